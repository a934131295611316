"""The document of the command `audit`, and parts that other documents share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiknowledge.algorithms.audit import (
    AuditReport,
    CreditConversion,
    CurriculumHours,
    Gap,
    LevelReport,
    RuleResult,
    Share,
    shortage_of_points,
)
from aiknowledge.algorithms.audit.topics import topic_counts
from aiknowledge.algorithms.audit.waiving import waiver_of
from aiknowledge.graph import KnowledgeSystem
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
        **hours_document(report.hours),
        "coverage": {
            "whole": share_document(covered.whole),
            "areas": _shares(covered.areas),
            "units": _shares(covered.units),
            "tiers": _shares(covered.tiers),
            "tracks": _shares(covered.tracks),
            "points": {
                "guaranteed": sorted(covered.guaranteed),
                "possible": sorted(covered.possible),
            },
            "hours_rest_on": "class hours of each point as the system estimates them",
            "obligations_known": covered.obligations_known,
            "worst_selection": {
                "possible": covered.worst.possible,
                "courses": list(covered.worst.courses),
                "points": len(covered.worst.points & covered.points),
                "proved": covered.worst.proved,
            },
        },
        "gaps": [
            {
                **asdict(g),
                "status": "gap" if covered.decidable else "not listed",
                "waived": _waived(waivers, "gap", g.point, report.curriculum.id),
            }
            for g in covered.gaps
        ],
        **topics_document(report),
        **_order(report, waivers),
        **_levels(report.levels, waivers, report.curriculum.id),
        "rules": [
            {
                **rule_document(r, report.curriculum, language),
                "waived": _waived(waivers, "rule-failed", r.id, report.curriculum.id),
            }
            for r in report.rules
        ],
    }


def _waived(waivers: Sequence[Waiver], finding: str, subject: str, *objects: str) -> bool:
    return waiver_of(waivers, finding, subject, *objects) is not None


def share_document(share: Share) -> Document:
    """Return how much is covered, by points and by class hours; shares are between 0 and 1."""
    return {
        "wanted": share.wanted,
        "guaranteed": share.guaranteed,
        "possible": share.possible,
        "share_guaranteed": round(share.least, 4),
        "share_possible": round(share.most, 4),
        "hours": share.hours,
        "hours_guaranteed": share.guaranteed_hours,
        "hours_possible": share.possible_hours,
        "share_hours_guaranteed": round(share.least_hours, 4),
        "share_hours_possible": round(share.most_hours, 4),
    }


def _shares(shares: Mapping[str, Share]) -> Document:
    return {key: share_document(s) for key, s in shares.items() if s.wanted}


def _order(report: AuditReport, waivers: Sequence[Waiver]) -> Document:
    order, curriculum = report.order, report.curriculum.id
    status = "taught nowhere" if report.coverage.decidable else "not listed"
    return {
        "sequence_violations": [
            {
                **asdict(v),
                "waived": _waived(
                    waivers, "sequence-violation", v.dependent, v.prerequisite, curriculum
                ),
            }
            for v in order.violations
        ],
        "unmet_prerequisites": [
            {
                **asdict(u),
                "status": status,
                "waived": _waived(waivers, "unmet-prerequisite", u.point, curriculum),
            }
            for u in order.unmet
        ],
        "entry_profile": list(order.entry_profile),
        "entry_profile_status": status,
        "course_prerequisites_known": order.requirements_known,
        "missing_prerequisites": [asdict(link) for link in order.missing_links],
        "unused_prerequisites": [
            {"course": link.course, "prerequisite": link.prerequisite}
            for link in order.unused_links
        ],
        "terms_known": order.terms_known,
        "courses": order.courses,
    }


def _levels(levels: LevelReport, waivers: Sequence[Waiver], curriculum: str) -> Document:
    return {
        "redundancies": [
            {**asdict(r), "waived": _waived(waivers, "repetition", r.point, curriculum)}
            for r in levels.repetitions
        ],
        "levels": {
            "faults": dict(levels.faults),
            "silent_courses": list(levels.silent_courses),
            "undecided": levels.undecided,
        },
    }


def rule_document(result: RuleResult, curriculum: Curriculum, language: Language) -> Document:
    """Return a rule's outcome with its numbers and its sentence."""
    return {**asdict(result), "message": rule_sentence(result, curriculum, language)}


def hours_document(hours: CurriculumHours) -> Document:
    """Return how credits count, None where nobody declares it, and the courses' class hours."""
    least, most = hours.class_hours
    counts = {"told": hours.told, "converted": hours.converted, "unknown": hours.unknown}
    return {
        "credit_system": credit_system_document(hours.system),
        "course_hours": {"least": round(least, 4), "most": round(most, 4), **counts},
    }


def credit_system_document(system: CreditConversion | None) -> Document | None:
    """Return a credit system with the hours of one credit and their source."""
    if system is None:
        return None
    return {
        "name": system.name,
        "class_hours": list(system.class_hours),
        "work_hours": list(system.work_hours) if system.work_hours else None,
        "basis": system.basis,
    }


def topics_document(report: AuditReport) -> Document:
    """Return the topics of an alignment, and how many have which verdict by unit and tier."""
    decidable = report.coverage.decidable
    return {
        "topics": [
            {
                "id": t.topic.id,
                "label": t.topic.label,
                "unit": t.topic.unit,
                "tier": t.topic.tier,
                "guaranteed": _verdict(t.guaranteed, decidable),
                "possible": _verdict(t.possible, decidable),
                "missing": list(t.missing),
                "not_guaranteed": list(t.not_guaranteed),
                "related": list(t.topic.related),
            }
            for t in report.topics
        ],
        "topic_counts": [
            {
                "unit": unit,
                "tier": tier,
                "guaranteed": {_verdict(v, decidable): n for v, n in sure.items()},
                "possible": {_verdict(v, decidable): n for v, n in maybe.items()},
            }
            for (unit, tier), (sure, maybe) in topic_counts(report.topics).items()
        ],
    }


def shortage_document(system: KnowledgeSystem, gaps: Sequence[Gap]) -> Document:
    """Return the shortage by gap, in their order, and the figures of demand it rests on."""
    every = shortage_of_points(system)
    found = {g.point: every[g.point] for g in gaps if g.point in every}
    used = {id for s in found.values() for id in s.figures}
    return {
        "shortage": {p: asdict(s) for p, s in found.items()},
        "demand": [
            row.model_dump(mode="json", include=set(_FIGURE)) | {"name": row.name.model_dump()}
            for row in sorted(system.demand, key=lambda d: d.measure, reverse=True)
            if row.id in used
        ],
    }


_FIGURE = ("id", "measure", "low", "high", "below", "year", "country", "profile")


def _verdict(verdict: str, decidable: bool) -> str:
    """Return a verdict; what an incomplete list lacks is only not listed."""
    return "not listed" if verdict == "not covered" and not decidable else verdict
