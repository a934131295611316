"""What a learner wants to know, and what they know already; each to a depth."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import Field

from aiknowledge.model.base import Depth, Id, Record

LEARNER_FACTOR = 2.5
"""Learner hours per class hour; ECTS counts 25 to 30 hours of all work per credit."""
GoalKind = Literal["point", "unit", "area", "course", "curriculum", "profile"]
"""The kinds of record that stand for points, and so can be a goal."""
GOAL_KINDS: tuple[GoalKind, ...] = get_args(GoalKind)
"""All of them."""
StudyOrder = Literal["unit", "soonest", "depth-first"]
"""The order of a study plan; see `algorithms.study.orders`."""


class Goal(Record):
    """One thing to learn: a record that stands for points, and how deep to know them."""

    kind: GoalKind = "point"
    id: Id
    depth: Depth | None = Field(
        default=None, description="null: as deep as the profile expects; explain for other kinds"
    )

    @property
    def reference(self) -> str:
        """The goal as ``kind:id``.

        >>> Goal(kind="unit", id="DL05").reference
        'unit:DL05'
        """
        return f"{self.kind}:{self.id}"


class Known(Record):
    """A point that a learner knows, how deep, and whether it needs refreshing.

    >>> Known(point="entropy", depth="use", rusty=True).rusty
    True
    """

    point: Id
    depth: Depth = "explain"
    rusty: bool = False
