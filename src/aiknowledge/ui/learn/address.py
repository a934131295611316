"""What the address of the Learn page says: goals and settings, and on request what one knows."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast, get_args

from aiknowledge.algorithms.study import Order, Shares
from aiknowledge.errors import AiknowledgeError
from aiknowledge.graph import KnowledgeSystem, resolve
from aiknowledge.model import DEPTHS, LEARNER_FACTOR, Depth, Goal, GoalKind, Known, SavedPlan

ORDERS: tuple[Order, ...] = get_args(Order)
KEYS = (
    *("goal", "hours", "factor", "start", "order", "helpful", "missed", "budget", "programme"),
    *("refresh", "deepen"),
)
"""What the address keeps while somebody plans."""
MOST_HOURS, MOST_FACTOR, MOST_MISSED, MOST_BUDGET = 168.0, 20.0, 520, 100_000.0


@dataclass(frozen=True)
class Wishes:
    """Goals and settings of a plan; `faults` holds what an address says and nobody understands.

    `budget` counts learner hours. `refresh` and `deepen` are the percent of its hours that a
    rusty point takes, and one that is known but not deep enough. `brought` is what a link says
    that somebody knows.
    """

    goals: tuple[Goal, ...] = ()
    hours: float = 6.0
    factor: float = LEARNER_FACTOR
    start: dt.date | None = None
    order: Order = "unit"
    helpful: bool = False
    missed: int = 0
    budget: float | None = None
    programme: str | None = None
    refresh: int = 33
    deepen: int = 50
    brought: tuple[Known, ...] = ()
    faults: tuple[str, ...] = field(default=(), compare=False)

    @property
    def shares(self) -> Shares:
        """The shares of hours, a third and a half where nothing else is said."""
        usual = Wishes()
        return Shares(
            rusty=Shares().rusty if self.refresh == usual.refresh else self.refresh / 100,
            deepen=self.deepen / 100,
        )

    def with_goal(self, goal: Goal) -> Wishes:
        """Return the wishes with one more goal; one that is there already takes the new depth.

        >>> [g.depth for g in Wishes().with_goal(Goal(id="a")).with_goal(Goal(id="a")).goals]
        [None]
        """
        others = {g.reference: g for g in self.goals} | {goal.reference: goal}
        return replace(self, goals=tuple(others.values()))

    def without_goal(self, reference: str) -> Wishes:
        """Return the wishes without a goal."""
        return replace(self, goals=tuple(g for g in self.goals if g.reference != reference))

    def saved(self) -> SavedPlan | None:
        """Return the wishes as progress keeps them; None without a goal or with no hours."""
        if not self.goals or self.hours <= 0 or self.factor <= 0:
            return None
        return SavedPlan(
            goals=self.goals,
            hours_per_week=self.hours,
            factor=self.factor,
            start=self.start,
            missed_weeks=self.missed,
            order=self.order,
            with_help=self.helpful,
        )


def of_saved(plan: SavedPlan, system: KnowledgeSystem) -> Wishes:
    """Return the wishes of a plan that was saved, without goals that this system lacks."""
    return Wishes(
        goals=tuple(g for g in plan.goals if g.id in system.by_kind[g.kind]),
        hours=plan.hours_per_week,
        factor=plan.factor,
        start=plan.start,
        missed=plan.missed_weeks,
        order=plan.order,
        helpful=plan.with_help,
    )


def of_address(query: Mapping[str, Sequence[str]], system: KnowledgeSystem) -> Wishes:
    """Return what an address wishes; anything it says wrongly is a fault and left out.

    >>> from aiknowledge.graph.build import small_system
    >>> asked = of_address({"goal": ["point:a@build"], "hours": ["4"]}, small_system("a>b"))
    >>> [(g.reference, g.depth) for g in asked.goals], asked.hours, asked.faults
    ([('point:a', 'build')], 4.0, ())
    """
    faults: list[str] = []

    def one(key: str, read: Callable[[str], object], default: object) -> object:
        """Return the last value of a key; one that cannot be read is a fault."""
        values = query.get(key) or ()
        if not values:
            return default
        try:
            return read(values[-1])
        except (ValueError, OverflowError):
            faults.append(f"{key}={values[-1]}")
            return default

    goals = [g for text in query.get("goal", ()) if (g := _goal(text, system, faults))]
    brought = {k.point: k for text in query.get("known", ()) for k in _known(text, system, faults)}
    return Wishes(
        goals=tuple({g.reference: g for g in goals}.values()),
        hours=cast(float, one("hours", _number(MOST_HOURS), 6.0)),
        factor=cast(float, one("factor", _number(MOST_FACTOR), LEARNER_FACTOR)),
        start=cast("dt.date | None", one("start", dt.date.fromisoformat, None)),
        order=cast(Order, one("order", _among(ORDERS), "unit")),
        helpful=one("helpful", _among(("yes", "no")), "no") == "yes",
        missed=int(cast(float, one("missed", _number(MOST_MISSED), 0))),
        budget=cast("float | None", one("budget", _number(MOST_BUDGET), None)) or None,
        programme=cast(
            "str | None", one("programme", _among(tuple(system.by_kind["curriculum"])), None)
        ),
        refresh=int(cast(float, one("refresh", _number(100), 33))),
        deepen=int(cast(float, one("deepen", _number(100), 50))),
        brought=tuple(brought.values()),
        faults=tuple(faults),
    )


def to_address(wishes: Wishes) -> dict[str, list[str]]:
    """Return the address of wishes; what is usual is not said, what is brought stays.

    >>> to_address(Wishes(goals=(Goal(kind="unit", id="DL14", depth="use"),), hours=4))
    {'goal': ['unit:DL14@use'], 'hours': ['4']}
    """
    usual = Wishes()
    said: dict[str, list[str]] = {}
    if wishes.goals:
        said["goal"] = [_with_depth(g.reference, g.depth) for g in wishes.goals]
    for key in ("hours", "factor", "missed", "budget", "refresh", "deepen"):
        value = getattr(wishes, key)
        if value != getattr(usual, key):
            said[key] = [f"{value:g}"]
    if wishes.start:
        said["start"] = [wishes.start.isoformat()]
    if wishes.order != usual.order:
        said["order"] = [wishes.order]
    if wishes.helpful:
        said["helpful"] = ["yes"]
    if wishes.programme:
        said["programme"] = [wishes.programme]
    return said


def known_in_address(known: Iterable[Known], system: KnowledgeSystem) -> list[str]:
    """Return what is known for an address: whole units by their code, the rest point by point.

    >>> from aiknowledge.graph.build import small_system
    >>> system = small_system("U/a>U/b V/c")
    >>> known_in_address([Known(point=p) for p in "abc"], system)
    ['unit:U', 'unit:V']
    """
    by_point = {k.point: k for k in known}
    said: list[str] = []
    for unit in system.units.values():
        inside = [by_point[p.id] for p in unit.points if p.id in by_point]
        manners = {(k.depth, k.rusty) for k in inside}
        if len(inside) == len(unit.points) and len(manners) == 1:
            said.append(_manner(f"unit:{unit.id}", inside[0]))
        else:
            said += [_manner(f"point:{k.point}", k) for k in inside]
    return said


def _manner(reference: str, known: Known) -> str:
    depth = None if known.depth == "explain" else known.depth
    return _with_depth(reference, depth) + ("~rusty" if known.rusty else "")


def _with_depth(reference: str, depth: Depth | None) -> str:
    return f"{reference}@{depth}" if depth else reference


def _split(text: str) -> tuple[str, Depth | None]:
    start, _, end = text.rpartition("@")
    depth = next((d for d in DEPTHS if d == end), None)
    return (start, depth) if start and depth else (text, None)


def _goal(text: str, system: KnowledgeSystem, faults: list[str]) -> Goal | None:
    name, depth = _split(text)
    try:
        kind, id = resolve(system, name)
    except AiknowledgeError:
        faults.append(text)
        return None
    return Goal(kind=cast(GoalKind, kind), id=id, depth=depth)


def _known(text: str, system: KnowledgeSystem, faults: list[str]) -> list[Known]:
    said = text.removesuffix("~rusty")
    goal = _goal(said, system, faults)
    if goal is None:
        return []
    depth, rusty = goal.depth or "explain", said != text
    return [Known(point=p, depth=depth, rusty=rusty) for p in system.points_of(goal.kind, goal.id)]


def _number(most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        value = float(text)
        if not (math.isfinite(value) and 0 <= value <= most):
            raise ValueError(text)
        return value

    return read


def _among(options: Sequence[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in options:
            raise ValueError(text)
        return text

    return read
