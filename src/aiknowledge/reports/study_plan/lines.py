"""A plan as lines: plain text to read, or a Markdown checklist."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from aiknowledge.algorithms.study import Milestone, Step, StudyPlan, Week, milestones, weeks
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.study_plan.telling import Teller, step_lines

_MARKUP = re.compile(r"([\\`*_\[\]<>])")


@dataclass(frozen=True, slots=True)
class _Shape:
    """How each kind of line is written."""

    title: str
    week: str
    unit: str
    step: Callable[[Step, str], str]
    detail: str
    remark: str
    clean: Callable[[str], str]


def _inline(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text).replace("\n", " ")


_TEXT = _Shape(
    title="{}",
    week="{}",
    unit="  {}",
    step=lambda s, text: f"    {'x' if s.done else '-'} {text}",
    detail="        {}",
    remark="{}",
    clean=lambda text: text,
)
_MARKDOWN = _Shape(
    title="# {}",
    week="## {}",
    unit="### {}",
    step=lambda s, text: f"- [{'x' if s.done else ' '}] {text}",
    detail="  - {}",
    remark="{}\n",
    clean=_inline,
)


def plan_text(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as lines to read, by week and unit, each step with its reasons."""
    return _written(system, plan, language, _TEXT)


def plan_markdown(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    """Return the plan as a Markdown checklist; names are shown letter by letter."""
    return _written(system, plan, language, _MARKDOWN)


def _written(system: KnowledgeSystem, plan: StudyPlan, language: Language, shape: _Shape) -> str:
    tell = Teller(system, language)
    if not plan.steps:
        return tell("nothing") + "\n"
    lines = [shape.title.format(shape.clean(tell("title", goals=tell.goals(plan.aims))))]
    lines += [shape.remark.format(shape.clean(line)) for line in summary_lines(tell, plan)]
    ends = {m.last_week: m for m in milestones(system.graph, plan)}
    steps = {s.id: s for s in plan.steps}
    for week in weeks(plan):
        lines += ["", shape.week.format(_week_heading(tell, week))]
        lines += _week_lines(tell, week, steps, shape)
        if week.number in ends:
            line = shape.clean(milestone_line(tell, ends[week.number]))
            lines += ["", shape.remark.format(line)]
    return "\n".join(lines).rstrip() + "\n"


def summary_lines(tell: Teller, plan: StudyPlan) -> list[str]:
    """Return the totals of a plan, a line each: hours, depths, assumptions, longest chain."""
    lines = [
        tell(
            "total",
            points=sum(not s.advised for s in plan.steps),
            hours=round(plan.hours, 2),
            factor=plan.factor,
            learner=round(plan.learner_hours, 1),
            weeks=plan.weeks,
            per_week=plan.hours_per_week,
        )
    ]
    for key, hours, shown in (
        ("help_total", plan.help_hours, plan.help_hours > 0),
        ("left", plan.hours_left, plan.hours_left < plan.hours),
    ):
        if shown:
            learner = round(hours * plan.factor, 1)
            lines.append(tell(key, hours=round(hours, 2), learner=learner))
    lines.append(tell("routes", **{d: round(h, 2) for d, h in plan.totals}))
    lines += [
        tell(f"leaves_{r.depth}", names=tell.points(r.left_out)) for r in plan.routes if r.left_out
    ]
    if plan.assumed_known:
        lines.append(tell("assumed", names=tell.points(plan.assumed_known)))
    if len(plan.chain.points) > 1:
        names = tell.chain(plan.chain.points)
        lines.append(tell("chain", hours=round(plan.chain.hours, 2), names=names))
    return lines


def milestone_line(tell: Teller, milestone: Milestone) -> str:
    """Return what one can do at the end of a milestone."""
    key = "milestone" if milestone.last_week > milestone.first_week else "milestone_one"
    can_do = tell.can_do(milestone.crown)
    return tell(key, first=milestone.first_week, last=milestone.last_week, can_do=can_do)


def _week_heading(tell: Teller, week: Week) -> str:
    if week.kind != "study":
        return tell(week.kind, n=week.number)
    hours = round(week.learner_hours, 2)
    if week.start is None:
        return tell("week", n=week.number, hours=hours)
    return tell("week_dated", n=week.number, hours=hours, start=week.start.isoformat())


def _week_lines(tell: Teller, week: Week, steps: dict[str, Step], shape: _Shape) -> Iterator[str]:
    for unit, parts in groupby(week.parts, key=lambda part: tell.unit(part[0])):
        yield shape.unit.format(shape.clean(unit))
        for point, _ in parts:
            step = steps[point]
            if step.week < week.number:
                yield shape.detail.format(shape.clean(tell("continues", name=tell.point(point))))
                continue
            yield shape.step(step, shape.clean(tell.step(step)))
            yield from (shape.detail.format(shape.clean(d)) for d in step_lines(tell, step))
