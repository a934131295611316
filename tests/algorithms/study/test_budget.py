"""What fits into a budget of hours: brute force agrees, and the tie of ids is kept."""

from __future__ import annotations

from itertools import combinations

import pytest
from algorithms.study.graphs import knowledge, timed_graphs
from hypothesis import given, settings
from hypothesis import strategies as st

from aiknowledge.algorithms import study
from aiknowledge.errors import InputError
from aiknowledge.graph.build import small_graph
from aiknowledge.model import DEPTHS, Goal
from aiknowledge.stores import open_store


def _hours(graph, aims, known) -> float:
    """Return what goals take, by the plan that would be made for them."""
    who = study.learner(graph, known, depth="build")
    return sum(graph.point(p).hours * who.share(p, d) for p, d in study.needed(graph, aims).items())


def _brute_force(graph, aims, known, budget: float) -> tuple[tuple[str, ...], float]:
    best = None
    for size in range(len(aims), -1, -1):
        for chosen in combinations(sorted(aims, key=lambda a: a.id), size):
            hours = _hours(graph, chosen, known)
            if hours <= budget + 1e-6:
                key = (round(hours, 6), [a.id for a in chosen])
                best = min(best, key) if best else key
        if best:
            break
    assert best is not None
    return tuple(best[1]), best[0]


@settings(max_examples=60)
@given(timed_graphs(8), st.data(), st.sampled_from([0.5, 1.0, 2.0, 3.5, 6.0]))
def test_budget_answers_match_brute_force(graph, data, budget: float) -> None:
    """Most goals, then fewest hours, then ids; goals of several points and depths, things known."""
    known = data.draw(knowledge(graph))
    points = st.dictionaries(
        st.sampled_from(graph.ids), st.sampled_from(DEPTHS), min_size=1, max_size=3
    )
    aims = [
        study.Aim(Goal(kind="unit", id=f"g{n}"), tuple(wanted.items()))
        for n, wanted in enumerate(data.draw(st.lists(points, min_size=1, max_size=6)))
    ]
    answer = study.fit_budget(graph, aims, budget, known=known)
    goals, hours = _brute_force(graph, aims, known, budget)
    assert answer.least_hours == pytest.approx(_hours(graph, aims, known))
    assert answer.fits == (answer.least_hours <= budget + 1e-6)
    assert sorted(answer.reachable) == sorted(goals)
    assert answer.hours == pytest.approx(hours, abs=1e-5)
    assert (answer.status, answer.bound) == ("optimal", len(goals))


def test_ids_break_ties() -> None:
    """Of equally cheap goals the first ids are taken, in the order in which they were asked."""
    graph = small_graph(" ".join(f"g{n:02}=1" for n in range(40)))
    asked = [f"g{n:02}" for n in reversed(range(40))]
    answer = study.fit_budget(graph, study.point_aims(asked, "use"), 18)
    assert answer.reachable == tuple(f"g{n:02}" for n in reversed(range(18)))


def test_goals_of_many_points_are_reached_whole() -> None:
    """A unit counts once and with all of its points; point by point more may fit."""
    graph = small_graph("a=1 b=9 c=2")
    unit = study.Aim(Goal(kind="unit", id="U"), (("a", "use"), ("b", "use")))
    aims = (unit, *study.point_aims(["c"], "use"))
    assert study.fit_budget(graph, aims, 5).reachable == ("c",)
    assert study.fit_budget(graph, study.each_point(aims), 5).reachable == ("a", "c")


def test_a_budget_that_fits_nothing_or_everything() -> None:
    """The least hours are told either way."""
    graph = small_graph("a=4>b=4")
    none = study.fit_budget(graph, study.point_aims(["b"], "use"), 3)
    assert (none.fits, none.reachable, none.least_hours, none.status) == (False, (), 8.0, "optimal")
    every = study.fit_budget(graph, study.point_aims(["b"], "use"), 8)
    assert (every.fits, every.reachable, every.hours) == (True, ("b",), 8.0)
    for budget in (0, -1, float("nan")):
        with pytest.raises(InputError, match="more than 0"):
            study.fit_budget(graph, study.point_aims(["b"], "use"), budget)


def test_all_units_of_the_shipped_graph_in_a_hundred_hours() -> None:
    """81 goals over 400 points are decided and proved."""
    system = open_store(None).load()
    aims = study.aims_of(system, [Goal(kind="unit", id=u) for u in system.units])
    answer = study.fit_budget(system.graph, aims, 100)
    chosen = [a for a in aims if a.id in answer.reachable]
    assert answer.status == "optimal"
    assert answer.bound == len(chosen)
    assert _hours(system.graph, chosen, []) == pytest.approx(answer.hours)
    assert answer.hours <= 100
    more = [a for a in aims if a not in chosen]
    assert all(_hours(system.graph, [*chosen, a], []) > 100 for a in more)
