"""Audits of a curriculum at the level of points; results are frozen and print nothing."""

from aiknowledge.algorithms.audit.changes import CurriculumChange, apply_changes
from aiknowledge.algorithms.audit.closing import Closing, Target, close_gaps, natural_hosts
from aiknowledge.algorithms.audit.comparison import Comparison, compare
from aiknowledge.algorithms.audit.coverage import Coverage, Gap, Share, coverage
from aiknowledge.algorithms.audit.credits import (
    CREDIT_SYSTEMS,
    CreditConversion,
    CurriculumHours,
    curriculum_hours,
    least_credit_hours,
)
from aiknowledge.algorithms.audit.impact import Impact, impact
from aiknowledge.algorithms.audit.levels import LevelReport, Repetition, level_fault, level_report
from aiknowledge.algorithms.audit.order import OrderReport, order_report
from aiknowledge.algorithms.audit.report import AuditReport, audit
from aiknowledge.algorithms.audit.rules import RuleResult, rule_results
from aiknowledge.algorithms.audit.selections import Selection, guaranteed_points, worst_selection
from aiknowledge.algorithms.audit.shortage import Shortage, rank_by_shortage, shortage_of_points
from aiknowledge.algorithms.audit.teaching import Teaching

__all__ = [
    "CREDIT_SYSTEMS",
    "AuditReport",
    "Closing",
    "Comparison",
    "Coverage",
    "CreditConversion",
    "CurriculumChange",
    "CurriculumHours",
    "Gap",
    "Impact",
    "LevelReport",
    "OrderReport",
    "Repetition",
    "RuleResult",
    "Selection",
    "Share",
    "Shortage",
    "Target",
    "Teaching",
    "apply_changes",
    "audit",
    "close_gaps",
    "compare",
    "coverage",
    "curriculum_hours",
    "guaranteed_points",
    "impact",
    "least_credit_hours",
    "level_fault",
    "level_report",
    "natural_hosts",
    "order_report",
    "rank_by_shortage",
    "rule_results",
    "shortage_of_points",
    "worst_selection",
]
