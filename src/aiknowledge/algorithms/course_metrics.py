"""How a curriculum hangs together: blocking, delay, centrality and complexity of its courses.

Definitions: Heileman, Abdallah, Slim and Hickman, *Curricular Analytics: A Framework for
Quantifying the Impact of Curricular Reforms and Pedagogical Innovations* (2018),
https://arxiv.org/abs/1811.09676. Pre- and co-requisites all count as edges. Every figure comes
from passes along the order of the courses; no path is ever enumerated.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from aiknowledge.errors import CycleError
from aiknowledge.graph import CourseGraph, find_cycle
from aiknowledge.graph.requirements import first_choice, forced_courses, parts
from aiknowledge.model import AnyOf, AtLeast, RequiredCourse, Requirement

_MEND = "circular as written; mark co-requisites as such, or drop one of the prerequisites"
Edges = Mapping[str, tuple[str, ...]]
"""What each course requires under one choice of alternatives."""


@dataclass(frozen=True, slots=True)
class CourseMetrics:
    """The four figures of one course; complexity = blocking + delay.

    blocking: courses that cannot be taken before this one, directly or not. delay: courses on
    the longest chain through it. centrality: the lengths, in courses, of all chains from a first
    to a last course through it, added; 0 for first and last courses themselves.
    """

    blocking: int
    delay: int
    centrality: int

    @property
    def complexity(self) -> int:
        """Blocking and delay together."""
        return self.blocking + self.delay


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and greatest figures over every choice of alternatives."""

    least: CourseMetrics
    greatest: CourseMetrics


@dataclass(frozen=True, slots=True)
class CurriculumMetrics:
    """Metrics by course id under the stated choice, and what other choices could make of them.

    `bounds` is empty where no course offers an alternative. Blocking, delay and complexity
    bounds of a course are reached by some choice; those of centrality, and the totals, may not
    be reached all at once. Quarter terms scale complexity by 2/3.
    """

    courses: Mapping[str, CourseMetrics]
    bounds: Mapping[str, Bounds]
    choice: Edges
    scale: float = 1.0

    def complexity(self, course: str) -> float:
        """Return the complexity of a course, scaled to the calendar and rounded to 0.1."""
        return self._scaled(self.courses[course].complexity)

    def total(self, figure: str, bound: str | None = None) -> float:
        """Return the sum of a figure over all courses; of its least or greatest with *bound*."""
        rows = (
            self.courses.values()
            if bound is None
            else (getattr(b, bound) for b in self.bounds.values())
        )
        values = (getattr(row, figure) for row in rows)
        if figure == "complexity":
            return round(sum(self._scaled(v) for v in values), 1)
        return float(sum(values))

    def _scaled(self, complexity: int) -> float:
        return float(complexity) if self.scale == 1 else round(complexity * self.scale, 1)


def curriculum_metrics(
    graph: CourseGraph, *, choice: Edges | None = None, quarters: bool = False
) -> CurriculumMetrics:
    """Return the metrics of every course under *choice*, with bounds where alternatives exist.

    Without a choice the first alternative stands, as printed. A choice names, per course, the
    courses it requires; courses it leaves out keep the first alternative. Courses that are named
    but not listed are no part of the curriculum and count nowhere.

    Raises:
        CycleError: courses require each other in a circle, so that chains have no end.

    >>> from aiknowledge.model import Course
    >>> def course(id, *needs):
    ...     tree = {"all": [{"course": n} for n in needs]} if needs else None
    ...     return Course(id=id, name={"en": id}, requires=tree)
    >>> diamond = [course("A"), course("B", "A"), course("C", "A"), course("D", "B", "C")]
    >>> metrics = curriculum_metrics(CourseGraph(diamond))
    >>> metrics.courses["B"], metrics.total("complexity")
    (CourseMetrics(blocking=1, delay=3, centrality=3), 17.0)
    """
    if graph.order is None:
        raise CycleError(_first_circle(graph), "courses", _MEND)
    order = [c for c in graph.order if c not in graph.unlisted]
    chosen: dict[str, tuple[str, ...]] = {}
    for c in order:
        stated = (choice or {}).get(c)
        first = _named(first_choice(graph.requirement(c)))
        named = tuple(dict.fromkeys(stated)) if stated is not None else first
        chosen[c] = _listed(graph, named)
    scale = 2 / 3 if quarters else 1.0
    bounds = _bounds(graph, order) if any(map(_open, map(graph.requirement, order))) else {}
    return CurriculumMetrics(metrics_of(order, chosen), bounds, chosen, scale)


def metrics_of(order: Sequence[str], edges: Edges) -> dict[str, CourseMetrics]:
    """Return the metrics of courses in *order* (required ones first) along *edges*."""
    dependents = _reversed(order, edges)
    blocked = _reach(order[::-1], dependents)
    up = _longest(order, edges)
    down = _longest(order[::-1], dependents)
    central = _centrality(order, edges, dependents)
    return {
        c: CourseMetrics(blocked[c].bit_count() - 1, up[c] + down[c] - 1, central[c]) for c in order
    }


def _reversed(order: Sequence[str], edges: Edges) -> dict[str, tuple[str, ...]]:
    following: dict[str, list[str]] = {c: [] for c in order}
    for c in order:
        for q in edges[c]:
            following[q].append(c)
    return {c: tuple(f) for c, f in following.items()}


def _reach(order: Sequence[str], edges: Edges) -> dict[str, int]:
    """Return, per course, itself and all it leads to along *edges*, as a set of bits."""
    reach: dict[str, int] = {}
    for n, c in enumerate(order):
        bits = 1 << n
        for q in edges[c]:
            bits |= reach[q]
        reach[c] = bits
    return reach


def _longest(order: Sequence[str], edges: Edges) -> dict[str, int]:
    """Return, per course, the number of courses on the longest chain that ends there."""
    length: dict[str, int] = {}
    for c in order:
        length[c] = 1 + max((length[q] for q in edges[c]), default=0)
    return length


def _centrality(order: Sequence[str], edges: Edges, dependents: Edges) -> dict[str, int]:
    """Return, per course, the lengths of all first-to-last chains through it, added.

    With p chains of total length P ending at a course, and q of total length Q starting there,
    the chains through it have total length q P + p Q - p q, for it stands in both halves.
    """
    ending, starting = _chains(order, edges), _chains(order[::-1], dependents)
    central = {}
    for c in order:
        (p, before), (q, after) = ending[c], starting[c]
        central[c] = q * before + p * after - p * q if edges[c] and dependents[c] else 0
    return central


def _chains(order: Sequence[str], edges: Edges) -> dict[str, tuple[int, int]]:
    """Return, per course, how many chains end there and their lengths added."""
    chains: dict[str, tuple[int, int]] = {}
    for c in order:
        count = sum(chains[q][0] for q in edges[c]) or 1
        chains[c] = count, count + sum(chains[q][1] for q in edges[c])
    return chains


# ── over all choices of alternatives ─────────────────────────────────────────────────────────
def _named(required: Iterable[RequiredCourse]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r.course for r in required))


def _listed(graph: CourseGraph, courses: Iterable[str]) -> tuple[str, ...]:
    return tuple(c for c in courses if c not in graph.unlisted)


def _open(tree: Requirement | None) -> bool:
    """Return whether a requirement leaves a choice."""
    if tree is None:
        return False
    return isinstance(tree, AnyOf | AtLeast) or any(map(_open, parts(tree)))


def _bounds(graph: CourseGraph, order: Sequence[str]) -> dict[str, Bounds]:
    """Return the bounds of each course.

    Greatest: every course takes an alternative that leads back to the course in question, along
    the longest chain. Least: every course goes round it where an alternative does.
    """
    every: Edges = {c: _listed(graph, graph.requires(c)) for c in order}
    greatest = metrics_of(order, every)
    forced = {c: _listed(graph, _named(forced_courses(graph.requirement(c)))) for c in order}
    central = metrics_of(order, forced)
    needed = _necessary(graph, order)
    shortest = _shortest(graph, order)
    number = {c: n for n, c in enumerate(order)}
    least = {}
    for c in order:
        stuck = [d for d in order[number[c] + 1 :] if needed[d] >> number[c] & 1]
        chain = _least_chain(graph, c, stuck)
        least[c] = CourseMetrics(len(stuck), shortest[c] + chain - 1, central[c].centrality)
    return {c: Bounds(least[c], greatest[c]) for c in order}


def _necessary(graph: CourseGraph, order: Sequence[str]) -> dict[str, int]:
    """Return, per course, the courses that come before it under every choice, and itself."""
    number = {c: n for n, c in enumerate(order)}
    needed: dict[str, int] = {}

    def forced(tree: Requirement | None) -> int:
        if tree is None:
            return 0
        if isinstance(tree, RequiredCourse):
            return needed.get(tree.course, 0)
        inside = [forced(p) for p in parts(tree)]
        if isinstance(tree, AnyOf):
            return _in_at_least(inside, len(inside))
        if isinstance(tree, AtLeast):
            return _in_at_least(inside, len(inside) - tree.count + 1)
        return _in_at_least(inside, 1)

    for c in order:
        needed[c] = forced(graph.requirement(c)) | 1 << number[c]
    return needed


def _in_at_least(sets: list[int], count: int) -> int:
    """Return the bits that stand in at least *count* of the sets."""
    levels = [0] * count
    for bits in sets:
        for n in range(count - 1, 0, -1):
            levels[n] |= levels[n - 1] & bits
        levels[0] |= bits
    return levels[-1]


def _shortest(graph: CourseGraph, order: Sequence[str]) -> dict[str, int]:
    """Return, per course, the longest chain before it under the choice that keeps it shortest."""
    length: dict[str, int] = {}
    for c in order:
        length[c] = 1 + _easiest(graph.requirement(c), length)
    return length


def _easiest(tree: Requirement | None, length: Mapping[str, int]) -> int:
    """Return the greatest length among the courses of the choice that makes it least.

    Courses without a length count nothing.
    """
    if tree is None:
        return 0
    if isinstance(tree, RequiredCourse):
        return length.get(tree.course, 0)
    inside = sorted(_easiest(p, length) for p in parts(tree)) or [0]
    if isinstance(tree, AnyOf):
        return inside[0]
    if isinstance(tree, AtLeast):
        return inside[tree.count - 1]
    return inside[-1]


def _least_chain(graph: CourseGraph, course: str, stuck: Sequence[str]) -> int:
    """Return the longest chain from *course* on under the choice that keeps it shortest.

    Only the courses that cannot go round it are on such chains.
    """
    length = {course: 1}
    for d in stuck:
        length[d] = 1 + _easiest(graph.requirement(d), length)
    return max(length.values())


def _first_circle(graph: CourseGraph) -> list[str]:
    group = graph.circles[0]
    return find_cycle({c: set(graph.requires(c)) & group for c in group})
