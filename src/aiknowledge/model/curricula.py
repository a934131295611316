"""Curricula, profiles, alignments and waivers."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from aiknowledge.model.base import Depth, Id, Record, Text
from aiknowledge.model.courses import Confidence, Course


class SelectionRule(Record):
    """How many courses or credits a student takes from a group."""

    id: Id
    text: Text
    group: str | None = None
    least_credits: float | None = None
    least_courses: int | None = None
    least_categories: int | None = None
    least_share: Confidence | None = None


class Curriculum(Record):
    """Courses that belong together, with the rules of choosing among them."""

    id: Id
    name: Text
    institution: Text | None = None
    degree: str | None = None
    calendar: Literal["semester", "quarter"] | None = None
    complete: bool = Field(description="does the source print the whole list?")
    source: Id | None = None
    courses: tuple[Course, ...] = ()
    rules: tuple[SelectionRule, ...] = ()
    note: str | None = None


class Expectation(Record):
    """A point, unit or area that a profile expects, and to which depth."""

    expects: Id
    depth: Depth = "explain"


class Profile(Record):
    """What somebody who does a kind of work, or finishes a stage, is expected to know."""

    id: Id
    name: Text
    summary: Text | None = None
    source: Id | None = None
    expectations: tuple[Expectation, ...] = ()
    note: str | None = None


class Alignment(Record):
    """One SSSOM row: an external topic and the point that matches it."""

    subject_id: Id
    subject_label: str | None = None
    predicate_id: Literal[
        "skos:exactMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch"
    ]
    object_id: Id
    object_label: str | None = None
    mapping_justification: str
    confidence: Confidence | None = None
    author_label: str | None = None
    mapping_date: dt.date | None = None
    comment: str | None = None


class Waiver(Record):
    """A finding that somebody accepts, with the reason."""

    finding: str
    subject: Id
    object: Id | None = None
    reason: Annotated[str, Field(min_length=1)]
    by: Annotated[str, Field(min_length=1)]
    date: dt.date
