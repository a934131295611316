"""path: a study plan, what fits a budget, and courses that teach what is missing."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast, get_args

import click

from aiknowledge.algorithms import study
from aiknowledge.cli.learner import aims_named, knowledge, start_date, without_depths
from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.model import LEARNER_FACTOR, Depth
from aiknowledge.reports import study_plan as report


@dataclass(frozen=True, slots=True)
class Wishes:
    """Everything about a plan but its goals and what is known."""

    hours_per_week: float
    factor: float
    rusty_share: float
    deepen_share: float
    buffer_every: int
    order: study.Order
    start: str | None
    with_help: bool
    done: tuple[str, ...]
    missed: int
    budget: float | None
    learner_budget: float | None
    each_point: bool
    curriculum: str | None


_OPTIONS = (
    click.option("--hours-per-week", default=6.0, show_default=True, help="Learner hours a week."),
    click.option(
        "--factor",
        default=LEARNER_FACTOR,
        show_default=True,
        help="Learner hours per class hour.",
    ),
    click.option(
        "--rusty-share",
        default=study.Shares().rusty,
        show_default="1/3",
        help="Share of its hours that a rusty point takes.",
    ),
    click.option(
        "--deepen-share",
        default=study.Shares().deepen,
        show_default=True,
        help="Share of its hours that a point takes which is known, but not deep enough.",
    ),
    click.option(
        "--buffer-every", default=6, show_default=True, help="Leave every Nth week free; 0: none."
    ),
    click.option(
        "--order",
        type=click.Choice(get_args(study.Order)),
        default="unit",
        show_default=True,
        help="Unit by unit; the soonest goal first; or what a point needs right before it.",
    ),
    click.option("--start", metavar="DATE", help="First day of week 1, as 2026-09-01."),
    click.option("--with-help", is_flag=True, help="Add points that only help, hours apart."),
    click.option("--done", multiple=True, help="A step that is done; repeat, or @FILE."),
    click.option(
        "--missed", default=0, help="Weeks missed; what is not done moves behind them. [default: 0]"
    ),
    click.option("--budget", type=float, help="Class hours there are: which goals fit?"),
    click.option("--learner-budget", type=float, help="The same in learner hours."),
    click.option("--each-point", is_flag=True, help="Budget: every point of a goal counts alone."),
    click.option("--curriculum", help="Show who teaches what is missing, and the cheapest cover."),
)


def _wishes(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `Wishes`, handed over as one."""

    def gathered(*arguments: Any, **options: Any) -> Any:
        named = {f: options.pop(f) for f in Wishes.__dataclass_fields__}
        return command(*arguments, wishes=Wishes(**named), **options)

    wrapped = cast(Callable[..., Any], wraps(command)(gathered))
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


@click.command()
@click.argument("goals", nargs=-1, required=True)
@depth_option
@click.option("--known", multiple=True, help="A point that is known, NAME or NAME@DEPTH, or @FILE.")
@click.option("--rusty", multiple=True, help="The same, but it needs refreshing.")
@click.option("--no-assume", is_flag=True, help="Do not take what known points need as known.")
@_wishes
@click.option(
    "--format",
    "shape",
    type=click.Choice(("text", "md", "csv", "ics", "json")),
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
    no_assume: bool,
    wishes: Wishes,
    shape: str,
    as_json: bool,
) -> None:
    """Print what to learn, in order and by week, to reach GOALS.

    A goal is a point, unit, area, course, curriculum or profile, as NAME or NAME@DEPTH.
    """
    if wishes.curriculum is None:
        session = session.about(without_depths((*goals, *known, *rusty, *wishes.done)))
    aims = aims_named(session, goals, depth)
    said = knowledge(session, known, rusty, aims)
    shares = study.Shares(wishes.rusty_share, wishes.deepen_share)
    start = start_date(wishes.start)
    shape = "json" if as_json else shape
    plan = study.study_plan(
        session.system.graph,
        aims,
        known=said,
        hours_per_week=wishes.hours_per_week,
        factor=wishes.factor,
        assume=not no_assume,
        order=wishes.order,
        start=dt.date.today() if start is None and shape == "ics" else start,
        with_help=wishes.with_help,
        shares=shares,
        buffer_every=wishes.buffer_every,
    )
    done = set(session.points(wishes.done))
    plan = study.resume(plan, done, missed=wishes.missed)
    answers = _Answers(session, wishes, plan)
    if wishes.budget is not None or wishes.learner_budget is not None:
        answers.budget = study.fit_budget(
            session.system.graph,
            answers.budget_aims,
            _class_hours(wishes),
            known=said,
            assume=not no_assume,
            shares=shares,
        )
    if wishes.curriculum is not None:
        answers.find_courses(wishes.curriculum)
    for note in answers.notes:
        click.echo(note, err=True)
    answers.write(shape)
    sys.exit(1 if answers.budget and not answers.budget.fits else 0)


def _class_hours(wishes: Wishes) -> float:
    if wishes.budget is not None and wishes.learner_budget is not None:
        raise InputError("give the budget in class hours or in learner hours, not in both")
    if wishes.budget is not None:
        return wishes.budget
    return (wishes.learner_budget or 0.0) / wishes.factor


class _Answers:
    """A plan with what was asked beside it, written in the shape that was asked for."""

    def __init__(self, session: Session, wishes: Wishes, plan: study.StudyPlan) -> None:
        self._session, self._factor, self._plan = session, wishes.factor, plan
        self.budget_aims = study.each_point(plan.aims) if wishes.each_point else plan.aims
        self.budget: study.BudgetAnswer | None = None
        self._courses: study.Alternatives | None = None
        self._course_names: dict[str, str] = {}
        self.notes = report.plan_notes(
            session.system, plan, session.language, today=dt.date.today()
        )

    def find_courses(self, name: str) -> None:
        """Look for courses of a curriculum that teach what is missing."""
        record = self._session.curriculum(name)
        language = self._session.language
        self._course_names = {c.id: c.name.in_language(language) for c in record.courses}
        missing = [s.id for s in self._plan.steps if not s.advised and s.task != "refresh"]
        self._courses = study.alternatives(missing, record)

    def write(self, shape: str) -> None:
        """Print the plan; what a file cannot hold goes to stderr beside it."""
        session, plan, language = self._session, self._plan, self._session.language
        if shape == "json":
            self._write_json()
            return
        write = {
            "text": report.plan_text,
            "md": report.plan_markdown,
            "csv": report.plan_csv,
            "ics": report.plan_ics,
        }
        written = write[shape](session.system, plan, language)
        click.echo(written.encode() if shape == "ics" else written, nl=False)  # CRLF stays CRLF
        beside = shape != "text"
        if self.budget:
            text = report.budget_text(
                session.system, self.budget, self.budget_aims, self._factor, language
            )
            click.echo(("" if beside else "\n") + text, nl=False, err=beside)
        if self._courses:
            text = report.alternatives_text(
                session.system, self._courses, self._course_names, language
            )
            click.echo(("" if beside else "\n") + text, nl=False, err=beside)
        if not beside:
            session.print_overlay_notes(s.id for s in plan.steps)

    def _write_json(self) -> None:
        session, plan = self._session, self._plan
        document = report.plan_json(session.system, plan, session.language)
        if self.budget:
            document |= report.budget_json(self.budget, self._factor)
        if self._courses:
            document["alternatives"] = report.alternatives_json(self._courses)
        notes = session.overlay_notes(s.id for s in plan.steps)
        print_json({**document, "notes": self.notes, "overlay": notes})
