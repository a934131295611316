"""Courses of a curriculum that teach what a path still misses, and the cheapest cover."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.in_turn import Stage, common_step, solve_in_turn
from aiknowledge.algorithms.solver import Program
from aiknowledge.model import Curriculum
from aiknowledge.model import Mapping as Taught


@dataclass(frozen=True, slots=True)
class Cover:
    """The cheapest courses that together teach all the points that some course teaches.

    Fewest credits, then fewest courses, then ids; fewest courses first where a course that
    teaches one of the points tells no credits (`credits` is then null). `untaught` names the
    points that no course teaches. `status` is optimal where that is proved; otherwise no cover
    takes less than `bound` credits, or courses. What the courses require of each other is not
    counted.
    """

    courses: tuple[str, ...]
    credits: float | None
    untaught: tuple[str, ...]
    status: Literal["optimal", "bound"]
    bound: float


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Who teaches each missing point, and the covers: by confirmed maps alone, and by all."""

    curriculum: str
    teachers: Mapping[str, tuple[tuple[str, Taught], ...]]
    confirmed: Cover
    all: Cover


def alternatives(
    points: Iterable[str], curriculum: Curriculum, *, seconds: float = 5
) -> Alternatives:
    """Return the courses of *curriculum* that teach *points*, and their cheapest covers.

    >>> from aiknowledge.model import Course
    >>> def course(id, credits, *points):
    ...     maps = [{"point": p, "status": "confirmed"} for p in points]
    ...     return Course(id=id, name={"en": id}, credits=credits, teaches=maps)
    >>> offered = [course("X", 2, "a"), course("Y", 2, "b"), course("Z", 3, "a", "b")]
    >>> plan = Curriculum(id="k", name={"en": "K"}, complete=True, courses=offered)
    >>> alternatives(["a", "b", "c"], plan).confirmed
    Cover(courses=('Z',), credits=3.0, untaught=('c',), status='optimal', bound=3.0)
    """
    wanted = tuple(dict.fromkeys(points))
    every, confirmed = Teaching(curriculum), Teaching(curriculum, confirmed_only=True)
    teachers = {p: tuple(every.teachers.get(p, {}).items()) for p in wanted}
    return Alternatives(
        curriculum.id,
        teachers,
        _cover(wanted, confirmed, seconds),
        _cover(wanted, every, seconds),
    )


def _cover(points: Sequence[str], teaching: Teaching, seconds: float) -> Cover:
    taught = [p for p in points if p in teaching.points]
    untaught = tuple(p for p in points if p not in teaching.points)
    if not taught:
        return Cover((), 0.0, untaught, "optimal", 0.0)
    offered = sorted({c for p in taught for c in teaching.teachers[p]})
    credits = {c: teaching.courses[c].credits for c in offered}
    program = Program()
    take = {c: program.choice() for c in offered}
    for p in taught:
        program.at_least({take[c]: 1.0 for c in teaching.teachers[p]}, 1)
    variables = list(take.values())
    sums = [Stage(dict.fromkeys(variables, 1.0), step=1)]
    told = {take[c]: n for c, n in credits.items() if n is not None}
    if len(told) == len(take):
        sums.insert(0, Stage(told, step=common_step(told.values())))
    found = solve_in_turn(program, sums, variables, seconds=seconds)
    chosen = tuple(c for c, v in take.items() if found.last.values and found.last.chosen(v))
    total = sum(credits[c] or 0.0 for c in chosen) if len(told) == len(take) else None
    status: Literal["optimal", "bound"] = "optimal" if found.optimal else "bound"
    return Cover(chosen, total, untaught, status, round(found.stages[0].bound, 6))
