"""Learners to try the diagnosis on: four ways of drawing what somebody knows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from random import Random

from aiknowledge.algorithms.diagnostic.join_tree import JoinTree
from aiknowledge.algorithms.diagnostic.loosening import loosened
from aiknowledge.algorithms.diagnostic.order import Order, bits

Draw = Callable[[Order, Random], int]
"""A way to draw the knowledge state of a simulated learner."""
MOST_THINGS_LEARNT = 6
"""The most points that a simulated learner set out to learn; prerequisites come with them."""


def linear_order(order: Order, random: Random) -> int:
    """Return the state of one who learnt the points one after another up to a uniform position.

    Each next point is drawn evenly from those whose prerequisites are known.

    >>> linear_order(Order(("a", "b", "c"), (0b000, 0b001, 0b010)), Random(1))
    1
    """
    state, ready = 0, [n for n, needed in enumerate(order.direct) if not needed]
    for _ in range(random.randint(0, len(order))):
        point = ready.pop(random.randrange(len(ready)))
        state |= 1 << point
        ready += [
            n
            for n in bits(order.above[point])
            if order.direct[n] >> point & 1 and order.direct[n] & ~state == 0
        ]
    return state


def things_learnt(order: Order, random: Random) -> int:
    """Return the state of one who learnt up to six points, drawn evenly, and all they need."""
    chosen = random.sample(
        range(len(order)), random.randint(0, min(MOST_THINGS_LEARNT, len(order)))
    )
    state = 0
    for n in chosen:
        state |= 1 << n | order.below[n]
    return state


def own_ability(order: Order, random: Random) -> int:
    """Return the state of one who masters each point within reach with a chance of their own."""
    ability, state = random.random(), 0
    for n, needed in enumerate(order.direct):
        if needed & ~state == 0 and random.random() < ability:
            state |= 1 << n
    return state


def any_state(order: Order, random: Random) -> int:
    """Return a state drawn evenly from all: nobody's way of learning, and the hardest to find."""
    return order.closed(_tree(order).draw([(1.0, 1.0)] * len(order), random))


@lru_cache(maxsize=4)
def _tree(order: Order) -> JoinTree:
    return JoinTree(loosened(order))


LEARNERS: dict[str, Draw] = {
    "linear order": linear_order,
    "things learnt": things_learnt,
    "own ability": own_ability,
    "any state": any_state,
}
"""Names of the ways, the first being the one that the promises are made for."""
