"""What comes before a point, and what it leads to."""

from __future__ import annotations

from collections.abc import Iterable

from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth


def prerequisites(
    graph: KnowledgeGraph, goals: Iterable[str], *, depth: Depth = "explain"
) -> frozenset[str]:
    """Return the points that *goals* need at *depth*, direct or not, without the goals.

    >>> from aiknowledge.graph.build import small_graph
    >>> sorted(prerequisites(small_graph("a>b b>c d>c"), ["c"]))
    ['a', 'b', 'd']
    """
    closures = graph.closures(depth)
    if closures is None:
        return _reach(graph, goals, graph.prerequisite_numbers(depth))
    goals = tuple(goals)
    if len(goals) == 1:
        return closures[graph.number[goals[0]]]
    return frozenset().union(*(closures[graph.number[g]] for g in goals)).difference(goals)


def dependents(
    graph: KnowledgeGraph, points: Iterable[str], *, depth: Depth = "explain"
) -> frozenset[str]:
    """Return the points that need *points* at *depth*, direct or not, without them.

    >>> from aiknowledge.graph.build import small_graph
    >>> sorted(dependents(small_graph("a>b b>c d>c"), ["a"]))
    ['b', 'c']
    """
    return _reach(graph, points, graph.dependent_numbers(depth))


def close_downward(
    graph: KnowledgeGraph, known: Iterable[str], *, depth: Depth = "explain"
) -> frozenset[str]:
    """Return *known* with all its prerequisites: what a learner who says so must know too.

    >>> from aiknowledge.graph.build import small_graph
    >>> sorted(close_downward(small_graph("a>b b>c"), ["b"]))
    ['a', 'b']
    """
    known = frozenset(known)
    return known | prerequisites(graph, known, depth=depth)


def _reach(
    graph: KnowledgeGraph, start: Iterable[str], next_numbers: tuple[tuple[int, ...], ...]
) -> frozenset[str]:
    """Return the ids reached from *start*, without *start* itself."""
    ids = graph.ids
    first = [graph.number[s] for s in start]
    seen = set(first)
    found: list[int] = []
    waiting = first
    while waiting:
        ahead: set[int] = set()
        for number in waiting:
            ahead.update(next_numbers[number])
        ahead -= seen
        seen |= ahead
        waiting = list(ahead)
        found += waiting
    return frozenset(ids[number] for number in found)
