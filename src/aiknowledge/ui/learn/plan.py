"""The answers of the Learn page: pure functions of plain values, remembered between runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from aiknowledge.algorithms import study
from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import DEPTHS, Curriculum, Goal, Known, Tick
from aiknowledge.ui.learn.address import Wishes
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_system, say

_GOALS = tuple[tuple[str, str, str | None], ...]
_KNOWN = tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True)
class Learning:
    """A plan with what stands beside it."""

    aims: tuple[study.Aim, ...]
    plan: study.StudyPlan
    milestones: tuple[study.Milestone, ...]
    weeks: tuple[study.Week, ...]

    @property
    def open_steps(self) -> list[study.Step]:
        """The steps that are not ticked."""
        return [s for s in self.plan.steps if not s.done]

    @property
    def this_week(self) -> int:
        """The first week in which something open begins; 0 where all is done."""
        return min((s.week for s in self.open_steps), default=0)


def learning(asked: Wishes, known: tuple[Known, ...], ticks: Mapping[str, Tick]) -> Learning:
    """Return the plan for the wishes; ticks stay in it as steps that are done.

    Raises:
        InputError: there is nothing to learn in a goal, or no hours to learn it in.
    """
    aims = study.aims_of(current_system(), asked.goals)
    depths = study.needed(current_system().graph, aims)
    deep = {p: t for p, t in ticks.items() if p in depths and _reaches(t.depth, depths[p])}
    shallow = tuple(Known(point=p, depth=t.depth) for p, t in ticks.items() if p not in deep)
    said = {k.point: k for k in (*shallow, *known) if k.point not in deep}
    return _planned(
        _goals(asked), _plain(tuple(said.values())), tuple(sorted(deep)), _settings(asked)
    )


def ready(asked: Wishes, known: tuple[Known, ...], ticks: Mapping[str, Tick]) -> study.ReadyNow:
    """Return what is ready now and what to review; a tick counts as known."""
    said = {k.point: k for k in known}
    for point, t in ticks.items():
        if point not in said or not _reaches(said[point].depth, t.depth) or said[point].rusty:
            said[point] = Known(point=point, depth=t.depth)
    return _ready(_goals(asked), _plain(tuple(said.values())))


def budget(asked: Wishes, known: tuple[Known, ...]) -> tuple[study.BudgetAnswer, bool] | None:
    """Return what fits the budget, and whether each point of the one goal counted alone.

    None while that is being computed, and after it was cancelled.

    Raises:
        InputError: the budget or the factor is not positive.
    """
    assert asked.budget is not None
    shares = (asked.shares.rusty, asked.shares.deepen)
    question = (_goals(asked), _plain(known), asked.budget / asked.factor, shares)
    work = partial(_budget, *question, current_system())
    return patiently("budget", question, say("doing_budget"), work)


def teachers(points: tuple[str, ...], programme: str) -> study.Alternatives | None:
    """Return which courses of a programme teach some points, and the cheapest covers.

    None while that is being computed, and after it was cancelled.
    """
    work = partial(_teachers, points, programme, current_system())
    return patiently("teachers", (points, programme), say("doing_teachers"), work)


@st.cache_data(max_entries=128, show_spinner=False)
def _teachers(
    points: tuple[str, ...], programme: str, _system: KnowledgeSystem
) -> study.Alternatives:
    record = _system.record("curriculum", programme)
    assert isinstance(record, Curriculum)
    return study.alternatives(points, record)


def needed_points(aims: tuple[study.Aim, ...]) -> set[str]:
    """Return the points of the goals with all they need."""
    graph = current_system().graph
    points = {p for a in aims for p, _ in a.points}
    return points | prerequisites(graph, points, depth=study.deepest(aims))


@st.cache_data(max_entries=128, show_spinner=False)
def _planned(goals: _GOALS, known: _KNOWN, done: tuple[str, ...], settings: tuple) -> Learning:  # type: ignore[type-arg]
    hours, factor, start, order, helpful, missed, rusty, deepen = settings
    system = current_system()
    aims = study.aims_of(system, _aimed(goals))
    plan = study.study_plan(
        system.graph,
        aims,
        known=_said(known),
        hours_per_week=hours,
        factor=factor,
        order=order,
        start=start,
        with_help=helpful,
        shares=study.Shares(rusty, deepen),
    )
    plan = study.resume(plan, frozenset(done), missed=missed)
    return Learning(aims, plan, study.milestones(system.graph, plan), study.weeks(plan))


@st.cache_data(max_entries=128, show_spinner=False)
def _ready(goals: _GOALS, known: _KNOWN) -> study.ReadyNow:
    system = current_system()
    aims = study.aims_of(system, _aimed(goals))
    return study.ready_now(system.graph, aims, _said(known), assume=True)


@st.cache_data(max_entries=128, show_spinner=False)
def _budget(
    goals: _GOALS,
    known: _KNOWN,
    hours: float,
    shares: tuple[float, float],
    _system: KnowledgeSystem,
) -> tuple[study.BudgetAnswer, bool]:
    aims = study.aims_of(_system, _aimed(goals))
    alone = len(aims) == 1 and len(aims[0].points) > 1
    counted = study.each_point(aims) if alone else aims
    answer = study.fit_budget(
        _system.graph,
        counted,
        hours,
        known=_said(known),
        shares=study.Shares(*shares),
        seconds=3,
    )
    return answer, alone


def _reaches(depth: str, wanted: str) -> bool:
    return DEPTHS.index(depth) >= DEPTHS.index(wanted)


def _settings(asked: Wishes) -> tuple[object, ...]:
    settings = (asked.hours, asked.factor, asked.start, asked.order, asked.helpful, asked.missed)
    return (*settings, asked.shares.rusty, asked.shares.deepen)


def _goals(asked: Wishes) -> _GOALS:
    return tuple((g.kind, g.id, g.depth) for g in asked.goals)


def _aimed(goals: _GOALS) -> list[Goal]:
    return [Goal.model_validate({"kind": k, "id": i, "depth": d}) for k, i, d in goals]


def _plain(known: tuple[Known, ...]) -> _KNOWN:
    return tuple((k.point, k.depth, k.rusty) for k in sorted(known, key=lambda k: k.point))


def _said(known: _KNOWN) -> list[Known]:
    return [Known.model_validate({"point": p, "depth": d, "rusty": r}) for p, d, r in known]
