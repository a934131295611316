"""A syllabus as it was read, line by line, and the points that its lines are matched to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
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
"""What a line of a syllabus is for."""
TEACHING: tuple[LineKind, ...] = ("topic", "heading", "key-point", "difficult-point")
"""The kinds of line that teach; all others are kept, and set aside visibly."""

AUTO_ACCEPT = 0.8
"""The confidence from which on a proposed match is taken until somebody judges its line."""

MatchState = Literal["proposed", "confirmed", "rejected"]
"""Whether a match is proposed, or somebody confirmed or rejected it."""
MatchPredicate = Literal["exact", "broader", "narrower", "related"]
"""How the point or unit relates to the line: ``broader`` where it is broader than the line."""


class SyllabusLine(Record):
    """One line of a syllabus: a bullet, a table row's topic, a heading.

    `number` counts the lines of the document from 1. A line of several weeks has `last_week`.
    `text` leaves out numbering and labels such as "Week 3:" or "(4学时)"; `written` keeps them.
    `hours` is the line's share where several lines stand beside one number of hours: `shared_by`
    lines have equal shares, so that the hours of a document are the sum over its lines.
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
    shared_by: Annotated[int, Field(ge=1)] = 1
    requirement: str | None = Field(default=None, description="what is asked, e.g. 掌握")
    codes: tuple[str, ...] = Field(default=(), description="indicator codes, e.g. 1.2 or CO3")
    place: str | None = Field(default=None, description="e.g. page 2, or table 1 row 4")
    written: str | None = Field(default=None, description="as in the document, where it differs")


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

    @property
    def sure(self) -> bool:
        """Whether the match is sure enough to be taken without a second look."""
        return self.confidence >= AUTO_ACCEPT


class MappedLine(Record):
    """A line with the matches proposed for it, best first."""

    line: SyllabusLine
    matches: tuple[Match, ...] = ()
    nothing: bool = Field(default=False, description="does it likely teach none of them?")
    settled: bool = Field(default=False, description="has somebody judged the whole line?")

    @property
    def taken(self) -> tuple[Match, ...]:
        """The confirmed matches; of a line nobody judged, the proposed ones that are sure."""
        confirmed = tuple(m for m in self.matches if m.state == "confirmed")
        if self.settled or confirmed:
            return confirmed
        return tuple(m for m in self.matches if m.sure and m.state == "proposed")

    @property
    def unmapped(self) -> bool:
        """Whether the line teaches nothing of the system, judged so or likely."""
        if self.settled:
            return not self.taken
        return not self.taken and (self.nothing or not self.matches)


class SyllabusMap(Record):
    """A syllabus with the points its lines are matched to: what a teacher confirms."""

    syllabus: Syllabus
    system: Id
    system_version: str | None = None
    lines: tuple[MappedLine, ...] = ()

    def points(self, points_of: Callable[[str, str], tuple[str, ...]]) -> tuple[str, ...]:
        """Return the points of the matches taken, in the order of the lines, each once.

        *points_of* tells the points of a kind and an id: `KnowledgeSystem.points_of`.
        """
        found = (p for line in self.lines for m in line.taken for p in points_of(m.kind, m.id))
        return tuple(dict.fromkeys(found))
