"""Note, take back and merge: the pure arithmetic of a person's progress.

Stamps are hybrid logical clocks (Kulkarni et al., *Logical Physical Clocks and Consistent
Snapshots in Globally Distributed Databases*, OPODIS 2014): the wall clock, but always later than
everything that the writer has seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.errors import InputError, worded
from aiknowledge.model import Answer, Entry, Key, Known, Note, Progress, SavedPlan, Tick


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, and when: a device, its clock in milliseconds, and the version of the data."""

    device: str
    now: int
    version: str | None = None


def merged(first: Progress, *others: Progress) -> Progress:
    """Return the progress of several devices as one; nothing that any of them holds is lost.

    Raises:
        InputError: the records belong to different knowledge systems.
    """
    for other in others:
        if other.system != first.system:
            raise InputError(
                worded(
                    "progress on the system {system} cannot be merged with {system2}",
                    system=other.system,
                    system2=first.system,
                )
            )
        first = first.joined(other.entries)
    return first


def stamped(
    progress: Progress, notes: Iterable[Note], writer: Writer, *, gone: bool = False
) -> tuple[Entry, ...]:
    """Return an entry for each note, later than everything in *progress*, each later than the last.

    >>> held = Progress(system="s", entries=(Entry(time=9, device="x", known=Known(point="a")),))
    >>> [e.time for e in stamped(held, [Known(point="b"), Known(point="c")], Writer("d", now=5))]
    [10, 11]
    """
    first = max([writer.now, *(e.time + 1 for e in progress.entries)])
    return tuple(_entry(note, first + n, writer, gone) for n, note in enumerate(notes))


def noted(progress: Progress, notes: Iterable[Note], writer: Writer) -> Progress:
    """Return *progress* with notes: points known, ticks, answers, plans.

    >>> held = noted(Progress(system="s"), [Known(point="a")], Writer("d", now=1))
    >>> [k.point for k in held.known()]
    ['a']
    """
    return progress.joined(stamped(progress, notes, writer))


def taken_back(progress: Progress, keys: Iterable[Key], writer: Writer) -> Progress:
    """Return *progress* with the notes of these keys taken back; absent ones are left alone.

    >>> held = noted(Progress(system="s"), [Known(point="a")], Writer("d", now=1))
    >>> taken_back(held, [("known", "a")], Writer("d", now=2)).known()
    ()
    """
    there = [progress.by_key.get(k) for k in keys]
    notes = [e.note for e in there if e is not None and not e.gone]
    return progress.joined(stamped(progress, notes, writer, gone=True))


def _entry(note: Note, time: int, writer: Writer, gone: bool) -> Entry:
    return Entry(
        time=time,
        device=writer.device,
        version=writer.version,
        gone=gone,
        known=note if isinstance(note, Known) else None,
        tick=note if isinstance(note, Tick) else None,
        answer=note if isinstance(note, Answer) else None,
        plan=note if isinstance(note, SavedPlan) else None,
    )
