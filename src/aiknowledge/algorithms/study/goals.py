"""What a goal means: its points, each to a depth, and all that these need.

Depth follows the rule of the graph: the closure at a depth follows every need that binds from
that depth or an easier one, all the way down. So whoever builds a thing needs its prerequisites
to build too. A point that several goals need is needed to the greatest of their depths.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.model import DEPTHS, Depth, Goal, Profile

Needed = Mapping[str, Depth]
"""The points that are needed, each to its depth, in graph order."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal as the points it stands for, each with the depth it is wanted to."""

    goal: Goal
    points: tuple[tuple[str, Depth], ...]

    @property
    def id(self) -> str:
        """The id of the goal."""
        return self.goal.id

    @property
    def deepest(self) -> Depth:
        """The greatest depth that the goal asks for."""
        return max((d for _, d in self.points), key=DEPTHS.index)

    def at(self, depth: Depth) -> Aim:
        """Return the same goal with every point wanted to *depth*."""
        goal = self.goal.model_copy(update={"depth": depth})
        return Aim(goal, tuple((p, depth) for p, _ in self.points))


def aims_of(
    system: KnowledgeSystem, goals: Iterable[Goal], *, depth: Depth = "explain"
) -> tuple[Aim, ...]:
    """Return the points of each goal; a goal that is asked for twice keeps the greater depth.

    A goal without a depth has *depth*, but a profile keeps the depths that it expects itself.

    Raises:
        InputError: a goal stands for no point.
    """
    found: dict[str, Aim] = {}
    for goal in goals:
        points = _points(system, goal, depth)
        if not points:
            raise InputError(
                worded(
                    "{reference} stands for no point, so there is nothing to learn",
                    reference=goal.reference,
                )
            )
        former = found.get(goal.reference)
        aim = Aim(goal.model_copy(update={"depth": goal.depth or _even(points)}), points)
        if former is None or DEPTHS.index(aim.deepest) > DEPTHS.index(former.deepest):
            found[goal.reference] = aim
    return tuple(found.values())


def _points(system: KnowledgeSystem, goal: Goal, depth: Depth) -> tuple[tuple[str, Depth], ...]:
    record = system.record(goal.kind, goal.id)
    if isinstance(record, Profile) and goal.depth is None:
        return tuple(system.expected_depths(record).items())
    return tuple((p, goal.depth or depth) for p in system.points_of(goal.kind, goal.id))


def _even(points: tuple[tuple[str, Depth], ...]) -> Depth | None:
    depths = {d for _, d in points}
    return depths.pop() if len(depths) == 1 else None


def point_aims(points: Iterable[str], depth: Depth) -> tuple[Aim, ...]:
    """Return each of *points* as a goal of its own."""
    return tuple(Aim(Goal(id=p, depth=depth), ((p, depth),)) for p in dict.fromkeys(points))


def each_point(aims: Iterable[Aim]) -> tuple[Aim, ...]:
    """Return every point of every goal as a goal of its own, to the greatest depth asked."""
    wanted: dict[str, Depth] = {}
    for aim in aims:
        for point, depth in aim.points:
            wanted[point] = max(depth, wanted.get(point, depth), key=DEPTHS.index)
    return tuple(Aim(Goal(id=p, depth=d), ((p, d),)) for p, d in wanted.items())


def deepest(aims: Iterable[Aim]) -> Depth:
    """Return the greatest depth that any goal asks for."""
    return max((a.deepest for a in aims), key=DEPTHS.index, default="explain")


def needed(graph: KnowledgeGraph, aims: Iterable[Aim]) -> dict[str, Depth]:
    """Return the points of *aims* and all they need, each to the greatest depth it is needed.

    >>> from aiknowledge.graph.build import small_graph
    >>> graph = small_graph("a>b a>c:build")
    >>> needed(graph, point_aims(["b"], "use") + point_aims(["c"], "build"))
    {'a': 'build', 'b': 'use', 'c': 'build'}
    """
    wanted = [pair for aim in aims for pair in aim.points]
    found: dict[str, Depth] = {}
    for depth in DEPTHS:
        starts = {p for p, d in wanted if d == depth}
        if starts:
            found.update(dict.fromkeys(starts | prerequisites(graph, starts, depth=depth), depth))
    return {p: found[p] for p in graph.ordered(found)}


def binding(graph: KnowledgeGraph, point: str, depths: Needed) -> tuple[str, ...]:
    """Return the direct prerequisites of a needed point that bind at its depth."""
    return graph.requires(point, depth=depths[point])
