"""The graph of points: immutable, acyclic, numbered in topological order.

This module is the only place that knows the direction of an edge: a point *requires* its
prerequisites. Everybody else asks `requires` (prerequisites) and `required_by` (dependents).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from aiknowledge.errors import CycleError, DataError, Finding, worded
from aiknowledge.graph.circles import find_cycle, kahn
from aiknowledge.model import DEPTHS, Depth, Need, Point

if TYPE_CHECKING:
    import networkx as nx

LARGEST_CLOSED = 2_000
"""Points; above this, keeping every closure would cost more memory than it saves time."""

Numbers = tuple[tuple[int, ...], ...]
"""Per point, by number, the numbers of other points."""


class KnowledgeGraph:
    """Points and what they require, at three nested depths.

    Points are numbered so that prerequisites come first; equals come in id order. The closure
    at a depth follows the needs that bind from that depth or an easier one.

    >>> from aiknowledge.model import Need, Point, Text
    >>> graph = KnowledgeGraph.build([
    ...     Point(id="b", name=Text(en="B"), requires=(Need(point="a"),)),
    ...     Point(id="a", name=Text(en="A")),
    ... ])
    >>> graph.ids, graph.requires("b"), graph.required_by("a")
    (('a', 'b'), ('a',), ('b',))
    """

    def __init__(self, points: Sequence[Point], unit_of: Mapping[str, str]) -> None:
        """Take points in topological order; use `build` to make a graph from records."""
        self._points = tuple(points)
        self.ids: tuple[str, ...] = tuple(p.id for p in points)
        self.number: Mapping[str, int] = MappingProxyType({i: n for n, i in enumerate(self.ids)})
        self.unit_of: Mapping[str, str] = MappingProxyType(dict(unit_of))
        self._requires = tuple(self._numbers(depth) for depth in range(len(DEPTHS)))
        self._closures: dict[Depth, tuple[frozenset[str], ...]] = {}

    @classmethod
    def build(
        cls, points: Iterable[Point], unit_of: Mapping[str, str] | None = None
    ) -> KnowledgeGraph:
        """Return the graph of *points*.

        Raises:
            DataError: an id stands twice, or a need or a help names no point.
            CycleError: needs and helps together lead back to where they started.
        """
        points = list(points)
        by_id = {p.id: p for p in points}
        faults = _faults(points, by_id)
        if faults:
            raise DataError(faults)
        return cls([by_id[i] for i in _topological(by_id)], unit_of or {})

    def _numbers(self, depth: int) -> Numbers:
        bound = DEPTHS[: depth + 1]
        return tuple(
            tuple(sorted(self.number[n.point] for n in p.requires if n.binds_from in bound))
            for p in self._points
        )

    @cached_property
    def _required_by(self) -> tuple[Numbers, ...]:
        return tuple(_reversed(requires) for requires in self._requires)

    def __iter__(self) -> Iterator[Point]:
        """Yield the points, prerequisites first."""
        return iter(self._points)

    def __len__(self) -> int:
        return len(self._points)

    def __contains__(self, point: object) -> bool:
        return point in self.number

    def point(self, point: str) -> Point:
        """Return the record of a point; KeyError where there is none."""
        return self._points[self.number[point]]

    def unit(self, point: str) -> str:
        """Return the unit of a point, or an empty string where it has none."""
        return self.unit_of.get(point, "")

    def ordered(self, points: Iterable[str]) -> tuple[str, ...]:
        """Return *points* with every prerequisite before what needs it; ties by id."""
        return tuple(sorted(points, key=self.number.__getitem__))

    def prerequisite_numbers(self, depth: Depth) -> Numbers:
        """Return, per point number, the numbers of its direct prerequisites at *depth*."""
        return self._requires[DEPTHS.index(depth)]

    def dependent_numbers(self, depth: Depth) -> Numbers:
        """Return, per point number, the numbers of its direct dependents at *depth*."""
        return self._required_by[DEPTHS.index(depth)]

    def closures(self, depth: Depth) -> tuple[frozenset[str], ...] | None:
        """Return, per point number, all prerequisites at *depth*; None for a large graph.

        Made once, in one pass along the numbering, when first asked for.
        """
        if len(self) > LARGEST_CLOSED:
            return None
        if depth not in self._closures:
            self._closures[depth] = _closed(self.ids, self.prerequisite_numbers(depth))
        return self._closures[depth]

    def requires(self, point: str, *, depth: Depth = "build") -> tuple[str, ...]:
        """Return the direct prerequisites of a point at *depth*, in graph order."""
        return tuple(self.ids[n] for n in self.prerequisite_numbers(depth)[self.number[point]])

    def required_by(self, point: str, *, depth: Depth = "build") -> tuple[str, ...]:
        """Return the direct dependents of a point at *depth*, in graph order."""
        return tuple(self.ids[n] for n in self.dependent_numbers(depth)[self.number[point]])

    def need(self, prerequisite: str, dependent: str) -> Need:
        """Return the need that ties two points; KeyError where there is none."""
        for need in self.point(dependent).requires:
            if need.point == prerequisite:
                return need
        raise KeyError((prerequisite, dependent))

    def edges(self, *, depth: Depth = "build") -> Iterator[tuple[str, str]]:
        """Yield every (prerequisite, dependent) that binds at *depth*, in graph order."""
        for number, prerequisites in enumerate(self.prerequisite_numbers(depth)):
            for prerequisite in prerequisites:
                yield self.ids[prerequisite], self.ids[number]

    def hours(self, points: Iterable[str]) -> float:
        """Return the class hours of *points* together."""
        return sum(self.point(p).hours for p in points)

    @cached_property
    def unit_order(self) -> tuple[str, ...] | None:
        """Units so that prerequisites come first, or None where units require each other."""
        needs: dict[str, set[str]] = {self.unit(p): set() for p in self.ids}
        for prerequisite, dependent in self.edges():
            if self.unit(prerequisite) != self.unit(dependent):
                needs[self.unit(dependent)].add(self.unit(prerequisite))
        order = kahn(needs)
        return tuple(order) if len(order) == len(needs) else None

    @property
    def digraph(self) -> nx.DiGraph[str]:
        """A frozen networkx graph of the build depth, edges prerequisite to dependent."""
        import networkx as nx

        digraph: nx.DiGraph[str] = nx.DiGraph()
        digraph.add_nodes_from(self.ids)
        digraph.add_edges_from(self.edges())
        return nx.freeze(digraph)  # type: ignore[no-any-return]


def _closed(ids: Sequence[str], requires: Numbers) -> tuple[frozenset[str], ...]:
    """Return, per point number, the ids of all its prerequisites."""
    made: list[frozenset[str]] = []
    for direct in requires:
        if len(direct) == 1:
            made.append(made[direct[0]] | {ids[direct[0]]})
        else:
            # Copying the largest set and adding to it is far cheaper than growing a new one.
            above = sorted([made[q] for q in direct], key=len)
            largest = above.pop() if above else frozenset()
            made.append(largest.union([ids[q] for q in direct], *above))
    return tuple(made)


def _faults(points: Sequence[Point], by_id: Mapping[str, Point]) -> list[Finding]:
    faults = []
    if len(by_id) < len(points):
        seen: set[str] = set()
        for point in points:
            if point.id in seen:
                faults.append(Finding("duplicate-id", point.id, "stands twice", "keep one"))
            seen.add(point.id)
    for point in points:
        for other in [n.point for n in point.requires] + list(point.helped_by):
            if other not in by_id:
                message = worded(
                    "{id} names {other!r}, which is no point", id=point.id, other=other
                )
                faults.append(Finding("unknown-id", point.id, message, "correct the id"))
    return faults


def _topological(by_id: Mapping[str, Point]) -> list[str]:
    needs = {i: {n.point for n in p.requires} | set(p.helped_by) for i, p in by_id.items()}
    order = kahn(needs)
    if len(order) < len(needs):
        raise CycleError(find_cycle({i: needs[i] for i in needs.keys() - set(order)}))
    return order


def _reversed(requires: Numbers) -> Numbers:
    followers: list[list[int]] = [[] for _ in requires]
    for number, prerequisites in enumerate(requires):
        for prerequisite in prerequisites:
            followers[prerequisite].append(number)
    return tuple(map(tuple, followers))
