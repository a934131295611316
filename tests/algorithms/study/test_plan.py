"""Plans: goals of any kind and depth, what is known, orders, totals, reasons."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from algorithms.study.graphs import knowledge, timed_graphs
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms import prerequisites, study
from aiknowledge.algorithms.study.records import Order
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.graph.build import small_graph
from aiknowledge.model import DEPTHS, Course, Goal, Known, Point, Profile, Text
from aiknowledge.stores import open_store

ORDERS: tuple[Order, ...] = ("unit", "soonest", "depth-first")


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return open_store(None).load()


def test_each_goal_counts_at_its_own_depth() -> None:
    """A need from build binds below the goal that is built, not below the one that is used."""
    graph = small_graph("a>m:build m>x m>y b>y:explain c>x:build")
    aims = study.point_aims(["x"], "use") + study.point_aims(["y"], "build")
    assert study.needed(graph, aims) == {
        "a": "build",
        "b": "build",
        "m": "build",
        "x": "use",
        "y": "build",
    }


@given(timed_graphs(), st.data())
def test_needed_points_are_the_nested_closures(graph: KnowledgeGraph, data: st.DataObject) -> None:
    """A point is needed to a depth exactly when a goal of that depth or a deeper one needs it."""
    wanted = data.draw(
        st.dictionaries(st.sampled_from(graph.ids), st.sampled_from(DEPTHS), min_size=1)
    )
    aims = [a for p, d in wanted.items() for a in study.point_aims([p], d)]
    found = study.needed(graph, aims)
    closures = {(p, d): prerequisites(graph, [p], depth=d) | {p} for p, d in wanted.items()}
    for p in graph.ids:
        at = [d for (_, d), closed in closures.items() if p in closed]
        assert found.get(p) == (max(at, key=DEPTHS.index) if at else None)


@given(timed_graphs(), st.data(), st.sampled_from(ORDERS), st.booleans())
def test_every_plan_is_valid_complete_and_minimal(
    graph: KnowledgeGraph, data: st.DataObject, order: Order, assume: bool
) -> None:
    """Each step once and after what it needs; all that is missing, and nothing else."""
    wanted = data.draw(
        st.dictionaries(st.sampled_from(graph.ids), st.sampled_from(DEPTHS), min_size=1)
    )
    known = data.draw(knowledge(graph))
    aims = [a for p, d in wanted.items() for a in study.point_aims([p], d)]
    plan = study.study_plan(graph, aims, known=known, order=order, assume=assume)
    depths = study.needed(graph, aims)
    who = study.learner(graph, known, depth=plan.depth, assume=assume)
    ids = [s.id for s in plan.steps]
    assert sorted(ids) == sorted(p for p, d in depths.items() if who.task(p, d))
    place = {p: n for n, p in enumerate(ids)}
    for p in ids:
        before = [q for q in graph.requires(p, depth=depths[p]) if q in place]
        assert all(place[q] < place[p] for q in before)
    assert all(s.toward for s in plan.steps)
    for step in plan.steps:
        for goal, chain in step.toward:
            assert chain[0] == step.id
            assert f"point:{chain[-1]}" == goal
            assert all(a in graph.requires(b) for a, b in itertools.pairwise(chain))


@given(timed_graphs(), st.data())
def test_the_critical_chain_is_the_longest_of_all(graph, data) -> None:
    """By hours, against every chain there is."""
    goals = data.draw(st.sets(st.sampled_from(graph.ids), min_size=1))
    plan = study.study_plan(graph, sorted(goals), depth="build")
    hours = {s.id: s.hours for s in plan.steps}

    def longest(p: str) -> float:
        return hours[p] + max((longest(q) for q in graph.requires(p)), default=0.0)

    assert plan.chain.hours == pytest.approx(max(map(longest, hours)))
    assert sum(hours[p] for p in plan.chain.points) == pytest.approx(plan.chain.hours)
    assert all(a in graph.requires(b) for a, b in itertools.pairwise(plan.chain.points))


def test_what_is_known_less_deep_is_deepened_and_what_is_rusty_refreshed() -> None:
    """Half of the hours to deepen, a third to refresh, both where both; nothing where known."""
    graph = small_graph("a=6>z=6 b=6>z c=6>z d=6>z e=6>z")
    known = [
        Known(point="a", depth="build"),
        Known(point="b", depth="use"),
        Known(point="c", depth="explain", rusty=True),
        Known(point="d", depth="use", rusty=True),
    ]
    plan = study.study_plan(graph, ["z"], known=known)
    assert [(s.id, s.task, round(s.hours, 9)) for s in plan.steps] == [
        ("b", "deepen", 3.0),
        ("c", "refresh", 2.0),
        ("d", "deepen", 5.0),
        ("e", "learn", 6.0),
        ("z", "learn", 6.0),
    ]
    own = study.study_plan(graph, ["z"], known=known, shares=study.Shares(rusty=0, deepen=1))
    assert [(s.id, s.hours) for s in own.steps][:2] == [("b", 6.0), ("d", 6.0)]
    with pytest.raises(InputError, match="between 0 and 1"):
        study.Shares(rusty=1.5)


def test_known_closes_downward_only_as_deep_as_it_is_known() -> None:
    """Who can use m knows what using it takes; what building it takes is still to learn."""
    graph = small_graph("a>m b>m:build m>z b>z")
    plan = study.study_plan(graph, ["z"], known=[Known(point="m", depth="use")], depth="build")
    assert plan.assumed_known == ("a",)
    assert [(s.id, s.task) for s in plan.steps] == [
        ("a", "deepen"),
        ("b", "learn"),
        ("m", "deepen"),
        ("z", "learn"),
    ]


def test_the_shorter_route_says_what_it_leaves_unexplained() -> None:
    """Points and needs that only the next depth would bring."""
    graph = small_graph("a=1>d=1 b=2>d:explain c=4>d:build b>c")
    use, explain, build = study.study_plan(graph, ["d"]).routes
    assert (use.points, use.hours, use.learner_hours) == (2, 2.0, 5.0)
    assert (use.left_out, use.needs) == (("b",), (("b", "d"),))
    assert (explain.left_out, explain.needs) == (("c",), (("c", "d"),))
    assert (build.points, build.left_out, build.needs) == (4, (), ())


def test_help_stands_apart() -> None:
    """Helpful points and what they need come only when asked for, hours apart."""
    points = [
        Point(id="a", name=Text(en="A"), class_hours={"theory": 1}),
        Point(id="h", name=Text(en="H"), class_hours={"theory": 2}, requires=({"point": "a"},)),
        Point(id="z", name=Text(en="Z"), class_hours={"theory": 4}, helped_by=("h",)),
    ]
    graph = KnowledgeGraph.build(points)
    assert [s.id for s in study.study_plan(graph, ["z"]).steps] == ["z"]
    plan = study.study_plan(graph, ["z"], with_help=True)
    assert [(s.id, s.advised, s.helps) for s in plan.steps] == [
        ("a", True, ()),
        ("h", True, ("z",)),
        ("z", False, ()),
    ]
    assert (plan.hours, plan.help_hours, plan.learner_hours) == (4.0, 3.0, 10.0)


@pytest.mark.parametrize("order", ORDERS)
def test_help_comes_before_what_it_helps(system: KnowledgeSystem, order: Order) -> None:
    """In every order, for a unit of each area; what is required stays in a valid order."""
    for area in system.areas:
        aims = study.aims_of(system, [Goal(kind="unit", id=area.units[-1].id)])
        plan = study.study_plan(system.graph, aims, order=order, with_help=True)
        place = {s.id: n for n, s in enumerate(plan.steps)}
        assert any(s.helps for s in plan.steps)
        for step in plan.steps:
            assert all(place[step.id] < place[p] for p in step.helps)
            before = system.graph.requires(step.id, depth=step.depth)
            assert all(place[q] < place[step.id] for q in before)


def test_orders_suit_different_wishes() -> None:
    """Unit by unit; the nearest goal first; or what a point needs right before it."""
    graph = small_graph("U/a=1>U/b=1 U/b>V/x=1 U/c=1>V/y=1 U/b>V/z=5")
    goals = study.point_aims(["z", "x", "y"], "use")
    found = {
        o: "".join(s.id for s in study.study_plan(graph, goals, order=o).steps) for o in ORDERS
    }
    assert found == {"unit": "abcxyz", "soonest": "cyabxz", "depth-first": "abzxcy"}


def test_a_single_goal_is_taken_point_by_point_in_the_soonest_order() -> None:
    """The points of a unit are goals enough."""
    graph = small_graph("U/a=3>V/x=1 U/b=1>V/y=1")
    aim = study.Aim(Goal(kind="unit", id="V"), (("x", "use"), ("y", "use")))
    plan = study.study_plan(graph, [aim], order="soonest")
    assert [s.id for s in plan.steps] == ["b", "y", "a", "x"]


def test_goals_of_any_kind_mix(system: KnowledgeSystem) -> None:
    """A point, a unit, an area and a profile; a profile keeps the depths it expects."""
    profile = max(system.profiles, key=lambda p: len({e.depth for e in p.expectations}))
    goals = [
        Goal(id="cross-validation", depth="build"),
        Goal(kind="unit", id="DL05"),
        Goal(kind="profile", id=profile.id),
        Goal(kind="unit", id="DL05", depth="use"),
    ]
    point, unit, expected = study.aims_of(system, goals, depth="explain")
    assert point.points == (("cross-validation", "build"),)
    assert (unit.goal.depth, len(unit.points)) == ("explain", len(system.units["DL05"].points))
    assert dict(expected.points) == system.expected_depths(profile)
    plan = study.study_plan(system.graph, [point, unit, expected])
    assert plan.goals == ("cross-validation", "DL05", profile.id)
    nothing = Course(id="x", name=Text(en="X"))
    bare = KnowledgeSystem(
        system.info, courses=(nothing,), profiles=(Profile(id="p", name=nothing.name),)
    )
    with pytest.raises(InputError, match="stands for no point"):
        study.aims_of(bare, [Goal(kind="course", id="x")])


def test_what_is_known_already_is_said() -> None:
    """A goal that needs nothing more is named; with nothing else there are no steps."""
    graph = small_graph("a>b c")
    plan = study.study_plan(graph, ["b", "c"], known=["b"])
    assert (plan.known_goals, [s.id for s in plan.steps]) == (("b",), ["c"])
    done = study.study_plan(graph, ["b"], known=["b"])
    assert (done.steps, done.hours, done.weeks, done.chain.points) == ((), 0, 0, ())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"hours_per_week": 0}, "more than 0"),
        ({"hours_per_week": -3}, "more than 0"),
        ({"hours_per_week": float("nan")}, "more than 0"),
        ({"hours_per_week": 1e-6}, "more than 5200 weeks"),
        ({"factor": 0}, "more than 0"),
        ({"factor": float("inf")}, "more than 0"),
        ({"buffer_every": 1}, "buffer"),
        ({"start": dt.date(9999, 1, 1)}, "too far ahead"),
    ],
)
def test_impossible_wishes_are_refused_in_a_sentence(options: dict, words: str) -> None:
    """Zero, negative or absurd numbers."""
    with pytest.raises(InputError, match=words):
        study.study_plan(small_graph("a=2"), ["a"], **options)


def test_the_shipped_graph(system: KnowledgeSystem) -> None:
    """Every unit at every depth: totals grow with depth, chains and steps fit each other."""
    for unit in system.units:
        (aim,) = study.aims_of(system, [Goal(kind="unit", id=unit)])
        plan = study.study_plan(system.graph, [aim])
        hours = [h for _, h in plan.totals]
        assert hours == sorted(hours)
        assert plan.hours == pytest.approx(dict(plan.totals)["explain"])
        assert plan.chain.hours <= plan.hours + 1e-9
        use = plan.routes[0]
        assert set(use.left_out) >= {q for q, _ in use.needs}
        assert bool(use.left_out) == bool(use.needs)
