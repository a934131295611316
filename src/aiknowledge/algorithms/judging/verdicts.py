"""Verdicts on the lines of a syllabus map: each function returns a new map, the old one stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from aiknowledge.errors import InputError, worded
from aiknowledge.model import ClassHours, Level, MappedLine, Match, SyllabusMap
from aiknowledge.model.syllabus import AUTO_ACCEPT, MatchPredicate, MatchState

OWN = (1.0, 1.0)
"""Score and confidence of a match that only a person proposed; no other is so sure."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who says so, and on which day."""

    by: str
    date: dt.date


def settle(mapped: SyllabusMap, line: int, chosen: Iterable[str], sign: Signature) -> SyllabusMap:
    """Return the map with a whole line judged: it teaches *chosen*, and nothing else.

    What would have been taken unasked and was not chosen is rejected; mere candidates stay
    proposed, as they count for nothing on a judged line.

    Raises:
        InputError: the map has no such line, or the line no such match.
    """
    wanted = frozenset(chosen)

    def judged(row: MappedLine) -> MappedLine:
        unknown = sorted(wanted - {m.id for m in row.matches})
        if unknown:
            raise InputError(
                worded("line {line} has no match {unknown}", line=line, unknown=unknown[0])
            )
        matches = tuple(_verdict(m, m.id in wanted, sign) for m in row.matches)
        return row.model_copy(update={"matches": matches, "settled": True})

    return _with_line(mapped, line, judged)


def _verdict(match: Match, chosen: bool, sign: Signature) -> Match:
    if chosen:
        return _stated(match, "confirmed", sign)
    counted = match.state == "confirmed" or (match.state == "proposed" and match.sure)
    return _stated(match, "rejected", sign) if counted else match


def accept(mapped: SyllabusMap, line: int, id: str, sign: Signature) -> SyllabusMap:
    """Return the map with one match of a line confirmed, beside those confirmed before.

    >>> from aiknowledge.model import Syllabus, SyllabusLine
    >>> row = MappedLine(line=SyllabusLine(number=1, text="SVM"),
    ...     matches=(Match(id="svm", score=1, confidence=0.5),))
    >>> mapped = SyllabusMap(syllabus=Syllabus(name="ML"), system="s", lines=(row,))
    >>> done = accept(mapped, 1, "svm", Signature("Li", dt.date(2026, 11, 24)))
    >>> [(m.state, m.by) for m in done.lines[0].matches]
    [('confirmed', 'Li')]
    """
    row = _line(mapped, line)
    held = {m.id for m in row.matches if m.state == "confirmed"}
    if not row.settled:
        held = {m.id for m in row.taken}
    return settle(mapped, line, held | {id}, sign)


def reject(mapped: SyllabusMap, line: int, id: str, sign: Signature) -> SyllabusMap:
    """Return the map with one match of a line rejected; the line is judged once none is open."""

    def judged(row: MappedLine) -> MappedLine:
        _match(row, id)
        matches = tuple(_stated(m, "rejected", sign) if m.id == id else m for m in row.matches)
        open_ones = any(m.state == "proposed" and m.sure for m in matches)
        return row.model_copy(update={"matches": matches, "settled": row.settled or not open_ones})

    return _with_line(mapped, line, judged)


def nothing(mapped: SyllabusMap, line: int, sign: Signature) -> SyllabusMap:
    """Return the map with a line judged to teach nothing of the system: every match rejected."""

    def judged(row: MappedLine) -> MappedLine:
        matches = tuple(_stated(m, "rejected", sign) for m in row.matches)
        return row.model_copy(update={"matches": matches, "settled": True})

    return _with_line(mapped, line, judged)


def choose(
    mapped: SyllabusMap,
    line: int,
    id: str,
    sign: Signature,
    *,
    kind: Literal["point", "unit"] = "point",
    instead_of: str | None = None,
) -> SyllabusMap:
    """Return the map with a point or unit chosen by a person, added to a line's matches.

    *instead_of* is the match that it replaces, which is rejected. The confidence of a match that
    only a person proposed is 1.
    """

    def added(row: MappedLine) -> MappedLine:
        if any(m.id == id for m in row.matches):
            return row
        score, confidence = OWN
        own = Match(id=id, kind=kind, score=score, confidence=confidence, predicate="exact")
        return row.model_copy(update={"matches": (*row.matches, own)})

    if instead_of is not None:
        mapped = reject(mapped, line, instead_of, sign)
    return accept(_with_line(mapped, line, added), line, id, sign)


def reopen(mapped: SyllabusMap, line: int) -> SyllabusMap:
    """Return the map with a line's matches proposed again, as if nobody had judged it."""
    return _with_line(mapped, line, _opened)


def unjudged(mapped: SyllabusMap) -> SyllabusMap:
    """Return the map as it was proposed, without what people said of it or added to its lines.

    >>> from aiknowledge.model import Syllabus, SyllabusLine
    >>> row = MappedLine(line=SyllabusLine(number=1, text="Entropy"))
    >>> before = SyllabusMap(syllabus=Syllabus(name="s"), system="x", lines=(row,))
    >>> unjudged(choose(before, 1, "entropy", Signature("Li", dt.date(2026, 1, 1)))) == before
    True
    """
    rows = []
    for row in map(_opened, mapped.lines):
        proposed = tuple(m for m in row.matches if (m.score, m.confidence) != OWN)
        rows.append(row.model_copy(update={"matches": proposed}))
    return mapped.model_copy(update={"lines": tuple(rows)})


def _opened(row: MappedLine) -> MappedLine:
    matches = tuple(
        m.model_copy(update={"state": "proposed", "by": None, "date": None}) for m in row.matches
    )
    return row.model_copy(update={"matches": matches, "settled": False})


def accept_sure(mapped: SyllabusMap, sign: Signature, *, least: float = AUTO_ACCEPT) -> SyllabusMap:
    """Return the map with every open line confirmed whose matches reach a confidence of *least*."""
    for row in mapped.lines:
        sure = [m.id for m in row.matches if m.confidence >= least and m.state == "proposed"]
        if sure and not row.settled:
            held = [m.id for m in row.matches if m.state == "confirmed"]
            mapped = settle(mapped, row.line.number, [*sure, *held], sign)
    return mapped


def set_level(mapped: SyllabusMap, line: int, id: str, level: Level) -> SyllabusMap:
    """Return the map with another level of a match; the words it was inferred from go."""
    return _with_match(mapped, line, id, {"level": level, "level_evidence": None})


def relate(mapped: SyllabusMap, line: int, id: str, predicate: MatchPredicate) -> SyllabusMap:
    """Return the map with another relation of a match: exact, broader, narrower or related."""
    return _with_match(mapped, line, id, {"predicate": predicate})


def set_hours(mapped: SyllabusMap, line: int, hours: ClassHours | None) -> SyllabusMap:
    """Return the map with other class hours of a line, here and in the syllabus itself."""

    def told(row: MappedLine) -> MappedLine:
        return row.model_copy(update={"line": row.line.model_copy(update={"hours": hours})})

    done = _with_line(mapped, line, told)
    lines = tuple(
        x.model_copy(update={"hours": hours}) if x.number == line else x
        for x in mapped.syllabus.lines
    )
    return done.model_copy(update={"syllabus": mapped.syllabus.model_copy(update={"lines": lines})})


def _with_match(mapped: SyllabusMap, line: int, id: str, values: dict[str, object]) -> SyllabusMap:
    def changed(row: MappedLine) -> MappedLine:
        _match(row, id)
        matches = tuple(m.model_copy(update=values) if m.id == id else m for m in row.matches)
        return row.model_copy(update={"matches": matches})

    return _with_line(mapped, line, changed)


def _with_line(
    mapped: SyllabusMap, line: int, change: Callable[[MappedLine], MappedLine]
) -> SyllabusMap:
    _line(mapped, line)
    lines = tuple(change(row) if row.line.number == line else row for row in mapped.lines)
    return mapped.model_copy(update={"lines": lines})


def _line(mapped: SyllabusMap, line: int) -> MappedLine:
    for row in mapped.lines:
        if row.line.number == line:
            return row
    raise InputError(
        worded("the map of {name} has no line {line}", name=mapped.syllabus.name, line=line)
    )


def _match(row: MappedLine, id: str) -> Match:
    for match in row.matches:
        if match.id == id:
            return match
    raise InputError(worded("line {number} has no match {id}", number=row.line.number, id=id))


def _stated(match: Match, state: MatchState, sign: Signature) -> Match:
    if match.state == state:
        return match
    return match.model_copy(update={"state": state, "by": sign.by, "date": sign.date})
