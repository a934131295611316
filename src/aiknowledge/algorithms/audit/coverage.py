"""How much of a standard a curriculum covers, in every selection and in the best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.selections import Selection, guaranteed_points, worst_selection
from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.prerequisites import dependents
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import TIERS, Tier


@dataclass(frozen=True, slots=True)
class Share:
    """Of *wanted* points with their class hours: taught in every selection, and in some."""

    wanted: int
    guaranteed: int
    possible: int
    hours: float
    guaranteed_hours: float
    possible_hours: float

    @property
    def least(self) -> float:
        """The guaranteed share of points, 1 where none is wanted."""
        return self.guaranteed / self.wanted if self.wanted else 1.0

    @property
    def most(self) -> float:
        """The possible share of points, 1 where none is wanted."""
        return self.possible / self.wanted if self.wanted else 1.0

    @property
    def least_hours(self) -> float:
        """The guaranteed share of class hours, 1 where none is wanted."""
        return self.guaranteed_hours / self.hours if self.hours else 1.0

    @property
    def most_hours(self) -> float:
        """The possible share of class hours, 1 where none is wanted."""
        return self.possible_hours / self.hours if self.hours else 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """A wanted point that no listed course teaches; what it blocks, and its tier."""

    point: str
    tier: Tier | None
    blocks: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage of a standard's points, by area, unit, tier and track; gaps, weightiest first.

    A track is a category of electives: whoever takes all of it meets, with the required courses,
    its possible points.

    `decidable` is false where the list of courses is not complete: what is not taught is then
    only *not listed*. `obligations_known` is false where nobody says which courses are required;
    guaranteed counts only what is known to be.
    """

    standard: str
    points: frozenset[str]
    guaranteed: frozenset[str]
    possible: frozenset[str]
    whole: Share
    areas: Mapping[str, Share]
    units: Mapping[str, Share]
    tiers: Mapping[str, Share]
    tracks: Mapping[str, Share]
    gaps: tuple[Gap, ...]
    worst: Selection
    decidable: bool
    obligations_known: bool


def coverage(
    system: KnowledgeSystem,
    teaching: Teaching,
    standard: Iterable[str] | None = None,
    *,
    name: str = "system",
    seconds: float = 10,
) -> Coverage:
    """Return how a curriculum covers the points of a standard, the whole system by default."""
    graph = system.graph
    wanted = frozenset(graph.ids if standard is None else standard)
    guaranteed = guaranteed_points(teaching) & wanted
    possible = teaching.points & wanted

    def share(points: Iterable[str]) -> Share:
        inside = frozenset(points) & wanted
        sure, maybe = inside & guaranteed, inside & possible
        return Share(
            *(len(s) for s in (inside, sure, maybe)),
            *(graph.hours(sorted(s)) for s in (inside, sure, maybe)),
        )

    def track(courses: Iterable[str]) -> Share:
        met = (guaranteed | teaching.points_of(courses)) & wanted
        counts = (len(wanted), len(guaranteed), len(met))
        return Share(*counts, *(graph.hours(sorted(s)) for s in (wanted, guaranteed, met)))

    by_tier = {t: [p for p in wanted if graph.point(p).tier == t] for t in TIERS}
    return Coverage(
        name,
        wanted,
        guaranteed,
        possible,
        share(wanted),
        {a.id: share(system.points_of("area", a.id)) for a in system.areas},
        {u: share(system.points_of("unit", u)) for u in system.units},
        {t: share(points) for t, points in by_tier.items()},
        {t: track(courses) for t, courses in _tracks(teaching).items()},
        _gaps(system, wanted - possible, wanted),
        worst_selection(teaching, wanted, seconds=seconds),
        teaching.curriculum.complete,
        all(c.obligation is not None for c in teaching.curriculum.courses),
    )


def _tracks(teaching: Teaching) -> dict[str, list[str]]:
    """Return the courses of each category of electives, with all required courses."""
    courses = teaching.curriculum.courses
    required = [c.id for c in courses if c.obligation == "required"]
    tracks: dict[str, list[str]] = {}
    for c in courses:
        if c.obligation == "elective" and c.category:
            tracks.setdefault(c.category, list(required)).append(c.id)
    return tracks


def _gaps(
    system: KnowledgeSystem, missing: frozenset[str], wanted: frozenset[str]
) -> tuple[Gap, ...]:
    """Return gaps by tier, then by how many wanted points need them, then by id."""
    graph = system.graph
    found = [Gap(p, graph.point(p).tier, len(dependents(graph, [p]) & wanted)) for p in missing]
    return tuple(sorted(found, key=lambda g: (_rank(g.tier), -g.blocks, g.point)))


def _rank(tier: Tier | None) -> int:
    return len(TIERS) if tier is None else TIERS.index(tier)
