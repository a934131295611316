"""What a learner answers, how far it is trusted, and answers that contradict each other.

The basic local independence model (BLIM): who knows a point says so but for a *slip*, who does
not know it says no but for a lucky *guess*. Falmagne and Doignon, *A class of stochastic
procedures for the assessment of knowledge* (1988).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import Literal, get_args

from aiknowledge.algorithms.diagnostic.join_tree import Chances
from aiknowledge.algorithms.diagnostic.order import Order
from aiknowledge.errors import InputError, worded
from aiknowledge.model import Reply

REPLIES: tuple[Reply, ...] = get_args(Reply)
"""All replies there are."""
_WORDS: dict[str, Reply] = {
    **{reply: reply for reply in REPLIES},
    **{"y": "yes", "p": "partly", "n": "no", "s": "skip"},
    **{"会": "yes", "部分会": "partly", "不会": "no", "跳过": "skip"},
}

Taken = Literal["both known", "neither known", "only the prerequisite known"]
"""What is believed of a point and its prerequisite whose answers contradict each other."""

DOUBT = 0.1
"""Least slip and guess of an answer that contradicts another: one of the two must be mistaken."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One reply to the can-do statement of one point."""

    point: str
    reply: Reply

    @classmethod
    def of(cls, point: str, reply: str) -> Answer:
        """Return the answer that a word or its first letter says, also in Chinese.

        Raises:
            InputError: the reply is none of yes, partly, no and skip.

        >>> Answer.of("vectors", " Yes ")
        Answer(point='vectors', reply='yes')
        """
        word = _WORDS.get(reply.strip().casefold())
        if word is None:
            raise InputError(
                worded(
                    "{reply!r} is no answer for {point}; use {replies}",
                    reply=reply,
                    point=point,
                    replies=", ".join(REPLIES),
                )
            )
        return cls(point, word)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A yes to *point*, and a no or partly to *prerequisite*, which it needs.

    `taken_as` is what the answers as a whole make the likelier: both known, neither known, or
    the prerequisite alone. It says nothing about a person's honesty: slips are common.
    """

    point: str
    prerequisite: str
    reply: Reply
    taken_as: Taken


def fit(reply: Reply, slip: float, guess: float) -> Chances:
    """Return how likely *reply* is of one who does not know the point, and of one who does.

    A partly says "not yet" with half the weight of a no: it may be a modest yes. A skip says
    nothing.

    >>> fit("yes", 0.2, 0.1), fit("skip", 0.2, 0.1)
    ((0.1, 0.8), (1.0, 1.0))
    """
    if reply == "yes":
        return guess, 1 - slip
    if reply == "no":
        return 1 - guess, slip
    if reply == "partly":
        return sqrt(1 - guess), sqrt(slip)
    return 1.0, 1.0


def contradicting(order: Order, replies: Mapping[str, Reply]) -> tuple[tuple[str, str], ...]:
    """Return every (point said to be known, prerequisite of it said not to be).

    >>> order = Order(("a", "b", "c"), (0b000, 0b001, 0b010))
    >>> contradicting(order, {"a": "no", "c": "yes"})
    (('c', 'a'),)
    """
    denied = order.mask(p for p, reply in replies.items() if reply in ("no", "partly"))
    return tuple(
        (point, prerequisite)
        for point in sorted(p for p, reply in replies.items() if reply == "yes")
        for prerequisite in sorted(order.named(order.below[order.number[point]] & denied))
    )


def fits(order: Order, replies: Mapping[str, Reply], *, slip: float, guess: float) -> list[Chances]:
    """Return the fit of every point of *order*; 1 where nothing was said.

    Answers that contradict each other are trusted less, so that some state always fits.
    """
    found: list[Chances] = [(1.0, 1.0)] * len(order)
    doubtful = {p for pair in contradicting(order, replies) for p in pair}
    for point, reply in replies.items():
        doubt = DOUBT if point in doubtful else 0.0
        found[order.number[point]] = fit(reply, max(slip, doubt), max(guess, doubt))
    return found


def last_replies(answers: Iterable[Answer]) -> dict[str, Reply]:
    """Return the reply that stands for each point: the last one given.

    >>> last_replies([Answer("a", "no"), Answer("b", "yes"), Answer("a", "yes")])
    {'a': 'yes', 'b': 'yes'}
    """
    return {a.point: a.reply for a in answers}
