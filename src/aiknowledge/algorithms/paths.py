"""The points to learn for a goal, in order."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from aiknowledge.algorithms.study.goals import needed, point_aims
from aiknowledge.algorithms.study.orders import by_unit
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth


def learning_path(
    graph: KnowledgeGraph,
    goals: Iterable[str],
    *,
    known: AbstractSet[str] = frozenset(),
    depth: Depth = "explain",
) -> list[str]:
    """Return the points to learn for *goals*, prerequisites first and equals in id order.

    Where units do not require each other in a circle, each unit is finished before the next
    one begins. Where they do, the path stays in a unit as long as it can.

    >>> from aiknowledge.graph.build import small_graph
    >>> learning_path(small_graph("U/b>V/c U/a>V/c U/d>V/c"), ["c"], known={"d"})
    ['a', 'b', 'c']
    """
    depths = needed(graph, point_aims(goals, depth))
    return by_unit(graph, depths.keys() - known, depths)
