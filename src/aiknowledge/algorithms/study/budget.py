"""Which goals fit into a budget of hours: the most, then the cheapest, then the first ids.

Choosing goals with all that they need is a maximum closure under a knapsack, which is hard in
general and small here. Points that exactly the same goals need are one block of the program, so
its size follows the goals and not the graph.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.in_turn import TOLERANCE, InTurn, Stage, common_step, solve_in_turn
from aiknowledge.algorithms.solver import Program
from aiknowledge.algorithms.study.goals import Aim, deepest, needed
from aiknowledge.algorithms.study.learner import Learner, Shares, learner
from aiknowledge.algorithms.study.orders import MOST_GOALS
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, Known

Blocks = dict[frozenset[int], float]
"""Class hours by the set of goals that need them."""


@dataclass(frozen=True, slots=True)
class BudgetAnswer:
    """Whether the goals fit into a budget of class hours, and which ones do at best.

    `least_hours`: what all the goals take. `reachable` names the best set of goals inside the
    budget, which takes `hours`. `status` is optimal where the most goals, then the fewest hours,
    then the first ids are proved; otherwise no set of more than `bound` goals fits.
    """

    budget: float
    fits: bool
    least_hours: float
    reachable: tuple[str, ...]
    hours: float
    status: Literal["optimal", "bound"]
    bound: int


def fit_budget(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    budget: float,
    *,
    known: Iterable[str | Known] = (),
    assume: bool = True,
    shares: Shares | None = None,
    seconds: float = 10,
) -> BudgetAnswer:
    """Return which of *aims* fit into *budget* class hours with all that they need.

    Raises:
        InputError: the budget is not positive, or there are too many goals to compare.

    >>> from aiknowledge.algorithms.study.goals import point_aims
    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("a=3>b=1 a>c=1 d=4")
    >>> answer = fit_budget(graph, point_aims("bcd", "use"), 6)
    >>> answer.fits, answer.least_hours, answer.reachable, answer.hours, answer.status
    (False, 9.0, ('b', 'c'), 5.0, 'optimal')
    """
    if not (math.isfinite(budget) and budget > 0):
        raise InputError("the budget must be more than 0 hours")
    if len(aims) > MOST_GOALS:
        raise InputError(
            worded(
                "a budget compares at most {most_goals} goals, not {count}",
                most_goals=MOST_GOALS,
                count=len(aims),
            )
        )
    who = learner(graph, known, depth=deepest(aims), assume=assume, shares=shares)
    blocks = _blocks(graph, aims, who)
    least = _hours(blocks, range(len(aims)))
    if least <= budget + TOLERANCE:
        every = tuple(a.id for a in aims)
        return BudgetAnswer(budget, True, least, every, least, "optimal", len(aims))
    possible = [n for n in range(len(aims)) if _hours(blocks, [n]) <= budget + TOLERANCE]
    if not possible:
        return BudgetAnswer(budget, False, least, (), 0.0, "optimal", 0)
    by_id = sorted(possible, key=lambda n: (aims[n].id, n))
    chosen, found = _choose(blocks, by_id, budget, seconds)
    bound = int(min(len(possible), -found.stages[0].bound + TOLERANCE))
    return BudgetAnswer(
        budget,
        False,
        least,
        tuple(aims[n].id for n in sorted(chosen)),
        _hours(blocks, chosen),
        "optimal" if found.optimal else "bound",
        bound,
    )


def _blocks(graph: KnowledgeGraph, aims: Sequence[Aim], who: Learner) -> Blocks:
    """Return the hours by the goals that need them.

    A point that some goals need deeper than others adds, for those, what the deeper knowing
    takes beyond the shallower one.
    """
    asked: dict[tuple[str, int], set[int]] = {}
    for n, aim in enumerate(aims):
        for p, depth in needed(graph, [aim]).items():
            for level in range(DEPTHS.index(depth) + 1):
                asked.setdefault((p, level), set()).add(n)
    blocks: Blocks = {}
    for p, level in sorted(asked, key=lambda node: (graph.number[node[0]], node[1])):
        below = who.share(p, DEPTHS[level - 1]) if level else 0.0
        hours = graph.point(p).hours * (who.share(p, DEPTHS[level]) - below)
        if hours > 0:
            goals = frozenset(asked[p, level])
            blocks[goals] = blocks.get(goals, 0.0) + hours
    return blocks


def _hours(blocks: Blocks, goals: Iterable[int]) -> float:
    chosen = frozenset(goals)
    return sum(hours for block, hours in blocks.items() if block & chosen)


def _choose(
    blocks: Blocks, possible: Sequence[int], budget: float, seconds: float
) -> tuple[list[int], InTurn]:
    """Return the best of the *possible* goals, given in id order, and how far it is proved."""
    program = Program()
    reached = {n: program.choice() for n in possible}
    spent = _spent(program, blocks, reached)
    program.at_most(spent, budget)
    variables = list(reached.values())
    count = Stage(dict.fromkeys(variables, -1.0), step=1)
    sums = [count, Stage(spent, step=common_step(spent.values()))]
    found = solve_in_turn(program, sums, variables, seconds=seconds)
    return [n for n, v in reached.items() if found.last.values and found.last.chosen(v)], found


def _spent(program: Program, blocks: Blocks, reached: Mapping[int, int]) -> dict[int, float]:
    """Return the hours as a sum over blocks, each 1 as soon as one of its goals is chosen.

    A block follows smaller blocks whose goals it shares, so that few rows say it all.
    """
    inside: Blocks = {}
    for block, hours in blocks.items():
        goals = block.intersection(reached)
        if goals:
            inside[goals] = inside.get(goals, 0.0) + hours
    smaller: dict[frozenset[int], int] = {}
    for goals in sorted(inside, key=lambda g: (len(g), sorted(g))):
        variable = program.amount(0, 1)
        left = set(goals)
        for part, other in reversed(smaller.items()):
            if part <= goals and not part.isdisjoint(left):
                program.at_least({variable: 1, other: -1}, 0)
                left -= part
        for n in sorted(left):
            program.at_least({variable: 1, reached[n]: -1}, 0)
        smaller[goals] = variable
    return {variable: inside[goals] for goals, variable in smaller.items()}
