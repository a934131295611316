"""The picture of a course as real elements with names.

As in `components`: keyboard, screen readers, both themes; the id of the course that was chosen
goes back to the page.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import asdict
from typing import Any

import streamlit as st

from aiknowledge.model import Language
from aiknowledge.ui.courses.layout import Drawing, cut, is_choice, place, when_label
from aiknowledge.ui.courses.pictures import Unfolded
from aiknowledge.ui.picture_base import FRAME_CSS, KEYS_JS, SVG_JS, choosing
from aiknowledge.ui.words import word


def picture_data(
    picture: Unfolded, language: Language = "en", chosen: AbstractSet[str] = frozenset()
) -> dict[str, Any]:
    """Return boxes, gates and lines with their places and texts, as the component takes them."""
    drawing = place(picture, language)
    focus = next(reversed(picture.nodes.values()))
    ways = _ways(picture, drawing)
    return {
        "nodes": [
            {
                **asdict(node),
                **asdict(drawing.places[id]),
                "label": cut(node.label, 22),
                "title": cut(node.title, 32),
                "focus": node is focus,
                "chosen": id in chosen,
                "ways": ways.get(id, {}),
            }
            for id, node in picture.nodes.items()
        ],
        "lines": [
            {**asdict(edge), "path": path, "choice": is_choice(picture, edge)}
            for edge, path in zip(picture.edges, drawing.paths, strict=True)
        ],
        "labels": [
            {"x": x, "y": y, "text": when_label(edge.when, language)}
            for edge, (x, y) in zip(picture.edges, drawing.labels, strict=True)
            if edge.when != "before"
        ],
        "width": drawing.width,
        "height": drawing.height,
        "alt": word("course_alt", language, name=focus.speech),
        "save": word("download_svg", language),
    }


def _ways(picture: Unfolded, drawing: Drawing) -> dict[str, dict[str, str]]:
    """Return, per course, the course that each arrow key leads to, gates passed over."""
    kind = {id: node.kind for id, node in picture.nodes.items()}
    sides = {
        "ArrowLeft": {e.target: e.source for e in reversed(picture.edges)},
        "ArrowRight": {e.source: e.target for e in reversed(picture.edges)},
    }
    ways: dict[str, dict[str, str]] = {id: {} for id in kind if kind[id] == "course"}
    for key, side in sides.items():
        for id in ways:
            at = side.get(id, "")
            while at and kind[at] != "course":
                at = side.get(at, "")
            if at:
                ways[id][key] = at
    order = sorted(ways, key=lambda id: (drawing.places[id].x, drawing.places[id].y))
    for a, b in itertools.pairwise(order):
        if drawing.places[a].x == drawing.places[b].x:
            ways[a]["ArrowDown"], ways[b]["ArrowUp"] = b, a
    return ways


CSS = """
.frame{max-height:620px;padding:12px 14px}
svg{display:block;margin:0 auto;font-family:var(--st-font)}
text{fill:var(--st-text-color);font-size:13px}
.said{text-anchor:middle;paint-order:stroke;stroke:var(--st-background-color);stroke-width:5px}
.node.chosen .box{fill:color-mix(in srgb,var(--st-primary-color) 22%,var(--st-background-color))}
.box,.gate rect{fill:var(--st-secondary-background-color);stroke:var(--st-border-color)}
.node{cursor:pointer;outline:none}
.node .title,.said,.hidden{font-size:11px}
.node .title,.hidden{opacity:.75}
.node .name{font-weight:600}
.node:hover .box,.node:focus-visible .box,.again:hover rect,.again:focus-visible rect{
  stroke:var(--st-primary-color);stroke-width:2.5}
.node.focus .box{stroke:var(--st-primary-color);stroke-width:3}
.gate text{text-anchor:middle;font-size:12px;font-weight:600}
.or rect,.of rect{stroke:#e08a00;stroke-width:2}
.note rect,.again rect{stroke-dasharray:4 3;stroke:var(--st-text-color)}
.note text,.again text{font-weight:400}
.again{cursor:pointer;outline:none}
path{fill:none;stroke:var(--st-text-color);opacity:.55;stroke-width:1.5}
path.choice{stroke:#e08a00;opacity:.9}
path.same{stroke-dasharray:6 4}
button{margin-top:8px;padding:5px 12px;border:1px solid var(--st-border-color);cursor:pointer;
  border-radius:8px;background:none;color:var(--st-text-color);font:14px var(--st-font)}
button:hover,button:focus-visible{border-color:var(--st-primary-color);outline:none}
.lit path{opacity:.18}
.lit path.on{opacity:1;stroke-width:2.5}
"""

JS = """
function save(svg) {
  const copy = svg.cloneNode(true), drawn = [svg, ...svg.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((element, n) => {
    const seen = getComputedStyle(drawn[n]);
    for (const name of ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity",
      "font-family", "font-size", "font-weight", "text-anchor", "paint-order"])
      element.style.setProperty(name, seen.getPropertyValue(name));
  });
  copy.setAttribute("xmlns", SVG);
  copy.style.background = getComputedStyle(svg).getPropertyValue("--st-background-color");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([copy.outerHTML], { type: "image/svg+xml" }));
  link.download = "course.svg";
  link.click();
}
export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.replaceChildren();
  const svg = make("svg", { width: data.width + 44, height: data.height + 8,
    viewBox: `-40 -4 ${data.width + 44} ${data.height + 8}`, role: "group",
    "aria-label": data.alt }, frame);
  const lines = data.lines.map(line => [line, make("path", { d: line.path,
    class: (line.choice ? "choice" : "") + (line.when === "before" ? "" : " same") }, svg)]);
  const gates = new Set(data.nodes.filter(n => n.kind !== "course").map(n => n.id));
  const light = id => {
    const lit = new Set();
    const follow = (from, to, at) => lines.forEach(([line], n) => {
      if (line[from] !== at || lit.has(n)) return;
      lit.add(n);
      if (gates.has(line[to])) follow(from, to, line[to]);
    });
    if (id !== null) { follow("target", "source", id); follow("source", "target", id); }
    svg.classList.toggle("lit", lit.size > 0);
    lines.forEach(([, path], n) => path.classList.toggle("on", lit.has(n)));
  };
  const groups = {};
  for (const node of data.nodes) {
    const course = node.kind === "course";
    const group = make("g", { transform: `translate(${node.x} ${node.y})`, "data-id": node.id,
      class: course ? ["node", node.focus && "focus", node.chosen && "chosen"]
        .filter(Boolean).join(" ") : `gate ${node.kind}`,
      role: node.opens ? "button" : "img", "aria-label": node.speech }, svg);
    groups[node.id] = group;
    make("title", {}, group, node.speech);
    make("rect", { class: "box", width: node.width, height: node.height,
      rx: course ? 7 : 13 }, group);
    if (course) {
      make("text", { x: 12, y: node.title ? 20 : 19, class: "name" }, group, node.label);
      make("text", { x: 12, y: 37, class: "title" }, group, node.title);
      if (node.hidden) make("text", { x: -6, y: node.height / 2 + 4, class: "hidden",
        "text-anchor": "end" }, group, `+${node.hidden}`);
    } else {
      make("text", { x: node.width / 2, y: 18 }, group, node.label);
    }
    group.onmouseenter = () => light(node.id);
    group.onmouseleave = () => light(null);
    if (!node.opens) continue;
    group.setAttribute("tabindex", 0);
    group.onfocus = () => light(node.id);
    group.onblur = () => light(null);
    choosable(group, () => setTriggerValue("picked", node.opens), key => groups[node.ways[key]]);
  }
  for (const label of data.labels)
    make("text", { x: label.x, y: label.y, class: "said" }, svg, label.text);
  parentElement.querySelector("button").textContent = data.save;
  parentElement.querySelector("button").onclick = () => save(svg);
  const focus = data.nodes.find(n => n.focus);
  const before = data.nodes.filter(n => n.kind === "course" && n.x < focus.x).map(n => n.x);
  frame.scrollLeft = Math.min(frame.scrollWidth, Math.max(0, ...before) + 24);
  frame.scrollTop = Math.max(0, focus.y - frame.clientHeight / 2);
}
"""


@st.cache_resource
def _component() -> Any:
    return st.components.v2.component(
        "course_picture",
        html='<div class="frame"></div><button type="button"></button>',
        css=FRAME_CSS + CSS,
        js=SVG_JS + KEYS_JS + JS,
    )


def course_picture(data: dict[str, Any], key: str, on_pick: Callable[[str], None]) -> None:
    """Draw a picture; *on_pick* gets the id of a course as soon as it is chosen."""
    choosing(_component(), data, key, on_pick)
