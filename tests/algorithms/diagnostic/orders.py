"""Random small orders, and the same beliefs by listing every state."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from aiknowledge.algorithms.diagnostic.order import Order
from aiknowledge.graph.build import small_graph


@st.composite
def orders(draw: st.DrawFn, most: int = 9) -> Order:
    """An order of up to *most* points, each needing any of the earlier ones."""
    size = draw(st.integers(1, most))
    direct = [draw(st.integers(0, 2**n - 1)) for n in range(size)]
    return Order(tuple(f"p{n}" for n in range(size)), tuple(direct))


def graph_of(order: Order):
    """The same order as a graph."""
    edges = [
        f"{order.points[m]}>{p}"
        for n, p in enumerate(order.points)
        for m in range(n)
        if order.direct[n] >> m & 1
    ]
    return small_graph(" ".join((*order.points, *edges)))


def listed_beliefs(
    order: Order, levels: Sequence[float], fits: Sequence[tuple[float, float]]
) -> list[float]:
    """The chance of every point, summed over a list of all states.

    *levels* are the odds of a point at each of the equally likely levels.
    """
    states = order.states()
    known, total = [0.0] * len(order), 0.0
    for odds in levels:
        prior = {s: odds ** s.bit_count() for s in states}
        for s, weight in prior.items():
            weight /= sum(prior.values())
            for n, chances in enumerate(fits):
                weight *= chances[s >> n & 1]
            total += weight
            for n in range(len(order)):
                known[n] += weight if s >> n & 1 else 0
    return [k / total for k in known]
