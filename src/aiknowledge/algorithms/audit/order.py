"""Points taught too early, needs that nobody teaches, and course prerequisites that do not fit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.graph import CourseGraph, KnowledgeGraph
from aiknowledge.graph.requirements import course_ids
from aiknowledge.model import Depth


@dataclass(frozen=True, slots=True)
class SequenceViolation:
    """A point first taught in an earlier term than one of its prerequisites."""

    prerequisite: str
    dependent: str
    prerequisite_term: int
    dependent_term: int


@dataclass(frozen=True, slots=True)
class UnmetNeed:
    """A direct prerequisite of taught points that no course teaches or assumes."""

    point: str
    needed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CourseLink:
    """A course and another that it requires, or should; the needs between their points.

    It is not `feasible` where the prerequisite comes in a later term, or itself requires the
    course: then the points are out of order, and no listed prerequisite would mend that.
    """

    course: str
    prerequisite: str
    needs: tuple[tuple[str, str], ...]
    feasible: bool = True


@dataclass(frozen=True, slots=True)
class OrderReport:
    """Order at the level of points; `terms_known` tells on how many courses it rests.

    `entry_profile` holds what students must bring, prerequisites first: unmet and assumed points
    with all they need in turn, less what is taught. `requirements_known` is false where no course
    tells what it requires: missing links are then only what the points would call for.
    """

    violations: tuple[SequenceViolation, ...]
    unmet: tuple[UnmetNeed, ...]
    entry_profile: tuple[str, ...]
    missing_links: tuple[CourseLink, ...]
    unused_links: tuple[CourseLink, ...]
    terms_known: int
    courses: int
    requirements_known: bool = True

    @property
    def suggested_links(self) -> tuple[CourseLink, ...]:
        """Missing links that could be listed as they are."""
        return tuple(link for link in self.missing_links if link.feasible)

    @property
    def reversed_links(self) -> tuple[CourseLink, ...]:
        """Missing links against the order of the courses: a matter of order, no suggestion."""
        return tuple(link for link in self.missing_links if not link.feasible)


def order_report(
    graph: KnowledgeGraph, teaching: Teaching, *, depth: Depth = "explain"
) -> OrderReport:
    """Return order faults of a curriculum at *depth*.

    A pair is a violation where the prerequisite, direct or not, is first taught in a later term;
    only pairs with no taught point between them are told. The same term is no violation.
    """
    courses = teaching.curriculum.courses
    unmet = _unmet(graph, teaching, depth)
    brought = {u.point for u in unmet} | (teaching.assumed - teaching.points)
    entry = (brought | prerequisites(graph, brought, depth=depth)) - teaching.points
    missing, unused = _links(graph, teaching, depth)
    return OrderReport(
        _violations(graph, teaching, depth),
        unmet,
        graph.ordered(entry),
        missing,
        unused,
        sum(c.term is not None for c in courses),
        len(courses),
        any(c.requires is not None for c in courses),
    )


def _violations(
    graph: KnowledgeGraph, teaching: Teaching, depth: Depth
) -> tuple[SequenceViolation, ...]:
    terms = {p: t for p in teaching.points if (t := teaching.first_term(p)) is not None}
    found = []
    for dependent in graph.ordered(terms):
        for prerequisite in nearest_taught(graph, dependent, teaching.points, depth):
            early, late = terms.get(prerequisite), terms[dependent]
            if early is not None and early > late:
                found.append(SequenceViolation(prerequisite, dependent, early, late))
    return tuple(found)


def nearest_taught(
    graph: KnowledgeGraph, point: str, taught: Iterable[str], depth: Depth
) -> tuple[str, ...]:
    """Return the taught prerequisites of a point with no taught point between, in graph order."""
    taught = frozenset(taught)
    found: set[str] = set()
    waiting = list(graph.requires(point, depth=depth))
    seen = set(waiting)
    while waiting:
        at = waiting.pop()
        if at in taught:
            found.add(at)
            continue
        for q in graph.requires(at, depth=depth):
            if q not in seen:
                seen.add(q)
                waiting.append(q)
    return graph.ordered(found)


def _unmet(graph: KnowledgeGraph, teaching: Teaching, depth: Depth) -> tuple[UnmetNeed, ...]:
    needed: dict[str, list[str]] = {}
    met = teaching.points | teaching.assumed
    for dependent in graph.ordered(teaching.points):
        for q in graph.requires(dependent, depth=depth):
            if q not in met:
                needed.setdefault(q, []).append(dependent)
    order = sorted(needed, key=lambda q: (-len(needed[q]), q))
    return tuple(UnmetNeed(q, tuple(needed[q])) for q in order)


def _links(
    graph: KnowledgeGraph, teaching: Teaching, depth: Depth
) -> tuple[tuple[CourseLink, ...], tuple[CourseLink, ...]]:
    """Return course prerequisites that points call for, and those that no point calls for.

    A link is missing where a point of a course needs one that only another course teaches, and
    nothing that the course requires leads to that other course.
    """
    courses = CourseGraph(teaching.curriculum.courses)
    sole = {p: next(iter(t)) for p, t in teaching.teachers.items() if len(t) == 1}
    missing, unused = [], []
    for course in teaching.curriculum.courses:
        own = teaching.points_of([course.id])
        behind = courses.behind([course.id]) - {course.id}
        needs: dict[str, list[tuple[str, str]]] = {}
        for dependent in graph.ordered(own):
            for q in graph.requires(dependent, depth=depth):
                teacher = sole.get(q)
                if teacher is not None and teacher != course.id and q not in own:
                    needs.setdefault(teacher, []).append((q, dependent))
        for other, pairs in sorted(needs.items()):
            if other not in behind:
                sound = _feasible(courses, course.id, other)
                missing.append(CourseLink(course.id, other, tuple(pairs), sound))
        unused += [
            CourseLink(course.id, other, ())
            for other in course_ids(course.requires)
            if other in teaching.courses and not _used(graph, teaching, course.id, other, depth)
        ]
    return tuple(missing), tuple(unused)


def _feasible(courses: CourseGraph, course: str, prerequisite: str) -> bool:
    """Return whether a course could require another: not a later one, nor one that needs it."""
    early, late = courses.courses[prerequisite].term, courses.courses[course].term
    if early is not None and late is not None and early > late:
        return False
    return course not in courses.behind([prerequisite])


def _used(graph: KnowledgeGraph, teaching: Teaching, course: str, other: str, depth: Depth) -> bool:
    """Return whether anything a course teaches or assumes needs anything that another teaches.

    A course whose points nobody has mapped decides nothing, and counts as used.
    """
    mine, theirs = teaching.points_of([course]), teaching.points_of([other])
    if not mine or not theirs:
        return True
    used = mine | teaching.assumed_by(course)
    return bool(prerequisites(graph, used, depth=depth) & theirs) or bool(used & theirs)
