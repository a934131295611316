"""order: is the order of a syllabus sound, what must students bring, and what has to move."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.model import Depth, SyllabusMap


@click.command()
@click.argument("syllabus", type=click.Path(path_type=Path))
@click.option("--brings", multiple=True, help="What students know: a profile, unit, point …")
@click.option("--curriculum", help="Courses that may come before, with what they teach.")
@click.option("--course", help="Which course of the curriculum this syllabus is.")
@click.option("--profile", help="Tell, unit by unit, how much of this profile is taught.")
@click.option("--confirmed", is_flag=True, help="Count confirmed matches only.")
@click.option("--any-load", is_flag=True, help="Let weeks grow by more than a fifth.")
@click.option("--strict", is_flag=True, help="Let the moves mend possible faults, too.")
@click.option("--assume-entry", is_flag=True, help="Demand at entry what no line teaches.")
@depth_option
@json_option
@click.pass_obj
def order(
    session: Session,
    syllabus: Path,
    brings: tuple[str, ...],
    curriculum: str | None,
    course: str | None,
    profile: str | None,
    confirmed: bool,
    any_load: bool,
    strict: bool,
    assume_entry: bool,
    depth: Depth,
    as_json: bool,
) -> None:
    """Check the order of SYLLABUS: a document, or the map that `map -o` wrote."""
    from aiknowledge.algorithms.audit.teaching import earlier_courses
    from aiknowledge.algorithms.syllabus_order import syllabus_order
    from aiknowledge.reports.order_json import order_json
    from aiknowledge.reports.order_text import order_text

    mapped = _mapped(session, syllabus)
    earlier = None
    if curriculum is not None:
        earlier = earlier_courses(session.curriculum(curriculum), course)
    found = syllabus_order(
        session.system,
        mapped,
        brought=frozenset(session.points(brings)),
        earlier=earlier,
        expected=session.points([profile]) if profile else (),
        depth=depth,
        confirmed_only=confirmed,
        any_load=any_load,
        strict=strict,
        assume_entry=assume_entry,
    )
    touched = found.teaching.provided | set(found.entry.profile)
    if as_json:
        document = order_json(session.system, found, session.language)
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        text = order_text(session.system, mapped, found, session.language)
        click.echo(text, nl=False)
        session.print_overlay_notes(touched)
    sys.exit(1 if any(not f.possible for f in found.faults) else 0)


def _mapped(session: Session, path: Path) -> SyllabusMap:
    """Return the map in a file, or the map proposed for a syllabus.

    Raises:
        InputError: the map was made on another system.
    """
    from aiknowledge.formats.syllabus_map import ENDING, read_map

    if not path.name.endswith(ENDING):
        from aiknowledge.algorithms.mapping import map_syllabus
        from aiknowledge.formats.syllabus import read_syllabus

        return map_syllabus(session.system, read_syllabus(path).syllabus)
    mapped = read_map(path)
    if mapped.system != session.system.info.id:
        here = session.system.info.id
        raise InputError(f"{path.name} was mapped to {mapped.system}, not to {here}; map it again")
    return mapped
