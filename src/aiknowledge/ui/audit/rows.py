"""What the audit pages show: plain rows made of an audit, ready to be drawn or taken home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from aiknowledge.algorithms.audit import AuditReport, Repetition, Share, Teaching
from aiknowledge.algorithms.audit.order import CourseLink
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, Language, Status
from aiknowledge.model import Mapping as Taught
from aiknowledge.reports.audit_text import topic_verdict_word
from aiknowledge.ui.words import word

UNKNOWN = "—"
"""Shown where nothing decides a figure: unknown is never 0."""
LETTER = {"introduced": "I", "reinforced": "R", "mastered": "M"}
MARK: Mapping[Status, str] = {"inferred": "◌", "confirmed": "●", "rejected": "✕"}
"""What is inferred looks different everywhere, not by colour only."""
Row = dict[str, Any]


def state_word(status: Status, language: Language) -> str:
    """Return a status with its mark.

    >>> state_word("inferred", "en")
    '◌ inferred'
    """
    return f"{MARK[status]} {word(status, language)}"


# ── coverage ─────────────────────────────────────────────────────────────────────────────────
def share_rows(
    system: KnowledgeSystem, report: AuditReport, kind: str, language: Language
) -> list[Row]:
    """Return coverage by ``area``, ``unit``, ``tier`` or ``track``: by points and by hours.

    What everybody meets is left out where nobody says which courses are required.
    """
    covered = report.coverage
    shares: Mapping[str, Share] = {
        "area": covered.areas,
        "unit": covered.units,
        "tier": covered.tiers,
        "track": covered.tracks,
    }[kind]
    book = report.curriculum.phrasebook(language)

    def name(id: str) -> str:
        return book.get(id, id) if kind == "track" else _name(system, kind, id, language)

    return [
        _share_row(word(kind, language), name(id), share, report, language)
        for id, share in shares.items()
        if share.wanted
    ]


def _name(system: KnowledgeSystem, kind: str, id: str, language: Language) -> str:
    if kind == "tier":
        return word(id, language)
    name: str = system.record(kind, id).name.in_language(language)  # type: ignore[attr-defined]
    return f"{id} · {name}"


def _share_row(head: str, name: str, share: Share, report: AuditReport, language: Language) -> Row:
    sure = report.coverage.obligations_known
    row: Row = {head: name, word("possible", language): round(share.most, 2)}
    if sure:
        row[word("guaranteed", language)] = round(share.least, 2)
    row[word("points", language)] = f"{share.possible} / {share.wanted}"
    row[word("hours_possible", language)] = round(share.most_hours, 2)
    if sure:
        row[word("hours_guaranteed", language)] = round(share.least_hours, 2)
    row[word("class_hours", language)] = f"{share.possible_hours:g} / {share.hours:g}"
    return row


def worst_rows(report: AuditReport, language: Language) -> list[Row]:
    """Return the courses that the selection which covers least takes, and those it leaves out."""
    chosen = set(report.coverage.worst.courses)
    book = report.curriculum.phrasebook(language)
    return [
        {
            word("role_name", language): c.name.in_language(language),
            word("role_obligation", language): word(c.obligation, language)
            if c.obligation
            else UNKNOWN,
            word("role_category", language): book.get(c.category or "", c.category) or UNKNOWN,
            word("in_selection", language): word(
                "taken_yes" if c.id in chosen else "taken_no", language
            ),
        }
        for c in report.curriculum.courses
    ]


# ── gaps and topics ──────────────────────────────────────────────────────────────────────────
def gap_rows(
    system: KnowledgeSystem,
    report: AuditReport,
    language: Language,
    waived: Iterable[str] = (),
) -> list[Row]:
    """Return the wanted points that no listed course teaches, in the order of the audit."""
    graph, accepted = system.graph, frozenset(waived)
    return [
        {
            word("point", language): graph.point(g.point).name.in_language(language),
            word("unit", language): system.units[graph.unit(g.point)].name.in_language(language),
            word("tier", language): word(g.tier, language) if g.tier else UNKNOWN,
            word("blocks", language): g.blocks,
            word("class_hours", language): graph.point(g.point).hours,
            **_accepted(g.point, accepted, language),
        }
        for g in report.coverage.gaps
    ]


def _accepted(point: str, accepted: frozenset[str], language: Language) -> Row:
    """Return the mark of what is accepted; no column where nothing is."""
    if not accepted:
        return {}
    mark = word("waived_mark", language) if point in accepted else ""
    return {word("waived_head", language): mark}


def topic_rows(system: KnowledgeSystem, report: AuditReport, language: Language) -> list[Row]:
    """Return the topics of a standard with what is covered of each, and the points missing."""
    decidable = report.coverage.decidable
    sure = report.coverage.obligations_known
    return [
        {
            word("possible", language): topic_verdict_word(t.possible, decidable, language),
            word("guaranteed", language): topic_verdict_word(t.guaranteed, decidable, language)
            if sure
            else UNKNOWN,
            word("topic", language): t.topic.label,
            word("missing", language): _names(system, t.missing, language),
            word("not_sure", language): _names(system, t.not_guaranteed, language) if sure else "",
            word("topic_unit", language): t.topic.unit or UNKNOWN,
        }
        for t in report.topics
    ]


# ── order and repetition ─────────────────────────────────────────────────────────────────────
def link_rows(
    system: KnowledgeSystem, report: AuditReport, links: Iterable[CourseLink], language: Language
) -> list[Row]:
    """Return pairs of courses, the second a prerequisite, with the points that call for it."""
    names = {c.id: c.name.in_language(language) for c in report.curriculum.courses}
    return [
        {
            word("role_name", language): names[link.course],
            word("role_prerequisites", language): names[link.prerequisite],
            word("because_of", language): _names(
                system, dict.fromkeys(p for p, _ in link.needs), language
            ),
        }
        for link in links
    ]


def repetition_rows(
    system: KnowledgeSystem,
    report: AuditReport,
    language: Language,
    waived: Iterable[str] = (),
) -> list[Row]:
    """Return the points that several courses teach: spiral or repetition, and the hours.

    Each course stands with the letter of its level; ◌ marks what is inferred.
    """
    accepted = frozenset(waived)
    teaching = Teaching(report.curriculum)
    verdict = {True: "spiral", False: "repetition", None: "undecided"}
    return [
        {
            word("point", language): system.graph.point(r.point).name.in_language(language),
            word("kind", language): word(verdict[r.planned], language),
            word("courses", language): _levels(teaching, r, language),
            word("class_hours", language): r.hours,
            **_accepted(r.point, accepted, language),
        }
        for r in report.levels.repetitions
    ]


def _levels(teaching: Teaching, found: Repetition, language: Language) -> str:
    told = []
    for course, level in zip(found.courses, found.levels, strict=True):
        row = teaching.teachers[found.point][course]
        mark = f" {MARK['inferred']}" if row.status == "inferred" else ""
        name = teaching.courses[course].name.in_language(language)
        told.append(f"{name} ({LETTER[level]}{mark})")
    return ", ".join(told)


def level_rows(system: KnowledgeSystem, report: AuditReport, language: Language) -> list[Row]:
    """Return the points whose levels are odd, with what is odd."""
    return [
        {
            word("point", language): system.graph.point(p).name.in_language(language),
            word("level_fault", language): word(f"fault_{fault.replace(' ', '_')}", language),
        }
        for p, fault in report.levels.faults.items()
    ]


# ── what a course teaches ────────────────────────────────────────────────────────────────────
def map_rows(
    system: KnowledgeSystem,
    curriculum: Curriculum,
    course: str,
    language: Language,
    within: Iterable[str] | None = None,
) -> list[Row]:
    """Return the points that a course is said to teach, *within* some, rejected ones included."""
    wanted = None if within is None else frozenset(within)
    held = next(c for c in curriculum.courses if c.id == course)
    book = curriculum.phrasebook(language)
    return [
        {
            "id": r.point,
            word("point", language): system.graph.point(r.point).name.in_language(language),
            word("unit", language): system.units[system.unit_of[r.point]].name.in_language(
                language
            ),
            word("level", language): word(r.level, language),
            word("class_hours", language): r.hours,
            word("state", language): state_word(r.status, language),
            word("confidence", language): r.confidence,
            word("evidence", language): _evidence(r, book, language),
            word("said_by", language): _said_by(r, language),
        }
        for r in held.teaches
        if wanted is None or r.point in wanted
    ]


def _evidence(taught: Taught, book: Mapping[str, str], language: Language) -> str:
    """Return why a course is said to teach a point; a title tells it by a name found in it."""
    told = taught.evidence or ""
    kind, _, name = told.partition(": ")
    if taught.by != "title" or not name:
        return book.get(told, told)
    return word("title_names", language, kind=word(f"kind_{kind}", language), name=name)


def _said_by(taught: Taught, language: Language) -> str:
    return word("by_title", language) if taught.by == "title" else taught.by or ""


def point_names(system: KnowledgeSystem, points: Iterable[str], language: Language) -> list[str]:
    """Return the names of points."""
    return [system.graph.point(p).name.in_language(language) for p in points]


def _names(system: KnowledgeSystem, points: Iterable[str], language: Language) -> str:
    comma = "、" if language == "zh" else ", "
    return comma.join(point_names(system, points, language))
