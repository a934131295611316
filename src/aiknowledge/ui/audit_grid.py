"""The coverage grid: a row per course, a column per unit, real buttons with names.

Inferred cells are hatched, not only paler, so that colour is never the only sign.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

GRID_CSS = """
.frame{overflow:auto;max-height:560px;border:1px solid var(--st-border-color);border-radius:10px}
table{border-collapse:separate;border-spacing:2px;font:13px var(--st-font);
  color:var(--st-text-color)}
thead th{position:sticky;top:0;z-index:2;background:var(--st-background-color);
  vertical-align:bottom;height:150px;padding:0 2px 6px}
thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:140px;overflow:hidden;
  text-overflow:ellipsis;white-space:nowrap;font-weight:500;border-right:3px solid var(--tone);
  padding-right:3px}
thead th.upright span{transform:none;border-right:0;border-left:3px solid var(--tone);
  padding:0 0 0 3px}
tbody th{position:sticky;left:0;z-index:1;background:var(--st-background-color);text-align:left;
  font-weight:500;max-width:220px;min-width:130px;padding:2px 8px;overflow:hidden;
  text-overflow:ellipsis;white-space:nowrap}
thead th:first-child{left:0;z-index:3}
td{width:26px;height:26px;padding:0}
button{width:26px;height:26px;border:1.5px solid var(--tone);border-radius:5px;cursor:pointer;
  font:600 12px var(--st-font);color:var(--st-text-color);padding:0;
  background:color-mix(in srgb,var(--tone) var(--fill),var(--st-background-color))}
button.inferred{border-style:dashed;background-image:repeating-linear-gradient(45deg,
  transparent 0 4px,color-mix(in srgb,var(--st-text-color) 16%,transparent) 4px 5px)}
button:hover,button:focus-visible{outline:2px solid var(--st-primary-color);outline-offset:1px}
tr.outside th{opacity:.6;font-style:italic}
@media (max-width:640px){tbody th{max-width:120px;min-width:96px}}
"""

GRID_JS = """
function make(tag, parent, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  parent.append(element);
  return element;
}
export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.replaceChildren();
  const table = make("table", frame);
  table.setAttribute("aria-label", data.alt);
  const head = make("tr", make("thead", table));
  make("th", head, "");
  for (const unit of data.units) {
    const cell = make("th", head, undefined, /[\u4e00-\u9fff]/.test(unit.name) ? "upright" : "");
    cell.scope = "col";
    cell.title = unit.name;
    cell.style.setProperty("--tone", unit.color);
    make("span", cell, unit.name);
  }
  const body = make("tbody", table);
  for (const row of data.rows) {
    const line = make("tr", body, undefined, row.outside ? "outside" : "");
    const name = make("th", line, row.name);
    name.scope = "row";
    name.title = row.name;
    const cells = Object.fromEntries(row.cells.map(c => [c.column, c]));
    data.units.forEach((unit, n) => {
      const place = make("td", line);
      const cell = cells[n];
      if (!cell) return;
      const button = make("button", place, String(cell.count), cell.inferred ? "inferred" : "");
      button.type = "button";
      button.title = cell.speech;
      button.setAttribute("aria-label", cell.speech);
      button.style.setProperty("--tone", unit.color);
      button.style.setProperty("--fill", `${Math.round(15 + 55 * cell.share)}%`);
      button.onclick = () => setTriggerValue("picked", { course: row.id, unit: cell.unit });
    });
  }
}
"""


@st.cache_resource
def _grid() -> Any:
    return st.components.v2.component(
        "coverage_grid", html='<div class="frame"></div>', css=GRID_CSS, js=GRID_JS
    )


def coverage_grid(data: dict[str, Any], key: str) -> tuple[str, str] | None:
    """Draw the grid; return the (course, unit) chosen in this run, if any."""
    picked = _grid()(data=data, key=key, on_picked_change=_nothing).picked
    return (picked["course"], picked["unit"]) if picked else None


def _nothing() -> None:
    """Let the component send its value; the page reads it in the same run."""
