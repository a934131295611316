"""What one set of changes does to a curriculum: before and after on one page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.changes import CurriculumChange, apply_changes
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.algorithms.audit.report import AuditReport, audit
from aiknowledge.algorithms.audit.rules import RuleResult
from aiknowledge.algorithms.course_metrics import curriculum_metrics
from aiknowledge.algorithms.prerequisites import prerequisites
from aiknowledge.errors import CycleError
from aiknowledge.graph import CourseGraph, KnowledgeGraph, KnowledgeSystem
from aiknowledge.model import Course, Curriculum, Depth

_FIGURES = ("blocking", "delay", "centrality", "complexity")


@dataclass(frozen=True, slots=True)
class Lengthened:
    """A taught point whose missing prerequisites grew: class hours a learner now lacks."""

    point: str
    hours: float


@dataclass(frozen=True, slots=True)
class Impact:
    """The difference that changes make.

    `uncovered` were taught and no longer are, `covered` the other way round; `rules_broken`
    passed before and do not now. `paths_lengthened` holds points still taught whose untaught
    prerequisites grew, in class hours. `metrics_delta` is empty where courses require each other
    in circles.
    """

    before: AuditReport
    after: AuditReport
    uncovered: tuple[str, ...]
    covered: tuple[str, ...]
    rules_broken: tuple[RuleResult, ...]
    violations_created: tuple[SequenceViolation, ...]
    violations_resolved: tuple[SequenceViolation, ...]
    paths_lengthened: tuple[Lengthened, ...]
    metrics_delta: Mapping[str, float]


def impact(
    system: KnowledgeSystem,
    curriculum: Curriculum,
    changes: Iterable[CurriculumChange],
    catalogue: Mapping[str, Course],
    *,
    depth: Depth = "explain",
) -> Impact:
    """Return what *changes* do to a curriculum.

    Raises:
        InputError: a change names a course or point that is not there.
    """
    graph = system.graph
    changed = apply_changes(curriculum, changes, catalogue)
    before, after = (audit(system, c, depth=depth) for c in (curriculum, changed))
    then, now = before.coverage.possible, after.coverage.possible
    broken_before = {(r.id, r.kind) for r in before.rules if r.passed is not True}

    old = {(v.prerequisite, v.dependent) for v in before.order.violations}
    new = {(v.prerequisite, v.dependent) for v in after.order.violations}
    return Impact(
        before,
        after,
        graph.ordered(then - now),
        graph.ordered(now - then),
        tuple(r for r in after.rules if r.passed is False and (r.id, r.kind) not in broken_before),
        tuple(v for v in after.order.violations if (v.prerequisite, v.dependent) not in old),
        tuple(v for v in before.order.violations if (v.prerequisite, v.dependent) not in new),
        _lengthened(graph, then, now, depth),
        _metrics_delta(curriculum, changed),
    )


def _lengthened(
    graph: KnowledgeGraph, then: frozenset[str], now: frozenset[str], depth: Depth
) -> tuple[Lengthened, ...]:
    found = []
    for point in graph.ordered(then & now):
        needed = prerequisites(graph, [point], depth=depth)
        lost = graph.hours(needed - now) - graph.hours(needed - then)
        if lost > 0:
            found.append(Lengthened(point, lost))
    return tuple(found)


def _metrics_delta(before: Curriculum, after: Curriculum) -> dict[str, float]:
    try:
        old, new = (
            curriculum_metrics(CourseGraph(c.courses), quarters=c.calendar == "quarter")
            for c in (before, after)
        )
    except CycleError:
        return {}
    return {f: round(new.total(f) - old.total(f), 1) for f in _FIGURES}
