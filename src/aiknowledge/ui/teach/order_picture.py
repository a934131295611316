"""The picture of an order: weeks across, a row per point, what comes too early and too late.

A circle marks the week that first teaches what is needed; a triangle an earlier week that needs
it already. Hollow signs are proposals that nobody confirmed. Forms differ, not only colours.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import streamlit as st

from aiknowledge.algorithms.syllabus_order import OrderFault, SyllabusOrder
from aiknowledge.model import Language
from aiknowledge.reports.order_text import OrderText
from aiknowledge.ui.picture_base import FRAME_CSS, KEYS_JS, SVG_JS, picked
from aiknowledge.ui.svg_files import FONT, INK, LINE, PAPER, SOFT
from aiknowledge.ui.words import word

LEAST, STEP, ROW, HEAD, GAP = 270, 30, 26, 34, 12
LONGEST, COLUMN = 64, 7
"""Columns that a name is given at most, and how wide one is; less is given where less is needed."""
EARLY, LATE = "#b4470e", "#0b5cad"


def picture_data(
    tell: OrderText,
    found: SyllabusOrder,
    faults: Sequence[OrderFault],
    language: Language,
    confirmed: AbstractSet[str] = frozenset(),
) -> dict[str, Any]:
    """Return the rows of the picture with their places and words.

    Points that are not *confirmed* are drawn hollow.
    """
    weeks = list(found.teaching.weeks)
    label = _room(tell, faults)
    place = {w: label + STEP * n + STEP // 2 for n, w in enumerate(weeks)}
    groups, y = [], HEAD
    for fault in faults:
        rows = [_row(tell, fault.prerequisite, place[fault.week], y, None)]
        for n, early in enumerate(fault.too_early, 1):
            end = place[fault.week]
            rows.append(_row(tell, early.point, place[early.week], y + ROW * n, end))
        for row in rows:
            row["open"] = row["point"] not in confirmed
            row["sign"] = _sign(row)
        groups.append(
            {
                "id": fault.prerequisite,
                "y": y,
                "height": ROW * len(rows),
                "rows": rows,
                "speech": speech(tell, fault),
            }
        )
        y += ROW * len(rows) + GAP
    return {
        "weeks": [{"n": w, "x": x} for w, x in place.items()],
        "groups": groups,
        "width": label + STEP * len(weeks) + 8,
        "height": y,
        "row": ROW,
        "label": label,
        "least": LEAST,
        "clock": word(f"teach_clock_{found.teaching.clock}", language),
        "alt": word("teach_picture_alt", language, n=len(groups)),
        "legend": " · ".join(
            f"{signs} {word(f'teach_{key}', language)}"
            for signs, key in (("▲", "early"), ("●", "late"), ("△ ○", "hollow"))
        ),
    }


def _room(tell: OrderText, faults: Sequence[OrderFault]) -> int:
    """Return how wide the names are drawn."""
    points = {p for f in faults for p in (f.prerequisite, *(t.point for t in f.too_early))}
    longest = max((_columns(tell.name(p)) for p in points), default=0)
    return max(LEAST, COLUMN * (min(longest, LONGEST) + 5))


def _columns(text: str) -> int:
    """Return how many columns a text takes; Chinese signs are two columns wide."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)


def _row(tell: OrderText, point: str, x: int, y: int, end: int | None) -> dict[str, Any]:
    name = tell.name(point)
    texts = {"name": name, "label": _cut(name, LONGEST)}
    return {"point": point, **texts, "x": x, "y": y, "end": end}


def _cut(name: str, room: int) -> str:
    """Return a name in at most *room* columns."""
    kept = ""
    for sign in name:
        room -= _columns(sign)
        if room < 0:
            return kept.rstrip() + "…"
        kept += sign
    return name


def speech(tell: OrderText, fault: OrderFault) -> str:
    """Return a group of the picture as a sentence."""
    names = tell.say["and"].join(
        word("aside", tell.language, told=tell.name(t.point), aside=tell.when(t.week))
        for t in fault.too_early
    )
    return tell.fault(fault) + ("" if tell.language == "zh" else " ") + names


def picture_rows(
    tell: OrderText, faults: Sequence[OrderFault], language: Language
) -> list[dict[str, object]]:
    """Return the picture as a table."""
    heads = [word(f"teach_col_{c}", language) for c in ("early", "when", "needs", "late", "why")]
    return [
        dict(
            zip(
                heads,
                (
                    tell.name(t.point),
                    t.week,
                    tell.name(f.prerequisite),
                    f.week,
                    tell.reasons(t.chain),
                ),
                strict=True,
            )
        )
        for f in faults
        for t in f.too_early
    ]


def order_svg(data: dict[str, Any]) -> bytes:
    """Return the picture as a file that stands alone; every name is a text node."""
    size = {"width": str(data["width"]), "height": str(data["height"] + 28)}
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {size['width']} {size['height']}",
            "font-family": FONT,
            **size,
        },
    )
    ET.SubElement(root, "title").text = data["alt"]
    _add(root, "rect", x=0, y=0, fill=PAPER, **size)
    _text(root, 8, 20, data["clock"])
    for week in data["weeks"]:
        _text(root, week["x"], 20, str(week["n"]), "middle")
        _add(root, "path", d=f"M{week['x']} {HEAD - 6}V{data['height']}", stroke=LINE)
    for group in data["groups"]:
        box = ET.SubElement(root, "g")
        ET.SubElement(box, "title").text = group["speech"]
        _add(
            box,
            "rect",
            x=0,
            y=group["y"],
            width=data["label"] - 8,
            height=group["height"],
            fill=SOFT,
        )
        for row in group["rows"]:
            _mark(box, row)
    _text(root, 8, data["height"] + 18, data["legend"])
    whole: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole


def _mark(box: ET.Element, row: dict[str, Any]) -> None:
    x, y, end = row["x"], row["y"] + ROW // 2, row["end"]
    _text(box, 10, y + 5, f"{row['sign']} {row['label']}")
    if end is None:
        _add(box, "circle", cx=x, cy=y, r=7, fill=PAPER if row["open"] else LATE, stroke=LATE)
        return
    dash = {"stroke-dasharray": "4 3"}
    _add(box, "path", d=f"M{x + 8} {y}H{end}", stroke=EARLY, fill="none", **dash)
    _add(
        box, "path", d=f"M{x} {y - 8}l8 14h-16z", stroke=EARLY, fill=PAPER if row["open"] else EARLY
    )


def _sign(row: Mapping[str, Any]) -> str:
    late = row["end"] is None
    return ("○" if late else "△") if row["open"] else ("●" if late else "▲")


def _add(parent: ET.Element, tag: str, **values: object) -> ET.Element:
    return ET.SubElement(parent, tag, {k: str(v) for k, v in values.items()})


def _text(parent: ET.Element, x: int, y: int, text: str, anchor: str = "start") -> None:
    values: dict[str, object] = {"text-anchor": anchor, "font-size": 13}
    _add(parent, "text", x=x, y=y, fill=INK, **values).text = text


CSS = """
.frame{padding:8px}
svg{display:block;font:13px var(--st-font)}
text{fill:var(--st-text-color)}
.narrow text{font-size:11px}
.line{stroke:var(--st-border-color)}
.band{fill:var(--st-secondary-background-color)}
.group{cursor:pointer;outline:none}
.group:hover .band,.group:focus-visible .band{stroke:var(--st-primary-color);stroke-width:2}
.late{fill:var(--st-primary-color);stroke:var(--st-primary-color);stroke-width:2}
.early{fill:light-dark(#b4470e,#ffa36b);stroke:light-dark(#b4470e,#ffa36b);stroke-width:2}
.late.open,.early.open{fill:var(--st-background-color)}
.way{stroke:light-dark(#b4470e,#ffa36b);stroke-dasharray:4 3;fill:none;stroke-width:1.5}
p{font:13px var(--st-font);color:var(--st-text-color);margin:6px 0 0}
"""

JS = """
function write(text, row, room) {
  text.textContent = `${row.sign} ${row.label}`;
  for (let n = row.label.length - 1; n && text.getComputedTextLength() > room; n--)
    text.textContent = `${row.sign} ${row.label.slice(0, n).trimEnd()}…`;
}
export default function ({ parentElement, data, setTriggerValue }) {
  const frame = parentElement.querySelector(".frame");
  frame.replaceChildren();
  const narrow = frame.clientWidth < 560;
  const spare = frame.clientWidth - 16 - (data.width - data.label);
  const label = narrow ? 116 : Math.max(data.least, Math.min(data.label, spare));
  const across = x => label + (x - data.label) * (narrow ? 0.62 : 1);
  const width = across(data.width);
  const svg = make("svg", { width, height: data.height, role: "group",
    class: narrow ? "narrow" : "", viewBox: `0 0 ${width} ${data.height}`,
    "aria-label": data.alt }, frame);
  make("text", { x: 8, y: 20 }, svg, data.clock);
  for (const week of data.weeks) {
    make("text", { x: across(week.x), y: 20, "text-anchor": "middle" }, svg, String(week.n));
    make("path", { d: `M${across(week.x)} 28V${data.height}`, class: "line" }, svg);
  }
  for (const group of data.groups) {
    const box = make("g", { class: "group", tabindex: 0, role: "button",
      "aria-label": group.speech, "data-id": group.id }, svg);
    make("title", {}, box, group.speech);
    make("rect", { class: "band", x: 2, y: group.y, width: label - 10, height: group.height,
      rx: 6 }, box);
    for (const row of group.rows) {
      const y = row.y + data.row / 2, late = row.end === null, x = across(row.x);
      const state = row.open ? " open" : "";
      write(make("text", { x: 8, y: y + 5 }, box), row, label - 20);
      if (late) make("circle", { cx: x, cy: y, r: 7, class: "late" + state }, box);
      else {
        make("path", { d: `M${x + 8} ${y}H${across(row.end)}`, class: "way" }, box);
        make("path", { d: `M${x} ${y - 8}l8 14h-16z`, class: "early" + state }, box);
      }
    }
    choosable(box, () => setTriggerValue("picked", group.id));
  }
  parentElement.querySelector("p").textContent = data.legend;
}
"""


@st.cache_resource
def _component() -> Any:
    return st.components.v2.component(
        "order_picture",
        html='<div class="frame"></div><p></p>',
        css=FRAME_CSS + CSS,
        js=SVG_JS + KEYS_JS + JS,
    )


def order_picture(data: dict[str, Any], key: str) -> str | None:
    """Draw the picture; return the point of the group chosen in this run, if any."""
    point: str | None = picked(_component(), data, key)
    return point
