"""Which courses can ever be taken, in which order, and what locks the others."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from aiknowledge.graph import CourseGraph, circular_groups
from aiknowledge.graph.requirements import forced_courses, is_met, required_courses


@dataclass(frozen=True, slots=True)
class Circle:
    """Courses that require each other as written, so that none can come first.

    `courses` reads: each requires the next, and the last one the first. Real catalogues hold
    such circles mostly for co-requisites written as prerequisites.
    """

    courses: tuple[str, ...]


def unlockable(graph: CourseGraph, taken: Iterable[str] = ()) -> frozenset[str]:
    """Return the courses that can be taken at some time, starting from *taken*.

    A course comes in as soon as what it requires is in; courses that may be taken at the same
    time come in together. A minimum of credits counts as reachable. Courses that must be taken
    together are treated as allowed together, so the answer may be too generous for them;
    `course_plan` decides those exactly.

    >>> from aiknowledge.model import Course, RequiredCourse
    >>> def course(id, needs, when="before"):
    ...     return Course(id=id, name={"en": id}, requires=RequiredCourse(course=needs, when=when))
    >>> sorted(unlockable(CourseGraph([course("A", "B"), course("B", "A")])))
    []
    >>> sorted(unlockable(CourseGraph([course("A", "B", "by"), course("B", "A", "by")])))
    ['A', 'B']
    """
    unlocked = set(taken)
    for step in _steps(graph, unlocked, set(graph.courses) - unlocked, tied={}):
        unlocked.update(step)
    return frozenset(unlocked)


def earliest_steps(graph: CourseGraph, taken: Iterable[str] = ()) -> dict[str, int]:
    """Return, per course that can be taken, the first step in which it can, counted from 1.

    >>> from aiknowledge.model import Course, RequiredCourse
    >>> b = Course(id="B", name={"en": "B"}, requires=RequiredCourse(course="A"))
    >>> earliest_steps(CourseGraph([Course(id="A", name={"en": "A"}), b]))
    {'A': 1, 'B': 2}
    """
    done = set(taken)
    steps = _steps(graph, done, set(graph.courses) - done, tied={})
    return {c: n for n, step in enumerate(steps, 1) for c in sorted(step)}


def schedule(graph: CourseGraph, courses: Iterable[str], taken: Iterable[str] = ()) -> Schedule:
    """Return *courses* in steps, each as early as what it requires allows; who is left is stuck.

    Courses of one step may be taken at the same time; some must be.
    """
    chosen = set(courses)
    steps = tuple(
        tuple(sorted(step))
        for step in _steps(graph, set(taken), chosen - set(taken), tied(graph, chosen))
    )
    placed = {c for step in steps for c in step}
    return Schedule(steps, tuple(sorted(chosen - placed - set(taken))))


@dataclass(frozen=True, slots=True)
class Schedule:
    """Steps of courses in a valid order, and the courses that fit nowhere."""

    steps: tuple[tuple[str, ...], ...]
    stuck: tuple[str, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The courses one after another."""
        return tuple(c for step in self.steps for c in step)


def tied(graph: CourseGraph, courses: AbstractSet[str]) -> dict[str, frozenset[str]]:
    """Return, per course that has some, the courses that must share its term, itself included."""
    bound: dict[str, set[str]] = {}
    for c in courses:
        for leaf in forced_courses(graph.requirement(c)):
            if leaf.when == "with" and leaf.course in courses:
                bound.setdefault(c, set()).add(leaf.course)
                bound.setdefault(leaf.course, set()).add(c)
    groups = [frozenset(g) for g in circular_groups(bound)]
    return {c: g for g in groups for c in g}


def _steps(
    graph: CourseGraph, taken: set[str], waiting: set[str], tied: dict[str, frozenset[str]]
) -> Iterable[set[str]]:
    """Yield, step by step, the largest sets of waiting courses that can be taken together."""
    taken, waiting = set(taken), set(waiting)
    while waiting:
        together = set(waiting)
        while dropped := {
            c
            for c in together
            if not is_met(graph.requirement(c), taken, together, float("inf"))
            or not tied.get(c, frozenset()) <= together
        }:
            together -= dropped
        if not together:
            return
        yield together
        taken |= together
        waiting -= together


def locking_circle(
    graph: CourseGraph, course: str, unlocked: AbstractSet[str] | None = None
) -> Circle | None:
    """Return a circle that keeps *course* from ever being taken, or None where nothing does.

    >>> from aiknowledge.model import Course, RequiredCourse
    >>> def course(id, needs):
    ...     return Course(id=id, name={"en": id}, requires=RequiredCourse(course=needs))
    >>> locking_circle(CourseGraph([course("A", "B"), course("B", "A"), course("C", "A")]), "C")
    Circle(courses=('A', 'B'))
    """
    unlocked = unlockable(graph) if unlocked is None else unlocked
    if course in unlocked:
        return None
    trail: list[str] = []
    at = course
    while at not in trail:
        trail.append(at)
        named = {r.course for r in required_courses(graph.requirement(at))}
        at = min(named - unlocked)
    circle = trail[trail.index(at) :]
    start = circle.index(min(circle))
    return Circle(tuple(circle[start:] + circle[:start]))
