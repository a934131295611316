"""What a learner brings: how deep each point is known, and what share of its hours is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, Depth, Known

Task = Literal["learn", "deepen", "refresh"]
"""What is to do about a point: learn it, deepen it, or refresh it where it is rusty."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The share of a point's hours that is left to spend on it where something is known.

    `rusty`: it is known as deep as needed, but must be refreshed. `deepen`: it is known, but
    less deep than needed. A rusty point that is to be deepened takes both, at most the whole.
    Both are our own estimates, for the learner to change.
    """

    rusty: float = 1 / 3
    deepen: float = 1 / 2

    def __post_init__(self) -> None:
        if not (0 <= self.rusty <= 1 and 0 <= self.deepen <= 1):
            raise InputError("the share of hours for rusty or deepened points lies between 0 and 1")


@dataclass(frozen=True, slots=True)
class Learner:
    """How deep each point is known, which are rusty, and which are only assumed to be known."""

    depth: Mapping[str, Depth]
    rusty: frozenset[str] = frozenset()
    assumed: frozenset[str] = frozenset()
    shares: Shares = Shares()

    def knows(self, point: str, depth: Depth) -> bool:
        """Return whether a point is known at least to *depth*, rusty or not."""
        known = self.depth.get(point)
        return known is not None and DEPTHS.index(known) >= DEPTHS.index(depth)

    def task(self, point: str, depth: Depth) -> Task | None:
        """Return what is left to do for a point needed to *depth*; None where nothing is."""
        if self.knows(point, depth):
            return "refresh" if point in self.rusty and self.shares.rusty else None
        return "deepen" if point in self.depth else "learn"

    def share(self, point: str, depth: Depth) -> float:
        """Return the share of a point's hours that reaching *depth* still takes, 0 to 1."""
        rusty = self.shares.rusty if point in self.rusty else 0.0
        if self.knows(point, depth):
            return rusty
        return min(1.0, rusty + self.shares.deepen) if point in self.depth else 1.0


def learner(
    graph: KnowledgeGraph,
    known: Iterable[str | Known],
    *,
    depth: Depth,
    assume: bool = True,
    shares: Shares | None = None,
) -> Learner:
    """Return what somebody who says *known* brings to goals of at most *depth*.

    An id alone is known as deep as anything asked, that is to *depth*. With *assume*, what a
    known point needs at the depth it is known is taken as known to that depth, too, and not as
    rusty; `assumed` holds what nobody said.

    >>> from aiknowledge.graph.build import small_graph
    >>> who = learner(small_graph("a>b"), [Known(point="b", depth="use")], depth="explain")
    >>> dict(who.depth), sorted(who.assumed), who.task("b", "explain")
    ({'a': 'use', 'b': 'use'}, ['a'], 'deepen')
    """
    said = [Known(point=k, depth=depth) if isinstance(k, str) else k for k in known]
    reached: dict[str, Depth] = {}
    for d in DEPTHS:
        at = {k.point for k in said if k.depth == d}
        if assume and at:
            at |= prerequisites(graph, at, depth=d)
        reached.update(dict.fromkeys(at, d))
    return Learner(
        {p: reached[p] for p in sorted(reached)},
        frozenset(k.point for k in said if k.rusty),
        frozenset(reached) - {k.point for k in said},
        shares or Shares(),
    )
