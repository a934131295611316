"""frontier: what a learner is ready for, and what to review."""

from __future__ import annotations

import click

from aiknowledge import algorithms
from aiknowledge.algorithms import study
from aiknowledge.cli.learner import aims_named, knowledge, without_depths
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, json_option, progress_option
from aiknowledge.model import DEPTHS, Depth


@click.command()
@click.option("--known", multiple=True, help="A point that is known; repeat, or @FILE.")
@click.option("--rusty", multiple=True, help="A point that is known but rusty; repeat, or @FILE.")
@progress_option
@click.option("--goal", "goals", multiple=True, help="Rank toward this goal, NAME or NAME@DEPTH.")
@click.option("--within", help="Only points of this unit, area, course or profile.")
@click.option("--assume", is_flag=True, help="Take what the known points need as known too.")
@depth_option
@json_option
@click.pass_obj
def frontier(
    session: Session,
    known: tuple[str, ...],
    rusty: tuple[str, ...],
    progress: bool,
    goals: tuple[str, ...],
    within: str | None,
    assume: bool,
    depth: Depth,
    as_json: bool,
) -> None:
    """List the points a learner is ready for, and the ones learnt last.

    With --goal only what the goal needs, ranked by how much of it each point unlocks.
    """
    noted = session.noted(progress)
    told = (*without_depths((*known, *rusty, *goals)), *(k.point for k in noted))
    session = session.about(told if within is None else (*told, within))
    inside = None if within is None else frozenset(session.points([within]))
    if goals:
        aims = aims_named(session, goals, depth)
        said = [*noted, *knowledge(session, known, rusty, aims)]
        found = study.ready_now(session.system.graph, aims, said, assume=assume)
        _print_toward(session, found, inside, as_json)
    else:
        state = frozenset(session.points((*known, *rusty)))
        state |= {k.point for k in noted if DEPTHS.index(k.depth) >= DEPTHS.index(depth)}
        _print_fringes(session, state, inside, assume, depth, as_json)


def _print_fringes(
    session: Session,
    state: frozenset[str],
    inside: frozenset[str] | None,
    assume: bool,
    depth: Depth,
    as_json: bool,
) -> None:
    graph = session.system.graph
    if assume:
        state = algorithms.close_downward(graph, state, depth=depth)
    ready = session.frontier(state, depth)
    if inside is not None:
        ready &= inside
    fringe = algorithms.inner_fringe(graph, state, depth=depth)
    if as_json:
        notes = session.overlay_notes(ready | fringe)
        answer = {"frontier": sorted(ready), "inner_fringe": sorted(fringe)}
        print_json({**answer, "overlay": notes} if session.overlays else answer)
    else:
        named = session.about(sorted(ready))
        print_table(("ready now", "name"), ((p, named.name(p)) for p in sorted(ready)))
        session.print_overlay_notes(ready | fringe)


def _print_toward(
    session: Session, found: study.ReadyNow, inside: frozenset[str] | None, as_json: bool
) -> None:
    ready = [r for r in found.ready if inside is None or r.id in inside]
    touched = {r.id for r in ready} | {r.id for r in found.review}
    if as_json:
        print_json(
            {
                "frontier": [r.id for r in ready],
                "inner_fringe": sorted(r.id for r in found.review),
                "ready": [
                    {
                        "id": r.id,
                        "name": session.name(r.id),
                        "depth": r.depth,
                        "task": r.task,
                        "hours": r.hours,
                        "unlocks": r.unlocks,
                        "at_once": list(r.at_once),
                    }
                    for r in ready
                ],
                "review": [
                    {"id": r.id, "name": session.name(r.id), "hours": r.hours, "rusty": r.rusty}
                    for r in found.review
                ],
                "overlay": session.overlay_notes(touched),
            }
        )
        return
    rows = ((r.id, session.name(r.id), f"{r.hours:g}", r.unlocks, len(r.at_once)) for r in ready)
    print_table(("ready now", "name", "class hours", "unlocks", "at once"), rows)
    if found.review:
        shown = ((r.id, session.name(r.id), "rusty" if r.rusty else "") for r in found.review)
        print_table(("review", "name", ""), shown)
    session.print_overlay_notes(touched)
