"""The cells of a row: where they begin, their lines, and whether they say more than a number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiknowledge.formats.syllabus.blocks import Block, Cell
from aiknowledge.formats.syllabus.codes import codes_in
from aiknowledge.formats.syllabus.drafts import Draft
from aiknowledge.formats.syllabus.marks import mark_of
from aiknowledge.formats.syllabus.outline import Outline
from aiknowledge.model.syllabus import LineKind


def plain_line(
    outline: Outline, text: str, place: str, kind: LineKind, *, column: bool = False
) -> Draft:
    """Add one line to an outline as it stands, whatever its words look like, and return it."""
    stack = outline.stack
    week, last = stack.week()
    draft = Draft(
        text=text,
        written=text,
        place=place,
        kind=kind,
        parents=tuple(e.draft for e in stack.entries if e.draft),
        headings=tuple(e.text for e in stack.entries if e.text),
        week=week,
        last_week=last,
        session=stack.session(),
        codes=codes_in(text, column=column),
        whole=True,
    )
    outline.drafts.append(draft)
    return draft


def blocks(text: str, place: str) -> list[Block]:
    """Return the lines of a cell."""
    return [
        Block(line.strip(), place, indent=len(line) - len(line.lstrip()))
        for line in text.split("\n")
        if line.strip()
    ]


def texts(row: Sequence[Cell]) -> tuple[str, ...]:
    """Return the texts of a row's cells, each on one line."""
    return tuple(" ".join(cell.text.split()) for cell in row)


def begins(row: Sequence[Cell], column: int, r: int) -> bool:
    """Return whether a cell begins here, and does not go on from the left or from above."""
    return (row[column].row, row[column].column) == (r, column)


def words(text: str) -> bool:
    """Return whether a cell holds words besides a number or label."""
    return bool(mark_of(text).text and re.search(r"[^\W\d_]{2}", mark_of(text).text))


def more_than_week(text: str) -> bool:
    """Return whether a cell of weeks says more, such as a date."""
    rest = re.sub(
        r"第|周次?|weeks?|wk|[\W\d_]|[零〇一二两三四五六七八九十至到]|to|and", "", text, flags=re.I
    )
    return len(rest) > 1
