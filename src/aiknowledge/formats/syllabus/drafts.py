"""Lines on their way to a syllabus, and the headings, weeks and bullets that they stand under."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiknowledge.formats.syllabus.labels import About
from aiknowledge.model.knowledge import ClassHours
from aiknowledge.model.syllabus import LineKind


@dataclass(slots=True, eq=False)
class Draft:
    """A line whose kind is not settled before the lines under it are known."""

    text: str
    written: str
    place: str
    kind: LineKind
    parents: tuple[Draft, ...] = ()
    headings: tuple[str, ...] = ()
    level: int = 0
    week: int | None = None
    last_week: int | None = None
    session: int | None = None
    hours: ClassHours | None = None
    given: ClassHours | None = None
    shared_by: int = 1
    requirement: str | None = None
    codes: tuple[str, ...] = ()
    about: About | None = None
    heading: int = 0
    mark: str = ""
    bullet: bool = False
    opens: bool = False
    in_table: bool = False
    whole: bool = False
    bare: bool = False
    children: int = 0

    @property
    def structural(self) -> bool:
        """Whether it gives the document its shape, as a heading, a label or a table does."""
        return bool(self.heading or self.mark or self.about or self.in_table)


@dataclass(slots=True)
class Entry:
    """One of the things that a line stands under: a heading, a label, a week, a bullet, a row."""

    style: str
    draft: Draft | None = None
    text: str = ""
    depth: int = 0
    bullet: int = 0
    indent: int = 0
    number: int | None = None
    kind: LineKind | None = None
    week: int | None = None
    last_week: int | None = None
    session: int | None = None
    plain_label: bool = False


@dataclass(slots=True)
class Stack:
    """What the next line stands under, outermost first; entries below the floor stay."""

    entries: list[Entry] = field(default_factory=list)
    floor: int = 0

    @property
    def open(self) -> list[Entry]:
        """The entries that may still be closed."""
        return self.entries[self.floor :]

    def cut(self, size: int) -> None:
        """Keep the outermost *size* entries, and never fewer than the floor."""
        del self.entries[max(size, self.floor) :]

    def kind(self) -> LineKind | None:
        """The kind of section, where one is open."""
        return next((e.kind for e in reversed(self.entries) if e.kind), None)

    def week(self) -> tuple[int | None, int | None]:
        """The weeks of the innermost entry that names some."""
        return next(((e.week, e.last_week) for e in reversed(self.entries) if e.week), (None, None))

    def session(self) -> int | None:
        """The session of the innermost entry that names one."""
        return next((e.session for e in reversed(self.entries) if e.session), None)
