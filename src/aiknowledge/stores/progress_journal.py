"""The journal of a person's progress on one system: a head line, then an entry a line."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from aiknowledge.errors import StoreError, worded
from aiknowledge.model import Entry, Progress
from aiknowledge.stores.journal import read_lines, write_lines
from aiknowledge.stores.progress_file import entry_text

FORMAT = "aiknowledge-journal/1"


@dataclass(frozen=True, slots=True)
class ReadJournal:
    """The entries of a journal, the numbers of damaged lines, and what its end lacks."""

    entries: tuple[Entry, ...]
    damaged: tuple[int, ...]
    open_end: bool
    cut_off: bool


def journal_name(system: str) -> str:
    """Return the file name of a system's journal, one that every platform allows.

    >>> journal_name("aiknowledge"), journal_name("../S")
    ('progress-aiknowledge.jsonl', 'progress-s.bc123a602617.jsonl')
    """
    name = system
    if not re.fullmatch(r"[a-z0-9-]{1,60}", system):
        plain = re.sub(r"[^a-z0-9]+", "-", system.casefold())[:40].strip("-")
        name = f"{plain}.{hashlib.sha256(system.encode()).hexdigest()[:12]}"
    return f"progress-{name}.jsonl"


def read_journal(path: Path) -> ReadJournal:
    """Return what a journal holds; one that is not there is empty.

    Raises:
        StoreError: a newer version of the program wrote it.
    """
    lines = read_lines(path)
    damaged = list(lines.damaged)
    entries = []
    for n, text in lines.sound:
        try:
            entries.append(Entry.model_validate_json(text))
        except ValidationError:
            if not _is_head(text, path):
                damaged.append(n)
    return ReadJournal(tuple(entries), tuple(sorted(damaged)), lines.open_end, lines.cut_off)


def write_journal(path: Path, progress: Progress) -> None:
    """Replace a journal by one of just these entries, in one step."""
    head = json.dumps({"format": FORMAT, "system": progress.system}, ensure_ascii=False)
    write_lines(path, [head, *map(entry_text, progress.entries)])


def keep_beside(path: Path, why: str) -> Path:
    """Copy a file to the first free name beside it, and return that."""
    taken = {p.name for p in path.parent.iterdir()}
    names = (f"{path.stem}.{why}-{n}{path.suffix}" for n in range(1, len(taken) + 2))
    kept = path.parent / next(name for name in names if name not in taken)
    shutil.copy2(path, kept)
    return kept


def _is_head(text: str, path: Path) -> bool:
    """Return whether a line is the head of a journal that this version reads."""
    try:
        told = json.loads(text)
    except ValueError:
        return False
    form = str(told.get("format", "")) if isinstance(told, dict) else ""
    if form != FORMAT and form.startswith(FORMAT.partition("/")[0]):
        raise StoreError(
            worded(
                "{path} was written by another version of this program ({form})",
                path=path,
                form=form,
            )
        )
    return form == FORMAT
