"""The points to learn, in order, and that order cut into weeks."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, Depth

LEARNER_FACTOR = 2.5
"""Learner hours per class hour; ECTS counts 25 to 30 hours of all work per credit."""


def learning_path(
    graph: KnowledgeGraph,
    goals: Iterable[str],
    *,
    known: AbstractSet[str] = frozenset(),
    depth: Depth = "explain",
) -> list[str]:
    """Return the points to learn for *goals*, prerequisites first and equals in id order.

    Where units do not require each other in a circle, each unit is finished before the next
    one begins. Where they do, the path stays in a unit as long as it can.

    >>> from aiknowledge.graph.build import small_graph
    >>> learning_path(small_graph("U/b>V/c U/a>V/c U/d>V/c"), ["c"], known={"d"})
    ['a', 'b', 'c']
    """
    goals = set(goals)
    missing = (prerequisites(graph, goals, depth=depth) | goals) - known
    if graph.unit_order is None:
        return _greedy(graph, missing, depth)
    rank = {unit: n for n, unit in enumerate(graph.unit_order)}
    return sorted(missing, key=lambda p: (rank[graph.unit(p)], graph.number[p]))


def _greedy(graph: KnowledgeGraph, missing: AbstractSet[str], depth: Depth) -> list[str]:
    waiting = {p: sum(q in missing for q in graph.requires(p, depth=depth)) for p in missing}
    ready: dict[str, list[str]] = {}
    for p in sorted(p for p, n in waiting.items() if not n):
        ready.setdefault(graph.unit(p), []).append(p)
    path: list[str] = []
    unit = ""
    while ready:
        unit = unit if unit in ready else min(ready)
        p = heapq.heappop(ready[unit])
        if not ready[unit]:
            del ready[unit]
        path.append(p)
        for q in graph.required_by(p, depth=depth):
            if q in waiting:
                waiting[q] -= 1
                if not waiting[q]:
                    heapq.heappush(ready.setdefault(graph.unit(q), []), q)
    return path


@dataclass(frozen=True, slots=True)
class Step:
    """One point of a study plan, with its class hours and the week it begins in."""

    id: str
    hours: float
    week: int
    last_week: int
    needed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """What to learn, in order: class hours, learner hours, weeks, and totals per depth."""

    goals: tuple[str, ...]
    depth: Depth
    steps: tuple[Step, ...]
    hours: float
    learner_hours: float
    weeks: int
    totals: tuple[tuple[Depth, float], ...]
    assumed_known: tuple[str, ...]


def study_plan(
    graph: KnowledgeGraph,
    goals: Iterable[str],
    *,
    known: AbstractSet[str] = frozenset(),
    depth: Depth = "explain",
    hours_per_week: float = 6,
    factor: float = LEARNER_FACTOR,
    assume: bool = True,
) -> StudyPlan:
    """Return the learning path to *goals* cut into weeks of *hours_per_week* learner hours.

    What *known* itself needs is taken as known too and listed in `assumed_known`, unless
    *assume* is false. A point longer than the time left in a week starts the next week; one
    longer than a week spans several. `totals` holds the class hours at each of the three depths.

    >>> from aiknowledge.graph.build import small_graph
    >>> plan = study_plan(small_graph("a=2>b=2 b>c=4"), ["c"], hours_per_week=10)
    >>> [(s.id, s.week) for s in plan.steps], plan.hours, plan.learner_hours, plan.weeks
    ([('a', 1), ('b', 1), ('c', 2)], 8.0, 20.0, 2)
    """
    goals = tuple(dict.fromkeys(goals))
    assumed = prerequisites(graph, known, depth=depth) - known if assume else set[str]()
    closed = known | assumed
    path = learning_path(graph, goals, known=closed, depth=depth)
    on_path = set(path)
    weeks = _weeks([graph.point(p).hours * factor for p in path], hours_per_week)
    steps = tuple(
        Step(
            p,
            graph.point(p).hours,
            first,
            last,
            tuple(q for q in graph.required_by(p, depth=depth) if q in on_path),
        )
        for p, (first, last) in zip(path, weeks, strict=True)
    )
    totals = tuple(
        (d, graph.hours(learning_path(graph, goals, known=closed, depth=d))) for d in DEPTHS
    )
    hours = graph.hours(path)
    return StudyPlan(
        goals,
        depth,
        steps,
        hours,
        hours * factor,
        weeks[-1][1] if weeks else 0,
        totals,
        tuple(sorted(assumed)),
    )


def _weeks(hours: list[float], per_week: float) -> list[tuple[int, int]]:
    """Return the first and last week of each step."""
    week, left = 1, per_week
    spans = []
    for need in hours:
        if need > left + 1e-9 and left < per_week:
            week, left = week + 1, per_week
        first = week
        while need > left + 1e-9:
            need -= left
            week, left = week + 1, per_week
        left -= need
        spans.append((first, week))
    return spans
