"""map: from a syllabus, or all syllabi of a programme, to knowledge points."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, json_option
from aiknowledge.errors import Finding

_PROGRAMME_MENDS = {
    "skipped": "mapped before",
    "outdated": "the syllabus has changed since; delete its map to map it again",
}


@click.command(name="map")
@click.argument("syllabus", type=click.Path(path_type=Path))
@click.option("-o", "out", type=click.Path(path_type=Path), help="The map file (or folder).")
@json_option
@click.pass_obj
def map_command(session: Session, syllabus: Path, out: Path | None, as_json: bool) -> None:
    """Map the lines of SYLLABUS to points; of a folder or zip, every syllabus into the folder -o.

    Nothing is confirmed: each match is a proposal, with its confidence and the words that matched.
    """
    if syllabus.is_dir() or syllabus.suffix.lower() == ".zip":
        _programme(session, syllabus, out, as_json)
    else:
        _one(session, syllabus, out, as_json)


def _one(session: Session, syllabus: Path, out: Path | None, as_json: bool) -> None:
    from aiknowledge.algorithms.mapping import map_syllabus
    from aiknowledge.formats.syllabus import read_syllabus
    from aiknowledge.formats.syllabus_map import write_map
    from aiknowledge.reports.syllabus_map_json import map_document

    read = read_syllabus(syllabus)
    mapped = map_syllabus(session.system, read.syllabus)
    document = map_document(session.system, mapped, session.language)
    if out is not None:
        write_map(out, mapped)
    _tell(read.findings)
    if as_json:
        print_json(document | {"findings": [f.as_json() for f in read.findings]})
        return
    _print_lines(document)
    if out is not None:
        click.echo(f"written: {out}")


def _programme(session: Session, source: Path, out: Path | None, as_json: bool) -> None:
    from aiknowledge.formats.programme_maps import map_programme

    if out is None:
        raise click.UsageError("a folder or zip needs -o FOLDER for its maps")
    rows = []
    for found in map_programme(session.system, source, out):
        mapped = found.mapped
        rows.append(
            {
                "file": found.name,
                "status": found.status,
                "map": str(found.path) if found.path else None,
                "lines": len(mapped.lines) if mapped else 0,
                "unmapped": sum(line.unmapped for line in mapped.lines) if mapped else 0,
                "points": len(mapped.points(session.system.points_of)) if mapped else 0,
                "findings": [f.as_json() for f in found.findings],
            }
        )
        _tell(found.findings)
        if not as_json:
            click.echo(_programme_line(rows[-1]))
    counts = Counter(row["status"] for row in rows)
    if as_json:
        print_json({"maps": rows, "counts": dict(sorted(counts.items()))})
    else:
        told = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
        click.echo(f"{len(rows)} syllabi: {told}" if rows else "no syllabus found")
    sys.exit(1 if counts["failed"] else 0)


def _programme_line(row: dict[str, Any]) -> str:
    why = _PROGRAMME_MENDS.get(row["status"])
    said = f"{row['status']} ({why})" if why else row["status"]
    if row["status"] == "failed":
        return f"{row['file']}: {said}"
    return (
        f"{row['file']}: {said}; {row['lines']} lines, {row['unmapped']} that teach nothing of the"
        f" system, {row['points']} points"
    )


def _print_lines(document: dict[str, Any]) -> None:
    unmapped = set(document["unmapped"])
    rows = []
    for line in document["lines"]:
        matches = [m for m in line["matches"] if m["sure"]] or line["matches"][:1]
        week = line["week"] or ""
        if line["line"] in unmapped:
            rows.append((line["line"], week, line["text"], "-", "", "", ""))
            continue
        for n, m in enumerate(matches):
            head = ("", "", "") if n else (line["line"], week, line["text"])
            mark = f"{m['confidence']:.2f}" + ("" if m["sure"] else " ?")
            rows.append((*head, f"{m['name']} [{m['id']}]", mark, m["level"], _words(m)))
    heads = (
        "line",
        "week",
        "text",
        "point or unit",
        "confidence",
        "level (inferred)",
        "because of",
    )
    print_table(heads, rows)
    click.echo(
        f"{len(document['lines'])} lines that teach, {len(unmapped)} of them nothing of the system;"
        f" {len(document['points'])} points; {len(document['set_aside'])} lines set aside."
        " Proposals, not confirmed; ? asks for a second look."
    )


def _words(match: dict[str, Any]) -> str:
    told = [*match["evidence"], *([match["level_evidence"]] if match["level_evidence"] else [])]
    return ", ".join(told)


def _tell(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        click.echo(str(finding), err=True)
