"""Catalogues as CSV: a course per row with its prerequisites, or a prerequisite per row."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.errors import Finding, InputError, worded
from aiknowledge.formats.requirement import looks_like_a_code, parse_expression, parse_sentence
from aiknowledge.formats.table import Row, Table, parse_table
from aiknowledge.formats.values import credits_in, id_in, term_in
from aiknowledge.graph.requirements import all_of, any_of, course_ids
from aiknowledge.model import Course, Curriculum, RequiredCourse, Requirement, Text
from aiknowledge.text import has_han, normalise

_YES = {"1", "true", "yes", "y", "是"}
_USUAL = {
    "course": ("course", "code", "courseid", "coursecode", "id", "课程代码", "课程编号", "课程号"),
    "name": ("title", "name", "coursename", "coursetitle", "title2021", "课程名称", "课程"),
    "credits": ("credits", "units", "credithours", "units2021", "学分"),
    "term": ("term", "semester", "学期", "开课学期"),
    "category": ("category", "group", "division", "课程类别", "类别", "课程性质"),
    "provider": ("provider", "school", "department", "开课单位", "开课学院"),
    "expression": (
        "expression",
        "conditionexpression",
        "prerequisitesandofors",
        "prerequisites",
        "prerequisitesentence",
        "requires",
        "先修课程",
        "先修课",
    ),
    "prerequisite": ("prerequisite",),
    "group_number": ("prerequisitegroup", "group"),
    "concurrent": ("concurrentallowed", "concurrent", "corequisite"),
}
CODES = frozenset(_USUAL["course"])
"""The usual headings, normalised, of the column that holds the codes of courses."""


@dataclass(frozen=True, slots=True)
class CatalogueColumns:
    """The names of the columns; None takes the first that is usual."""

    course: str | None = None
    name: str | None = None
    credits: str | None = None
    term: str | None = None
    expression: str | None = None


def read_catalogue(
    name: str, text: str, columns: CatalogueColumns
) -> tuple[Curriculum, tuple[Finding, ...]]:
    """Return the courses in a CSV table, and what is wrong with its rows.

    Raises:
        InputError: no column holds the courses, or a named column is missing.
    """
    table = parse_table(name, text)
    findings: list[Finding] = []
    course = _needed(table, "course", columns.course, name)
    grouped = _column(table, "prerequisite", None, name)
    if grouped is not None and columns.expression is None:
        courses = _grouped(table, course, grouped, name, findings)
    else:
        courses = _listed(table, course, columns, name, findings)
    id = name.rsplit(".", 1)[0] or "catalogue"
    curriculum = Curriculum(
        id=id, name=Text(en=id.replace("_", " ")), complete=True, courses=tuple(courses)
    )
    return curriculum, tuple(findings)


# ── a course per row ─────────────────────────────────────────────────────────────────────────
def _listed(
    table: Table, course: str, columns: CatalogueColumns, name: str, findings: list[Finding]
) -> list[Course]:
    chosen = {
        role: _column(table, role, getattr(columns, role, None), name)
        for role in ("name", "credits", "term", "category", "provider", "expression")
    }
    listed = frozenset(row.get(course, "") for _, row in table.rows)
    courses: dict[str, Course] = {}
    lines: dict[str, int] = {}
    for line, row in table.rows:
        where = f"{name}:{line}"
        id = id_in(row.get(course, ""), where, findings) if any(row.values()) else None
        if id is None:
            continue
        if id in courses:
            message = worded("{id} already stands on line {lines}", id=id, lines=lines[id])
            findings.append(Finding("duplicate-id", where, message, "remove one of the rows"))
        else:
            lines[id] = line
            courses[id] = _course(id, row, chosen, listed, where, findings)
    return list(courses.values())


def _course(
    id: str,
    row: Row,
    chosen: dict[str, str | None],
    listed: frozenset[str],
    where: str,
    findings: list[Finding],
) -> Course:
    cell = {role: row.get(column, "") if column else "" for role, column in chosen.items()}
    title = cell["name"] or id
    return Course(
        id=id,
        name=Text(zh=title) if has_han(title) else Text(en=title),
        credits=credits_in(cell["credits"], where, findings),
        term=term_in(cell["term"], where, findings),
        category=cell["category"] or None,
        provider=cell["provider"] or None,
        requires=requirement_in(cell["expression"], listed, where, findings),
    )


def requirement_in(
    text: str, listed: frozenset[str], where: str, findings: list[Finding]
) -> Requirement | None:
    """Return what a cell requires: as an expression, or as a sentence where that fits better.

    The better reading names more of the *listed* courses; an expression holds nothing but
    courses. A sentence that can be read in two ways is a finding, with the reading taken, and
    so is one that names no course.
    """
    text = unicodedata.normalize("NFC", text)
    if not text.strip():
        return None
    try:
        expression = parse_expression(text)
    except InputError:
        expression = None
    if expression is not None and listed.issuperset(course_ids(expression)):
        return expression  # every operand is a course: no other reading names more
    sentence = parse_sentence(text, listed)
    fits = _known(expression, listed) >= max(1, _known(sentence.requirement, listed))
    if (fits or sentence.requirement is None) and _only_courses(expression, listed):
        return expression
    if sentence.other is not None:
        message = worded(
            "{text!r} mixes and with or; read so that alternatives hold together", text=text
        )
        findings.append(Finding("two-readings", where, message, "add brackets", "information"))
    if sentence.requirement is None and sentence.unread:
        message = worded(
            "{text!r} names no course, minimum of credits or condition; nothing is required",
            text=text,
        )
        mend = "name the courses by their codes, or leave it"
        findings.append(Finding("nothing-required", where, message, mend, "information"))
    return sentence.requirement


def _known(tree: Requirement | None, listed: frozenset[str]) -> int:
    return sum(c in listed for c in course_ids(tree))


def _only_courses(tree: Requirement | None, listed: frozenset[str]) -> bool:
    codes = course_ids(tree)
    return bool(codes) and all(c in listed or _may_be_a_code(c) for c in codes)


def _may_be_a_code(text: str) -> bool:
    """Return whether a text may name a course that the file lacks: CHEM1B, but not 30 credits."""
    short = text[0].isalpha() and text == text.upper() and any(c.isdigit() for c in text)
    return short or looks_like_a_code(text)


# ── a prerequisite per row ───────────────────────────────────────────────────────────────────
def _grouped(
    table: Table, course: str, prerequisite: str, name: str, findings: list[Finding]
) -> list[Course]:
    """Return courses that need one of each group of rows; those only named are courses too."""
    group = _column(table, "group_number", None, name)
    concurrent = _column(table, "concurrent", None, name)
    groups: dict[str, dict[str, list[RequiredCourse]]] = {}
    for line, row in table.rows:
        if not any(row.values()):
            continue
        id = id_in(row.get(course, ""), f"{name}:{line}", findings)
        other = id_in(row.get(prerequisite, ""), f"{name}:{line}", findings)
        if id is None or other is None:
            continue
        allowed = concurrent is not None and row.get(concurrent, "").lower() in _YES
        leaf = RequiredCourse(course=other, when="by" if allowed else "before")
        number = row.get(group, "") if group else str(line)
        groups.setdefault(id, {}).setdefault(number, []).append(leaf)
    named = {leaf.course for g in groups.values() for leaves in g.values() for leaf in leaves}
    return [
        Course(id=id, name=Text(en=id), requires=_of_groups(groups.get(id, {}).values()))
        for id in sorted(groups.keys() | named)
    ]


def _of_groups(groups: Iterable[list[RequiredCourse]]) -> Requirement | None:
    found = (any_of(g) for g in groups)
    return all_of(f for f in found if f is not None)


# ── columns ──────────────────────────────────────────────────────────────────────────────────
def _needed(table: Table, role: str, wanted: str | None, name: str) -> str:
    column = _column(table, role, wanted, name)
    if column is None:
        has = ", ".join(table.columns)
        raise InputError(
            worded(
                "{name}: which column is the {role}? it has {has}; --{role}-column NAME",
                name=name,
                role=role,
                has=has,
            )
        )
    return column


def _column(table: Table, role: str, wanted: str | None, name: str) -> str | None:
    if wanted is not None:
        if wanted not in table.columns:
            raise InputError(
                worded(
                    "{name} has no column {wanted!r}; it has {columns}",
                    name=name,
                    wanted=wanted,
                    columns=", ".join(table.columns),
                )
            )
        return wanted
    by_name = {normalise(c): c for c in reversed(table.columns)}
    return next((by_name[u] for u in _USUAL[role] if u in by_name), None)
