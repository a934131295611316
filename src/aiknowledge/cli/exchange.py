"""import: make a data folder of somebody else's tables."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import catalogue_options, json_option
from aiknowledge.errors import Finding
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.formats.csv_import import Columns, import_csv
from aiknowledge.formats.curriculum_file import read_curriculum
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import SystemInfo
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
    _finish(result.system, result.findings, result.counts, out, keep_going, as_json)


def _courses_command(name: str, help: str) -> None:
    """Add a command that imports a file of courses as one curriculum."""

    @import_group.command(name=name, help=help)
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("-o", "out", type=click.Path(path_type=Path), help="The new folder.")
    @click.option("--keep-going", is_flag=True, help="Leave out what is faulty, import the rest.")
    @catalogue_options
    @json_option
    def command(
        file: Path, out: Path | None, keep_going: bool, columns: CatalogueColumns, as_json: bool
    ) -> None:
        read = read_curriculum(file, columns)
        curriculum = read.curriculum
        system = KnowledgeSystem(info=SystemInfo(id="imported"), curricula=(curriculum,))
        requiring = sum(c.requires is not None for c in curriculum.courses)
        counts = {"courses": len(curriculum.courses), "with_requirements": requiring}
        _finish(system, read.findings, counts, out, keep_going, as_json)


_courses_command(
    "curricular-analytics", "Import FILE, a curriculum or degree plan of CurricularAnalytics.org."
)
_courses_command("catalogue", "Import FILE, a table of courses with their prerequisites.")


def _finish(
    system: KnowledgeSystem,
    findings: Sequence[Finding],
    counts: Mapping[str, int],
    out: Path | None,
    keep_going: bool,
    as_json: bool,
) -> None:
    """Write what is sound, print what was found, and exit with 1 where something is faulty."""
    sound = not any(f.severity == "error" for f in findings)
    written = out is not None and (sound or keep_going)
    if out is not None and written:
        FileStore(out).save(system)
    if as_json:
        print_json({"counts": dict(counts), "findings": [f.as_json() for f in findings]})
    else:
        for finding in findings:
            click.echo(str(finding))
        click.echo(", ".join(f"{k} {v}" for k, v in counts.items()))
        if out is not None:
            click.echo(f"written to {out}" if written else "not written; see --keep-going")
    sys.exit(0 if sound else 1)
