"""Tables of a PDF that have no rules between their columns, known by their heading."""

from __future__ import annotations

from collections.abc import Sequence

from aiknowledge.formats.syllabus.blocks import Cell, Table
from aiknowledge.formats.syllabus.pdf_lines import Line, names_columns
from aiknowledge.formats.syllabus.pdf_paragraphs import joined, wraps

_LEAST_ROWS = 3
_SLACK = 14.0
"""Points that a cell may begin left of its heading, as centred numbers do."""
_APART = 2.5
"""Of the letter size: a gap between lines that ends a table."""


def with_unruled_tables(flow: Sequence[Line | Table]) -> list[Line | Table]:
    """Return the flow with the lines under a heading such as "Week  Topic  Hours" as a table."""
    found: list[Line | Table] = []
    n = 0
    while n < len(flow):
        x = flow[n]
        if isinstance(x, Line) and names_columns(x):
            rows, lines = _rows(x, flow[n + 1 :])
            if len(rows) >= _LEAST_ROWS:
                found.append(_table(rows, x.page))
                n += 1 + lines
                continue
        found.append(x)
        n += 1
    return found


def _rows(heading: Line, lines: Sequence[Line | Table]) -> tuple[list[list[str]], int]:
    """Return the rows of a table with its heading, and how many lines they take."""
    starts = [part.x0 for part in heading.parts]
    near = [x for x in lines[:60] if isinstance(x, Line) and x.page == heading.page]
    right = max([heading.x1, *(x.x1 for x in near if x.column == heading.column)])
    ends = [*(start - _SLACK for start in starts[1:]), right]
    rows = [[part.text for part in heading.parts]]
    last: list[Line | None] = list(heading.parts)
    before = heading
    for n, line in enumerate(lines):
        cells = _cells(line, before, starts, ends) if isinstance(line, Line) else None
        if not isinstance(line, Line) or cells is None:
            return rows, n
        if len(rows) > 1 and _goes_on(cells, last, ends):
            for c, part in cells.items():
                rows[-1][c] = joined(rows[-1][c], part.text)
                last[c] = part
        else:
            rows.append([cells[c].text if c in cells else "" for c in range(len(starts))])
            last = [cells.get(c) for c in range(len(starts))]
        before = line
    return rows, len(lines)


def _cells(
    line: Line, before: Line, starts: Sequence[float], ends: Sequence[float]
) -> dict[int, Line] | None:
    """Return the parts of a line by their column; None where the line is no row of the table."""
    if line.page == before.page and line.top - before.bottom > _APART * line.size:
        return None
    cells: dict[int, Line] = {}
    for part in line.parts:
        column = max((c for c, x in enumerate(starts) if x - _SLACK <= part.x0), default=0)
        if column in cells or part.x1 > ends[column] + _SLACK:
            return None
        cells[column] = part
    return cells


def _goes_on(cells: dict[int, Line], last: Sequence[Line | None], ends: Sequence[float]) -> bool:
    """Return whether every cell only goes on from the one above, which had no room left."""
    return 0 not in cells and all(
        (above := last[c]) is not None and wraps(above, part, ends[c]) for c, part in cells.items()
    )


def _table(rows: Sequence[Sequence[str]], page: int) -> Table:
    return Table(
        f"page {page}",
        tuple(tuple(Cell(text, r, c) for c, text in enumerate(row)) for r, row in enumerate(rows)),
    )
