"""The course that a map makes: what it teaches, with level, status and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from aiknowledge.algorithms.syllabus_order.teaching import core_points
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    Assumption,
    Course,
    Level,
    MappedLine,
    Mapping,
    Match,
    Status,
    SyllabusMap,
    Text,
)
from aiknowledge.model.courses import Predicate
from aiknowledge.model.syllabus import MatchPredicate, MatchState

_PREDICATES: dict[MatchPredicate, Predicate] = {
    "exact": "exactMatch",
    "broader": "broadMatch",
    "narrower": "narrowMatch",
    "related": "relatedMatch",
}
_STATUS: dict[MatchState, Status] = {
    "confirmed": "confirmed",
    "proposed": "inferred",
    "rejected": "rejected",
}
_RANK: tuple[Status, ...] = ("rejected", "inferred", "confirmed")
_LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class _Row:
    """A point on a line: the match that says so, and the class hours it has there."""

    point: str
    row: MappedLine
    match: Match
    hours: float | None
    predicate: Predicate


def course_of(
    system: KnowledgeSystem, mapped: SyllabusMap, *, assumes: Iterable[str] = ()
) -> Course:
    """Return the course of a syllabus: a row per point taken or rejected, in the order of lines.

    A point of several lines has their highest level, the sum of their class hours (a line's hours
    are shared evenly by its points) and the words of all. What is confirmed says by whom and when;
    what was only rejected is kept as rejected. *assumes* are points that students must bring.
    """
    rows: dict[str, list[_Row]] = {}
    for found in _rows(system, mapped):
        rows.setdefault(found.point, []).append(found)
    syllabus = mapped.syllabus
    name = syllabus.title or syllabus.name
    return Course(
        id=course_id(name),
        name=Text(zh=name) if syllabus.language == "zh" else Text(en=name),
        teaches=tuple(_mapping(point, found) for point, found in rows.items()),
        assumes=tuple(Assumption(point=p) for p in assumes),
    )


def course_id(name: str) -> str:
    """Return an id for a course of this name: letters, figures and hyphens.

    >>> course_id("Introduction to ML (AI 210)"), course_id("机器学习")
    ('introduction-to-ml-ai-210', '机器学习')
    """
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:100] or "course"


def _rows(system: KnowledgeSystem, mapped: SyllabusMap) -> Iterator[_Row]:
    for row in mapped.lines:
        rejected = tuple(m for m in row.matches if m.state == "rejected")
        hours = row.line.hours.total if row.line.hours else None
        taken = [(m, p, q) for m in row.taken for p, q in _points(system, m)]
        for match, point, predicate in taken:
            share = None if hours is None else hours / len(taken)
            yield _Row(point, row, match, share, predicate)
        for match in rejected:
            for point, predicate in _points(system, match) if match.kind == "point" else ():
                yield _Row(point, row, match, None, predicate)


def _points(system: KnowledgeSystem, match: Match) -> list[tuple[str, Predicate]]:
    if match.kind == "point":
        known = match.id in system.graph
        return [(match.id, _PREDICATES[match.predicate])] if known else []
    if match.id not in system.units:
        return []
    return [(p, "narrowMatch") for p in core_points(system, match.id)]


def _mapping(point: str, rows: list[_Row]) -> Mapping:
    status = max((_STATUS[r.match.state] for r in rows), key=_RANK.index)
    kept = [r for r in rows if _STATUS[r.match.state] == status]
    best = max(kept, key=lambda r: r.match.confidence)
    told = [r.hours for r in kept if r.hours is not None]
    signed = [r.match for r in kept if r.match.by]
    return Mapping(
        point=point,
        level=max((r.match.level for r in kept), key=_LEVELS.index),
        hours=round(sum(told), 2) if told else None,
        status=status,
        confidence=best.match.confidence,
        predicate=best.predicate,
        evidence="; ".join(dict.fromkeys(r.row.line.text for r in kept))[:500],
        by=signed[-1].by if signed else None,
        date=signed[-1].date if signed else None,
    )
