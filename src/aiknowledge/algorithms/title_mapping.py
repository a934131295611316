"""What a course teaches, as far as its title tells: a first guess until somebody confirms it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aiknowledge.graph import KnowledgeSystem, record_aliases, record_id, record_names
from aiknowledge.model import Course, Curriculum, Level, Record
from aiknowledge.model import Mapping as Taught
from aiknowledge.stopping import stop_if_asked
from aiknowledge.text import has_han, normalise

_CONFIDENCE = {"point": 0.8, "unit": 0.7, "subject": 0.6, "area": 0.4}
_KINDS = ("subject", "area", "unit", "point")
"""Of names of equal length the broadest is meant: titles name subjects."""
_DEEP = ("advanced", "graduate", "高级", "进阶")
_SHORTEST = {True: 2, False: 4}
"""Characters a name needs before it may be found inside a title: Han, Latin."""
_KEPT = "title_names"


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of a record; `within`: it is long enough to be found inside a title."""

    key: str
    text: str
    kind: str
    id: str
    within: bool


def teaching_from_title(system: KnowledgeSystem, title: str) -> tuple[Taught, ...]:
    """Return the points that a course of this title likely teaches, marked as inferred.

    The longest names of subjects, points, units and areas found in the title count. A subject
    stands for the core points of its units, a unit or area for its own, with less confidence.
    Evidence is the words that were found.
    """
    wanted = normalise(title)
    found: dict[str, Taught] = {}
    level = _level(title)
    for name in _longest_names(system, wanted):
        confidence = _CONFIDENCE[name.kind]
        points = _points(system, name.kind, name.id)
        chosen = points if name.kind == "point" else _core(system, points)
        for point in chosen:
            known = found.get(point)
            if known is None or (known.confidence or 0) < confidence:
                found[point] = Taught(
                    point=point,
                    level=level,
                    status="inferred",
                    confidence=confidence,
                    evidence=f"{name.kind}: {name.text}",
                    by="title",
                )
    return tuple(sorted(found.values(), key=lambda t: system.graph.number[t.point]))


def with_inferred_teaching(
    system: KnowledgeSystem, curriculum: Curriculum, date: dt.date | None = None
) -> Curriculum:
    """Return a curriculum whose silent courses teach what their titles tell."""
    courses = tuple(_taught(system, c, date) for c in curriculum.courses)
    return curriculum.model_copy(update={"courses": courses})


def _taught(system: KnowledgeSystem, course: Course, date: dt.date | None) -> Course:
    stop_if_asked()
    if course.teaches or course.outside:
        return course
    rows = {
        row.point: row.model_copy(update={"date": date})
        for title in record_names(course)
        for row in teaching_from_title(system, title)
    }
    return course.model_copy(update={"teaches": tuple(rows.values())})


def _points(system: KnowledgeSystem, kind: str, id: str) -> tuple[str, ...]:
    if kind != "subject":
        return system.points_of(kind, id)
    subject = next(s for s in system.subjects if s.id == id)
    return tuple(p for unit in subject.covers for p in system.points_of("unit", unit))


def _level(title: str) -> Level:
    """Return introduced, or reinforced for an advanced course; a title tells no more."""
    folded = title.casefold()
    return "reinforced" if any(word in folded for word in _DEEP) else "introduced"


def _core(system: KnowledgeSystem, points: Iterable[str]) -> list[str]:
    points = list(points)
    core = [p for p in points if system.graph.point(p).tier == "core"]
    return core or points


def _longest_names(system: KnowledgeSystem, wanted: str) -> list[_Name]:
    """Return the names inside *wanted* that no longer name found covers."""
    left, kept = wanted, []
    for name in _names(system):
        key = name.key
        if key in left and (name.within or key == wanted):
            left = left.replace(key, "\0", 1)
            kept.append(name)
    return kept


def _names(system: KnowledgeSystem) -> tuple[_Name, ...]:
    """Return every name, longest first; they are kept with the system, like its other tables."""
    kept = vars(system)
    if _KEPT not in kept:
        records = [(k, r) for k in _KINDS[1:] for r in system.by_kind[k].values()]
        named = [*(("subject", s) for s in system.subjects), *records]
        found = [_name(text, k, record_id(r)) for k, r in named for text in _texts(r)]
        kept[_KEPT] = tuple(sorted(found, key=lambda n: (-len(n.key), _KINDS.index(n.kind), n.id)))
    names: tuple[_Name, ...] = kept[_KEPT]
    return names


def _texts(record: Record) -> Iterator[str]:
    yield from record_names(record)
    yield from (alias for alias, narrower in record_aliases(record) if not narrower)


def _name(text: str, kind: str, id: str) -> _Name:
    key = normalise(text)
    return _Name(key, text, kind, id, within=len(key) >= _SHORTEST[has_han(key)])
