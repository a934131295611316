"""A person's progress in the ids of today."""

from __future__ import annotations

from collections.abc import Iterator

from aiknowledge.graph.migration.fates import Fate, Migrated, Migration, Move, Mover
from aiknowledge.model import Entry, Goal, Progress


def migrate_progress(
    progress: Progress, migration: Migration, version: str | None = None
) -> Migrated[Progress]:
    """Return *progress* in the ids of *version*, each entry from the version it was written for.

    A note on a point that was split holds for every part; where points were merged, the latest
    of their notes holds. A note whose point has no place stays with its old id, and is told.

    >>> from aiknowledge.model import Change, Known
    >>> rows = (Change(version="2", kind="split", former="a", to=("b", "c")),)
    >>> held = Progress(system="s", entries=(
    ...     Entry(time=1, device="d", version="1", known=Known(point="a")),))
    >>> found = migrate_progress(held, Migration(rows, {"b", "c"}), "2")
    >>> [k.point for k in found.record.known()], list(map(str, found.moves))
    (['b', 'c'], ['known a: a -> b, c (split in 2)'])
    """
    entries: list[Entry] = []
    moves: list[Move] = []
    for entry in progress.entries:
        mover = Mover(migration, entry.version)
        entries += _plan(entry, mover, version) if entry.plan else _noted(entry, mover, version)
        moves += mover.done(entry).moves
    return Migrated(Progress(system=progress.system).joined(entries), tuple(dict.fromkeys(moves)))


def _noted(entry: Entry, mover: Mover, version: str | None) -> Iterator[Entry]:
    """Yield a note on one point as notes on the points of today."""
    note = entry.known or entry.tick or entry.answer
    assert note is not None
    where = f"{entry.key[0]} {note.point}"
    fate = mover.fate(note.point, where)
    if not fate.placed:
        yield entry
        return
    goals = _references(entry.answer.goal, mover, where) if entry.answer else ("",)
    for point in fate.to:
        for goal in goals:
            told = {"point": point, **({"goal": goal} if goal else {})}
            moved = note.model_copy(update=told)
            yield _of_today(entry, {entry.key[0]: moved}, version)


def _references(goal: str, mover: Mover, where: str) -> tuple[str, ...]:
    kind, colon, id = goal.partition(":")
    fate = mover.fate(id, where) if colon else Fate(goal, (), "stays")
    return tuple(f"{kind}:{i}" for i in fate.to) or (goal,)


def _plan(entry: Entry, mover: Mover, version: str | None) -> Iterator[Entry]:
    """Yield a plan whose goals are those of today; a goal without a place stays in it."""
    assert entry.plan is not None
    goals: list[Goal] = []
    lost = False
    for goal in entry.plan.goals:
        fate = mover.fate(goal.id, f"plan {entry.plan.name}")
        lost = lost or not fate.placed
        goals += [goal.model_copy(update={"id": i}) for i in fate.to or (goal.id,)]
    plan = entry.plan.model_copy(update={"goals": tuple(dict.fromkeys(goals))})
    yield entry if lost and plan == entry.plan else _of_today(entry, {"plan": plan}, version)


def _of_today(entry: Entry, note: dict[str, object], version: str | None) -> Entry:
    """Return the entry with its note moved; the stamp stays, so that joining is the same."""
    values = {name: getattr(entry, name) for name in Entry.model_fields}
    return Entry(**{**values, **note, "version": version or entry.version})
