"""A confirmation sheet that came back, merged into a map that may have moved on meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.judging.verdicts import (
    Signature,
    choose,
    nothing,
    set_level,
    settle,
)
from aiknowledge.errors import AiknowledgeError
from aiknowledge.graph import KnowledgeSystem, resolve
from aiknowledge.model import Level, MappedLine, SyllabusMap
from aiknowledge.model.syllabus import MatchState


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: a line with one of its candidates, as it was written and as it came back.

    A row without `id` speaks of the whole line: confirmed, it teaches none of the candidates, but
    `other`, the name of another point, where one is written there.
    """

    place: str
    line: int
    text: str
    id: str | None
    before: MatchState
    state: MatchState
    level_before: Level = "introduced"
    level: Level = "introduced"
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """A row of a sheet that was not taken over, and why: `here` stands in the map."""

    place: str
    line: int
    id: str | None
    reason: str
    sheet: str
    here: str


def merge_rows(
    system: KnowledgeSystem, mapped: SyllabusMap, rows: Iterable[SheetRow], sign: Signature
) -> tuple[SyllabusMap, tuple[Conflict, ...]]:
    """Return the map with what a sheet says, and what could not be taken over.

    Only what was changed in the sheet counts. Where the map has changed too since the sheet was
    written, and says otherwise, the map stays and a conflict tells both.
    """
    by_line: dict[int, list[SheetRow]] = {}
    for row in rows:
        by_line.setdefault(row.line, []).append(row)
    conflicts: list[Conflict] = []
    held = {row.line.number: row for row in mapped.lines}
    for number, told in by_line.items():
        changed = [r for r in told if _changed(r)]
        if not changed:
            continue
        here = held.get(number)
        if here is None or any(r.text != here.line.text for r in changed):
            text = here.line.text if here else ""
            conflicts += [_conflict(r, "another-line", r.text, text) for r in changed]
            continue
        mapped = _merged_line(system, mapped, here, changed, sign, conflicts)
    return mapped, tuple(conflicts)


def _changed(row: SheetRow) -> bool:
    return row.state != row.before or row.level != row.level_before or bool(row.other)


def _merged_line(
    system: KnowledgeSystem,
    mapped: SyllabusMap,
    here: MappedLine,
    rows: list[SheetRow],
    sign: Signature,
    conflicts: list[Conflict],
) -> SyllabusMap:
    number = here.line.number
    now = {m.id: m for m in here.matches}
    chosen = {m.id for m in here.matches if m.state == "confirmed"}
    verdict, empty, others = False, False, []
    for row in rows:
        if row.id is None:
            if row.other is not None:
                others.append(row)
            elif row.state == "confirmed":
                empty = True
            continue
        match = now.get(row.id)
        if match is None:
            conflicts.append(_conflict(row, "no-candidate", row.id, ""))
            continue
        if match.state not in (row.before, row.state):
            conflicts.append(_conflict(row, "judged-meanwhile", row.state, match.state))
            continue
        if row.level != row.level_before:
            mapped = set_level(mapped, number, row.id, row.level)
        if row.state != row.before:
            verdict = True
            (chosen.add if row.state == "confirmed" else chosen.discard)(row.id)
    if empty and (chosen or others):
        row = next(r for r in rows if r.id is None)
        conflicts.append(_conflict(row, "nothing-and-something", "confirmed", ", ".join(chosen)))
    elif empty:
        mapped = nothing(mapped, number, sign)
    elif verdict:
        mapped = settle(mapped, number, chosen, sign)
    for row in others:
        mapped = _other(system, mapped, row, sign, conflicts)
    return mapped


def _other(
    system: KnowledgeSystem,
    mapped: SyllabusMap,
    row: SheetRow,
    sign: Signature,
    conflicts: list[Conflict],
) -> SyllabusMap:
    try:
        kind, id = resolve(system, row.other or "", ("point", "unit"))
    except AiknowledgeError as error:
        conflicts.append(_conflict(row, "unknown-point", row.other or "", str(error)))
        return mapped
    return choose(mapped, row.line, id, sign, kind="unit" if kind == "unit" else "point")


def _conflict(row: SheetRow, reason: str, sheet: str, here: str) -> Conflict:
    return Conflict(row.place, row.line, row.id, reason, sheet, here)
