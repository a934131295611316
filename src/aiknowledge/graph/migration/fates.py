"""What became of one id between two versions, as changes.yaml tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from aiknowledge.errors import worded
from aiknowledge.model import Change

R = TypeVar("R")
FateKind = Literal["stays", "renamed", "split", "merged", "retired", "unknown", "undecided"]
"""What became of an id; see `Fate`."""
_OTHER_EXTENT: tuple[FateKind, ...] = ("split", "merged")


@dataclass(frozen=True, slots=True, order=True)
class Fate:
    """What an id is called today: one id, several where it was split, or none.

    kind: that of the last change on the way; a split or merging anywhere on the way is told as
    one, for then the ids of today stand for less or more. `unknown` is an id that is not there
    and of which no change speaks; `undecided` one that is there, but somebody must say anew what
    was said of it.
    """

    former: str
    to: tuple[str, ...]
    kind: FateKind
    version: str | None = None

    @property
    def placed(self) -> bool:
        """Whether anything of it is there today."""
        return bool(self.to)

    def __str__(self) -> str:
        if self.kind == "unknown":
            return worded("{former} is not in this system", former=self.former)
        if self.kind == "undecided":
            return worded("what was said of {former} must be decided again", former=self.former)
        values = {"former": self.former, "kind": self.kind, "version": self.version}
        if not self.to:
            return worded("{former} has no place any more ({kind} in {version})", **values)
        return worded("{former} -> {to} ({kind} in {version})", to=", ".join(self.to), **values)


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """A record that named a former id, and what became of that id."""

    where: str
    fate: Fate

    def __str__(self) -> str:
        return worded("{where}: {fate}", where=self.where, fate=str(self.fate))

    def as_json(self) -> dict[str, object]:
        """Return the move as plain values."""
        fate = self.fate
        return {
            "where": self.where,
            "former": fate.former,
            "to": list(fate.to),
            "kind": fate.kind,
            "version": fate.version,
        }


class Moved:
    """Something whose ids have moved: `moves`, by whether today has a place for them."""

    __slots__ = ()
    moves: tuple[Move, ...]

    @property
    def moved(self) -> tuple[Move, ...]:
        """The ids that are called otherwise today."""
        return tuple(m for m in self.moves if m.fate.placed)

    @property
    def unplaced(self) -> tuple[Move, ...]:
        """The ids that nothing of today stands for."""
        return tuple(m for m in self.moves if not m.fate.placed)


@dataclass(frozen=True, slots=True)
class Migrated(Moved, Generic[R]):
    """A record in today's ids, what moved in it, and what has no place any more."""

    record: R
    moves: tuple[Move, ...] = ()


class Migration:
    """What became of ids: the changes of a system, and the ids that it has today.

    >>> rows = (Change(version="0.2.0", kind="renamed", former="nets", to=("mlp",)),
    ...         Change(version="0.3.0", kind="split", former="mlp", to=("layers", "units")))
    >>> print(Migration(rows, {"layers", "units"}).fate("nets", since="0.1.0"))
    nets -> layers, units (split in 0.3.0)
    """

    def __init__(self, changes: Iterable[Change], present: AbstractSet[str]) -> None:
        """Take rows of changes.yaml, and every id of the system."""
        self.present = present
        self._rows: dict[str, list[Change]] = {}
        for row in sorted(changes, key=lambda c: version_key(c.version)):
            self._rows.setdefault(row.former, []).append(row)

    def fate(self, id: str, since: str | None = None) -> Fate:
        """Return what *id*, written for version *since*, is called today.

        Changes after *since* hold in the order of their versions, those of one version all at
        once. Where the version is not told, or an id still is not there, the last change that
        speaks of it holds.
        """
        passed: list[Change] = []
        ids = [id]
        if since is not None and self._rows:
            ids = self._through_versions(ids, version_key(since), passed)
        ids = self._until_present(ids, passed)
        placed = tuple(dict.fromkeys(i for i in ids if i in self.present))
        if not passed:
            return Fate(id, placed, "stays" if placed else "unknown")
        last = max(passed, key=lambda c: version_key(c.version))
        kinds = {c.kind for c in passed} if placed else set()
        kind: FateKind = (
            "split" if "split" in kinds else "merged" if "merged" in kinds else last.kind
        )
        return Fate(id, placed, kind, last.version)

    def speaks_of(self, id: str) -> bool:
        """Whether any change tells what became of *id*."""
        return id in self._rows

    def _through_versions(
        self, ids: list[str], since: tuple[object, ...], passed: list[Change]
    ) -> list[str]:
        at = since
        while True:
            later = [
                version_key(c.version)
                for i in ids
                for c in self._rows.get(i, ())
                if version_key(c.version) > at
            ]
            if not later:
                return ids
            at = min(later)
            ids = [j for i in ids for j in self._step(i, self._rows_at(i, at), passed)]

    def _until_present(self, ids: list[str], passed: list[Change]) -> list[str]:
        used: set[str] = set()
        while gone := [i for i in ids if i not in self.present and i not in used]:
            used.update(gone)
            ids = [
                j
                for i in ids
                for j in (self._step(i, self._last_rows(i), passed) if i in gone else [i])
            ]
        return ids

    def _rows_at(self, id: str, version: tuple[object, ...]) -> Sequence[Change]:
        return [c for c in self._rows.get(id, ()) if version_key(c.version) == version]

    def _last_rows(self, id: str) -> Sequence[Change]:
        rows = self._rows.get(id, [])
        return self._rows_at(id, version_key(rows[-1].version)) if rows else []

    def _step(self, id: str, rows: Sequence[Change], passed: list[Change]) -> list[str]:
        passed += [c for c in rows if c not in passed]
        if not rows:
            return [id]
        return [j for c in rows if c.kind != "retired" for j in c.to]


class Mover:
    """One record being migrated: asks for fates and remembers those that changed something."""

    def __init__(self, migration: Migration, since: str | None, *, keep_unknown: bool = False):
        """Take the changes and the version the record was written for.

        With *keep_unknown* an id of which no change speaks stays for the checks to tell.
        """
        self._migration, self._since, self._keep_unknown = migration, since, keep_unknown
        self.moves: list[Move] = []

    def fate(self, id: str, where: str) -> Fate:
        """Return what *id* is today, and remember it where it is called otherwise."""
        fate = self._migration.fate(id, self._since)
        if fate.kind == "unknown" and self._keep_unknown:
            return Fate(id, (id,), "stays")
        if fate.kind != "stays" and fate.to != (id,):
            self.moves.append(Move(where, fate))
        return fate

    def done(self, record: R) -> Migrated[R]:
        """Return the record with what was remembered, each move once."""
        return Migrated(record, tuple(dict.fromkeys(self.moves)))


def version_key(version: str) -> tuple[object, ...]:
    """Return the place of a version among versions: numbers as numbers, 1.0-rc before 1.0.

    >>> sorted(["0.10.0", "0.9.1", "0.10.0-rc.1", "0.10"], key=version_key)
    ['0.9.1', '0.10.0-rc.1', '0.10.0', '0.10']
    """
    release, dash, rest = version.partition("+")[0].partition("-")
    numbers = [int(n) for n in re.findall(r"\d+", release)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return (
        tuple(numbers),
        not dash,
        tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in rest.split(".")),
    )
