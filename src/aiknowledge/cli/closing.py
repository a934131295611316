"""close: the cheapest additions that reach a rule or profile."""

from __future__ import annotations

import sys

import click

from aiknowledge.algorithms import audit as audits
from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, credit_system_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.standards import standard_points
from aiknowledge.model.curricula import CreditSystem
from aiknowledge.reports import audit_text as say
from aiknowledge.reports.change_json import closing_document


@click.command()
@click.argument("curriculum")
@click.option("--catalogue", required=True, help="The curriculum whose courses may be added.")
@click.option(
    "--reach",
    default="core",
    show_default=True,
    help="core, tiers (core 100 %, extended 80 %), a rule of CURRICULUM by its id, or a profile, "
    "unit, area, curriculum or alignment.",
)
@click.option("--add-points", is_flag=True, help="Points may be added to courses that are there.")
@click.option("--credit-hours", type=float, help="Class hours of a credit; default: as declared.")
@click.option("--bring", is_flag=True, help="Students bring what nobody teaches; it is listed.")
@click.option("--seconds", default=10.0, show_default=True, help="The longest time to search.")
@credit_system_option
@json_option
@click.pass_obj
def close(
    session: Session,
    curriculum: str,
    catalogue: str,
    reach: str,
    add_points: bool,
    credit_hours: float | None,
    bring: bool,
    seconds: float,
    credit_system: CreditSystem | None,
    as_json: bool,
) -> None:
    """Find the additions of least credits with which CURRICULUM reaches a rule or profile."""
    system = session.system
    record = session.programme(curriculum, credit_system)
    offer = session.programme(catalogue, credit_system)
    if credit_hours is not None:
        record = record.model_copy(update={"credit_hours": credit_hours})
    teaching = audits.Teaching(record)
    rules = [r for r in record.rules if r.id == reach]
    targets = [] if rules else _targets(system, reach)
    everybody = not rules and reach in _TIER_RULES
    hosts = audits.natural_hosts(teaching, system.unit_of, system.area_of, everybody=everybody)
    found = audits.close_gaps(
        system.graph,
        record,
        offer.courses,
        targets,
        rules=rules,
        hosts=hosts if add_points else None,
        everybody=everybody,
        credit_hours=audits.least_credit_hours(record, offer),
        bring=bring,
        seconds=seconds,
    )
    document = closing_document(found, teaching)
    touched = {record.id, offer.id, *teaching.points}.union(*(t.points for t in targets))
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        for row in document["additions"]:
            click.echo(" ".join(f"{k} {v}" for k, v in row.items()))
        for name in found.unreachable:
            words = "what the additions need" if name == "needs" else name
            click.echo(f"not reachable with this catalogue: {words}")
        if found.untaught:
            way = " (--bring lets students bring it)" if found.unreachable == ("needs",) else ""
            click.echo(f"needed and taught nowhere{way}:")
        for point in found.untaught:
            click.echo(f"  {point} {session.name(point)}")
        for point in found.brought:
            click.echo(f"students bring: {point} {session.name(point)}")
        if everybody:
            click.echo("Counted is what every student meets; additions are meant for all students.")
            for line in say.obligation_sentences(record, session.language):
                click.echo(line)
        if not found.unreachable:
            proof = "proved" if found.optimal else f"none is cheaper than {found.bound:g}"
            click.echo(f"{found.credits:g} credits; {proof}")
        for line in say.hours_sentences(audits.curriculum_hours(record), session.language)[:1]:
            click.echo(line)
        click.echo(say.credit_sentence(teaching.credit_share, session.language))
        session.print_overlay_notes(touched)
    sys.exit(1 if found.unreachable else 0)


_TIER_RULES = ("core", "extended", "tiers", "tier-core", "tier-extended")


def _targets(system: KnowledgeSystem, reach: str) -> list[audits.Target]:
    reach = reach.removeprefix("tier-") if reach in ("tier-core", "tier-extended") else reach
    tiers = {t: frozenset(p.id for p in system.graph if p.tier == t) for t in ("core", "extended")}
    if reach == "core":
        return [audits.Target("core", tiers["core"])]
    if reach == "extended":
        return [audits.Target("extended", tiers["extended"], 0.8)]
    if reach == "tiers":
        return [
            audits.Target("core", tiers["core"]),
            audits.Target("extended", tiers["extended"], 0.8),
        ]
    name, points = standard_points(system, reach)
    if points is None:
        raise InputError(f"{reach} names no points to reach")
    return [audits.Target(name, points)]
