"""Plain text and pasted text: indentation, bullets and numbers are the structure."""

from __future__ import annotations

import re

from aiknowledge.formats.syllabus.blocks import Block, Cell, Document, Table

TAB = 4
_RULE = re.compile(r"\s*([-=_*~#—])\1{2,}\s*")


def read_plain(name: str, text: str) -> Document:
    r"""Return the lines of a text; rows with tabs or bars between cells are a table.

    >>> [b.indent for b in read_plain("a.txt", "Week 1\n  - search\n").blocks]
    [0, 2]
    """
    document = Document(name)
    lines = text.splitlines()
    n = 0
    while n < len(lines):
        rows = _table_rows(lines, n)
        if len(rows) > 2:
            document.blocks.append(_table(rows, n))
            n += len(rows)
            continue
        line = lines[n].expandtabs(TAB)
        if line.strip() and not _RULE.fullmatch(line):
            indent = len(line) - len(line.lstrip(" \u3000"))
            document.blocks.append(Block(line.strip(" \u3000"), f"line {n + 1}", indent=indent))
        n += 1
    return document


def _table_rows(lines: list[str], start: int) -> list[list[str]]:
    """Return the cells of neighbouring lines with equally many tabs, as pasted tables have."""
    rows: list[list[str]] = []
    for n in range(start, len(lines)):
        cells = [c.strip() for c in lines[n].split("\t")]
        if len(cells) < 2 or not cells[0] or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    return rows


def _table(rows: list[list[str]], line: int) -> Table:
    return Table(
        f"lines {line + 1}-{line + len(rows)}",
        tuple(tuple(Cell(t, r, c) for c, t in enumerate(row)) for r, row in enumerate(rows)),
    )
