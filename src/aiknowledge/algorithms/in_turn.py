"""Several aims of an integer program in turn: the first as good as can be, then the next."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.solver import Program, Solution, Terms

CHUNK = 16
"""Yes-or-no variables decided by one weighted sum; the solver counts 1e-6 as whole."""
TOLERANCE = 1e-6
"""A later stage may exceed the least sum of an earlier one by so much: room for rounding."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A weighted sum of variables to make least.

    `step`: the sum of every whole solution is a multiple of it, so that a bound which lies less
    than a step away proves a solution; 0 where nothing is known.
    """

    terms: Terms
    step: float = 0.0


@dataclass(frozen=True, slots=True)
class InTurn:
    """The last solution, those of the stages in turn, and whether every stage was proved.

    `stages` holds one solution per sum, then one per group of variables put in id order, as far
    as the time went. Without any solution `values` of the last is empty.
    """

    last: Solution
    stages: tuple[Solution, ...]
    optimal: bool


def solve_in_turn(
    program: Program, sums: Sequence[Stage], first: Sequence[int] = (), *, seconds: float = 10
) -> InTurn:
    """Make each of *sums* least among the solutions that are best by the ones before.

    At the end the earliest of the yes-or-no variables *first*, given in id order, are chosen. A
    stage that runs out of time ends the search; its solution is kept, and its bound told.

    >>> program = Program()
    >>> a, b, c = (program.choice() for _ in "abc")
    >>> program.at_least({a: 1, b: 1, c: 1}, 1)
    >>> sums = [Stage({a: 1, b: 1, c: 1}, step=1), Stage({a: 2, b: 1, c: 1})]
    >>> found = solve_in_turn(program, sums, [a, b, c])
    >>> found.last.chosen(b), found.optimal, [s.objective for s in found.stages[:2]]
    (True, True, [1.0, 1.0])
    """
    end = time.monotonic() + seconds
    stages: list[Solution] = []
    kept: Solution | None = None
    parts = [first[n : n + CHUNK] for n in range(0, len(first), CHUNK)]
    for stage in (*sums, *map(_earliest, parts)):
        program.minimise(stage.terms)
        left = max(0.05, end - time.monotonic())
        found = program.solve(seconds=left, gap=0.9 * stage.step)
        stages.append(found)
        kept = found if found.values or kept is None else kept
        if found.status != "optimal":
            return InTurn(kept, tuple(stages), False)
        if len(stages) <= len(sums):
            program.at_most(stage.terms, found.objective + TOLERANCE)
        else:  # a cut by these weights would be blurred by what the solver counts as whole
            for variable in stage.terms:
                program.fix(variable, float(found.chosen(variable)))
    assert kept is not None, "at least one sum is asked for"
    return InTurn(kept, tuple(stages), True)


def _earliest(variables: Sequence[int]) -> Stage:
    """Return the sum whose minimum chooses the earliest of *variables*."""
    last = len(variables) - 1
    return Stage({v: -float(2 ** (last - n)) for n, v in enumerate(variables)}, step=1)


def common_step(amounts: Iterable[float]) -> float:
    """Return the greatest part of an hour of which all *amounts* are multiples, 0 if there is none.

    Parts down to 1/1200 are tried: quarters, thirds and hundredths, and products of them.

    >>> common_step([0.5, 1.25, 2]), common_step([1 / 3, 0.5]), common_step([0.1234567])
    (0.25, 0.16666666666666666, 0.0)
    """
    parts = [a * 1200 for a in amounts]
    whole = [round(p) for p in parts]
    if not all(math.isclose(p, w, abs_tol=1e-6) for p, w in zip(parts, whole, strict=True)):
        return 0.0
    return math.gcd(*whole) / 1200
