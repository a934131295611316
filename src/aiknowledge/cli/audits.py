"""audit, compare, impact, close: curricula at the level of points."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from aiknowledge.algorithms import audit as audits
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem, resolve
from aiknowledge.graph.standards import standard_points
from aiknowledge.model import Course, Depth
from aiknowledge.reports import audit_json as documents
from aiknowledge.reports.audit_text import basis_sentences, share_sentence, violation_sentence


@click.command()
@click.argument("curriculum")
@click.option("--against", help="A profile, curriculum, unit or area, or cs2023-gamma.")
@click.option("--by-shortage", is_flag=True, help="Rank gaps by the shortage of who needs them.")
@click.option("--confirmed", is_flag=True, help="Count only what somebody has confirmed.")
@depth_option
@json_option
@click.pass_obj
def audit(
    session: Session,
    curriculum: str,
    against: str | None,
    by_shortage: bool,
    confirmed: bool,
    depth: Depth,
    as_json: bool,
) -> None:
    """Say what CURRICULUM covers, misses, repeats and teaches too early, and which rules hold."""
    name, points = standard_points(session.system, against)
    report = audits.audit(
        session.system,
        session.curriculum(curriculum),
        points,
        standard_name=name,
        depth=depth,
        confirmed_only=confirmed,
    )
    if by_shortage:
        ranked = audits.rank_by_shortage(session.system, report.coverage.gaps)
        report = replace(report, coverage=replace(report.coverage, gaps=ranked))
    document = documents.audit_document(report, session.language, session.system.waivers)
    if as_json:
        touched = report.coverage.possible | set(report.order.entry_profile)
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        _print_audit(session, report, document)
    open_violations = [v for v in document["sequence_violations"] if not v["waived"]]
    failed = [r for r in document["rules"] if r["passed"] is False and not r["waived"]]
    sys.exit(1 if failed or open_violations else 0)


def _print_audit(
    session: Session, report: audits.AuditReport, document: documents.Document
) -> None:
    language = session.language
    for line in basis_sentences(report, language):
        click.echo(line)
    covered = report.coverage
    click.echo(share_sentence(covered.whole, language))
    names = {a.id: a.name.in_language(language) for a in session.system.areas}
    rows = ((k, names[k], share_sentence(s, language)) for k, s in covered.areas.items())
    print_table(("area", "name", "coverage"), rows)
    for violation in report.order.violations:
        click.echo(violation_sentence(violation, language, session.name))
    for rule in document["rules"]:
        click.echo(rule["message"])
    status = "gap" if covered.decidable else "not listed"
    shown = ((status, g.point, session.name(g.point), g.blocks) for g in covered.gaps[:15])
    print_table(("", "point", "name", "blocks"), shown)
    if len(covered.gaps) > 15:
        click.echo(f"… and {len(covered.gaps) - 15} more; --json lists all")
    session.print_overlay_notes(covered.possible)


@click.command()
@click.argument("a")
@click.argument("b")
@json_option
@click.pass_obj
def compare(session: Session, a: str, b: str, as_json: bool) -> None:
    """Compare the curricula A and B: what both teach, and what only one lists."""
    left, right = (session.curriculum(c) for c in (a, b))
    found = audits.compare(session.system, audits.Teaching(left), audits.Teaching(right))
    document = documents.comparison_document(found, left.id, right.id)
    if as_json:
        print_json(document)
        return
    rows = ((u, *counts.values()) for u, counts in document["by_unit"].items())
    print_table(("unit", "both", f"only {left.id}", f"only {right.id}"), rows)
    click.echo(
        f"similarity {found.similarity:.2f}; {len(found.common)} common; "
        f"{len(found.only_a)} {document['only_a_status']}; "
        f"{len(found.only_b)} {document['only_b_status']}"
    )


@click.command()
@click.argument("curriculum")
@click.option("--change", "changes", multiple=True, required=True, help="remove:C, add:C@T …")
@depth_option
@json_option
@click.pass_obj
def impact(
    session: Session, curriculum: str, changes: Sequence[str], depth: Depth, as_json: bool
) -> None:
    """Say what changes do to CURRICULUM: coverage, rules, order, paths, metrics."""
    parsed = [audits.CurriculumChange.parse(text) for text in changes]
    for change in parsed:
        if change.point is not None:
            resolve(session.system, change.point, ("point",))
    record = session.curriculum(curriculum)
    found = audits.impact(session.system, record, parsed, _courses(session.system), depth=depth)
    document = documents.impact_document(found, session.language)
    touched = audits.Teaching(record).points.union(found.covered)
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        for key in ("uncovered", "covered", "rules_broken", "violations_created"):
            click.echo(f"{key.replace('_', ' ')}: {len(document[key])}")
            for row in document[key]:
                click.echo(f"  {row if isinstance(row, str) else row.get('message', row)}")
        hours = sum(p.hours for p in found.paths_lengthened)
        click.echo(f"paths lengthened: {len(found.paths_lengthened)}, {hours:g} class hours in all")
        session.print_overlay_notes(touched)
    worse = found.uncovered or found.rules_broken or found.violations_created
    sys.exit(1 if worse else 0)


def _courses(system: KnowledgeSystem) -> dict[str, Course]:
    every = [*system.courses, *(c for k in system.curricula for c in k.courses)]
    return {c.id: c for c in every}


@click.command()
@click.argument("curriculum")
@click.option("--catalogue", required=True, help="The curriculum whose courses may be added.")
@click.option(
    "--reach",
    default="core",
    show_default=True,
    help="core, tiers (core 100 %, extended 80 %), or a profile, unit, area or curriculum.",
)
@click.option("--add-points", is_flag=True, help="Points may be added to courses that are there.")
@click.option("--credit-hours", type=float, help="Class hours of a credit; default: as declared.")
@click.option("--bring", is_flag=True, help="Students bring what nobody teaches; it is listed.")
@click.option("--seconds", default=10.0, show_default=True, help="The longest time to search.")
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
    as_json: bool,
) -> None:
    """Find the additions of least credits with which CURRICULUM reaches a rule or profile."""
    system, record = session.system, session.curriculum(curriculum)
    teaching = audits.Teaching(record)
    targets = _targets(system, reach)
    found = audits.close_gaps(
        system.graph,
        record,
        session.curriculum(catalogue).courses,
        targets,
        hosts=audits.natural_hosts(teaching, system.unit_of) if add_points else None,
        credit_hours=credit_hours or record.credit_hours,
        bring=bring,
        seconds=seconds,
    )
    document = documents.closing_document(found)
    touched = teaching.points.union(*(t.points for t in targets))
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        for row in document["additions"]:
            click.echo(" ".join(f"{k} {v}" for k, v in row.items()))
        for name in found.unreachable:
            click.echo(f"not reachable with this catalogue: {name}")
        proof = "proved" if found.optimal else f"none is cheaper than {found.bound:g}"
        click.echo(f"{found.credits:g} credits; {proof}")
        session.print_overlay_notes(touched)
    sys.exit(1 if found.unreachable else 0)


def _targets(system: KnowledgeSystem, reach: str) -> list[audits.Target]:
    tiers = {t: frozenset(p.id for p in system.graph if p.tier == t) for t in ("core", "extended")}
    if reach == "core":
        return [audits.Target("core", tiers["core"])]
    if reach == "tiers":
        return [
            audits.Target("core", tiers["core"]),
            audits.Target("extended", tiers["extended"], 0.8),
        ]
    name, points = standard_points(system, reach)
    if points is None:
        raise InputError(f"{reach} names no points to reach")
    return [audits.Target(name, points)]
