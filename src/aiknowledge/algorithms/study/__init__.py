"""A learner's way to a goal: the plan, its weeks, what fits a budget, what is ready now."""

from aiknowledge.algorithms.study.budget import BudgetAnswer, fit_budget
from aiknowledge.algorithms.study.calendar import milestones, week_start, weeks
from aiknowledge.algorithms.study.courses import Alternatives, Cover, alternatives
from aiknowledge.algorithms.study.goals import (
    Aim,
    aims_of,
    deepest,
    each_point,
    needed,
    point_aims,
)
from aiknowledge.algorithms.study.learner import Learner, Shares, Task, learner
from aiknowledge.algorithms.study.plan import study_plan
from aiknowledge.algorithms.study.ready import Ready, ReadyNow, Review, ready_now
from aiknowledge.algorithms.study.records import (
    Chain,
    Milestone,
    Order,
    Route,
    Step,
    StudyPlan,
    Week,
)
from aiknowledge.algorithms.study.resuming import resume

__all__ = [
    "Aim",
    "Alternatives",
    "BudgetAnswer",
    "Chain",
    "Cover",
    "Learner",
    "Milestone",
    "Order",
    "Ready",
    "ReadyNow",
    "Review",
    "Route",
    "Shares",
    "Step",
    "StudyPlan",
    "Task",
    "Week",
    "aims_of",
    "alternatives",
    "deepest",
    "each_point",
    "fit_budget",
    "learner",
    "milestones",
    "needed",
    "point_aims",
    "ready_now",
    "resume",
    "study_plan",
    "week_start",
    "weeks",
]
