"""Faults that keep records from being a graph: ids, ends of needs, circles.

In `where` a record's id stands first; after a tab its how-manieth stand, then the steps to the
faulty value. The store that read the records turns that into file and line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aiknowledge.errors import Finding, cycle_finding, worded
from aiknowledge.graph import KnowledgeSystem, circular_groups, find_cycle, record_id
from aiknowledge.model import Point, Record


def structure_findings(system: KnowledgeSystem) -> list[Finding]:
    """Return every fault that keeps *system* from being a graph."""
    points = [p for a in system.areas for u in a.units for p in u.points]
    return [*_duplicates(system), *_ends(points), *_cycles(points), *_sources(system, points)]


def place(id: str, *steps: str | int, nth: int = 0) -> str:
    r"""Return the place of a value inside a record, as `where` of a finding.

    >>> place("a", "requires", 0).split("\t")
    ['a', '0', 'requires', '0']
    """
    return "\t".join([id, str(nth), *map(str, steps)])


def _duplicates(system: KnowledgeSystem) -> Iterator[Finding]:
    records: list[Record] = [*system.areas, *system.courses, *system.curricula, *system.profiles]
    records += [u for a in system.areas for u in a.units]
    records += [p for a in system.areas for u in a.units for p in u.points]
    for group in (records, list(system.sources)):
        for id, n in sorted(Counter(map(record_id, group)).items()):
            for nth in range(1, n):
                message = worded("{id} stands {n} times", id=id, n=n)
                yield Finding("duplicate-id", place(id, nth=nth), message, "give one another id")
    for curriculum in system.curricula:
        seen: set[str] = set()
        for n, course in enumerate(curriculum.courses):
            if course.id in seen:
                where = place(curriculum.id, "courses", n, "id")
                message = worded("{id} stands twice in {id2}", id=course.id, id2=curriculum.id)
                yield Finding("duplicate-id", where, message, "give one another id")
            seen.add(course.id)


def _ends(points: list[Point]) -> Iterator[Finding]:
    known = {p.id for p in points}
    for point in points:
        seen: set[str] = set()
        for n, need in enumerate(point.requires):
            where = place(point.id, "requires", n, "point")
            if need.point == point.id:
                yield Finding(
                    "self-requirement",
                    where,
                    worded("{id} requires itself", id=point.id),
                    "remove this need",
                )
            elif need.point not in known:
                message = worded(
                    "{id} requires {point!r}, which is no point", id=point.id, point=need.point
                )
                yield Finding("unknown-id", where, message, "correct the id or add the point")
            elif need.point in seen:
                message = worded("{id} requires {point} twice", id=point.id, point=need.point)
                yield Finding("duplicate-edge", where, message, "keep one of the two")
            seen.add(need.point)
        for n, other in enumerate(point.helped_by):
            if other not in known:
                message = worded(
                    "{id} is helped by {other!r}, which is no point", id=point.id, other=other
                )
                where = place(point.id, "helped_by", n)
                yield Finding("unknown-id", where, message, "correct the id or remove it")


def _cycles(points: list[Point]) -> Iterator[Finding]:
    """Yield one finding per group of points that require each other."""
    needs = {p.id: {n.point for n in p.requires} | set(p.helped_by) for p in points}
    needs = {i: {q for q in n if q in needs and q != i} for i, n in needs.items()}
    for group in circular_groups(needs):
        cycle = find_cycle({i: needs[i] & group for i in group})
        yield cycle_finding(cycle, place(cycle[1], "requires"))


def _sources(system: KnowledgeSystem, points: list[Point]) -> Iterator[Finding]:
    known = {s.id for s in system.sources}
    for point in points:
        cited = [(("sources", n), s) for n, s in enumerate(point.sources)]
        cited += [(("study", n), s.source) for n, s in enumerate(point.study)]
        for steps, source in cited:
            if source not in known:
                yield Finding(
                    "unknown-id",
                    place(point.id, *steps),
                    worded("{source!r} is no source", source=source),
                    "correct the id or add the source to sources.yaml",
                )
