"""What a learner can take up now on the way to a goal, and what deserves review."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.study.goals import Aim, Needed, binding, deepest, needed
from aiknowledge.algorithms.study.learner import Learner, Task, learner
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth, Known


@dataclass(frozen=True, slots=True)
class Ready:
    """A point to take up now: its class hours, and what it unlocks toward the goal.

    `unlocks` counts the points still missing that need it, directly or not; `at_once` names
    those that wait for nothing else.
    """

    id: str
    depth: Depth
    task: Task
    hours: float
    unlocks: int
    at_once: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A known point that no other known point on the way requires, or one that is rusty.

    `hours`: the class hours that refreshing it takes.
    """

    id: str
    hours: float
    rusty: bool


@dataclass(frozen=True, slots=True)
class ReadyNow:
    """The ready points toward a goal, best first, and those to review, rusty ones first."""

    ready: tuple[Ready, ...]
    review: tuple[Review, ...]


def ready_now(
    graph: KnowledgeGraph,
    aims: Sequence[Aim],
    known: Iterable[str | Known] = (),
    *,
    assume: bool = False,
) -> ReadyNow:
    """Return the points toward *aims* whose prerequisites are all known deep enough.

    Ranked by how many missing points they unlock, then by fewer hours, then by id. Review is
    the inner fringe of what is known on the way to the goals, and whatever of it is rusty.

    >>> from aiknowledge.algorithms.study.goals import point_aims
    >>> from aiknowledge.graph.build import small_graph
    >>> found = ready_now(small_graph("r>a a>c b>c b>d"), point_aims("cd", "use"), ["r"])
    >>> [(p.id, p.unlocks, p.at_once) for p in found.ready], [p.id for p in found.review]
    ([('b', 2, ('d',)), ('a', 1, ())], ['r'])
    """
    who = learner(graph, known, depth=deepest(aims), assume=assume)
    depths = needed(graph, aims)
    missing = {p for p, d in depths.items() if not who.knows(p, d)}
    waits = {p: [q for q in binding(graph, p, depths) if q in missing] for p in missing}
    following: dict[str, list[str]] = {p: [] for p in missing}
    for p in graph.ordered(missing):
        for q in waits[p]:
            following[q].append(p)
    found = [
        Ready(
            p,
            depths[p],
            "deepen" if p in who.depth else "learn",
            graph.point(p).hours * who.share(p, depths[p]),
            len(_reached(following, p)),
            tuple(q for q in following[p] if waits[q] == [p]),
        )
        for p in missing
        if not waits[p]
    ]
    return ReadyNow(
        tuple(sorted(found, key=lambda r: (-r.unlocks, r.hours, r.id))), _review(graph, who, depths)
    )


def _reached(following: dict[str, list[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    for p in waiting:
        new = [q for q in following[p] if q not in seen]
        seen.update(new)
        waiting += new
    return seen


def _review(graph: KnowledgeGraph, who: Learner, depths: Needed) -> tuple[Review, ...]:
    known = [p for p in depths if p in who.depth]
    required = {q for p in known for q in graph.requires(p, depth=who.depth[p])}
    found = [
        Review(p, graph.point(p).hours * who.shares.rusty, p in who.rusty)
        for p in known
        if p not in required or p in who.rusty
    ]
    return tuple(sorted(found, key=lambda r: (not r.rusty, r.id)))
