"""Two curricula side by side, at the level of points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.graph import KnowledgeSystem


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two curricula share; `similarity` is Jaccard's: common over all.

    `share_a` is the common share of what A teaches, `share_b` of B's. `by_unit` holds the points
    of a unit that both teach, only A, only B. What stands under `only_a` is claimed only where
    B's list is complete: otherwise it is *not listed* in B.
    """

    common: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    by_unit: Mapping[str, tuple[int, int, int]]
    similarity: float
    share_a: float
    share_b: float
    only_a_decidable: bool
    only_b_decidable: bool


def compare(system: KnowledgeSystem, a: Teaching, b: Teaching) -> Comparison:
    """Return the comparison of two curricula, points in graph order."""
    graph = system.graph

    common, only_a, only_b = a.points & b.points, a.points - b.points, b.points - a.points
    by_unit = {}
    for unit in system.units:
        inside = frozenset(system.points_of("unit", unit))
        counts = tuple(len(inside & s) for s in (common, only_a, only_b))
        if any(counts):
            by_unit[unit] = counts
    every = a.points | b.points
    return Comparison(
        graph.ordered(common),
        graph.ordered(only_a),
        graph.ordered(only_b),
        by_unit,  # type: ignore[arg-type]
        len(common) / len(every) if every else 1.0,
        len(common) / len(a.points) if a.points else 1.0,
        len(common) / len(b.points) if b.points else 1.0,
        b.curriculum.complete,
        a.curriculum.complete,
    )
