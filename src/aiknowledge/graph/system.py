"""A knowledge system: all records of one place, and the graph of its points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from aiknowledge.graph.knowledge_graph import KnowledgeGraph
from aiknowledge.graph.name_index import NameIndex
from aiknowledge.model import (
    DEPTHS,
    Alignment,
    Area,
    Change,
    Course,
    Curriculum,
    Demand,
    Depth,
    Edit,
    Point,
    Profile,
    Record,
    Source,
    Subject,
    SystemInfo,
    Unit,
    Waiver,
)

KINDS = ("point", "unit", "area", "course", "curriculum", "profile")
"""The kinds that share one namespace, in the order in which a shared name is resolved."""


@dataclass(frozen=True)
class KnowledgeSystem:
    """Every record of one place; `graph` holds the points and what they require."""

    info: SystemInfo
    areas: tuple[Area, ...] = ()
    sources: tuple[Source, ...] = ()
    courses: tuple[Course, ...] = ()
    curricula: tuple[Curriculum, ...] = ()
    profiles: tuple[Profile, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    changes: tuple[Change, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    demand: tuple[Demand, ...] = ()
    edits: tuple[Edit, ...] = ()
    subjects: tuple[Subject, ...] = ()

    @cached_property
    def graph(self) -> KnowledgeGraph:
        """The graph of all points; raises DataError where the records cannot be one."""
        points = [p for u in self.units.values() for p in u.points]
        return KnowledgeGraph.build(points, dict(self.unit_of))

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """Units by id, in the order of the files."""
        return {u.id: u for a in self.areas for u in a.units}

    @cached_property
    def unit_of(self) -> Mapping[str, str]:
        """The unit id of each point id."""
        return {p.id: u.id for u in self.units.values() for p in u.points}

    @cached_property
    def area_of(self) -> Mapping[str, str]:
        """The area id of each unit id."""
        return {u.id: a.id for a in self.areas for u in a.units}

    @cached_property
    def source(self) -> Mapping[str, Source]:
        """Sources by id."""
        return {s.id: s for s in self.sources}

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[str, Record]]:
        """The named records by kind and id, kinds in the order of `KINDS`."""
        courses = {c.id: c for c in self.courses}
        courses.update({c.id: c for k in self.curricula for c in k.courses})
        return {
            "point": {p.id: p for u in self.units.values() for p in u.points},
            "unit": dict(self.units),
            "area": {a.id: a for a in self.areas},
            "course": courses,
            "curriculum": {c.id: c for c in self.curricula},
            "profile": {p.id: p for p in self.profiles},
        }

    def named(self) -> Iterator[tuple[str, Record]]:
        """Yield every named record with its kind."""
        for kind, records in self.by_kind.items():
            for record in records.values():
                yield kind, record

    @cached_property
    def name_index(self) -> NameIndex:
        """The names and aliases of all named records."""
        return NameIndex(self.named())

    def record(self, kind: str, id: str) -> Record:
        """Return one record; KeyError where there is none."""
        return self.by_kind[kind][id]

    def points_of(self, kind: str, id: str) -> tuple[str, ...]:
        """Return the points that a point, unit, area, course, curriculum or profile stands for."""
        record = self.by_kind[kind][id]
        if isinstance(record, Point):
            return (record.id,)
        if isinstance(record, Unit):
            return tuple(p.id for p in record.points)
        if isinstance(record, Area):
            return tuple(p.id for u in record.units for p in u.points)
        if isinstance(record, Course):
            return tuple(m.point for m in record.teaches if m.status != "rejected")
        if isinstance(record, Curriculum):
            found = [p for c in record.courses for p in self.points_of("course", c.id)]
            return tuple(dict.fromkeys(found))
        assert isinstance(record, Profile)
        return tuple(self.expected_depths(record))

    def expected_depths(self, profile: Profile) -> Mapping[str, Depth]:
        """Return the points a profile expects, each with the depth; contained profiles too.

        A point that is expected twice has the greater depth.
        """
        found: dict[str, Depth] = {}
        for lower in profile.contains:
            record = self.by_kind["profile"][lower]
            assert isinstance(record, Profile)
            for point, depth in self.expected_depths(record).items():
                found[point] = max(depth, found.get(point, depth), key=DEPTHS.index)
        for e in profile.expectations:
            kind = next(k for k in ("point", "unit", "area") if e.expects in self.by_kind[k])
            for p in self.points_of(kind, e.expects):
                found[p] = max(e.depth, found.get(p, e.depth), key=DEPTHS.index)
        return found
