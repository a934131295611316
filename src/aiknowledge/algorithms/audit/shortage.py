"""Gaps ranked by how short people are who would need them; an option, never the default.

Figures of demand are dated and of one country; what has no figure keeps its place at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.coverage import Gap
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Demand, Profile


@dataclass(frozen=True, slots=True)
class Shortage:
    """How short people are of whom a point is expected; 0 where no figure tells.

    `demand_per_supply` counts people wanted for each that there is; `share_of_companies` those
    that urgently look. The two are not comparable: the first ranks, the second where the first
    is equal. `figures` are the ids of the demand rows that decide, `profiles` who expects.
    """

    demand_per_supply: float = 0.0
    share_of_companies: float = 0.0
    figures: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[float, float]:
        """The key of ranking, scarcest first."""
        return -self.demand_per_supply, -self.share_of_companies


def shortage_of_points(system: KnowledgeSystem) -> Mapping[str, Shortage]:
    """Return, per point, the greatest shortage among the profiles that expect it.

    Of a ratio of supply to demand the inverse counts: 0.13 people per place is 1 / 0.13. A ratio
    that is only known to lie below a bound counts with that bound, the least it can mean.
    """
    best: dict[str, dict[str, tuple[float, Demand]]] = {}
    for row in system.demand:
        figure = _figure(row)
        profile = system.by_kind["profile"].get(row.profile or "")
        if figure is None or not isinstance(profile, Profile):
            continue
        for point in system.expected_depths(profile):
            held = best.setdefault(point, {})
            if row.measure not in held or held[row.measure][0] < figure:
                held[row.measure] = figure, row
    return {p: _shortage(held) for p, held in best.items()}


def _shortage(held: Mapping[str, tuple[float, Demand]]) -> Shortage:
    rows = [held[m][1] for m in _MEASURES if m in held]
    ratio, companies = (held[m][0] if m in held else 0.0 for m in _MEASURES)
    profiles = tuple(dict.fromkeys(r.profile for r in rows if r.profile))
    return Shortage(ratio, companies, tuple(r.id for r in rows), profiles)


_MEASURES = ("supply per demand", "share of companies")


def _figure(row: Demand) -> float | None:
    told = row.high if row.high else row.low or None
    if told is None or row.measure not in _MEASURES:
        return None
    return 1 / told if row.measure == "supply per demand" else told


def rank_by_shortage(system: KnowledgeSystem, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """Return gaps with the scarcest knowledge first, else in the order given."""
    shortage = shortage_of_points(system)
    return tuple(sorted(gaps, key=lambda g: shortage.get(g.point, Shortage()).rank))
