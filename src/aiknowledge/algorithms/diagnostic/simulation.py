"""How many questions simulated learners need, and how well they are placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random
from statistics import fmean, median

from aiknowledge.algorithms.diagnostic.learners import LEARNERS
from aiknowledge.algorithms.diagnostic.session import Diagnosis
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth


@dataclass(frozen=True, slots=True)
class Placing:
    """One simulated learner: questions asked, and shares of points from 0 to 1."""

    goal: str
    questions: int
    accuracy: float
    """The share of points placed right."""
    confidence: float
    """The share that the diagnosis itself expected."""
    first_estimate: int
    """The questions that were estimated before the first one."""


@dataclass(frozen=True, slots=True)
class Simulation:
    """Learners drawn in one way, and how they were placed."""

    drawn: str
    placings: tuple[Placing, ...]

    @property
    def questions(self) -> list[int]:
        """The questions asked of each learner, fewest first."""
        return sorted(p.questions for p in self.placings)

    @property
    def median(self) -> float:
        """The median of questions."""
        return median(self.questions)

    @property
    def p90(self) -> int:
        """The questions that nine learners in ten do not exceed."""
        return self.questions[ceil(0.9 * len(self.placings)) - 1]

    @property
    def max(self) -> int:
        """The most questions asked of one learner."""
        return self.questions[-1]

    @property
    def accuracy(self) -> float:
        """The mean share of points placed right."""
        return fmean(p.accuracy for p in self.placings)

    @property
    def all_right(self) -> float:
        """The share of learners of whom every point was placed right."""
        return fmean(p.accuracy == 1 for p in self.placings)

    @property
    def confidence(self) -> float:
        """The mean share of points that the diagnosis expected to be right."""
        return fmean(p.confidence for p in self.placings)


def deepest_goals(graph: KnowledgeGraph, count: int = 40, *, depth: Depth = "explain") -> list[str]:
    """Return the points at the end of the longest chains, then of most prerequisites, then by id.

    >>> from aiknowledge.graph.build import small_graph
    >>> deepest_goals(small_graph("a>b b>c d>c a>e"), 2)
    ['c', 'b']
    """
    chain: list[int] = []
    everything: list[int] = []
    for needed in graph.prerequisite_numbers(depth):
        chain.append(1 + max((chain[q] for q in needed), default=-1))
        mask = 0
        for q in needed:
            mask |= everything[q] | 1 << q
        everything.append(mask)
    ranked = sorted(
        range(len(graph)), key=lambda n: (-chain[n], -everything[n].bit_count(), graph.ids[n])
    )
    return [graph.ids[n] for n in ranked[:count]]


def simulate(
    graph: KnowledgeGraph,
    goals: Iterable[str],
    *,
    learners: int,
    seed: int = 0,
    depth: Depth = "explain",
    slip: float = 0.0,
    guess: float = 0.0,
    confidence: float | None = None,
    drawn: Sequence[str] = tuple(LEARNERS),
) -> tuple[Simulation, ...]:
    """Diagnose *learners* simulated learners for each goal, once per way of drawing them.

    Each goal is diagnosed by itself. The same seed draws the same learners and mistakes.

    >>> from aiknowledge.graph.build import small_graph
    >>> done = simulate(small_graph("a>b b>c c>d"), ["d"], learners=20)
    >>> [(s.drawn, s.max, s.accuracy) for s in done][0]
    ('linear order', 3, 1.0)
    """
    begun = [
        Diagnosis.start(graph, [g], depth=depth, slip=slip, guess=guess, confidence=confidence)
        for g in goals
    ]
    return tuple(Simulation(way, tuple(_placings(begun, way, learners, seed))) for way in drawn)


def _placings(begun: Sequence[Diagnosis], way: str, learners: int, seed: int) -> Iterator[Placing]:
    for diagnosis in begun:
        order = diagnosis.model.order
        for learner in range(learners):
            random = Random(f"{seed} {way} {diagnosis.goals[0]} {learner}")
            state = order.named(LEARNERS[way](order, random))
            yield _placed(diagnosis, state, random)


def _placed(diagnosis: Diagnosis, state: frozenset[str], random: Random) -> Placing:
    estimate = diagnosis.questions_left
    while (point := diagnosis.next_question) is not None:
        mistaken = random.random() < (diagnosis.slip if point in state else diagnosis.guess)
        diagnosis = diagnosis.answered(point, "yes" if (point in state) != mistaken else "no")
    right = len(diagnosis.points) - len(diagnosis.known ^ state)
    return Placing(
        diagnosis.goals[0],
        len(diagnosis.answers),
        right / len(diagnosis.points),
        diagnosis.confidence,
        estimate,
    )
