"""A curriculum as rows that people edit, and back; what they do not touch stays as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from aiknowledge.formats.programme.naming import text_of
from aiknowledge.model import ClassHours, Course, Curriculum, Language, SelectionRule

Row = dict[str, Any]
"""A row of a table of courses or rules, by column."""
COURSE_COLUMNS = (
    "id",
    "name",
    "credits",
    "theory",
    "practice",
    "term",
    "group",
    "category",
    "obligation",
    "provider",
    "from_enterprise",
    "outside",
)
"""The columns of a table of courses; class hours take two."""
RULE_COLUMNS = (
    "id",
    "text",
    "group",
    "least_credits",
    "most_credits",
    "least_courses",
    "least_categories",
    "least_enterprise_share",
)
"""The columns of a table of selection rules."""


PHRASES = ("group", "category", "provider")
"""The columns whose words stand among a curriculum's phrases, in both languages."""


def course_rows(curriculum: Curriculum, language: str = "en") -> list[Row]:
    """Return a row per course; words in one language, class hours in two cells."""
    book = curriculum.phrasebook(_language(language))
    return [_course_row(course, _language(language), book) for course in curriculum.courses]


def _course_row(course: Course, language: Language, book: Mapping[str, str]) -> Row:
    hours = course.class_hours
    told = {"theory": hours and hours.theory, "practice": hours and hours.practice}
    shown = {c: told[c] if c in told else getattr(course, c) for c in COURSE_COLUMNS}
    return {**_told(shown, book), "name": course.name.in_language(language)}


def _told(row: Mapping[str, Any], book: Mapping[str, str]) -> Row:
    """Return a row whose phrases are those of a phrasebook."""
    return {c: book.get(_text(v) or "", v) if c in PHRASES else v for c, v in row.items()}


def rule_rows(curriculum: Curriculum, language: str = "en") -> list[Row]:
    """Return a row per rule of selection; words in one language."""
    book = curriculum.phrasebook(_language(language))
    return [
        {
            **_told({c: getattr(rule, c) for c in RULE_COLUMNS}, book),
            "text": rule.text.in_language(_language(language)),
        }
        for rule in curriculum.rules
    ]


def _language(language: str) -> Language:
    return "zh" if language == "zh" else "en"


def with_group(curriculum: Curriculum, group: str, name: str | None) -> Curriculum:
    """Return a curriculum whose group is called otherwise, in its rules too.

    Without a name the group is dissolved: its courses stay, the rules that speak of it go.
    """
    name = name and _said(curriculum).get(name, name)
    courses = tuple(
        c.model_copy(update={"group": name}) if c.group == group else c for c in curriculum.courses
    )
    kept = (r for r in curriculum.rules if name or r.group != group)
    rules = tuple(r.model_copy(update={"group": name}) if r.group == group else r for r in kept)
    return curriculum.model_copy(update={"courses": courses, "rules": rules})


def with_rows(
    curriculum: Curriculum, courses: Sequence[Mapping[str, Any]], rules: Sequence[Mapping[str, Any]]
) -> Curriculum:
    """Return a curriculum whose courses and rules are those of edited rows.

    Rows without a name or rule text are left out, as are empty cells. A course keeps what its
    row does not show (what it teaches, prerequisites); a new one gets an id of its name. Words
    that are phrases of the curriculum are kept in the language in which it says them.
    """
    said = _said(curriculum)
    courses, rules = [_told(r, said) for r in courses], [_told(r, said) for r in rules]
    known = {c.id: c for c in curriculum.courses}
    made: dict[str, Course] = {}
    for row in courses:
        name = _text(row.get("name"))
        if name:
            id = _text(row.get("id")) or name
            made[id] = _course(known.get(id), id, name, row)
    held = {r.id: r for r in curriculum.rules}
    kept: dict[str, SelectionRule] = {}
    for n, row in enumerate(rules, 1):
        if _text(row.get("text")):
            rule = _rule(n, row, held.get(_text(row.get("id")) or ""))
            kept[rule.id if rule.id not in kept else f"{rule.id}-{n}"] = rule
    named = tuple(r.model_copy(update={"id": id}) for id, r in kept.items())
    return curriculum.model_copy(update={"courses": tuple(made.values()), "rules": named})


def _said(curriculum: Curriculum) -> dict[str, str]:
    """Return each phrase, in whichever language it stands, in that of the courses and rules."""
    told = {getattr(c, column) for c in curriculum.courses for column in PHRASES}
    told |= {rule.group for rule in curriculum.rules}
    both = [(t.en or "", t.zh or "") for t in curriculum.phrases]
    return {words: said for pair in both for said in pair if said in told for words in pair}


def _course(known: Course | None, id: str, name: str, row: Mapping[str, Any]) -> Course:
    base = known or Course(id=id, name=text_of(name))
    same = name in (base.name.en, base.name.zh)
    told: Row = {
        "credits": _number(row.get("credits")),
        "term": _whole(row.get("term")),
        "group": _text(row.get("group")),
        "category": _text(row.get("category")),
        "obligation": _obligation(row.get("obligation")),
        "outside": _truth(row.get("outside")) or False,
    }
    if "provider" in row:
        told["provider"] = _text(row["provider"])
    if "from_enterprise" in row:
        told["from_enterprise"] = _truth(row["from_enterprise"])
    if "theory" in row or "practice" in row:
        told["class_hours"] = _hours(row)
    changed = base.model_copy(update={**told, "name": base.name if same else text_of(name)})
    return Course.model_validate(changed.model_dump(by_alias=True))


def _rule(n: int, row: Mapping[str, Any], known: SelectionRule | None) -> SelectionRule:
    """Return a rule as edited; one that is known keeps its id, line and other language."""
    text = _text(row.get("text")) or ""
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40]
    same = known is not None and text in (known.text.en, known.text.zh)
    share = _number(row.get("least_enterprise_share"))
    return SelectionRule(
        id=known.id if known else slug or f"rule-{n}",
        text=known.text if known and same else text_of(text),
        line=known.line if known else None,
        group=_text(row.get("group")),
        least_credits=_number(row.get("least_credits")),
        most_credits=_number(row.get("most_credits")),
        least_courses=_whole(row.get("least_courses")),
        least_categories=_whole(row.get("least_categories")),
        least_enterprise_share=None if share is None else min(share, 1.0),
    )


def _hours(row: Mapping[str, Any]) -> ClassHours | None:
    theory, practice = _number(row.get("theory")), _number(row.get("practice"))
    if theory is None and practice is None:
        return None
    return ClassHours(theory=theory or 0.0, practice=practice or 0.0)


def _truth(value: Any) -> bool | None:
    return None if value is None or value != value else bool(value)


def _text(value: Any) -> str | None:
    text = "" if value is None or value != value else str(value).strip()
    return text or None


def _number(value: Any) -> float | None:
    return None if value is None or value != value or float(value) < 0 else float(value)


def _whole(value: Any) -> int | None:
    number = _number(value)
    return None if not number else int(number)


def _obligation(value: Any) -> str | None:
    return value if value in ("required", "elective") else None
