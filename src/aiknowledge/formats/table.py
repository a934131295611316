"""Read anyone's CSV table: encodings found out, every row with its line."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from aiknowledge.errors import Finding, InputError, worded

LARGEST_TABLE = 40_000_000
"""Bytes; a larger table is refused before it is read."""

Row = dict[str, str]
"""The cells of a row by column."""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table, its rows with line numbers, and what was odd about the file."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, Row], ...]
    findings: tuple[Finding, ...] = ()


def read_table(path: Path) -> Table:
    """Return the table in a CSV file whose first line names the columns.

    Raises:
        InputError: the file cannot be read, is too large, or is no table.
    """
    text, findings = decode(path.name, read_bytes(path))
    return parse_table(path.name, text, findings)


def parse_table(
    name: str, text: str, findings: tuple[Finding, ...] = (), first_line: int = 1
) -> Table:
    """Return the table in *text*, whose first line stands on line *first_line* of the file."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        columns = tuple((c or "").strip() for c in reader.fieldnames or ())
        reader.fieldnames = columns
        rows = tuple(
            (
                reader.line_num + first_line - 1,
                {k: (v or "").strip() for k, v in row.items() if k and not isinstance(v, list)},
            )
            for row in reader
        )
    except csv.Error as error:
        raise InputError(
            worded(
                "{name}, line {line_num}: {error}", name=name, line_num=reader.line_num, error=error
            )
        ) from error
    if not any(columns):
        raise InputError(worded("{name} is empty; its first line names the columns", name=name))
    return Table(columns, rows, findings)


def read_bytes(path: Path) -> bytes:
    """Return the content of a text file; InputError where it is missing, too large or binary."""
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise InputError(
                worded(
                    "{name} is larger than {largest_table} MB",
                    name=path.name,
                    largest_table=LARGEST_TABLE // 1000000,
                )
            )
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(
            worded("cannot read {path}: {strerror}", path=path, strerror=error.strerror)
        ) from error
    return _no_binary(path.name, raw)


def _no_binary(name: str, raw: bytes) -> bytes:
    if b"\0" in raw[:4096]:
        raise InputError(worded("{name} is no text file; save the table as CSV", name=name))
    return raw


def decode(name: str, raw: bytes) -> tuple[str, tuple[Finding, ...]]:
    r"""Return the text of a file in UTF-8 or GB 18030, with a finding per line of the other kind.

    >>> decode("a.csv", "id\n课程".encode("gb18030"))
    ('id\n课程', ())

    Raises:
        InputError: the bytes are neither, or no text at all.
    """
    _no_binary(name, raw)
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    lines = raw.split(b"\n")
    utf8 = [_is_utf8(line) for line in lines]
    mixed = any(ok and not line.isascii() for ok, line in zip(utf8, lines, strict=True))
    try:
        if not mixed:
            return raw.decode("gb18030"), ()
        texts = [
            line.decode("utf-8-sig" if ok else "gb18030")
            for ok, line in zip(utf8, lines, strict=True)
        ]
    except UnicodeDecodeError as error:
        raise InputError(worded("{name} is neither UTF-8 nor GB 18030", name=name)) from error
    findings = tuple(
        Finding(
            "mixed-encoding",
            f"{name}:{n}",
            "this line is GB 18030 in a file that is UTF-8 elsewhere",
            "save the whole file as UTF-8",
        )
        for n, ok in enumerate(utf8, 1)
        if not ok
    )
    return "\n".join(texts), findings


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
