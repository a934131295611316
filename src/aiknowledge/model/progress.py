"""The record of a person's progress: what is known, done, answered and planned.

Each entry is stamped with when and by which device it was written, so that the records of two
devices can be joined; what was taken back stays as an entry that is `gone`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from aiknowledge.model.base import DEPTHS, Depth, Id, Record
from aiknowledge.model.learner import LEARNER_FACTOR, Goal, Known, StudyOrder

Reply = Literal["yes", "partly", "no", "skip"]
"""A learner's answer to the can-do statement of a point."""
Key = tuple[str, ...]
"""What an entry is about; of two entries with one key the later counts."""


class Tick(Record):
    """A step of a plan that is done: the point is now known to this depth."""

    point: Id
    date: dt.date
    depth: Depth = "explain"


class Answer(Record):
    """An answer to the diagnostic question about a point, asked for the sake of a goal."""

    goal: Annotated[str, Field(min_length=1, max_length=220)] = Field(
        description="the goal as kind:id"
    )
    point: Id
    reply: Reply
    date: dt.date


class SavedPlan(Record):
    """The settings of a study plan, from which the plan is made again."""

    name: Id = "plan"
    goals: Annotated[tuple[Goal, ...], Field(min_length=1)]
    hours_per_week: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 6
    factor: Annotated[float, Field(gt=0, allow_inf_nan=False)] = Field(
        default=LEARNER_FACTOR, description="learner hours per class hour"
    )
    start: dt.date | None = None
    missed_weeks: Annotated[int, Field(ge=0)] = 0
    order: StudyOrder = "unit"
    with_help: bool = Field(default=False, description="with points that only help")


Note = Known | Tick | Answer | SavedPlan
"""What an entry can hold."""


class Entry(Record):
    """One note, with its stamp: the later stamp wins where two entries have the same key.

    >>> Entry(time=1, device="laptop", known=Known(point="entropy")).key
    ('known', 'entropy')
    """

    time: Annotated[int, Field(ge=0)] = Field(
        description="milliseconds since 1970, and later than all that the writer had seen"
    )
    device: Id
    version: str | None = Field(
        default=None, description="the version of the system whose ids the entry uses"
    )
    gone: bool = Field(default=False, description="was the note taken back?")
    known: Known | None = None
    tick: Tick | None = None
    answer: Answer | None = None
    plan: SavedPlan | None = None

    @model_validator(mode="after")
    def _one_note(self) -> Self:
        if sum(n is not None for n in (self.known, self.tick, self.answer, self.plan)) != 1:
            raise ValueError("an entry holds one of known, tick, answer and plan")
        return self

    @property
    def note(self) -> Note:
        """The note that the entry holds."""
        note = self.known or self.tick or self.answer or self.plan
        assert note is not None
        return note

    @property
    def key(self) -> Key:
        """What the entry is about: entries of one key replace each other."""
        return note_key(self.note)

    @cached_property
    def rank(self) -> tuple[int, str, str, str]:
        """The order of entries of one key: stamp, then content, so that no tie is left open."""
        content = {
            k: v for k, v in self.note.model_dump(mode="json").items() if k not in ("point", "goal")
        }
        return self.time, self.device, f"{self.gone} {sorted(content.items())}", self.version or ""


def note_key(note: Note) -> Key:
    """Return what a note is about.

    >>> note_key(SavedPlan(goals=(Goal(id="entropy"),)))
    ('plan', 'plan')
    """
    if isinstance(note, Answer):
        return "answer", note.goal, note.point
    if isinstance(note, SavedPlan):
        return "plan", note.name
    return "tick" if isinstance(note, Tick) else "known", note.point


class Progress(Record):
    """Everything noted about one person on one knowledge system; entries in key order.

    The views show what is there, without what was taken back. With *present* they leave out
    points that the system at hand does not have; the entries themselves stay.
    """

    system: Id
    entries: tuple[Entry, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[Key, Entry]:
        """The entries by what they are about."""
        return {e.key: e for e in self.entries}

    def joined(self, entries: Iterable[Entry]) -> Progress:
        """Return the progress with more entries, the later one where two have the same key.

        The order and number of times in which entries are joined make no difference: a
        last-writer-wins map (Shapiro, Preguiça, Baquero & Zawirski, *A comprehensive study of
        Convergent and Commutative Replicated Data Types*, INRIA RR-7506, 2011).

        >>> told = [Entry(time=t, device="d", known=Known(point="a", depth=d))
        ...         for t, d in ((2, "build"), (1, "use"))]
        >>> Progress(system="s").joined(told).known()
        (Known(point='a', depth='build', rusty=False),)
        """
        held = dict(self.by_key)
        for entry in entries:
            former = held.get(entry.key)
            if former is None or entry.rank > former.rank:
                held[entry.key] = entry
        return Progress(system=self.system, entries=tuple(held[k] for k in sorted(held)))

    def known(self, present: AbstractSet[str] | None = None) -> tuple[Known, ...]:
        """Return the points known, each to the greatest depth noted or ticked.

        >>> done = Tick(point="a", date=dt.date(2026, 9, 1), depth="build")
        >>> entries = (Entry(time=1, device="d", known=Known(point="a", rusty=True)),
        ...            Entry(time=2, device="d", tick=done))
        >>> Progress(system="s", entries=entries).known()
        (Known(point='a', depth='build', rusty=False),)
        """
        found: dict[str, Known] = {}
        noted = [e for e in self.entries if not e.gone and (e.known or e.tick)]
        for entry in sorted(noted, key=lambda e: e.rank):
            note = entry.note
            assert isinstance(note, Known | Tick)
            former = found.get(note.point)
            depth = max(note.depth, former.depth if former else note.depth, key=DEPTHS.index)
            rusty = isinstance(note, Known) and note.rusty
            found[note.point] = Known(point=note.point, depth=depth, rusty=rusty)
        return tuple(k for p, k in sorted(found.items()) if present is None or p in present)

    def ticks(self, present: AbstractSet[str] | None = None) -> tuple[Tick, ...]:
        """Return the steps that are done, by point."""
        ticks = (e.tick for e in self.entries if e.tick and not e.gone)
        return tuple(t for t in ticks if present is None or t.point in present)

    def answers(self, goal: str, present: AbstractSet[str] | None = None) -> tuple[Answer, ...]:
        """Return the answers given for *goal* (``kind:id``), by point."""
        told = (e.answer for e in self.entries if e.answer and not e.gone)
        return tuple(a for a in told if a.goal == goal and (present is None or a.point in present))

    def plans(self) -> tuple[SavedPlan, ...]:
        """Return the plans that were saved, by name; their goals as they were saved."""
        return tuple(e.plan for e in self.entries if e.plan and not e.gone)
