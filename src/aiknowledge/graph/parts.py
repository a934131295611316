"""Parts of a graph, and a system with some of its records changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from aiknowledge.graph.knowledge_graph import KnowledgeGraph
from aiknowledge.graph.name_index import record_id
from aiknowledge.graph.system import KnowledgeSystem
from aiknowledge.model import (
    Alignment,
    Area,
    Change,
    Course,
    Curriculum,
    Demand,
    Edit,
    Point,
    Profile,
    Record,
    Source,
    Subject,
    SystemInfo,
    Waiver,
)

_LISTS: dict[type[Record], str] = {
    Area: "areas",
    Source: "sources",
    Course: "courses",
    Curriculum: "curricula",
    Profile: "profiles",
    Alignment: "alignments",
    Change: "changes",
    Waiver: "waivers",
    Demand: "demand",
    Edit: "edits",
    Subject: "subjects",
}


def subgraph(graph: KnowledgeGraph, points: Iterable[str]) -> KnowledgeGraph:
    """Return the graph of *points* and the needs and helps between them.

    >>> from aiknowledge.graph.build import small_graph
    >>> part = subgraph(small_graph("a>b b>c"), ["b", "c"])
    >>> part.ids, part.requires("b"), part.requires("c")
    (('b', 'c'), (), ('b',))
    """
    kept = [graph.point(p) for p in graph.ordered(points)]
    units = {p.id: graph.unit_of[p.id] for p in kept if p.id in graph.unit_of}
    return KnowledgeGraph.build(only_inside(kept), units)


def unavoidable(graph: KnowledgeGraph) -> KnowledgeGraph:
    """Return the graph without the needs that a usual way of teaching does without.

    >>> from aiknowledge.graph.build import small_graph
    >>> unavoidable(small_graph("a>b b>c")).requires("c")
    ('b',)
    """
    points = (
        p.model_copy(update={"requires": tuple(n for n in p.requires if not n.avoidable)})
        for p in graph
    )
    return KnowledgeGraph.build(points, graph.unit_of)


def only_inside(points: Iterable[Point]) -> list[Point]:
    """Return points without what they need from elsewhere.

    >>> from aiknowledge.model import Need, Text
    >>> (point,) = only_inside([Point(id="b", name=Text(en="B"), requires=(Need(point="a"),))])
    >>> point.requires
    ()
    """
    points = list(points)
    inside = {p.id for p in points}
    return [p if _needed(p) <= inside else _cut(p, inside) for p in points]


def _needed(point: Point) -> set[str]:
    return {n.point for n in point.requires}.union(point.helped_by)


def _cut(point: Point, inside: set[str]) -> Point:
    requires = tuple(n for n in point.requires if n.point in inside)
    helps = tuple(h for h in point.helped_by if h in inside)
    return point.model_copy(update={"requires": requires, "helped_by": helps})


def with_records(system: KnowledgeSystem, records: Iterable[Record]) -> KnowledgeSystem:
    """Return *system* with records in place of those of the same id, or added at the end.

    Records without an id (waivers, edits, alignments, changes) are added unless they are there.

    >>> from aiknowledge.model import Curriculum, Text
    >>> system = KnowledgeSystem(SystemInfo(id="s"))
    >>> first = Curriculum(id="k", name=Text(en="K"), complete=True)
    >>> other = first.model_copy(update={"complete": False})
    >>> with_records(with_records(system, [first]), [other]).curricula == (other,)
    True
    """
    changed: dict[str, Any] = {}
    for record in records:
        if isinstance(record, SystemInfo):
            changed["info"] = record
            continue
        field = _LISTS[type(record)]
        held = list(changed.get(field, getattr(system, field)))
        id = record_id(record)
        places = [n for n, r in enumerate(held) if (record_id(r) == id if id else r == record)]
        if places:
            held[places[0]] = record
        else:
            held.append(record)
        changed[field] = tuple(held)
    return replace(system, **changed)
