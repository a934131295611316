"""How far the confirming of a map has come."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import SyllabusMap


@dataclass(frozen=True, slots=True)
class Standing:
    """What of a map is confirmed and what waits: numbers of lines, and of points.

    `judged` lines are settled by a person; of them `empty` teach nothing of the system. `waiting`
    lines are open: `sure` of them have a match that is taken until somebody judges it.
    """

    lines: int
    judged: int
    empty: int
    sure: int
    confirmed_points: int
    proposed_points: int
    readers: tuple[str, ...]
    latest: dt.date | None

    @property
    def waiting(self) -> int:
        """The lines that nobody has judged."""
        return self.lines - self.judged


def standing(system: KnowledgeSystem, mapped: SyllabusMap) -> Standing:
    """Return how far the confirming of a map has come."""
    rows = mapped.lines
    judged = [row for row in rows if row.settled]
    confirmed = confirmed_points(system, mapped)
    signed = [m for row in rows for m in row.matches if m.by]
    return Standing(
        lines=len(rows),
        judged=len(judged),
        empty=sum(not row.taken for row in judged),
        sure=sum(bool(row.taken) for row in rows if not row.settled),
        confirmed_points=len(confirmed),
        proposed_points=len(
            {p for row in rows for m in row.taken for p in _points(system, m.kind, m.id)}
            - confirmed
        ),
        readers=tuple(sorted({m.by for m in signed if m.by})),
        latest=max((m.date for m in signed if m.date), default=None),
    )


def confirmed_points(system: KnowledgeSystem, mapped: SyllabusMap) -> frozenset[str]:
    """Return the points that somebody has confirmed on a line; units stand for all of theirs."""
    taken = (m for row in mapped.lines if row.settled for m in row.taken)
    return frozenset(p for m in taken for p in _points(system, m.kind, m.id))


def _points(system: KnowledgeSystem, kind: str, id: str) -> tuple[str, ...]:
    """Return the points of a match; none where the system no longer has it."""
    return system.points_of(kind, id) if id in system.by_kind[kind] else ()
