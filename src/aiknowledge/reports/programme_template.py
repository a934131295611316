"""The table that somebody fills in to bring a programme, and a programme written as one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, combinations, product

from aiknowledge.graph.requirements import parts, wanted
from aiknowledge.model import (
    Condition,
    Course,
    Curriculum,
    Language,
    RequiredCourse,
    RequiredCredits,
    Requirement,
)
from aiknowledge.reports.tables import table_csv

_ROWS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Course code,Course name,Credits,Theory hours,Practice hours,Term,Category,"
        "Required/elective,Provider,Prerequisites",
        "AI101,Introduction to Artificial Intelligence,2,24,8,1,Foundation,required,School of AI,",
        "AI201,Machine Learning,3,32,16,2,Core,required,School of AI,"
        "Introduction to Artificial Intelligence",
    ),
    "zh": (
        "课程代码,课程名称,学分,理论学时,实验学时,开课学期,课程类别,课程性质,开课单位,先修课程",
        "AI101,人工智能导论,2,24,8,1,学科基础,必修,人工智能学院,",
        "AI201,机器学习,3,32,16,2,专业核心,必修,人工智能学院,人工智能导论",
    ),
}
_OBLIGATION: dict[Language, dict[str | None, str]] = {
    "en": {"required": "required", "elective": "elective"},
    "zh": {"required": "必修", "elective": "选修"},
}


def template_csv(language: Language) -> str:
    """Return a template with two example rows, as CSV with a byte order mark."""
    return "\ufeff" + "\n".join(_ROWS[language]) + "\n"


def programme_csv(curriculum: Curriculum, language: Language) -> str:
    """Return a curriculum in the columns of the template, so that it can be brought again.

    What courses teach, groups and rules do not fit into a table; YAML keeps them.
    """
    heads = _ROWS[language][0].split(",")
    names = {c.id: c.name.in_language(language) for c in curriculum.courses}
    cells = (_cells(c, names, language) for c in curriculum.courses)
    return table_csv([dict(zip(heads, row, strict=True)) for row in cells], heads)


def _cells(course: Course, names: Mapping[str, str], language: Language) -> tuple[object, ...]:
    hours = course.class_hours
    return (
        course.id,
        names[course.id],
        course.credits,
        hours and hours.theory,
        hours and hours.practice,
        course.term,
        course.category,
        _OBLIGATION[language].get(course.obligation),
        course.provider,
        _needs(course.requires, names),
    )


def _needs(tree: Requirement | None, names: Mapping[str, str]) -> str:
    clauses = dict.fromkeys(_clauses(tree, names)) if tree else ()
    return "; ".join(" / ".join(clause) for clause in clauses)


def _clauses(tree: Requirement, names: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return a requirement as alternatives that all must hold, the one form a cell can say.

    At least k of n means: of any n - k + 1 of them, one.
    """
    match tree:
        case RequiredCourse():
            return [(names.get(tree.course, tree.course),)]
        case Condition():
            return [(tree.condition,)]
        case RequiredCredits():
            return [(f"{tree.credits:g} credits",)]
    inside = [_clauses(part, names) for part in parts(tree)]
    size = len(inside) - wanted(tree, len(inside)) + 1
    return [
        tuple(dict.fromkeys(chain.from_iterable(choice)))
        for some in combinations(inside, size)
        for choice in product(*some)
    ]
