"""A plan as an iCalendar file, an all-day event per week."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from aiknowledge.algorithms.study import Milestone, Step, StudyPlan, Week, milestones, weeks
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.study_plan.lines import milestone_line
from aiknowledge.reports.study_plan.telling import Teller, step_lines

if TYPE_CHECKING:
    from icalendar import Event


def plan_ics(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as iCalendar (RFC 5545): one all-day event of seven days per week.

    An event keeps its UID when the same goals are planned anew, so that a calendar replaces it.
    The time stamp is the start of the plan: the same plan is the same file.

    Raises:
        InputError: the plan has no start date.
    """
    from icalendar import Calendar

    if plan.start is None:
        raise InputError("a calendar needs a start date (--start YYYY-MM-DD)")
    tell = Teller(system, language)
    calendar = Calendar()
    calendar.add("prodid", f"-//aiknowledge//study plan//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", tell("title", goals=tell.goals(plan.aims)))
    ends = {m.last_week: m for m in milestones(system.graph, plan)}
    steps = {s.id: s for s in plan.steps}
    for week in weeks(plan):
        calendar.add_component(_event(tell, plan, week, steps, ends.get(week.number)))
    return str(calendar.to_ical(), "utf-8")


def _event(
    tell: Teller,
    plan: StudyPlan,
    week: Week,
    steps: Mapping[str, Step],
    milestone: Milestone | None,
) -> Event:
    from icalendar import Event

    assert plan.start is not None
    assert week.start is not None
    event = Event()
    event.add("uid", _uid(plan, week.number))
    event.add("dtstamp", dt.datetime.combine(plan.start, dt.time(), dt.UTC))
    event.add("dtstart", week.start)
    event.add("dtend", week.start + dt.timedelta(days=7))
    event.add("transp", "TRANSPARENT")
    event.add("summary", _summary(tell, week))
    lines: list[str] = []
    for point, _ in week.parts:
        step = steps[point]
        if step.week < week.number:
            lines.append(tell("continues", name=tell.point(point)))
            continue
        lines.append(f"[{'x' if step.done else ' '}] {tell.step(step)}")
        lines += [f"  {line}" for line in step_lines(tell, step)]
    if milestone is not None:
        lines.append(milestone_line(tell, milestone))
    if lines:
        event.add("description", "\n".join(lines))
    return event


def _summary(tell: Teller, week: Week) -> str:
    if week.kind != "study":
        return tell(week.kind, n=week.number)
    units = dict.fromkeys(tell.unit(p) or tell.point(p) for p, _ in week.parts)
    return tell("calendar_week", n=week.number, units=tell.listed(units))


def _uid(plan: StudyPlan, week: int) -> str:
    goals = "\n".join(sorted(a.goal.reference for a in plan.aims))
    return f"{hashlib.sha256(goals.encode()).hexdigest()[:16]}-week-{week}@aiknowledge"
