"""Learning paths and their weeks."""

import pytest

from aiknowledge.algorithms import learning_path, study_plan
from aiknowledge.graph.build import small_graph


def test_equals_come_in_id_order() -> None:
    """Points that may come in any order come in id order."""
    #   b ──▶ c ◀── a      d is not needed
    assert learning_path(small_graph("b>c a>c d"), ["c"]) == ["a", "b", "c"]


def test_each_unit_is_finished_before_the_next() -> None:
    """U and V could be mixed; they are not."""
    graph = small_graph("U/a>U/d V/b>V/e U/d>W/f V/e>W/f")
    assert learning_path(graph, ["f"]) == ["a", "d", "b", "e", "f"]


def test_circular_units_are_left_as_seldom_as_possible() -> None:
    """U needs V needs U: the path goes U, V, U and no more."""
    graph = small_graph("U/a>V/b V/b>U/c U/d>U/c")
    assert learning_path(graph, ["c"]) == ["a", "d", "b", "c"]


def test_known_points_bring_their_own_prerequisites() -> None:
    """Whoever knows b is taken to know a, and is told so."""
    plan = study_plan(small_graph("a=1>b=1 b>c=1"), ["c"], known={"b"})
    assert [s.id for s in plan.steps] == ["c"]
    assert plan.assumed_known == ("a",)
    strict = study_plan(small_graph("a=1>b=1 b>c=1 a>c"), ["c"], known={"b"}, assume=False)
    assert [s.id for s in strict.steps] == ["a", "c"]


@pytest.mark.parametrize(
    ("hours", "weeks"),
    [
        ("a=1>b=1 b>c=1", [(1, 1), (1, 1), (2, 2)]),  # the third does not fit the first week
        ("a=5>b=1", [(1, 3), (3, 3)]),  # longer than a week: spans weeks, the rest is used
        ("a=2>b=2", [(1, 1), (2, 2)]),  # a full week ends it
    ],
)
def test_weeks_are_filled_in_path_order(hours: str, weeks: list[tuple[int, int]]) -> None:
    """Two class hours a week at factor 1."""
    graph = small_graph(hours)
    plan = study_plan(graph, [graph.ids[-1]], hours_per_week=2, factor=1)
    assert [(s.week, s.last_week) for s in plan.steps] == weeks


def test_totals_grow_with_depth() -> None:
    """Class hours to use, explain and build, goal included."""
    plan = study_plan(small_graph("a=1>d=1 b=2>d:explain c=4>d:build"), ["d"])
    assert plan.totals == (("use", 2.0), ("explain", 4.0), ("build", 8.0))
