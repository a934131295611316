"""What fits a budget, and which courses teach what is missing, as JSON and as lines."""

from __future__ import annotations

from typing import Any

from aiknowledge.algorithms.study import Aim, Alternatives, BudgetAnswer, Cover
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, Mapping
from aiknowledge.reports.study_plan.telling import Teller

Document = dict[str, Any]


def budget_json(answer: BudgetAnswer, factor: float) -> Document:
    """Return the keys that a budget adds to the document of `path`; hours are class hours."""
    return {
        "budget": answer.budget,
        "learner_budget": answer.budget * factor,
        "fits": answer.fits,
        "least_hours": answer.least_hours,
        "least_learner_hours": answer.least_hours * factor,
        "reachable_goals": list(answer.reachable),
        "reachable_hours": answer.hours,
        "proof": {"status": answer.status, "bound": answer.bound},
    }


def budget_text(
    system: KnowledgeSystem,
    answer: BudgetAnswer,
    aims: tuple[Aim, ...],
    factor: float,
    language: Language,
) -> str:
    """Return the answer to a budget as lines: does it fit, else what does, and is it proved."""
    tell = Teller(system, language)
    lines = [
        tell(
            "fits" if answer.fits else "fits_not",
            least=round(answer.least_hours, 2),
            budget=round(answer.budget, 2),
            learner_least=round(answer.least_hours * factor, 1),
            learner_budget=round(answer.budget * factor, 1),
        )
    ]
    if not answer.fits:
        reached = [a for a in aims if a.id in answer.reachable]
        hours = round(answer.hours, 2)
        names = tell.goals(reached)
        found = tell("reachable", n=len(reached), of=len(aims), hours=hours, names=names)
        lines.append(found if reached else tell("reachable_none"))
        proved = answer.status == "optimal"
        lines.append(tell("proved") if proved else tell("bound", bound=answer.bound))
    return "\n".join(lines) + "\n"


def alternatives_json(found: Alternatives) -> Document:
    """Return who teaches each missing point, and the covers by confirmed and by all maps."""
    return {
        "curriculum": found.curriculum,
        "teachers": [
            {
                "point": p,
                "courses": [
                    {"course": c, "level": row.level, "status": row.status} for c, row in courses
                ],
            }
            for p, courses in found.teachers.items()
        ],
        "covers": {"confirmed": _cover(found.confirmed), "all": _cover(found.all)},
    }


def _cover(cover: Cover) -> Document:
    return {
        "courses": list(cover.courses),
        "credits": cover.credits,
        "untaught": list(cover.untaught),
        "proof": {"status": cover.status, "bound": cover.bound},
    }


def alternatives_text(
    system: KnowledgeSystem, found: Alternatives, names: dict[str, str], language: Language
) -> str:
    """Return who teaches what, and the covers, as lines; *names* are the courses' own."""
    tell = Teller(system, language)
    lines = [tell("taught_in", curriculum=found.curriculum)]
    for point, courses in found.teachers.items():
        shown = [_teacher(tell, names[c], row) for c, row in courses]
        if shown:
            row = tell("taught_row", point=tell.point(point), courses=tell.listed(shown))
            lines.append(f"  {row}")
    for key, cover in (("cover_confirmed", found.confirmed), ("cover_all", found.all)):
        lines.append(tell(key, courses=_courses(tell, cover, names)))
    if found.all.untaught:
        lines.append(tell("untaught", names=tell.points(found.all.untaught)))
    return "\n".join(lines) + "\n"


def _teacher(tell: Teller, name: str, row: Mapping) -> str:
    return tell("about", name=name, about=tell.listed((tell(row.level), tell(row.status))))


def _courses(tell: Teller, cover: Cover, names: dict[str, str]) -> str:
    if not cover.courses:
        return tell("cover_none")
    shown = ("；" if tell.language == "zh" else "; ").join(names[c] for c in cover.courses)
    if cover.credits is not None:
        shown = tell("cover_credits", courses=shown, credits=cover.credits)
    else:
        shown = tell("cover_count", courses=shown, n=len(cover.courses))
    if cover.status == "bound":
        shown += f", {tell('cover_bound', bound=cover.bound)}"
    return shown
