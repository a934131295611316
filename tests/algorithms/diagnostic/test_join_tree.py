"""Sums over all states without listing them."""

from __future__ import annotations

from math import exp
from random import Random

import pytest
from algorithms.diagnostic.orders import listed_beliefs, orders
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.diagnostic.beliefs import Model
from aiknowledge.algorithms.diagnostic.join_tree import JoinTree
from aiknowledge.algorithms.diagnostic.order import Order, order_of
from aiknowledge.graph.build import small_graph

EVEN = (1.0, 1.0)
RATES = st.sampled_from([(1.0, 1.0), (0.1, 0.9), (0.8, 0.2), (0.95, 0.4)])


@pytest.mark.parametrize(
    ("graph", "states"),
    [("a>b>c>d>e", 6), ("a>b>d a>c>d", 6), ("a b c", 8), ("a>c b>c b>d", 8)],
)
def test_the_number_of_states(graph: str, states: int) -> None:
    """A chain of five has six states, a diamond six, three free points eight."""
    built = small_graph(graph)
    order = order_of(built, built.ids)
    assert len(order.states()) == states
    assert exp(JoinTree(order).sums([EVEN] * len(order)).log_total) == pytest.approx(states)


@given(orders(), st.data())
def test_beliefs_equal_those_from_a_list_of_all_states(order: Order, data: st.DataObject) -> None:
    """The chances are exact, whatever was answered."""
    fits = [data.draw(RATES) for _ in order.points]
    model = Model(order)
    assert model.beliefs(fits).chances == pytest.approx(listed_beliefs(order, model.odds, fits))


@given(orders(), st.data())
def test_bits_are_the_entropy_of_the_state_at_each_level(order: Order, data: st.DataObject) -> None:
    """Nothing is open when every answer is certain and consistent; else at least something."""
    state = data.draw(st.sampled_from(order.states()))
    certain = [(0.0, 1.0) if state >> n & 1 else (1.0, 0.0) for n in range(len(order))]
    assert Model(order).beliefs(certain).bits == pytest.approx(0, abs=1e-9)
    assert Model(order).beliefs([EVEN] * len(order)).bits > 0


def test_states_are_drawn_evenly() -> None:
    """Six states of a diamond come up about equally often in 3,000 draws."""
    graph = small_graph("a>b>d a>c>d")
    order, random = order_of(graph, graph.ids), Random(0)
    tree = JoinTree(order)
    drawn = [tree.draw([EVEN] * 4, random) for _ in range(3000)]
    counts = [drawn.count(s) for s in order.states()]
    assert sum(counts) == 3000
    assert all(400 < c < 600 for c in counts)


def test_a_long_chain_does_not_leave_the_range_of_numbers() -> None:
    """600 points with unlikely answers still sum to chances between 0 and 1."""
    order = Order(
        tuple(f"p{n}" for n in range(600)), tuple(1 << n - 1 if n else 0 for n in range(600))
    )
    chances = Model(order).beliefs([(0.001, 0.002)] * 600).chances
    assert all(0 <= c <= 1 for c in chances)
    assert list(chances) == pytest.approx(sorted(chances, reverse=True))
