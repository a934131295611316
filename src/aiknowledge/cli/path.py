"""path: a study plan, what fits a budget, and courses that teach what is missing."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

from aiknowledge.algorithms import study
from aiknowledge.cli.learner import aims_named, knowledge, start_date, without_depths
from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, depth_option, json_option, progress_option
from aiknowledge.cli.wishes import Wishes, wishes_options
from aiknowledge.model import Depth, Known
from aiknowledge.reports import study_plan as report

_WRITERS = {
    "text": report.plan_text,
    "md": report.plan_markdown,
    "csv": report.plan_csv,
    "ics": report.plan_ics,
}


@click.command()
@click.argument("goals", nargs=-1, required=True)
@depth_option
@click.option("--known", multiple=True, help="A point that is known, NAME or NAME@DEPTH, or @FILE.")
@click.option("--rusty", multiple=True, help="The same, but it needs refreshing.")
@progress_option
@click.option("--no-assume", is_flag=True, help="Do not take what known points need as known.")
@wishes_options
@click.option(
    "--format",
    "shape",
    type=click.Choice((*_WRITERS, "json")),
    default="text",
    show_default=True,
    help="Text, Markdown checklist, CSV table, iCalendar, or JSON.",
)
@json_option
@click.pass_obj
def path(
    session: Session,
    goals: tuple[str, ...],
    depth: Depth,
    known: tuple[str, ...],
    rusty: tuple[str, ...],
    progress: bool,
    no_assume: bool,
    wishes: Wishes,
    shape: str,
    as_json: bool,
) -> None:
    """Print what to learn, in order and by week, to reach GOALS.

    A goal is a point, unit, area, course, curriculum or profile, as NAME or NAME@DEPTH.
    """
    noted = session.noted(progress)
    if wishes.curriculum is None:
        names = without_depths((*goals, *known, *rusty, *wishes.done))
        session = session.about((*names, *(k.point for k in noted)))
    aims = aims_named(session, goals, depth)
    said = [*noted, *knowledge(session, known, rusty, aims)]
    shape = "json" if as_json else shape
    start = start_date(wishes.start) or (dt.date.today() if shape == "ics" else None)
    plan = _plan(session, aims, said, not no_assume, wishes, start)
    budget = _budget(session, aims, said, not no_assume, wishes)
    answer = _Answer(session, plan, wishes, budget, _courses(session, plan, wishes.curriculum))
    for note in answer.notes:
        click.echo(note, err=True)
    if shape == "json":
        answer.print_document()
    else:
        answer.print_written(shape)
    sys.exit(1 if budget and not budget.fits else 0)


def _plan(
    session: Session,
    aims: Sequence[study.Aim],
    said: Sequence[str | Known],
    assume: bool,
    wishes: Wishes,
    start: dt.date | None,
) -> study.StudyPlan:
    plan = study.study_plan(
        session.system.graph,
        aims,
        known=said,
        hours_per_week=wishes.hours_per_week,
        factor=wishes.factor,
        assume=assume,
        order=wishes.order,
        start=start,
        with_help=wishes.with_help,
        shares=wishes.shares,
        buffer_every=wishes.buffer_every,
    )
    return study.resume(plan, frozenset(session.points(wishes.done)), missed=wishes.missed)


def _budget(
    session: Session,
    aims: Sequence[study.Aim],
    said: Sequence[str | Known],
    assume: bool,
    wishes: Wishes,
) -> study.BudgetAnswer | None:
    hours = wishes.class_hours
    if hours is None:
        return None
    goals = study.each_point(aims) if wishes.each_point else aims
    return study.fit_budget(
        session.system.graph, goals, hours, known=said, assume=assume, shares=wishes.shares
    )


def _courses(
    session: Session, plan: study.StudyPlan, name: str | None
) -> tuple[study.Alternatives, dict[str, str]] | None:
    """Return who teaches what is missing, and the names of the courses."""
    if name is None:
        return None
    record = session.curriculum(name)
    names = {c.id: c.name.in_language(session.language) for c in record.courses}
    missing = [s.id for s in plan.steps if not s.advised and not s.done and s.task != "refresh"]
    return study.alternatives(missing, record), names


@dataclass(frozen=True)
class _Answer:
    """A plan with what was asked beside it."""

    session: Session
    plan: study.StudyPlan
    wishes: Wishes
    budget: study.BudgetAnswer | None
    courses: tuple[study.Alternatives, dict[str, str]] | None

    @property
    def notes(self) -> list[str]:
        """What there is to tell about the plan."""
        system, language = self.session.system, self.session.language
        return report.plan_notes(system, self.plan, language, today=dt.date.today())

    def print_written(self, shape: str) -> None:
        """Print the plan; what a file cannot hold goes to stderr beside it."""
        session, is_file = self.session, shape != "text"
        written = _WRITERS[shape](session.system, self.plan, session.language)
        click.echo(written.encode() if shape == "ics" else written, nl=False)  # CRLF stays CRLF
        for text in self._beside():
            click.echo(text if is_file else f"\n{text}", nl=False, err=is_file)
        if not is_file:
            session.print_overlay_notes(s.id for s in self.plan.steps)

    def _beside(self) -> list[str]:
        system, language = self.session.system, self.session.language
        texts = []
        if self.budget:
            aims = self.plan.aims
            goals = study.each_point(aims) if self.wishes.each_point else aims
            factor = self.wishes.factor
            texts.append(report.budget_text(system, self.budget, goals, factor, language))
        if self.courses:
            texts.append(report.alternatives_text(system, *self.courses, language))
        return texts

    def print_document(self) -> None:
        """Print the plan and everything beside it as one JSON document."""
        document = report.plan_json(self.session.system, self.plan, self.session.language)
        if self.budget:
            document |= report.budget_json(self.budget, self.wishes.factor)
        if self.courses:
            document["alternatives"] = report.alternatives_json(self.courses[0])
        overlay = self.session.overlay_notes(s.id for s in self.plan.steps)
        print_json({**document, "notes": self.notes, "overlay": overlay})
