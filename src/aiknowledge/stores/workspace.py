"""The workspace: a folder of one person on one machine, with their progress on each system.

Whoever writes holds ``lock``; ``device`` names this machine in the stamps of entries.
"""

from __future__ import annotations

import os
import re
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from aiknowledge.algorithms.progress import Writer, merged, stamped, taken_back
from aiknowledge.atomic import write_text
from aiknowledge.errors import StoreError, worded
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.migration import Migrated, Move, Moved, migrate_progress, migration_of
from aiknowledge.model import Entry, Key, Note, Progress
from aiknowledge.stores.journal import append_lines
from aiknowledge.stores.lock import locked
from aiknowledge.stores.progress_file import entry_text
from aiknowledge.stores.progress_journal import (
    journal_name,
    keep_beside,
    read_journal,
    write_journal,
)

COMPACT_AFTER = 2000
"""Replaced lines in a journal from which on it is written anew."""
VARIABLE = "AIKNOWLEDGE_WORKSPACE"


def workspace_folder(named: str | Path | None = None) -> Path:
    """Return the folder of the workspace: as named, by AIKNOWLEDGE_WORKSPACE, or the platform's.

    >>> workspace_folder("mine").name
    'mine'
    """
    named = named or os.environ.get(VARIABLE)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("aiknowledge", appauthor=False)


@dataclass(frozen=True, slots=True)
class Opened(Moved):
    """Progress as the workspace holds it: in today's ids, with what there is to tell."""

    progress: Progress
    moves: tuple[Move, ...] = ()
    messages: tuple[str, ...] = ()


class Workspace:
    """A person's progress on one knowledge system, kept in a folder.

    Every method may be called by several programs at once; none loses what another has written.
    """

    def __init__(
        self,
        folder: Path,
        system: KnowledgeSystem,
        *,
        clock: Callable[[], float] = time.time,
        compact_after: int = COMPACT_AFTER,
    ) -> None:
        """Take the folder, made at the first writing, and the system that progress is made on.

        It must be the whole system: in a part of it, other points would seem to be gone.
        """
        self.folder, self.system = Path(folder), system
        self.path = self.folder / journal_name(system.info.id)
        self._clock, self._compact_after = clock, compact_after

    def load(self) -> Progress:
        """Return the progress; empty where there is none yet.

        Raises:
            StoreError: the folder cannot be read, or a newer version of the program wrote it.
        """
        return self.open().progress

    def open(self) -> Opened:
        """Return the progress with what there is to tell: moved ids, unplaced notes, damage.

        A damaged journal is kept beside, and written anew with all that is sound. Ids that moved
        are written in their new form, so that they are told once; the former file is kept, too.

        Raises:
            StoreError: the folder cannot be read, or a newer version of the program wrote it.
        """
        if not self.path.exists():
            return Opened(Progress(system=self.system.info.id))
        with self._held():
            return self._open()

    def save(self, entries: Iterable[Entry]) -> Opened:
        """Keep entries, such as `progress.entries`; on return they are safe on the disk.

        Entries that the workspace holds already, or in a later form, change nothing. What comes
        back holds, too, what other programs have written meanwhile.
        """
        with self._held():
            return self._keep(self._open(), entries)

    def note(self, notes: Iterable[Note]) -> Opened:
        """Stamp and keep notes: points known, ticks, answers, plans."""
        with self._held():
            held = self._open()
            return self._keep(held, stamped(held.progress, notes, self._writer()))

    def take_back(self, keys: Iterable[Key]) -> Opened:
        """Take back the notes of these keys, as far as they are there."""
        with self._held():
            held = self._open()
            return self._keep(held, taken_back(held.progress, keys, self._writer()).entries)

    def merge(self, progress: Progress) -> Opened:
        """Join another device's progress, written for any version of the system.

        Raises:
            InputError: it belongs to another knowledge system.
        """
        done = self._today(merged(Progress(system=self.system.info.id), progress))
        now = self.save(done.record.entries)
        return replace(now, moves=tuple(dict.fromkeys((*now.moves, *done.moves))))

    def put(self, progress: Progress) -> Opened:
        """Put *progress* in place of what is there; the old file is kept beside.

        Raises:
            InputError: it belongs to another knowledge system.
        """
        done = self._today(merged(Progress(system=self.system.info.id), progress))
        with self._held():
            messages = []
            if self.path.exists():
                messages = [
                    worded(
                        "the former progress is kept as {name}",
                        name=keep_beside(self.path, "former").name,
                    )
                ]
            self._write(done.record)
        return Opened(done.record, done.moves, tuple(messages))

    def clear(self) -> None:
        """Delete the progress on this system, and every copy of it that was kept beside."""
        kept = [f"{self.path.stem}.{why}-*.jsonl" for why in ("damaged", "former")]
        with self._held():
            for path in [self.path, *(p for pattern in kept for p in self.folder.glob(pattern))]:
                path.unlink(missing_ok=True)

    def writer(self) -> Writer:
        """Return the stamp of this device now."""
        with self._held():
            return self._writer()

    def _writer(self) -> Writer:
        now = int(self._clock() * 1000)
        return Writer(self._device(), now, self.system.info.version)

    def _device(self) -> str:
        """Return the name of this device: made up at random once, it says nothing about it."""
        path = self.folder / "device"
        named = path.read_text("utf-8", errors="replace").strip() if path.exists() else ""
        if not re.fullmatch(r"[0-9a-f]{12}", named):
            named = uuid.uuid4().hex[:12]
            write_text(path, f"{named}\n")
        return named

    def _open(self) -> Opened:
        """Return what the journal holds, and write it anew where that is called for."""
        read = read_journal(self.path)
        done = self._today(Progress(system=self.system.info.id).joined(read.entries))
        messages = []
        if read.cut_off:
            messages.append(
                worded("an unfinished last line was left out; it had not been confirmed")
            )
        if read.damaged:
            kept = keep_beside(self.path, "damaged").name
            messages.append(
                worded(
                    "{name} is damaged ({lines}); it is kept as {kept}, "
                    "and the {count} sound entries are used",
                    name=self.path.name,
                    lines=_numbers(read.damaged),
                    kept=kept,
                    count=len(read.entries),
                )
            )
        elif done.moved:
            kept = keep_beside(self.path, "former").name
            messages.append(
                worded("points have moved; the former progress is kept as {kept}", kept=kept)
            )
        replaced = len(read.entries) - len(done.record.entries)
        if read.damaged or read.open_end or done.moved or replaced > self._compact_after:
            self._write(done.record)
        return Opened(done.record, done.moves, tuple(messages))

    def _keep(self, held: Opened, entries: Iterable[Entry]) -> Opened:
        joined = held.progress.joined(entries)
        fresh = [e for e in joined.entries if held.progress.by_key.get(e.key) is not e]
        if fresh and self.path.exists():
            append_lines(self.path, map(entry_text, fresh))
        elif fresh:
            self._write(joined)
        return replace(held, progress=joined)

    def _write(self, progress: Progress) -> None:
        for left in self.folder.glob(".part-*"):
            left.unlink(missing_ok=True)  # of a program that was stopped; writers hold the lock
        write_journal(self.path, progress)

    def _today(self, progress: Progress) -> Migrated[Progress]:
        return migrate_progress(progress, migration_of(self.system), self.system.info.version)

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Hold the workspace; what the platform refuses becomes one clear line."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with locked(self.folder / "lock"):
                yield
        except OSError as error:
            reason = error.strerror or error
            raise StoreError(
                worded(
                    "cannot use the workspace {folder}: {reason}", folder=self.folder, reason=reason
                )
            ) from error


def _numbers(lines: Sequence[int]) -> str:
    shown = ", ".join(map(str, lines[:5]))
    return (
        f"line {shown}"
        if len(lines) == 1
        else f"{len(lines)} lines: {shown}" + (", …" if len(lines) > 5 else "")
    )
