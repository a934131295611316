"""push and pull: between a data folder and Neo4j."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, json_option
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import FileStore


@click.command()
@click.argument("uri")
@click.option("--delete", is_flag=True, help="Remove there what is not here.")
@click.option("--all", "anew", is_flag=True, help="Write unchanged records, too: mends damage.")
@json_option
@click.pass_obj
def push(session: Session, uri: str, delete: bool, anew: bool, as_json: bool) -> None:
    """Make the Neo4j database at URI hold the system; only what differs is written.

    User, password and database come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.
    """
    from aiknowledge.stores.neo4j import Address, Neo4jStore

    store = Neo4jStore(Address.parse(uri))
    with _progress("Pushing") as told:
        counts = store.push(session.system, delete=delete, anew=anew, progress=told).as_json()
    _finish(counts, as_json)
    if counts["kept"] and not as_json:
        click.echo(f"{counts['kept']} records are only there; --delete removes them")


@click.command()
@click.argument("uri")
@click.option("-o", "out", required=True, type=click.Path(path_type=Path), help="The folder.")
@json_option
def pull(uri: str, out: Path, as_json: bool) -> None:
    """Make the folder -o hold the system in the Neo4j database at URI, as canonical YAML.

    A folder that holds a system is brought up to date; other files in it stay as they are.
    """
    from aiknowledge.stores.neo4j import Address
    from aiknowledge.stores.neo4j.driver import Connection
    from aiknowledge.stores.neo4j.pull import load_sound
    from aiknowledge.stores.neo4j.push import system_changes

    with _progress("Pulling") as told:
        wanted = load_sound(Connection(Address.parse(uri)), told)
    try:
        held = _into(out, wanted)
    except OSError as error:
        raise InputError(f"cannot write to {out}: {error.strerror or error}") from error
    _finish(system_changes(held, wanted).as_json(), as_json)


def _into(out: Path, wanted: KnowledgeSystem) -> KnowledgeSystem | None:
    """Make the folder hold a system; return the one that it held."""
    target = FileStore(out)
    if not (out.exists() and any(out.iterdir())):
        target.save(wanted)
        return None
    held = target.load()
    if held.info.id != wanted.info.id:
        raise InputError(f"{out} holds {held.info.id}, not {wanted.info.id}; name another")
    target.replace(wanted)
    return held


def _finish(counts: dict[str, int], as_json: bool) -> None:
    if as_json:
        print_json(counts)
    else:
        told = ("created", "updated", "unchanged", "deleted")
        click.echo(", ".join(f"{counts[k]} {k}" for k in told))


@contextmanager
def _progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """Draw a bar where a person looks on."""
    if not sys.stderr.isatty():
        yield lambda done, size: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, size: bar.update(task, completed=done, total=size)
