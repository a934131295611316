"""Simulated learners: few questions, and right placing."""

from __future__ import annotations

from random import Random

import pytest
from algorithms.diagnostic.orders import orders
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.diagnostic import LEARNERS, deepest_goals, simulate
from aiknowledge.algorithms.diagnostic.order import Order, order_of
from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.graph.build import small_graph
from aiknowledge.stores import open_store


@given(orders(), st.integers(0, 99), st.sampled_from(sorted(LEARNERS)))
def test_drawn_learners_know_what_their_knowledge_needs(order: Order, seed: int, way: str) -> None:
    """Every drawn learner is a state, and the same seed draws the same learner."""
    state = LEARNERS[way](order, Random(seed))
    assert order.closed(state) == state
    assert LEARNERS[way](order, Random(seed)) == state


def test_a_linear_order_is_cut_at_a_uniform_position() -> None:
    """On a chain of four, each of the five states is drawn about 400 times in 2,000."""
    graph = small_graph("a>b>c>d")
    order, random = order_of(graph, ["d"]), Random(0)
    drawn = [LEARNERS["linear order"](order, random).bit_count() for _ in range(2000)]
    assert all(330 < drawn.count(size) < 470 for size in range(5))


def test_the_deepest_goals_stand_at_the_end_of_the_longest_chains() -> None:
    """Longest chain first, then most prerequisites, then id."""
    graph = open_store(None).load().graph
    goals = deepest_goals(graph)
    assert len(goals) == len(set(goals)) == 40
    chain: dict[str, int] = {}
    for p in graph.ids:
        chain[p] = 1 + max((chain[q] for q in graph.requires(p, depth="explain")), default=-1)
    keys = {p: (-chain[p], -len(prerequisites(graph, [p])), p) for p in graph.ids}
    assert goals == sorted(graph.ids, key=keys.__getitem__)[:40]


def test_a_chain_is_searched_by_halves() -> None:
    """Fifteen points in a row have sixteen states: four questions, and never more than five."""
    graph = small_graph(">".join(f"p{n:02}" for n in range(15)))
    done = simulate(graph, ["p14"], learners=40, drawn=["linear order"])[0]
    assert (done.median, done.max) == (4, 5)
    assert done.all_right == 1


@pytest.mark.parametrize(("rate", "questions", "accuracy"), [(0.0, 25, 1.0), (0.1, 40, 0.95)])
def test_few_questions_place_learners_of_the_deepest_goals(
    rate: float, questions: int, accuracy: float
) -> None:
    """Every tenth of the forty deepest goals, four learners each, drawn in every way."""
    graph = open_store(None).load().graph
    for done in simulate(graph, deepest_goals(graph)[::10], learners=4, slip=rate, guess=rate):
        assert done.median <= questions
        assert done.accuracy >= accuracy
