"""Which points of a goal a learner knows, found by few questions."""

from aiknowledge.algorithms.diagnostic.answers import REPLIES, Answer, Contradiction
from aiknowledge.algorithms.diagnostic.learners import LEARNERS
from aiknowledge.algorithms.diagnostic.session import CONFIDENCE, GUESS, SLIP, Diagnosis
from aiknowledge.algorithms.diagnostic.simulation import Simulation, deepest_goals, simulate

__all__ = [
    "CONFIDENCE",
    "GUESS",
    "LEARNERS",
    "REPLIES",
    "SLIP",
    "Answer",
    "Contradiction",
    "Diagnosis",
    "Simulation",
    "deepest_goals",
    "simulate",
]
