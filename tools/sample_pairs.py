"""Draw the pairs that two readers judge blind: needs, near misses, and needs turned round.

Writes graph/review/pairs.tsv. Judgements stand in graph/review/judgements.tsv, a row per pair.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from aiknowledge.algorithms import prerequisites
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.stores import FileStore

ROOT = Path(__file__).parent.parent / "graph"
SEED = 2026
NEEDS, TURNED, NEAR = 75, 35, 40
Pair = tuple[str, str]


def stratified(pairs: Sequence[Pair], count: int, system: KnowledgeSystem) -> list[Pair]:
    """Return *count* pairs, each area of the second point in its proportion."""
    chance = random.Random(SEED)
    by_area: dict[str, list[Pair]] = {a.id: [] for a in system.areas}
    for pair in pairs:
        by_area[system.area_of[system.unit_of[pair[1]]]].append(pair)
    drawn: list[Pair] = []
    for group in by_area.values():
        drawn += chance.sample(group, round(count * len(group) / len(pairs)))
    rest = [p for p in pairs if p not in drawn]
    chance.shuffle(rest)
    return (drawn + rest)[:count]


def near_misses(graph: KnowledgeGraph) -> Iterable[Pair]:
    """Yield pairs that are close and unordered: a needs what b needs, in the same unit or not."""
    above = {p: prerequisites(graph, [p], depth="build") for p in graph.ids}
    for second in graph.ids:
        siblings = {q for r in graph.requires(second) for q in graph.required_by(r)}
        for first in sorted(siblings - {second}):
            if first not in above[second] and second not in above[first]:
                yield first, second


def main() -> None:
    """Write the pairs in a random order."""
    system = FileStore(ROOT).load()
    graph = system.graph
    edges = list(graph.edges())
    drawn = stratified(edges, NEEDS + TURNED, system)
    random.Random(SEED).shuffle(drawn)
    rows = [(a, b, "need") for a, b in drawn[:NEEDS]]
    rows += [(b, a, "turned round") for a, b in drawn[NEEDS:]]
    near = stratified(list(near_misses(graph)), NEAR, system)
    rows += [(a, b, "near miss") for a, b in near]
    random.Random(SEED).shuffle(rows)
    out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    out.writerow(["pair", "first", "second", "drawn_as"])
    out.writerows((n, *row) for n, row in enumerate(rows, 1))


if __name__ == "__main__":
    main()
