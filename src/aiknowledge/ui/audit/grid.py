"""The coverage grid: a row per course, a column per unit or area, real buttons with names.

Inferred cells are dashed and hatched, not only paler, so that colour is never the only sign.
Narrow screens begin with areas, wide ones with units; the arrow keys walk from cell to cell.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from aiknowledge.ui.picture_base import FRAME_CSS, HTML_JS, VARIANT_CSS, VARIANT_JS, picked

GRID_CSS = """
.frame{max-height:600px}
table{border-collapse:separate;border-spacing:2px;font:13px var(--st-font);
  color:var(--st-text-color)}
thead th{position:sticky;top:0;z-index:2;background:var(--st-background-color);
  vertical-align:bottom;height:170px;padding:0 2px 6px}
thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:162px;overflow:hidden;
  text-overflow:ellipsis;white-space:nowrap;font-weight:500;border-right:3px solid var(--tone);
  padding-right:3px}
thead th.upright span{transform:none;border-right:0;border-left:3px solid var(--tone);
  padding:0 0 0 3px}
tbody th{position:sticky;left:0;z-index:1;background:var(--st-background-color);text-align:left;
  font-weight:500;max-width:260px;min-width:150px;padding:2px 8px;overflow:hidden;
  text-overflow:ellipsis;white-space:nowrap}
thead th:first-child{left:0;z-index:3}
td{min-width:26px;height:26px;padding:0}
td button{width:100%;min-width:26px;height:26px;border:1.5px solid var(--tone);border-radius:5px;
  cursor:pointer;font:600 12px var(--st-font);color:var(--st-text-color);padding:0;
  background:color-mix(in srgb,var(--tone) var(--fill),var(--st-background-color))}
td button.inferred{border-style:dashed;background-image:repeating-linear-gradient(45deg,
  transparent 0 4px,color-mix(in srgb,var(--st-text-color) 16%,transparent) 4px 5px)}
td button:hover,td button:focus-visible,td button[aria-pressed=true]{
  outline:2px solid var(--st-primary-color);outline-offset:1px}
tr.outside th{font-style:italic}
@media (max-width:640px){tbody th{max-width:132px;min-width:96px}.wide td{min-width:22px}
  table{border-spacing:1px}td{min-width:25px}td button{min-width:25px}}
"""

GRID_JS = """
function draw(root, data, variant) {
  root.replaceChildren();
  offerVariants(root, data, variant, data.hint, draw);
  const columns = data.columns[variant];
  const frame = make("div", root, undefined, "frame");
  frame.tabIndex = -1;
  const table = make("table", frame, undefined, variant === "area" ? "wide" : "");
  table.setAttribute("aria-label", data.alt);
  const head = make("tr", make("thead", table));
  make("td", head, "");
  for (const column of columns) {
    const upright = /[\\u4e00-\\u9fff]/.test(column.name);
    const cell = make("th", head, undefined, upright ? "upright" : "");
    cell.scope = "col";
    cell.title = column.name;
    cell.style.setProperty("--tone", column.color);
    make("span", cell, column.name);
  }
  const body = make("tbody", table);
  const buttons = [];
  data.rows.forEach((row, line) => {
    const tr = make("tr", body, undefined, row.outside ? "outside" : "");
    const name = make("th", tr, row.name);
    name.scope = "row";
    name.title = row.name;
    const cells = Object.fromEntries(row.cells[variant].map(c => [c.column, c]));
    columns.forEach((column, n) => {
      const place = make("td", tr);
      const cell = cells[n];
      if (!cell) return;
      const button = make("button", place, String(cell.count), cell.inferred ? "inferred" : "");
      button.type = "button";
      button.title = cell.speech;
      button.setAttribute("aria-label", cell.speech);
      button.tabIndex = buttons.length ? -1 : 0;
      button.style.setProperty("--tone", column.color);
      button.style.setProperty("--fill", `${Math.round(15 + 55 * cell.share)}%`);
      button.onclick = () => {
        buttons.forEach(b => b.button.removeAttribute("aria-pressed"));
        button.setAttribute("aria-pressed", "true");
        root._pick("picked", { course: row.id, kind: column.kind, id: column.id });
      };
      buttons.push({ button, line, n });
      button.onkeydown = event => walk(event, buttons, button);
    });
  });
}
function walk(event, buttons, from) {
  const at = buttons.findIndex(b => b.button === from);
  const here = buttons[at];
  const beside = step => buttons
    .filter(b => step * (b.line - here.line) > 0)
    .sort((a, b) => step * (a.line - b.line) || Math.abs(a.n - here.n) - Math.abs(b.n - here.n))[0];
  const to = {
    ArrowRight: () => buttons[at + 1],
    ArrowLeft: () => buttons[at - 1],
    ArrowDown: () => beside(1),
    ArrowUp: () => beside(-1),
    Home: () => buttons.find(b => b.line === here.line),
    End: () => buttons.filter(b => b.line === here.line).pop(),
  }[event.key];
  if (!to) return;
  event.preventDefault();
  const next = to();
  if (!next) return;
  from.tabIndex = -1;
  next.button.tabIndex = 0;
  next.button.focus();
  next.button.scrollIntoView({ block: "nearest", inline: "nearest" });
}
export default function ({ parentElement, data, setTriggerValue }) {
  show(parentElement.querySelector(".grid"), data, setTriggerValue, draw);
}
"""
Cell = tuple[str, str, str]
"""A course, the kind of a column (``area`` or ``unit``), and its id."""


@st.cache_resource
def _grid() -> Any:
    return st.components.v2.component(
        "coverage_grid",
        html='<div class="grid"></div>',
        css=FRAME_CSS + VARIANT_CSS + GRID_CSS,
        js=HTML_JS + VARIANT_JS + GRID_JS,
    )


def coverage_grid(data: dict[str, Any], key: str) -> Cell | None:
    """Draw the grid; return the cell chosen in this run, if any."""
    cell = picked(_grid(), data, key)
    return (cell["course"], cell["kind"], cell["id"]) if cell else None
