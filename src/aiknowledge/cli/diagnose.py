"""diagnose: find out by few questions what a learner knows of a goal."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from aiknowledge.algorithms.diagnostic import (
    SLIP,
    Answer,
    Diagnosis,
    deepest_goals,
    simulate,
)
from aiknowledge.atomic import write_text
from aiknowledge.cli.output import print_json, print_table
from aiknowledge.cli.session import Session, depth_option, json_option
from aiknowledge.errors import InputError, StoreError
from aiknowledge.formats.answers_file import read_answers, write_answers
from aiknowledge.model import Depth
from aiknowledge.reports import diagnosis as report

_PROMPTS = {
    "en": "yes / partly / no / skip / undo / quit",
    "zh": "会 / 部分会 / 不会 / 跳过 / 撤销 / 结束",
}
_QUIT, _UNDO = ("quit", "q", "结束"), ("undo", "u", "撤销")
_FILE = click.Path(dir_okay=False, path_type=Path)


@dataclass(frozen=True)
class _Trust:
    """How far answers are trusted, and how sure a point must be."""

    slip: float | None
    guess: float | None
    confidence: float | None

    def rates(self, default: float) -> tuple[float, float]:
        """Return slip and guess; *default* where one is not given."""
        return (
            default if self.slip is None else self.slip,
            default if self.guess is None else self.guess,
        )


@click.command()
@click.argument("goals", nargs=-1)
@depth_option
@click.option("--answers", type=_FILE, help="Answers given before: JSON, or lines POINT, ANSWER.")
@click.option("--save-answers", type=_FILE, help="Write all answers here, to go on later.")
@click.option("-o", "out", type=_FILE, help="Write what is known here, for --known @FILE.")
@click.option("--ask/--no-ask", default=None, help="Ask; by default where the input is a terminal.")
@click.option("--slip", type=float, help="Share of points denied though known. [0.1; simulated 0]")
@click.option("--guess", type=float, help="Share claimed though not known. [0.1; simulated 0]")
@click.option(
    "--confidence",
    type=float,
    help="How sure a point must be not to be asked. [0.98; 1 where slip and guess are 0]",
)
@click.option(
    "--simulate", "learners", type=click.IntRange(1, 1000), help="Simulate N learners per goal."
)
@click.option("--seed", default=0, show_default=True, help="Of the simulated learners.")
@json_option
@click.pass_obj
def diagnose(
    session: Session,
    goals: tuple[str, ...],
    depth: Depth,
    answers: Path | None,
    save_answers: Path | None,
    out: Path | None,
    ask: bool | None,
    slip: float | None,
    guess: float | None,
    confidence: float | None,
    learners: int | None,
    seed: int,
    as_json: bool,
) -> None:
    """Ask what a learner can do of GOALS and all they need: as few questions as it takes.

    Answer yes, partly, no or skip; undo takes the last answer back, quit ends. With --simulate it
    asks simulated learners instead, for the 40 deepest goals where none is named.
    """
    trust = _Trust(slip, guess, confidence)
    if learners is not None:
        _simulate(session, goals, depth, trust, learners, seed, as_json)
        return
    if not goals:
        raise InputError("name a goal, or use --simulate")
    said = read_answers(answers) if answers else []
    session = session.about([*goals, *(a.point for a in said)])
    slip, guess = trust.rates(SLIP)
    asked = Diagnosis.start(
        session.system.graph,
        session.points(goals),
        depth=depth,
        slip=slip,
        guess=guess,
        confidence=confidence,
        answers=_resolved(session, said),
    )
    if sys.stdin.isatty() if ask is None else ask:
        asked = _ask(session, asked)
    _keep(asked, out, save_answers)
    following = _following(goals, depth, out)
    if as_json:
        document = report.diagnosis_json(session.system, asked, session.language)
        notes = session.overlay_notes(asked.points)
        print_json({**document, "following": following, "overlay": notes})
    else:
        _print(session, asked, following)


def _resolved(session: Session, said: Iterable[Answer]) -> list[Answer]:
    """Return answers with the ids of the points that they name."""
    graph = session.system.graph
    return [a if a.point in graph else Answer(session.point(a.point), a.reply) for a in said]


def _ask(session: Session, asked: Diagnosis) -> Diagnosis:
    """Ask until all is sure enough or the learner ends; questions go to stderr."""
    while (point := asked.next_question) is not None:
        click.echo(report.question_text(session.system, asked, session.language), err=True)
        try:
            said = click.prompt(_PROMPTS[session.language], type=str, err=True)
        except click.Abort:  # the end of the input, or Ctrl-C: tell what is known so far
            click.echo(err=True)
            return asked
        word = said.strip().casefold()
        if word in _QUIT:
            return asked
        if word in _UNDO:
            asked = asked.undone()
            continue
        try:
            asked = asked.answered(point, word)
        except InputError as error:
            click.echo(str(error), err=True)
    return asked


def _keep(asked: Diagnosis, out: Path | None, save_answers: Path | None) -> None:
    if save_answers:
        write_answers(save_answers, (*asked.answers, *asked.set_aside))
    if out:
        known = [p for p in asked.points if p in asked.known]
        try:
            write_text(out, "".join(f"{p}\n" for p in known))
        except OSError as error:
            raise StoreError(f"cannot write {out}: {error.strerror or error}") from error


def _following(goals: tuple[str, ...], depth: Depth, out: Path | None) -> str:
    """Return the command that plans what is left to learn."""
    known = f"@{out}" if out else "@known.txt"
    words = ["aiknowledge", "path", *goals, "--depth", depth, "--known", known]
    return " ".join(map(shlex.quote, words))


def _print(session: Session, asked: Diagnosis, following: str) -> None:
    system, language = session.system, session.language
    if not asked.finished:
        click.echo(report.question_text(system, asked, language) + "\n")
    click.echo(report.diagnosis_text(system, asked, language), nl=False)
    if "@known.txt" in following:
        click.echo("Next: the same with -o known.txt, then")
    else:
        click.echo("Next:")
    click.echo(f"  {following}")
    session.print_overlay_notes(asked.points)


def _simulate(
    session: Session,
    goals: tuple[str, ...],
    depth: Depth,
    trust: _Trust,
    learners: int,
    seed: int,
    as_json: bool,
) -> None:
    graph = session.system.graph
    points = session.points(goals) if goals else deepest_goals(graph, depth=depth)
    slip, guess = trust.rates(0.0)
    done = simulate(
        graph,
        points,
        learners=learners,
        seed=seed,
        depth=depth,
        slip=slip,
        guess=guess,
        confidence=trust.confidence,
    )
    if as_json:
        settings = {
            "depth": depth,
            "seed": seed,
            "per_goal": learners,
            "slip": slip,
            "guess": guess,
        }
        print_json(report.simulation_json(done, points, **settings))
        return
    click.echo(
        f"{len(points)} goals at depth {depth}, {learners} learners each, seed {seed}, "
        f"slip {slip:g}, guess {guess:g}: questions, and points placed right"
    )
    print_table(report.SIMULATION_HEADS, report.simulation_rows(done))
