"""What every command shares: the system it asks, names, options, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import click

from aiknowledge.algorithms import Hit, frontier, search
from aiknowledge.errors import InputError
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.graph import KINDS, KnowledgeSystem, resolve
from aiknowledge.graph.overlay import edits_on, own_records
from aiknowledge.model import DEPTHS, Curriculum, Depth, Known, Language, Progress
from aiknowledge.model.curricula import CreditSystem
from aiknowledge.stores import Store, open_store

if TYPE_CHECKING:
    from aiknowledge.graph.migration import Move
    from aiknowledge.stores.workspace import Opened, Workspace

Note = dict[str, str]
"""What an overlay brought or changed about one record."""
F = TypeVar("F", bound=Callable[..., Any])


@dataclass
class Session:
    """The store that a command line names, opened when first asked."""

    address: str | None
    language: Language
    overlays: tuple[str, ...] = ()
    workspace_folder: str | None = None
    asked: tuple[str, ...] | None = None
    kinds: tuple[str, ...] = KINDS
    dependents: bool = False

    def about(
        self, names: Iterable[str], kinds: tuple[str, ...] = KINDS, *, dependents: bool = False
    ) -> Session:
        """Return a session on the part of the system that *names* and their points need.

        It is the whole system where that is at hand, or where overlays may add needs anywhere.
        """
        if self.overlays or not self.in_database:
            return self
        return replace(self, asked=tuple(expand(names)), kinds=kinds, dependents=dependents)

    @property
    def in_database(self) -> bool:
        """Whether the system lies in a database, which keeps what is confirmed itself."""
        return "://" in (self.address or "")

    @cached_property
    def store(self) -> Store:
        """The store named by --data or --store, or the shipped one."""
        return open_store(self.address)

    @cached_property
    def shipped(self) -> KnowledgeSystem:
        """The whole system of the store, without overlays."""
        return self.store.load()

    @cached_property
    def system(self) -> KnowledgeSystem:
        """The whole system of the store with its overlays, or the part asked about."""
        if self.asked is not None:
            return self.store.part(self.asked, kinds=self.kinds, dependents=self.dependents)
        if not self.overlays:
            return self.shipped
        from aiknowledge.stores.overlays import with_overlays

        there = [Path(o) for o in self.overlays if Path(o).exists()]
        return with_overlays(self.shipped, there, _tell_moves)

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace named by --workspace or its variable, or the platform's.

        It is always on the whole system: in a part of it, other points would seem to be gone.
        """
        from aiknowledge.stores.workspace import Workspace, workspace_folder

        whole = self if self.asked is None else replace(self, asked=None)
        return Workspace(workspace_folder(self.workspace_folder), whole.system)

    def opened(self, opened: Opened) -> Progress:
        """Return the progress of a workspace; what there is to tell goes to stderr."""
        for line in (*opened.messages, *map(str, opened.moves)):
            click.echo(line, err=True)
        return opened.progress

    def noted(self, wanted: bool) -> tuple[Known, ...]:
        """Return the points of this system that the workspace notes as known, if *wanted*."""
        if not wanted:
            return ()
        return self.opened(self.workspace.open()).known(self.system.by_kind["point"].keys())

    def frontier(self, known: frozenset[str], depth: Depth) -> set[str]:
        """Return the points that who knows *known* is ready for."""
        if self.overlays or not self.in_database:  # then the whole system is here already
            return frontier(self.system.graph, known, depth=depth)
        return self.store.frontier(known, depth=depth)

    def search(self, text: str, limit: int) -> list[Hit]:
        """Return the records nearest to a text, best first."""
        if self.overlays:
            return search(self.system, text, limit=limit)
        return self.store.search(text, limit=limit)

    def overlay_notes(self, ids: Iterable[str]) -> list[Note]:
        """Return what overlays brought or changed about *ids*: answers that rest on them say so."""
        touched = set(ids)
        return self.own_notes(touched) + [
            {
                "kind": e.kind,
                "point": e.point,
                "prerequisite": e.prerequisite or "",
                "reason": e.reason,
                "by": e.by,
                "date": e.date.isoformat(),
            }
            for e in edits_on(self.system, touched)
        ]

    def own_notes(self, ids: Iterable[str]) -> list[Note]:
        """Return which of *ids* are an overlay's own records, or replace shipped ones."""
        if not self.overlays:
            return []
        touched = set(ids)
        rest = {"prerequisite": "", "reason": "stands in the overlay", "by": "", "date": ""}
        return [
            {"kind": f"own {kind}", "point": id, **rest}
            for kind, id in own_records(self.shipped, self.system)
            if id in touched
        ]

    def print_overlay_notes(self, ids: Iterable[str]) -> None:
        """Print what overlays brought or changed about *ids*, a line each."""
        print_notes(self.overlay_notes(ids))

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

    def curriculum(
        self,
        name: str,
        columns: CatalogueColumns | None = None,
        *,
        credit_system: CreditSystem | None = None,
    ) -> Curriculum:
        """Return a curriculum of the system, or the one in a file.

        *credit_system* says how credits count where that is not declared, or otherwise.

        Raises:
            DataError: the file has faults; nothing of it is used.
        """
        if Path(name).is_file():
            from aiknowledge.cli.programmes import sound_file

            record = sound_file(Path(name), self.system, columns)
        else:
            record = self._named(name)
        if credit_system is None:
            return record
        return record.model_copy(update={"credit_system": credit_system})

    def programme(self, name: str, credit_system: CreditSystem | None = None) -> Curriculum:
        """Return a curriculum to audit: courses of a file teach what their titles tell, if silent.

        Such maps are inferred, and every answer says so.

        Raises:
            DataError: the file has faults; nothing of it is used.
        """
        record = self.curriculum(name, credit_system=credit_system)
        if not Path(name).is_file():
            return record
        from aiknowledge.algorithms.title_mapping import with_inferred_teaching

        return with_inferred_teaching(self.system, record)

    def _named(self, name: str) -> Curriculum:
        kind, id = resolve(self.system, name, ("curriculum",))
        record = self.system.record(kind, id)
        assert isinstance(record, Curriculum)
        return record


def _tell_moves(root: Path, moves: Sequence[Move]) -> None:
    for move in moves:
        click.echo(f"{root}: {move}", err=True)


def print_notes(notes: Iterable[Note]) -> None:
    """Print what overlays brought or changed, a line each."""
    for note in notes:
        about = " ".join(p for p in (note["point"], note["prerequisite"]) if p)
        who = f" ({note['by']})" if note["by"] else ""
        click.echo(f"overlay: {note['kind']} {about}: {note['reason']}{who}")


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


def progress_option(command: F) -> F:
    """Add --progress."""
    add = click.option(
        "--progress", is_flag=True, help="Take as known what the workspace notes as known."
    )
    return add(command)


def credit_system_option(command: F) -> F:
    """Add --credit-system."""
    add = click.option(
        "--credit-system",
        type=click.Choice(get_args(CreditSystem)),
        help="How the file counts credits; default: as the curriculum declares.",
    )
    return add(command)


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
