"""The week timeline as a picture of our own: on the page with keyboard and names, and as a file.

A bar is a button. Left and right walk from bar to bar, Enter opens its first week in the plan. A
line above tells how many weeks lie hidden on either side, and leads there.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Any

import streamlit as st

from aiknowledge.ui import svg_files as svg
from aiknowledge.ui.picture_base import (
    FRAME_CSS,
    KEYS_JS,
    SIDES_CSS,
    SIDES_JS,
    SVG_JS,
    picked,
)

CSS = """
.frame{max-height:560px;padding:6px 12px}
svg{display:block;font-family:var(--st-font)}
text{fill:var(--st-text-color);font-size:12.5px}
.tick,.word{font-size:11px;opacity:.85}
.free{fill:var(--st-text-color);opacity:.1}
.now{stroke:var(--st-primary-color);stroke-width:2;stroke-dasharray:4 3}
.flag{fill:var(--st-text-color);font-size:12px}
.bar{cursor:pointer;outline:none}
.bar .body{stroke:var(--st-text-color);stroke-opacity:.45}
.bar:hover .body,.bar:focus-visible .body{stroke:var(--st-primary-color);stroke-width:3;
  stroke-opacity:1}
.bar:focus-visible text,.bar:hover text{text-decoration:underline}
.bar.whole .body{fill-opacity:.25}
"""

JS = """
export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.replaceChildren();
  const width = data.width + 180;
  const svg = make("svg", { width, height: data.height, viewBox: `0 0 ${width} ${data.height}`,
    role: "group", "aria-label": data.alt }, frame);
  make("text", { x: 0, y: 12, class: "word" }, svg, data.weekWord);
  for (const week of data.free) {
    const box = make("rect", { x: week.x, y: 34, width: data.cell, height: data.height - 34,
      class: "free" }, svg);
    make("title", {}, box, data.freeWord);
  }
  for (const tick of data.ticks)
    make("text", { x: tick.x, y: 28, class: "tick", "text-anchor": "middle" }, svg, tick.label);
  for (const flag of data.flags) {
    const mark = make("text", { x: flag.x, y: 46, class: "flag", "text-anchor": "middle" }, svg,
      "◆");
    make("title", {}, mark, flag.speech);
  }
  if (data.now >= 0)
    make("line", { x1: data.now, x2: data.now, y1: 34, y2: data.height, class: "now" }, svg);
  const bars = [];
  for (const bar of data.bars) {
    const group = make("g", { class: "bar" + (bar.whole ? " whole" : ""), tabindex: 0,
      role: "button", "aria-label": bar.speech, transform: `translate(${bar.x} ${bar.y})` }, svg);
    make("rect", { class: "hit", width: Math.max(bar.width, 160), height: data.row - 4,
      fill: "transparent" }, group);
    make("text", { x: 4, y: 11 }, group, bar.name);
    make("rect", { class: "body", x: 0.5, y: 16, width: bar.width - 1, height: 14, rx: 3,
      fill: bar.color }, group);
    make("title", {}, group, bar.speech);
    const place = bars.push(group) - 1;
    choosable(group, () => setTriggerValue("picked", bar.week), key =>
      bars[place + { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key]]);
  }
  if (data.now > 0) frame.scrollLeft = Math.max(0, data.now - 60);
  const weeks = Math.round(data.width / data.cell);
  tellSides(parentElement.querySelector(".sides"), frame, data.sides, (left, right) => [
    Math.floor(left / data.cell), Math.max(0, weeks - Math.floor((right - 12) / data.cell))]);
}
"""


@st.cache_resource
def _component() -> Any:
    return st.components.v2.component(
        "week_timeline",
        html='<div class="sides"></div><div class="frame"></div>',
        css=FRAME_CSS + SIDES_CSS + CSS,
        js=SVG_JS + KEYS_JS + SIDES_JS + JS,
    )


def timeline_picture(data: Mapping[str, Any], key: str) -> int | None:
    """Draw the timeline; return the week of the bar chosen in this run, if any."""
    week: int | None = picked(_component(), data, key)
    return week


def timeline_svg(data: Mapping[str, Any]) -> bytes:
    """Return the timeline as an SVG file, built as a tree, so that every name stays a text."""
    root = svg.sheet(data["width"] + 204, data["height"] + 24, data["alt"])
    inner = ET.SubElement(root, "g", {"transform": "translate(12 12)"})
    svg.text(inner, 0, 12, data["weekWord"], 11)
    for week in data["free"]:
        box = svg.rect(inner, week["x"], 34, data["cell"], data["height"] - 34, svg.LINE)
        ET.SubElement(box, "title").text = data["freeWord"]
    for tick in data["ticks"]:
        svg.text(inner, tick["x"], 28, tick["label"], 11, middle=True)
    for flag in data["flags"]:
        svg.text(inner, flag["x"], 46, "◆", 11, middle=True)
    for bar in data["bars"]:
        group = ET.SubElement(inner, "g", {"transform": f"translate({bar['x']} {bar['y']})"})
        svg.text(group, 4, 11, bar["name"], 12)
        body = svg.rect(group, 0, 16, bar["width"] - 1, 14, bar["color"], stroke=svg.INK)
        body.set("fill-opacity", "0.25" if bar["whole"] else "1")
        ET.SubElement(body, "title").text = bar["speech"]
    return svg.as_bytes(root)
