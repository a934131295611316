"""The rows of a teaching schedule: week, topics, hours, key and difficult points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from aiknowledge.formats.syllabus.blocks import Cell, Table
from aiknowledge.formats.syllabus.cells import (
    begins,
    blocks,
    more_than_week,
    plain_line,
    texts,
    words,
)
from aiknowledge.formats.syllabus.codes import codes_in
from aiknowledge.formats.syllabus.columns import NAMES, TIMES, Columns
from aiknowledge.formats.syllabus.drafts import Draft, Entry
from aiknowledge.formats.syllabus.hours import hours_in
from aiknowledge.formats.syllabus.marks import mark_of, session_in, weeks_in
from aiknowledge.formats.syllabus.outline import Outline
from aiknowledge.formats.syllabus.shares import Shares
from aiknowledge.model.syllabus import TEACHING, LineKind
from aiknowledge.text import normalise

_KINDS: Mapping[str, LineKind] = {
    "topic": "topic",
    "lab": "topic",
    "keydifficult": "key-point",
    "key": "key-point",
    "difficult": "difficult-point",
    "objective": "objective",
    "assessment": "assessment",
    "reading": "reading",
    "prerequisite": "prerequisite",
}
_TOTAL = re.compile(r"\s*(?:合\s*计|总\s*计|小\s*计|总学时|(?:sub)?total)\b.*", re.I)
_NOTHING = re.compile(r"[\W_]*|无|none|n/?a", re.I)


class Rows:
    """The rows of one schedule: what goes down the column where a cell is empty or merged."""

    def __init__(self, outline: Outline, table: Table, columns: Columns, shares: Shares) -> None:
        self.outline, self.table, self.columns, self.shares = outline, table, columns, shares
        self.weeks: tuple[int, int] | None = None
        self.session: int | None = None
        self.chapters: list[str] = []
        self.drafts_of: dict[tuple[int, int], list[Draft]] = {}

    def add(self, r: int) -> None:
        """Add one row."""
        row, place = self.table.rows[r], f"{self.table.place} row {r + 1}"
        here = {c: cell for c, cell in enumerate(row) if cell.text.strip()}
        starts = {c: cell for c, cell in here.items() if begins(row, c, r)}
        if not here:
            return
        if _TOTAL.fullmatch(next(iter(here.values())).text):
            self._aside(" | ".join(texts(row)), place)
        elif self._is_note(row, starts):
            self._note(next(iter(starts.values())), place)
        else:
            self._teach(r, row, here, starts, place)

    def _is_note(self, row: Sequence[Cell], starts: Mapping[int, Cell]) -> bool:
        """Return whether the row is one cell that stands for no column: a heading or remark."""
        if len(starts) != 1 or any(row[c].row < cell.row for c, cell in starts.items()):
            return False
        column, cell = next(iter(starts.items()))
        wide = sum(1 for c in row if (c.row, c.column) == (cell.row, cell.column)) == len(row)
        return len(row) > 1 and (
            wide or column not in self.columns.having("topic", "lab", "chapter")
        )

    def _note(self, cell: Cell, place: str) -> None:
        mark = mark_of(cell.text)
        if mark.week and not mark.text:
            self.weeks = (mark.week, mark.last_week or mark.week)
        self.chapters = []
        self.outline.feed(blocks(cell.text, place))

    def _teach(
        self,
        r: int,
        row: Sequence[Cell],
        here: Mapping[int, Cell],
        starts: Mapping[int, Cell],
        place: str,
    ) -> None:
        left: dict[int, str] = {}
        self._times(here, starts, left)
        number = self.columns.having("session")
        if number and number[0] in here:
            self.session = session_in(here[number[0]].text)
        told = self.session
        first, last = self.weeks or (None, None)
        floor = self.outline.enter(
            Entry("row", week=first, last_week=last if last != first else None, session=told)
        )
        floors = self._chapters(here, starts, place)
        drafts = self._topics(here, starts, place)
        self._others(here, starts, place, left)
        self._hours(here, starts, drafts, left)
        self._requirements(here, starts, drafts, left)
        if left:
            self._aside("; ".join(self._named(c, t) for c, t in sorted(left.items())), place)
        for one in reversed(floors):
            self.outline.leave(one)
        self.outline.leave(floor)

    def _times(
        self, here: Mapping[int, Cell], starts: Mapping[int, Cell], left: dict[int, str]
    ) -> None:
        for c in self.columns.having("week"):
            weeks = weeks_in(here[c].text) if c in here else None
            self.weeks = weeks or (self.weeks if c not in here else None)
            if c in starts and (weeks is None or more_than_week(here[c].text)):
                left[c] = here[c].text
        for c in self.columns.having("session"):
            if c in starts and (session_in(here[c].text) is None or words(here[c].text)):
                left[c] = here[c].text
        for c in self.columns.having("number"):
            if c in starts and words(here[c].text):
                left[c] = here[c].text

    def _chapters(
        self, here: Mapping[int, Cell], starts: Mapping[int, Cell], place: str
    ) -> list[int]:
        """Open the chapters of the row; one that differs from the row above is a line."""
        columns = self.columns.having("chapter")
        if not self.columns.having("topic", "lab"):
            return []
        carried = list(self.chapters) + [""] * (len(columns) - len(self.chapters))
        new = [here[c].text.strip() if c in here else "" for c in columns]
        if not any(new):
            new = carried
        floors = []
        for n, text in enumerate(new):
            if not text:
                continue
            mark = mark_of(text)
            words = " ".join((mark.text or text).split())
            draft = None
            if new[: n + 1] != carried[: n + 1]:
                draft = plain_line(self.outline, " ".join(text.split()), place, "heading")
                draft.text, draft.week, draft.last_week, draft.session = words, None, None, None
            floors.append(self.outline.enter(Entry("chapter", draft=draft, text=words)))
        self.chapters = new
        return floors

    def _topics(
        self, here: Mapping[int, Cell], starts: Mapping[int, Cell], place: str
    ) -> list[Draft]:
        found: list[Draft] = []
        columns = self.columns.having("topic", "lab") or self.columns.having("chapter")
        for c in columns:
            if c not in here:
                continue
            cell = here[c]
            if c not in starts:
                found += self._longer(self.drafts_of.get((cell.row, cell.column), []))
                continue
            drafts = self._cell(c, cell, place, "topic")
            self.drafts_of[cell.row, cell.column] = drafts
            found += drafts
        return found

    def _longer(self, drafts: list[Draft]) -> list[Draft]:
        """Let lines of a cell that covers several rows last until this row's week."""
        for draft in drafts:
            if self.weeks and draft.week and self.weeks[1] > (draft.last_week or draft.week):
                draft.last_week = self.weeks[1]
        return drafts

    def _cell(self, column: int, cell: Cell, place: str, kind: LineKind) -> list[Draft]:
        """Add the lines of a cell; a cell of one kind keeps it."""
        first = len(self.outline.drafts)
        floor = self.outline.enter(Entry("cell", kind=None if kind == "topic" else kind))
        if kind in TEACHING:
            self.outline.feed(blocks(cell.text, place))
        else:
            column_of_codes = self.columns.roles[column] == "objective"
            plain_line(
                self.outline, " ".join(cell.text.split()), place, kind, column=column_of_codes
            )
        self.outline.leave(floor)
        drafts = self.outline.drafts[first:]
        if normalise(self._heading(column)) in NAMES:
            for draft in drafts:
                draft.whole = True
        return drafts

    def _others(
        self,
        here: Mapping[int, Cell],
        starts: Mapping[int, Cell],
        place: str,
        left: dict[int, str],
    ) -> None:
        handled = {
            *self.columns.having("topic", "lab", "chapter", "requirement", "number"),
            *self.columns.having(*TIMES),
        }
        for c, cell in starts.items():
            kind = _KINDS.get(self.columns.roles.get(c, ""))
            if c in handled:
                continue
            if kind is None or _NOTHING.fullmatch(cell.text.strip()):
                left[c] = cell.text
            else:
                self._cell(c, cell, place, kind)

    def _hours(
        self,
        here: Mapping[int, Cell],
        starts: Mapping[int, Cell],
        drafts: Sequence[Draft],
        left: dict[int, str],
    ) -> None:
        apart = {
            self.columns.roles[c]
            for c in here
            if self.columns.roles.get(c) in ("theory", "practice")
        }
        for c in self.columns.having("theory", "practice", "hours"):
            if c not in here:
                continue
            role, cell = self.columns.roles[c], here[c]
            hours = hours_in(cell.text.strip(), practice=role == "practice")
            if hours is None:
                if c in starts and role == "practice" and words(cell.text):
                    drafts = [
                        *drafts,
                        *self._cell(c, cell, drafts[0].place if drafts else "", "topic"),
                    ]
                elif c in starts and re.search(r"\w", cell.text):
                    left[c] = cell.text
            elif role == "hours" and apart:
                continue  # the total of the columns beside it
            elif drafts:
                self.shares.add(cell, role, hours, drafts)
            elif c in starts and hours.total:
                left[c] = cell.text

    def _requirements(
        self,
        here: Mapping[int, Cell],
        starts: Mapping[int, Cell],
        drafts: Sequence[Draft],
        left: dict[int, str],
    ) -> None:
        for c in self.columns.having("requirement"):
            if c in here:
                for draft in drafts:
                    draft.requirement = " ".join(here[c].text.split())
                if c in starts:
                    left[c] = here[c].text
        for c in self.columns.having("objective"):
            codes = codes_in(here[c].text, column=True) if c in here else ()
            for draft in drafts:
                draft.codes = tuple(dict.fromkeys((*draft.codes, *codes)))

    def _aside(self, text: str, place: str) -> None:
        plain_line(self.outline, " ".join(text.split()), place, "boilerplate")

    def _heading(self, column: int) -> str:
        heading = self.columns.heading
        return heading[column] if column < len(heading) else ""

    def _named(self, column: int, text: str) -> str:
        heading = self._heading(column)
        return f"{heading}: {text}" if heading else text
