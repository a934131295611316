"""The fewest courses that unlock a target, in a valid order, proved by an integer program.

One yes-or-no variable per course, one per branch of each requirement tree; a course taken needs
its tree, an alternative needs one branch. Order only matters inside groups of courses that name
each other: there, levels keep a circle from supporting itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.solver import Program, Solution
from aiknowledge.algorithms.unlocking import Circle, locking_circle, schedule, unlockable
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import CourseGraph, circular_groups
from aiknowledge.graph.requirements import leaves, parts, required_courses, wanted
from aiknowledge.model import (
    Condition,
    RequiredCourse,
    RequiredCredits,
    Requirement,
)

Measure = Literal["courses", "credits"]
"""What a plan has fewest of."""


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """The courses to take, in order, and what is proved of them.

    `steps` holds the order: courses of one step may be taken at the same time. `credits` is
    None where some course's are not known. `optimal`: no smaller selection exists; otherwise
    none is smaller than `bound`. `locked` holds the circle behind a target that can never be
    taken. `conditions` are the words and minimum credits that no choice of courses decides.
    """

    targets: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]
    credits: float | None
    optimal: bool
    bound: float
    locked: tuple[tuple[str, Circle], ...] = ()
    conditions: tuple[tuple[str, str], ...] = ()

    @property
    def courses(self) -> tuple[str, ...]:
        """The courses to take, by id."""
        return tuple(sorted(self.order))

    @property
    def order(self) -> tuple[str, ...]:
        """The courses to take, one after another."""
        return tuple(c for step in self.steps for c in step)

    @property
    def possible(self) -> bool:
        """Whether there is a plan."""
        return bool(self.steps) and not self.locked


def course_plan(
    graph: CourseGraph,
    targets: Iterable[str],
    *,
    taken: Iterable[str] = (),
    measure: Measure = "courses",
    seconds: float = 10,
) -> CoursePlan:
    """Return the least courses (or credits) to take, beyond *taken*, so that *targets* are taken.

    Raises:
        InputError: a target or a taken course is not in the catalogue, or credits are to be
            counted and a course has none.
    """
    goals, done = tuple(dict.fromkeys(targets)), frozenset(taken)
    _known(graph, [*goals, *done])
    reachable = unlockable(graph, done)
    locked = [(g, locking_circle(graph, g, reachable)) for g in goals]
    circles = tuple((g, c) for g, c in locked if c is not None)
    if circles:
        return CoursePlan(goals, (), None, True, float("inf"), circles)
    selection = Selection(graph, goals, done, reachable, measure)
    solution = selection.solve(seconds)
    if not solution.values:
        return CoursePlan(goals, (), None, solution.status != "bound", solution.bound)
    chosen = selection.chosen(solution)
    found = schedule(graph, chosen, done)
    return CoursePlan(
        goals,
        found.steps,
        total_credits(graph, chosen),
        solution.status == "optimal",
        solution.bound,
        conditions=conditions(graph, chosen),
    )


class Selection:
    """The integer program that chooses courses."""

    def __init__(
        self,
        graph: CourseGraph,
        targets: Iterable[str],
        taken: frozenset[str],
        reachable: frozenset[str],
        measure: Measure,
    ) -> None:
        """Build the program over the courses behind *targets*.

        Where credits are counted, courses without known credits are left out.
        """
        self.graph = graph
        wanted = set(targets)
        self.courses = sorted((graph.behind(wanted) & reachable) - taken)
        if measure == "credits":
            self.courses = [c for c in self.courses if graph.courses[c].credits is not None]
        nameless = wanted - taken - set(self.courses)
        if nameless:
            raise InputError(
                worded(
                    "{nameless}: the catalogue tells no credits",
                    nameless=", ".join(sorted(nameless)),
                )
            )
        self.program = Program()
        self._take = {
            c: self.program.choice(self._cost(c, measure), fixed=True if c in wanted else None)
            for c in self.courses
        }
        self._taken = taken
        self._level = self._levels()
        for c in self.courses:
            tree = graph.requirement(c)
            if tree is not None:
                self.program.at_least({self._branch(c, tree): 1, self._take[c]: -1}, 0)

    def solve(self, seconds: float) -> Solution:
        """Return the cheapest selection not excluded."""
        return self.program.solve(seconds=seconds)

    def chosen(self, solution: Solution) -> frozenset[str]:
        """Return the courses that a solution takes."""
        return frozenset(c for c, v in self._take.items() if solution.chosen(v))

    def _cost(self, course: str, measure: Measure) -> float:
        if measure == "courses":
            return 1
        return self.graph.courses[course].credits or 0.0

    def _levels(self) -> dict[str, tuple[int, int]]:
        """Return, per course of a circle, its circle's size and the variable of its level."""
        inside = set(self.courses)
        needs: dict[str, set[str]] = {c: set() for c in self.courses}
        for c in self.courses:
            for leaf in required_courses(self.graph.requirement(c)):
                if leaf.course in inside:
                    needs[c].add(leaf.course)
                    if leaf.when == "with":
                        needs[leaf.course].add(c)
        levels = {}
        for group in circular_groups(needs):
            for c in sorted(group):
                levels[c] = len(group), self.program.amount(0, len(group))
        self._circle = {c: n for n, g in enumerate(circular_groups(needs)) for c in g}
        return levels

    def _branch(self, course: str, tree: Requirement) -> int:
        """Return the variable that is yes only where a branch of a requirement holds."""
        program = self.program
        if isinstance(tree, RequiredCourse):
            return self._leaf(course, tree)
        inside = parts(tree)
        if not inside:
            return program.choice()  # credits: no selection of courses decides them
        branch = program.choice()
        held = [self._branch(course, p) for p in inside]
        program.holds_if(branch, held, wanted(tree, len(held)))
        return branch

    def _leaf(self, course: str, leaf: RequiredCourse) -> int:
        program, other = self.program, leaf.course
        if other in self._taken and leaf.when != "with":
            return program.choice()
        if other not in self._take:
            return program.choice(fixed=False)
        held = program.choice()
        program.at_least({self._take[other]: 1, held: -1}, 0)
        if course in self._circle and self._circle.get(other) == self._circle[course]:
            size, mine = self._level[course]
            theirs = self._level[other][1]
            apart = 1 if leaf.when == "before" else 0
            wide = size + apart
            program.at_least({mine: 1, theirs: -1, held: -wide}, apart - wide)
            if leaf.when == "with":
                program.at_least({theirs: 1, mine: -1, held: -wide}, -wide)
        return held


def total_credits(graph: CourseGraph, courses: Iterable[str]) -> float | None:
    """Return the credits of courses together, or None where some course's are not known."""
    credits = [graph.courses[c].credits for c in sorted(courses)]
    known = [c for c in credits if c is not None]
    return sum(known) if len(known) == len(credits) else None


def conditions(graph: CourseGraph, courses: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return (course, condition) for the words and credits that no choice of courses decides."""
    found = []
    for c in sorted(courses):
        for leaf in leaves(graph.courses[c].requires):
            if isinstance(leaf, Condition):
                found.append((c, leaf.condition))
            elif isinstance(leaf, RequiredCredits):
                found.append((c, f"{leaf.credits:g}"))
    return tuple(found)


def _known(graph: CourseGraph, courses: Iterable[str]) -> None:
    missing = [c for c in courses if c not in graph]
    if missing:
        raise InputError(
            worded("no course is called {missing} in this catalogue", missing=", ".join(missing))
        )


__all__ = ["CoursePlan", "Selection", "conditions", "course_plan", "total_credits"]
