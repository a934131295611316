"""The pictures of an audit as SVG files that stand alone: the grid, and two curricula."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Any

from aiknowledge.ui.svg_files import LINE, SOFT, as_bytes, rect, sheet, text

_CELL, _NAMES, _HEAD = 28, 260, 200
_BAR, _ROW, _MIDDLE = 220, 24, 280


def grid_svg(data: Mapping[str, Any], variant: str, title: str) -> bytes:
    """Return a variant of the coverage grid as a file; inferred cells are dashed."""
    columns, rows = data["columns"][variant], data["rows"]
    root = sheet(
        _NAMES + _CELL * len(columns) + 16,
        _HEAD + _CELL * len(rows) + 40,
        f"{title}: {data['alt']}",
    )
    text(root, 8, 22, title, 15, bold=True)
    for n, column in enumerate(columns):
        x = _NAMES + n * _CELL
        rect(root, x + 2, _HEAD + 26, _CELL - 6, 4, column["color"])
        name = text(root, x + 15, _HEAD + 20, column["name"][:30], 11)
        name.set("transform", f"rotate(-90 {x + 15} {_HEAD + 20})")
    for line, row in enumerate(rows):
        y = _HEAD + 36 + line * _CELL
        text(root, 8, y + 17, row["name"][:38], 12)
        for cell in row["cells"][variant]:
            column = columns[cell["column"]]
            x = _NAMES + cell["column"] * _CELL
            box = _tinted(root, x, y, _CELL - 4, _CELL - 4, column["color"])
            box.set("fill-opacity", f"{0.15 + 0.55 * cell['share']:.2f}")
            if cell["inferred"]:
                box.set("stroke-dasharray", "3 2")
            ET.SubElement(box, "title").text = cell["speech"]
            text(root, x + 12, y + 17, str(cell["count"]), 12, middle=True)
    return as_bytes(root)


def comparison_svg(data: Mapping[str, Any], variant: str, title: str) -> bytes:
    """Return two curricula side by side as a file: common points dark, those of one only light."""
    rows = data["rows"][variant]
    width = 2 * _BAR + _MIDDLE + 80
    root = sheet(width, 70 + _ROW * len(rows) + 30, f"{title}: {data['alt']}")
    text(root, 8, 22, title, 15, bold=True)
    middle = 40 + _BAR + _MIDDLE / 2
    text(root, 40 + _BAR, 48, data["a"][:40], 12, bold=True).set("text-anchor", "end")
    text(root, 40 + _BAR + _MIDDLE, 48, data["b"][:40], 12, bold=True)
    for line, row in enumerate(rows):
        y = 62 + line * _ROW
        text(root, middle, y + 14, row["name"][:44], 11, middle=True)
        _bar(root, row, row["a"], y, 40 + _BAR, -1)
        _bar(root, row, row["b"], y, 40 + _BAR + _MIDDLE, 1)
    text(root, 8, 62 + _ROW * len(rows) + 18, data["legend"], 11)
    return as_bytes(root)


def _bar(
    root: ET.Element, row: Mapping[str, Any], only: int, y: float, start: float, way: int
) -> None:
    """Draw the bar of one curriculum away from the middle: common first, then its own."""
    step = _BAR / max(row["of"], 1)
    common, alone = row["common"] * step, only * step

    def left(offset: float, size: float) -> float:
        """Return where a piece begins on the sheet."""
        return start + offset if way > 0 else start - offset - size

    rect(root, left(0, _BAR), y + 2, _BAR, _ROW - 6, SOFT, stroke=LINE)
    if common:
        both = _tinted(root, left(0, common), y + 2, common, _ROW - 6, row["color"])
        both.set("fill-opacity", "0.75")
    if alone:
        own = _tinted(root, left(common, alone), y + 2, alone, _ROW - 6, row["color"])
        own.set("fill-opacity", "0.25")
        own.set("stroke-dasharray", "3 2")
    told = f"{row['common'] + only} / {row['of']}"
    count = text(root, start + way * (_BAR + 4), y + 15, told, 10)
    count.set("text-anchor", "end" if way < 0 else "start")


def _tinted(
    root: ET.Element, x: float, y: float, width: float, height: float, color: str
) -> ET.Element:
    """Draw a box in a colour and its edge; how strong is for the caller to say."""
    return rect(root, x, y, width, height, color, stroke=color)
