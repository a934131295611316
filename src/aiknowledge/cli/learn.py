"""prerequisites, why: what to learn first, and why."""

from __future__ import annotations

import sys

import click

from aiknowledge import algorithms
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.model import Depth


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
    session = session.about(goals)
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
    session = session.about([goal, point], ("point",))
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
