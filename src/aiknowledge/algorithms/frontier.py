"""What a learner is ready for, and what to review: the fringes of a knowledge state.

Falmagne and Doignon, *Learning Spaces* (2011): the outer fringe holds the points that can be
learnt next, the inner fringe those learnt last.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth


def frontier(
    graph: KnowledgeGraph, known: AbstractSet[str], *, depth: Depth = "explain"
) -> set[str]:
    """Return the points not in *known* whose direct prerequisites all are (the outer fringe).

    >>> from aiknowledge.graph.build import small_graph
    >>> sorted(frontier(small_graph("a>b b>c a>d"), {"a"}))
    ['b', 'd']
    """
    numbers = {graph.number[k] for k in known}
    return {
        graph.ids[n]
        for n, needed in enumerate(graph.prerequisite_numbers(depth))
        if n not in numbers and numbers.issuperset(needed)
    }


def inner_fringe(
    graph: KnowledgeGraph, known: AbstractSet[str], *, depth: Depth = "explain"
) -> set[str]:
    """Return the points of *known* that no other known point requires.

    >>> from aiknowledge.graph.build import small_graph
    >>> sorted(inner_fringe(small_graph("a>b b>c"), {"a", "b"}))
    ['b']
    """
    numbers = {graph.number[k] for k in known}
    following = graph.dependent_numbers(depth)
    return {graph.ids[n] for n in numbers if numbers.isdisjoint(following[n])}
