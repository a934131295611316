"""Tables of a file as grids of text: merged cells filled in, every cell with its place."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from aiknowledge.errors import InputError, worded
from aiknowledge.formats.table import LARGEST_TABLE, decode

Rows = tuple[tuple[str, ...], ...]
"""The cells of a table, row by row."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its name, its rows of cells, and the places of cells merged in the file."""

    name: str
    rows: Rows
    merged: tuple[str, ...] = ()

    def place(self, row: int, column: int) -> str:
        """Return where a cell stands, such as ``Sheet1!C7``."""
        return f"{self.name}!{cell_name(row, column)}"


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, both counted from 0.

    >>> cell_name(6, 2), cell_name(0, 26)
    ('C7', 'AA1')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def read_grids(name: str, raw: bytes) -> tuple[Grid, ...]:
    """Return the tables of an .xlsx, .docx or .csv file, those with most rows first.

    Raises:
        InputError: the file is too large, of another kind, damaged, or holds no table.
    """
    if len(raw) > LARGEST_TABLE:
        raise InputError(
            worded(
                "{name} is larger than {largest_table} MB",
                name=name,
                largest_table=LARGEST_TABLE // 1000000,
            )
        )
    kind = name.rpartition(".")[2].lower()
    if kind in ("xls", "doc", "wps", "et"):
        raise InputError(
            worded("{name} is of an old kind; save it as .xlsx, .docx or .csv", name=name)
        )
    readers = {"xlsx": _spreadsheet, "xlsm": _spreadsheet, "docx": _document}
    grids = readers[kind](name, raw) if kind in readers else [_csv(name, raw)]
    found = [g for g in grids if len(g.rows) > 1]
    if not found:
        raise InputError(worded("{name} holds no table with rows", name=name))
    return tuple(sorted(found, key=lambda g: -len(g.rows)))


def _spreadsheet(name: str, raw: bytes) -> list[Grid]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(raw), data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError(
            worded("{name} is no readable spreadsheet: {error}", name=name, error=error)
        ) from error
    return [_sheet(sheet) for sheet in book.worksheets]


def _sheet(sheet: Any) -> Grid:
    rows = [[_text(cell.value) for cell in row] for row in sheet.iter_rows()]
    for area in sheet.merged_cells.ranges:
        top = rows[area.min_row - 1][area.min_col - 1]
        for r in range(area.min_row - 1, min(area.max_row, len(rows))):
            for c in range(area.min_col - 1, min(area.max_col, len(rows[r]))):
                rows[r][c] = top
    places = sorted((a.min_row, a.min_col, a.coord) for a in sheet.merged_cells.ranges)
    return Grid(sheet.title, _rows(rows), tuple(coord for _, _, coord in places))


def _document(name: str, raw: bytes) -> list[Grid]:
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(io.BytesIO(raw))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise InputError(
            worded("{name} is no readable document: {error}", name=name, error=error)
        ) from error
    grids = []
    for n, table in enumerate(document.tables, 1):
        # python-docx repeats a merged cell in every place it covers.
        rows = [[_text(cell.text) for cell in row.cells] for row in table.rows]
        grids.append(Grid(f"table {n}", _rows(rows), _repeated(table)))
    return grids


def _repeated(table: Any) -> tuple[str, ...]:
    """Return the places of cells that a document merges with the one before or above."""
    seen: set[Any] = set()  # the elements themselves: their ids are used again once they are gone
    found = []
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row.cells):
            if cell._tc in seen:
                found.append(cell_name(r, c))
            seen.add(cell._tc)
    return tuple(found)


def _csv(name: str, raw: bytes) -> Grid:
    text, _ = decode(name, raw)
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = list(csv.reader(io.StringIO(text, newline=""), dialect))
    return Grid(name, _rows([[_text(c) for c in row] for row in rows]))


def _rows(rows: Sequence[Sequence[str]]) -> Rows:
    """Return rows of equal length, empty ones at the end left out."""
    width = max(map(len, rows), default=0)
    found = [tuple(row) + ("",) * (width - len(row)) for row in rows]
    while found and not any(found[-1]):
        found.pop()
    return tuple(found)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())
