"""A plan seen week by week: hours, free weeks, dates, milestones."""

from __future__ import annotations

import datetime as dt
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
    as the point. It is crowned by a goal finished in it, else by the point that rests on most.

    >>> from aiknowledge.algorithms.study.plan import study_plan
    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("U/a=2>U/b=2 U/b>V/c=2 V/c>V/d=2")
    >>> plan = study_plan(graph, ["d"], hours_per_week=2, factor=1)
    >>> [(m.first_week, m.last_week, m.crown) for m in milestones(graph, plan)]
    [(1, 2, 'b'), (3, 4, 'd')]
    """
    ends = {s.last_week for s in plan.steps}
    unit_ends = _unit_ends(graph, plan.steps)
    made: list[Milestone] = []
    first = 1
    while first <= plan.weeks:
        first = min(w for s in plan.steps for w, _ in s.parts if w >= first)
        window = range(first, first + MILESTONE_WEEKS)
        last = max(
            unit_ends.intersection(window) or ends.intersection(window),
            default=min(w for w in ends if w >= first),
        )
        reached = [s for s in plan.steps if first <= s.last_week <= last]
        crown = _crown(graph, plan, reached)
        made.append(Milestone(first, last, tuple(s.id for s in reached), crown))
        first = last + 1
    return tuple(made)


def _unit_ends(graph: KnowledgeGraph, steps: Sequence[Step]) -> set[int]:
    last: dict[str, int] = {}
    for s in steps:
        last[graph.unit(s.id)] = max(s.last_week, last.get(graph.unit(s.id), 0))
    return set(last.values())


def _crown(graph: KnowledgeGraph, plan: StudyPlan, reached: Sequence[Step]) -> str:
    goals = {p for a in plan.aims for p, _ in a.points}
    place = {s.id: n for n, s in enumerate(plan.steps)}
    rests_on: dict[str, int] = {}
    for s in reached:
        closed, waiting = {s.id}, [s.id]
        for p in waiting:
            new = [q for q in graph.requires(p, depth=s.depth) if q in place and q not in closed]
            closed.update(new)
            waiting += new
        rests_on[s.id] = len(closed)

    def rank(s: Step) -> tuple[bool, bool, bool, int, int]:
        told = graph.point(s.id).can_do is not None
        return told, not s.advised, s.id in goals, rests_on[s.id], -place[s.id]

    return max(reached, key=rank).id
