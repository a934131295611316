"""close: the cheapest additions that reach a rule or profile."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import click

from aiknowledge.algorithms import audit as audits
from aiknowledge.cli.output import print_json
from aiknowledge.cli.session import Session, credit_system_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.standards import standard_points
from aiknowledge.model import Curriculum, SelectionRule
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
    aim = _aim(system, record, reach)
    hosts = audits.natural_hosts(teaching, system.unit_of, system.area_of, everybody=aim.everybody)
    found = audits.close_gaps(
        system.graph,
        record,
        offer.courses,
        aim.targets,
        rules=aim.rules,
        hosts=hosts if add_points else None,
        everybody=aim.everybody,
        credit_hours=audits.least_credit_hours(record, offer),
        bring=bring,
        seconds=seconds,
    )
    touched = {record.id, offer.id, *teaching.points}.union(*(t.points for t in aim.targets))
    if as_json:
        document = closing_document(found, teaching)
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        for line in _lines(session, found, aim, teaching):
            click.echo(line)
        session.print_overlay_notes(touched)
    sys.exit(1 if found.unreachable else 0)


def _lines(
    session: Session, found: audits.Closing, aim: _Aim, teaching: audits.Teaching
) -> Iterator[str]:
    yield from _additions(found)
    yield from _left_open(session, found)
    if aim.everybody:
        yield "Counted is what every student meets; additions are meant for all students."
        yield from say.obligation_sentences(teaching.curriculum, session.language)
    if not found.unreachable:
        proof = "proved" if found.optimal else f"none is cheaper than {found.bound:g}"
        yield f"{found.credits:g} credits; {proof}"
    hours = audits.curriculum_hours(teaching.curriculum)
    yield from say.hours_sentences(hours, session.language)[:1]
    yield say.credit_sentence(teaching.credit_share, session.language)


def _additions(found: audits.Closing) -> Iterator[str]:
    yield from (f"course {course}" for course in found.courses)
    yield from (f"point {point} to {course}" for point, course in found.points)


def _left_open(session: Session, found: audits.Closing) -> Iterator[str]:
    """Return what is not reached, what nobody teaches, and what students must bring."""
    for name in found.unreachable:
        words = "what the additions need" if name == "needs" else name
        yield f"not reachable with this catalogue: {words}"
    if found.untaught:
        way = " (--bring lets students bring it)" if found.unreachable == ("needs",) else ""
        yield f"needed and taught nowhere{way}:"
    yield from (f"  {point} {session.name(point)}" for point in found.untaught)
    yield from (f"students bring: {point} {session.name(point)}" for point in found.brought)


@dataclass(frozen=True)
class _Aim:
    """What the additions are to reach; with *everybody*, in every selection of courses."""

    rules: tuple[SelectionRule, ...] = ()
    targets: tuple[audits.Target, ...] = ()
    everybody: bool = False


def _aim(system: KnowledgeSystem, curriculum: Curriculum, reach: str) -> _Aim:
    """Return a rule of the curriculum where *reach* is the id of one, else points."""
    rules = tuple(r for r in curriculum.rules if r.id == reach)
    if rules:
        return _Aim(rules)
    return _Aim((), tuple(_targets(system, reach)), reach in _TIER_RULES)


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
