"""How much of each unit a syllabus teaches, and in how many hours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.syllabus_order.teaching import SyllabusTeaching
from aiknowledge.graph import KnowledgeSystem


@dataclass(frozen=True, slots=True)
class UnitHours:
    """A unit that a syllabus touches.

    `taught` and `points` count its points; `hours` are the class hours that the syllabus prints
    for it, None where it prints none; `recommended` those of the taught points in the system.
    `expected` counts the points of the unit that the chosen profile expects, `met` those taught.
    """

    unit: str
    taught: int
    points: int
    hours: float | None
    recommended: float
    expected: int
    met: int


def unit_hours(
    system: KnowledgeSystem, teaching: SyllabusTeaching, expected: Iterable[str] = ()
) -> tuple[UnitHours, ...]:
    """Return the units that a syllabus teaches or a profile expects, in the system's order.

    The printed hours of a line are shared evenly among the points it teaches.
    """
    wanted = frozenset(expected)
    printed: dict[str, float] = {}
    for line in teaching.lines:
        if line.stated:
            for p in line.provides:
                home = system.unit_of[p]
                printed[home] = printed.get(home, 0.0) + line.hours / len(line.provides)
    rows = []
    for id, unit in system.units.items():
        points = frozenset(p.id for p in unit.points)
        taught, asked = points & teaching.provided, points & wanted
        if taught or asked:
            hours = round(printed[id], 2) if id in printed else None
            rows.append(
                UnitHours(
                    id,
                    len(taught),
                    len(points),
                    hours,
                    system.graph.hours(taught),
                    len(asked),
                    len(asked & taught),
                )
            )
    return tuple(rows)
