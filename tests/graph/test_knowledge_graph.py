"""The graph of points."""

import pytest

from aiknowledge.errors import CycleError, DataError
from aiknowledge.graph import KnowledgeGraph, find_cycle
from aiknowledge.graph.build import small_graph
from aiknowledge.model import Need, Point, Text


def test_points_are_numbered_prerequisites_first_and_equals_by_id() -> None:
    """The numbering does not depend on the order of the file."""
    assert small_graph("z>c b>c a").ids == ("a", "b", "z", "c")


def test_closures_at_the_three_depths_are_nested() -> None:
    """Whoever builds needs at least what whoever explains needs, and so on."""
    #  a ──use──▶ d    b ──explain──▶ d    c ──build──▶ d
    graph = small_graph("a>d b>d:explain c>d:build")
    assert graph.requires("d", depth="use") == ("a",)
    assert graph.requires("d", depth="explain") == ("a", "b")
    assert graph.requires("d", depth="build") == ("a", "b", "c")


def test_a_circle_is_refused_and_shown() -> None:
    """The error reads a -> b -> c -> a in the direction of learning."""
    with pytest.raises(CycleError) as caught:
        small_graph("a>b b>c c>a")
    assert caught.value.cycle == ("a", "b", "c", "a")
    assert "a -> b -> c -> a" in str(caught.value)


def test_help_counts_for_circles() -> None:
    """Advice may not run against order either."""
    a = Point(id="a", name=Text(en="A"), helped_by=("b",))
    b = Point(id="b", name=Text(en="B"), requires=(Need(point="a"),))
    with pytest.raises(CycleError):
        KnowledgeGraph.build([a, b])


def test_every_dangling_need_is_named() -> None:
    """An id that no point has is an error, not a dropped edge."""
    a = Point(id="a", name=Text(en="A"), requires=(Need(point="x"), Need(point="y")))
    with pytest.raises(DataError) as caught:
        KnowledgeGraph.build([a])
    assert [f.code for f in caught.value.findings] == ["unknown-id", "unknown-id"]


def test_unit_order_is_none_where_units_need_each_other() -> None:
    """U needs V and V needs U: no order of units exists."""
    assert small_graph("U/a>V/b V/b>U/c").unit_order is None
    assert small_graph("U/a>V/b").unit_order == ("U", "V")


def test_digraph_points_from_prerequisite_to_dependent() -> None:
    """The networkx view is frozen and holds the same edges."""
    digraph = small_graph("a>b b>c").digraph
    assert list(digraph.edges) == [("a", "b"), ("b", "c")]


def test_find_cycle_starts_at_the_smallest_id() -> None:
    """The same circle is always printed the same way."""
    assert find_cycle({"c": {"b"}, "b": {"a"}, "a": {"c"}}) == ["a", "b", "c", "a"]
