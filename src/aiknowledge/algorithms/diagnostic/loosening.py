"""What is done where an order is too wide for exact sums: a whole area with all it needs, say.

The needs of the points that most others need are left out of the sums until those fit; what
answers imply along the full order is then put in from outside. Deductions stay exact, chances
become near ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from aiknowledge.algorithms.diagnostic.join_tree import Chances, rows_needed
from aiknowledge.algorithms.diagnostic.order import Order, bits

MOST_ROWS = 30_000
"""Rows of all cliques; more would take longer than a person waits for the next question."""


def loosened(order: Order, *, most: int = MOST_ROWS) -> Order:
    """Return *order*, or a looser one whose sums need at most *most* rows.

    >>> star = Order(("a", "b", "c", "d"), (0, 1, 1, 1))
    >>> loosened(star) is star, loosened(star, most=8).direct
    (True, (0, 0, 0, 0))
    """
    at_once = max(1, len(order) // 80)
    while rows_needed(order, most=most) > most:
        for point in _most_needed(order)[:at_once]:
            order = order.without_dependents(point)
    return order


def _most_needed(order: Order) -> list[int]:
    """Return the points, those that most others directly need first."""
    needed = [0] * len(order)
    for direct in order.direct:
        for n in bits(direct):
            needed[n] += 1
    return sorted(range(len(order)), key=lambda n: (-needed[n], n))


def implied(order: Order, fits: Sequence[Chances]) -> list[Chances]:
    """Return *fits* with what certain answers imply: all below a yes, nothing above a no.

    >>> implied(Order(("a", "b"), (0, 1)), [(1, 1), (0, 1)])
    [(0, 1), (0, 1)]
    """
    found = list(fits)
    for n, (unknown, known) in enumerate(fits):
        if unknown == 0:
            for m in bits(order.below[n]):
                found[m] = (0, found[m][1])
        if known == 0:
            for m in bits(order.above[n]):
                found[m] = (found[m][0], 0)
    return found


def consistent(order: Order, chances: Sequence[float]) -> tuple[float, ...]:
    """Return *chances* raised so that no prerequisite is less likely than what needs it.

    >>> consistent(Order(("a", "b"), (0, 1)), [0.2, 0.7])
    (0.7, 0.7)
    """
    return tuple(
        max(chance, max((chances[m] for m in bits(order.above[n])), default=0.0))
        for n, chance in enumerate(chances)
    )
