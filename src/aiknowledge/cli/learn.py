"""prerequisites, why, frontier, path: what to learn first, why, and in what order."""

from __future__ import annotations

import sys

import click

from aiknowledge import algorithms
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.errors import InputError
from aiknowledge.model import Depth
from aiknowledge.reports import study_plan as report


@click.command()
@click.argument("goals", nargs=-1, required=True)
@click.option("--direct", is_flag=True, help="Only what the goals themselves require.")
@depth_option
@json_option
@click.pass_obj
def prerequisites(
    session: Session, goals: tuple[str, ...], direct: bool, depth: Depth, as_json: bool
) -> None:
    """List what GOALS need, prerequisites first."""
    graph, wanted = session.system.graph, session.points(goals)
    if direct:
        named = frozenset(q for g in wanted for q in graph.requires(g, depth=depth))
        needed = named.difference(wanted)
    else:
        needed = algorithms.prerequisites(graph, wanted, depth=depth)
    ordered = list(graph.ordered(needed))
    inside = needed | set(wanted)
    requires = [list(e) for e in graph.edges(depth=depth) if inside.issuperset(e)]
    if as_json:
        print_json(
            {
                "goals": wanted,
                "depth": depth,
                "prerequisites": ordered,
                "requires": requires,
                "hours": graph.hours(ordered),
                "overlay": session.overlay_notes(inside),
            }
        )
    else:
        rows = ((p, session.name(p), f"{graph.point(p).hours:g}") for p in ordered)
        print_table(("id", "name", "class hours"), rows)
        click.echo(f"{len(ordered)} points, {graph.hours(ordered):g} class hours at depth {depth}")
        session.print_overlay_notes(inside)


@click.command()
@click.argument("goal")
@click.argument("point")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 100))
@depth_option
@json_option
@click.pass_obj
def why(session: Session, goal: str, point: str, limit: int, depth: Depth, as_json: bool) -> None:
    """Say why GOAL needs POINT: the chains between them, each step with its reason."""
    reasons = algorithms.why(
        session.system.graph, session.point(goal), session.point(point), depth=depth, limit=limit
    )
    rows = [
        {
            "prerequisite": a,
            "dependent": b,
            "reason": n.because.in_language(session.language) if n.because else "",
        }
        for a, b, n in reasons.needs
    ]
    touched = {reasons.goal, reasons.point, *(p for c in reasons.chains for p in c)}
    if as_json:
        chains = [list(c) for c in reasons.chains]
        document = {"chains": chains, "chains_total": reasons.total, "reasons": rows}
        print_json({**document, "overlay": session.overlay_notes(touched)})
        sys.exit(0 if reasons.needed else 1)
    if reasons.needed:
        for chain in reasons.chains:
            click.echo(" -> ".join(map(session.name, chain)))
        click.echo(f"{len(reasons.chains)} of {reasons.total} chains; each step:")
        for row in rows:
            click.echo(f"  {row['prerequisite']} -> {row['dependent']}: {row['reason']}")
    else:
        click.echo(f"{reasons.goal} does not need {reasons.point} at depth {depth}")
    session.print_overlay_notes(touched)
    sys.exit(0 if reasons.needed else 1)


@click.command()
@click.option("--known", multiple=True, help="A point that is known; repeat, or @FILE.")
@click.option("--within", help="Only points of this unit, area, course or profile.")
@click.option("--assume", is_flag=True, help="Take what the known points need as known too.")
@depth_option
@json_option
@click.pass_obj
def frontier(
    session: Session,
    known: tuple[str, ...],
    within: str | None,
    assume: bool,
    depth: Depth,
    as_json: bool,
) -> None:
    """List the points a learner is ready for, and the ones learnt last."""
    graph, state = session.system.graph, frozenset(session.points(known))
    if assume:
        state = algorithms.close_downward(graph, state, depth=depth)
    ready = algorithms.frontier(graph, state, depth=depth)
    if within is not None:
        ready &= set(session.points([within]))
    fringe = algorithms.inner_fringe(graph, state, depth=depth)
    if as_json:
        notes = session.overlay_notes(ready | fringe)
        answer = {"frontier": sorted(ready), "inner_fringe": sorted(fringe)}
        print_json({**answer, "overlay": notes} if session.overlays else answer)
    else:
        print_table(("ready now", "name"), ((p, session.name(p)) for p in sorted(ready)))
        session.print_overlay_notes(ready | fringe)


@click.command()
@click.argument("goals", nargs=-1, required=True)
@depth_option
@click.option("--known", multiple=True, help="A point that is known; repeat, or @FILE.")
@click.option("--no-assume", is_flag=True, help="Do not take what known points need as known.")
@click.option("--hours-per-week", default=6.0, show_default=True, help="Learner hours a week.")
@click.option(
    "--factor",
    default=algorithms.LEARNER_FACTOR,
    show_default=True,
    help="Learner hours per class hour.",
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(("text", "md", "csv", "json")),
    default="text",
    show_default=True,
)
@json_option
@click.pass_obj
def path(
    session: Session,
    goals: tuple[str, ...],
    depth: Depth,
    known: tuple[str, ...],
    no_assume: bool,
    hours_per_week: float,
    factor: float,
    shape: str,
    as_json: bool,
) -> None:
    """Print what to learn, in order and by week, to reach GOALS."""
    if hours_per_week <= 0 or factor <= 0:
        raise InputError("hours per week and factor must be more than 0")
    plan = algorithms.study_plan(
        session.system.graph,
        session.points(goals),
        known=set(session.points(known)),
        depth=depth,
        hours_per_week=hours_per_week,
        factor=factor,
        assume=not no_assume,
    )
    if as_json or shape == "json":
        document = report.plan_json(session.system, plan, session.language)
        print_json({**document, "overlay": session.overlay_notes(s.id for s in plan.steps)})
    else:
        write = {"text": report.plan_text, "md": report.plan_markdown, "csv": report.plan_csv}
        click.echo(write[shape](session.system, plan, session.language), nl=False)
        if shape == "text":  # the other shapes are files
            session.print_overlay_notes(s.id for s in plan.steps)
