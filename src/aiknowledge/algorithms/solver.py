"""Integer programs, solved by HiGHS (MIT): a thin layer that always tells the bound."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from aiknowledge.stopping import current_stop, stop_if_asked

Status = Literal["optimal", "bound", "infeasible"]
"""What is known of a solution; see `Solution`."""
Terms = Mapping[int, float]
"""The factor of each variable in a sum."""


@dataclass(frozen=True, slots=True)
class Solution:
    """Values by variable, the objective, and how far a better one could still go.

    `optimal`: proved; `bound`: time ran out, nothing better than `bound` exists; `infeasible`:
    proved that there is none. Without a solution `values` is empty.
    """

    status: Status
    values: tuple[float, ...]
    objective: float
    bound: float

    def chosen(self, variable: int) -> bool:
        """Return whether a yes-or-no variable is yes."""
        return self.values[variable] > 0.5


class Program:
    """An integer program under construction; variables and rows are numbered as they come.

    >>> program = Program()
    >>> a, b = program.choice(cost=2), program.choice(cost=1)
    >>> program.at_least({a: 1, b: 1}, 1)
    >>> program.solve().chosen(b)
    True
    """

    def __init__(self) -> None:
        """Start with nothing."""
        self._variables: list[tuple[float, float, float, bool]] = []
        self._rows: list[tuple[float, float, dict[int, float]]] = []

    def choice(self, cost: float = 0, *, fixed: bool | None = None) -> int:
        """Return a new yes-or-no variable."""
        low, high = (0.0, 1.0) if fixed is None else (float(fixed), float(fixed))
        return self._add(low, high, cost, whole=True)

    def amount(self, low: float, high: float, cost: float = 0, *, whole: bool = False) -> int:
        """Return a new variable between *low* and *high*."""
        return self._add(low, high, cost, whole=whole)

    def _add(self, low: float, high: float, cost: float, *, whole: bool) -> int:
        self._variables.append((low, high, cost, whole))
        return len(self._variables) - 1

    def at_least(self, terms: Terms, least: float) -> None:
        """Demand that the weighted sum of variables is at least *least*."""
        self._rows.append((least, math.inf, dict(terms)))

    def at_most(self, terms: Terms, most: float) -> None:
        """Demand that the weighted sum of variables is at most *most*."""
        self._rows.append((-math.inf, most, dict(terms)))

    def holds_if(self, held: int, choices: Collection[int], count: int) -> None:
        """Let *held* be chosen only where at least *count* of *choices* are."""
        if count == len(choices):
            for other in choices:  # tighter than one row: each bounds it by itself
                self.at_least({other: 1, held: -1}, 0)
        else:
            self.at_least({**weighted(choices), held: -count}, 0)

    def minimise(self, terms: Terms) -> None:
        """Let the weighted sum of variables be what `solve` makes least, in place of all costs."""
        self._variables = [
            (low, high, float(terms.get(v, 0)), whole)
            for v, (low, high, _, whole) in enumerate(self._variables)
        ]

    def fix(self, variable: int, value: float) -> None:
        """Leave a variable no other value than this one."""
        _, _, cost, whole = self._variables[variable]
        self._variables[variable] = (value, value, cost, whole)

    def solve(self, *, seconds: float = 10, gap: float = 0, presolve: bool = True) -> Solution:
        """Return the cheapest solution found within *seconds*, with its proof or bound.

        A solution within *gap* of the bound counts as proved. Where the relaxed program is all
        but whole by itself, leaving out *presolve* saves most of the time.

        Raises:
            Stopped: whoever waits asked for it; the solver itself is told, and ends at once.
        """
        stop_if_asked()
        import highspy

        highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        for option, value in (
            ("output_flag", False),
            ("log_to_console", False),
            ("threads", 1),
            ("random_seed", 0),
            ("time_limit", float(seconds)),
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", float(gap) or 1e-6),
            ("presolve", "choose" if presolve else "off"),
        ):
            highs.setOptionValue(option, value)
        infinity = highs.inf
        for low, high, cost, whole in self._variables:
            highs.addCol(cost, low, high, 0, [], [])
            if whole:
                highs.changeColIntegrality(highs.numVariables - 1, highspy.HighsVarType.kInteger)
        for low, high, terms in self._rows:
            stop_if_asked()
            columns, weights = _columns(terms)
            highs.addRow(max(low, -infinity), min(high, infinity), len(columns), columns, weights)
        _watch(highs)
        highs.run()
        stop_if_asked()
        return _solution(highs, highspy)


def _watch(highs: Any) -> None:
    """Let HiGHS look at the stop of this computation at every node and every few iterations."""
    stop = current_stop()
    if stop is None:
        return

    def look(event: Any) -> None:
        """Interrupt where somebody asked for it."""
        if stop.asked:
            event.interrupt()

    highs.cbMipInterrupt += look
    highs.cbSimplexInterrupt += look
    highs.cbIpmInterrupt += look


def _columns(terms: Terms) -> tuple[list[int], list[float]]:
    kept = [(c, w) for c, w in sorted(terms.items()) if w]
    return [c for c, _ in kept], [float(w) for _, w in kept]


def _solution(highs: Any, highspy: Any) -> Solution:
    status = highs.getModelStatus()
    info = highs.getInfo()
    if status in (
        highspy.HighsModelStatus.kInfeasible,
        highspy.HighsModelStatus.kUnboundedOrInfeasible,
    ):
        return Solution("infeasible", (), math.inf, math.inf)
    found = info.primal_solution_status == 2  # a feasible point, as HiGHS counts them
    values = tuple(highs.getSolution().col_value) if found else ()
    objective = info.objective_function_value if found else math.inf
    if status in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
        return Solution("optimal", values, objective, objective)
    return Solution("bound", values, objective, info.mip_dual_bound)


def weighted(variables: Iterable[int], weight: float = 1) -> dict[int, float]:
    """Return the sum of variables as terms of a row."""
    terms: dict[int, float] = {}
    for v in variables:
        terms[v] = terms.get(v, 0) + weight
    return terms
