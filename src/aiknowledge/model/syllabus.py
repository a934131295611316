"""A syllabus as it was read, line by line, and the points that its lines are matched to."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from aiknowledge.model.base import Id, Language, Record
from aiknowledge.model.courses import Confidence, Level
from aiknowledge.model.knowledge import ClassHours

LineKind = Literal[
    "topic",
    "heading",
    "objective",
    "key-point",
    "difficult-point",
    "prerequisite",
    "assessment",
    "reading",
    "boilerplate",
]
TEACHING: tuple[LineKind, ...] = ("topic", "heading", "key-point", "difficult-point")
"""The kinds of line that teach; all others are kept, and set aside visibly."""

MatchState = Literal["proposed", "confirmed", "rejected"]
MatchPredicate = Literal["exact", "broader", "narrower", "related"]


class SyllabusLine(Record):
    """One line of a syllabus: a bullet, a table row's topic, a heading.

    `number` counts the lines of the document from 1. A line of several weeks has `last_week`.
    """

    number: Annotated[int, Field(ge=1)]
    text: str
    kind: LineKind = "topic"
    headings: tuple[str, ...] = Field(default=(), description="those above it, outermost first")
    level: Annotated[int, Field(ge=0)] = Field(default=0, description="depth of the bullet")
    week: Annotated[int, Field(ge=1)] | None = None
    last_week: Annotated[int, Field(ge=1)] | None = None
    session: Annotated[int, Field(ge=1)] | None = None
    hours: ClassHours | None = None
    codes: tuple[str, ...] = Field(default=(), description="indicator codes, e.g. 1.2 or CO3")
    place: str | None = Field(default=None, description="e.g. page 2, or table 1 row 4")


class Syllabus(Record):
    """The lines of one course's document, in its order."""

    name: str
    title: str | None = None
    language: Language = "en"
    file: str | None = None
    checksum: str | None = Field(default=None, description="SHA-256 of the file")
    lines: tuple[SyllabusLine, ...] = ()
    notes: tuple[str, ...] = Field(default=(), description="what reading lost or left out")


class Match(Record):
    """A line teaches a point (or a whole unit): how sure that is, why, and who says so."""

    id: Id
    kind: Literal["point", "unit"] = "point"
    score: float
    confidence: Confidence
    predicate: MatchPredicate = "exact"
    level: Level = "introduced"
    level_evidence: str | None = None
    evidence: tuple[str, ...] = ()
    state: MatchState = "proposed"
    by: str | None = None
    date: dt.date | None = None


class MappedLine(Record):
    """A line with the matches proposed for it, best first."""

    line: SyllabusLine
    matches: tuple[Match, ...] = ()
    settled: bool = Field(default=False, description="has somebody judged the whole line?")


class SyllabusMap(Record):
    """A syllabus with the points its lines are matched to: what a teacher confirms."""

    syllabus: Syllabus
    system: Id
    system_version: str | None = None
    lines: tuple[MappedLine, ...] = ()
