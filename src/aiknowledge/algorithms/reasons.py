"""Why a goal needs a point: the chains between them, and each step's reason."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from heapq import heappop, heappush

from aiknowledge.algorithms.prerequisites import dependents, prerequisites
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth, Need


@dataclass(frozen=True, slots=True)
class Reasons:
    """Chains from a point to a goal, shortest first; `total` counts all there are."""

    goal: str
    point: str
    depth: Depth
    chains: tuple[tuple[str, ...], ...]
    total: int
    needs: tuple[tuple[str, str, Need], ...]

    @property
    def needed(self) -> bool:
        """Whether the goal needs the point at this depth."""
        return self.total > 0


def why(
    graph: KnowledgeGraph, goal: str, point: str, *, depth: Depth = "explain", limit: int = 5
) -> Reasons:
    """Return up to *limit* chains of needs from *point* to *goal*, shortest first, then by ids.

    All chains are counted, not listed. `needs` holds (prerequisite, dependent, need) for every
    step of the listed chains, in graph order.

    >>> from aiknowledge.graph.build import small_graph
    >>> reasons = why(small_graph("a>b a>c b>d c>d"), "d", "a")
    >>> reasons.total, reasons.chains
    (2, (('a', 'b', 'd'), ('a', 'c', 'd')))
    """
    between = (dependents(graph, [point], depth=depth) | {point}) & (
        prerequisites(graph, [goal], depth=depth) | {goal}
    )
    if goal == point or goal not in between:
        return Reasons(goal, point, depth, (), 0, ())
    ahead = {
        p: tuple(q for q in graph.required_by(p, depth=depth) if q in between) for p in between
    }
    chains = _shortest_chains(ahead, point, goal, limit)
    steps = {pair for chain in chains for pair in itertools.pairwise(chain)}
    ordered = sorted(steps, key=lambda s: (graph.number[s[1]], graph.number[s[0]]))
    return Reasons(
        goal,
        point,
        depth,
        chains,
        _count(graph, ahead, point, goal),
        tuple((a, b, graph.need(a, b)) for a, b in ordered),
    )


def _count(graph: KnowledgeGraph, ahead: dict[str, tuple[str, ...]], point: str, goal: str) -> int:
    """Return the number of chains, by one pass against the graph order."""
    ways = {goal: 1}
    for p in sorted(ahead, key=graph.number.__getitem__, reverse=True):
        if p != goal:
            ways[p] = sum(ways[q] for q in ahead[p])
    return ways[point]


def _shortest_chains(
    ahead: dict[str, tuple[str, ...]], point: str, goal: str, limit: int
) -> tuple[tuple[str, ...], ...]:
    """Return the first *limit* chains by length, then ids; only promising ones are grown."""
    steps_left = _steps_to(ahead, goal)
    waiting: list[tuple[int, tuple[str, ...]]] = [(steps_left[point], (point,))]
    chains: list[tuple[str, ...]] = []
    while waiting and len(chains) < limit:
        _, chain = heappop(waiting)
        if chain[-1] == goal:
            chains.append(chain)
            continue
        for q in ahead[chain[-1]]:
            heappush(waiting, (len(chain) + steps_left[q], (*chain, q)))
    return tuple(chains)


def _steps_to(ahead: dict[str, tuple[str, ...]], goal: str) -> dict[str, int]:
    behind: dict[str, list[str]] = {p: [] for p in ahead}
    for p, following in ahead.items():
        for q in following:
            behind[q].append(p)
    steps, waiting = {goal: 0}, [goal]
    for p in waiting:
        for q in behind[p]:
            if q not in steps:
                steps[q] = steps[p] + 1
                waiting.append(q)
    return steps
