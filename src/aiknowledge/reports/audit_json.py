"""The documents of the commands `audit`, `compare`, `close` and `impact`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiknowledge.algorithms.audit import (
    AuditReport,
    Closing,
    Comparison,
    Impact,
    LevelReport,
    OrderReport,
    RuleResult,
    Share,
)
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.model import Curriculum, Language, Waiver
from aiknowledge.reports.audit_text import rule_sentence

Document = dict[str, Any]


def audit_document(
    report: AuditReport, language: Language, waivers: Sequence[Waiver] = ()
) -> Document:
    """Return an audit; shares are between 0 and 1, hours class hours, and None is unknown.

    Findings that somebody waived stay, marked with ``waived``.
    """
    covered = report.coverage
    return {
        "curriculum": report.curriculum.id,
        "against": covered.standard,
        "complete": report.curriculum.complete,
        "share_of_credits": report.credit_share,
        "share_inferred": report.inferred_share,
        "share_practice": report.practice_share,
        "enterprise": asdict(report.enterprise),
        "cohesion": report.cohesion,
        "coverage": {
            "whole": _share(covered.whole),
            "areas": _shares(covered.areas),
            "units": _shares(covered.units),
            "tiers": _shares(covered.tiers),
            "tracks": _shares(covered.tracks),
            "points": {
                "guaranteed": sorted(covered.guaranteed),
                "possible": sorted(covered.possible),
            },
            "obligations_known": covered.obligations_known,
            "worst_selection": {
                "possible": covered.worst.possible,
                "courses": list(covered.worst.courses),
                "points": len(covered.worst.points & covered.points),
                "proved": covered.worst.proved,
            },
        },
        "gaps": [
            {**asdict(g), "status": "gap" if covered.decidable else "not listed"}
            for g in covered.gaps
        ],
        **_order(report.order, waivers),
        **_levels(report.levels),
        "rules": [
            {
                **_rule(r, report.curriculum, language),
                "waived": _waived(waivers, "rule-failed", r.id),
            }
            for r in report.rules
        ],
    }


def _waived(
    waivers: Sequence[Waiver], finding: str, subject: str, object: str | None = None
) -> bool:
    return any(
        w.finding == finding and w.subject == subject and w.object in (None, object)
        for w in waivers
    )


def _share(share: Share) -> Document:
    return {
        "wanted": share.wanted,
        "guaranteed": share.guaranteed,
        "possible": share.possible,
        "share_guaranteed": round(share.least, 4),
        "share_possible": round(share.most, 4),
        "hours": share.hours,
        "hours_guaranteed": share.guaranteed_hours,
        "hours_possible": share.possible_hours,
    }


def _shares(shares: Mapping[str, Share]) -> Document:
    return {key: _share(s) for key, s in shares.items() if s.wanted}


def _order(order: OrderReport, waivers: Sequence[Waiver]) -> Document:
    return {
        "sequence_violations": [
            {
                **asdict(v),
                "waived": _waived(waivers, "sequence-violation", v.dependent, v.prerequisite),
            }
            for v in order.violations
        ],
        "unmet_prerequisites": [
            {**asdict(u), "waived": _waived(waivers, "unmet-prerequisite", u.point)}
            for u in order.unmet
        ],
        "entry_profile": list(order.entry_profile),
        "missing_prerequisites": [asdict(link) for link in order.missing_links],
        "unused_prerequisites": [
            {"course": link.course, "prerequisite": link.prerequisite}
            for link in order.unused_links
        ],
        "terms_known": order.terms_known,
        "courses": order.courses,
    }


def _levels(levels: LevelReport) -> Document:
    return {
        "redundancies": [asdict(r) for r in levels.repetitions],
        "levels": {
            "faults": dict(levels.faults),
            "silent_courses": list(levels.silent_courses),
            "undecided": levels.undecided,
        },
    }


def _rule(result: RuleResult, curriculum: Curriculum, language: Language) -> Document:
    return {**asdict(result), "message": rule_sentence(result, curriculum, language)}


def comparison_document(found: Comparison, a: str, b: str) -> Document:
    """Return a comparison; points only one curriculum lists, claimed only where decidable."""
    return {
        "a": a,
        "b": b,
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
    }


def closing_document(found: Closing) -> Document:
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
    }


def impact_document(found: Impact, language: Language) -> Document:
    """Return what changes do, before and after."""
    curriculum = found.after.curriculum
    return {
        "uncovered": list(found.uncovered),
        "covered": list(found.covered),
        "rules_broken": [_rule(r, curriculum, language) for r in found.rules_broken],
        "violations_created": [_violation(v) for v in found.violations_created],
        "violations_resolved": [_violation(v) for v in found.violations_resolved],
        "paths_lengthened": [asdict(p) for p in found.paths_lengthened],
        "metrics_delta": dict(found.metrics_delta),
        "before": _share(found.before.coverage.whole),
        "after": _share(found.after.coverage.whole),
    }


def _violation(violation: SequenceViolation) -> Document:
    return asdict(violation)
