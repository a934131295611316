"""Hours of study laid into weeks, one week in six left free."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from aiknowledge.errors import InputError, worded

BUFFER_EVERY = 6
"""Every sixth week is a buffer: nothing is planned in it."""
MOST_WEEKS = 5_200
"""A hundred years; a plan beyond that is a slip of the keyboard."""

Parts = tuple[tuple[int, float], ...]
"""The weeks of a step, each with the learner hours spent on it there."""


def lay(
    hours: Sequence[float], per_week: float, *, first: int = 1, buffer_every: int = BUFFER_EVERY
) -> list[Parts]:
    """Return, per step, the weeks it lies in and the learner hours in each.

    Weeks are numbered as on a calendar and filled in the order given. A step longer than the
    time left starts the next week; one longer than a week spans consecutive ones. Weeks whose
    number is a multiple of *buffer_every* are left free; 0 leaves none.

    Raises:
        InputError: the hours a week are not positive, the plan would take a century, or every
            week would be a buffer.

    >>> lay([2, 3, 7], 4, buffer_every=3)
    [((1, 2),), ((2, 3),), ((4, 4), (5, 3))]
    """
    if not (math.isfinite(per_week) and per_week > 0):
        raise InputError("hours per week must be more than 0")
    if buffer_every < 0 or buffer_every == 1:
        raise InputError("a buffer week comes every 2 weeks at the most; 0 means none")
    if sum(hours) / per_week > MOST_WEEKS:
        raise InputError(
            worded(
                "{per_week:g} hours a week would take more than {most_weeks} weeks",
                per_week=per_week,
                most_weeks=MOST_WEEKS,
            )
        )
    weeks = _study_weeks(first, buffer_every)
    week, left = next(weeks), per_week
    laid: list[Parts] = []
    for need in hours:
        if need > left + 1e-9 and left < per_week:
            week, left = next(weeks), per_week
        parts: list[tuple[int, float]] = []
        while need > left + 1e-9:
            parts.append((week, left))
            need -= left
            week, left = next(weeks), per_week
        parts.append((week, need))
        left -= need
        laid.append(tuple(parts))
    return laid


def _study_weeks(first: int, buffer_every: int) -> Iterator[int]:
    week = first
    while True:
        if not buffer_every or week % buffer_every:
            yield week
        week += 1
