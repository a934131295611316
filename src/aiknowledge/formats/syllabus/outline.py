"""The order of a document as an outline: which line stands under which heading, week and bullet.

Headings and list levels of the format are believed. Where a document has none (plain text, PDF),
the way its lines are numbered decides: a way of numbering that is already open closes down to
it, a new one goes one level deeper.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aiknowledge.formats.syllabus.blocks import Block
from aiknowledge.formats.syllabus.codes import codes_in
from aiknowledge.formats.syllabus.drafts import Draft, Entry, Stack
from aiknowledge.formats.syllabus.hours import hours_in, take_hours
from aiknowledge.formats.syllabus.labels import Label, label_of
from aiknowledge.formats.syllabus.marks import BULLETS, Mark, mark_of, without_bullet
from aiknowledge.formats.syllabus.noise import kind_by_words
from aiknowledge.model.knowledge import ClassHours
from aiknowledge.model.syllabus import TEACHING, LineKind
from aiknowledge.stopping import stop_if_asked

OUTLINE = ("part", "chapter", "week", "session", "section", "lab")
_SCOPES = ("chapter", "week", "session", "section", "lab", "row", "part")
_KEY_AND_DIFFICULT = re.compile(
    r"(?<=[\s;；。，,.])(?=[【\[]?(?:教学)?(?:重点|难点)[】\]]?\s*[:：])"
    r"|(?<=\S)(?=[【\[](?:教学)?(?:重点|难点)[】\]])"
)


class Outline:
    """Takes blocks in the order of the document and gives drafts of lines."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.stack = Stack()

    def feed(self, blocks: Sequence[Block]) -> None:
        """Add blocks; each may see whether the one behind it stands deeper."""
        for n, block in enumerate(blocks):
            behind = blocks[n + 1] if n + 1 < len(blocks) else None
            self.add(block, deeper=behind is not None and _stands_deeper(block, behind))

    def add(self, block: Block, *, deeper: bool = False) -> None:
        """Add one block, key and difficult points of one line apart."""
        stop_if_asked()
        for text in _KEY_AND_DIFFICULT.split(block.text):
            if text.strip():
                self._add(replace(block, text=text.strip()), deeper)

    def enter(self, entry: Entry) -> int:
        """Open a row or cell of a table that nothing inside it can close; return what was open."""
        floor = self.stack.floor
        self.stack.entries.append(entry)
        self.stack.floor = len(self.stack.entries)
        return floor

    def leave(self, floor: int) -> None:
        """Close what `enter` opened."""
        size = self.stack.floor - 1
        self.stack.floor = floor
        self.stack.cut(size)

    def close_lists(self) -> None:
        """Close open bullets, as a table or a paragraph does."""
        open = self.stack.open
        while open and (open[-1].bullet or _is_bullet(open[-1].style) or open[-1].style == "lead"):
            open.pop()
            self.stack.entries.pop()

    def _add(self, block: Block, deeper: bool) -> None:
        mark = mark_of(block.text)
        label = self._label(block)
        self._close(block, mark, label)
        draft = self._draft(block, mark, label)
        draft.opens = bool(
            block.heading
            or block.bullet
            or mark.style
            or deeper
            or (label and not label.rest and not label.event)
        )
        self.drafts.append(draft)
        if draft.opens:
            self.stack.entries.append(_entry(block, mark, label, draft))

    def _label(self, block: Block) -> Label | None:
        """Return the label of a line; within a chapter an unsure one is a subject."""
        label = label_of(block.text)
        if label is None or (label.rest and len(label.rest) > 400 and not label.sure):
            return None
        within = any(e.style in _SCOPES for e in self.stack.entries)
        item = block.bullet or _is_bullet(mark_of(block.text).style)
        return None if (within or item) and not label.sure and not block.heading else label

    def _close(self, block: Block, mark: Mark, label: Label | None) -> None:
        if block.heading:
            self._close_until(lambda e: 0 < e.depth < block.heading)
        elif block.bullet:
            self._close_until(lambda e: not e.bullet or e.bullet < block.bullet)
        elif _is_bullet(mark.style):
            self._close_until(lambda e: not _is_bullet(e.style) or _outside(e, block, mark))
        elif label is not None:
            self.close_lists()
            self._close_for_label(mark, label)
        elif mark.style:
            self.close_lists()
            self._close_for_mark(mark)
        else:
            self._close_until(
                lambda e: (
                    not (e.bullet or _is_bullet(e.style) or e.style == "lead")
                    or e.indent < block.indent
                )
            )

    def _close_until(self, stays: object) -> None:
        open = self.stack.open
        while open and not stays(open[-1]):  # type: ignore[operator]
            open.pop()
        self.stack.cut(self.stack.floor + len(open))

    def _close_for_label(self, mark: Mark, label: Label) -> None:
        open = self.stack.open
        same = [n for n, e in enumerate(open) if mark.style and e.style == mark.style]
        before = [n for n in same if open[n].number == (mark.number or 0) - 1]
        scopes = [n for n, e in enumerate(open) if e.style in _SCOPES]
        if before:
            keep = before[-1]
        elif label.local and scopes:
            inside = [n for n in same if n > scopes[-1]]
            keep = inside[0] if inside else scopes[-1] + 1
        elif same:
            keep = same[-1]
        elif self._goes_on(label):
            return
        else:
            keep = max((n + 1 for n, e in enumerate(open) if e.depth), default=0)
        self.stack.cut(self.stack.floor + keep)

    def _goes_on(self, label: Label) -> bool:
        """Return whether a line such as "Homework: 40%" belongs to the section it stands in."""
        return bool(label.rest) and label.kind == "boilerplate" and self.stack.kind() is not None

    def _close_for_mark(self, mark: Mark) -> None:
        open = self.stack.open
        same = [n for n, e in enumerate(open) if e.style == mark.style]
        if mark.style in OUTLINE:
            aside = [n for n, e in enumerate(open) if e.plain_label and _closes(mark, e.kind)]
            same = same[-1:] + aside[:1]
        elif same and mark.number == 1 and same[-1] < len(open) - 1:
            same = []  # counting anew under something deeper: a list of its own
        else:
            same = [n for n in same if open[n].number == (mark.number or 0) - 1][-1:] or same[-1:]
        if same:
            self.stack.cut(self.stack.floor + min(same))

    def _draft(self, block: Block, mark: Mark, label: Label | None) -> Draft:
        text, hours = self._words_and_hours(block, mark, label)
        week, last = (mark.week, mark.last_week) if mark.week else self.stack.week()
        draft = Draft(
            text=text,
            written=block.text,
            place=block.place,
            kind=self._kind(text, label),
            parents=tuple(e.draft for e in self.stack.entries if e.draft),
            headings=tuple(e.text for e in self.stack.entries if e.text),
            level=sum(1 for e in self.stack.entries if e.bullet or _is_bullet(e.style)),
            week=week,
            last_week=last,
            session=mark.session or self.stack.session(),
            hours=hours,
            codes=codes_in(block.text, column=bool(label) and self.stack.kind() == "objective"),
            about=label.about if label else None,
            heading=block.heading,
            mark="" if _is_bullet(mark.style) else mark.style,
            bullet=bool(block.bullet or _is_bullet(mark.style)),
            bare=not mark.text and not label,
        )
        return draft

    def _words_and_hours(
        self, block: Block, mark: Mark, label: Label | None
    ) -> tuple[str, ClassHours | None]:
        """Return the words of a line without labels, and its hours where it teaches."""
        if label:
            self._hours_label(label)
        words = label.rest.rstrip("；;") if label else mark.text
        words = words or without_bullet(block.text)
        kind = label.kind if label else self.stack.kind()
        if (kind and kind not in TEACHING) or (not label and not mark.text):
            return words, None
        text, hours = take_hours(words)
        if mark.style == "lab" and hours and not hours.practice:
            hours = hours.model_copy(update={"theory": 0.0, "practice": hours.theory})
        return text or words, hours

    def _hours_label(self, label: Label) -> None:
        """Give the hours of a line such as "学时：4" to the chapter it stands in."""
        scope = next((e for e in reversed(self.stack.entries) if e.style in _SCOPES), None)
        hours = hours_in(label.rest) if label.about == "hours" else None
        if scope and scope.draft and hours and scope.draft.hours is None:
            scope.draft.hours = hours

    def _kind(self, text: str, label: Label | None) -> LineKind:
        if label:
            if self._goes_on(label):
                return self._aside()
            if label.kind not in TEACHING:
                return label.kind
            return (kind_by_words(text) or label.kind) if label.rest else "boilerplate"
        inherited = self.stack.kind() or "topic"
        return (kind_by_words(text) or inherited) if inherited in TEACHING else inherited

    def _aside(self) -> LineKind:
        kind = self.stack.kind()
        return kind if kind and kind not in TEACHING else "boilerplate"


def _entry(block: Block, mark: Mark, label: Label | None, draft: Draft) -> Entry:
    named = not draft.bare and not (label and label.kind in ("topic", "boilerplate"))
    return Entry(
        style=mark.style or ("label" if label else "heading" if block.heading else "lead"),
        draft=draft,
        text=draft.text if named else "",
        depth=block.heading,
        bullet=block.bullet,
        indent=block.indent,
        number=mark.number,
        kind=label.kind if label else None,
        week=mark.week,
        last_week=mark.last_week,
        session=mark.session,
        plain_label=bool(label) and not block.heading,
    )


def _stands_deeper(block: Block, behind: Block) -> bool:
    if block.heading or behind.heading or block.bullet:
        return False
    lead = len(block.text) <= 120 and not re.search(r"[。.!?！？]$", block.text)
    mine, other = mark_of(block.text).style, mark_of(behind.text).style
    listed = behind.bullet or (_is_bullet(other) and not _is_bullet(mine))
    return lead and bool(behind.indent > block.indent or listed)


def _outside(entry: Entry, block: Block, mark: Mark) -> bool:
    """Return whether an open bullet stands above the new one."""
    if entry.indent != block.indent:
        return entry.indent < block.indent
    return entry.style != mark.style and bool(entry.style)


def _is_bullet(style: str) -> bool:
    return len(style) == 1 and style in BULLETS


def _closes(mark: Mark, kind: LineKind | None) -> bool:
    """Return whether a week or chapter ends a section such as "Prerequisites" of plain text."""
    if kind is None or kind in TEACHING:
        return False
    return not (kind == "reading" and mark.style in ("part", "chapter", "section"))
