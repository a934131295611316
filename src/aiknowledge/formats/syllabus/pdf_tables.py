"""A ruled table of a PDF page, with cells that cover several rows or columns."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Any

from aiknowledge.formats.syllabus.blocks import Cell, Table
from aiknowledge.formats.syllabus.marks import mark_of
from aiknowledge.formats.syllabus.pdf_lines import Line, lines_of
from aiknowledge.formats.syllabus.pdf_paragraphs import joined, wraps

_NEAR = 2.0
"""Points within which two edges of cells are one."""


def table_of(found: Any, words: Sequence[dict[str, Any]], place: str) -> Table:
    """Return a table that pdfplumber found, its cells filled with the words inside them."""
    boxes = sorted(
        {box for row in found.rows for box in row.cells if box}, key=lambda b: (b[1], b[0])
    )
    xs, ys = _edges(b[0] for b in boxes), _edges(b[1] for b in boxes)
    cells: dict[tuple[int, int], Cell] = {}
    for box in boxes:
        inside = [w for w in words if _holds(box, w)]
        row, column = _index(ys, box[1]), _index(xs, box[0])
        cell = Cell(_text(lines_of(inside), box), row, column)
        for r in range(row, max(row + 1, _index(ys, box[3] - 2 * _NEAR) + 1)):
            for c in range(column, max(column + 1, _index(xs, box[2] - 2 * _NEAR) + 1)):
                cells.setdefault((r, c), cell)
    return Table(
        place,
        tuple(
            tuple(cells.get((r, c)) or Cell("", r, c) for c in range(len(xs)))
            for r in range(len(ys))
        ),
    )


def _edges(values: Any) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _index(edges: Sequence[float], value: float) -> int:
    return max(bisect.bisect_right(edges, value + _NEAR) - 1, 0)


def _holds(box: tuple[float, float, float, float], word: dict[str, Any]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])


def _text(lines: Sequence[Line], box: tuple[float, float, float, float]) -> str:
    """Return the text of a cell, lines that were only wrapped joined again."""
    pieces: list[str] = []
    before: Line | None = None
    for line in lines:
        padding = max(line.x0 - box[0], 1.0)
        if before and not mark_of(line.text).style and wraps(before, line, box[2] - padding):
            pieces[-1] = joined(pieces[-1], line.text)
        else:
            pieces.append(line.text)
        before = line
    return "\n".join(pieces)
