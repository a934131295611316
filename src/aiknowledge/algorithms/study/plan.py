"""The study plan: the learning path to goals of any kind, cut into weeks."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from aiknowledge.algorithms.study.goals import Aim, Needed, binding, deepest, needed, point_aims
from aiknowledge.algorithms.study.helping import Advice, advice, before_what_it_helps
from aiknowledge.algorithms.study.learner import Learner, Shares, learner
from aiknowledge.algorithms.study.orders import by_unit, depth_first, soonest
from aiknowledge.algorithms.study.reaching import critical_chain, toward_goals
from aiknowledge.algorithms.study.records import Order, Step, StudyPlan
from aiknowledge.algorithms.study.routes import routes
from aiknowledge.algorithms.study.weeks import BUFFER_EVERY, MOST_WEEKS, lay
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import LEARNER_FACTOR, Depth, Known


def study_plan(
    graph: KnowledgeGraph,
    goals: Iterable[str] | Iterable[Aim],
    *,
    known: Iterable[str | Known] = (),
    depth: Depth = "explain",
    hours_per_week: float = 6,
    factor: float = LEARNER_FACTOR,
    assume: bool = True,
    order: Order = "unit",
    start: dt.date | None = None,
    with_help: bool = False,
    shares: Shares | None = None,
    buffer_every: int = BUFFER_EVERY,
) -> StudyPlan:
    """Return the learning path to *goals* cut into weeks of *hours_per_week* learner hours.

    Goals are points wanted to *depth*, or the aims of `aims_of` with depths of their own. What
    *known* itself needs is taken as known too and listed in `assumed_known`, unless *assume* is
    false. Points known less deep than needed are on the path again, to be deepened, and rusty
    ones to be refreshed, each with a share of its hours. *with_help* adds points that only help,
    and what these need to use; their hours stand apart.

    Raises:
        InputError: hours per week or factor are not positive, or the plan takes a century.

    >>> from aiknowledge.graph.build import small_graph
    >>> plan = study_plan(small_graph("a=2>b=2 b>c=4"), ["c"], hours_per_week=10)
    >>> [(s.id, s.week) for s in plan.steps], plan.hours, plan.learner_hours, plan.weeks
    ([('a', 1), ('b', 1), ('c', 2)], 8.0, 20.0, 2)
    """
    if not (math.isfinite(factor) and factor > 0):
        raise InputError("the factor of learner hours per class hour must be more than 0")
    aims, known = _aims(goals, depth), tuple(known)
    most = deepest(aims) if aims else depth
    who = learner(graph, known, depth=most, assume=assume, shares=shares)
    depths = needed(graph, aims)
    helpful = advice(graph, depths, who) if with_help else Advice({}, {})
    steps = _steps(graph, aims, who, depths, helpful, order)
    laid = lay([s.hours * factor for s in steps], hours_per_week, buffer_every=buffer_every)
    _check_dates(start)
    todo = {s.id: s.depth for s in steps if not s.advised}
    hours = {s.id: s.hours for s in steps}
    return StudyPlan(
        aims=aims,
        depth=most,
        order=order,
        factor=factor,
        hours_per_week=hours_per_week,
        buffer_every=buffer_every,
        steps=tuple(replace(s, parts=parts) for s, parts in zip(steps, laid, strict=True)),
        routes=routes(graph, aims, known, factor=factor, assume=assume, shares=shares),
        chain=critical_chain(graph, todo, hours.__getitem__),
        assumed_known=tuple(sorted(who.assumed)),
        known_goals=tuple(a.id for a in aims if all(who.task(p, d) is None for p, d in a.points)),
        start=start,
    )


def _aims(goals: Iterable[str] | Iterable[Aim], depth: Depth) -> tuple[Aim, ...]:
    found: list[Aim] = []
    for goal in goals:
        found += point_aims([goal], depth) if isinstance(goal, str) else [goal]
    return tuple(dict.fromkeys(found))


def _check_dates(start: dt.date | None) -> None:
    if start is not None and (dt.date.max - start).days < 14 * MOST_WEEKS:
        raise InputError(worded("the start date {start} lies too far ahead", start=start))


def _steps(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    who: Learner,
    depths: Needed,
    helpful: Advice,
    order: Order,
) -> list[Step]:
    """Return the steps in order, not yet laid into weeks."""
    every = {**depths, **helpful.depths}
    todo = {p: task for p, d in every.items() if (task := who.task(p, d)) is not None}
    hours = {p: graph.point(p).hours * who.share(p, every[p]) for p in todo}
    path = _ordered(graph, aims, todo.keys(), every, hours, order)
    if helpful.depths:
        path = before_what_it_helps(graph, path, every, helpful)
    dependents = _dependents(graph, every)
    toward = toward_goals(graph, aims)
    return [
        Step(
            p,
            every[p],
            todo[p],
            hours[p],
            (),
            needed_by=_asking(dependents.get(p, ()), todo),
            toward=tuple(toward.get(p, ())),
            helps=helpful.helps.get(p, ()),
            advised=p in helpful.depths,
        )
        for p in path
    ]


def _ordered(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    todo: AbstractSet[str],
    depths: Needed,
    hours: Mapping[str, float],
    order: Order,
) -> list[str]:
    if order == "soonest":
        return soonest(graph, aims, todo, depths, hours.__getitem__)
    if order == "depth-first":
        return depth_first(graph, aims, todo, depths)
    return by_unit(graph, todo, depths)


def _dependents(graph: KnowledgeGraph, depths: Needed) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for p in graph.ordered(depths):
        for q in binding(graph, p, depths):
            found.setdefault(q, []).append(p)
    return found


def _asking(dependents: Sequence[str], todo: Container[str]) -> tuple[str, ...]:
    """Return the steps that need a point; where none does, the known points that do."""
    return tuple(p for p in dependents if p in todo) or tuple(dependents)
