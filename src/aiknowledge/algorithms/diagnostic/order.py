"""The points a goal asks for and the order between them, as bit masks.

A knowledge state is a set of points that holds, with a point, all its prerequisites: a down-set
(order ideal) of this order. Doignon and Falmagne, *Knowledge Spaces* (1999), section 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth


@dataclass(frozen=True)
class Order:
    """Points, prerequisites first; `direct[n]` masks what point n itself requires.

    >>> order = Order(("a", "b", "c"), (0b000, 0b001, 0b010))
    >>> order.below[2], order.above[0]
    (3, 6)
    """

    points: tuple[str, ...]
    direct: tuple[int, ...]

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each point."""
        return {p: n for n, p in enumerate(self.points)}

    @cached_property
    def below(self) -> tuple[int, ...]:
        """Per point, the mask of all its prerequisites, direct or not."""
        made: list[int] = []
        for direct in self.direct:
            mask = direct
            for n in bits(direct):
                mask |= made[n]
            made.append(mask)
        return tuple(made)

    @cached_property
    def above(self) -> tuple[int, ...]:
        """Per point, the mask of all its dependents, direct or not."""
        made = [0] * len(self.points)
        for n, below in enumerate(self.below):
            for m in bits(below):
                made[m] |= 1 << n
        return tuple(made)

    def __len__(self) -> int:
        return len(self.points)

    def named(self, mask: int) -> frozenset[str]:
        """Return the points of a mask."""
        return frozenset(self.points[n] for n in bits(mask))

    def mask(self, points: Iterable[str]) -> int:
        """Return the mask of *points*."""
        return sum(1 << self.number[p] for p in set(points))

    def closed(self, mask: int) -> int:
        """Return the points of a mask with all they need."""
        for n in bits(mask):
            mask |= self.below[n]
        return mask

    def without_dependents(self, point: int) -> Order:
        """Return the order in which nothing directly requires a point."""
        return Order(self.points, tuple(d & ~(1 << point) for d in self.direct))

    def states(self) -> list[int]:
        """List every knowledge state: for small orders only, the number grows without bound.

        >>> len(Order(("a", "b", "c"), (0, 1, 2)).states())
        4
        """
        return down_sets(range(len(self)), self.below)


def order_of(graph: KnowledgeGraph, goals: Iterable[str], *, depth: Depth = "explain") -> Order:
    """Return the order of *goals* and all they need at *depth*.

    >>> from aiknowledge.graph.build import small_graph
    >>> order_of(small_graph("a>b b>c d"), ["c"]).points
    ('a', 'b', 'c')
    """
    goals = set(goals)
    points = graph.ordered(prerequisites(graph, goals, depth=depth) | goals)
    number = {p: n for n, p in enumerate(points)}
    direct = (sum(1 << number[q] for q in graph.requires(p, depth=depth)) for p in points)
    return Order(points, tuple(direct))


def bits(mask: int) -> Iterator[int]:
    """Yield the numbers in a mask, smallest first.

    >>> list(bits(0b1010))
    [1, 3]
    """
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def down_sets(
    numbers: Sequence[int], below: Sequence[int], *, most: int | None = None
) -> list[int]:
    """Return the down-sets of the order among *numbers* (ascending), as masks.

    Of more than *most* it returns some more than that and stops.

    >>> down_sets((0, 2), (0b000, 0b001, 0b011))
    [0, 1, 5]
    """
    among = sum(1 << n for n in numbers)
    found = [0]
    for n in numbers:
        needed, bit = below[n] & among, 1 << n
        found += [state | bit for state in found if state & needed == needed]
        if most is not None and len(found) > most:
            break
    return found
