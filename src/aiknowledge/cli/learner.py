"""How a learner names goals and knowledge on the command line: NAME or NAME@DEPTH."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import cast

import click
from click.core import ParameterSource

from aiknowledge.algorithms import study
from aiknowledge.cli.session import Session, expand
from aiknowledge.errors import InputError
from aiknowledge.graph import resolve
from aiknowledge.model import DEPTHS, Depth, Goal, GoalKind, Known


def with_depth(name: str) -> tuple[str, Depth | None]:
    """Return a name and the depth written behind it, if one is.

    >>> with_depth("entropy@build"), with_depth("me@home")
    (('entropy', 'build'), ('me@home', None))
    """
    start, _, end = name.rpartition("@")
    depth = next((d for d in DEPTHS if d == end.strip()), None)
    return (start.strip(), depth) if start and depth else (name, None)


def without_depths(names: Iterable[str]) -> list[str]:
    """Return names, ``@file`` expanded, without the depths written behind them."""
    return [with_depth(name)[0] for name in expand(names)]


def aims_named(session: Session, names: Iterable[str], depth: Depth) -> tuple[study.Aim, ...]:
    """Return the goals that names stand for; *depth* where a name tells none.

    A profile keeps the depths that it expects, unless somebody typed a depth.
    """
    source = click.get_current_context().get_parameter_source("depth")
    typed = None if source is ParameterSource.DEFAULT else depth
    goals = []
    for name in expand(names):
        text, own = with_depth(name)
        kind, id = resolve(session.system, text)
        goals.append(Goal(kind=cast(GoalKind, kind), id=id, depth=own or typed))
    return study.aims_of(session.system, goals, depth=depth)


def knowledge(
    session: Session, known: Iterable[str], rusty: Iterable[str], aims: Sequence[study.Aim]
) -> list[str | Known]:
    """Return what is known; a name without a depth is known as deep as the goals ask."""
    deepest = study.deepest(aims)
    said: list[str | Known] = []
    for names, is_rusty in ((known, False), (rusty, True)):
        for name in expand(names):
            text, own = with_depth(name)
            said += [
                Known(point=p, depth=own or deepest, rusty=is_rusty) for p in session.points([text])
            ]
    return said


def start_date(text: str | None) -> dt.date | None:
    """Return the date that is written as YYYY-MM-DD.

    Raises:
        InputError: it is no such date.
    """
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InputError(f"{text!r} is no date of the form 2026-09-01") from error
