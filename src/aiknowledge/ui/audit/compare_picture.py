"""Two curricula side by side: a row per unit, a bar to the left and one to the right.

What both teach is solid; what only one teaches is hatched and dashed; the counts are written.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

CSS = """
.choice{display:flex;gap:6px;align-items:center;margin:0 0 8px;flex-wrap:wrap;
  font:13px var(--st-font);color:var(--st-text-color)}
.choice button{all:unset;cursor:pointer;padding:4px 12px;border-radius:8px;
  border:1px solid var(--st-border-color)}
.choice button[aria-pressed=true]{border-color:var(--st-primary-color);font-weight:600;
  color:var(--st-primary-color)}
.choice button:focus-visible{outline:2px solid var(--st-primary-color)}
.frame{overflow:auto;max-height:640px;border:1px solid var(--st-border-color);border-radius:10px;
  padding:4px 8px}
table{border-collapse:collapse;width:100%;table-layout:fixed;font:13px var(--st-font);
  color:var(--st-text-color)}
thead th{position:sticky;top:0;z-index:2;background:var(--st-background-color);padding:6px 4px;
  font-weight:600;overflow-wrap:anywhere}
thead th:first-child{text-align:right}thead th:last-child{text-align:left}
tbody td{padding:2px 4px}
td.name{text-align:center;border-left:3px solid var(--tone);border-right:3px solid var(--tone)}
td.name button{all:unset;cursor:pointer;overflow-wrap:anywhere;line-height:1.25}
td.name button:hover,td.name button:focus-visible,td.name button[aria-pressed=true]{
  text-decoration:underline;color:var(--st-primary-color)}
.bar{display:flex;align-items:center;gap:6px;height:18px}
.left .bar{flex-direction:row-reverse}
.track{display:flex;flex:1;height:14px;border-radius:4px;overflow:hidden;
  background:var(--st-secondary-background-color)}
.left .track{flex-direction:row-reverse}
.common{background:color-mix(in srgb,var(--tone) 78%,var(--st-background-color))}
.own{box-sizing:border-box;border:1px dashed var(--tone);
  background:repeating-linear-gradient(45deg,
  color-mix(in srgb,var(--tone) 35%,transparent) 0 4px,transparent 4px 7px)}
.count{font-variant-numeric:tabular-nums;min-width:42px;font-size:12px}
.left .count{text-align:right}
@media (max-width:640px){.count{min-width:20px}.of{display:none}table{font-size:12px}}
"""

JS = """
function make(tag, parent, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (kind) element.className = kind;
  parent.append(element);
  return element;
}
function bar(place, row, own) {
  const line = make("div", place, undefined, "bar");
  const track = make("div", line, undefined, "track");
  make("div", track, undefined, "common").style.width = `${100 * row.common / row.of}%`;
  if (own) make("div", track, undefined, "own").style.width = `${100 * own / row.of}%`;
  const count = make("span", line, String(row.common + own), "count");
  make("span", count, ` / ${row.of}`, "of");
}
function draw(root, data, variant) {
  root.replaceChildren();
  const choice = make("div", root, undefined, "choice");
  choice.setAttribute("role", "group");
  choice.setAttribute("aria-label", data.choice);
  for (const other of Object.keys(data.names)) {
    const button = make("button", choice, data.names[other]);
    button.type = "button";
    button.tabIndex = 0;
    button.setAttribute("aria-pressed", other === variant);
    button.onclick = () => { root._variant = other; draw(root, data, other); };
    button.onkeydown = e => { if (e.key === "Enter" || e.key === " ") button.click(); };
  }
  make("span", choice, data.legend);
  const frame = make("div", root, undefined, "frame");
  const table = make("table", frame);
  table.setAttribute("aria-label", data.alt);
  const head = make("tr", make("thead", table));
  for (const name of [data.a, data.heads[variant], data.b]) make("th", head, name).scope = "col";
  const body = make("tbody", table);
  for (const row of data.rows[variant]) {
    const tr = make("tr", body);
    tr.style.setProperty("--tone", row.color);
    bar(make("td", tr, undefined, "left"), row, row.a);
    const name = make("button", make("td", tr, undefined, "name"), row.name);
    name.type = "button";
    name.tabIndex = 0;
    name.setAttribute("aria-label", row.speech);
    const pick = () => {
      root.querySelectorAll("td.name button").forEach(b => b.removeAttribute("aria-pressed"));
      name.setAttribute("aria-pressed", "true");
      root._pick("picked", { kind: row.kind, id: row.id });
    };
    name.onclick = pick;
    name.onkeydown = e => {
      if (e.key === "Enter" || e.key === " ") { e.preventDefault(); pick(); }
    };
    bar(make("td", tr, undefined, "right"), row, row.b);
  }
}
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".two");
  root._pick = setTriggerValue;
  const sign = JSON.stringify(data);
  if (root._sign === sign) return;
  root._sign = sign;
  const narrow = window.matchMedia("(max-width: 640px)").matches;
  draw(root, data, root._variant || (narrow ? "area" : "unit"));
}
"""


@st.cache_resource
def _picture() -> Any:
    return st.components.v2.component(
        "two_curricula", html='<div class="two"></div>', css=CSS, js=JS
    )


def two_curricula(data: dict[str, Any], key: str) -> tuple[str, str] | None:
    """Draw the picture; return the kind and id of the row chosen in this run, if any."""
    picked = _picture()(data=data, key=key, on_picked_change=_nothing).picked
    return (picked["kind"], picked["id"]) if picked else None


def _nothing() -> None:
    """Let the component send its value; the page reads it in the same run."""
