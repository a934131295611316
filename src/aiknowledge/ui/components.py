"""The two pictures we draw ourselves: the prerequisite chain and the map of tiles.

Both are real elements with names: they take the keyboard, speak to screen readers, follow the
theme, and send the id that was chosen back to the page. Names arrive as text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from aiknowledge.ui.picture_base import FRAME_CSS, HTML_JS, KEYS_JS, SVG_JS, choosing

CHAIN_CSS = """
.frame{padding:14px}
svg{display:block;font-family:var(--st-font);max-width:100%;height:auto}
.node{cursor:pointer;outline:none}
.node .box{fill:var(--st-secondary-background-color);stroke:var(--st-border-color)}
.node text{fill:var(--st-text-color);font-size:13px}
.node .unit{font-size:11px;opacity:.72}
.node:hover .box,.node:focus-visible .box{stroke:var(--st-primary-color);stroke-width:2}
.node.focus .box{stroke:var(--st-primary-color);stroke-width:3}
.node.focus .name{font-weight:700}
path{fill:none;stroke:var(--st-text-color);opacity:.3;stroke-width:1.4}
path.on{opacity:1;stroke:var(--st-primary-color);stroke-width:2}
"""

CHAIN_JS = """
// The point in the middle, or as near to it as leaves the nearest prerequisite in sight.
function showPoint(frame, byId, curves, point) {
  const place = id => byId[id].getBoundingClientRect();
  const needs = curves.filter(c => c.dependent === point).map(c => place(c.prerequisite).left);
  const own = place(point), left = frame.getBoundingClientRect().left;
  const nearest = needs.length ? Math.max(...needs) : own.left;
  const middle = (own.left + own.right - frame.clientWidth) / 2;
  const edge = own.right - frame.clientWidth + 4;
  frame.scrollLeft += Math.max(edge, Math.min(middle, nearest - 4)) - left;
}
export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.replaceChildren();
  const svg = make("svg", { width: data.width + 8, height: data.height + 8,
    viewBox: `-4 -4 ${data.width + 8} ${data.height + 8}`, role: "group",
    "aria-label": data.alt }, frame);
  svg.style.minWidth = `${0.85 * (data.width + 8)}px`;
  const curves = data.curves.map(c => [c, make("path", { d: c.path }, svg)]);
  const byId = {};
  const mark = id => curves.forEach(([c, path]) =>
    path.classList.toggle("on", c.prerequisite === id || c.dependent === id));
  for (const node of data.nodes) {
    const group = make("g", { class: "node" + (node.focus ? " focus" : ""), tabindex: 0,
      transform: `translate(${node.x} ${node.y})`, role: "button", "aria-label": node.speech,
      "data-id": node.id }, svg);
    byId[node.id] = group;
    make("rect", { class: "box", width: data.boxWidth, height: data.boxHeight, rx: 7 }, group);
    make("rect", { width: 6, height: data.boxHeight, rx: 3, fill: node.color }, group);
    make("text", { x: 15, y: 20, class: "name" }, group, node.label);
    make("text", { x: 15, y: 37, class: "unit" }, group, node.unit);
    make("title", {}, group, node.speech);
    group.onmouseenter = group.onfocus = () => mark(node.id);
    const ways = {
      ArrowRight: curves.find(([c]) => c.prerequisite === node.id)?.[0].dependent,
      ArrowLeft: curves.find(([c]) => c.dependent === node.id)?.[0].prerequisite,
    };
    choosable(group, () => setTriggerValue("picked", node.id), key => byId[ways[key]]);
  }
  const focus = data.nodes.find(n => n.focus);
  if (focus) new ResizeObserver(() => showPoint(frame, byId, data.curves, focus.id)).observe(frame);
}
"""

MAP_CSS = """
.area{margin:0 0 22px}
.area h2{font:600 17px var(--st-font);color:var(--st-text-color);margin:0 0 8px;
  border-left:6px solid var(--tone);padding-left:10px}
.units{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:8px}
.unit{display:flex;flex-direction:column;border:1px solid var(--st-border-color);border-radius:9px;
  padding:8px 10px;
  background:var(--st-secondary-background-color)}
.unit h3{font:500 13px/1.3 var(--st-font);color:var(--st-text-color);margin:0 0 6px;
  flex:1}
.tiles{display:flex;flex-wrap:wrap;gap:4px}
button{width:24px;height:24px;border-radius:5px;border:1.5px solid var(--tone);cursor:pointer;
  background:color-mix(in srgb,var(--tone) 38%,transparent);padding:0}
.tiles button{font:600 12px/1 var(--st-font);color:var(--st-text-color)}
.tiles button.marked{background:color-mix(in srgb,var(--tone) var(--strength),transparent)}
button:hover,button:focus-visible{outline:2px solid var(--st-primary-color);outline-offset:1px}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:0 0 6px;padding:0;
  font:13px var(--st-font);color:var(--st-text-color)}
.unit h3 button{all:unset;cursor:pointer;font:inherit}
.unit h3 button:hover,.unit h3 button:focus-visible{text-decoration:underline;outline:none;
  color:var(--st-primary-color)}
.tiles button.told{outline:2px solid var(--st-primary-color);outline-offset:1px}
.said{font:14px/1.4 var(--st-font);color:var(--st-text-color);position:sticky;bottom:0;margin:0;
  padding:8px 12px;background:var(--st-background-color);border:1px solid var(--st-border-color);
  border-radius:9px 9px 0 0}
"""

MAP_JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".map");
  root.replaceChildren();
  if (data.legend.length) {
    const legend = make("ul", root, undefined, "legend");
    for (const entry of data.legend) make("li", legend, `${entry.mark} ${entry.name}`);
  }
  const said = make("p", root, data.hint, "said");
  let told, touched;
  const tell = (tile, text) => {
    if (told) told.classList.remove("told");
    told = tile;
    tile.classList.add("told");
    said.textContent = text;
  };
  for (const area of data.areas) {
    const section = make("section", root, undefined, "area");
    section.style.setProperty("--tone", area.color);
    make("h2", section, area.name);
    const units = make("div", section, undefined, "units");
    for (const unit of area.units) {
      const card = make("div", units, undefined, "unit");
      const opens = make("button", make("h3", card), unit.name);
      opens.type = "button";
      opens.dataset.unit = unit.id;
      opens.onclick = () => setTriggerValue("picked", `unit:${unit.id}`);
      const tiles = make("div", card, undefined, "tiles");
      for (const point of unit.points) {
        const tile = make("button", tiles);
        tile.type = "button";
        tile.title = point.name;
        tile.setAttribute("aria-label", point.name);
        tile.dataset.id = point.id;
        if (point.strength !== undefined) {
          tile.className = "marked";
          tile.textContent = point.mark;
          tile.style.setProperty("--strength", `${Math.round(point.strength * 100)}%`);
        }
        const whole = `${point.name} — ${unit.name} · ${area.name}`;
        tile.onpointerdown = event => {
          touched = event.pointerType === "touch" && told !== tile ? tile : undefined;
        };
        tile.onmouseenter = tile.onfocus = () => tell(tile, whole);
        tile.onclick = () => {
          if (touched === tile) tell(tile, whole);
          else setTriggerValue("picked", `point:${point.id}`);
          touched = undefined;
        };
      }
    }
  }
  root.append(said);
}
"""


@st.cache_resource
def _chain() -> Any:
    return st.components.v2.component(
        "prerequisite_chain",
        html='<div class="frame"></div>',
        css=FRAME_CSS + CHAIN_CSS,
        js=SVG_JS + KEYS_JS + CHAIN_JS,
    )


@st.cache_resource
def _map() -> Any:
    return st.components.v2.component(
        "tile_map", html='<div class="map"></div>', css=MAP_CSS, js=HTML_JS + MAP_JS
    )


def chain_picture(data: dict[str, Any], key: str, on_pick: Callable[[str], None]) -> None:
    """Draw a chain; *on_pick* gets the id of a point as soon as it is chosen."""
    choosing(_chain(), data, key, on_pick)


def tile_map(data: dict[str, Any], key: str, on_pick: Callable[[str], None]) -> None:
    """Draw the map; *on_pick* gets what is chosen, as kind:id, as soon as it is."""
    choosing(_map(), data, key, on_pick)
