"""What a study plan consists of. Hours are class hours unless called learner hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.study.goals import Aim
from aiknowledge.algorithms.study.learner import Task
from aiknowledge.algorithms.study.weeks import Parts
from aiknowledge.model import Depth, StudyOrder

Order = StudyOrder
"""The order of a study plan, as records call it."""


@dataclass(frozen=True, slots=True)
class Step:
    """One point of a study plan: what is to do, how long, when, and for which goals.

    `hours` are the class hours that are left to spend; `parts` lays the learner hours into
    weeks. `needed_by` names the steps that require it directly. `toward` holds, per goal that
    needs it, a shortest chain from the point to the goal; `helps` the points it only helps:
    such a step is advice, and its hours are counted apart.
    """

    id: str
    depth: Depth
    task: Task
    hours: float
    parts: Parts
    needed_by: tuple[str, ...] = ()
    toward: tuple[tuple[str, tuple[str, ...]], ...] = ()
    helps: tuple[str, ...] = ()
    advised: bool = False
    done: bool = False

    @property
    def week(self) -> int:
        """The week in which it begins."""
        return self.parts[0][0]

    @property
    def last_week(self) -> int:
        """The week in which it is finished."""
        return self.parts[-1][0]

    @property
    def learner_hours(self) -> float:
        """The learner hours it takes in all weeks together."""
        return sum(h for _, h in self.parts)


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a plan: the learner hours spent on each step, or why there are none."""

    number: int
    kind: Literal["study", "buffer", "missed"]
    parts: tuple[tuple[str, float], ...] = ()
    start: dt.date | None = None

    @property
    def learner_hours(self) -> float:
        """The learner hours of the week."""
        return sum(h for _, h in self.parts)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A few weeks, the points finished in them, and the one whose can-do statement crowns them."""

    first_week: int
    last_week: int
    points: tuple[str, ...]
    crown: str


@dataclass(frozen=True, slots=True)
class Route:
    """The plan at one depth, and what it leaves unexplained that the next depth would explain.

    `left_out` names points that only the next depth needs; `needs` the (prerequisite,
    dependent) pairs through which it needs them, dependents being points of this route.
    """

    depth: Depth
    points: int
    hours: float
    learner_hours: float
    left_out: tuple[str, ...] = ()
    needs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """The longest chain of steps by hours: no order of study makes the way shorter than it."""

    points: tuple[str, ...]
    hours: float


@dataclass(frozen=True, slots=True)
class StudyPlan:
    """What to learn, in order and by week, what for, and how long at each depth.

    `hours` and `learner_hours` hold what is required; advice stands apart in `help_hours`.
    `weeks` counts calendar weeks, buffers included. `known_goals` are goals that need nothing
    more. `missed` counts weeks left out when the plan was laid anew.
    """

    aims: tuple[Aim, ...]
    depth: Depth
    order: Order
    factor: float
    hours_per_week: float
    buffer_every: int
    steps: tuple[Step, ...]
    routes: tuple[Route, ...]
    chain: Chain
    assumed_known: tuple[str, ...]
    known_goals: tuple[str, ...]
    start: dt.date | None = None
    missed: tuple[int, ...] = ()

    @property
    def goals(self) -> tuple[str, ...]:
        """The ids of the goals as they were asked for."""
        return tuple(a.id for a in self.aims)

    @property
    def hours(self) -> float:
        """The class hours that the goals require."""
        return sum(s.hours for s in self.steps if not s.advised)

    @property
    def learner_hours(self) -> float:
        """The class hours times the factor."""
        return self.hours * self.factor

    @property
    def help_hours(self) -> float:
        """The class hours of steps that only help."""
        return sum(s.hours for s in self.steps if s.advised)

    @property
    def hours_left(self) -> float:
        """The class hours of required steps that are not done."""
        return sum(s.hours for s in self.steps if not s.advised and not s.done)

    @property
    def weeks(self) -> int:
        """The weeks until the last step is finished, buffers and missed weeks included."""
        return max((s.last_week for s in self.steps), default=0)

    @property
    def totals(self) -> tuple[tuple[Depth, float], ...]:
        """The class hours at each of the three depths."""
        return tuple((r.depth, r.hours) for r in self.routes)
