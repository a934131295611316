"""Read a confirmation sheet that came back."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from aiknowledge.algorithms.judging import SheetRow
from aiknowledge.errors import AiknowledgeError, DataError, Finding, InputError, worded
from aiknowledge.formats.confirmation_sheet.columns import COLUMNS, FORMAT, LEVELS, STATES, WORDS
from aiknowledge.formats.syllabus.packed import check_parts, open_packed
from aiknowledge.model import SyllabusMap

LARGEST = 20_000_000
"""Bytes; a larger workbook is no confirmation sheet."""
MOST_ROWS = 50_000
T = TypeVar("T", bound=str)


def read_sheet(source: Path | tuple[str, bytes], mapped: SyllabusMap) -> tuple[SheetRow, ...]:
    """Return the rows of a sheet that was written from a map of the same syllabus.

    Raises:
        InputError: the file cannot be read, or is no sheet of this syllabus.
        DataError: cells hold no state or level that is known; every one is told.
    """
    name, raw = source if isinstance(source, tuple) else (source.name, _content(source))
    if len(raw) > LARGEST:
        raise InputError(
            worded(
                "{name} is larger than {largest} MB; give the sheet alone",
                name=name,
                largest=LARGEST // 1000000,
            )
        )
    book = _book(name, raw)
    told = _about(name, book)
    if told["checksum"] != mapped.syllabus.checksum or told["system"] != mapped.system:
        raise InputError(
            worded(
                "{name} was written for the syllabus {syllabus}, not for this one; "
                "choose the map it belongs to",
                name=name,
                syllabus=told["syllabus"],
            )
        )
    return _rows(name, book.worksheets[0])


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            worded("cannot read {path}: {strerror}", path=path, strerror=error.strerror or error)
        ) from error


def _book(name: str, raw: bytes) -> Any:
    from openpyxl import load_workbook

    try:
        with open_packed(name, raw) as packed:
            check_parts(name, packed)
            return load_workbook(io.BytesIO(raw), data_only=True)
    except AiknowledgeError:
        raise
    except (OSError, ValueError, KeyError, TypeError, SyntaxError) as error:
        raise InputError(
            worded("{name} cannot be read as a workbook; save it as .xlsx again", name=name)
        ) from error


def _about(name: str, book: Any) -> Mapping[str, Any]:
    try:
        told = json.loads(str(book["about"]["A1"].value))
        if told["format"] == FORMAT and {"checksum", "system", "syllabus"} <= set(told):
            found: Mapping[str, Any] = told
            return found
    except (KeyError, TypeError, ValueError):
        pass
    raise InputError(
        worded(
            "{name} is no confirmation sheet; write one from the map, and fill that in", name=name
        )
    )


def _rows(name: str, sheet: Any) -> tuple[SheetRow, ...]:
    found: list[SheetRow] = []
    faults: list[Finding] = []
    for n, values in enumerate(sheet.iter_rows(min_row=3, max_row=MOST_ROWS, values_only=True), 3):
        cells = dict(zip(COLUMNS, values, strict=False))
        if isinstance(cells.get("line"), int | float):
            found.append(_row(f"{name}, row {n}", cells, faults))
    if faults:
        raise DataError(faults)
    return tuple(found)


def _row(place: str, cells: Mapping[str, Any], faults: list[Finding]) -> SheetRow:
    before = _known(place, cells.get("state_before"), STATES, faults)
    level_before = _known(place, cells.get("level_before") or "introduced", LEVELS, faults)
    id = cells.get("id")
    return SheetRow(
        place,
        int(cells["line"]),
        _text(cells.get("text")),
        str(id) if id else None,
        before,
        _known(place, cells.get("state") or before, STATES, faults),
        level_before,
        _known(place, cells.get("level") or level_before, LEVELS, faults),
        _text(cells.get("other")).strip() or None,
    )


def _known(place: str, value: object, options: tuple[T, ...], faults: list[Finding]) -> T:
    """Return which of *options* a cell says, in either language."""
    said = str(value).strip().casefold()
    for option in options:
        if said in (option, *(words[option] for words in WORDS.values())):
            return option
    told = ", ".join(options)
    faults.append(
        Finding(
            "wrong-value",
            place,
            worded("{value!r} is none of {told}", value=value, told=told),
            "choose one",
        )
    )
    return options[0]


def _text(value: object) -> str:
    """Return a text as it was before its formula was made harmless."""
    text = "" if value is None else str(value)
    return text[1:] if text.startswith("'") else text
