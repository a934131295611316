"""Which goals need a step, and through which chain; the longest chain of all."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from aiknowledge.algorithms.study.goals import Aim, Needed, binding, needed
from aiknowledge.algorithms.study.records import Chain
from aiknowledge.graph import KnowledgeGraph

LONGEST_TOLD = 60
"""Points of a chain; longer ones would fill the memory on a graph that is one long chain."""

Toward = dict[str, list[tuple[str, tuple[str, ...]]]]
"""Per point, each goal that needs it, with a chain from the point to the goal."""


def toward_goals(graph: KnowledgeGraph, aims: Iterable[Aim]) -> Toward:
    """Return, per needed point, each goal that needs it with a shortest chain to the goal.

    A chain begins with the point and ends with a point of the goal; of equally short ones, the
    one whose next point comes first in the graph. Of a chain of more than `LONGEST_TOLD` points
    the beginning and the end are told.

    >>> from aiknowledge.algorithms.study.goals import point_aims
    >>> from aiknowledge.graph.build import small_graph
    >>> toward_goals(small_graph("a>b b>c"), point_aims(["c"], "use"))["a"]
    [('point:c', ('a', 'b', 'c'))]
    """
    found: Toward = {}
    for aim in aims:
        for point, chain in _chains(graph, aim, needed(graph, [aim])).items():
            found.setdefault(point, []).append((aim.goal.reference, chain))
    return found


def _chains(graph: KnowledgeGraph, aim: Aim, depths: Needed) -> dict[str, tuple[str, ...]]:
    chains: dict[str, tuple[str, ...]] = {
        p: (p,) for p in graph.ordered({p for p, _ in aim.points})
    }
    waiting = list(chains)
    while waiting:
        ahead: list[str] = []
        for p in waiting:
            for q in binding(graph, p, depths):
                if q not in chains:
                    ahead_of = chains[p]
                    if len(ahead_of) == LONGEST_TOLD:
                        ahead_of = (*ahead_of[:-2], ahead_of[-1])
                    chains[q] = (q, *ahead_of)
                    ahead.append(q)
        waiting = list(graph.ordered(ahead))
    return chains


def critical_chain(graph: KnowledgeGraph, steps: Needed, hours: Callable[[str], float]) -> Chain:
    """Return the chain of *steps*, each needed by the next, that takes the most class hours.

    Of equally long ones the one whose points have the smaller ids, read from its end.

    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("a=1>c=1 b=3>c d=1")
    >>> critical_chain(graph, dict.fromkeys("abcd", "use"), lambda p: graph.point(p).hours)
    Chain(points=('b', 'c'), hours=4.0)
    """
    best: dict[str, float] = {}
    before: dict[str, str] = {}
    for p in graph.ordered(steps):
        inside = [q for q in binding(graph, p, steps) if q in steps]
        longest = min(inside, key=lambda q: (-round(best[q], 9), q), default=None)
        best[p] = hours(p) + (best[longest] if longest else 0.0)
        if longest:
            before[p] = longest
    if not best:
        return Chain((), 0.0)
    at: str | None = min(best, key=lambda p: (-round(best[p], 9), p))
    total, points = best[at or ""], list[str]()
    while at is not None:
        points.append(at)
        at = before.get(at)
    return Chain(tuple(reversed(points)), total)
