"""Two curricula side by side: a row per unit, a bar to the left and one to the right.

What both teach is solid; what only one teaches is hatched and dashed; the counts are written.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from aiknowledge.ui.picture_base import FRAME_CSS, HTML_JS, KEYS_JS, VARIANT_CSS, VARIANT_JS, picked

CSS = """
.frame{max-height:640px;padding:4px 8px}
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
  offerVariants(root, data, variant, data.legend, draw);
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
    choosable(name, () => {
      root.querySelectorAll("td.name button").forEach(b => b.removeAttribute("aria-pressed"));
      name.setAttribute("aria-pressed", "true");
      root._pick("picked", { kind: row.kind, id: row.id });
    });
    bar(make("td", tr, undefined, "right"), row, row.b);
  }
}
export default function ({ parentElement, data, setTriggerValue }) {
  show(parentElement.querySelector(".two"), data, setTriggerValue, draw);
}
"""


@st.cache_resource
def _picture() -> Any:
    return st.components.v2.component(
        "two_curricula",
        html='<div class="two"></div>',
        css=FRAME_CSS + VARIANT_CSS + CSS,
        js=HTML_JS + KEYS_JS + VARIANT_JS + JS,
    )


def two_curricula(data: dict[str, Any], key: str) -> tuple[str, str] | None:
    """Draw the picture; return the kind and id of the row chosen in this run, if any."""
    row = picked(_picture(), data, key)
    return (row["kind"], row["id"]) if row else None
