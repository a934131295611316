"""The documents of the commands `compare`, `close` and `impact`."""

from __future__ import annotations

from dataclasses import asdict

from aiknowledge.algorithms.audit import (
    Closing,
    Comparison,
    Impact,
    Teaching,
    curriculum_hours,
)
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.model import Language
from aiknowledge.reports.audit_json import (
    Document,
    credit_system_document,
    rule_document,
    share_document,
)


def comparison_document(found: Comparison, a: Teaching, b: Teaching) -> Document:
    """Return a comparison; points only one curriculum lists, claimed only where decidable."""
    return {
        "a": a.curriculum.id,
        "b": b.curriculum.id,
        "common": list(found.common),
        "only_a": list(found.only_a),
        "only_b": list(found.only_b),
        "only_a_status": "only" if found.only_a_decidable else "not listed in b",
        "only_b_status": "only" if found.only_b_decidable else "not listed in a",
        "by_unit": {
            u: {"common": c, "only_a": x, "only_b": y} for u, (c, x, y) in found.by_unit.items()
        },
        "similarity": round(found.similarity, 4),
        "share_a": round(found.share_a, 4),
        "share_b": round(found.share_b, 4),
        "share_of_credits": {"a": a.credit_share, "b": b.credit_share},
        "share_inferred": {"a": a.inferred_share, "b": b.inferred_share},
    }


def closing_document(found: Closing, teaching: Teaching) -> Document:
    """Return the additions that close gaps, or what cannot be reached."""
    return {
        "additions": [{"course": c} for c in found.courses]
        + [{"point": p, "to": c} for p, c in found.points],
        "credits": found.credits,
        "covered": list(found.covered),
        "optimal": found.optimal,
        "bound": None if found.bound == float("inf") else found.bound,
        "unreachable": list(found.unreachable),
        "brought": list(found.brought),
        "untaught": list(found.untaught),
        "credit_system": credit_system_document(curriculum_hours(teaching.curriculum).system),
        "share_of_credits": teaching.credit_share,
    }


def impact_document(found: Impact, language: Language) -> Document:
    """Return what changes do, before and after."""
    curriculum = found.after.curriculum
    return {
        "uncovered": list(found.uncovered),
        "covered": list(found.covered),
        "rules_broken": [rule_document(r, curriculum, language) for r in found.rules_broken],
        "rules_after": [rule_document(r, curriculum, language) for r in found.after.rules],
        "violations_created": [_violation(v) for v in found.violations_created],
        "violations_resolved": [_violation(v) for v in found.violations_resolved],
        "paths_lengthened": [asdict(p) for p in found.paths_lengthened],
        "metrics_delta": dict(found.metrics_delta),
        "share_of_credits": {
            "before": found.before.credit_share,
            "after": found.after.credit_share,
        },
        "before": share_document(found.before.coverage.whole),
        "after": share_document(found.after.coverage.whole),
    }


def _violation(violation: SequenceViolation) -> Document:
    return asdict(violation)
