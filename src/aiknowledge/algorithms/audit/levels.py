"""Introduced, reinforced, mastered: how a point deepens over the courses, and what is odd.

The map of courses and outcomes with I, R and M is common in programme assessment (Allen,
*Mapping the Curriculum*, 2002).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from aiknowledge.algorithms.audit.teaching import LEVELS, Teaching
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Level

LevelFault = Literal["absent", "introduced only", "never introduced", "mastered too early", "sound"]
"""What is odd about the levels at which the courses teach one point; ``sound``: nothing."""


def level_fault(levels: Sequence[Level]) -> LevelFault:
    """Return what is odd about the levels of one point, in the order of the courses.

    >>> level_fault(["introduced", "reinforced", "mastered"]), level_fault([])
    ('sound', 'absent')
    >>> level_fault(["reinforced", "mastered"]), level_fault(["introduced", "introduced"])
    ('never introduced', 'introduced only')
    """
    if not levels:
        return "absent"
    if "introduced" not in levels:
        return "never introduced"
    if set(levels) == {"introduced"}:
        return "introduced only"
    first = {level: levels.index(level) for level in set(levels)}
    if first.get("mastered", len(levels)) < first.get("introduced", 0):
        return "mastered too early"
    if first.get("mastered", len(levels)) < first.get("reinforced", 0):
        return "mastered too early"
    return "sound"


_OPEN_WITHOUT_ALL = ("introduced only", "never introduced")
"""Faults that a course which is not listed could lift."""


@dataclass(frozen=True, slots=True)
class Repetition:
    """A point that several courses teach: a planned spiral, or the same level again.

    `planned` is true where each later course goes deeper, false where one does not, and None
    where terms that would tell the order are unknown. `hours` are the class hours that the
    repeats take.
    """

    point: str
    courses: tuple[str, ...]
    levels: tuple[Level, ...]
    planned: bool | None
    hours: float


@dataclass(frozen=True, slots=True)
class LevelReport:
    """What is odd about levels, by point; the repetitions; courses that teach nothing mapped.

    `undecided` counts the points whose levels cannot be judged: for want of terms, or because
    a course that the source does not list could introduce or deepen them.
    """

    faults: Mapping[str, LevelFault]
    repetitions: tuple[Repetition, ...]
    silent_courses: tuple[str, ...]
    undecided: int


def level_report(graph: KnowledgeGraph, teaching: Teaching) -> LevelReport:
    """Return the level faults and repetitions of a curriculum, in graph order of the points."""
    faults: dict[str, LevelFault] = {}
    repetitions = []
    undecided = 0
    for point in graph.ordered(teaching.points):
        ordered = _in_order(teaching, point)
        courses = tuple(ordered or sorted(teaching.teachers[point]))
        levels = tuple(teaching.teachers[point][c].level for c in courses)
        if ordered is None:
            undecided += 1
            fault = level_fault(sorted(levels, key=LEVELS.index))
        else:
            fault = level_fault(levels)
        if fault in _OPEN_WITHOUT_ALL and not teaching.curriculum.complete:
            undecided += ordered is not None
        elif fault != "sound":
            faults[point] = fault
        if len(courses) > 1:
            hours = sum(teaching.hours(graph, c, point) for c in courses[1:])
            repetitions.append(Repetition(point, courses, levels, _planned(levels, ordered), hours))
    silent = tuple(
        c.id for c in teaching.curriculum.courses if not c.outside and not any(teaching.maps(c))
    )
    return LevelReport(faults, tuple(repetitions), silent, undecided)


def _planned(levels: Sequence[Level], ordered: Sequence[str] | None) -> bool | None:
    if len(set(levels)) == 1:
        return False
    if ordered is None:
        return None
    ranks = [LEVELS.index(level) for level in levels]
    return all(a < b for a, b in pairwise(ranks))


def _in_order(teaching: Teaching, point: str) -> list[str] | None:
    """Return the courses that teach a point by term, None where terms do not order them."""
    terms = {c: teaching.courses[c].term for c in teaching.teachers[point]}
    if len(terms) == 1:
        return list(terms)
    known = [t for t in terms.values() if t is not None]
    if len(set(known)) < len(terms):
        return None
    return sorted(terms, key=lambda c: (terms[c] or 0, c))
