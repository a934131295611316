"""The orders in which a path may be walked; in each, prerequisites come first.

`unit`: a unit is finished before the next begins (where units do not require each other in a
circle). `soonest`: goals are reached one after another, always the one with the fewest hours
still missing; a single goal is taken point by point. `depth-first`: whatever a point needs comes
as close before it as can be, goals in the order asked.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from aiknowledge.algorithms.study.goals import Aim, Needed, binding, each_point
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph

MOST_GOALS = 2_000
"""Goals that are compared with each other; every one is held with all that it needs."""


def by_unit(graph: KnowledgeGraph, missing: AbstractSet[str], depths: Needed) -> list[str]:
    """Return *missing* so that each unit is finished before the next, equals in id order."""
    if graph.unit_order is None:
        return _greedy(graph, missing, depths)
    rank = {unit: n for n, unit in enumerate(graph.unit_order)}
    return sorted(missing, key=lambda p: (rank[graph.unit(p)], graph.number[p]))


def _greedy(graph: KnowledgeGraph, missing: AbstractSet[str], depths: Needed) -> list[str]:
    """Stay in a unit as long as something of it is ready."""
    before = {p: [q for q in binding(graph, p, depths) if q in missing] for p in missing}
    waiting = {p: len(q) for p, q in before.items()}
    following = _followers(before)
    ready: dict[str, list[str]] = {}
    for p in sorted(p for p, n in waiting.items() if not n):
        ready.setdefault(graph.unit(p), []).append(p)
    path: list[str] = []
    unit = ""
    while ready:
        unit = unit if unit in ready else min(ready)
        p = heapq.heappop(ready[unit])
        if not ready[unit]:
            del ready[unit]
        path.append(p)
        for q in following.get(p, ()):
            waiting[q] -= 1
            if not waiting[q]:
                heapq.heappush(ready.setdefault(graph.unit(q), []), q)
    return path


def _followers(before: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    following: dict[str, list[str]] = {}
    for p, needs in before.items():
        for q in needs:
            following.setdefault(q, []).append(p)
    return following


def soonest(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    missing: AbstractSet[str],
    depths: Needed,
    hours: Callable[[str], float],
) -> list[str]:
    """Return *missing* so that goals are reached one by one, the nearest first.

    Raises:
        InputError: there are too many goals to compare.
    """
    aims = aims if len(aims) > 1 else each_point(aims)
    if len(aims) > MOST_GOALS:
        raise InputError(
            worded(
                "the soonest order compares at most {most_goals} goals, not {count}",
                most_goals=MOST_GOALS,
                count=len(aims),
            )
        )
    left = [missing & _closed(graph, (p for p, _ in a.points), depths) for a in aims]
    cost = [sum(map(hours, sorted(part))) for part in left]
    asked_by: dict[str, list[int]] = {}
    for n, part in enumerate(left):
        for p in part:
            asked_by.setdefault(p, []).append(n)
    waiting = set(range(len(left)))
    path: list[str] = []
    placed: set[str] = set()
    while waiting:
        nearest = min(waiting, key=lambda n: (round(cost[n], 9), n))
        waiting.discard(nearest)
        part = left[nearest] - placed
        path += by_unit(graph, part, depths)
        placed |= part
        for p in part:
            for n in asked_by[p]:
                cost[n] -= hours(p)
    return path + by_unit(graph, missing - placed, depths)


def _closed(graph: KnowledgeGraph, points: Iterable[str], depths: Needed) -> set[str]:
    """Return points with all they need, each learnt once, to the depth that the plan needs."""
    found = set(points)
    waiting = list(found)
    for p in waiting:
        new = [q for q in binding(graph, p, depths) if q not in found]
        found.update(new)
        waiting += new
    return found


def depth_first(
    graph: KnowledgeGraph, aims: Sequence[Aim], missing: AbstractSet[str], depths: Needed
) -> list[str]:
    """Return *missing* so that what a point needs comes as close before it as can be."""
    starts = [p for a in aims for p in graph.ordered(q for q, _ in a.points)]
    path = each_after([*starts, *graph.ordered(missing)], lambda p: binding(graph, p, depths))
    return [p for p in path if p in missing]


def each_after(points: Iterable[str], before: Callable[[str], Iterable[str]]) -> list[str]:
    """Return *points* in their order, each right after whatever must stand before it, once.

    >>> each_after(["c", "a", "d"], {"c": ["b"], "b": ["a"], "a": [], "d": ["b"]}.__getitem__)
    ['a', 'b', 'c', 'd']
    """
    placed: dict[str, None] = {}
    for start in points:
        placed.update(dict.fromkeys(_post_order(start, before, placed)))
    return list(placed)


def _post_order(
    start: str, before: Callable[[str], Iterable[str]], placed: Container[str]
) -> list[str]:
    if start in placed:
        return []
    seen, done = {start}, list[str]()
    stack = [(start, iter(before(start)))]
    while stack:
        p, rest = stack[-1]
        for q in rest:
            if q not in seen and q not in placed:
                seen.add(q)
                stack.append((q, iter(before(q))))
                break
        else:
            stack.pop()
            done.append(p)
    return done
