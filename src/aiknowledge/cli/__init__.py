"""The command line: parse, call one function, print."""

from __future__ import annotations

import sys
from typing import Any

import click

import aiknowledge
from aiknowledge.cli.app import app
from aiknowledge.cli.audits import audit, compare, impact
from aiknowledge.cli.closing import close
from aiknowledge.cli.confirm import confirm
from aiknowledge.cli.courses import metrics, plan
from aiknowledge.cli.describe import check, search, show, stats
from aiknowledge.cli.diagnose import diagnose
from aiknowledge.cli.exchange import import_group
from aiknowledge.cli.learn import prerequisites, why
from aiknowledge.cli.maps import map_command
from aiknowledge.cli.order import order
from aiknowledge.cli.path import path
from aiknowledge.cli.progress import progress
from aiknowledge.cli.ready import frontier
from aiknowledge.cli.session import Session
from aiknowledge.cli.transfer import pull, push
from aiknowledge.cli.waive import waive
from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import LANGUAGES, Language

__all__ = ["main"]


class _OneLineErrors(click.Group):
    """A group that prints our errors in one line and exits with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what it refuses becomes one line on stderr."""
        try:
            return super().invoke(ctx)
        except AiknowledgeError as error:
            click.echo("Error: " + " ".join(str(error).split()), err=True)
            ctx.exit(2)


@click.group(cls=_OneLineErrors)
@click.version_option(aiknowledge.__version__)
@click.option("--data", "address", metavar="DIR", help="A data folder; default: the shipped one.")
@click.option("--store", "uri", metavar="URI", help="A system in Neo4j: neo4j://HOST[#SYSTEM].")
@click.option(
    "--overlay", "overlays", multiple=True, metavar="DIR", help="Lay a department's folder over it."
)
@click.option("--workspace", metavar="DIR", help="Where your progress lies; default: your own.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_context
def main(
    ctx: click.Context,
    address: str | None,
    uri: str | None,
    overlays: tuple[str, ...],
    workspace: str | None,
    language: Language,
) -> None:
    """Explore a knowledge system: areas, units, points, and what each requires."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if address is not None and uri is not None:
        raise click.UsageError("--data and --store name two places; name one")
    ctx.obj = Session(uri or address, language, overlays, workspace)


_COMMANDS = (
    *(stats, check, search, show),
    *(prerequisites, why, frontier, path),
    *(diagnose, progress),
    *(metrics, plan),
    *(audit, compare, impact, close, waive),
    *(map_command, confirm),
    *(import_group, push, pull, app),
)
for command in _COMMANDS:
    main.add_command(command)
main.add_command(order)
main.add_command(order, name="lint")
