"""Order what needs what, and find where it goes in circles."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def kahn(needs: Mapping[str, set[str]]) -> list[str]:
    """Return the keys, needs first and equals in id order; without those behind a circle.

    Kahn (1962), doi:10.1145/368996.369025, with a heap for the order of equals.

    >>> kahn({"b": {"a"}, "a": set(), "c": {"d"}, "d": {"c"}})
    ['a', 'b']
    """
    waiting = {i: len(n) for i, n in needs.items()}
    followers: dict[str, list[str]] = {i: [] for i in needs}
    for i, prerequisites in needs.items():
        for prerequisite in prerequisites:
            followers[prerequisite].append(i)
    ready = [i for i, n in waiting.items() if not n]
    heapq.heapify(ready)
    order = []
    while ready:
        order.append(heapq.heappop(ready))
        for follower in followers[order[-1]]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(ready, follower)
    return order


def find_cycle(needs: Mapping[str, set[str]]) -> list[str]:
    """Return one cycle, prerequisite first, among keys that each need another key.

    >>> find_cycle({"a": {"b"}, "b": {"a"}})
    ['a', 'b', 'a']
    """
    at = min(needs)
    trail: dict[str, int] = {}
    path: list[str] = []
    while at not in trail:
        trail[at] = len(path)
        path.append(at)
        at = min(n for n in needs[at] if n in needs)
    cycle = path[trail[at] :]
    start = cycle.index(min(cycle))
    turned = cycle[start:] + cycle[:start]
    return [turned[0], *reversed(turned[1:]), turned[0]]


def circular_groups(needs: Mapping[str, set[str]]) -> list[set[str]]:
    """Return the groups of keys that need each other, smallest id first.

    Tarjan's strongly connected components (1972, doi:10.1137/0201010), without recursion.

    >>> [sorted(g) for g in circular_groups({"a": {"b"}, "b": {"a"}, "c": {"a"}})]
    [['a', 'b']]
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    groups: list[set[str]] = []
    for root in sorted(needs):
        if root in number:
            continue
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        trail = [(root, iter(sorted(needs[root])))]
        while trail:
            at, rest = trail[-1]
            step = next(rest, None)
            if step is None:
                trail.pop()
                if trail:
                    low[trail[-1][0]] = min(low[trail[-1][0]], low[at])
                if low[at] == number[at]:
                    group = {at}
                    while (top := stack.pop()) != at:
                        group.add(top)
                    on_stack -= group
                    if len(group) > 1:
                        groups.append(group)
            elif step not in number:
                number[step] = low[step] = len(number)
                stack.append(step)
                on_stack.add(step)
                trail.append((step, iter(sorted(needs[step]))))
            elif step in on_stack:
                low[at] = min(low[at], number[step])
    return sorted(groups, key=min)
