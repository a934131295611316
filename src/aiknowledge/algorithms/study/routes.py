"""The same goals at each of the three depths, and what a shorter route leaves unexplained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from aiknowledge.algorithms.study.goals import Aim, Needed, needed
from aiknowledge.algorithms.study.learner import Shares, learner
from aiknowledge.algorithms.study.records import Route
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, Depth, Known


def routes(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    known: Iterable[str | Known],
    *,
    factor: float,
    assume: bool,
    shares: Shares | None = None,
) -> tuple[Route, ...]:
    """Return the routes to *aims* with all of them at use, at explain and at build.

    >>> from aiknowledge.algorithms.study.goals import point_aims
    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("a=1>c=1 b=2>c:build")
    >>> found = routes(graph, point_aims(["c"], "use"), [], factor=2.5, assume=True)
    >>> [(r.depth, r.hours) for r in found], found[1].needs
    ([('use', 2.0), ('explain', 2.0), ('build', 4.0)], (('b', 'c'),))
    """
    known = tuple(known)
    wanted = {d: needed(graph, [a.at(d) for a in aims]) for d in DEPTHS}
    made: list[Route] = []
    for depth in DEPTHS:
        who = learner(graph, known, depth=depth, assume=assume, shares=shares)
        todo = {p: who.share(p, depth) for p in wanted[depth]}
        hours = sum(graph.point(p).hours * share for p, share in todo.items())
        points = sum(who.task(p, depth) is not None for p in todo)
        made.append(Route(depth, points, hours, hours * factor))
    for n, (shorter, longer) in enumerate(pairwise(DEPTHS)):
        who = learner(graph, known, depth=longer, assume=assume, shares=shares)
        left_out = {
            p for p in wanted[longer] if p not in wanted[shorter] and not who.knows(p, longer)
        }
        made[n] = _leaving(graph, made[n], wanted[shorter], left_out, longer)
    return tuple(made)


def _leaving(
    graph: KnowledgeGraph, route: Route, on_route: Needed, left_out: set[str], longer: Depth
) -> Route:
    needs = tuple(
        (q, p)
        for p in graph.ordered(on_route)
        for q in graph.requires(p, depth=longer)
        if q in left_out
    )
    return replace(route, left_out=graph.ordered(left_out), needs=needs)
