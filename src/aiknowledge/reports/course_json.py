"""The documents of the commands `metrics` and `plan`."""

from __future__ import annotations

from typing import Any

from aiknowledge.algorithms.course_metrics import Bounds, CourseMetrics, CurriculumMetrics
from aiknowledge.algorithms.course_plans import CoursePlan
from aiknowledge.algorithms.term_plans import TermPlan
from aiknowledge.model import Curriculum, Language
from aiknowledge.reports.course_text import circle_sentence, obstacle_sentence

FIGURES = ("blocking", "delay", "centrality", "complexity")


def metrics_document(
    curriculum: Curriculum, metrics: CurriculumMetrics, language: Language
) -> dict[str, Any]:
    """Return the figures per course and in total, with bounds where alternatives exist."""
    listed = {c.id: c.name.in_language(language) for c in curriculum.courses}
    return {
        "system": curriculum.calendar,
        "courses": {
            c: {
                "name": name,
                **_figures(metrics.courses[c]),
                "complexity": metrics.complexity(c),
            }
            for c, name in listed.items()
        },
        "totals": {f: metrics.total(f) for f in FIGURES},
        "bounds": {c: _bounds(metrics.bounds[c]) for c in listed if c in metrics.bounds},
        "choice": {c: list(metrics.choice[c]) for c in listed} if metrics.bounds else {},
    }


def _figures(metrics: CourseMetrics) -> dict[str, int]:
    return {f: getattr(metrics, f) for f in FIGURES}


def _bounds(bounds: Bounds) -> dict[str, list[int]]:
    return {f: [getattr(bounds.least, f), getattr(bounds.greatest, f)] for f in FIGURES}


def plan_document(found: CoursePlan | TermPlan, language: Language) -> dict[str, Any]:
    """Return a plan of courses, or why there is none."""
    plan = found.plan if isinstance(found, TermPlan) else found
    obstacles = found.obstacles if isinstance(found, TermPlan) else ()
    if plan.locked or obstacles or not plan.possible:
        because = [
            {"course": target, "circle": list(c.courses), "message": circle_sentence(c, language)}
            for target, c in plan.locked
        ]
        because += [
            {"course": o.courses[0], "kind": o.kind, "message": obstacle_sentence(o, language)}
            for o in obstacles
        ]
        return {"unlockable": False, "targets": list(plan.targets), "because": because}
    terms = found.terms if isinstance(found, TermPlan) else plan.steps
    return {
        "unlockable": True,
        "targets": list(plan.targets),
        "courses": list(plan.courses),
        "size": len(plan.order),
        "credits": plan.credits,
        "optimal": plan.optimal,
        "bound": plan.bound,
        "order": list(plan.order),
        "terms": [list(t) for t in terms],
        "conditions": [{"course": c, "condition": text} for c, text in plan.conditions],
    }
