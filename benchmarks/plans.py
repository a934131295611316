"""Time of a study plan in every order and of a budget answer, on the shipped graph."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import get_args

from aiknowledge.algorithms import study
from aiknowledge.model import Goal
from aiknowledge.stores import open_store

ROUNDS = 7


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the best wall time of *work* in seconds: what the work itself takes."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print one line per figure."""
    system = open_store().load()
    graph = system.graph
    areas = study.aims_of(system, [Goal(kind="area", id=a.id) for a in system.areas])
    units = study.aims_of(system, [Goal(kind="unit", id=u) for u in system.units])

    def planned(order: study.Order) -> object:
        """Return the plan of the whole graph with its weeks and milestones."""
        plan = study.study_plan(graph, areas, order=order)
        return study.weeks(plan), study.milestones(graph, plan)

    for order in get_args(study.Order):
        print(
            f"plan of all {len(graph)} points, {order}: "
            f"{best(lambda o=order: planned(o)) * 1e3:.0f} ms"
        )
    for goals, name in ((units, "units"), (study.each_point(areas), "points")):
        for budget in (30, 100, 300):
            answer = study.fit_budget(graph, goals, budget)
            taken = best(lambda g=goals, b=budget: study.fit_budget(graph, g, b), 2)
            print(
                f"best of {len(goals)} {name} in {budget} class hours: {len(answer.reachable)}, "
                f"{answer.status}, {taken:.2f} s"
            )


if __name__ == "__main__":
    main()
