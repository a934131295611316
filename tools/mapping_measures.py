"""How good proposals for labelled lines are, each figure with its 95 % interval."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mapping_set import Label

Z = 1.959964
SEED, DRAWS = 2026, 2000


@dataclass(frozen=True)
class Proposal:
    """What a method says of a line: ids, best first, those it accepts; whether it is nothing."""

    outline: str
    label: Label
    ranked: tuple[str, ...]
    accepted: tuple[str, ...]
    nothing: bool


@dataclass(frozen=True)
class Share:
    """A count of a total, and its 95 % interval after Wilson (1927)."""

    count: int
    total: int

    @property
    def value(self) -> float:
        """The share itself; 0 of nothing is 0."""
        return self.count / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The interval, for lines as if independent.

        >>> [round(x, 3) for x in Share(9, 10).interval]
        [0.596, 0.982]
        """
        if not self.total:
            return 0.0, 1.0
        p, n = self.value, self.total
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(0.0, middle - half), min(1.0, middle + half)


def recall(found: Sequence[Proposal], first: int = 5) -> Share:
    """Return how many targets stand among the first proposals."""
    hits = sum(t in p.ranked[:first] for p in found for t in p.label.targets)
    return Share(hits, sum(len(p.label.targets) for p in found))


def precision(found: Sequence[Proposal]) -> Share:
    """Return how many accepted matches are right."""
    accepted = [i in p.label.right for p in found for i in p.accepted]
    return Share(sum(accepted), len(accepted))


def accepted(found: Sequence[Proposal]) -> Share:
    """Return how many lines that teach something have an accepted match."""
    teaching = [p for p in found if p.label.targets]
    return Share(sum(bool(p.accepted) for p in teaching), len(teaching))


def nothing(found: Sequence[Proposal]) -> Share:
    """Return how many lines that map to nothing are recognised."""
    empty = [p for p in found if p.label.nothing]
    return Share(sum(p.nothing for p in empty), len(empty))


def missed(found: Sequence[Proposal]) -> Share:
    """Return how many lines that teach something are taken for nothing."""
    teaching = [p for p in found if p.label.targets]
    return Share(sum(p.nothing for p in teaching), len(teaching))


MEASURES: dict[str, Callable[[Sequence[Proposal]], Share]] = {
    "recall@5": recall,
    "precision of accepted": precision,
    "accepted": accepted,
    "nothing recognised": nothing,
    "taken for nothing": missed,
}


def over_outlines(
    found: Sequence[Proposal], measure: Callable[[Sequence[Proposal]], Share]
) -> tuple[float, float]:
    """Return the 95 % interval when whole outlines are drawn again (seeded bootstrap)."""
    groups: dict[str, list[Proposal]] = {}
    for p in found:
        groups.setdefault(p.outline, []).append(p)
    chance = random.Random(SEED)
    names = sorted(groups)
    values = []
    for _ in range(DRAWS):
        drawn = [p for name in chance.choices(names, k=len(names)) for p in groups[name]]
        values.append(measure(drawn).value)
    values.sort()
    return values[int(0.025 * DRAWS)], values[int(0.975 * DRAWS) - 1]
