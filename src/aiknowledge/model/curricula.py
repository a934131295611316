"""Curricula, profiles, alignments and waivers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from aiknowledge.model.base import Depth, Id, Language, Record, Text
from aiknowledge.model.courses import Confidence, Course, Status

CreditSystem = Literal["ects", "chinese-16", "us-semester", "us-quarter"]
"""What credits are counted in; see `algorithms.audit.credits` for their hours."""


class SelectionRule(Record):
    """How many courses or credits a student takes from a group, or what share must be so.

    `least_categories` counts the categories of the group from which at least one course is
    taken. `least_enterprise_share` is the least share of courses that enterprises provide.
    """

    id: Id
    text: Text
    line: int | None = None
    group: str | None = None
    least_credits: float | None = None
    most_credits: float | None = None
    least_courses: int | None = None
    least_categories: int | None = None
    least_enterprise_share: Confidence | None = None


class Curriculum(Record):
    """Courses that belong together, with the rules of choosing among them."""

    id: Id
    name: Text
    institution: Text | None = None
    degree: str | None = None
    calendar: Literal["semester", "quarter"] | None = None
    complete: bool = Field(description="does the source print the whole list?")
    illustrative: bool = Field(default=False, description="an example of ours, nobody's programme")
    template: bool = Field(default=False, description="a recommendation, not a programme")
    credit_hours: Annotated[float, Field(gt=0)] | None = Field(
        default=None, description="class hours that one credit stands for, where declared"
    )
    credit_system: CreditSystem | None = Field(
        default=None, description="how credits count: aiknowledge.algorithms.audit.credits"
    )
    source: Id | None = None
    courses: tuple[Course, ...] = ()
    rules: tuple[SelectionRule, ...] = ()
    note: str | None = None
    phrases: tuple[Text, ...] = Field(
        default=(),
        description="in both languages, the words in which the curriculum and its courses tell "
        "category, group, provider, evidence and note",
    )

    def phrasebook(self, language: Language) -> Mapping[str, str]:
        """Return what each phrase, in whichever language it stands, is in *language*.

        >>> core = Text(en="core courses", zh="核心课程")
        >>> plan = Curriculum(id="plan", name=Text(en="Plan"), complete=True, phrases=(core,))
        >>> plan.phrasebook("zh")["core courses"]
        '核心课程'
        """
        told = ((t, t.in_language(language)) for t in self.phrases)
        return {words: shown for t, shown in told for words in (t.en, t.zh) if words}


class Expectation(Record):
    """A point, unit or area that a profile expects, and to which depth."""

    expects: Id
    depth: Depth = "explain"
    status: Status = "inferred"


class Profile(Record):
    """What somebody who does a kind of work, or finishes a stage, is expected to know.

    `contains` names profiles whose expectations belong to this one too, such as lower grades.
    """

    id: Id
    name: Text
    kind: Literal["competency", "role", "grade", "direction", "layer", "certificate", "stage"] = (
        "role"
    )
    summary: Text | None = None
    printed: tuple[str, ...] = Field(default=(), description="the words of the source")
    line: int | None = None
    contains: tuple[Id, ...] = ()
    source: Id | None = None
    expectations: tuple[Expectation, ...] = ()
    note: str | None = None


class Demand(Record):
    """A figure of demand for a kind of work, as printed: dated, and of one country.

    A single value has equal bounds; "less than 0.4" has no lower one.
    """

    id: Id
    name: Text
    measure: Literal["share of companies", "supply per demand", "share of talent", "vacancies"]
    low: float | None = None
    high: float | None = None
    below: bool = Field(default=False, description="is the upper bound itself excluded?")
    year: int
    country: str
    profile: Id | None = None
    printed: str
    line: int
    source: Id
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
