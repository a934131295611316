"""Sums over all knowledge states without listing them.

Whether a set of points is a state is a conjunction of small conditions, one per need. Points are
therefore summed out one at a time, each together with the points it still touches (its clique);
the rows of a clique are the down-sets among its points. Lauritzen and Spiegelhalter, *Local
computations with probabilities on graphical structures* (1988). The order of summing out takes
the point that ties the fewest others together first (least fill-in), equals by number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from random import Random

from aiknowledge.algorithms.diagnostic.order import Order, bits, down_sets
from aiknowledge.stopping import stop_if_asked

Chances = tuple[float, float]
"""How well what is seen fits a point that is not known, and one that is."""


@dataclass(frozen=True, slots=True)
class Clique:
    """One point being summed out, with the points that its rows range over."""

    point: int
    known: tuple[int, ...]
    """Per row, whether the point is in it."""
    upward: tuple[int, ...]
    """Per row, the row of the message to the parent."""
    messages: int
    """Rows of that message."""
    parent: int
    """Position of the clique that receives the message; -1 for none."""
    received: tuple[int, ...]
    """Per row of the parent, the row of the message it takes from here."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The logarithm of the total weight, and per point the share of it where the point is known."""

    log_total: float
    known: tuple[float, ...]


class JoinTree:
    """The cliques of an order, in the order of summing out: children before their parent.

    >>> tree = JoinTree(Order(("a", "b", "c"), (0b000, 0b001, 0b001)))
    >>> sums = tree.sums([(1, 1)] * 3)  # ∅ a ab ac abc
    >>> [round(p, 3) for p in sums.known]
    [0.8, 0.4, 0.4]
    """

    def __init__(self, order: Order) -> None:
        """Plan the sums over the states of *order*."""
        self.order = order
        self.cliques = _cliques(order)
        self._children: list[list[int]] = [[] for _ in self.cliques]
        for place, clique in enumerate(self.cliques):
            if clique.parent >= 0:
                self._children[clique.parent].append(place)

    def sums(self, fit: Sequence[Chances]) -> Sums:
        """Sum the weight of all states, a state's weight being the product of its points' *fit*.

        Raises:
            ZeroDivisionError: no state fits at all.
        """
        weights, messages, log_total = self._collect(fit)
        return Sums(log_total, self._distribute(weights, messages))

    def draw(self, fit: Sequence[Chances], random: Random) -> int:
        """Return one state, drawn with chance proportional to its weight."""
        weights, _, _ = self._collect(fit)
        state = 0
        chosen = [0] * len(self.cliques)
        for place in range(len(self.cliques) - 1, -1, -1):
            clique, rows = self.cliques[place], list(range(len(weights[place])))
            if clique.parent >= 0:
                wanted = clique.received[chosen[clique.parent]]
                rows = [k for k in rows if clique.upward[k] == wanted]
            chosen[place] = random.choices(rows, [weights[place][k] for k in rows])[0]
            state |= clique.known[chosen[place]] << clique.point
        return state

    def _collect(
        self, fit: Sequence[Chances]
    ) -> tuple[list[list[float]], list[list[float]], float]:
        """Return each clique's row weights with its children summed in, messages, log total."""
        weights: list[list[float]] = []
        messages: list[list[float]] = []
        log_total = 0.0
        for clique, children in zip(self.cliques, self._children, strict=True):
            chances = fit[clique.point]
            weight = [chances[k] for k in clique.known]
            for child in children:
                message = messages[child]
                received = self.cliques[child].received
                weight = [w * message[k] for w, k in zip(weight, received, strict=True)]
            message = [0.0] * clique.messages
            for w, k in zip(weight, clique.upward, strict=True):
                message[k] += w
            largest = max(message)  # keeps long products inside the range of a float
            log_total += log(largest) if largest else float("-inf")
            messages.append([m / largest for m in message])
            weights.append([w / largest for w in weight])
        return weights, messages, log_total

    def _distribute(
        self, weights: list[list[float]], messages: list[list[float]]
    ) -> tuple[float, ...]:
        """Return the share of each point, the parents' knowledge brought back to the children."""
        shares = [0.0] * len(self.cliques)
        for place in range(len(self.cliques) - 1, -1, -1):
            clique, weight = self.cliques[place], weights[place]
            if clique.parent >= 0:
                come = [0.0] * clique.messages
                for w, k in zip(weights[clique.parent], clique.received, strict=True):
                    come[k] += w
                back = [c / m if m else 0.0 for c, m in zip(come, messages[place], strict=True)]
                weight = [w * back[k] for w, k in zip(weight, clique.upward, strict=True)]
                weights[place] = weight
            total = sum(weight)
            known = sum(w for w, k in zip(weight, clique.known, strict=True) if k)
            shares[clique.point] = known / total
        return tuple(shares)


def rows_needed(order: Order, *, most: int) -> int:
    """Return the rows of all cliques of an order; of more than *most*, some more than that.

    >>> rows_needed(Order(("a", "b", "c"), (0b000, 0b001, 0b001)), most=100)
    8
    """
    rows = 0
    for point, others in _summing_out(order):
        stop_if_asked()
        rows += len(down_sets(tuple(bits(others | 1 << point)), order.below, most=most))
        if rows > most:
            break
    return rows


def _cliques(order: Order) -> tuple[Clique, ...]:
    steps = _summing_out(order)
    place_of = {point: place for place, (point, _) in enumerate(steps)}
    parents = [min((place_of[n] for n in bits(others)), default=-1) for _, others in steps]
    rows = [down_sets(tuple(bits(others | 1 << p)), order.below) for p, others in steps]
    made = []
    for place, (point, others) in enumerate(steps):
        row_of = {row: k for k, row in enumerate(down_sets(tuple(bits(others)), order.below))}
        above = rows[parents[place]] if parents[place] >= 0 else []
        made.append(
            Clique(
                point,
                tuple(row >> point & 1 for row in rows[place]),
                tuple(row_of[row & others] for row in rows[place]),
                len(row_of),
                parents[place],
                tuple(row_of[row & others] for row in above),
            )
        )
    return tuple(made)


def _summing_out(order: Order) -> list[tuple[int, int]]:
    """Return (point, mask of the points it touches when its turn comes)."""
    touching = list(order.direct)
    for n, direct in enumerate(order.direct):
        for m in bits(direct):
            touching[m] |= 1 << n
    left = set(range(len(order)))
    steps = []
    while left:
        stop_if_asked()
        point = min(left, key=lambda n: (_fill_in(n, touching), n))
        others = touching[point]
        for n in bits(others):
            touching[n] = (touching[n] | others) & ~(1 << n | 1 << point)
        left.remove(point)
        steps.append((point, others))
    return steps


def _fill_in(point: int, touching: Sequence[int]) -> int:
    others = touching[point]
    return sum((others & ~touching[n]).bit_count() - 1 for n in bits(others))
