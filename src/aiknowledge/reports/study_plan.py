"""A study plan as text, a Markdown checklist, a CSV table, or JSON."""

from __future__ import annotations

import csv
import io
from itertools import groupby
from typing import Any

from aiknowledge.algorithms import StudyPlan
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language

_WORDS = {
    "en": {
        "week": "Week {n}",
        "total": "{points} points, {hours:g} class hours, {learner:g} learner hours, {weeks} weeks",
        "hours": "{hours:g} h",
        "for": "for {name}: {reason}",
        "nothing": "Nothing to learn: all of it is known already.",
        "assumed": "Taken as known too: {names}",
    },
    "zh": {
        "week": "第{n}周",
        "total": "{points}个知识点，{hours:g}课时，自学约{learner:g}小时，共{weeks}周",
        "hours": "{hours:g}课时",
        "for": "用于{name}：{reason}",
        "nothing": "无需学习：目标已全部掌握。",
        "assumed": "同时视为已掌握：{names}",
    },
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plan_json(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> dict[str, Any]:
    """Return the document of the `path` command; hours are class hours."""
    return {
        "goals": list(plan.goals),
        "depth": plan.depth,
        "steps": [
            {
                "id": s.id,
                "name": system.graph.point(s.id).name.in_language(language),
                "unit": system.graph.unit(s.id),
                "hours": s.hours,
                "week": s.week,
                "last_week": s.last_week,
                "reasons": [
                    {"for": q, "reason": _reason(system, s.id, q, language)} for q in s.needed_by
                ],
            }
            for s in plan.steps
        ],
        "hours": plan.hours,
        "learner_hours": plan.learner_hours,
        "weeks": plan.weeks,
        "totals": dict(plan.totals),
        "assumed_known": list(plan.assumed_known),
    }


def plan_text(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as lines to read, by week and unit, each step with its reasons."""
    return _lines(
        system, plan, language, week="{}", unit="  {}", step="    - {}", reason="        {}"
    )


def plan_markdown(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as a Markdown checklist."""
    return _lines(
        system, plan, language, week="## {}", unit="### {}", step="- [ ] {}", reason="  - {}"
    )


def plan_csv(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as CSV; a cell that a spreadsheet would take for a formula is quoted."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["week", "unit", "id", "name", "class_hours", "needed_by"])
    for s in plan.steps:
        unit = system.units[system.graph.unit(s.id)].name.in_language(language)
        name = system.graph.point(s.id).name.in_language(language)
        row = [s.week, unit, s.id, name, f"{s.hours:g}", "; ".join(s.needed_by)]
        table.writerow(["'" + c if str(c).startswith(_FORMULA) else c for c in map(str, row)])
    return out.getvalue()


def _lines(
    system: KnowledgeSystem,
    plan: StudyPlan,
    language: Language,
    *,
    week: str,
    unit: str,
    step: str,
    reason: str,
) -> str:
    say = _WORDS[language]
    if not plan.steps:
        return say["nothing"] + "\n"
    name = _namer(system, language)
    lines = [
        say["total"].format(
            points=len(plan.steps),
            hours=plan.hours,
            learner=round(plan.learner_hours, 1),
            weeks=plan.weeks,
        )
    ]
    if plan.assumed_known:
        lines.append(say["assumed"].format(names=", ".join(map(name, plan.assumed_known))))
    for n, in_week in groupby(plan.steps, key=lambda s: s.week):
        lines += ["", week.format(say["week"].format(n=n))]
        for unit_id, in_unit in groupby(in_week, key=lambda s: system.graph.unit(s.id)):
            lines.append(unit.format(system.units[unit_id].name.in_language(language)))
            for s in in_unit:
                hours = say["hours"].format(hours=s.hours)
                lines.append(step.format(f"{name(s.id)} ({hours})"))
                lines += [
                    reason.format(
                        say["for"].format(name=name(q), reason=_reason(system, s.id, q, language))
                    )
                    for q in s.needed_by
                ]
    return "\n".join(lines) + "\n"


def _namer(system: KnowledgeSystem, language: Language) -> Any:
    return lambda point: system.graph.point(point).name.in_language(language)


def _reason(system: KnowledgeSystem, prerequisite: str, dependent: str, language: Language) -> str:
    because = system.graph.need(prerequisite, dependent).because
    return because.in_language(language) if because else ""
