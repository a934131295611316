"""audit, compare, impact: curricula at the level of points."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from aiknowledge.algorithms import audit as audits
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, credit_system_option, depth_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem, resolve
from aiknowledge.graph.standards import standard_points
from aiknowledge.model import Course, Curriculum, Depth
from aiknowledge.model.curricula import CreditSystem
from aiknowledge.reports import audit_text as say
from aiknowledge.reports.audit_findings_text import finding_sentences
from aiknowledge.reports.audit_json import Document, audit_document, shortage_document
from aiknowledge.reports.change_json import comparison_document, impact_document
from aiknowledge.reports.impact_text import impact_sentences


@click.command()
@click.argument("curriculum")
@click.option("--against", help="A profile, curriculum, unit or area, or cs2023-gamma.")
@click.option("--by-shortage", is_flag=True, help="Rank gaps by the shortage of who needs them.")
@click.option("--confirmed", is_flag=True, help="Count only what somebody has confirmed.")
@click.option("--rule", "rules", multiple=True, help="Apply a rule of another curriculum too.")
@credit_system_option
@depth_option
@json_option
@click.pass_obj
def audit(
    session: Session,
    curriculum: str,
    against: str | None,
    by_shortage: bool,
    confirmed: bool,
    rules: Sequence[str],
    credit_system: CreditSystem | None,
    depth: Depth,
    as_json: bool,
) -> None:
    """Say what CURRICULUM covers, misses, repeats and teaches too early, and which rules hold."""
    name, points = standard_points(session.system, against)
    report = audits.audit(
        session.system,
        _with_rules(session.system, session.programme(curriculum, credit_system), rules),
        points,
        standard_name=name,
        depth=depth,
        confirmed_only=confirmed,
    )
    if by_shortage:
        ranked = audits.rank_by_shortage(session.system, report.coverage.gaps)
        report = replace(report, coverage=replace(report.coverage, gaps=ranked))
    document = audit_document(report, session.language, session.system.waivers)
    if by_shortage:
        document |= shortage_document(session.system, report.coverage.gaps)
    touched = {report.curriculum.id, *report.coverage.possible, *report.order.entry_profile}
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        _print_audit(session, report, document)
        session.print_overlay_notes(touched)
    open_violations = [v for v in document["sequence_violations"] if not v["waived"]]
    failed = [r for r in document["rules"] if r["passed"] is False and not r["waived"]]
    sys.exit(1 if failed or open_violations else 0)


def _with_rules(system: KnowledgeSystem, record: Curriculum, ids: Sequence[str]) -> Curriculum:
    """Return a curriculum that must also keep rules which other curricula state."""
    every = {r.id: r for c in system.curricula for r in c.rules}
    unknown = [id for id in ids if id not in every]
    if unknown:
        raise InputError(f"no rule is called {unknown[0]!r}; there are {', '.join(sorted(every))}")
    return record.model_copy(update={"rules": (*record.rules, *(every[id] for id in ids))})


def _print_audit(session: Session, report: audits.AuditReport, document: Document) -> None:
    language = session.language
    covered = report.coverage
    for line in say.basis_sentences(report, language):
        click.echo(line)
    click.echo(say.share_sentence(covered.whole, language))
    click.echo(say.hours_sentence(covered.whole, language))
    names = {a.id: a.name.in_language(language) for a in session.system.areas}
    rows = (
        (k, names[k], *say.share_cells(s, language)) for k, s in covered.areas.items() if s.wanted
    )
    print_table(("area", "name", "coverage", "class hours"), rows)
    for line in (
        *say.character_sentences(report, language),
        *finding_sentences(report, language, session.name),
        *say.topic_sentences(report, language, session.name),
    ):
        click.echo(line)
    for violation in report.order.violations:
        click.echo(say.violation_sentence(violation, language, session.name))
    for rule in document["rules"]:
        click.echo(rule["message"])
    for figure in document.get("demand", ()):
        click.echo(say.demand_sentence(figure, language))
    status = "gap" if covered.decidable else "not listed"
    shown = ((status, g.point, session.name(g.point), g.blocks) for g in covered.gaps[:15])
    print_table(("", "point", "name", "blocks"), shown)
    if len(covered.gaps) > 15:
        click.echo(f"… and {len(covered.gaps) - 15} more; --json lists all")


@click.command()
@click.argument("a")
@click.argument("b")
@json_option
@click.pass_obj
def compare(session: Session, a: str, b: str, as_json: bool) -> None:
    """Compare the curricula A and B: what both teach, and what only one lists."""
    left, right = (session.programme(c) for c in (a, b))
    teachings = audits.Teaching(left), audits.Teaching(right)
    found = audits.compare(session.system, *teachings)
    document = comparison_document(found, *teachings)
    touched = {left.id, right.id}.union(*(t.points for t in teachings))
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
        return
    rows = ((u, *counts.values()) for u, counts in document["by_unit"].items())
    print_table(("unit", "both", f"only {left.id}", f"only {right.id}"), rows)
    click.echo(
        f"similarity {found.similarity:.2f}; {len(found.common)} common; "
        f"{len(found.only_a)} {_claimed(document['only_a_status'], left.id, right.id)}; "
        f"{len(found.only_b)} {_claimed(document['only_b_status'], right.id, left.id)}"
    )
    for teaching in teachings:
        id = teaching.curriculum.id
        click.echo(f"{id}: {say.credit_sentence(teaching.credit_share, session.language)}")
        if teaching.inferred_share:
            click.echo(f"{id}: {say.inferred_sentence(teaching.inferred_share, session.language)}")
    session.print_overlay_notes(touched)


def _claimed(status: str, own: str, other: str) -> str:
    """Return what a list allows to say: only in one, or not listed in the other."""
    return f"only in {own}" if status == "only" else f"not listed in {other}"


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
    record = session.programme(curriculum)
    found = audits.impact(session.system, record, parsed, _courses(session.system), depth=depth)
    document = impact_document(found, session.language)
    touched = {record.id, *audits.Teaching(record).points, *found.covered}
    if as_json:
        print_json({**document, "overlay": session.overlay_notes(touched)})
    else:
        for line in impact_sentences(found, session.language, session.name):
            click.echo(line)
        session.print_overlay_notes(touched)
    worse = found.uncovered or found.rules_broken or found.violations_created
    sys.exit(1 if worse else 0)


def _courses(system: KnowledgeSystem) -> dict[str, Course]:
    every = [*system.courses, *(c for k in system.curricula for c in k.courses)]
    return {c.id: c for c in every}
