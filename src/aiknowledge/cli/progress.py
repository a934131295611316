"""progress: note what is known and done, keep it, take it to another device."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from aiknowledge.atomic import write_text
from aiknowledge.cli.learner import start_date, with_depth
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, expand, json_option
from aiknowledge.errors import Finding, InputError
from aiknowledge.model import Depth, Key, Known, Progress, Tick

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def progress() -> None:
    """Note what you know and have done; it stays on this machine, in the workspace."""


@progress.command()
@json_option
@click.pass_obj
def show(session: Session, as_json: bool) -> None:
    """Show what is known, done, answered and planned, and what has no place any more."""
    opened = session.workspace.open()
    _print(session, session.opened(opened), as_json, moved=[m.as_json() for m in opened.moved])


@progress.command()
@click.argument("points", nargs=-1, required=True)
@depth_option
@click.option("--rusty", is_flag=True, help="It needs refreshing.")
@json_option
@click.pass_obj
def know(
    session: Session, points: tuple[str, ...], depth: Depth, rusty: bool, as_json: bool
) -> None:
    """Note POINTS as known; NAME@DEPTH, units and areas are understood, too."""
    notes = [Known(point=p, depth=d, rusty=rusty) for p, d in _named(session, points, depth)]
    _print(session, session.opened(session.workspace.note(notes)), as_json)


@progress.command()
@click.argument("points", nargs=-1, required=True)
@json_option
@click.pass_obj
def forget(session: Session, points: tuple[str, ...], as_json: bool) -> None:
    """Take back that POINTS are known or done."""
    held = session.opened(session.workspace.open())
    noted = {e.note.point for e in held.entries if isinstance(e.note, Known | Tick)}
    ids = [
        p for name in expand(points) for p in ([name] if name in noted else _points(session, name))
    ]
    keys = [(kind, p) for p in ids for kind in ("known", "tick")]
    _print(session, session.opened(session.workspace.take_back(keys)), as_json)


@progress.command()
@click.argument("points", nargs=-1, required=True)
@depth_option
@click.option("--date", metavar="DATE", help="When it was done, as 2026-09-01; default: today.")
@click.option("--undo", is_flag=True, help="Take the ticks back.")
@json_option
@click.pass_obj
def done(
    session: Session,
    points: tuple[str, ...],
    depth: Depth,
    date: str | None,
    undo: bool,
    as_json: bool,
) -> None:
    """Tick POINTS, steps of a plan, as done."""
    named = _named(session, points, depth)
    if undo:
        keys: list[Key] = [("tick", p) for p, _ in named]
        now = session.workspace.take_back(keys)
    else:
        day = start_date(date) or dt.date.today()
        now = session.workspace.note(Tick(point=p, date=day, depth=d) for p, d in named)
    _print(session, session.opened(now), as_json)


@progress.command(name="export")
@click.argument("file", type=_FILE)
@json_option
@click.pass_obj
def export_command(session: Session, file: Path, as_json: bool) -> None:
    """Write all progress into FILE, for another device."""
    held = session.opened(session.workspace.open())
    _write(file, held)
    if as_json:
        print_json({"written": str(file), "entries": len(held.entries)})
    else:
        click.echo(f"{len(held.entries)} entries written to {file}")


@progress.command(name="import")
@click.argument("file", type=_FILE)
@click.option("--replace", is_flag=True, help="Put it in place of what is there (kept beside).")
@json_option
@click.pass_obj
def import_command(session: Session, file: Path, replace: bool, as_json: bool) -> None:
    """Take the progress in FILE into the workspace, beside what is there."""
    (read,), findings = _read([file])
    workspace = session.workspace
    now = workspace.put(read) if replace else workspace.merge(read)
    moved = [m.as_json() for m in now.moved]
    _print(session, session.opened(now), as_json, findings, moved=moved)


@progress.command()
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("-o", "out", type=_FILE, help="Write the result here; leave the workspace alone.")
@json_option
@click.pass_obj
def merge(session: Session, files: tuple[Path, ...], out: Path | None, as_json: bool) -> None:
    """Merge the progress in FILES, of several devices, into the workspace or into -o."""
    from aiknowledge.algorithms.progress import merged

    read, findings = _read(files)
    together = merged(*read)
    if out is None:
        now = session.workspace.merge(together)
        moved = [m.as_json() for m in now.moved]
        _print(session, session.opened(now), as_json, findings, moved=moved)
        return
    _write(out, together)
    if as_json:
        told = [f.as_json() for f in findings]
        print_json({"written": str(out), "entries": len(together.entries), "findings": told})
    else:
        click.echo(f"{len(together.entries)} entries written to {out}")
    _tell(findings)


def _points(session: Session, name: str) -> list[str]:
    return session.points([name])


def _named(session: Session, names: Iterable[str], depth: Depth) -> list[tuple[str, Depth]]:
    """Return the points that names stand for, each with its own depth or *depth*."""
    told = map(with_depth, expand(names))
    return [(p, own or depth) for name, own in told for p in _points(session, name)]


def _read(files: Sequence[Path]) -> tuple[list[Progress], list[Finding]]:
    from aiknowledge.stores.progress_file import read_progress

    read = [read_progress(str(f), _content(f)) for f in files]
    return [r.progress for r in read], [f for r in read for f in r.findings]


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror or error}") from error


def _write(file: Path, held: Progress) -> None:
    """Write progress into a new file, or in place of older progress, and of nothing else."""
    from aiknowledge.stores.progress_file import progress_bytes, read_progress

    if file.exists():
        read_progress(str(file), _content(file))
    try:
        write_text(file, progress_bytes(held).decode())
    except OSError as error:
        raise InputError(f"cannot write {file}: {error.strerror or error}") from error


def _print(
    session: Session,
    held: Progress,
    as_json: bool,
    findings: Sequence[Finding] = (),
    **more: Any,
) -> None:
    """Print what is noted; exit with 1 where entries of a file could not be read."""
    present = session.system.by_kind["point"]
    document = _document(session, held)
    if as_json:
        told = {"findings": [f.as_json() for f in findings]} if findings else {}
        print_json({**document, **more, **told})
    else:
        rows = (
            (k["point"], k["name"], k["depth"], "rusty" if k["rusty"] else "", k["done"] or "")
            for k in document["known"]
        )
        print_table(("known", "name", "depth", "", "done"), rows)
        for plan in document["plans"]:
            goals = ", ".join(g["id"] for g in plan["goals"])
            click.echo(f"plan {plan['name']}: {goals}; {plan['hours_per_week']:g} hours a week")
        for id in document["unplaced"]:
            click.echo(f"kept, but not in this system: {id}")
        count = sum(k["point"] in present for k in document["known"])
        click.echo(f"{count} points known; kept in {session.workspace.path}")
    _tell(findings)


def _document(session: Session, held: Progress) -> dict[str, Any]:
    present = session.system.by_kind["point"].keys()
    ticks = {t.point: t.date.isoformat() for t in held.ticks()}
    known = [
        {"point": k.point, "name": session.name(k.point), "depth": k.depth, "rusty": k.rusty}
        for k in held.known(present)
    ]
    named = {e.note.point for e in held.entries if isinstance(e.note, Known | Tick) and not e.gone}
    answers = [e.answer for e in held.entries if e.answer and not e.gone]
    return {
        "system": held.system,
        "version": session.system.info.version,
        "workspace": str(session.workspace.folder),
        "known": [{**k, "done": ticks.get(str(k["point"]))} for k in known],
        "ticks": [t.model_dump(mode="json") for t in held.ticks(present)],
        "answers": [a.model_dump(mode="json") for a in answers],
        "plans": [p.model_dump(mode="json") for p in held.plans()],
        "unplaced": sorted(named - present),
    }


def _tell(findings: Sequence[Finding]) -> None:
    for finding in findings:
        click.echo(str(finding), err=True)
    if findings:
        sys.exit(1)
