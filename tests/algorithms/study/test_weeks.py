"""Weeks, buffers, dates, milestones, and weeks that were missed."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from algorithms.study.graphs import timed_graphs
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms import study
from aiknowledge.algorithms.study.weeks import lay
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.graph.build import small_graph
from aiknowledge.model import Point, Text


@given(
    st.lists(st.sampled_from([0.0, 0.25, 1.0, 2.5, 3.75, 11.0])),
    st.sampled_from([0.5, 2.0, 6.0]),
    st.sampled_from([0, 2, 6]),
)
def test_the_rules_of_weeks(hours: list[float], per_week: float, every: int) -> None:
    """In order, none over-full, none torn that fits a week, none longer than need be."""
    laid = lay(hours, per_week, buffer_every=every)
    used: dict[int, float] = {}
    for need, parts in zip(hours, laid, strict=True):
        assert sum(h for _, h in parts) == pytest.approx(need)
        for week, h in parts:
            used[week] = used.get(week, 0.0) + h
        assert len(parts) == max(1, -int(-(need - 1e-9) // per_week)) or need > per_week
        if need <= per_week:
            assert len(parts) == 1
    assert all(h <= per_week + 1e-6 for h in used.values())
    weeks = [w for parts in laid for w, _ in parts]
    assert weeks == sorted(weeks)
    if every:
        assert all(w % every for w in weeks)
    study_weeks = [w for w in range(1, max(weeks, default=0) + 1) if not every or w % every]
    assert sorted(set(weeks)) == study_weeks
    for before, after in pairwise(laid):
        if after[0][0] > before[-1][0]:  # it starts a new week only where it does not fit
            need = sum(h for _, h in after)
            last = before[-1][0]
            inside = sum(h for p in laid[: laid.index(after)] for w, h in p if w == last)
            assert need > per_week - inside - 1e-6


def test_one_week_in_six_is_free_and_dated() -> None:
    """The sixth week is a buffer; a long point spans it."""
    graph = small_graph("a=5>b=2 b>c=1")
    start = dt.date(2026, 3, 2)
    plan = study.study_plan(graph, ["c"], hours_per_week=1, factor=1, start=start)
    seen = study.weeks(plan)
    assert [(w.number, w.kind) for w in seen if w.kind != "study"] == [(6, "buffer")]
    assert [(s.week, s.last_week) for s in plan.steps] == [(1, 5), (7, 8), (9, 9)]
    assert (seen[6].start, seen[6].parts) == (dt.date(2026, 4, 13), (("b", 1.0),))


def test_milestones_end_with_something_one_can_do() -> None:
    """Three weeks at most, longer only for one long point; the crown rests on most."""
    graph = small_graph("U/a=1>U/b=1 U/b>U/c=1 U/c>V/d=5 U/a>V/e=1 V/e>V/d")
    plan = study.study_plan(graph, ["d"], hours_per_week=1, factor=1, buffer_every=0)
    found = [(m.first_week, m.last_week, m.points, m.crown) for m in study.milestones(graph, plan)]
    assert found == [(1, 3, ("a", "b", "c"), "c"), (4, 4, ("e",), "e"), (5, 9, ("d",), "d")]


def test_a_can_do_statement_comes_before_a_point_without_one() -> None:
    """Something one can do is said where it is known."""
    points = [
        Point(id="a", name=Text(en="A"), can_do=Text(en="do a"), class_hours={"theory": 1}),
        Point(id="b", name=Text(en="B"), requires=({"point": "a"},), class_hours={"theory": 1}),
    ]
    graph = KnowledgeGraph.build(points)
    (only,) = study.milestones(graph, study.study_plan(graph, ["b"], hours_per_week=9))
    assert only.crown == "a"


@given(timed_graphs(), st.sampled_from([0.7, 2.0, 6.0]))
def test_milestones_cover_the_plan_once(graph, per_week: float) -> None:
    """Every step is finished in exactly one; none is longer than three weeks but for one point."""
    plan = study.study_plan(graph, graph.ids, depth="build", hours_per_week=per_week)
    found = study.milestones(graph, plan)
    assert sorted(p for m in found for p in m.points) == sorted(graph.ids)
    for m in found:
        assert m.crown in m.points
        if m.last_week - m.first_week >= 3:
            finished = {s.last_week for s in plan.steps}
            assert not finished & set(range(m.first_week, m.last_week))


def test_missed_weeks_move_what_is_open_and_keep_every_tick() -> None:
    """Weeks 2 and 3 were missed: b goes on in week 4; d, done ahead, is ticked before the gap."""
    graph = small_graph("a=2>b=2 b>c=2 d=2")
    plan = study.study_plan(graph, ["c", "d"], hours_per_week=2, factor=1)
    assert [(s.id, s.week) for s in plan.steps] == [("a", 1), ("b", 2), ("c", 3), ("d", 4)]
    later = study.resume(plan, {"a", "d"}, missed=2)
    assert [(s.id, s.week, s.done) for s in later.steps] == [
        ("a", 1, True),
        ("d", 2, True),
        ("b", 4, False),
        ("c", 5, False),
    ]
    assert [w.kind for w in study.weeks(later)] == ["study", "study", "missed", "study", "study"]
    assert (later.hours, later.hours_left) == (8.0, 4.0)
    assert study.resume(plan, {"a"}).weeks == plan.weeks


@given(timed_graphs(), st.data(), st.integers(0, 7), st.integers(0, 7))
def test_no_tick_is_ever_lost(graph, data, first: int, second: int) -> None:
    """Missing weeks twice: ticks stay, nothing open lies in the gap, rules of weeks hold."""
    done = data.draw(st.sets(st.sampled_from(graph.ids)))
    more = done | data.draw(st.sets(st.sampled_from(graph.ids)))
    plan = study.study_plan(graph, graph.ids, depth="build", hours_per_week=4)
    once = study.resume(plan, done, missed=first)
    twice = study.resume(once, more, missed=second)
    assert {s.id for s in twice.steps if s.done} == more
    assert sorted(s.id for s in twice.steps) == sorted(s.id for s in plan.steps)
    assert twice.hours == pytest.approx(plan.hours)
    still = [s for s in twice.steps if not s.done]
    order = [s.id for s in plan.steps]
    assert [s.id for s in still] == [p for p in order if p not in more]
    for s in still:
        assert not {w for w, _ in s.parts} & set(twice.missed)
        assert s.learner_hours == pytest.approx(s.hours * plan.factor)
    load: dict[int, float] = {}
    for s in still:
        for week, hours in s.parts:
            load[week] = load.get(week, 0.0) + hours
    assert all(h <= 4 + 1e-6 for h in load.values())
    if still and first:
        before = min(s.week for s in plan.steps if s.id not in done)
        assert min(s.week for s in still) >= before + first


def test_an_impossible_number_of_missed_weeks_is_refused() -> None:
    """Neither negative nor a century."""
    plan = study.study_plan(small_graph("a=2"), ["a"])
    for missed in (-1, 10**9):
        with pytest.raises(InputError, match="missed weeks"):
            study.resume(plan, set(), missed=missed)
