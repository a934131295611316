"""A curriculum as rows that people edit, and back; what they do not touch stays as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from aiknowledge.model import Course, Curriculum, SelectionRule, Text
from aiknowledge.text import has_han

Row = dict[str, Any]
COURSE_COLUMNS = ("id", "name", "credits", "term", "group", "category", "obligation", "outside")
RULE_COLUMNS = ("text", "group", "least_credits", "least_courses", "least_categories")


def course_rows(curriculum: Curriculum, language: str = "en") -> list[Row]:
    """Return a row per course; the name in one language."""
    return [
        {
            **{c: getattr(course, c) for c in COURSE_COLUMNS},
            "name": course.name.in_language("zh" if language == "zh" else "en"),
        }
        for course in curriculum.courses
    ]


def rule_rows(curriculum: Curriculum, language: str = "en") -> list[Row]:
    """Return a row per rule of selection."""
    return [
        {
            **{c: getattr(rule, c) for c in RULE_COLUMNS},
            "text": rule.text.in_language("zh" if language == "zh" else "en"),
        }
        for rule in curriculum.rules
    ]


def with_rows(
    curriculum: Curriculum, courses: Sequence[Mapping[str, Any]], rules: Sequence[Mapping[str, Any]]
) -> Curriculum:
    """Return a curriculum whose courses and rules are those of edited rows.

    Rows without a name or rule text are left out, as are empty cells. A course keeps what its
    row does not show (what it teaches, hours, prerequisites); a new one gets an id of its name.
    """
    known = {c.id: c for c in curriculum.courses}
    made: dict[str, Course] = {}
    for row in courses:
        name = _text(row.get("name"))
        if name:
            id = _text(row.get("id")) or name
            made[id] = _course(known.get(id), id, name, row)
    kept = tuple(_rule(n, row) for n, row in enumerate(rules, 1) if _text(row.get("text")))
    return curriculum.model_copy(update={"courses": tuple(made.values()), "rules": kept})


def _course(known: Course | None, id: str, name: str, row: Mapping[str, Any]) -> Course:
    base = known or Course(id=id, name=_words(name))
    same = name in (base.name.en, base.name.zh)
    told = {
        "credits": _number(row.get("credits")),
        "term": _whole(row.get("term")),
        "group": _text(row.get("group")),
        "category": _text(row.get("category")),
        "obligation": _obligation(row.get("obligation")),
        "outside": bool(row.get("outside") or False),
    }
    changed = base.model_copy(update={**told, "name": base.name if same else _words(name)})
    return Course.model_validate(changed.model_dump(by_alias=True))


def _rule(n: int, row: Mapping[str, Any]) -> SelectionRule:
    text = _text(row.get("text")) or ""
    slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40]
    return SelectionRule(
        id=slug or f"rule-{n}",
        text=_words(text),
        group=_text(row.get("group")),
        least_credits=_number(row.get("least_credits")),
        least_courses=_whole(row.get("least_courses")),
        least_categories=_whole(row.get("least_categories")),
    )


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


def _words(words: str) -> Text:
    return Text(zh=words) if has_han(words) else Text(en=words)
