"""waive: accept a finding, with the reason kept beside it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, json_option
from aiknowledge.errors import InputError
from aiknowledge.model import Waiver
from aiknowledge.stores.overlays import add_waiver


@click.command()
@click.argument("finding")
@click.argument("subject")
@click.argument("object", required=False)
@click.option("--reason", required=True, help="Why the finding is accepted.")
@click.option("--by", required=True, help="Who accepts it.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Default: today.")
@json_option
@click.pass_obj
def waive(
    session: Session,
    finding: str,
    subject: str,
    object: str | None,
    reason: str,
    by: str,
    date: dt.datetime | None,
    as_json: bool,
) -> None:
    """Accept FINDING about SUBJECT (and OBJECT) with a reason, in the last --overlay or --store.

    A waived finding stays listed, marked as waived, and no longer makes a command exit with 1.
    For a sequence violation SUBJECT is the point taught too early, OBJECT its prerequisite.
    """
    if not (session.overlays or session.in_database):
        raise InputError("name what keeps the waiver: --overlay DIR waive …, or --store URI")
    day = (date or dt.datetime.now()).date()
    waiver = Waiver(finding=finding, subject=subject, object=object, reason=reason, by=by, date=day)
    if session.overlays:
        place = session.overlays[-1]
        add_waiver(Path(place), waiver)
    else:
        place = str(session.address)
        session.store.upsert([waiver])
    if as_json:
        print_json({"waived": waiver.model_dump(mode="json"), "overlay": place})
    else:
        click.echo(f"waived: {finding} {subject} {object or ''}".rstrip() + f" ({reason})")
