"""Several aims of an integer program in turn: the first as good as can be, then the next."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.solver import Program, Solution, Terms

CHUNK = 16
"""Yes-or-no variables decided by one weighted sum; the solver counts 1e-6 as whole."""
TOLERANCE = 1e-6


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
    program: Program, sums: Sequence[Terms], first: Sequence[int] = (), *, seconds: float = 10
) -> InTurn:
    """Make each of *sums* least among the solutions that are best by the ones before.

    At the end the earliest of the yes-or-no variables *first*, given in id order, are chosen. A
    stage that runs out of time ends the search; its solution is kept, and its bound told.

    >>> program = Program()
    >>> a, b, c = (program.choice() for _ in "abc")
    >>> program.at_least({a: 1, b: 1, c: 1}, 1)
    >>> found = solve_in_turn(program, [{a: 1, b: 1, c: 1}, {a: 2, b: 1, c: 1}], [a, b, c])
    >>> found.last.chosen(b), found.optimal, [s.objective for s in found.stages[:2]]
    (True, True, [1.0, 1.0])
    """
    end = time.monotonic() + seconds
    stages: list[Solution] = []
    kept: Solution | None = None
    parts = [first[n : n + CHUNK] for n in range(0, len(first), CHUNK)]
    for stage in (*sums, *map(_earliest, parts)):
        program.minimise(stage)
        found = program.solve(seconds=max(0.05, end - time.monotonic()))
        stages.append(found)
        kept = found if found.values or kept is None else kept
        if found.status != "optimal":
            return InTurn(kept, tuple(stages), False)
        if len(stages) <= len(sums):
            program.at_most(stage, found.objective + TOLERANCE)
        else:  # a cut by these weights would be blurred by what the solver counts as whole
            for variable in stage:
                program.fix(variable, float(found.chosen(variable)))
    assert kept is not None, "at least one sum is asked for"
    return InTurn(kept, tuple(stages), True)


def _earliest(variables: Sequence[int]) -> Terms:
    """Return the sum whose minimum chooses the earliest of *variables*."""
    return {v: -float(2 ** (len(variables) - n)) for n, v in enumerate(variables)}
