"""The courses of a curriculum or catalogue and what they require of each other.

As with points, this is the only place that knows directions: a course *requires* others. Unlike
points, courses may offer alternatives, and a catalogue may hold circles; both are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from aiknowledge.graph.circles import circular_groups, kahn
from aiknowledge.graph.requirements import decided_by_courses, required_courses
from aiknowledge.model import Course, RequiredCourse, Requirement, Text


class CourseGraph:
    """Courses by id, each with what it requires of the other courses here.

    Courses that are named but not listed stand in `unlisted`; nothing is known that they
    require, so they can be taken at any time. A course that requires itself does not.

    >>> b = Course(id="B", name={"en": "B"}, requires=RequiredCourse(course="A"))
    >>> graph = CourseGraph([Course(id="A", name={"en": "A"}), b])
    >>> graph.requires("B"), graph.order
    (('A',), ('A', 'B'))
    """

    def __init__(self, courses: Iterable[Course], *, ignore_concurrency: bool = False) -> None:
        """Take courses with different ids; with *ignore_concurrency* all must come before."""
        listed = {c.id: c for c in courses}
        named = {r.course for c in listed.values() for r in required_courses(c.requires)}
        self.unlisted: frozenset[str] = frozenset(named - listed.keys())
        listed.update({c: Course(id=c, name=Text(en=c)) for c in sorted(self.unlisted)})
        self.courses: Mapping[str, Course] = MappingProxyType(listed)
        self._trees = {c.id: _tree(c, ignore_concurrency) for c in listed.values()}

    def __len__(self) -> int:
        return len(self.courses)

    def __contains__(self, course: object) -> bool:
        return course in self.courses

    def requirement(self, course: str) -> Requirement | None:
        """Return what a course requires of the other courses here; KeyError where unknown."""
        return self._trees[course]

    def requires(self, course: str) -> tuple[str, ...]:
        """Return the courses that a course names in any alternative, each once, as written."""
        return self._requires[course]

    def required_by(self, course: str) -> tuple[str, ...]:
        """Return the courses that name a course in any alternative, in catalogue order."""
        return self._required_by[course]

    @cached_property
    def _requires(self) -> Mapping[str, tuple[str, ...]]:
        return {
            c: tuple(dict.fromkeys(r.course for r in required_courses(tree)))
            for c, tree in self._trees.items()
        }

    @cached_property
    def _required_by(self) -> Mapping[str, tuple[str, ...]]:
        following: dict[str, list[str]] = {c: [] for c in self.courses}
        for course, needed in self._requires.items():
            for other in needed:
                following[other].append(course)
        return {c: tuple(f) for c, f in following.items()}

    @cached_property
    def circles(self) -> tuple[frozenset[str], ...]:
        """Groups of courses that require each other, whatever alternatives are chosen among."""
        return tuple(frozenset(g) for g in circular_groups(self._needs))

    @cached_property
    def order(self) -> tuple[str, ...] | None:
        """Courses so that all they name come first, equals by id; None where there are circles."""
        order = kahn(self._needs)
        return tuple(order) if len(order) == len(self) else None

    @cached_property
    def _needs(self) -> Mapping[str, set[str]]:
        return {c: set(r) for c, r in self._requires.items()}

    def behind(self, courses: Iterable[str]) -> set[str]:
        """Return *courses* and all that they name in any alternative, directly or not."""
        found, waiting = set(courses), list(courses)
        while waiting:
            for other in self._requires[waiting.pop()]:
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found


def _tree(course: Course, ignore_concurrency: bool) -> Requirement | None:
    tree = decided_by_courses(course.requires, lambda r: r.course != course.id)
    return _all_before(tree) if ignore_concurrency else tree


def _all_before(tree: Requirement | None) -> Requirement | None:
    if tree is None:
        return None
    if isinstance(tree, RequiredCourse):
        return RequiredCourse(course=tree.course)
    field = next((f for f in ("all", "any", "of") if hasattr(tree, f)), None)
    if field is None:
        return tree
    inside = tuple(_all_before(p) for p in getattr(tree, field))
    return tree.model_copy(update={field: inside})
