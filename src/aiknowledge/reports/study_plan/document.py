"""A plan as the JSON document of the `path` command; hours are class hours unless named so."""

from __future__ import annotations

import datetime as dt
from typing import Any

from aiknowledge.algorithms.study import Aim, Step, StudyPlan, milestones, weeks
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.study_plan.telling import Teller

Document = dict[str, Any]


def plan_json(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> Document:
    """Return the document of the `path` command; hours are class hours."""
    tell = Teller(system, language)
    return {
        "goals": list(plan.goals),
        "depth": plan.depth,
        "order": plan.order,
        "aims": [_aim(tell, a) for a in plan.aims],
        "steps": [_step(tell, s) for s in plan.steps],
        "hours": plan.hours,
        "factor": plan.factor,
        "learner_hours": plan.learner_hours,
        "hours_per_week": plan.hours_per_week,
        "hours_left": plan.hours_left,
        "help_hours": plan.help_hours,
        "help_learner_hours": plan.help_hours * plan.factor,
        "weeks": plan.weeks,
        "start": _date(plan.start),
        "totals": dict(plan.totals),
        "routes": [
            {
                "depth": r.depth,
                "points": r.points,
                "hours": r.hours,
                "learner_hours": r.learner_hours,
                "left_out": list(r.left_out),
                "unexplained": [
                    {"point": q, "for": p, "reason": tell.reason(q, p)} for q, p in r.needs
                ],
            }
            for r in plan.routes
        ],
        "calendar": _calendar(tell, plan),
        "milestones": _milestones(tell, plan),
        "critical_chain": {
            "points": list(plan.chain.points),
            "hours": plan.chain.hours,
            "learner_hours": plan.chain.hours * plan.factor,
        },
        "assumed_known": list(plan.assumed_known),
        "known_goals": list(plan.known_goals),
        "missed_weeks": list(plan.missed),
    }


def _date(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def _aim(tell: Teller, aim: Aim) -> Document:
    return {
        "kind": aim.goal.kind,
        "id": aim.id,
        "name": tell.goal(aim.goal.reference),
        "depth": aim.goal.depth,
        "points": dict(aim.points),
    }


def _step(tell: Teller, step: Step) -> Document:
    point = tell.system.graph.point(step.id)
    return {
        "id": step.id,
        "name": tell.point(step.id),
        "unit": tell.system.graph.unit(step.id),
        "depth": step.depth,
        "task": step.task,
        "hours": step.hours,
        "learner_hours": step.learner_hours,
        "week": step.week,
        "last_week": step.last_week,
        "parts": [{"week": w, "learner_hours": h} for w, h in step.parts],
        "reasons": [{"for": q, "reason": tell.reason(step.id, q)} for q in step.needed_by],
        "goals": [{"goal": goal, "chain": list(chain)} for goal, chain in step.toward],
        "required": not step.advised,
        "helps": list(step.helps),
        "can_do": point.can_do.in_language(tell.language) if point.can_do else None,
        "study": [
            {
                "source": r.source,
                "title": source.title if (source := tell.system.source.get(r.source)) else None,
                "url": source.url if source else None,
                "locator": r.locator,
                "language": r.language,
                "cost": r.cost,
            }
            for r in point.study
        ],
        "done": step.done,
    }


def _calendar(tell: Teller, plan: StudyPlan) -> list[Document]:
    unit = tell.system.graph.unit
    return [
        {
            "week": w.number,
            "kind": w.kind,
            "start": _date(w.start),
            "learner_hours": w.learner_hours,
            "units": list(dict.fromkeys(unit(p) for p, _ in w.parts)),
            "steps": [p for p, _ in w.parts],
        }
        for w in weeks(plan)
    ]


def _milestones(tell: Teller, plan: StudyPlan) -> list[Document]:
    return [
        {
            "first_week": m.first_week,
            "last_week": m.last_week,
            "points": list(m.points),
            "point": m.crown,
            "can_do": tell.can_do(m.crown),
        }
        for m in milestones(tell.system.graph, plan)
    ]
