"""How likely each point is known, before and after answers: exact sums over all states.

Before any answer, a learner has one of five levels, all equally likely. At a level, a state's
weight is the product of the same odds for each of its points, over the states only: the evenest
chances of all that know a given share of the points on average. So no size of a state is taken
to be likelier than another for there being more states of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log, log2

from aiknowledge.algorithms.diagnostic.join_tree import Chances, JoinTree, Sums
from aiknowledge.algorithms.diagnostic.loosening import consistent, implied, loosened
from aiknowledge.algorithms.diagnostic.order import Order
from aiknowledge.stopping import stop_if_asked

LEVELS = (1 / 6, 1 / 3, 1 / 2, 2 / 3, 5 / 6)
"""The share of points that a learner of each level knows on average; all levels equally likely."""

_HALVINGS = 16


@dataclass(frozen=True, slots=True)
class Beliefs:
    """Per point number the chance that it is known, and what is left open, in bits."""

    chances: tuple[float, ...]
    bits: float
    """The entropy of the state, given the level."""


@dataclass(frozen=True)
class Model:
    """An order with the sums over its states: made once, asked after every answer.

    >>> model = Model(Order(("a", "b"), (0b00, 0b01)))
    >>> [round(p, 3) for p in model.beliefs([(1, 1), (0.1, 0.9)]).chances]
    [0.907, 0.837]
    """

    order: Order

    @cached_property
    def tree(self) -> JoinTree:
        """The plan of the sums, over a looser order where the order is too wide for exact ones."""
        return JoinTree(loosened(self.order))

    @property
    def exact(self) -> bool:
        """Whether the chances are exact; else needs of the most needed points were left out."""
        return self.tree.order is self.order

    @cached_property
    def odds(self) -> tuple[float, ...]:
        """Per level, the odds of each point that make the mean share of points known right."""
        return tuple(self._odds_for(share) for share in LEVELS)

    def _odds_for(self, share: float) -> float:
        low, high = -20.0, 20.0  # exponents of e; the mean share rises with the odds
        for _ in range(_HALVINGS):
            stop_if_asked()
            middle = (low + high) / 2
            known = self._before(exp(middle)).known
            low, high = (middle, high) if sum(known) < share * len(known) else (low, middle)
        return exp((low + high) / 2)

    def _before(self, odds: float) -> Sums:
        """Return the sums before any answer."""
        return self.tree.sums(_at(odds, [(1.0, 1.0)] * len(self.order)))

    @cached_property
    def _unseen(self) -> tuple[float, ...]:
        """Per level, the log total before any answer."""
        return tuple(self._before(odds).log_total for odds in self.odds)

    def beliefs(self, fits: Sequence[Chances]) -> Beliefs:
        """Return what to believe when the answers fit each point as *fits* say."""
        if not self.exact:
            fits = implied(self.order, fits)
        weighted = [_at(odds, fits) for odds in self.odds]
        sums = [self.tree.sums(w) for w in weighted]
        levels = _shares([s.log_total - z for s, z in zip(sums, self._unseen, strict=True)])
        chances = tuple(
            min(1.0, sum(level * p for level, p in zip(levels, known, strict=True)))
            for known in zip(*(s.known for s in sums), strict=True)
        )
        if not self.exact:
            chances = consistent(self.order, chances)
        open_bits = sum(
            level * _entropy(s, w) for level, s, w in zip(levels, sums, weighted, strict=True)
        )
        return Beliefs(chances, open_bits)


def _at(odds: float, fits: Sequence[Chances]) -> list[Chances]:
    share = odds / (1 + odds)
    return [(unknown * (1 - share), known * share) for unknown, known in fits]


def _shares(logs: Sequence[float]) -> list[float]:
    """Return weights given as logarithms as shares of their sum."""
    largest = max(logs)
    weights = [exp(w - largest) for w in logs]
    total = sum(weights)
    return [w / total for w in weights]


def _entropy(sums: Sums, weighted: Sequence[Chances]) -> float:
    """Return the bits of a product of weights over the states: log total less its mean log."""
    mean = 0.0
    for p, (unknown, known) in zip(sums.known, weighted, strict=True):
        mean += p * log(known) if p and known else 0.0
        mean += (1 - p) * log(unknown) if p < 1 and unknown else 0.0
    return max(0.0, (sums.log_total - mean) * log2(exp(1)))
