"""What a person says of inferred maps: confirmed, rejected, or inferred still."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from aiknowledge.model import Course, Curriculum, Status

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
