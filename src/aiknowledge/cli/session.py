"""What every command shares: the system it asks, names, options, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from aiknowledge.errors import DataError, InputError
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.graph import KINDS, KnowledgeSystem, resolve
from aiknowledge.graph.overlay import edits_on
from aiknowledge.model import DEPTHS, Curriculum, Language
from aiknowledge.stores import FileStore, open_store

F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Session:
    """The store that a command line names, opened when first asked."""

    address: str | None
    language: Language
    overlays: tuple[str, ...] = ()

    @property
    def store(self) -> FileStore:
        """The store named by --data or --store, or the shipped one."""
        return open_store(self.address)

    @cached_property
    def system(self) -> KnowledgeSystem:
        """The whole system of the store, with its overlays."""
        system = self.store.load()
        if not self.overlays:
            return system
        from aiknowledge.stores.overlays import with_overlays

        return with_overlays(system, [Path(o) for o in self.overlays if Path(o).exists()])

    def overlay_notes(self, points: Iterable[str]) -> list[dict[str, str]]:
        """Return what overlays changed about *points*: answers that rest on them say so."""
        return [
            {
                "kind": e.kind,
                "point": e.point,
                "prerequisite": e.prerequisite or "",
                "reason": e.reason,
                "by": e.by,
                "date": e.date.isoformat(),
            }
            for e in edits_on(self.system, points)
        ]

    def print_overlay_notes(self, points: Iterable[str]) -> None:
        """Print what overlays changed about *points*, a line each."""
        for note in self.overlay_notes(points):
            about = " ".join(p for p in (note["point"], note["prerequisite"]) if p)
            click.echo(f"overlay: {note['kind']} {about}: {note['reason']} ({note['by']})")

    def points(self, names: Iterable[str], kinds: Sequence[str] = KINDS) -> list[str]:
        """Return the points that names stand for, each once, in the order given."""
        found: list[str] = []
        for name in expand(names):
            found += self.system.points_of(*resolve(self.system, name, tuple(kinds)))
        return list(dict.fromkeys(found))

    def point(self, name: str) -> str:
        """Return the one point that a name stands for."""
        return resolve(self.system, name, ("point",))[1]

    def name(self, point: str) -> str:
        """Return the name of a point in the language chosen."""
        return self.system.graph.point(point).name.in_language(self.language)

    def curriculum(self, name: str, columns: CatalogueColumns | None = None) -> Curriculum:
        """Return a curriculum of the system, or the one in a file.

        Raises:
            DataError: the file has faults; nothing of it is used.
        """
        from aiknowledge.formats.curriculum_file import read_curriculum

        if not Path(name).is_file():
            kind, id = resolve(self.system, name, ("curriculum",))
            record = self.system.record(kind, id)
            assert isinstance(record, Curriculum)
            return record
        read = read_curriculum(Path(name), columns)
        if not read.sound:
            raise DataError([f for f in read.findings if f.severity == "error"])
        return read.curriculum


def expand(names: Iterable[str]) -> list[str]:
    """Return names, with ``@file`` replaced by the lines of that file.

    Raises:
        InputError: the file cannot be read.
    """
    found: list[str] = []
    for name in names:
        if not name.startswith("@"):
            found.append(name)
            continue
        try:
            lines = Path(name[1:]).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"cannot read the list {name[1:]}: {error}") from error
        found += [line.strip() for line in lines if line.strip()]
    return found


def json_option(command: F) -> F:
    """Add --json."""
    add = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
    return add(command)


def catalogue_options(command: F) -> F:
    """Add the names of the columns of a catalogue, handed over as `columns`."""

    def gathered(*arguments: Any, **options: Any) -> Any:
        named = {f: options.pop(f"{f}_column") for f in CatalogueColumns.__dataclass_fields__}
        return command(*arguments, columns=CatalogueColumns(**named), **options)

    wrapped = wraps(command)(gathered)
    for field in reversed(tuple(CatalogueColumns.__dataclass_fields__)):
        help = f"Catalogue table: the column of the {field}."
        wrapped = click.option(f"--{field}-column", help=help)(wrapped)
    return cast(F, wrapped)


def depth_option(command: F) -> F:
    """Add --depth."""
    add = click.option(
        "--depth",
        type=click.Choice(DEPTHS),
        default="explain",
        show_default=True,
        help="How deep the learner wants to know the goal.",
    )
    return add(command)
