"""The integer program that puts courses into terms, with or without choosing them."""

from __future__ import annotations

from dataclasses import dataclass

from aiknowledge.algorithms.solver import Program, Solution, weighted
from aiknowledge.graph import CourseGraph
from aiknowledge.graph.requirements import forced_courses, parts
from aiknowledge.model import AllOf, AtLeast, RequiredCourse, Requirement


@dataclass(frozen=True, slots=True)
class Placed:
    """Courses by term, none where nothing fits or time ran out; *proved* tells which."""

    terms: tuple[tuple[str, ...], ...]
    proved: bool
    bound: float


class Placing:
    """Which of *courses* to take, and in which term; all of *needed* are taken.

    One yes-or-no variable per course and term. Whoever sits in one of the first t terms has what
    it requires in the first t - 1, or t where both may share a term.
    """

    def __init__(
        self,
        graph: CourseGraph,
        courses: frozenset[str],
        needed: frozenset[str],
        taken: frozenset[str],
        terms: int,
        max_credits: float | None,
        measure: str,
    ) -> None:
        """Build the program."""
        self._graph = graph
        self._taken = taken
        self._program = Program()
        credits = {c: graph.courses[c].credits for c in sorted(courses)}
        if max_credits is not None or measure == "credits":
            credits = {c: n for c, n in credits.items() if n is not None}
        hint = 0.01 / (len(credits) * terms * terms + 1)
        costs = {c: 1.0 if measure == "courses" else n or 0.0 for c, n in credits.items()}
        self._where = {
            c: [self._program.choice(cost + hint * (t + 1)) for t in range(terms)]
            for c, cost in costs.items()
        }
        for c, choices in self._where.items():
            self._program.at_most(weighted(choices), 1)
            if c in needed:
                self._program.at_least(weighted(choices), 1)
        if max_credits is not None:
            for t in range(terms):
                load = {choices[t]: credits[c] or 0.0 for c, choices in self._where.items()}
                self._program.at_most(load, max_credits)
        for c in self._where:
            self._require(c)

    def solve(self, seconds: float) -> Placed:
        """Return the cheapest placing, each course as early as all together allow."""
        solution = self._program.solve(seconds=seconds, gap=0.2)
        if not solution.values:
            return Placed((), solution.status == "infeasible", solution.bound)
        terms = self._terms(solution)
        return Placed(terms, solution.status == "optimal", solution.bound)

    def _terms(self, solution: Solution) -> tuple[tuple[str, ...], ...]:
        count = max(map(len, self._where.values()), default=0)
        placed = [
            tuple(c for c, choices in self._where.items() if solution.chosen(choices[t]))
            for t in range(count)
        ]
        while placed and not placed[-1]:
            placed.pop()
        return tuple(placed)

    def _require(self, course: str) -> None:
        tree = self._graph.requirement(course)
        if tree is None:
            return
        forced = forced_courses(tree)
        for leaf in forced:
            self._follows(leaf, course, None)
        if not isinstance(tree, RequiredCourse):
            held = self._holds(tree, course)
            self._program.at_least({held: 1, **weighted(self._where[course], -1)}, 0)

    def _holds(self, tree: Requirement, course: str) -> int:
        """Return a variable that is yes only where a requirement holds in its course's term."""
        if isinstance(tree, RequiredCourse):
            missing = tree.course not in self._where and not self._done(tree)
            held = self._program.choice(fixed=False if missing else None)
            self._follows(tree, course, held)
            return held
        held = self._program.choice()
        branches = [self._holds(p, course) for p in parts(tree)]
        if isinstance(tree, AllOf):
            for branch in branches:
                self._program.at_least({branch: 1, held: -1}, 0)
        elif branches:
            count = tree.count if isinstance(tree, AtLeast) else 1
            self._program.at_least({**dict.fromkeys(branches, 1.0), held: -count}, 0)
        return held

    def _done(self, leaf: RequiredCourse) -> bool:
        return leaf.course in self._taken and leaf.when != "with"

    def _follows(self, leaf: RequiredCourse, course: str, held: int | None) -> None:
        """Demand, where *held* is yes or None, that *course* comes after what a leaf requires."""
        if self._done(leaf):
            return
        mine = self._where[course]
        theirs = self._where.get(leaf.course, [])
        for t in range(len(mine)):
            before, now = theirs[: t + (leaf.when != "before")], mine[: t + 1]
            self._demand({**weighted(before), **weighted(now, -1)}, held)
            if leaf.when == "with":
                alone = {**weighted(now), **weighted(theirs[: t + 1], -1)}
                self._demand(alone, held)

    def _demand(self, row: dict[int, float], held: int | None) -> None:
        if held is None:
            self._program.at_least(row, 0)
        else:
            self._program.at_least({**row, held: -1}, -1)
