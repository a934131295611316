"""The file of a syllabus map: one JSON document, read back exactly as it was written."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from aiknowledge.atomic import write_text
from aiknowledge.errors import InputError, worded
from aiknowledge.model import SyllabusMap

FORMAT = "aiknowledge-syllabus-map/1"
"""The form and version of a kept map."""
ENDING = ".map.json"
"""How the name of a kept map ends."""
LARGEST = 40_000_000
"""Bytes; a larger file is refused before it is read."""


def map_text(found: SyllabusMap) -> str:
    """Return the text of a map file: the record, after a line that names the format.

    >>> from aiknowledge.model import Syllabus
    >>> text = map_text(SyllabusMap(syllabus=Syllabus(name="AI"), system="s"))
    >>> parsed_map("ai.map.json", text).syllabus.name
    'AI'
    """
    record = found.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"format": FORMAT, **record}, ensure_ascii=False, indent=1) + "\n"


def write_map(path: Path, found: SyllabusMap) -> None:
    """Write a map in one step.

    Raises:
        InputError: the file cannot be written.
    """
    try:
        write_text(path, map_text(found))
    except OSError as error:
        raise InputError(
            worded("cannot write {path}: {strerror}", path=path, strerror=error.strerror or error)
        ) from error


def read_map(source: Path | tuple[str, bytes]) -> SyllabusMap:
    """Return the map in a file, given by its path or by name and content.

    Raises:
        InputError: the file cannot be read, or is no map; the message says where it is wrong.
    """
    name, raw = (source.name, _content(source)) if isinstance(source, Path) else source
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            worded("{name} is no syllabus map: it is not UTF-8 text", name=name)
        ) from error
    return parsed_map(name, text)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(
                worded(
                    "{name} is larger than {largest} MB", name=path.name, largest=LARGEST // 1000000
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            worded("cannot read {path}: {strerror}", path=path, strerror=error.strerror or error)
        ) from error


def parsed_map(name: str, text: str) -> SyllabusMap:
    """Return the map that a text holds; *name* is the file that errors speak of.

    Raises:
        InputError: the text is no map.
    """
    try:
        held = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(
            worded("{name} is no syllabus map: not JSON ({error})", name=name, error=error)
        ) from error
    if not isinstance(held, dict) or held.pop("format", None) != FORMAT:
        raise InputError(
            worded(
                "{name} is no syllabus map: it lacks the format {format}", name=name, format=FORMAT
            )
        )
    try:
        return SyllabusMap.model_validate(held)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise InputError(
            worded(
                "{name} is no sound syllabus map: {where}: {msg}",
                name=name,
                where=where,
                msg=first["msg"],
            )
        ) from error
