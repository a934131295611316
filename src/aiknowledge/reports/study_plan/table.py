"""A plan as a CSV table, a row per step."""

from __future__ import annotations

import csv
import io

from aiknowledge.algorithms.study import StudyPlan, week_start
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.study_plan.telling import Teller

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    *("week", "unit", "id", "name", "class_hours", "needed_by", "last_week", "starts"),
    *("learner_hours", "depth", "task", "required", "done", "goals", "can_do", "study"),
)


def plan_csv(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as CSV; a cell that a spreadsheet would take for a formula is quoted."""
    tell = Teller(system, language)
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for s in plan.steps:
        told = system.graph.point(s.id).can_do
        start = week_start(plan, s.week)
        row = (
            *(s.week, tell.unit(s.id), s.id, tell.point(s.id), f"{s.hours:.6g}"),
            *("; ".join(s.needed_by), s.last_week, start.isoformat() if start else ""),
            *(f"{s.learner_hours:.6g}", s.depth, s.task, "no" if s.advised else "yes"),
            *("yes" if s.done else "no", "; ".join(reference for reference, _ in s.toward)),
            told.in_language(language) if told else "",
            "; ".join(title for title, _ in tell.references(s.id)),
        )
        table.writerow(["'" + c if c.startswith(_FORMULA) else c for c in map(str, row)])
    return out.getvalue()
