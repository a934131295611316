"""stats, check, search, show: what the system is."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from aiknowledge.algorithms import statistics
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, json_option, print_notes
from aiknowledge.errors import Finding
from aiknowledge.graph import resolve
from aiknowledge.stores import open_store


@click.command()
@json_option
@click.pass_obj
def stats(session: Session, as_json: bool) -> None:
    """Print the figures of the system: counts, hours, shape, languages, review."""
    figures = asdict(statistics(session.system))
    every = [id for kind in session.system.by_kind.values() for id in kind]
    if as_json:
        print_json({**figures, "overlay": session.overlay_notes(every)})
    else:
        print_table(("figure", "value"), ((k, _short(v)) for k, v in figures.items()))
        session.print_overlay_notes(every)


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{k} {v}" for k, v in value.items())
    return " -> ".join(value) if isinstance(value, tuple) else str(value)


@click.command()
@click.argument("path", required=False, type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def check(session: Session, path: Path | None, as_json: bool) -> None:
    """List every fault of a data folder, or of a file of courses, and how to mend it."""
    findings = _findings(session, path)
    counts = Counter(f.severity for f in findings)
    if as_json:
        print_json(
            {
                "findings": [f.as_json() for f in findings],
                "counts": {s: counts[s] for s in ("error", "warning", "information")},
            }
        )
    else:
        for finding in findings:
            click.echo(str(finding))
        click.echo(f"{counts['error']} errors, {counts['warning']} warnings")
    sys.exit(1 if counts["error"] else 0)


def _findings(session: Session, path: Path | None) -> list[Finding]:
    if path is None:
        return session.store.check()
    if path.is_file():
        from aiknowledge.cli.programmes import read_file

        return list(read_file(path, session.system).findings)
    return open_store(path).check()


@click.command()
@click.argument("text")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 1000))
@json_option
@click.pass_obj
def search(session: Session, text: str, limit: int, as_json: bool) -> None:
    """Find points, units and other records by words in English or Chinese."""
    place = -1 if session.language == "zh" else 0
    rows = [
        {"id": h.id, "kind": h.kind, "name": h.names[place], "score": h.score}
        for h in session.search(text, limit)
    ]
    notes = session.own_notes(str(row["id"]) for row in rows)
    if as_json:
        print_json({"results": rows, "overlay": notes})
    else:
        print_table(("id", "kind", "name", "score"), (tuple(r.values()) for r in rows))
        print_notes(notes)


@click.command()
@click.argument("name")
@json_option
@click.pass_obj
def show(session: Session, name: str, as_json: bool) -> None:
    """Print every field of one record, and what requires it."""
    session = session.about([name], dependents=True)
    kind, id = resolve(session.system, name)
    record = session.system.record(kind, id)
    document = {"kind": kind, **record.model_dump(by_alias=True, mode="json")}
    if kind == "point":
        document["unit"] = session.system.graph.unit(id)
        document["required_by"] = list(session.system.graph.required_by(id))
    else:
        document["required_by"] = []
    touched = {id, *session.system.points_of(kind, id)}
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        from aiknowledge.stores.yaml_text import write_yaml

        click.echo(write_yaml(document), nl=False)
        session.print_overlay_notes(touched)
