"""Points taught before their prerequisites, and what students must bring."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import inf

from aiknowledge.algorithms.audit.order import UnmetNeed, nearest_taught
from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.algorithms.syllabus_order.teaching import Clock, SyllabusTeaching
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.graph.parts import unavoidable
from aiknowledge.model import Depth

INTRODUCTION = 7
"""A course's first weeks, one in so many, preview what comes: two of a term."""
BRIDGED: Mapping[Clock, int] = {"week": 0, "session": 6, "section": 2, "line": 12}
"""Where no weeks are printed, what follows so soon may be introduced in passing."""


@dataclass(frozen=True, slots=True)
class TaughtTooEarly:
    """A point taught before one that it needs; `chain` leads from the needed one to it."""

    point: str
    week: int
    chain: tuple[str, ...]

    @property
    def direct(self) -> bool:
        """Whether it needs the late point itself, not by way of points that no line teaches."""
        return len(self.chain) == 2


@dataclass(frozen=True, slots=True)
class OrderFault:
    """A point that comes too late: its first week, and what is taught before it needing it.

    `hours` are the class hours of what is taught too early, each times the weeks it waits: the
    impact. A *possible* fault is one that readers often reject (docs/order.md): every need between
    is avoidable, the early line is a preview, or an earlier line may teach the point that seems to
    come late.
    """

    prerequisite: str
    week: int
    too_early: tuple[TaughtTooEarly, ...]
    hours: float
    possible: bool


def order_faults(
    graph: KnowledgeGraph,
    teaching: SyllabusTeaching,
    *,
    brought: AbstractSet[str] = frozenset(),
    direct_only: bool = False,
    depth: Depth = "explain",
) -> tuple[OrderFault, ...]:
    """Return the sequence violations of a syllabus by the point that comes too late.

    Only pairs with no taught point between them are told, none within one week, and none whose
    prerequisite students bring. Most direct needs first, then most points taught too early, then
    most hours, then id; possible faults after the others.
    """
    weeks, named = teaching.first_week, teaching.named_week

    def pairs(within: KnowledgeGraph) -> tuple[tuple[str, str], ...]:
        found = order_pairs(within, teaching, brought=brought, direct_only=direct_only, depth=depth)
        return tuple((p, q) for p, q in found if weeks[q] > named[p])

    early: dict[tuple[bool, str, int], list[TaughtTooEarly]] = {}
    late = pairs(graph)
    firm = frozenset(pairs(unavoidable(graph))) if late else frozenset()
    for point, prerequisite in late:
        chain = shortest_chain(graph, prerequisite, point, depth=depth)
        possible = (point, prerequisite) not in firm or _doubtful(teaching, point, prerequisite)
        key = (possible, prerequisite, weeks[prerequisite])
        early.setdefault(key, []).append(TaughtTooEarly(point, named[point], chain))
    return tuple(sorted((_fault(graph, *key, found) for key, found in early.items()), key=_impact))


def _doubtful(teaching: SyllabusTeaching, point: str, prerequisite: str) -> bool:
    """Return whether the early line only previews, or the late point may be known by then."""
    soon, late = teaching.named_week[point], teaching.first_week[prerequisite]
    begun = teaching.weeks[0] + len(teaching.weeks) // INTRODUCTION
    preview = teaching.last_week[point] >= late or (teaching.clock == "week" and soon < begun)
    bridged = late - soon <= BRIDGED[teaching.clock]
    return preview or bridged or teaching.hinted_week.get(prerequisite, inf) <= soon


def _fault(
    graph: KnowledgeGraph, possible: bool, late: str, week: int, found: list[TaughtTooEarly]
) -> OrderFault:
    hours = sum(graph.point(t.point).hours * (week - t.week) for t in found)
    return OrderFault(late, week, tuple(found), hours, possible)


def _impact(fault: OrderFault) -> tuple[bool, int, int, float, str]:
    direct = sum(t.direct for t in fault.too_early)
    return fault.possible, -direct, -len(fault.too_early), -fault.hours, fault.prerequisite


def order_pairs(
    graph: KnowledgeGraph,
    teaching: SyllabusTeaching,
    *,
    brought: AbstractSet[str] = frozenset(),
    direct_only: bool = False,
    depth: Depth = "explain",
) -> tuple[tuple[str, str], ...]:
    """Return (point, nearest taught prerequisite) for every pair whose weeks are known.

    Both are taught by lines of their own: a unit named as a whole tells no order inside it.

    With *direct_only* a way through points that no line teaches does not count: students who
    bring those know what they rest on.
    """
    met = teaching.provided | brought
    weeks = teaching.first_week
    return tuple(
        (point, q)
        for point in graph.ordered(p for p in teaching.named_week if p not in brought)
        for q in nearest_taught(graph, point, met, depth)
        if q in weeks
        and q in teaching.named_week
        and q not in brought
        and not (direct_only and q not in graph.requires(point, depth=depth))
    )


def shortest_chain(
    graph: KnowledgeGraph, prerequisite: str, point: str, *, depth: Depth
) -> tuple[str, ...]:
    """Return a shortest chain of direct needs between two points; ties by graph order.

    >>> from aiknowledge.graph.build import small_graph
    >>> shortest_chain(small_graph("a>b b>d a>c c>d"), "a", "d", depth="explain")
    ('a', 'b', 'd')
    """
    before: dict[str, str] = {}
    waiting = deque([prerequisite])
    while waiting and point not in before:
        at = waiting.popleft()
        for q in graph.required_by(at, depth=depth):
            if q not in before:
                before[q] = at
                waiting.append(q)
    chain = [point]
    while chain[-1] != prerequisite:
        chain.append(before[chain[-1]])
    return tuple(reversed(chain))


@dataclass(frozen=True, slots=True)
class Entry:
    """What students must bring, prerequisites first.

    `unmet` are direct needs that no line teaches; `profile` holds them with all they need in turn,
    less what is taught or brought; `provided` says which earlier courses teach points of it.
    `needed_for` names for each of them the taught points that need it directly; where none does,
    the points between, missing ones or of a unit named as a whole, that do.
    """

    unmet: tuple[UnmetNeed, ...]
    profile: tuple[str, ...]
    provided: Mapping[str, tuple[str, ...]]
    needed_for: Mapping[str, tuple[str, ...]]

    @property
    def nobody(self) -> tuple[str, ...]:
        """The points of the profile that no earlier course teaches."""
        return tuple(p for p in self.profile if p not in self.provided)


def entry(
    graph: KnowledgeGraph,
    teaching: SyllabusTeaching,
    *,
    brought: AbstractSet[str] = frozenset(),
    earlier: Mapping[str, Iterable[str]] | None = None,
    depth: Depth = "explain",
) -> Entry:
    """Return what students must bring beyond *brought*; *earlier* maps courses to their points."""
    met = teaching.provided | brought
    needed: dict[str, list[str]] = {}
    for point in graph.ordered(teaching.points - brought):
        for q in graph.requires(point, depth=depth):
            if q not in met:
                needed.setdefault(q, []).append(point)
    order = sorted(needed, key=lambda q: (-len(needed[q]), q))
    between = set(needed) | prerequisites(graph, needed, depth=depth)
    profile = between - met
    provided = {
        p: teachers
        for p in graph.ordered(profile)
        if (teachers := tuple(sorted(c for c, ps in (earlier or {}).items() if p in set(ps))))
    }
    unmet = tuple(UnmetNeed(q, tuple(needed[q])) for q in order)
    needed_for = {
        p: tuple(needed.get(p, ()))
        or graph.ordered(between & set(graph.required_by(p, depth=depth)))
        for p in profile
    }
    return Entry(unmet, graph.ordered(profile), provided, needed_for)
