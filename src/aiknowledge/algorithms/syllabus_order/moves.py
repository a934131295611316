"""The fewest moves of lines between weeks that make the order of a syllabus sound."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Literal

from aiknowledge.algorithms.solver import Program, Solution
from aiknowledge.algorithms.syllabus_order.teaching import SyllabusTeaching, TaughtLine
from aiknowledge.stopping import stop_if_asked

LOAD_GROWTH = 1.2
"""A week may grow to this many times its class hours, unless any load is allowed."""

Pairs = Sequence[tuple[str, str]]
"""Pairs of a point and a prerequisite of it."""
Cost = Callable[[TaughtLine, int, int, int], float]
"""What a line costs in a week; the greatest line number and the last week are told, too."""


@dataclass(frozen=True, slots=True)
class Move:
    """A line that goes to another week."""

    line: int
    week: int
    to: int


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves that make an order sound, and how sure it is that fewer do not.

    `optimal`: proved fewest, then of least total distance, then of the earliest lines.
    `bound`: time ran out and at least `least` moves are needed. `impossible`: no order within
    the load allowed is sound.
    """

    moves: tuple[Move, ...]
    status: Literal["optimal", "bound", "impossible"]
    least: int

    @property
    def distance(self) -> int:
        """Weeks moved in all."""
        return sum(abs(m.to - m.week) for m in self.moves)


def fewest_moves(
    teaching: SyllabusTeaching, pairs: Pairs, *, any_load: bool = False, seconds: float = 2
) -> Moves:
    """Return the fewest moves after which no point of *pairs* comes before its prerequisite.

    *pairs* are (point, prerequisite) as `order_pairs` returns them. A week's hours may not grow
    by more than a fifth unless *any_load*.
    """
    lines = [line for line in teaching.lines if line.week is not None]
    rules = _rules(lines, pairs)
    if not any(_broken(lines, rule) for rule in rules):
        return Moves((), "optimal", 0)
    end = monotonic() + seconds
    model = _Model(lines, teaching.weeks, rules, any_load)
    first = model.solve(_moved_cost, seconds)
    if first.status == "infeasible":
        return Moves((), "impossible", 0)
    # Where time ran out before the first bound, one move is all that is certain.
    least = max(1, math.ceil(first.bound - 1e-6)) if math.isfinite(first.bound) else 1
    if first.status != "optimal":
        return Moves(model.moves(first) if first.values else (), "bound", least)
    second = model.solve(_distance_cost, max(0.1, end - monotonic()), most=least)
    if second.status == "optimal":
        return Moves(model.moves(second), "optimal", least)
    return Moves(model.moves(second if second.values else first), "bound", least)


def moved(teaching: SyllabusTeaching, moves: Collection[Move]) -> SyllabusTeaching:
    """Return a syllabus after *moves*."""
    to = {m.line: m.to for m in moves}
    lines = tuple(replace(x, week=to.get(x.number, x.week)) for x in teaching.lines)
    return SyllabusTeaching(lines, teaching.clock, teaching.basis)


Rule = tuple[int, tuple[int, ...]]
"""A line that needs a point, and the lines that provide it, as places in the list of lines."""


def _rules(lines: Sequence[TaughtLine], pairs: Pairs) -> list[Rule]:
    providers: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        for p in line.provides:
            providers.setdefault(p, []).append(n)
    found: set[Rule] = set()
    for point, prerequisite in pairs:
        providing = tuple(providers.get(prerequisite, ()))
        for n, line in enumerate(lines):
            if point in line.points and n not in providing:
                found.add((n, providing))
    return sorted(found)


def _broken(lines: Sequence[TaughtLine], rule: Rule) -> bool:
    needing, providing = rule
    week = lines[needing].week
    assert week is not None
    return all((lines[n].week or 0) > week for n in providing)


def _moved_cost(line: TaughtLine, week: int, lines: int, weeks: int) -> float:
    return float(week != line.week)


def _distance_cost(line: TaughtLine, week: int, lines: int, weeks: int) -> float:
    """Return distance first; among equals earlier lines move, and to earlier weeks."""
    if week == line.week:
        return 0.0
    assert line.week is not None
    ties = line.number * (weeks + 1) + week
    return abs(week - line.week) + ties / ((lines + 1) * (lines + 1) * (weeks + 1) * 4)


class _Model:
    """Each line in one week; what a line needs is provided in that week or before.

    A variable per line and week tells whether the line has come by that week. An order is then
    a row of two entries, and without limits of load the relaxed program is whole by itself.
    """

    def __init__(
        self,
        lines: Sequence[TaughtLine],
        weeks: Sequence[int],
        rules: Sequence[Rule],
        any_load: bool,
    ) -> None:
        self.lines, self.weeks, self.rules = lines, weeks, rules
        tied = {n for needing, providing in rules for n in (needing, *providing)}
        self.free = sorted(tied) if any_load else list(range(len(lines)))
        self.limits = {} if any_load else _limits(lines, weeks)

    def solve(self, cost: Cost, seconds: float, most: int | None = None) -> Solution:
        """Return the cheapest order; with *most*, one in which at most so many lines move."""
        program = Program()
        self.come: dict[tuple[int, int], int] = {}
        last, numbers = self.weeks[-1], max(line.number for line in self.lines)
        for n in self.free:
            stop_if_asked()
            price = {w: cost(self.lines[n], w, numbers, last) for w in self.weeks}
            for week in self.weeks:
                step = price[week] - price.get(week + 1, 0.0)
                fixed = True if week == last else None
                self.come[n, week] = program.choice(step, fixed=fixed)
            for week in self.weeks[1:]:
                program.at_least({self.come[n, week]: 1, self.come[n, week - 1]: -1}, 0)
        self._order(program)
        self._load(program)
        if most is not None:
            stays = [self._in_week(n, self.lines[n].week or 0) for n in self.free]
            program.at_least({v: c for x in stays for v, c in x.items()}, len(stays) - most)
        return program.solve(seconds=seconds, presolve=False)

    def _in_week(self, n: int, week: int, weight: float = 1.0) -> dict[int, float]:
        """Return the terms that are *weight* where a line is in a week, and 0 elsewhere."""
        terms = {self.come[n, week]: weight}
        if week > self.weeks[0]:
            terms[self.come[n, week - 1]] = -weight
        return terms

    def _order(self, program: Program) -> None:
        """By every week, a line that needs a point has come only if one that provides it has."""
        for needing, providing in self.rules:
            stop_if_asked()
            for week in self.weeks[:-1]:
                terms = {self.come[n, week]: 1.0 for n in providing}
                program.at_least({**terms, self.come[needing, week]: -1.0}, 0)

    def _load(self, program: Program) -> None:
        for week, most in self.limits.items():
            terms: dict[int, float] = {}
            for n in self.free:
                terms.update(self._in_week(n, week, self.lines[n].hours))
            program.at_most(terms, most)

    def moves(self, solution: Solution) -> tuple[Move, ...]:
        """Return the lines that a solution puts into another week."""
        found = []
        for n in self.free:
            line = self.lines[n]
            to = next(w for w in self.weeks if solution.chosen(self.come[n, w]))
            if line.week is not None and to != line.week:
                found.append(Move(line.number, line.week, to))
        return tuple(found)


def _limits(lines: Sequence[TaughtLine], weeks: Sequence[int]) -> Mapping[int, float]:
    """Return the most hours of each week, cut down to what lines can add up to.

    Where every line has a multiple of the same hours, so has every week; the cut leaves every
    order possible that was, and lets the solver prove far sooner.
    """
    hours = dict.fromkeys(weeks, 0.0)
    for line in lines:
        assert line.week is not None
        hours[line.week] += line.hours
    minute = math.gcd(*(round(line.hours * 60) for line in lines)) or 1
    most = {week: math.floor(h * LOAD_GROWTH * 60 / minute + 1e-6) for week, h in hours.items()}
    return {week: n * minute / 60 + 1e-6 for week, n in most.items()}
