"""The many wishes that one may have for a study plan, as options of a command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast, get_args

import click

from aiknowledge.algorithms import study
from aiknowledge.errors import InputError
from aiknowledge.model import LEARNER_FACTOR


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

    @property
    def shares(self) -> study.Shares:
        """The shares of hours of rusty and of deepened points."""
        return study.Shares(self.rusty_share, self.deepen_share)

    @property
    def class_hours(self) -> float | None:
        """The budget in class hours, None where there is none.

        Raises:
            InputError: it is given twice.
        """
        if self.budget is not None and self.learner_budget is not None:
            raise InputError("give the budget in class hours or in learner hours, not in both")
        if self.learner_budget is None:
            return self.budget
        return self.learner_budget / self.factor if self.factor else 0.0


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


def wishes_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of `Wishes`, handed over as one."""

    def gathered(*arguments: Any, **options: Any) -> Any:
        named = {f: options.pop(f) for f in Wishes.__dataclass_fields__}
        return command(*arguments, wishes=Wishes(**named), **options)

    wrapped = cast(Callable[..., Any], wraps(command)(gathered))
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped
