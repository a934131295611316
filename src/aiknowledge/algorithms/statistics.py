"""The figures that describe a system and its graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.redundancy import redundant_needs
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.model import BLOOM, TIERS


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts, hours and shape of a system; chain lengths are counted in edges."""

    areas: int
    units: int
    points: int
    hours: float
    requires: int
    helped_by: int
    cycles: int
    unit_cycles: int
    redundant_requires: int
    unlinked_points: int
    roots: int
    longest_chain_edges: int
    longest_chain: tuple[str, ...]
    max_requires: int
    max_required_by: int
    top5_share: float
    cross_area_share: float
    bloom: dict[str, int]
    tiers: dict[str, int]
    names: dict[str, int]
    definitions: dict[str, int]
    reasons: dict[str, int]
    sources: int
    study: dict[str, int]
    review: dict[str, int]


def statistics(system: KnowledgeSystem) -> Statistics:
    """Return the figures of *system*, all at the build depth (every need).

    `top5_share` is the share of needs that start at the five percent of points needed most
    often; `cross_area_share` the share of needs between two areas. `cycles` is 0 for any graph
    that could be built; `unit_cycles` is 1 where units require each other in a circle.
    """
    graph = system.graph
    edges = list(graph.edges())
    required_by = [len(graph.required_by(p)) for p in graph.ids]
    chain = longest_chain(graph)
    area = {p: system.area_of[u] for p, u in system.unit_of.items()}
    top = sorted(required_by, reverse=True)[: max(1, round(len(graph) / 20))] if edges else []
    points = list(graph)
    needs = [n for p in points for n in p.requires]
    return Statistics(
        areas=len(system.areas),
        units=len(system.units),
        points=len(graph),
        hours=graph.hours(graph.ids),
        requires=len(edges),
        helped_by=sum(len(p.helped_by) for p in points),
        cycles=0,
        unit_cycles=int(graph.unit_order is None),
        redundant_requires=len(redundant_needs(graph)),
        unlinked_points=sum(
            not graph.requires(p) and not n for p, n in zip(graph.ids, required_by, strict=True)
        ),
        roots=sum(not p.requires for p in points),
        longest_chain_edges=max(len(chain) - 1, 0),
        longest_chain=chain,
        max_requires=max((len(p.requires) for p in points), default=0),
        max_required_by=max(required_by, default=0),
        top5_share=round(sum(top) / len(edges), 4) if edges else 0.0,
        cross_area_share=round(sum(area[a] != area[b] for a, b in edges) / len(edges), 4)
        if edges
        else 0.0,
        bloom=_count((p.bloom for p in points), BLOOM),
        tiers=_count((p.tier for p in points), TIERS),
        names=_languages(p.name for p in points),
        definitions=_languages(p.definition for p in points),
        reasons=_languages(n.because for n in needs),
        sources=len(system.sources),
        study={
            "free_en": sum(
                any(s.language == "en" and s.cost == "free" for s in p.study) for p in points
            ),
            "zh": sum(any(s.language == "zh" for s in p.study) for p in points),
        },
        review=_count((p.review for p in points), ()),
    )


def longest_chain(graph: KnowledgeGraph) -> tuple[str, ...]:
    """Return the longest chain of needs, prerequisites first; of several, the first by order.

    >>> from aiknowledge.graph.build import small_graph
    >>> longest_chain(small_graph("a>b b>c a>c d>c"))
    ('a', 'b', 'c')
    """
    length: list[int] = []
    before: list[int | None] = []
    for direct in graph.prerequisite_numbers("build"):
        best = max(direct, key=lambda q: (length[q], -q), default=None)
        before.append(best)
        length.append(0 if best is None else length[best] + 1)
    if not length:
        return ()
    at: int | None = max(range(len(length)), key=lambda n: (length[n], -n))
    chain = []
    while at is not None:
        chain.append(graph.ids[at])
        at = before[at]
    return tuple(reversed(chain))


def _count(values: Iterable[str | None], order: tuple[str, ...]) -> dict[str, int]:
    counted = Counter(v for v in values if v is not None)
    rest = sorted(counted.keys() - set(order))
    return {v: counted[v] for v in (*order, *rest) if counted[v]}


def _languages(texts: Iterable[object]) -> dict[str, int]:
    texts = list(texts)
    return {
        language: sum(bool(getattr(t, language, None)) for t in texts) for language in ("en", "zh")
    }
