"""The shipped curricula say what the report prints, and no more."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from aiknowledge.algorithms.audit import AuditReport, audit, rank_by_shortage, shortage_of_points
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum
from aiknowledge.stores import FileStore

GRAPH = Path(__file__).parent.parent / "graph"
PRINTED = (
    "alliance-ai",
    "harbin-ai-pattern-recognition",
    "hust-computer-application-ai",
    "nanjing-ai",
    "peking-intelligent-science",
    "sjtu-computer-science",
    "sysu-computer-application",
    "tsinghua-computer-application",
    "tsinghua-pilot-class",
    "xjtu-ai-clusters",
)


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(GRAPH).load()


def curriculum(system: KnowledgeSystem, id: str) -> Curriculum:
    """One shipped curriculum."""
    record = system.record("curriculum", id)
    assert isinstance(record, Curriculum)
    return record


def report(system: KnowledgeSystem, id: str) -> AuditReport:
    """Its audit against the whole system."""
    return audit(system, curriculum(system, id))


def test_table_3_3_as_printed(system: KnowledgeSystem) -> None:
    """30 courses, 51 credits, 4 + 17 + 9, modules 6/3/3/2/2/1, two courses called AI Ethics."""
    courses = curriculum(system, "alliance-ai").courses
    assert len(courses) == 30
    assert sum(c.credits or 0 for c in courses) == 51
    groups = Counter(c.group for c in courses)
    assert sorted(groups.values()) == [4, 9, 17]
    [modules] = [g for g, n in groups.items() if n == 17]
    categories = Counter(c.category for c in courses if c.group == modules)
    assert sorted(categories.values(), reverse=True) == [6, 3, 3, 2, 2, 1]
    assert [c.printed for c in courses].count("AI Ethics") == 2
    assert sum(bool(c.from_enterprise) for c in courses) == 1


def test_the_selection_rule_of_the_alliance(system: KnowledgeSystem) -> None:
    """Four module credits from two categories; met by the offer, and the worst choice is proved."""
    found = report(system, "alliance-ai")
    rules = {r.kind: r for r in found.rules if not r.id.startswith("tier-")}
    assert (rules["credits"].needs, rules["credits"].passed) == (4, True)
    assert (rules["categories"].needs, rules["categories"].passed) == (2, True)
    assert found.coverage.worst.proved
    assert found.coverage.guaranteed <= found.coverage.worst.points <= found.coverage.possible


@pytest.mark.parametrize("id", PRINTED)
def test_printed_curricula_claim_nothing_that_is_not_printed(
    system: KnowledgeSystem, id: str
) -> None:
    """No terms; every map inferred with confidence and evidence; Chinese names marked as ours."""
    record = curriculum(system, id)
    assert record.source == "cctr2022"
    assert not record.illustrative
    for course in record.courses:
        assert course.term is None
        assert course.printed
        assert course.line
        assert course.translated == ("zh",)
        assert course.name.zh
        for row in (*course.teaches, *course.assumes):
            assert row.status == "inferred"
            assert row.confidence
            assert row.evidence
    credits = {c.credits for c in record.courses}
    assert (credits == {None}) == (id != "alliance-ai")
    found = report(system, id)
    assert found.order.violations == ()
    assert found.order.terms_known == 0


def test_the_enterprise_rule_is_not_decidable(system: KnowledgeSystem) -> None:
    """The template asks for 30 %; its courses tell no provider."""
    found = report(system, "ai-minor-template")
    [rule] = [r for r in found.rules if r.kind == "enterprise"]
    assert (rule.needs, rule.passed) == (0.3, None)


def test_the_illustrative_plan_has_the_faults_it_says(system: KnowledgeSystem) -> None:
    """Two points too early, one plain repetition, one unmet need, one unused prerequisite."""
    found = report(system, "illustrative-four-terms")
    assert found.curriculum.illustrative
    assert len(found.order.violations) == 2
    assert len(found.order.unmet) == 1
    assert len(found.order.unused_links) == 1
    assert sum(r.planned is False for r in found.levels.repetitions) == 1
    assert any(r.planned for r in found.levels.repetitions)
    assert found.credit_share == 1.0
    assert found.practice_share is not None


def test_profiles_expect_points_and_contain_their_lower_grades(system: KnowledgeSystem) -> None:
    """The greater depth of what is contained counts; the certificate's grades are nested."""
    grades = [
        system.expected_depths(system.record("profile", f"dl-engineering-applications-{g}"))
        for g in ("elementary", "intermediate", "advanced")
    ]
    order = ("use", "explain", "build")
    for lower, higher in pairwise(grades):
        assert all(order.index(higher[p]) >= order.index(d) for p, d in lower.items())
        assert len(lower) < len(higher)
    for profile in system.profiles:
        assert profile.expectations or profile.contains, profile.id
        assert profile.source == "cctr2022"
        assert all(e.status == "inferred" for e in profile.expectations)
    basic = system.record("profile", "ai-talent-competency")
    for lower in basic.contains:
        for point, depth in system.expected_depths(system.record("profile", lower)).items():
            assert order.index(system.expected_depths(basic)[point]) >= order.index(depth)


def test_demand_is_dated_and_bounds_stay_bounds(system: KnowledgeSystem) -> None:
    """Seven rows of Table 2.2; four ratios printed as less than 0.4 have no lower bound."""
    shares = [d for d in system.demand if d.measure == "share of companies"]
    assert len(shares) == 7
    assert max(d.high for d in shares) == 0.8
    below = [d for d in system.demand if d.below]
    assert len(below) == 4
    assert {(d.low, d.high) for d in below} == {(None, 0.4)}
    assert all(d.country and d.year and d.line and d.printed for d in system.demand)


def test_every_position_of_table_2_2_has_a_profile(system: KnowledgeSystem) -> None:
    """Seven kinds of staff with their positions; each row of demand names its kind."""
    rows = {d.line: d for d in system.demand if d.measure == "share of companies"}
    assert sorted(rows) == list(range(308, 315))
    for line, row in rows.items():
        staff = system.record("profile", row.profile)
        assert staff.line == line
        assert staff.contains
        for id in staff.contains:
            position = system.record("profile", id)
            assert position.kind == "role"
            assert position.name.zh
            assert len(system.expected_depths(position)) >= 12
            own = position.line == line or id == "back-end-engineer"
            assert own, "a position stands in the row that prints it"


def test_positions_reach_the_ranking_after_the_ratios(system: KnowledgeSystem) -> None:
    """What only Table 2.2 tells ranks by the share of companies, behind every ratio."""
    every = shortage_of_points(system)
    ratio = {p: s for p, s in every.items() if s.demand_per_supply}
    company = {p: s for p, s in every.items() if not s.demand_per_supply}
    assert ratio
    assert company
    assert all(s.share_of_companies and s.figures and s.profiles for s in company.values())
    assert max(s.rank for s in ratio.values()) < min(s.rank for s in company.values())
    serving = every["management-system-and-risk-standards"]
    assert serving.share_of_companies == 0.55


def test_ranking_by_shortage_is_an_option(system: KnowledgeSystem) -> None:
    """What scarce kinds of work expect comes first; the same gaps, no others."""
    gaps = report(system, "alliance-ai").coverage.gaps
    ranked = rank_by_shortage(system, gaps)
    assert sorted(g.point for g in ranked) == sorted(g.point for g in gaps)
    scarce = set(
        system.expected_depths(system.record("profile", "algorithm-design-and-development-type"))
    )
    assert ranked[0].point in scarce
    told = report(system, "alliance-ai").enterprise
    assert (told.provided, told.of) == (1, 30)


def test_every_phrase_is_told_in_both_languages(system: KnowledgeSystem) -> None:
    """Category, group, provider, evidence and notes; each phrase once, and none is left over."""
    for record in system.curricula:
        courses = record.courses
        maps = [m.evidence for c in courses for m in (*c.teaches, *c.assumes)]
        told = {w for c in courses for w in (c.category, c.group, c.provider, c.note)}
        told |= {record.note, *maps, *(r.group for r in record.rules)}
        phrases = [t.en for t in record.phrases]
        assert all(t.zh for t in record.phrases), record.id
        assert phrases == sorted(told - {None}, key=str), record.id
        columns = {w for c in courses for w in (c.category, c.group, c.provider)}
        shown = [t.zh for t in record.phrases if t.en in columns]
        assert len(set(shown)) == len(shown), record.id
