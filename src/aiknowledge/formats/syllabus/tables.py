"""Tables of a syllabus: schedules, sheets of labels and values, and all others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aiknowledge.formats.syllabus.blocks import Block, Table
from aiknowledge.formats.syllabus.cells import begins, blocks, plain_line, texts
from aiknowledge.formats.syllabus.columns import Columns, header_of
from aiknowledge.formats.syllabus.drafts import Entry
from aiknowledge.formats.syllabus.labels import about, label_of
from aiknowledge.formats.syllabus.outline import Outline
from aiknowledge.formats.syllabus.rows import Rows
from aiknowledge.formats.syllabus.shares import Shares
from aiknowledge.model.syllabus import TEACHING, LineKind


class TableReader:
    """Adds the rows of tables to an outline; a table that goes on over pages keeps its heading."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.before = Columns()

    def add(self, table: Table, *, follows_table: bool = False) -> None:
        """Add one table at this place of the document."""
        if not table.rows:
            return
        self.outline.close_lists()
        height, roles = header_of(table)
        columns = Columns(roles, texts(table.rows[height - 1]) if height else ())
        if not height and follows_table and len(table.rows[0]) == self._width:
            columns = self.before
        useful = set(columns.roles.values()) & {"topic", "chapter", "lab"}
        first = len(self.outline.drafts)
        if columns.scheduled or (useful and height and not _about(columns.heading)):
            self._heading(table, height)
            self._rows(table, height, columns)
        elif not _about(texts(table.rows[0])) and _are_pairs(table):
            self._pairs(table)
        else:
            self._heading(table, height)
            self._plain(table, height, columns)
        self.before, self._width = columns, len(table.rows[0])
        for draft in self.outline.drafts[first + height :]:
            draft.in_table = True

    _width = 0

    def _heading(self, table: Table, height: int) -> None:
        for r in range(height):
            row, place = table.rows[r], f"{table.place} row {r + 1}"
            told = [c.text for n, c in enumerate(row) if begins(row, n, r) and c.text.strip()]
            if len(told) == 1 and r + 1 < height:
                self.outline.feed(blocks(told[0], place))  # a caption above the heading
            elif told:
                text = " | ".join(" ".join(t.split()) for t in told)
                plain_line(self.outline, text, place, "boilerplate").in_table = True

    def _rows(self, table: Table, height: int, columns: Columns) -> None:
        shares = Shares()
        kind: LineKind | None = "topic" if columns.scheduled else None
        floor = self.outline.enter(Entry("table", kind=kind))
        reader = Rows(self.outline, table, columns, shares)
        for r in range(height, len(table.rows)):
            if texts(table.rows[r]) != columns.heading:
                reader.add(r)
        self.outline.leave(floor)
        shares.deal()

    def _pairs(self, table: Table) -> None:
        for r, row in enumerate(table.rows):
            cells = [c for n, c in enumerate(row) if begins(row, n, r)]
            values = [c.text for c in cells if c.text.strip()]
            place = f"{table.place} row {r + 1}"
            n = 0
            while n < len(values):
                label = label_of(values[n].rstrip(":： "))
                if label and not label.rest and n + 1 < len(values):
                    behind = " ".join(values[n + 1].split("\n"))
                    self.outline.add(Block(f"{values[n].rstrip(':： ')}: {behind}", place))
                    n += 2
                else:
                    self.outline.feed(blocks(values[n], place))
                    n += 1

    def _plain(self, table: Table, height: int, columns: Columns) -> None:
        """Add the rows of a table that is no schedule: lines of its section's kind."""
        stack = self.outline.stack
        told = _about(columns.heading) or _about(texts(table.rows[0]))
        kind: LineKind = told or stack.kind() or "topic"
        for r in range(height, len(table.rows)):
            place = f"{table.place} row {r + 1}"
            row = table.rows[r]
            found = [c.text for n, c in enumerate(row) if begins(row, n, r) and c.text.strip()]
            if kind not in TEACHING:
                text = " | ".join(" ".join(t.split()) for t in found)
                if text:
                    plain_line(self.outline, text, place, kind, column=True)
                continue
            floor = self.outline.enter(Entry("row"))
            for text in found:
                self.outline.feed(blocks(text, place))
            self.outline.leave(floor)


def _about(heading: Sequence[str]) -> LineKind | None:
    """Return the kind that the heading of a table speaks of, where it is none that teaches."""
    for text in heading:
        if re.search(r"占比|权重|比例|分值|weight|percent|%|％", text, re.I):
            return "assessment"
    for text in heading:
        found = about(text)
        if found == "assessment" or (found == "objective" and text == heading[0]):
            return found
    return None


def _are_pairs(table: Table) -> bool:
    """Return whether most rows begin with a label and its value, as a course's data sheet does."""
    labelled = 0
    for r, row in enumerate(table.rows):
        found = [c.text for n, c in enumerate(row) if begins(row, n, r) and c.text.strip()]
        label = label_of(found[0].rstrip(":： ")) if len(found) > 1 else None
        labelled += bool(label and not label.rest)
    return labelled * 2 > len(table.rows)
