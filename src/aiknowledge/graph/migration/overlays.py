"""A department's overlay in the ids of today: own points, edits, waivers, alignments, courses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiknowledge.graph.migration.courses import (
    migrate_course,
    migrate_curriculum,
    migrate_profile,
)
from aiknowledge.graph.migration.fates import Fate, Migrated, Migration, Move, Mover
from aiknowledge.graph.system import KnowledgeSystem
from aiknowledge.model import Alignment, Area, Change, Edit, Need, Point, Waiver

_OF_A_PART = {
    "skos:exactMatch": "skos:narrowMatch",
    "skos:broadMatch": "skos:relatedMatch",
}
"""How a topic that matched a whole matches a part of it."""
_OF_MORE = {
    "skos:exactMatch": "skos:broadMatch",
    "skos:narrowMatch": "skos:relatedMatch",
}
"""How a topic that matched a point matches what the point was merged into."""


def migrate_overlay(
    overlay: KnowledgeSystem, system: KnowledgeSystem, since: str | None = None
) -> Migrated[KnowledgeSystem]:
    """Return an overlay, written for version *since*, in the ids of *system* and its own.

    What names a point that is gone is taken out and told: a need, an edit, a waiver, a row of a
    course. Hours that an edit gave to a point cannot be shared by its parts, nor stand for what
    it was merged into; such an edit is told, too, for somebody to decide again.
    """
    migration = migration_of(system, overlay)
    taken: dict[str, list[Migrated[Any]]] = {
        "areas": [_area(a, migration, since) for a in overlay.areas],
        "courses": [migrate_course(c, migration, since) for c in overlay.courses],
        "curricula": [migrate_curriculum(c, migration, since) for c in overlay.curricula],
        "profiles": [migrate_profile(p, migration, since) for p in overlay.profiles],
    }
    several: dict[str, list[Migrated[Any]]] = {
        "alignments": [migrate_alignment(a, migration, since) for a in overlay.alignments],
        "edits": [_edits(e, migration, since, system) for e in overlay.edits],
        "waivers": [_waivers(w, migration, since) for w in overlay.waivers],
    }
    now: dict[str, Any] = {k: tuple(d.record for d in done) for k, done in taken.items()}
    for name, rows in several.items():
        now[name] = tuple(dict.fromkeys(r for d in rows for r in d.record))
    every = [d for done in (*taken.values(), *several.values()) for d in done]
    moves = tuple(dict.fromkeys(m for d in every for m in d.moves))
    return Migrated(replace(overlay, **now), moves)


def migration_of(system: KnowledgeSystem, *overlays: KnowledgeSystem) -> Migration:
    """Return the migration to the ids of a system and what is laid over it."""
    changes: list[Change] = []
    present: set[str] = set()
    for part in (system, *overlays):
        changes += part.changes
        present |= {i for records in part.by_kind.values() for i in records}
    return Migration(changes, present)


def migrate_alignment(
    row: Alignment, migration: Migration, since: str | None = None
) -> Migrated[tuple[Alignment, ...]]:
    """Return an alignment row as rows to the points of today.

    A topic that matched the whole exactly matches a part of it as something narrower, and what
    it was merged into as something broader.

    >>> from aiknowledge.model import Change
    >>> rows = (Change(version="2", kind="merged", former="a", to=("c",)),)
    >>> row = Alignment(subject_id="x:1", predicate_id="skos:exactMatch", object_id="a",
    ...                 mapping_justification="semapv:ManualMappingCuration")
    >>> [(r.predicate_id, r.object_id)
    ...  for r in migrate_alignment(row, Migration(rows, {"c"}), "1").record]
    [('skos:broadMatch', 'c')]
    """
    mover = Mover(migration, since)
    fate = mover.fate(row.object_id, f"alignment {row.subject_id}")
    weaker = {"split": _OF_A_PART, "merged": _OF_MORE}.get(fate.kind, {})
    predicate = weaker.get(row.predicate_id, row.predicate_id)
    moved = tuple(
        row
        if i == row.object_id and predicate == row.predicate_id
        else row.model_copy(
            update={"object_id": i, "object_label": None, "predicate_id": predicate}
        )
        for i in fate.to
    )
    return mover.done(moved)


def _area(area: Area, migration: Migration, since: str | None) -> Migrated[Area]:
    mover = Mover(migration, since, keep_unknown=True)
    units = tuple(
        u.model_copy(update={"points": tuple(_point(p, mover) for p in u.points)})
        for u in area.units
    )
    return mover.done(area.model_copy(update={"units": units})) if mover.moves else Migrated(area)


def _point(point: Point, mover: Mover) -> Point:
    needs: dict[str, Need] = {}
    for need in point.requires:
        for id in mover.fate(need.point, f"point {point.id} requires").to:
            needs.setdefault(id, need.model_copy(update={"point": id}))
    where = f"point {point.id} helped by"
    helps = dict.fromkeys(i for h in point.helped_by for i in mover.fate(h, where).to)
    if tuple(needs) == tuple(n.point for n in point.requires) and tuple(helps) == point.helped_by:
        return point
    told = {
        "requires": tuple(needs.values()),
        "helped_by": tuple(h for h in helps if h not in needs),
    }
    return point.model_copy(update=told)


def _edits(
    edit: Edit, migration: Migration, since: str | None, system: KnowledgeSystem
) -> Migrated[tuple[Edit, ...]]:
    mover = Mover(migration, since, keep_unknown=True)
    where = f"edit {edit.kind} {edit.point}"
    point = mover.fate(edit.point, where)
    needed = mover.fate(edit.prerequisite, where) if edit.prerequisite else None
    if not mover.moves:
        return Migrated((edit,))
    pairs = [(p, q) for p in point.to for q in (needed.to if needed else (None,)) if p != q]
    if edit.kind == "dispute":
        pairs = [pair for pair in pairs if _needs(system, *pair)]
    if edit.class_hours is not None and point.kind in ("split", "merged"):
        pairs = []
    told = [edit.model_copy(update={"point": p, "prerequisite": q}) for p, q in pairs]
    if not told:
        mover.moves.append(Move(where, Fate(edit.point, (), "undecided")))
    return mover.done(tuple(told))


def _needs(system: KnowledgeSystem, point: str, prerequisite: str | None) -> bool:
    record = system.by_kind["point"].get(point)
    return isinstance(record, Point) and any(n.point == prerequisite for n in record.requires)


def _waivers(
    waiver: Waiver, migration: Migration, since: str | None
) -> Migrated[tuple[Waiver, ...]]:
    """Return a waiver for every part; subjects that are no record of the graph stay."""
    mover = Mover(migration, since, keep_unknown=True)
    where = f"waiver {waiver.finding} {waiver.subject}"
    subjects = mover.fate(waiver.subject, where).to
    objects: Sequence[str | None] = (None,)
    if waiver.object:
        objects = mover.fate(waiver.object, where).to
    if not mover.moves:
        return Migrated((waiver,))
    told = [
        waiver.model_copy(update={"subject": s, "object": o}) for s in subjects for o in objects
    ]
    return mover.done(tuple(told))
