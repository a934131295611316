"""Pure functions on a graph or a system; they return frozen results and print nothing."""

from aiknowledge.algorithms.frontier import frontier, inner_fringe
from aiknowledge.algorithms.paths import learning_path
from aiknowledge.algorithms.prerequisites import close_downward, dependents, prerequisites
from aiknowledge.algorithms.reasons import Reasons, why
from aiknowledge.algorithms.redundancy import RedundantNeed, redundant_needs
from aiknowledge.algorithms.search import Hit, search
from aiknowledge.algorithms.statistics import Statistics, longest_chain, statistics
from aiknowledge.algorithms.study import Step, StudyPlan, study_plan
from aiknowledge.model import LEARNER_FACTOR

__all__ = [
    "LEARNER_FACTOR",
    "Hit",
    "Reasons",
    "RedundantNeed",
    "Statistics",
    "Step",
    "StudyPlan",
    "close_downward",
    "dependents",
    "frontier",
    "inner_fringe",
    "learning_path",
    "longest_chain",
    "prerequisites",
    "redundant_needs",
    "search",
    "statistics",
    "study_plan",
    "why",
]
