"""What a curriculum teaches: which points, in which courses, to which level, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import get_args

from aiknowledge.errors import UnknownNameError
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Course, Curriculum, Level
from aiknowledge.model import Mapping as Taught

LEVELS: tuple[Level, ...] = get_args(Level)
"""From the first meeting to mastery."""


@dataclass(frozen=True)
class Teaching:
    """The courses of a curriculum as teachers of points.

    Rejected maps do not count. With *confirmed_only* inferred ones do not count either; by
    default they do, and every result says how much rests on them.
    """

    curriculum: Curriculum
    confirmed_only: bool = False

    @cached_property
    def courses(self) -> Mapping[str, Course]:
        """The courses by id, in the order of the curriculum."""
        return MappingProxyType({c.id: c for c in self.curriculum.courses})

    def maps(self, course: Course) -> Iterator[Taught]:
        """Yield the maps of a course that count."""
        for row in course.teaches:
            if row.status == "confirmed" or (row.status == "inferred" and not self.confirmed_only):
                yield row

    @cached_property
    def teachers(self) -> Mapping[str, Mapping[str, Taught]]:
        """Per point that is taught, the courses that teach it and how."""
        found: dict[str, dict[str, Taught]] = {}
        for course in self.curriculum.courses:
            for row in self.maps(course):
                found.setdefault(row.point, {})[course.id] = row
        return found

    @cached_property
    def points(self) -> frozenset[str]:
        """The points that some course teaches."""
        return frozenset(self.teachers)

    @cached_property
    def assumed(self) -> frozenset[str]:
        """The points that some course expects its students to bring."""
        return frozenset().union(*map(self.assumed_by, self.courses))

    def assumed_by(self, course: str) -> frozenset[str]:
        """Return the points that a course expects its students to bring."""
        return frozenset(
            row.point
            for row in self.courses[course].assumes
            if row.status == "confirmed" or (row.status == "inferred" and not self.confirmed_only)
        )

    def points_of(self, courses: Iterable[str]) -> frozenset[str]:
        """Return the points that the named courses teach."""
        return frozenset(row.point for c in courses for row in self.maps(self.courses[c]))

    def first_term(self, point: str) -> int | None:
        """Return the first term in which a point is taught, None where no term is known."""
        terms = [self.courses[c].term for c in self.teachers.get(point, ())]
        known = [t for t in terms if t is not None]
        return min(known) if known and len(known) == len(terms) else None

    @cached_property
    def inferred_share(self) -> float:
        """The share of counting maps that nobody has confirmed, 0 where there is none."""
        rows = [row for c in self.curriculum.courses for row in self.maps(c)]
        return sum(r.status == "inferred" for r in rows) / len(rows) if rows else 0.0

    @cached_property
    def credit_share(self) -> float | None:
        """The share of credits that lie in courses with a map; None where credits are unknown.

        Courses outside the system count with the whole, so the answer says what it is silent on;
        of a course that lies outside in part, the credits count by its class hours inside.
        """
        credits = {c.id: c.credits for c in self.curriculum.courses}
        if not credits or any(n is None for n in credits.values()):
            return None
        total = sum(n or 0.0 for n in credits.values())
        mapped = sum(
            (credits[c.id] or 0.0) * _inside(c)
            for c in self.curriculum.courses
            if any(self.maps(c))
        )
        return mapped / total if total else None

    def hours(self, graph: KnowledgeGraph, course: str, point: str) -> float:
        """Return the class hours a course spends on a point, the point's own where not told."""
        told = self.teachers[point][course].hours
        return graph.point(point).hours if told is None else told


def earlier_courses(curriculum: Curriculum, course: str | None) -> Mapping[str, frozenset[str]]:
    """Return the points of each course that comes before *course*.

    Before means in an earlier term. Where no term is known, or no course is named, every other
    course may come before.

    Raises:
        UnknownNameError: the curriculum has no such course.
    """
    teaching = Teaching(curriculum)
    if course is not None and course not in teaching.courses:
        raise UnknownNameError(course, tuple(teaching.courses)[:8], "course")
    term = teaching.courses[course].term if course is not None else None
    return {
        c.id: points
        for c in curriculum.courses
        if c.id != course
        and (term is None or c.term is None or c.term < term)
        and (points := teaching.points_of([c.id]))
    }


def _inside(course: Course) -> float:
    """Return the share of a course's class hours that lie inside the system; 1 where not told."""
    if course.outside:
        return 0.0
    if not course.outside_hours or course.class_hours is None or not course.class_hours.total:
        return 1.0
    return max(0.0, 1 - course.outside_hours / course.class_hours.total)
