"""A person's progress as one file: to keep, to take to another device, to send to nobody."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from aiknowledge.errors import Finding, InputError, worded
from aiknowledge.model import Entry, Progress

FORMAT = "aiknowledge-progress/1"
LARGEST = 40_000_000
"""Bytes; a larger file is refused before it is read."""


@dataclass(frozen=True, slots=True)
class ReadProgress:
    """The progress in a file, and a finding for every entry that could not be read."""

    progress: Progress
    findings: tuple[Finding, ...] = ()


def progress_bytes(progress: Progress) -> bytes:
    """Return progress as the content of a file: JSON in UTF-8, an entry a line.

    >>> read_progress("mine.json", progress_bytes(Progress(system="s"))).progress
    Progress(system='s', entries=())
    """
    rows = ",\n".join(entry_text(e) for e in progress.entries)
    head = f'{{"format": "{FORMAT}", "system": {json.dumps(progress.system, ensure_ascii=False)}'
    return f'{head}, "entries": [\n{rows}\n]}}\n'.encode()


def read_progress(name: str, content: bytes) -> ReadProgress:
    """Return the progress in a file's content; *name* is what errors call it.

    Entries that cannot be read are findings, and the others are there.

    Raises:
        InputError: it is no progress file, or cut off.
    """
    held = _document(name, content)
    entries = []
    findings = []
    for n, value in enumerate(held["entries"]):
        try:
            entries.append(Entry.model_validate_json(json.dumps(value)))
        except ValidationError as error:
            where = f"{name}: entry {n + 1}"
            findings.append(Finding("damaged-entry", where, fault(error), "correct or remove it"))
    try:
        progress = Progress.model_validate({"system": held.get("system")}).joined(entries)
    except ValidationError as error:
        raise InputError(
            worded("{name} is no progress file: its system: {fault}", name=name, fault=fault(error))
        ) from error
    return ReadProgress(progress, tuple(findings))


def entry_text(entry: Entry) -> str:
    """Return an entry as one line of JSON, without what is not said."""
    values = entry.model_dump(mode="json", exclude_none=True)
    values = {k: v for k, v in values.items() if k != "gone" or v}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def fault(error: ValidationError) -> str:
    """Return the first fault of a record, with its place."""
    first = error.errors(include_url=False)[0]
    name = ".".join(map(str, first["loc"]))
    form = "{name}: {problem}" if name else "{problem}"
    return worded(form, name=name, problem=first["msg"])


def _document(name: str, content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        raise InputError(
            worded("{name} is larger than {largest} MB", name=name, largest=LARGEST // 1000000)
        )
    try:
        held = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(
            worded("{name} is no progress file: it is not UTF-8 text", name=name)
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            worded("{name} is damaged or no progress file: {error}", name=name, error=error)
        ) from error
    if not isinstance(held, dict) or not isinstance(held.get("entries"), list):
        raise InputError(worded("{name} is no progress file: it holds no entries", name=name))
    if held.get("format") != FORMAT:
        raise InputError(
            worded(
                "{name} is of the format {held}; this reads {format}",
                name=name,
                held=held.get("format"),
                format=FORMAT,
            )
        )
    return held
