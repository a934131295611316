"""metrics and plan: how a curriculum hangs together, and the fewest courses to a target."""

from __future__ import annotations

import sys
from typing import Any

import click

from aiknowledge.algorithms.course_metrics import curriculum_metrics
from aiknowledge.algorithms.course_plans import course_plan
from aiknowledge.algorithms.term_plans import TermPlan, term_plan
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, catalogue_options, expand, json_option
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.graph import CourseGraph
from aiknowledge.reports.course_json import FIGURES, metrics_document, plan_document
from aiknowledge.reports.course_text import proof_sentence


@click.command()
@click.argument("curriculum")
@click.option("--top", default=15, show_default=True, help="Courses shown, hardest first.")
@catalogue_options
@json_option
@click.pass_obj
def metrics(
    session: Session, curriculum: str, top: int, columns: CatalogueColumns, as_json: bool
) -> None:
    """Print blocking, delay, centrality and complexity of the courses of CURRICULUM."""
    record = session.curriculum(curriculum, columns)
    found = curriculum_metrics(CourseGraph(record.courses), quarters=record.calendar == "quarter")
    document = metrics_document(record, found, session.language)
    if as_json:
        print_json(document)
        return
    ranked = sorted(document["courses"].items(), key=lambda c: (-c[1]["complexity"], c[0]))
    rows = ((id, c["name"], *(f"{c[f]:g}" for f in FIGURES)) for id, c in ranked[:top])
    print_table(("course", "name", *FIGURES), rows)
    totals = ", ".join(f"{f} {v:g}" for f, v in document["totals"].items())
    click.echo(f"{len(ranked)} courses; totals: {totals}")


@click.command()
@click.argument("targets", nargs=-1, required=True)
@click.option("--catalogue", required=True, help="A curriculum, or a CSV file of courses.")
@click.option("--taken", multiple=True, help="A course already taken; repeat, or @FILE.")
@click.option("--ignore-concurrency", is_flag=True, help="All prerequisites come in earlier terms.")
@click.option("--terms", type=click.IntRange(1), help="Place the courses in this many terms.")
@click.option("--max-credits", type=float, help="The most credits of a term; needs --terms.")
@click.option(
    "--fewest",
    type=click.Choice(("courses", "credits")),
    default="courses",
    show_default=True,
    help="What to keep small.",
)
@click.option("--seconds", default=10.0, show_default=True, help="The longest time to search.")
@catalogue_options
@json_option
@click.pass_obj
def plan(
    session: Session,
    targets: tuple[str, ...],
    catalogue: str,
    taken: tuple[str, ...],
    ignore_concurrency: bool,
    terms: int | None,
    max_credits: float | None,
    fewest: str,
    seconds: float,
    columns: CatalogueColumns,
    as_json: bool,
) -> None:
    """Print the fewest courses that unlock TARGETS, in an order that holds."""
    if max_credits is not None and terms is None:
        raise click.UsageError("--max-credits needs --terms")
    record = session.curriculum(catalogue, columns)
    graph = CourseGraph(record.courses, ignore_concurrency=ignore_concurrency)
    options: dict[str, Any] = {"taken": expand(taken), "measure": fewest, "seconds": seconds}
    found = (
        course_plan(graph, expand(targets), **options)
        if terms is None
        else term_plan(graph, expand(targets), terms=terms, max_credits=max_credits, **options)
    )
    document = plan_document(found, session.language)
    if as_json:
        print_json(document)
    elif document["unlockable"]:
        head = "term" if isinstance(found, TermPlan) else "step"
        names = {c.id: c.name.in_language(session.language) for c in record.courses}
        rows = ((n, c, names.get(c, c)) for n, t in enumerate(document["terms"], 1) for c in t)
        print_table((head, "course", "name"), rows)
        for row in document["conditions"]:
            click.echo(f"{row['course']} also asks: {row['condition']}")
        click.echo(proof_sentence(found.plan if isinstance(found, TermPlan) else found))
    else:
        for row in document["because"]:
            click.echo(f"{row['course']}: {row['message']}")
    sys.exit(0 if document["unlockable"] else 1)
