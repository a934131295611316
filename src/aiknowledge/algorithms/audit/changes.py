"""Changes to a curriculum, written in one line each, and the curriculum after them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from aiknowledge.errors import InputError, worded
from aiknowledge.model import Course, Curriculum, Level
from aiknowledge.model import Mapping as Taught

Action = Literal["remove", "add", "move", "teach", "drop"]
"""What a change does: to a course, or to a point that a course teaches."""
_SHAPE = re.compile(r"(remove|add|move|teach|drop):(.+)")


@dataclass(frozen=True, slots=True)
class CurriculumChange:
    """One change: a course removed, added or moved to a term; a point taught or dropped.

    >>> CurriculumChange.parse("move:ml@3")
    CurriculumChange(action='move', course='ml', term=3, point=None, level=None)
    >>> CurriculumChange.parse("teach:backpropagation@ml:reinforced").level
    'reinforced'
    """

    action: Action
    course: str
    term: int | None = None
    point: str | None = None
    level: Level | None = None

    @classmethod
    def parse(cls, text: str) -> CurriculumChange:
        """Return the change written as remove:C, add:C@T, move:C@T, teach:P@C:level or drop:P@C.

        Raises:
            InputError: it is none of these; the message says which are.
        """
        shape = _SHAPE.fullmatch(text.strip())
        if shape is None:
            raise _bad(text)
        action = cast(Action, shape[1])
        first, _, rest = shape[2].partition("@")
        if action == "remove":
            return cls(action, first)
        if action in ("add", "move"):
            if rest and not rest.isdigit():
                raise _bad(text)
            if action == "move" and not rest:
                raise _bad(text)
            return cls(action, first, int(rest) if rest else None)
        course, _, level = rest.partition(":")
        if not course or (level and level not in get_args(Level)):
            raise _bad(text)
        chosen = cast(Level, level or "introduced") if action == "teach" else None
        return cls(action, course, None, first, chosen)


def _bad(text: str) -> InputError:
    return InputError(
        worded(
            "{text!r} is no change; write remove:COURSE, add:COURSE@TERM, move:COURSE@TERM, "
            "teach:POINT@COURSE:LEVEL or drop:POINT@COURSE",
            text=text,
        )
    )


def apply_changes(
    curriculum: Curriculum, changes: Iterable[CurriculumChange], catalogue: Mapping[str, Course]
) -> Curriculum:
    """Return the curriculum after *changes*; added courses come from *catalogue*.

    Raises:
        InputError: a course is not there, is there already, or does not teach what is dropped.
    """
    courses = {c.id: c for c in curriculum.courses}
    for change in changes:
        if change.action == "add":
            if change.course in courses:
                raise InputError(
                    worded("{course} is in the curriculum already", course=change.course)
                )
            if change.course not in catalogue:
                raise InputError(worded("no course is called {course!r}", course=change.course))
            added = catalogue[change.course]
            courses[added.id] = added.model_copy(update={"term": change.term or added.term})
            continue
        if change.course not in courses:
            raise InputError(
                worded("{course!r} is no course of {id}", course=change.course, id=curriculum.id)
            )
        if change.action == "remove":
            del courses[change.course]
        else:
            courses[change.course] = _changed(courses[change.course], change)
    return curriculum.model_copy(update={"courses": tuple(courses.values())})


def _changed(course: Course, change: CurriculumChange) -> Course:
    if change.action == "move":
        return course.model_copy(update={"term": change.term})
    others = tuple(row for row in course.teaches if row.point != change.point)
    if change.action == "drop":
        if len(others) == len(course.teaches):
            raise InputError(
                worded("{id} does not teach {point}", id=course.id, point=change.point)
            )
        return course.model_copy(update={"teaches": others})
    row = Taught(point=change.point or "", level=change.level or "introduced", status="confirmed")
    return course.model_copy(update={"teaches": (*others, row)})
