"""A plan seen week by week: hours, free weeks, dates, milestones."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from aiknowledge.algorithms.study.records import Milestone, Step, StudyPlan, Week
from aiknowledge.graph import KnowledgeGraph

MILESTONE_WEEKS = 3
"""A milestone takes three weeks at most, unless one point alone takes longer."""


def weeks(plan: StudyPlan) -> tuple[Week, ...]:
    """Return every week of the plan, free ones too.

    >>> from aiknowledge.algorithms.study.plan import study_plan
    >>> from aiknowledge.graph.build import small_graph
    >>> plan = study_plan(small_graph("a=2>b=2"), ["b"], hours_per_week=5, buffer_every=2)
    >>> [(w.number, w.kind, w.learner_hours) for w in weeks(plan)]
    [(1, 'study', 5.0), (2, 'buffer', 0), (3, 'study', 5.0)]
    """
    parts: dict[int, list[tuple[str, float]]] = {}
    for step in plan.steps:
        for week, hours in step.parts:
            parts.setdefault(week, []).append((step.id, hours))
    return tuple(
        Week(n, _kind(plan, n, n in parts), tuple(parts.get(n, ())), week_start(plan, n))
        for n in range(1, plan.weeks + 1)
    )


def _kind(plan: StudyPlan, week: int, used: bool) -> Literal["study", "buffer", "missed"]:
    if used:
        return "study"
    return "missed" if week in plan.missed else "buffer"


def week_start(plan: StudyPlan, week: int) -> dt.date | None:
    """Return the first day of a week of the plan; None where the plan has no start."""
    return plan.start and plan.start + dt.timedelta(weeks=week - 1)


def milestones(graph: KnowledgeGraph, plan: StudyPlan) -> tuple[Milestone, ...]:
    """Return the plan in stretches of at most three weeks, each ending with something finished.

    A stretch ends with the last of its weeks in which a unit is finished, else with the last in
    which a point is. Only where one point takes longer than three weeks is the stretch as long
    as the point. It is crowned by a goal finished in it, else by the point at the end of the
    longest chain of steps.

    >>> from aiknowledge.algorithms.study.plan import study_plan
    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("U/a=2>U/b=2 U/b>V/c=2 V/c>V/d=2")
    >>> plan = study_plan(graph, ["d"], hours_per_week=2, factor=1)
    >>> [(m.first_week, m.last_week, m.crown) for m in milestones(graph, plan)]
    [(1, 2, 'b'), (3, 4, 'd')]
    """
    finished: dict[int, list[Step]] = {}
    for s in plan.steps:
        finished.setdefault(s.last_week, []).append(s)
    used = sorted({w for s in plan.steps for w, _ in s.parts})
    ends, unit_ends = sorted(finished), _unit_ends(graph, plan.steps)
    rank = _rank(graph, plan)
    made: list[Milestone] = []
    at = 0
    while at < len(used):
        first = used[at]
        last = _last_week(first, ends, unit_ends)
        reached = [s for w in used[at : bisect_right(used, last)] for s in finished.get(w, ())]
        crown = max(reached, key=lambda s: rank[s.id]).id
        made.append(Milestone(first, last, tuple(s.id for s in reached), crown))
        at = bisect_right(used, last)
    return tuple(made)


def _last_week(first: int, ends: Sequence[int], unit_ends: frozenset[int]) -> int:
    """Return where the stretch that begins in *first* ends."""
    inside = ends[bisect_left(ends, first) : bisect_left(ends, first + MILESTONE_WEEKS)]
    if not inside:
        return ends[bisect_left(ends, first)]
    return max(unit_ends.intersection(inside), default=inside[-1])


def _unit_ends(graph: KnowledgeGraph, steps: Sequence[Step]) -> frozenset[int]:
    last: dict[str, int] = {}
    for s in steps:
        last[graph.unit(s.id)] = max(s.last_week, last.get(graph.unit(s.id), 0))
    return frozenset(last.values())


def _rank(graph: KnowledgeGraph, plan: StudyPlan) -> dict[str, tuple[bool, bool, bool, int, int]]:
    """Return how well each step crowns a milestone: the greatest does.

    What has a can-do statement, is required, is a goal, stands at the end of a long chain of
    steps, and comes early.
    """
    goals = {p for a in plan.aims for p, _ in a.points}
    steps = {s.id: (n, s) for n, s in enumerate(plan.steps)}
    length: dict[str, int] = {}
    rank: dict[str, tuple[bool, bool, bool, int, int]] = {}
    for p in graph.ordered(steps):
        place, step = steps[p]
        before = [length[q] for q in graph.requires(p, depth=step.depth) if q in length]
        length[p] = 1 + max(before, default=0)
        told = graph.point(p).can_do is not None
        rank[p] = (told, not step.advised, p in goals, length[p], -place)
    return rank
