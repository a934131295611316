"""A study plan as text, a Markdown checklist, a CSV table, a calendar, or JSON."""

from aiknowledge.reports.study_plan.answers import (
    alternatives_json,
    alternatives_text,
    budget_json,
    budget_text,
)
from aiknowledge.reports.study_plan.calendar import plan_ics
from aiknowledge.reports.study_plan.document import plan_json
from aiknowledge.reports.study_plan.lines import plan_markdown, plan_text
from aiknowledge.reports.study_plan.table import plan_csv
from aiknowledge.reports.study_plan.telling import plan_notes

__all__ = [
    "alternatives_json",
    "alternatives_text",
    "budget_json",
    "budget_text",
    "plan_csv",
    "plan_ics",
    "plan_json",
    "plan_markdown",
    "plan_notes",
    "plan_text",
]
