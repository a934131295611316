"""What every format is read into: headings, bullets, paragraphs and tables, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiknowledge.errors import DataError, Finding, Severity, worded
from aiknowledge.formats.syllabus.limits import MOST_COLUMNS, MOST_ROWS


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (of a depth), a bullet (of a depth), or a paragraph where both are 0."""

    text: str
    place: str
    heading: int = 0
    bullet: int = 0
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and the row and column where it begins; merged cells begin elsewhere."""

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; a merged cell stands in every place that it covers."""

    place: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A cell as a document writes it: its text, and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class Document:
    """The blocks and tables of a file, and what reading it lost or left out."""

    name: str
    blocks: list[Block | Table] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def tell(self, code: str, message: str, mend: str, severity: Severity = "warning") -> None:
        """Keep a finding about the whole file."""
        self.findings.append(Finding(code, self.name, message, mend, severity))


def refusal(code: str, name: str, message: str, mend: str) -> DataError:
    """Return the error that refuses a whole file."""
    return DataError([Finding(code, name, message, mend)])


def spread(place: str, rows: Sequence[Sequence[Span]]) -> Table:
    """Return the table whose cells cover several rows and columns, as HTML writes them.

    >>> table = spread("t", [[Span("1", rows=2), Span("a")], [Span("b")]])
    >>> [[cell.text for cell in row] for row in table.rows]
    [['1', 'a'], ['1', 'b']]
    """
    taken: dict[tuple[int, int], Cell] = {}
    for r, spans in enumerate(rows[:MOST_ROWS]):
        column = 0
        for span in spans:
            while (r, column) in taken:
                column += 1
            last = min(column + span.columns, MOST_COLUMNS)
            cell = Cell(span.text, r, column)
            for down in range(r, min(r + span.rows, len(rows), MOST_ROWS)):
                taken.update({(down, c): cell for c in range(column, last)})
            column = max(last, column + 1)
    width = 1 + max((c for _, c in taken), default=-1)
    return Table(
        place,
        tuple(
            tuple(taken.get((r, c)) or Cell("", r, c) for c in range(width))
            for r in range(min(len(rows), MOST_ROWS))
        ),
    )


def tell_cut(document: Document, place: str, rows: int, columns: int) -> None:
    """Keep a finding where a table has more rows or columns than are read."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        document.findings.append(
            Finding(
                "table-cut",
                f"{document.name}, {place}",
                worded(
                    "{rows} rows and {columns} columns; {most_rows} and {most_columns} were read",
                    rows=rows,
                    columns=columns,
                    most_rows=MOST_ROWS,
                    most_columns=MOST_COLUMNS,
                ),
                "keep the syllabus alone in the table",
            )
        )
