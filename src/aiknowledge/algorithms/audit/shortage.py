"""Gaps ranked by how short people are who would need them; an option, never the default.

Figures of demand are dated and of one country; what has no figure keeps its place at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiknowledge.algorithms.audit.coverage import Gap
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Demand, Profile


def shortage_of_points(system: KnowledgeSystem) -> Mapping[str, float]:
    """Return, per point, the greatest shortage among the profiles that expect it.

    Shortage is demand per supply: a ratio of 0.13 people per place counts 1 / 0.13. A ratio that
    is only known to lie below a bound counts with that bound, the least it can mean.
    """
    found: dict[str, float] = {}
    for row in system.demand:
        ratio = _ratio(row)
        if ratio is None or row.profile is None:
            continue
        profile = system.by_kind["profile"].get(row.profile)
        if isinstance(profile, Profile):
            for point in system.expected_depths(profile):
                found[point] = max(found.get(point, 0.0), 1 / ratio)
    return found


def _ratio(row: Demand) -> float | None:
    if row.measure != "supply per demand":
        return None
    return row.high if row.high else row.low or None


def rank_by_shortage(system: KnowledgeSystem, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return gaps with the scarcest knowledge first, else in the order given."""
    shortage = shortage_of_points(system)
    return tuple(sorted(gaps, key=lambda g: -shortage.get(g.point, 0.0)))
