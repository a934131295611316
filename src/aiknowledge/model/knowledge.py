"""Areas, units and points, and what a point requires."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from aiknowledge.model.base import Aliases, Depth, Hours, Id, Language, Record, Text

Bloom = Literal["remember", "understand", "apply", "analyze", "evaluate", "create"]
"""What a learner does with a point, by Bloom's taxonomy as revised in 2001."""
BLOOM: tuple[Bloom, ...] = ("remember", "understand", "apply", "analyze", "evaluate", "create")
"""From the simplest to the most demanding."""
Tier = Literal["core", "extended", "elective"]
"""Whether a point is core, extends the core, or is chosen."""
TIERS: tuple[Tier, ...] = ("core", "extended", "elective")
"""From core to chosen."""
Compute = Literal["none", "laptop", "gpu", "cluster"]
"""What the practice of a point needs to run on."""


class ClassHours(Record):
    """Class hours of a point: theory, and guided practice."""

    theory: Hours = 0
    practice: Hours = 0

    @property
    def total(self) -> float:
        """Theory and practice together."""
        return self.theory + self.practice


class Need(Record):
    """A direct prerequisite: which point, from which depth it binds, and why."""

    point: Id
    binds_from: Depth = Field(default="use", alias="from")
    because: Text | None = None
    avoidable: bool = Field(
        default=False, description="does a usual way of teaching the point do without it?"
    )


class Study(Record):
    """Where to learn a point: a source, and the place in it where that is sure."""

    source: Id
    locator: str | None = None
    language: Language
    cost: Literal["free", "paid"]


class Point(Record):
    """The smallest thing taught and known."""

    id: Id
    name: Text
    definition: Text | None = None
    can_do: Text | None = None
    bloom: Bloom | None = None
    class_hours: ClassHours | None = None
    compute: Compute | None = None
    tier: Tier | None = None
    stability: Literal["settled", "moving"] | None = None
    review: str | None = Field(
        default=None, description="drafted, second-reader, or a named expert and a date"
    )
    aliases: Aliases = Aliases()
    sources: tuple[Id, ...] = ()
    study: tuple[Study, ...] = ()
    requires: tuple[Need, ...] = ()
    helped_by: tuple[Id, ...] = ()
    note: str | None = None

    @property
    def hours(self) -> float:
        """Class hours, theory and practice; 0 where they are not known."""
        return self.class_hours.total if self.class_hours else 0.0


class Unit(Record):
    """A group of points taught together."""

    id: Id
    name: Text
    hours: Hours | None = Field(default=None, description="recommended class hours")
    summary: Text | None = None
    aliases: Aliases = Aliases()
    points: tuple[Point, ...] = ()
    note: str | None = None


class Area(Record):
    """One of the main parts of the system."""

    id: Id
    name: Text
    question: Text | None = Field(default=None, description="the guiding question")
    summary: Text | None = None
    aliases: Aliases = Aliases()
    units: tuple[Unit, ...] = ()
    note: str | None = None
