"""What a person says of maps: confirmed, rejected, added, taught to another level."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from aiknowledge.model import Course, Curriculum, Status
from aiknowledge.model import Mapping as Taught

Judgements = Mapping[tuple[str, str], Status]
"""A status by course and point."""


def with_judgements(
    curriculum: Curriculum, judgements: Judgements, *, by: str, date: dt.date
) -> Curriculum:
    """Return a curriculum whose maps have the statuses that somebody gave, with name and date.

    Rejected maps are kept, so that nobody has to reject them again.
    """
    if not judgements:
        return curriculum
    courses = tuple(_judged(c, judgements, by, date) for c in curriculum.courses)
    return curriculum.model_copy(update={"courses": courses})


def _judged(course: Course, judgements: Judgements, by: str, date: dt.date) -> Course:
    rows = tuple(
        row.model_copy(update={"status": status, "by": by, "date": date})
        if (status := judgements.get((course.id, row.point))) and status != row.status
        else row
        for row in course.teaches
    )
    return course.model_copy(update={"teaches": rows})


def with_map(curriculum: Curriculum, course: str, row: Taught) -> Curriculum:
    """Return a curriculum in which a course teaches a point as *row* says.

    The row takes the place of the one the course has for that point, or stands at the end.
    """

    def changed(held: Course) -> Course:
        """Return the course with the row."""
        rows = {r.point: r for r in held.teaches} | {row.point: row}
        return held.model_copy(update={"teaches": tuple(rows.values())})

    courses = tuple(changed(c) if c.id == course else c for c in curriculum.courses)
    return curriculum.model_copy(update={"courses": courses})


def signed(base: Curriculum, curriculum: Curriculum, by: str) -> Curriculum:
    """Return a curriculum whose maps that differ from *base* and name nobody are by somebody."""
    known = {(c.id, r) for c in base.courses for r in c.teaches}

    def named(course: Course) -> Course:
        """Return the course with a name at each map that is new."""
        rows = tuple(
            r if r.by or (course.id, r) in known else r.model_copy(update={"by": by})
            for r in course.teaches
        )
        return course.model_copy(update={"teaches": rows})

    return curriculum.model_copy(update={"courses": tuple(map(named, curriculum.courses))})
