"""The CSV layout of CurricularAnalytics.org: a head, then one row per course."""

from __future__ import annotations

import csv
import io
import re

from aiknowledge.errors import Finding, worded
from aiknowledge.formats.table import Row, parse_table
from aiknowledge.formats.values import credits_in, id_in, term_in
from aiknowledge.graph.requirements import all_of
from aiknowledge.model import Course, Curriculum, RequiredCourse, Requirement, Text
from aiknowledge.text import has_han

_HEAD = ("Curriculum", "Degree Plan", "Institution", "Degree Type", "System Type", "CIP")
_KINDS = (("Prerequisites", "before"), ("Corequisites", "by"), ("Strict-Corequisites", "with"))


def is_curricular_analytics(text: str) -> bool:
    r"""Return whether a CSV text starts with the head of this layout.

    >>> is_curricular_analytics("Curriculum,Computer Science,,\nInstitution,X")
    True
    """
    return text.lstrip("\ufeff").startswith(("Curriculum,", '"Curriculum",'))


def read_plan(name: str, text: str) -> tuple[Curriculum, tuple[Finding, ...]]:
    """Return the curriculum or degree plan in *text*, and what is wrong with its rows."""
    lines = text.lstrip("\ufeff").splitlines(keepends=True)
    start = next((n for n, line in enumerate(lines) if line.startswith("Course ID")), len(lines))
    head = _head("".join(lines[:start]))
    findings: list[Finding] = []
    if start == len(lines):
        message = "has no line that begins with Course ID"
        findings.append(Finding("wrong-shape", name, message, "keep the head of the layout"))
        return _curriculum(name, head, ()), tuple(findings)
    body = "".join(lines[start:])
    stop = re.search(r"(?m)^Additional Courses\b.*$", body)
    table = parse_table(name, body[: stop.start()] if stop else body, first_line=start + 1)
    rows = list(table.rows)
    if stop:
        after = body[stop.end() :].lstrip("\n")
        first = start + 1 + body[: len(body) - len(after)].count("\n")
        rows += parse_table(name, after, first_line=first).rows
    courses = _courses(rows, name, findings)
    return _curriculum(name, head, courses), tuple(findings)


def _head(text: str) -> dict[str, str]:
    found = {}
    for row in csv.reader(io.StringIO(text)):
        if len(row) > 1 and row[0].strip() in _HEAD:
            found[row[0].strip()] = row[1].strip()
    return found


def _curriculum(name: str, head: dict[str, str], courses: tuple[Course, ...]) -> Curriculum:
    system = head.get("System Type", "").lower()
    institution = head.get("Institution")
    return Curriculum(
        id=name.rsplit(".", 1)[0] or "curriculum",
        name=_text(head.get("Curriculum") or name),
        institution=_text(institution) if institution else None,
        degree=head.get("Degree Type") or None,
        # "semster" and other spellings: whatever is no quarter system counts as semesters.
        calendar="quarter" if system.startswith("quart") else "semester" if system else None,
        complete=True,
        courses=courses,
    )


def _courses(rows: list[tuple[int, Row]], name: str, findings: list[Finding]) -> tuple[Course, ...]:
    courses: dict[str, Course] = {}
    lines: dict[str, int] = {}
    for line, row in rows:
        where = f"{name}:{line}"
        course = _course(row, where, findings) if any(row.values()) else None
        if course is None:
            continue
        if course.id in courses:
            message = worded(
                "{id} already stands on line {lines}", id=course.id, lines=lines[course.id]
            )
            findings.append(Finding("duplicate-id", where, message, "remove one of the rows"))
            continue
        courses[course.id], lines[course.id] = course, line
    return tuple(courses.values())


def _course(row: Row, where: str, findings: list[Finding]) -> Course | None:
    id = id_in(row.get("Course ID", ""), where, findings)
    if id is None:
        return None
    code = " ".join(p for p in (row.get("Prefix", ""), row.get("Number", "")) if p)
    return Course(
        id=id,
        name=_text(row.get("Course Name") or code or id),
        code=code or None,
        credits=credits_in(row.get("Credit Hours", ""), where, findings),
        term=term_in(row.get("Term", ""), where, findings),
        requires=_requires(row, where, findings),
    )


def _requires(row: Row, where: str, findings: list[Finding]) -> Requirement | None:
    return all_of(
        RequiredCourse.model_validate({"course": id, "when": when})
        for column, when in _KINDS
        for cell in re.split(r"\s*;\s*", row.get(column, ""))
        if cell and (id := id_in(cell, where, findings)) is not None
    )


def _text(words: str) -> Text:
    return Text(zh=words) if has_han(words) else Text(en=words)
