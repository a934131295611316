"""SVG built as a tree, never from strings: a sheet, boxes, texts, and the whole as a file."""

from __future__ import annotations

import xml.etree.ElementTree as ET

INK, PAPER, LINE, SOFT = "#1b2430", "#ffffff", "#c9d2dc", "#f4f6f9"
FONT = "Noto Sans, Noto Sans CJK SC, Helvetica, Arial, sans-serif"


def sheet(width: float, height: float, title: str) -> ET.Element:
    """Return an empty white sheet with a title for screen readers."""
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
    dashed: bool = False,
    opacity: float = 1,
) -> ET.Element:
    """Draw a box with round corners; return it."""
    attributes = {"x": x, "y": y, "width": width, "height": height, "fill": fill, "rx": 4}
    if stroke:
        attributes["stroke"] = stroke
    if dashed:
        attributes["stroke-dasharray"] = "3 2"
    if opacity != 1:
        attributes["fill-opacity"] = round(opacity, 2)
    return ET.SubElement(parent, "rect", {k: str(v) for k, v in attributes.items()})


def label(
    parent: ET.Element,
    x: float,
    y: float,
    text: str,
    size: int,
    *,
    bold: bool = False,
    anchor: str | None = None,
    turned: bool = False,
) -> ET.Element:
    """Draw a text; *turned* runs upwards. Return it."""
    attributes = {"x": f"{x}", "y": f"{y}", "font-size": f"{size}", "fill": INK}
    if bold:
        attributes["font-weight"] = "700"
    if anchor:
        attributes["text-anchor"] = anchor
    if turned:
        attributes["transform"] = f"rotate(-90 {x} {y})"
    element = ET.SubElement(parent, "text", attributes)
    element.text = text
    return element


def written(root: ET.Element) -> bytes:
    """Return a drawing as the bytes of a file."""
    whole: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return whole
