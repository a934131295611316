"""A diagnosis: what was answered, what to believe, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from aiknowledge.algorithms.diagnostic.answers import (
    Answer,
    Contradiction,
    Taken,
    contradicting,
    fits,
    last_replies,
)
from aiknowledge.algorithms.diagnostic.beliefs import Beliefs, Model
from aiknowledge.algorithms.diagnostic.order import order_of
from aiknowledge.algorithms.diagnostic.questions import best_question, entropy
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth, Reply

SLIP = GUESS = 0.1
"""How often people deny what they can do, or claim what they cannot; to be set by who asks."""

CONFIDENCE = 0.98
"""How sure each point must be before it need not be asked."""

_ROUNDING = 1e-9


@dataclass(frozen=True)
class Diagnosis:
    """A diagnosis at one moment; `answered` returns the next moment and leaves this one.

    >>> from aiknowledge.graph.build import small_graph
    >>> asked = Diagnosis.start(small_graph("a>b b>c c>d"), ["d"], slip=0, guess=0)
    >>> asked.next_question
    'b'
    >>> asked = asked.answered("b", "yes").answered("c", "no")
    >>> sorted(asked.known), asked.finished
    (['a', 'b'], True)
    """

    model: Model
    goals: tuple[str, ...]
    depth: Depth
    slip: float
    guess: float
    target: float
    answers: tuple[Answer, ...] = ()
    set_aside: tuple[Answer, ...] = ()
    """Answers about points that these goals do not need; they count for nothing here."""

    @classmethod
    def start(
        cls,
        graph: KnowledgeGraph,
        goals: Iterable[str],
        *,
        depth: Depth = "explain",
        slip: float = SLIP,
        guess: float = GUESS,
        confidence: float | None = None,
        answers: Iterable[Answer] = (),
    ) -> Diagnosis:
        """Begin to ask about *goals* and all they need at *depth*, or go on from *answers*.

        *confidence* is how sure a point must be not to be asked: 0.98, and certainty where
        answers are taken to be never mistaken (*slip* and *guess* 0).

        Raises:
            InputError: no goal, or a rate or a confidence that makes no sense.
        """
        goals = tuple(dict.fromkeys(goals))
        if confidence is None:
            confidence = CONFIDENCE if slip or guess else 1.0
        _check(goals, slip, guess, confidence)
        model = Model(order_of(graph, goals, depth=depth))
        begun = cls(model, goals, depth, slip, guess, confidence)
        return begun.replayed(answers)

    @property
    def points(self) -> tuple[str, ...]:
        """The goals and all they need, prerequisites first."""
        return self.model.order.points

    def answered(self, point: str, reply: str) -> Diagnosis:
        """Return the diagnosis after one more answer; a second one about a point replaces it.

        Raises:
            InputError: no such point here, or no such reply.
        """
        if point not in self.model.order.number:
            raise InputError(
                worded(
                    "{point} is not asked about for {goals}",
                    point=point,
                    goals=", ".join(self.goals),
                )
            )
        return replace(self, answers=(*self.answers, Answer.of(point, reply)))

    def undone(self) -> Diagnosis:
        """Return the diagnosis without the last answer."""
        return replace(self, answers=self.answers[:-1])

    def replayed(self, answers: Iterable[Answer]) -> Diagnosis:
        """Return the diagnosis with *answers* instead of its own, others' points set aside."""
        answers, number = tuple(answers), self.model.order.number
        return replace(
            self,
            answers=tuple(a for a in answers if a.point in number),
            set_aside=tuple(a for a in answers if a.point not in number),
        )

    @cached_property
    def replies(self) -> dict[str, Reply]:
        """The reply that stands for each point asked."""
        return last_replies(self.answers)

    @cached_property
    def beliefs(self) -> Beliefs:
        """The exact chances after all answers, over all knowledge states."""
        order = self.model.order
        return self.model.beliefs(fits(order, self.replies, slip=self.slip, guess=self.guess))

    @cached_property
    def chances(self) -> dict[str, float]:
        """The chance of each point to be known."""
        return dict(zip(self.points, self.beliefs.chances, strict=True))

    @cached_property
    def unsure(self) -> tuple[str, ...]:
        """Points less sure than was asked for, prerequisites first."""
        enough = self.target - _ROUNDING
        return tuple(p for p, c in self.chances.items() if max(c, 1 - c) < enough)

    @cached_property
    def open_points(self) -> tuple[str, ...]:
        """Points that are unsure and have not been asked."""
        return tuple(p for p in self.unsure if p not in self.replies)

    @cached_property
    def next_question(self) -> str | None:
        """The point whose can-do statement to put next; None when there is none worth asking."""
        chances = {p: self.chances[p] for p in self.open_points}
        return best_question(chances, slip=self.slip, guess=self.guess)

    @property
    def finished(self) -> bool:
        """Whether every point is sure enough or has been asked."""
        return not self.open_points

    @property
    def questions_left(self) -> int:
        """An estimate of the questions to come, not a promise; 0 exactly when finished.

        Without mistakes an answer that splits evenly tells one bit, so one question per bit that
        is open. Mistakes take a share of each answer (their own entropy); to that share half of
        the open points is asked instead. docs/diagnostic.md tells how far the estimate is off.
        """
        lost = (entropy(self.slip) + entropy(self.guess)) / 2
        likely = (1 - lost) * self.beliefs.bits + lost * len(self.open_points) / 2
        return min(max(round(likely), 1), len(self.open_points))

    @cached_property
    def confidence(self) -> float:
        """The share of points that is placed right, as it is to be expected."""
        return sum(max(c, 1 - c) for c in self.chances.values()) / len(self.chances)

    @property
    def begun(self) -> bool:
        """Whether any answer says something; a skip does not."""
        return any(reply != "skip" for reply in self.replies.values())

    @cached_property
    def known(self) -> frozenset[str]:
        """The points that are more likely known than not: a knowledge state itself.

        Nothing is known of somebody who has not answered yet. A prerequisite is at least as likely
        known as what needs it; closing the set only keeps rounding from saying otherwise. A point
        as likely known as not is taken as not known.
        """
        if not self.begun:
            return frozenset()
        order = self.model.order
        likely = [p for p, c in self.chances.items() if c > 0.5 + _ROUNDING]
        return order.named(order.closed(order.mask(likely)))

    @cached_property
    def surely_known(self) -> frozenset[str]:
        """The known points that are as sure as was asked for, or were answered with yes."""
        unsure = frozenset(self.unsure)
        return frozenset(p for p in self.known if p not in unsure or self.replies.get(p) == "yes")

    @property
    def partly(self) -> tuple[str, ...]:
        """Points answered with partly: begun, and taken as not yet known unless others say so."""
        return tuple(p for p in self.points if self.replies.get(p) == "partly")

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Every yes that another answer speaks against, and what was made of the two."""
        return tuple(
            Contradiction(point, below, self.replies[below], self._taken_as(point, below))
            for point, below in contradicting(self.model.order, self.replies)
        )

    def _taken_as(self, point: str, prerequisite: str) -> Taken:
        if point in self.known:
            return "both known"
        return "only the prerequisite known" if prerequisite in self.known else "neither known"


def _check(goals: tuple[str, ...], slip: float, guess: float, confidence: float) -> None:
    if not goals:
        raise InputError("a diagnosis needs at least one goal")
    for name, rate in (("slip", slip), ("guess", guess)):
        if not 0 <= rate < 0.5:
            raise InputError(
                worded(
                    "{name} must be at least 0 and less than 0.5, not {rate:g}",
                    name=name,
                    rate=rate,
                )
            )
    if not 0.5 < confidence <= 1:
        raise InputError(
            worded(
                "confidence must be more than 0.5 and at most 1, not {confidence:g}",
                confidence=confidence,
            )
        )
