"""Lines of a PDF page: words put together, columns found, lines in reading order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiknowledge.formats.syllabus.columns import role_of
from aiknowledge.text import has_han

Word = dict[str, Any]
"""A word as pdfplumber gives it: text, x0, x1, top, bottom, size, fontname."""

_WIDE_SPACE, _SPACE = 0.6, 0.12
"""Of the letter size: a gap between Han characters, and between words, that is a space."""
_CELL = 1.3
"""Of the letter size: a gap that may part two cells of a table without rules."""
_GUTTER = 9.0
"""Points between two columns, at least."""
_LABELLED = re.compile(
    r"(?:week|w|lecture|session|day|unit|module)?\s*\d{1,2}\b|第.{1,3}[周讲章次]", re.I
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of print: its text, box in points and letters, and the width of its first word.

    `parts` are its pieces between wide gaps, as the cells of a table without rules.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float
    page: int = 0
    column: int = 0
    parts: tuple[Line, ...] = ()


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Return words put together to lines, from the top down."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w["bottom"], w["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        row = rows[-1] if rows else None
        if row and row[0]["top"] < middle < max(row[0]["bottom"], row[-1]["bottom"]):
            row.append(word)
        else:
            rows.append([word])
    return [_whole(sorted(row, key=lambda w: float(w["x0"]))) for row in rows]


def _whole(row: Sequence[Word]) -> Line:
    parts: list[list[Word]] = [[row[0]]]
    for before, word in itertools.pairwise(row):
        if word["x0"] - before["x1"] > _CELL * word["size"]:
            parts.append([])
        parts[-1].append(word)
    return replace(_line(row), parts=tuple(_line(part) for part in parts))


def _line(row: Sequence[Word]) -> Line:
    pieces = [str(row[0]["text"])]
    for before, word in itertools.pairwise(row):
        gap = word["x0"] - before["x1"]
        han = has_han(before["text"][-1:]) and has_han(word["text"][:1])
        least = (_WIDE_SPACE if han else _SPACE) * word["size"]
        pieces.append((" " if gap > least else "") + word["text"])
    size = max(row, key=lambda w: len(w["text"]))
    return Line(
        text="".join(pieces),
        x0=row[0]["x0"],
        x1=row[-1]["x1"],
        top=min(w["top"] for w in row),
        bottom=max(w["bottom"] for w in row),
        size=round(float(size["size"]), 1),
        bold=all(re.search(r"bold|black|heavy", w["fontname"], re.I) for w in row),
        first=_first_width(row[0]),
    )


def _first_width(word: Word) -> float:
    """Return the width of what cannot be broken at the start of a line: a word, or one Han."""
    width = float(word["x1"] - word["x0"])
    if has_han(word["text"]):
        return width / max(len(word["text"]), 1)
    return width


def names_columns(line: Line) -> bool:
    """Return whether a line is the heading of a table, such as "Week  Topic  Hours"."""
    roles = {role for part in line.parts if (role := role_of(part.text))}
    return len(line.parts) > 1 and len(roles) > 1


def columns_of(words: Sequence[Word], gutter: float | None) -> list[list[Word]]:
    """Return the words of each column in reading order, one list where there is no gutter.

    Lines that cross the gutter (a title) divide the page into bands; each band is read down its
    left column, then down its right one.
    """
    if gutter is None:
        return [list(words)]
    tops = sorted({round(w["top"]) for w in words if w["x0"] < gutter < w["x1"]})
    wide: list[Word] = []
    rest: list[Word] = []
    for word in words:
        (wide if any(abs(word["top"] - top) < 3 for top in tops) else rest).append(word)
    found: list[list[Word]] = []
    start = float("-inf")
    for edge in [*sorted({w["top"] for w in wide}), float("inf")]:
        inside = [w for w in rest if start <= w["top"] < edge]
        found.append([w for w in inside if w["x1"] <= gutter])
        found.append([w for w in inside if w["x1"] > gutter])
        found.append([w for w in wide if w["top"] == edge])
        start = edge
    return [group for group in found if group]


def gutter_of(words: Sequence[Word], width: float) -> float | None:
    """Return where two columns part, in points from the left; None where there is one column.

    Two columns have a clear strip between them near the middle, and their lines fill them.
    """
    if len(words) < 20:
        return None
    steps = [0.35 * width + 2.0 * n for n in range(int(0.15 * width))]
    best = min(steps, key=lambda x: (_crossing(words, x), abs(x - width / 2)))
    return best if is_clear(words, best) and _are_columns(words, best, width) else None


def is_clear(words: Sequence[Word], x: float) -> bool:
    """Return whether at most a few words (of a title) cross the strip at *x*."""
    return _crossing(words, x) * 12 <= len(words)


def _crossing(words: Sequence[Word], x: float) -> int:
    low, high = x - _GUTTER / 2, x + _GUTTER / 2
    return sum(1 for w in words if w["x0"] < high and w["x1"] > low)


def _are_columns(words: Sequence[Word], x: float, width: float) -> bool:
    left = lines_of(w for w in words if w["x1"] <= x)
    right = lines_of(w for w in words if w["x0"] >= x)
    if min(len(left), len(right)) < 4 or min(len(left), len(right)) * 5 < max(
        len(left), len(right)
    ):
        return False
    if any(
        max(w.x1 for w in side) - min(w.x0 for w in side) < 0.2 * width for side in (left, right)
    ):
        return False  # a column of numbers
    if any(_spans(line, x) for line in lines_of(words)):
        return False
    labelled = sum(1 for line in left if _LABELLED.match(line.text) and len(line.text) < 14)
    if labelled * 2 > len(left):
        return False  # a table without lines: weeks at the left, topics at the right
    return _filled(left, x) and _filled(right, max(line.x1 for line in right))


def _spans(line: Line, x: float) -> bool:
    """Return whether a line is the heading of a table that reaches over the strip at *x*."""
    named = [part for part in line.parts if role_of(part.text)]
    return names_columns(line) and named[0].x1 <= x <= named[-1].x0


def _filled(lines: Sequence[Line], right: float) -> bool:
    """Return whether enough lines reach into the last third of their column."""
    left = min(line.x0 for line in lines)
    reach = sum(1 for line in lines if line.x1 > left + 0.62 * (right - left))
    return reach * 5 >= 2 * len(lines)
