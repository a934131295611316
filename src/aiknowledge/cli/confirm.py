"""confirm: what people say of a map: sheets filled in offline, merging, export, a board, kappa."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, json_option
from aiknowledge.errors import InputError
from aiknowledge.model import SyllabusMap

MAP = click.argument("map_file", metavar="MAP", type=click.Path(path_type=Path))
OUT = click.option("-o", "out", type=click.Path(path_type=Path), help="Where to write it.")


@click.group()
def confirm() -> None:
    """Judge a map that `map -o` wrote: by sheet or in bulk; export it, compare two readers."""


@confirm.command()
@MAP
@click.option("-o", "out", type=click.Path(path_type=Path), required=True, help="The .xlsx file.")
@click.pass_obj
def sheet(session: Session, map_file: Path, out: Path) -> None:
    """Write MAP as a spreadsheet to be filled in offline, without macros."""
    from aiknowledge.formats.confirmation_sheet import sheet_bytes

    mapped = _read(session, map_file)
    _write(out, sheet_bytes(session.system, mapped, session.language))
    click.echo(f"written: {out}")


@confirm.command()
@MAP
@click.argument("sheet_file", metavar="SHEET", type=click.Path(path_type=Path))
@click.option("--by", required=True, help="Who filled the sheet in.")
@click.option("-o", "out", type=click.Path(path_type=Path), help="Default: MAP itself.")
@json_option
@click.pass_obj
def merge(
    session: Session, map_file: Path, sheet_file: Path, by: str, out: Path | None, as_json: bool
) -> None:
    """Take over what SHEET says into MAP; what the map says otherwise by now is listed."""
    from aiknowledge.algorithms.judging import Signature, merge_rows
    from aiknowledge.formats.confirmation_sheet import read_sheet
    from aiknowledge.formats.syllabus_map import write_map

    mapped = _read(session, map_file)
    rows = read_sheet(sheet_file, mapped)
    sign = Signature(by, dt.date.today())
    merged, conflicts = merge_rows(session.system, mapped, rows, sign)
    write_map(out or map_file, merged)
    before = {row.line.number: row for row in mapped.lines}
    changed = [r.line.number for r in merged.lines if before[r.line.number] != r]
    told = [
        {
            "place": c.place,
            "line": c.line,
            "point": c.id,
            "reason": c.reason,
            "sheet": c.sheet,
            "map": c.here,
        }
        for c in conflicts
    ]
    if as_json:
        print_json({"written": str(out or map_file), "changed": changed, "conflicts": told})
    else:
        click.echo(f"{len(changed)} lines changed, {len(told)} conflicts; {out or map_file}")
        if told:
            print_table(tuple(told[0]), [tuple(c.values()) for c in told])
    sys.exit(1 if told else 0)


@confirm.command()
@MAP
@click.option("--by", required=True, help="Who confirms.")
@click.option("--least", default=0.8, show_default=True, type=click.FloatRange(0, 1))
@click.pass_obj
def sure(session: Session, map_file: Path, by: str, least: float) -> None:
    """Confirm every open line of MAP whose matches reach a confidence."""
    from aiknowledge.algorithms.judging import Signature, accept_sure, standing
    from aiknowledge.formats.syllabus_map import write_map

    mapped = _read(session, map_file)
    done = accept_sure(mapped, Signature(by, dt.date.today()), least=least)
    write_map(map_file, done)
    before, after = (standing(session.system, m).judged for m in (mapped, done))
    click.echo(f"{after - before} lines confirmed, {len(done.lines) - after} wait")


@confirm.command()
@MAP
@click.option("--format", "form", type=click.Choice(["sssom", "yaml", "md", "xlsx"]), required=True)
@OUT
@click.pass_obj
def export(session: Session, map_file: Path, form: str, out: Path | None) -> None:
    """Write MAP as SSSOM, as a course in YAML, as Markdown, or as a sheet."""
    content = _content(session, _read(session, map_file), form)
    if out is not None:
        _write(out, content)
        click.echo(f"written: {out}")
    elif form == "xlsx":
        raise click.UsageError("a spreadsheet needs -o FILE")
    else:
        click.echo(content.decode("utf-8"), nl=False)


def _content(session: Session, mapped: SyllabusMap, form: str) -> bytes:
    system, language = session.system, session.language
    if form == "sssom":
        from aiknowledge.formats.sssom_export import sssom_table

        return sssom_table(system, mapped, language).encode()
    if form == "yaml":
        from aiknowledge.algorithms.judging import course_of
        from aiknowledge.stores.yaml_text import write_yaml

        return write_yaml(course_of(system, mapped)).encode()
    if form == "md":
        from aiknowledge.reports.syllabus_map_text import map_markdown

        return map_markdown(system, mapped, language).encode()
    from aiknowledge.formats.confirmation_sheet import sheet_bytes

    return sheet_bytes(system, mapped, language)


@confirm.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@json_option
@click.pass_obj
def board(session: Session, folder: Path, as_json: bool) -> None:
    """Tell per map of FOLDER what is confirmed and what waits."""
    from aiknowledge.algorithms.judging import standing
    from aiknowledge.formats.syllabus_map import ENDING, read_map

    rows = []
    for path in sorted(folder.rglob(f"*{ENDING}")):
        mapped = read_map(path)
        found = standing(session.system, mapped)
        rows.append(
            {
                "map": path.relative_to(folder).as_posix(),
                "course": mapped.syllabus.title or mapped.syllabus.name,
                "lines": found.lines,
                "confirmed": found.judged,
                "waiting": found.waiting,
                "points": found.confirmed_points,
                "proposed_points": found.proposed_points,
                "by": list(found.readers),
                "latest": found.latest.isoformat() if found.latest else None,
            }
        )
    if as_json:
        print_json({"maps": rows})
    elif rows:
        shown = [(*(str(v) for v in list(r.values())[:7]), ", ".join(r["by"])) for r in rows]  # type: ignore[arg-type]
        print_table((*list(rows[0])[:7], "by"), shown)
    else:
        click.echo(f"no maps in {folder}; `map FOLDER -o {folder}` writes them")


@confirm.command()
@MAP
@click.argument("other", metavar="OTHER_MAP", type=click.Path(path_type=Path))
@json_option
@click.pass_obj
def kappa(session: Session, map_file: Path, other: Path, as_json: bool) -> None:
    """Tell how far two readers' maps of one syllabus agree."""
    from aiknowledge.algorithms.judging import agreement

    first, second = _read(session, map_file), _read(session, other)
    if first.syllabus.checksum != second.syllabus.checksum:
        raise InputError(f"{map_file} and {other} are maps of two different syllabi")
    found = agreement(first, second)
    if as_json:
        print_json(
            {
                "lines": found.lines,
                "items": found.items,
                "share": found.share,
                "kappa": found.kappa,
                "differing": [{"line": n, "point": id} for n, id in found.differing],
            }
        )
        return
    told = "not defined" if found.kappa is None else f"{found.kappa:.2f}"
    click.echo(f"kappa {told} on {found.items} verdicts about {found.lines} lines judged by both")
    for line, id in found.differing:
        click.echo(f"line {line}: {id}")


def _read(session: Session, path: Path) -> SyllabusMap:
    from aiknowledge.formats.syllabus_map import read_map

    mapped = read_map(path)
    if mapped.system != session.system.info.id:
        here = session.system.info.id
        raise InputError(f"{path.name} was mapped to {mapped.system}, not to {here}; map it again")
    return mapped


def _write(path: Path, content: bytes) -> None:
    from aiknowledge.atomic import write_bytes

    try:
        write_bytes(path, content)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from error
