"""Everything the order of a syllabus says, in one frozen result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aiknowledge.algorithms.prerequisites import close_downward
from aiknowledge.algorithms.syllabus_order.faults import (
    Entry,
    OrderFault,
    entry,
    order_faults,
    order_pairs,
)
from aiknowledge.algorithms.syllabus_order.hours import UnitHours, unit_hours
from aiknowledge.algorithms.syllabus_order.moves import Moves, fewest_moves
from aiknowledge.algorithms.syllabus_order.teaching import SyllabusTeaching, syllabus_teaching
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.model import Depth, SyllabusMap


@dataclass(frozen=True, slots=True)
class Addition:
    """A point that no line teaches and somebody must: by which week, and its class hours."""

    point: str
    by_week: int | None
    hours: float


@dataclass(frozen=True, slots=True)
class SyllabusOrder:
    """The order of a syllabus: what comes too early, what is missing, and the least repair.

    `additions` are points to teach, or to demand at entry; they count one move each. `moves`
    keeps the load of the weeks; `moves_any_load` is what would do without that limit, where it
    is less. `unplaced` are points on lines without a week: no order can be told for them.
    """

    teaching: SyllabusTeaching
    depth: Depth
    brought: frozenset[str]
    faults: tuple[OrderFault, ...]
    entry: Entry
    additions: tuple[Addition, ...]
    moves: Moves
    moves_any_load: Moves
    units: tuple[UnitHours, ...]
    unplaced: tuple[str, ...]

    @property
    def repair(self) -> int:
        """Moves and additions together."""
        return len(self.moves.moves) + len(self.additions)


def syllabus_order(
    system: KnowledgeSystem,
    mapped: SyllabusMap,
    *,
    brought: AbstractSet[str] = frozenset(),
    earlier: Mapping[str, Iterable[str]] | None = None,
    expected: Iterable[str] = (),
    depth: Depth = "explain",
    confirmed_only: bool = False,
    any_load: bool = False,
    strict: bool = False,
    assume_entry: bool = False,
    seconds: float = 2,
) -> SyllabusOrder:
    """Return the order faults of a mapped syllabus and the least repair.

    *brought* is what students know when the course begins; what it needs in turn counts too.
    *earlier* maps courses taught before to their points, *expected* are the points of a profile.
    The moves mend all faults but the possible ones; with *strict* those too.
    With *assume_entry* what nobody teaches is demanded at entry: it counts as no addition, and
    whoever brings it knows what it rests on, so only direct needs make a fault.
    """
    graph = system.graph
    teaching = syllabus_teaching(system, mapped, confirmed_only=confirmed_only)
    known = frozenset(close_downward(graph, brought, depth=depth))
    faults = order_faults(graph, teaching, brought=known, direct_only=assume_entry, depth=depth)
    pairs = order_pairs(graph, teaching, brought=known, direct_only=assume_entry, depth=depth)
    if not strict:
        possible = {(t.point, f.prerequisite) for f in faults if f.possible for t in f.too_early}
        pairs = tuple(p for p in pairs if p not in possible)
    must = entry(graph, teaching, brought=known, earlier=earlier, depth=depth)
    free = fewest_moves(teaching, pairs, any_load=True, seconds=seconds)
    kept = free if any_load else fewest_moves(teaching, pairs, seconds=seconds)
    return SyllabusOrder(
        teaching,
        depth,
        known,
        faults,
        must,
        () if assume_entry else _additions(graph, teaching, must, depth),
        kept,
        free,
        unit_hours(system, teaching, expected),
        graph.ordered(teaching.provided - teaching.first_week.keys()),
    )


def _additions(
    graph: KnowledgeGraph, teaching: SyllabusTeaching, must: Entry, depth: Depth
) -> tuple[Addition, ...]:
    """Return what nobody teaches, each with the first week that needs it."""
    first: dict[str, int] = {}
    weeks = teaching.first_week
    for unmet in must.unmet:
        told = [weeks[p] for p in unmet.needed_by if p in weeks]
        if told:
            first[unmet.point] = min(told)
    for point in reversed(must.profile):
        for q in graph.requires(point, depth=depth):
            if point in first and q in must.profile:
                first[q] = min(first[point], first.get(q, first[point]))
    return tuple(Addition(p, first.get(p), graph.point(p).hours) for p in must.nobody)
