"""A map with the history of what was said of it, so that every step can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from aiknowledge.model import SyllabusMap

MOST_STEPS = 200
"""Steps that can be taken back; older ones stay done."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing said of a map: what, on which lines, by whom, when; and the map before it."""

    what: str
    lines: tuple[int, ...]
    by: str
    date: dt.date
    before: SyllabusMap


@dataclass(frozen=True, slots=True)
class Judged:
    """A map as it stands, and the steps that led to it, the latest last.

    >>> from aiknowledge.model import Syllabus
    >>> empty = SyllabusMap(syllabus=Syllabus(name="ML"), system="s")
    >>> Judged(empty).undone().map is empty
    True
    """

    map: SyllabusMap
    steps: tuple[Step, ...] = ()

    def done(self, what: str, after: SyllabusMap, by: str, date: dt.date) -> Judged:
        """Return what it is after one more step; a step that changes nothing is none."""
        old = {row.line.number: row for row in self.map.lines}
        lines = tuple(row.line.number for row in after.lines if old.get(row.line.number) != row)
        if not lines and after == self.map:
            return self
        step = Step(what, lines, by, date, self.map)
        return Judged(after, (*self.steps, step)[-MOST_STEPS:])

    def undone(self) -> Judged:
        """Return what it was before the latest step."""
        if not self.steps:
            return self
        return replace(self, map=self.steps[-1].before, steps=self.steps[:-1])
