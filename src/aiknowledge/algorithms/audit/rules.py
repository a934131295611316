"""Rules of a curriculum and of tiers: passed, failed, or not decidable, with the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.audit.coverage import Coverage
from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.model import Course, SelectionRule

TIER_RULE = (("core", 1.0), ("extended", 0.8))
"""Core points to the last, extended ones to four fifths, as CS2013 set for its two tiers."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule: `passed` is None where the data do not decide it; the numbers say why.

    kind: ``credits``, ``courses``, ``categories``, ``enterprise``, or ``tier``. `has` is what
    the curriculum offers (or covers), `needs` what the rule asks for; `of` and `known` count the
    courses it speaks of, and those of which the data tell.
    """

    id: str
    kind: str
    passed: bool | None
    has: float
    needs: float
    known: int
    of: int


def rule_results(teaching: Teaching, covered: Coverage) -> tuple[RuleResult, ...]:
    """Return every rule of the curriculum, and the two tier rules where tiers are known.

    A rule of selection passes where the courses offered can meet it. On a list that is not
    complete a rule that fails is not decidable: what is missing may not be printed.
    """
    complete = teaching.curriculum.complete
    found: list[RuleResult] = []
    for rule in teaching.curriculum.rules:
        found += rule_results_of(rule, teaching.curriculum.courses, complete=complete)
    for tier, needs in TIER_RULE:
        share = covered.tiers[tier]
        if share.wanted:
            passed = True if share.least >= needs else False if complete else None
            found.append(
                RuleResult(
                    f"tier-{tier}", "tier", passed, share.least, needs, share.possible, share.wanted
                )
            )
    return tuple(found)


def rule_results_of(
    rule: SelectionRule, courses: Sequence[Course], *, complete: bool
) -> list[RuleResult]:
    """Return what each demand of one rule comes to on *courses*."""
    inside = [c for c in courses if rule.group is None or c.group == rule.group]
    found = []

    def add(kind: str, has: float, needs: float, known: int) -> None:
        """Note one demand of the rule."""
        enough = has >= needs
        decided = complete and known == len(inside)
        passed = True if enough else False if decided else None
        found.append(RuleResult(rule.id, kind, passed, has, needs, known, len(inside)))

    if rule.least_credits is not None:
        known = [c.credits for c in inside if c.credits is not None]
        add("credits", sum(known), rule.least_credits, len(known))
    if rule.least_courses is not None:
        add("courses", len(inside), rule.least_courses, len(inside))
    if rule.least_categories is not None:
        categories = [c.category for c in inside if c.category]
        add("categories", len(set(categories)), rule.least_categories, len(categories))
    if rule.least_enterprise_share is not None:
        found.append(_enterprise(rule, inside, complete))
    return found


def _enterprise(rule: SelectionRule, courses: Sequence[Course], complete: bool) -> RuleResult:
    """Return whether enterprises provide enough courses; an unlisted course could be theirs."""
    told = [c for c in courses if c.from_enterprise is not None]
    theirs = sum(bool(c.from_enterprise) for c in told)
    share = theirs / len(courses) if courses else 0.0
    needs = rule.least_enterprise_share or 0.0
    decided = complete and bool(courses) and len(told) == len(courses)
    passed = share >= needs if decided else None
    return RuleResult(rule.id, "enterprise", passed, share, needs, len(told), len(courses))
