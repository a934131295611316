"""Courses, what they teach, and what they require of other courses."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from aiknowledge.model.base import Depth, Hours, Id, Language, Record, Text
from aiknowledge.model.knowledge import ClassHours

Level = Literal["introduced", "reinforced", "mastered"]
"""To which level a course brings a point, from the first meeting to mastery."""
Obligation = Literal["required", "elective"]
"""Whether every student takes a course, or may."""
Status = Literal["inferred", "confirmed", "rejected"]
"""Whether a map is inferred, or somebody confirmed or rejected it."""
Predicate = Literal["exactMatch", "broadMatch", "narrowMatch", "relatedMatch"]
"""How a point relates to what a course teaches; ``broadMatch`` where the point is broader."""
Confidence = Annotated[float, Field(ge=0, le=1)]
"""How sure an inferred record is, from 0 to 1."""


class RequiredCourse(Record):
    """One course, to be taken before, at the same time at the latest, or together."""

    course: Id
    when: Literal["before", "by", "with"] = "before"


class RequiredCredits(Record):
    """A minimum of credits earned before."""

    credits: Annotated[float, Field(gt=0)]


class Condition(Record):
    """A condition in the catalogue's own words, which courses alone cannot decide."""

    condition: Annotated[str, Field(min_length=1)]


class AllOf(Record):
    """Every one of the requirements."""

    all: Annotated[tuple[Requirement, ...], Field(min_length=1)]


class AnyOf(Record):
    """At least one of the requirements."""

    any: Annotated[tuple[Requirement, ...], Field(min_length=1)]


class AtLeast(Record):
    """At least *count* of the requirements."""

    count: Annotated[int, Field(ge=1)]
    of: Annotated[tuple[Requirement, ...], Field(min_length=1)]


Requirement = RequiredCourse | RequiredCredits | Condition | AllOf | AnyOf | AtLeast
"""What must hold before a course is taken: a tree over courses, credits and conditions."""
AllOf.model_rebuild()
AnyOf.model_rebuild()
AtLeast.model_rebuild()


class Mapping(Record):
    """A course teaches a point: to which level, and who says so."""

    point: Id
    level: Level = "introduced"
    hours: Hours | None = None
    status: Status = "inferred"
    confidence: Confidence | None = None
    predicate: Predicate = "exactMatch"
    evidence: str | None = None
    by: str | None = None
    date: dt.date | None = None


class Assumption(Record):
    """A point that a course expects its students to bring."""

    point: Id
    depth: Depth = "explain"
    status: Status = "inferred"
    confidence: Confidence | None = None
    evidence: str | None = None


class Doubt(Record):
    """A doubtful print: which field, what stands there, how we read it, and why."""

    field: str
    printed: str
    reading: Text
    reason: Text


class Course(Record):
    """A course of a catalogue or curriculum; what is not known is null, never 0."""

    id: Id
    name: Text
    code: str | None = Field(default=None, description="as the institution writes it")
    printed: str | None = Field(default=None, description="the name exactly as in the source")
    line: Annotated[int, Field(ge=1)] | None = Field(
        default=None, description="the line of the source on which it is printed"
    )
    translated: tuple[Language, ...] = Field(
        default=(), description="languages in which the name is our translation"
    )
    doubts: tuple[Doubt, ...] = ()
    credits: Annotated[float, Field(ge=0)] | None = None
    class_hours: ClassHours | None = None
    category: str | None = None
    group: str | None = None
    obligation: Obligation | None = Field(
        default=None, description="taken by everybody, or chosen; null where nobody says"
    )
    provider: str | None = None
    from_enterprise: bool | None = Field(default=None, description="provided by an enterprise?")
    term: Annotated[int, Field(ge=1)] | None = None
    outside: bool = Field(default=False, description="counted for credits, never a gap")
    outside_hours: Hours | None = Field(
        default=None, description="class hours that lie outside the system, where only part does"
    )
    requires: Requirement | None = None
    teaches: tuple[Mapping, ...] = ()
    assumes: tuple[Assumption, ...] = ()
    note: str | None = None
