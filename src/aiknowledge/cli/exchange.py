"""import: make a data folder of somebody else's tables."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path

import click

from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import json_option
from aiknowledge.formats.csv_import import Columns, import_csv
from aiknowledge.stores import FileStore


@click.group(name="import")
def import_group() -> None:
    """Make a data folder of somebody else's files."""


@import_group.command(name="csv")
@click.option("--points", type=click.Path(path_type=Path), help="A table of points.")
@click.option("--requires", type=click.Path(path_type=Path), help="A table of needs.")
@click.option("-o", "out", type=click.Path(path_type=Path), help="The new folder.")
@click.option("--keep-going", is_flag=True, help="Leave out what is faulty, import the rest.")
@click.option("--id-column", help="Point table: the id.")
@click.option("--name-column", help="Point table: the name.")
@click.option("--hours-column", help="Point table: class hours.")
@click.option("--prerequisite-column", help="Need table: the point needed.")
@click.option("--dependent-column", help="Need table: the point that needs it.")
@click.option("--label-column", help="Need table: 1 where the row is a need.")
@json_option
def csv_command(
    points: Path | None,
    requires: Path | None,
    out: Path | None,
    keep_going: bool,
    as_json: bool,
    **columns: str | None,
) -> None:
    """Import points and needs from CSV tables into the folder -o."""
    named = Columns(**{k.removesuffix("_column"): v for k, v in columns.items()})
    result = import_csv(requires, points, columns=named)
    written = out is not None and (result.sound or keep_going)
    if out is not None and written:
        FileStore(out).save(result.system)
    if as_json:
        print_json({"counts": result.counts, "findings": [asdict(f) for f in result.findings]})
    else:
        for finding in result.findings:
            click.echo(str(finding))
        click.echo(", ".join(f"{k} {v}" for k, v in result.counts.items()))
        if out is not None:
            click.echo(f"written to {out}" if written else "not written; see --keep-going")
    sys.exit(0 if result.sound else 1)
