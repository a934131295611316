"""Points that only help: advice beside the path, with its hours apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.study.goals import Needed, binding, needed, point_aims
from aiknowledge.algorithms.study.learner import Learner
from aiknowledge.algorithms.study.orders import each_after
from aiknowledge.graph import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class Advice:
    """Helpful points and what they need, each with its depth; and which points each helps."""

    depths: Needed
    helps: Mapping[str, tuple[str, ...]]


def advice(graph: KnowledgeGraph, depths: Needed, who: Learner) -> Advice:
    """Return what would help with the needed points that are still to learn, but is not needed.

    Advice is cheap: a helpful point is taken to use, with what it needs to use, and what helps
    with advice is no advice.

    >>> from aiknowledge.graph import KnowledgeGraph
    >>> from aiknowledge.model import Point, Text
    >>> graph = KnowledgeGraph.build([
    ...     Point(id="a", name=Text(en="A")), Point(id="b", name=Text(en="B"), helped_by=("a",))
    ... ])
    >>> advice(graph, {"b": "explain"}, Learner({})).helps
    {'a': ('b',)}
    """
    helps: dict[str, list[str]] = {}
    for p, depth in depths.items():
        if who.task(p, depth) is None:
            continue
        for q in graph.point(p).helped_by:
            if q not in depths and not who.knows(q, "use"):
                helps.setdefault(q, []).append(p)
    wanted = needed(graph, point_aims(helps, "use"))
    return Advice(
        {p: d for p, d in wanted.items() if p not in depths},
        {p: tuple(helped) for p, helped in helps.items()},
    )


def before_what_it_helps(
    graph: KnowledgeGraph, path: Sequence[str], depths: Needed, helpful: Advice
) -> list[str]:
    """Return *path* with each helpful point, and what it needs, before the first that it helps."""
    place = {p: n for n, p in enumerate(path)}
    helpers: dict[str, list[str]] = {}
    for q, helped in helpful.helps.items():
        for p in helped:
            helpers.setdefault(p, []).append(q)

    def before(point: str) -> list[str]:
        asked = (*binding(graph, point, depths), *helpers.get(point, ()))
        return sorted((q for q in asked if q in place), key=place.__getitem__)

    return each_after(path, before)
