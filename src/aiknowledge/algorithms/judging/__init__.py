"""What people say of a proposed map: verdicts, history, agreement, and the course it makes."""

from aiknowledge.algorithms.judging.agreement import Agreement, agreement, cohens_kappa
from aiknowledge.algorithms.judging.aside import with_teaching_lines
from aiknowledge.algorithms.judging.course import course_of
from aiknowledge.algorithms.judging.history import Judged, Step
from aiknowledge.algorithms.judging.merging import Conflict, SheetRow, merge_rows
from aiknowledge.algorithms.judging.standing import Standing, confirmed_points, standing
from aiknowledge.algorithms.judging.verdicts import (
    Signature,
    accept,
    accept_sure,
    choose,
    nothing,
    reject,
    relate,
    reopen,
    set_hours,
    set_level,
    settle,
    unjudged,
)

__all__ = [
    "Agreement",
    "Conflict",
    "Judged",
    "SheetRow",
    "Signature",
    "Standing",
    "Step",
    "accept",
    "accept_sure",
    "agreement",
    "choose",
    "cohens_kappa",
    "confirmed_points",
    "course_of",
    "merge_rows",
    "nothing",
    "reject",
    "relate",
    "reopen",
    "set_hours",
    "set_level",
    "settle",
    "standing",
    "unjudged",
    "with_teaching_lines",
]
