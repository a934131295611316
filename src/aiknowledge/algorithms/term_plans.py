"""Courses placed in terms: the cheapest selection first, then its place in the terms.

Two stages, since terms hardly ever change which courses are cheapest: choose courses without
terms (a valid lower bound), then place them. Only where that fails are both decided at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from aiknowledge.algorithms.course_plans import (
    CoursePlan,
    Measure,
    conditions,
    course_plan,
    total_credits,
)
from aiknowledge.algorithms.placing import Placing
from aiknowledge.algorithms.unlocking import earliest_steps, unlockable
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import CourseGraph


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why no plan fits the terms.

    kind: ``steps`` (the target comes in step *needs* at the earliest, there are *has* terms),
    ``course`` (one course has more credits than a term holds), ``credits`` (no selection has
    fewer credits than *needs*), ``terms`` (nothing simpler shows it; the solver proved it),
    ``time`` (not decided in time).
    """

    kind: str
    courses: tuple[str, ...]
    needs: float
    has: float


@dataclass(frozen=True, slots=True)
class TermPlan:
    """The courses of each term, or what makes a plan impossible.

    `plan.optimal`: no smaller selection fits; otherwise none is smaller than `plan.bound`.
    """

    plan: CoursePlan
    terms: tuple[tuple[str, ...], ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def possible(self) -> bool:
        """Whether every course has its term."""
        return bool(self.terms)


def term_plan(
    graph: CourseGraph,
    targets: Iterable[str],
    *,
    terms: int,
    max_credits: float | None = None,
    taken: Iterable[str] = (),
    measure: Measure = "courses",
    seconds: float = 10,
) -> TermPlan:
    """Return the least courses that unlock *targets* within *terms*, each term under the cap.

    Under a cap, courses whose credits are not known cannot be placed and are left out.

    Raises:
        InputError: an unknown course, no terms, or a target without credits under a cap.
    """
    if terms < 1 or (max_credits is not None and max_credits <= 0):
        raise InputError("terms and the most credits of a term must be more than 0")
    done = frozenset(taken)
    cheapest = course_plan(graph, targets, taken=done, measure=measure, seconds=seconds)
    if not cheapest.possible:
        return TermPlan(cheapest)
    plain = _obstacles(graph, cheapest, done, terms, max_credits)
    if plain:
        return TermPlan(cheapest, (), plain)
    courses = frozenset(cheapest.courses)
    placing = Placing(graph, courses, courses, done, terms, max_credits, measure)
    placed = placing.solve(seconds)
    if not placed.terms:
        behind = frozenset(graph.behind(cheapest.targets) & unlockable(graph, done)) - done
        goals = frozenset(cheapest.targets) - done
        placed = Placing(graph, behind, goals, done, terms, max_credits, measure).solve(seconds)
    if not placed.terms:
        kind = "terms" if placed.proved else "time"
        return TermPlan(cheapest, (), (Obstacle(kind, cheapest.courses, 0, terms),))
    chosen = [c for term in placed.terms for c in term]
    same = len(chosen) == len(courses) and set(chosen) == courses
    plan = replace(
        cheapest,
        steps=placed.terms,
        credits=total_credits(graph, chosen),
        optimal=cheapest.optimal if same else placed.proved,
        bound=cheapest.bound if same else max(cheapest.bound, placed.bound),
        conditions=conditions(graph, chosen),
    )
    return TermPlan(plan, placed.terms)


def _obstacles(
    graph: CourseGraph,
    plan: CoursePlan,
    taken: frozenset[str],
    terms: int,
    max_credits: float | None,
) -> tuple[Obstacle, ...]:
    """Return what rules a plan out before any search."""
    found = []
    step = earliest_steps(graph, taken)
    late = [t for t in plan.targets if t not in taken and step[t] > terms]
    found += [Obstacle("steps", (t,), step[t], terms) for t in late]
    if max_credits is None:
        return tuple(found)
    credits = {t: graph.courses[t].credits for t in plan.targets}
    unknown = sorted(t for t, n in credits.items() if n is None)
    if unknown:
        raise InputError(
            worded("{unknown}: the catalogue tells no credits to cap", unknown=", ".join(unknown))
        )
    found += [
        Obstacle("course", (t,), n, max_credits)
        for t, n in credits.items()
        if n is not None and n > max_credits
    ]
    return tuple(found)
