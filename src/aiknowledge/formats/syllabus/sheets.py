"""Spreadsheets (.xlsx) and CSV: each sheet is a table, merged cells kept as one."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import zipfile
from typing import Any

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Cell, Document, Table, refusal, tell_cut
from aiknowledge.formats.syllabus.limits import MOST_COLUMNS, MOST_ROWS
from aiknowledge.formats.syllabus.packed import whole
from aiknowledge.stopping import stop_if_asked

_MERGE = re.compile(
    rb'<(?:\w+:)?mergeCell\b[^>]*\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})"'
)
_LARGEST_MERGE = 100_000
"""Cells; openpyxl makes an object for each cell of a merged area."""


def read_workbook(name: str, raw: bytes) -> Document:
    """Return the sheets of a workbook, each a heading (where there are several) and a table.

    Raises:
        DataError: the file is damaged, or merged areas are larger than a syllabus can be.
    """
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _check_merged(name, raw)
    document = Document(name)
    with whole(name, "spreadsheet", ".xlsx", InvalidFileException):
        book = load_workbook(io.BytesIO(raw), data_only=True)
        for sheet in book.worksheets:
            stop_if_asked()
            table = _sheet(sheet, document)
            if table.rows:
                if len(book.worksheets) > 1:
                    document.blocks.append(Block(sheet.title, sheet.title, heading=1))
                document.blocks.append(table)
    return document


def _check_merged(name: str, raw: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for part in packed.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                areas = _MERGE.findall(packed.read(part))
                cells = sum(
                    (abs(int(b) - int(a)) + 1) * (abs(_column(d) - _column(c)) + 1)
                    for c, a, d, b in areas
                )
                if cells > _LARGEST_MERGE:
                    raise refusal(
                        "too-large",
                        name,
                        worded("{cells} merged cells in {part}", cells=cells, part=part),
                        "keep the syllabus alone in the workbook",
                    )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _sheet(sheet: Any, document: Document) -> Table:
    rows, columns = sheet.max_row or 0, sheet.max_column or 0
    tell_cut(document, sheet.title, rows, columns)
    cells = [
        [Cell(_text(cell.value), r, c) for c, cell in enumerate(row)]
        for r, row in enumerate(
            sheet.iter_rows(max_row=min(rows, MOST_ROWS), max_col=min(columns, MOST_COLUMNS))
        )
    ]
    for area in sheet.merged_cells.ranges:
        top, left = area.min_row - 1, area.min_col - 1
        for r in range(top, min(area.max_row, len(cells))):
            for c in range(left, min(area.max_col, len(cells[r]))):
                cells[r][c] = cells[top][left]
    while cells and not any(c.text for c in cells[-1]):
        cells.pop()
    return Table(sheet.title, tuple(map(tuple, cells)))


def read_csv(name: str, text: str) -> Document:
    """Return the table of a CSV text, whatever its separator.

    Raises:
        DataError: it is no table.
    """
    try:
        dialect: Any = csv.Sniffer().sniff(text[:8192], delimiters=",;\t|")
    except csv.Error:
        dialect = csv.excel
    document = Document(name)
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=""), dialect) if any(row)]
    except csv.Error as error:
        raise refusal(
            "damaged", name, worded("no table: {error}", error=error), "save it as CSV again"
        ) from error
    tell_cut(document, "table", len(rows), max(map(len, rows), default=0))
    width = min(max(map(len, rows), default=0), MOST_COLUMNS)
    document.blocks.append(
        Table(
            "table",
            tuple(
                tuple(
                    Cell(text.strip(), r, c) for c, text in enumerate([*row, *[""] * width][:width])
                )
                for r, row in enumerate(rows[:MOST_ROWS])
            ),
        )
    )
    return document


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return str(value).strip()
