"""The names, reasons and references that every form of a plan tells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.study import Aim, Step, StudyPlan
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.references import in_reading_order, reference_name
from aiknowledge.reports.study_plan.words import word


@dataclass(frozen=True, slots=True)
class Teller:
    """Says things of a system in one language."""

    system: KnowledgeSystem
    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """Return a text of the plan."""
        return word(self.language, key, **values)

    def listed(self, names: Iterable[str]) -> str:
        """Return names one after another."""
        return ("、" if self.language == "zh" else ", ").join(names)

    def point(self, point: str) -> str:
        """Return the name of a point."""
        return self.system.graph.point(point).name.in_language(self.language)

    def points(self, points: Iterable[str]) -> str:
        """Return the names of points, one after another."""
        return self.listed(map(self.point, points))

    def chain(self, points: Iterable[str]) -> str:
        """Return the names of points, each leading to the next."""
        return " → ".join(map(self.point, points))

    def unit(self, point: str) -> str:
        """Return the name of the unit of a point, empty where it has none."""
        unit = self.system.units.get(self.system.graph.unit(point))
        return unit.name.in_language(self.language) if unit else ""

    def goal(self, reference: str) -> str:
        """Return the name of a goal, given as kind:id."""
        kind, _, id = reference.partition(":")
        name = getattr(self.system.record(kind, id), "name", None)
        return name.in_language(self.language) if name else id

    def goals(self, aims: Iterable[Aim]) -> str:
        """Return the names of goals, one after another."""
        return self.listed(self.goal(a.goal.reference) for a in aims)

    def reason(self, prerequisite: str, dependent: str) -> str:
        """Return why one point needs another, empty where nobody says."""
        because = self.system.graph.need(prerequisite, dependent).because
        return because.in_language(self.language) if because else ""

    def can_do(self, point: str) -> str:
        """Return what one can do with a point; a general sentence where nothing is said."""
        told = self.system.graph.point(point).can_do
        if told is None:
            return self("knows", name=self.point(point))
        return told.in_language(self.language)

    def references(self, point: str) -> list[tuple[str, str]]:
        """Return where to study a point, the reader's language first, and what each costs."""
        studies = in_reading_order(self.system.graph.point(point), self.language)
        return [(reference_name(self.system, s), self(s.cost)) for s in studies]

    def step(self, step: Step) -> str:
        """Return the name of a step, its class hours, and what is special about it."""
        told = [self("hours", hours=round(step.hours, 2))]
        told += [self(step.task)] if step.task != "learn" else []
        told += [self("advised")] if step.advised else []
        return self("about", name=self.point(step.id), about=self.listed(told))


def step_lines(tell: Teller, step: Step, *, most_goals: int = 3) -> list[str]:
    """Return what stands below a step: reasons, goals, and where to study it."""
    lines = [
        tell("for", name=tell.point(p), reason=tell.reason(step.id, p)) for p in step.needed_by
    ]
    lines += [tell("helps", name=tell.point(p)) for p in step.helps]
    for reference, chain in step.toward[:most_goals]:
        if len(chain) > 1:
            lines.append(tell("leads", goal=tell.goal(reference), chain=tell.chain(chain)))
        elif not reference.startswith("point:"):
            lines.append(tell("part", goal=tell.goal(reference)))
    if len(step.toward) > most_goals:
        lines.append(tell("more_goals", n=len(step.toward) - most_goals))
    lines += [tell("study", title=title, cost=cost) for title, cost in tell.references(step.id)]
    return lines


def plan_notes(
    system: KnowledgeSystem, plan: StudyPlan, language: Language, *, today: dt.date
) -> list[str]:
    """Return what the learner should notice: goals known already, a start date in the past."""
    tell = Teller(system, language)
    known = set(plan.known_goals)
    notes = [
        tell("known_goal", name=tell.goal(a.goal.reference)) for a in plan.aims if a.id in known
    ]
    if plan.start is not None and plan.start < today:
        notes.append(tell("past", start=plan.start.isoformat()))
    return notes
