"""What the lines of a mapped syllabus teach, and in which week."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import mean
from typing import Literal

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import TEACHING, MappedLine, Match, SyllabusLine, SyllabusMap, Tier

OVERVIEW = frozenset(
    {"overview", "outline", "survey", "motivation", "preview", "demo", "showcase"}
    | {"概述", "概览", "绪论", "演示", "体验"}
)
"""Words of lines that name points without teaching them yet; 了解 is a level, not an overview."""

_REVIEW = re.compile(
    r"\b(?:refresher|recap|revision|(?<!literature )(?<!peer )(?<!code )review)\b|复习|回顾|温习",
    re.I,
)

ORDER_SURE = 0.9
"""Proposed matches of at least this confidence count: a fault is as doubtful as both its ends."""

ORDER_HINT = 0.35
"""A proposed match of at least this confidence may be true: a point that it names may be taught."""

Clock = Literal["week", "session", "section", "line"]
Basis = Literal["confirmed", "proposed"]


@dataclass(frozen=True, slots=True)
class TaughtLine:
    """A line that teaches: its number, its week, its class hours, and the points it teaches.

    `provides` holds, beside these, core points of a unit that the line names as a whole: they
    count as taught, but no fault rests on them. `stated` tells whether the hours were printed.
    """

    number: int
    week: int | None
    hours: float
    stated: bool
    points: frozenset[str]
    provides: frozenset[str]


@dataclass(frozen=True)
class SyllabusTeaching:
    """The lines of a syllabus that teach, and what the order is counted in.

    `clock`: weeks where lines have them, else sessions, else the sections under the outermost
    headings, else the lines themselves in their order. `hinted_week` is the first week in which a
    line that nobody has judged may teach a point, however unsure; before the first week, where a
    line says that it reviews the point, so that students have met it.
    """

    lines: tuple[TaughtLine, ...]
    clock: Clock
    basis: Basis
    hinted_week: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def points(self) -> frozenset[str]:
        """The points that lines teach one by one."""
        return frozenset(p for line in self.lines for p in line.points)

    @cached_property
    def provided(self) -> frozenset[str]:
        """The points that count as taught: with those of units named as a whole."""
        return frozenset(p for line in self.lines for p in line.provides)

    @cached_property
    def first_week(self) -> Mapping[str, int]:
        """Per point that counts as taught, its first week; points of lines without one are absent.

        A point that also stands on a line without a week is absent: nobody can say when it comes.
        """
        return _first((line.week, p) for line in self.lines for p in line.provides)

    @cached_property
    def named_week(self) -> Mapping[str, int]:
        """Per point that a line teaches by itself, the first week in which one does."""
        return _first((line.week, p) for line in self.lines for p in line.points)

    @cached_property
    def last_week(self) -> Mapping[str, int]:
        """Per point that a line teaches by itself, the last week in which one does."""
        told = [(line.week, p) for line in self.lines for p in line.points]
        return {p: -w for p, w in _first((w and -w, p) for w, p in told).items()}

    @cached_property
    def weeks(self) -> tuple[int, ...]:
        """The weeks of the syllabus, from the first to the last one printed."""
        told = [line.week for line in self.lines if line.week is not None]
        return tuple(range(min(told), max(told) + 1)) if told else ()


def _first(told: Iterable[tuple[int | None, str]]) -> Mapping[str, int]:
    weeks: dict[str, int] = {}
    unplaced: set[str] = set()
    for week, p in told:
        if week is None:
            unplaced.add(p)
        else:
            weeks[p] = min(week, weeks.get(p, week))
    return {p: w for p, w in weeks.items() if p not in unplaced}


def syllabus_teaching(
    system: KnowledgeSystem, mapped: SyllabusMap, *, confirmed_only: bool = False
) -> SyllabusTeaching:
    """Return what a mapped syllabus teaches and when.

    Confirmed matches count; on lines that nobody has judged, proposed ones that are sure do too,
    unless *confirmed_only*. Lines that only give an overview count for points that no other line
    teaches. A heading provides its points, but demands nothing before them: the lines below it
    say when they are taught.
    """
    rows = [m for m in mapped.lines if m.line.kind in TEACHING]
    clock = _clock(rows)
    weeks = _weeks(rows, clock)
    chosen = [(m, _counting(m, confirmed_only)) for m in rows]
    taught = {x.id for m, found in chosen if not overview(m.line) for x in found}
    usual = _usual_hours(m.line for m, found in chosen if found)
    above = {h for m, found in chosen if found for h in m.line.headings}
    lines = []
    for mapped_line, found in chosen:
        if overview(mapped_line.line):
            found = [x for x in found if x.id not in taught]
        points = frozenset(x.id for x in found if x.kind == "point")
        named = {p for x in found if x.kind == "unit" for p in core_points(system, x.id)}
        if points or named:
            hours = mapped_line.line.hours
            lines.append(
                TaughtLine(
                    mapped_line.line.number,
                    weeks[mapped_line.line.number],
                    hours.total if hours else usual,
                    hours is not None,
                    frozenset() if mapped_line.line.text in above else points,
                    points | named,
                )
            )
    judged = all(m.settled for m, found in chosen if found)
    hinted = _first([*_reviewed(chosen), *([] if confirmed_only else _hinted(rows, weeks))])
    return SyllabusTeaching(tuple(lines), clock, "confirmed" if judged else "proposed", hinted)


def overview(line: SyllabusLine) -> bool:
    """Return whether a line only gives an overview, by its own words.

    >>> overview(SyllabusLine(number=1, text="Overview: what deep learning can do"))
    True
    """
    text = line.text.casefold()
    return any(word in text for word in OVERVIEW)


def _counting(row: MappedLine, confirmed_only: bool) -> list[Match]:
    """Return the matches of a line that count."""
    if confirmed_only:
        return [x for x in row.matches if x.state == "confirmed"]
    return [x for x in row.taken if x.state == "confirmed" or x.confidence >= ORDER_SURE]


def reviewing(line: SyllabusLine) -> bool:
    """Return whether a line goes over what students have met before, by its own words.

    >>> reviewing(SyllabusLine(number=1, text="Refresher: the chain rule"))
    True
    >>> reviewing(SyllabusLine(number=1, text="Peer review of essays"))
    False
    """
    return _REVIEW.search(line.text) is not None


def _reviewed(chosen: Iterable[tuple[MappedLine, list[Match]]]) -> Iterator[tuple[int, str]]:
    return ((0, x.id) for m, found in chosen if reviewing(m.line) for x in found)


def _hinted(
    rows: Iterable[MappedLine], weeks: Mapping[int, int | None]
) -> Iterator[tuple[int, str]]:
    return (
        (week, x.id)
        for row in rows
        if not row.settled and (week := weeks[row.line.number]) is not None
        for x in row.matches
        if x.kind == "point" and x.state == "proposed" and x.confidence >= ORDER_HINT
    )


def core_points(system: KnowledgeSystem, unit: str) -> list[str]:
    """Return the points that a line teaches which names a whole unit: its core points, or all."""
    core: Tier = "core"
    points = system.units[unit].points
    return [p.id for p in points if p.tier == core] or [p.id for p in points]


def _clock(rows: Sequence[MappedLine]) -> Clock:
    if any(m.line.week is not None for m in rows):
        return "week"
    if any(m.line.session is not None for m in rows):
        return "session"
    return "section" if len({_section(m.line) for m in rows}) > 2 else "line"


def _section(line: SyllabusLine) -> str | None:
    """Return the outermost heading a line stands under, or itself where it is one."""
    if line.headings:
        return line.headings[0]
    return line.text if line.kind == "heading" else None


def _weeks(rows: Sequence[MappedLine], clock: Clock) -> Mapping[int, int | None]:
    """Return the place in time of each line by its number; None where nothing tells."""
    if clock == "section":
        names = dict.fromkeys(s for m in rows if (s := _section(m.line)) is not None)
        order = {name: n for n, name in enumerate(names, 1)}
        return {m.line.number: order.get(_section(m.line) or "") for m in rows}
    if clock == "line":
        return {m.line.number: m.line.number for m in rows}
    return {m.line.number: getattr(m.line, clock) for m in rows}


def _usual_hours(lines: Iterable[SyllabusLine]) -> float:
    """Return the hours that a line without printed ones counts for: the mean of the others."""
    told = [line.hours.total for line in lines if line.hours is not None]
    return mean(told) if told else 1.0
