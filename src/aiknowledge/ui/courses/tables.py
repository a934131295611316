"""Tables of the page of courses: findings, plans, figures; the same as CSV."""

from __future__ import annotations

from aiknowledge.algorithms.course_metrics import CurriculumMetrics
from aiknowledge.errors import Finding
from aiknowledge.graph import CourseGraph
from aiknowledge.model import Course, Language
from aiknowledge.ui.courses.names import course_code, course_title
from aiknowledge.ui.telling import in_language, place_in
from aiknowledge.ui.words import word


def finding_row(finding: Finding, name: str, language: Language) -> dict[str, object]:
    """Return a finding on the file *name*, with what to do about it in *language*."""
    where = finding.where.removeprefix(name).lstrip(": ") or name
    if where.isdecimal():
        where = word("row", language, line=where)
    where = place_in(where, language)
    severity = {
        "error": word("error", language),
        "warning": word("warning", language),
        "information": word("information", language),
    }[finding.severity]
    return {
        word("finding_where", language): where,
        word("severity", language): severity,
        word("finding_what", language): _mends(language).get(finding.code)
        or in_language(finding.mend, language),
        word("details", language): in_language(finding.message, language),
    }


def _mends(language: Language) -> dict[str, str]:
    return {
        "missing-id": word("finding_id", language),
        "wrong-id": word("finding_id", language),
        "nothing-required": word("finding_nothing", language),
        "duplicate-id": word("finding_twice", language),
        "wrong-value": word("finding_value", language),
        "wrong-term": word("finding_term", language),
        "credits-range": word("finding_range", language),
        "mixed-encoding": word("finding_encoding", language),
        "wrong-shape": word("finding_shape", language),
        "unknown-course": word("finding_unlisted", language),
        "self-requirement": word("finding_self", language),
        "cycle": word("finding_circle", language),
        "unsatisfiable": word("finding_never", language),
        "two-readings": word("finding_two_ways", language),
    }


def course_row(course: Course, language: Language) -> dict[str, object]:
    """Return code, name and credits of a course."""
    return {
        word("course", language): course_code(course, language),
        word("name", language): course_title(course, language),
        word("credits", language): course.credits,
    }


def metrics_rows(
    graph: CourseGraph, metrics: CurriculumMetrics, language: Language
) -> list[dict[str, object]]:
    """Return the figures of all courses, the most complex first."""
    return [
        {
            **course_row(graph.courses[c], language),
            word("complexity", language): metrics.complexity(c),
            word("blocking", language): metrics.courses[c].blocking,
            word("delay", language): metrics.courses[c].delay,
            word("centrality", language): metrics.courses[c].centrality,
        }
        for c in sorted(metrics.courses, key=lambda c: (-metrics.complexity(c), c))
    ]
