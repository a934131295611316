"""Knowledge structures given as a list of states: the definitions, for structures small enough.

They also hold structures that are no order, where a point has alternative prerequisites. A
diagnosis computes the same figures for an order without listing its states. Doignon and Falmagne,
*Knowledge Spaces* (1999); Falmagne and Doignon, *Learning Spaces* (2011).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

State = frozenset[str]
"""A knowledge state: the points that are known."""


def states_of(words: Iterable[str]) -> frozenset[State]:
    """Return the states whose points are the letters of *words*.

    >>> sorted(map(sorted, states_of(["", "ab"])))
    [[], ['a', 'b']]
    """
    return frozenset(map(frozenset, words))


def points_of(states: Collection[State]) -> State:
    """Return all points of the states."""
    return frozenset().union(*states)


def outer_fringe(states: Collection[State], state: State) -> State:
    """Return the points whose learning leads from a state to another: ready to be learnt.

    >>> sorted(outer_fringe(states_of(["", "a", "ab", "b"]), frozenset()))
    ['a', 'b']
    """
    return frozenset(p for p in points_of(states) - state if state | {p} in states)


def inner_fringe(states: Collection[State], state: State) -> State:
    """Return the points whose loss leads from a state to another: learnt last.

    >>> sorted(inner_fringe(states_of(["", "a", "ab"]), frozenset("ab")))
    ['b']
    """
    return frozenset(p for p in state if state - {p} in states)


def neighbours(states: Collection[State], state: State) -> frozenset[State]:
    """Return the states that differ from a state in one point."""
    return frozenset(other for other in states if len(other ^ state) == 1)


def notions(states: Collection[State]) -> frozenset[State]:
    """Return the points grouped by the states that hold them: none of a group comes alone.

    >>> sorted(map(sorted, notions(states_of(["", "a", "abc"]))))
    [['a'], ['b', 'c']]
    """
    groups: dict[frozenset[State], set[str]] = {}
    for p in points_of(states):
        groups.setdefault(frozenset(s for s in states if p in s), set()).add(p)
    return frozenset(map(frozenset, groups.values()))


def union_closed(states: Iterable[State]) -> frozenset[State]:
    """Return the states with all unions of them, and the empty one: a knowledge space.

    >>> sorted(map(sorted, union_closed(states_of(["a", "b"]))))
    [[], ['a'], ['a', 'b'], ['b']]
    """
    found = {State()}
    for state in states:
        found |= {other | state for other in found}
    return frozenset(found)


def base(space: Collection[State]) -> frozenset[State]:
    """Return the states of a knowledge space that are no union of others.

    >>> sorted(map(sorted, base(states_of(["", "a", "b", "ab"]))))
    [['a'], ['b']]
    """
    return frozenset(s for s in space if s and s != frozenset().union(*(o for o in space if o < s)))


def is_union_closed(states: Collection[State]) -> bool:
    """Say whether the union of any two states is a state.

    >>> is_union_closed(states_of(["", "a", "b"]))
    False
    """
    return all(a | b in states for a, b in combinations(states, 2))


def chances_of(weights: Mapping[State, float]) -> dict[str, float]:
    """Return the chance of every point when states have these weights, whose sum is 1.

    >>> chances_of({frozenset(): 0.4, frozenset("a"): 0.6})
    {'a': 0.6}
    """
    return {
        p: sum(w for state, w in weights.items() if p in state)
        for p in sorted(points_of(weights.keys()))
    }


def bayes(
    weights: Mapping[State, float], point: str, fit: tuple[float, float]
) -> dict[State, float]:
    """Return the weights after an answer that has this *fit* without and with the point.

    >>> bayes({frozenset(): 0.5, frozenset("a"): 0.5}, "a", (0.25, 0.75))
    {frozenset(): 0.25, frozenset({'a'}): 0.75}
    """
    after = {state: w * fit[point in state] for state, w in weights.items()}
    total = sum(after.values())
    return {state: w / total for state, w in after.items()}
