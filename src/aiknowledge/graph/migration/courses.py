"""Curricula, profiles and maps of syllabi in the ids of today."""

from __future__ import annotations

from collections.abc import Iterable

from aiknowledge.graph.migration.fates import Fate, Migrated, Migration, Mover
from aiknowledge.model import (
    DEPTHS,
    Assumption,
    Course,
    Curriculum,
    Expectation,
    MappedLine,
    Mapping,
    Match,
    Profile,
    SyllabusMap,
)

_LEVELS = ("introduced", "reinforced", "mastered")
_STATUSES = ("rejected", "inferred", "confirmed")


def migrate_curriculum(
    curriculum: Curriculum, migration: Migration, since: str | None = None
) -> Migrated[Curriculum]:
    """Return a curriculum whose courses teach and assume points of today."""
    done = [migrate_course(c, migration, since) for c in curriculum.courses]
    moves = tuple(m for d in done for m in d.moves)
    if not moves:
        return Migrated(curriculum)
    courses = tuple(d.record for d in done)
    return Migrated(curriculum.model_copy(update={"courses": courses}), moves)


def migrate_course(
    course: Course, migration: Migration, since: str | None = None
) -> Migrated[Course]:
    """Return a course that teaches and assumes points of today.

    The hours of a point that was split are shared equally by its parts; what somebody confirmed
    of a point is only inferred of its parts, and of what it was merged into. A row whose
    point has no place is taken out and told.

    >>> from aiknowledge.model import Change, Text
    >>> rows = (Change(version="2", kind="split", former="a", to=("b", "c")),)
    >>> course = Course(id="k", name=Text(en="K"), teaches=(Mapping(point="a", hours=3),))
    >>> found = migrate_course(course, Migration(rows, {"b", "c"}), "1")
    >>> [(m.point, m.hours) for m in found.record.teaches]
    [('b', 1.5), ('c', 1.5)]
    """
    mover = Mover(migration, since)
    teaches = [m for row in course.teaches for m in _taught(row, mover, course.id)]
    assumes = [a for row in course.assumes for a in _assumed(row, mover, course.id)]
    if not mover.moves:
        return Migrated(course)
    told = {"teaches": _once_taught(teaches), "assumes": _once_assumed(assumes)}
    return mover.done(course.model_copy(update=told))


def migrate_profile(
    profile: Profile, migration: Migration, since: str | None = None
) -> Migrated[Profile]:
    """Return a profile that expects points, units and areas of today."""
    mover = Mover(migration, since)
    rows: dict[str, Expectation] = {}
    for row in profile.expectations:
        fate = mover.fate(row.expects, f"profile {profile.id} expects")
        for id in fate.to:
            told = {"expects": id, "status": _status(row.status, fate)}
            former = rows.get(id)
            depth = max(row.depth, former.depth if former else row.depth, key=DEPTHS.index)
            rows[id] = row.model_copy(update={**told, "depth": depth})
    contains = tuple(
        dict.fromkeys(
            i for p in profile.contains for i in mover.fate(p, f"profile {profile.id} contains").to
        )
    )
    if not mover.moves:
        return Migrated(profile)
    now = {"expectations": tuple(rows.values()), "contains": contains}
    return mover.done(profile.model_copy(update=now))


def migrate_syllabus_map(found: SyllabusMap, migration: Migration) -> Migrated[SyllabusMap]:
    """Return a map whose matches name points and units of today; it knows its own version.

    A match that was confirmed is proposed again where its point was split or merged.
    """
    mover = Mover(migration, found.system_version)
    lines = tuple(
        line.model_copy(update={"matches": tuple(_matches(line, mover))}) for line in found.lines
    )
    return mover.done(found.model_copy(update={"lines": lines})) if mover.moves else Migrated(found)


def _matches(line: MappedLine, mover: Mover) -> Iterable[Match]:
    rows: dict[tuple[str, str], Match] = {}
    for match in line.matches:
        fate = mover.fate(match.id, f"line {line.line.number}")
        for id in fate.to:
            told: dict[str, object] = {"id": id}
            if fate.kind in ("split", "merged") and match.state == "confirmed":
                told["state"] = "proposed"
            rows.setdefault((match.kind, id), match.model_copy(update=told))
    return rows.values()


def _taught(row: Mapping, mover: Mover, course: str) -> Iterable[Mapping]:
    fate = mover.fate(row.point, f"course {course} teaches")
    hours = None if row.hours is None else row.hours / max(1, len(fate.to))
    for id in fate.to:
        told = {"point": id, "hours": hours, "status": _status(row.status, fate)}
        yield row.model_copy(update=told) if id != row.point or len(fate.to) > 1 else row


def _assumed(row: Assumption, mover: Mover, course: str) -> Iterable[Assumption]:
    fate = mover.fate(row.point, f"course {course} assumes")
    for id in fate.to:
        told = {"point": id, "status": _status(row.status, fate)}
        yield row.model_copy(update=told) if id != row.point else row


def _status(status: str, fate: Fate) -> str:
    """Return the status today: what was confirmed of more or less than this is only inferred."""
    other_extent = fate.kind in ("split", "merged")
    return "inferred" if status == "confirmed" and other_extent else status


def _once_taught(rows: Iterable[Mapping]) -> tuple[Mapping, ...]:
    """Return one row per point: hours added up, the greater level, the firmer status."""
    found: dict[str, Mapping] = {}
    for row in rows:
        former = found.get(row.point)
        found[row.point] = row if former is None else _both_taught(former, row)
    return tuple(found.values())


def _both_taught(first: Mapping, second: Mapping) -> Mapping:
    firmer = max(first, second, key=lambda m: _STATUSES.index(m.status))
    if "rejected" in (first.status, second.status):
        return firmer
    level = max(first.level, second.level, key=_LEVELS.index)
    known = [m.hours for m in (first, second) if m.hours is not None]
    return firmer.model_copy(
        update={"level": level, "hours": sum(known) if len(known) == 2 else None}
    )


def _once_assumed(rows: Iterable[Assumption]) -> tuple[Assumption, ...]:
    found: dict[str, Assumption] = {}
    for row in rows:
        former = found.get(row.point)
        if former is None or DEPTHS.index(row.depth) > DEPTHS.index(former.depth):
            found[row.point] = row
    return tuple(found.values())
