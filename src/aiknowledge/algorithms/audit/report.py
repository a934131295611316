"""The audit of a curriculum: everything a committee asks, in one frozen result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from aiknowledge.algorithms.audit.coverage import Coverage, coverage
from aiknowledge.algorithms.audit.credits import CurriculumHours, curriculum_hours
from aiknowledge.algorithms.audit.levels import LevelReport, level_report
from aiknowledge.algorithms.audit.order import OrderReport, order_report
from aiknowledge.algorithms.audit.rules import RuleResult, rule_results
from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.audit.topics import TopicCoverage, topic_coverage
from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.model import Curriculum, Depth


@dataclass(frozen=True, slots=True)
class EnterpriseShare:
    """Courses that enterprises provide, of those whose provider is known, of all."""

    provided: int
    known: int
    of: int


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Coverage, order, levels and rules of one curriculum.

    `credit_share` is the share of credits that the answers speak for, None where credits are
    unknown; `inferred_share` the share of maps that nobody has confirmed. `practice_share` and
    `cohesion` are None where nothing decides them: practice from class hours only, never from
    titles; cohesion is the share of taught points that a need links to another taught one.
    `topics` are those of the standard, where it is an alignment.
    `hours` are the class hours of the courses, from credits only through a declared system.
    """

    curriculum: Curriculum
    coverage: Coverage
    order: OrderReport
    levels: LevelReport
    rules: tuple[RuleResult, ...]
    credit_share: float | None
    inferred_share: float
    practice_share: float | None
    enterprise: EnterpriseShare
    cohesion: float | None
    hours: CurriculumHours
    topics: tuple[TopicCoverage, ...] = ()


def audit(
    system: KnowledgeSystem,
    curriculum: Curriculum,
    standard: Iterable[str] | None = None,
    *,
    standard_name: str = "system",
    depth: Depth = "explain",
    confirmed_only: bool = False,
    seconds: float = 10,
) -> AuditReport:
    """Return the audit of a curriculum against a standard's points, the whole system by default."""
    teaching = Teaching(curriculum, confirmed_only)
    covered = coverage(system, teaching, standard, name=standard_name, seconds=seconds)
    return AuditReport(
        curriculum,
        covered,
        order_report(system.graph, teaching, depth=depth),
        level_report(system.graph, teaching),
        rule_results(teaching, covered),
        teaching.credit_share,
        teaching.inferred_share,
        practice_share(curriculum),
        enterprise_share(curriculum),
        cohesion(system.graph, teaching),
        curriculum_hours(curriculum),
        topic_coverage(system, standard_name, covered),
    )


def practice_share(curriculum: Curriculum) -> float | None:
    """Return the practice share of class hours, None unless every counting course tells hours."""
    counting = [c for c in curriculum.courses if not c.outside]
    hours = [c.class_hours for c in counting]
    if not counting or any(h is None for h in hours):
        return None
    total = sum(h.total for h in hours if h)
    return sum(h.practice for h in hours if h) / total if total else None


def enterprise_share(curriculum: Curriculum) -> EnterpriseShare:
    """Return how many courses enterprises provide, as far as the source tells."""
    told = [c.from_enterprise for c in curriculum.courses if c.from_enterprise is not None]
    return EnterpriseShare(sum(told), len(told), len(curriculum.courses))


def cohesion(graph: KnowledgeGraph, teaching: Teaching) -> float | None:
    """Return the share of taught points that need, or are needed by, another taught point.

    A platter of fruit has a low figure: its points do not build on each other.
    """
    taught = teaching.points
    if not taught:
        return None
    linked = sum(
        bool(taught & set(graph.requires(p))) or bool(taught & set(graph.required_by(p)))
        for p in taught
    )
    return linked / len(taught)
