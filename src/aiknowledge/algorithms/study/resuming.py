"""Ticks kept, and a plan laid anew after weeks that were missed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace

from aiknowledge.algorithms.study.records import StudyPlan
from aiknowledge.algorithms.study.weeks import MOST_WEEKS, lay
from aiknowledge.errors import InputError, worded


def resume(plan: StudyPlan, done: AbstractSet[str], *, missed: int = 0) -> StudyPlan:
    """Return *plan* with *done* ticked, and what is open moved behind *missed* weeks.

    The weeks are counted from the first one that holds something open: that week and the next
    ones were missed. Every tick stays, at the week in which it was planned or, where it was
    done ahead of time, before the gap. Without missed weeks nothing moves. Points that are no
    step of the plan are left to the caller.

    Raises:
        InputError: the number of weeks is negative, or more than a century.

    >>> from aiknowledge.algorithms.study.plan import study_plan
    >>> from aiknowledge.graph.build import small_graph
    >>> plan = study_plan(small_graph("a=2>b=2 b>c=2"), ["c"], hours_per_week=5)
    >>> [(s.id, s.week, s.done) for s in resume(plan, {"a"}, missed=2).steps]
    [('a', 1, True), ('b', 4, False), ('c', 5, False)]
    """
    if not 0 <= missed <= MOST_WEEKS:
        raise InputError(
            worded(
                "the number of missed weeks lies between 0 and {most_weeks}", most_weeks=MOST_WEEKS
            )
        )
    steps = [replace(s, done=s.done or s.id in done) for s in plan.steps]
    still = [s for s in steps if not s.done]
    if not missed or not still:
        return replace(plan, steps=tuple(steps))
    first = min(s.week for s in still)
    laid = iter(
        lay(
            [s.hours * plan.factor for s in still],
            plan.hours_per_week,
            first=first + missed,
            buffer_every=plan.buffer_every,
        )
    )
    moved = [
        replace(s, parts=s.parts if s.last_week <= first else ((first, s.learner_hours),))
        if s.done
        else replace(s, parts=next(laid))
        for s in steps
    ]
    gap = range(first, first + missed)
    in_weeks = tuple(sorted(moved, key=lambda s: s.week))
    return replace(plan, steps=in_weeks, missed=tuple(sorted({*plan.missed, *gap})))
