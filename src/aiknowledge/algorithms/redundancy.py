"""Needs that other needs already imply."""

from __future__ import annotations

from dataclasses import dataclass

from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS


@dataclass(frozen=True, slots=True)
class RedundantNeed:
    """A need implied by a longer chain that binds at the same depth."""

    prerequisite: str
    dependent: str
    chain: tuple[str, ...]


def redundant_needs(graph: KnowledgeGraph) -> list[RedundantNeed]:
    """Return the needs that a longer chain of the same depth's graph implies, in graph order.

    A need that binds from *explain* is redundant where a chain of needs that bind from *use* or
    *explain* leads the same way; a chain that binds only from *build* does not count, for it is
    absent when one explains.

    >>> from aiknowledge.graph.build import small_graph
    >>> redundant_needs(small_graph("a>b b>c a>c"))
    [RedundantNeed(prerequisite='a', dependent='c', chain=('a', 'b', 'c'))]
    >>> redundant_needs(small_graph("a>b b>c:build a>c"))
    []
    """
    found = []
    for depth in DEPTHS:
        requires = graph.prerequisite_numbers(depth)
        above = _ancestor_bits(requires)
        for number, direct in enumerate(requires):
            for prerequisite in direct:
                ids = graph.ids[prerequisite], graph.ids[number]
                if graph.need(*ids).binds_from != depth:
                    continue
                via = next((q for q in direct if above[q] >> prerequisite & 1), None)
                if via is not None:
                    chain = _chain(requires, above, prerequisite, via)
                    names = tuple(graph.ids[n] for n in (*chain, number))
                    found.append(RedundantNeed(*ids, names))
    return sorted(found, key=lambda r: (graph.number[r.dependent], graph.number[r.prerequisite]))


def _ancestor_bits(requires: tuple[tuple[int, ...], ...]) -> list[int]:
    """Return, per point number, a bit set of its prerequisites, direct or not."""
    above: list[int] = []
    for direct in requires:
        bits = 0
        for q in direct:
            bits |= above[q] | 1 << q
        above.append(bits)
    return above


def _chain(
    requires: tuple[tuple[int, ...], ...], above: list[int], first: int, last: int
) -> list[int]:
    chain = [last]
    while chain[-1] != first:
        here = requires[chain[-1]]
        chain.append(first if first in here else next(q for q in here if above[q] >> first & 1))
    return chain[::-1]
