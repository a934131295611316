"""The pictures as SVG files that stand alone: built as trees, so every name stays a text."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Any

INK, PAPER, LINE, SOFT = "#1b2430", "#ffffff", "#c9d2dc", "#f4f6f9"
FONT = "Noto Sans, Noto Sans CJK SC, Helvetica, Arial, sans-serif"
_TILE, _CARD, _COLUMNS, _PER_ROW = 22, 220, 5, 8


def chain_svg(data: Mapping[str, Any]) -> bytes:
    """Return a prerequisite chain, as `chain_data` places it, as a file."""
    root = sheet(data["width"] + 16, data["height"] + 16, data["alt"])
    inner = ET.SubElement(root, "g", {"transform": "translate(8 8)"})
    for curve in data["curves"]:
        ET.SubElement(inner, "path", {"d": curve["path"], "fill": "none", "stroke": "#7b8794"})
    width, height = data["boxWidth"], data["boxHeight"]
    for node in data["nodes"]:
        box = ET.SubElement(inner, "g", {"transform": f"translate({node['x']} {node['y']})"})
        rect(box, 0, 0, width, height, SOFT, stroke=INK if node["focus"] else LINE)
        rect(box, 0, 0, 6, height, node["color"])
        text(box, 15, 20, node["label"], 13, bold=node["focus"])
        text(box, 15, 37, node["unit"], 11)
        ET.SubElement(box, "title").text = node["speech"]
    return as_bytes(root)


def map_svg(data: Mapping[str, Any], title: str) -> bytes:
    """Return the map of all points, as `map_data` makes it, as a file."""
    body = ET.Element("g")
    width = _COLUMNS * _CARD + 24
    y = 34
    text(body, 12, 22, title, 16, bold=True)
    for entry in data.get("legend", ()):
        text(body, 12, y + 12, f"{entry['mark']}  {entry['name']}", 12)
        y += 20
    for area in data["areas"]:
        rect(body, 12, y + 4, 6, 18, area["color"])
        text(body, 26, y + 19, area["name"], 15, bold=True)
        y += 32
        y = _units(body, area, y)
    root = sheet(width, y + 12, title)
    root.append(body)
    return as_bytes(root)


def _units(body: ET.Element, area: Mapping[str, Any], y: int) -> int:
    """Draw the cards of an area; return where the next one may begin."""
    units = area["units"]
    for start in range(0, len(units), _COLUMNS):
        row = units[start : start + _COLUMNS]
        height = 34 + _TILE * max(-(-len(u["points"]) // _PER_ROW) for u in row)
        for n, unit in enumerate(row):
            x = 12 + n * _CARD
            rect(body, x, y, _CARD - 8, height, SOFT, stroke=LINE)
            text(body, x + 8, y + 17, unit["name"][:34], 11)
            for k, point in enumerate(unit["points"]):
                left = x + 8 + (k % _PER_ROW) * _TILE
                top = y + 25 + (k // _PER_ROW) * _TILE
                tile = rect(body, left, top, 18, 18, area["color"], stroke=area["color"])
                tile.set("fill-opacity", str(point.get("strength", 0.38)))
                if point.get("mark"):
                    text(body, left + 9, top + 14, point["mark"], 12, middle=True)
                ET.SubElement(tile, "title").text = point["name"]
        y += height + 8
    return y + 8


def sheet(width: float, height: float, title: str) -> ET.Element:
    """Return an empty picture of a size, with its title."""
    attributes = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}"}
    attributes |= {"width": f"{width}", "height": f"{height}", "font-family": FONT}
    root = ET.Element("svg", attributes)
    ET.SubElement(root, "title").text = title
    rect(root, 0, 0, width, height, PAPER)
    return root


def rect(
    parent: ET.Element,
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    *,
    stroke: str | None = None,
) -> ET.Element:
    """Add a box."""
    attributes = {"x": x, "y": y, "width": width, "height": height, "fill": fill, "rx": 4}
    if stroke:
        attributes["stroke"] = stroke
    return ET.SubElement(parent, "rect", {k: str(v) for k, v in attributes.items()})


def text(
    parent: ET.Element,
    x: float,
    y: float,
    text: str,
    size: int,
    *,
    bold: bool = False,
    middle: bool = False,
) -> ET.Element:
    """Add a text."""
    attributes = {"x": f"{x}", "y": f"{y}", "font-size": f"{size}", "fill": INK}
    if bold:
        attributes["font-weight"] = "700"
    if middle:
        attributes["text-anchor"] = "middle"
    element = ET.SubElement(parent, "text", attributes)
    element.text = text
    return element


def as_bytes(root: ET.Element) -> bytes:
    """Return a picture as the content of a file."""
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written
