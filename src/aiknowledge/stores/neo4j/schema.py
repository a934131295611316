"""What lies in the database: labels, relationships, constraint, indexes, and their version.

Every node of ours carries the label AIKnowledge and a unique `uid`; nothing else in the database
is read or changed. Constraint and indexes therefore stand on that label alone, and somebody
else's Course nodes stay free of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiknowledge.model import (
    Alignment,
    Area,
    Assumption,
    Change,
    Course,
    Curriculum,
    Demand,
    Edit,
    Expectation,
    Need,
    Point,
    Profile,
    Record,
    Source,
    Subject,
    SystemInfo,
    Unit,
    Waiver,
)
from aiknowledge.model import Mapping as Taught

VERSION = 2
"""The version of this layout; a database of a newer one is refused, an older one pushed anew."""

LABELS: Mapping[type[Record], str] = {
    SystemInfo: "KnowledgeSystem",
    Area: "KnowledgeArea",
    Unit: "KnowledgeUnit",
    Point: "KnowledgePoint",
    Course: "Course",
    Curriculum: "Curriculum",
    Profile: "Profile",
    Source: "Source",
    Alignment: "Alignment",
    Change: "Change",
    Waiver: "Waiver",
    Demand: "Demand",
    Edit: "Edit",
    Subject: "Subject",
}
MODELS: Mapping[str, type[Record]] = {label: model for model, label in LABELS.items()}
KIND: Mapping[str, str] = {
    "KnowledgePoint": "point",
    "KnowledgeUnit": "unit",
    "KnowledgeArea": "area",
    "Course": "course",
    "Curriculum": "curriculum",
    "Profile": "profile",
}
"""The kinds of record that have names to be found by, by label."""


RecordType = type[Record]


@dataclass(frozen=True, slots=True)
class LinkField:
    """A field whose values become relationships: their type, and what names the other end.

    `key` is the field of the nested record that holds the other end's id; None where the value
    itself is that id. `renamed` gives fields of the nested record another property name.
    """

    type: str
    key: str | None = None
    item: RecordType | None = None
    many: bool = True
    renamed: tuple[tuple[str, str], ...] = ()


PARTS: Mapping[type[Record], Mapping[str, str]] = {
    Area: {"units": "HAS_UNIT"},
    Unit: {"points": "HAS_POINT"},
    Curriculum: {"courses": "HAS_COURSE"},
}
"""Fields that hold records of their own, and the relationship that holds them together."""

LISTS: Mapping[str, str] = {
    "areas": "HAS_AREA",
    "sources": "HAS_SOURCE",
    "courses": "HAS_COURSE",
    "curricula": "HAS_CURRICULUM",
    "profiles": "HAS_PROFILE",
    "alignments": "HAS_ALIGNMENT",
    "changes": "HAS_CHANGE",
    "waivers": "HAS_WAIVER",
    "demand": "HAS_DEMAND",
    "edits": "HAS_EDIT",
    "subjects": "HAS_SUBJECT",
}
"""The lists of a system, and the relationship from the system to each of their records."""

LINKS: Mapping[type[Record], Mapping[str, LinkField]] = {
    Point: {
        "requires": LinkField("REQUIRES", "point", Need, renamed=(("because", "reason"),)),
        "helped_by": LinkField("HELPED_BY"),
        "sources": LinkField("CITES"),
    },
    Course: {
        "teaches": LinkField("TEACHES", "point", Taught),
        "assumes": LinkField("ASSUMES", "point", Assumption),
    },
    Profile: {
        "contains": LinkField("CONTAINS"),
        "expectations": LinkField("EXPECTS", "expects", Expectation),
    },
    Alignment: {"object_id": LinkField("ALIGNS_WITH", many=False)},
}
"""Fields whose values become relationships."""

HOLDING = sorted({*LISTS.values(), *(t for parts in PARTS.values() for t in parts.values())})
PREREQUISITE = "PREREQUISITE"
"""From a course to each course in its tree of requirements; the tree itself is a property."""
STUDIED_IN = "STUDIED_IN"
"""From a point to each source to learn it from; the places in them are a property."""

_FIELDS = [f for fields in LINKS.values() for f in fields.values()]
PLAIN = sorted(f.type for f in _FIELDS if f.item is None)
"""Relationships that say nothing but which record, and at which place of the list."""
TELLING = sorted(f.type for f in _FIELDS if f.item not in (None, Need))
"""Relationships with properties of their own; REQUIRES is asked for by itself."""
TYPES = sorted({*HOLDING, *(f.type for f in _FIELDS), PREREQUISITE, STUDIED_IN})
"""Every type of relationship that is ours."""

REMOVE_LABELS = ":".join(["Missing", *LABELS.values()])

SCHEMA = (
    "CREATE CONSTRAINT aiknowledge_uid IF NOT EXISTS FOR (n:AIKnowledge) REQUIRE n.uid IS UNIQUE",
    "CREATE INDEX aiknowledge_system IF NOT EXISTS FOR (n:AIKnowledge) ON (n.system)",
    "CREATE INDEX aiknowledge_needs IF NOT EXISTS FOR (n:AIKnowledge) ON (n.system, n.needsFrom)",
    "CREATE INDEX aiknowledge_id IF NOT EXISTS FOR (n:AIKnowledge) ON (n.id)",
    "CREATE FULLTEXT INDEX aiknowledge_english IF NOT EXISTS FOR (n:AIKnowledge)"
    " ON EACH [n.textEn] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}",
    "CREATE FULLTEXT INDEX aiknowledge_chinese IF NOT EXISTS FOR (n:AIKnowledge)"
    " ON EACH [n.textZh] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
    "CREATE FULLTEXT INDEX aiknowledge_names IF NOT EXISTS FOR (n:AIKnowledge)"
    " ON EACH [n.names, n.idKey] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}",
    "CREATE FULLTEXT INDEX aiknowledge_grams IF NOT EXISTS FOR (n:AIKnowledge)"
    " ON EACH [n.grams] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
)
"""Statements that may be run again at any time."""
