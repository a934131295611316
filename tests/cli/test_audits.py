"""audit, compare, impact and close on the shipped curricula: the keys of the contract."""

from __future__ import annotations

import pytest
from cli.test_cli import answer, run

KEYS = (
    "complete share_of_credits coverage gaps redundancies sequence_violations "
    "unmet_prerequisites unused_prerequisites entry_profile rules levels"
)


def test_audit_has_the_keys_of_the_contract() -> None:
    """The illustrative plan: two violations and tier rules that fail, so exit 1."""
    told = answer("audit", "illustrative-four-terms", status=1)
    assert set(KEYS.split()) <= set(told)
    assert set(told["coverage"]) >= {"areas", "units", "points"}
    assert set(told["coverage"]["points"]) == {"guaranteed", "possible"}
    assert len(told["sequence_violations"]) == 2
    assert {g["status"] for g in told["gaps"]} == {"gap"}
    assert {r["passed"] for r in told["rules"]} == {True, False}


def test_an_incomplete_list_fails_nothing() -> None:
    """Nanjing's list ends in "etc.": gaps read not listed, rules are open, exit 0."""
    told = answer("audit", "nanjing-ai")
    assert told["complete"] is False
    assert {g["status"] for g in told["gaps"]} == {"not listed"}
    assert told["share_of_credits"] is None
    assert told["share_inferred"] == 1.0
    assert {r["passed"] for r in told["rules"]} == {None}
    shown = run("audit", "nanjing-ai").stdout
    assert "not as a finding about the institution" in shown


def test_audit_against_the_alignment_and_in_chinese() -> None:
    """CS2023 through the alignment."""
    told = answer("audit", "alliance-ai", "--against", "cs2023-gamma")
    assert told["against"] == "cs2023-gamma"
    assert 0 < told["coverage"]["whole"]["wanted"] < 400
    assert "推断" in run("--language", "zh", "audit", "alliance-ai").stdout


def test_the_alignment_is_judged_topic_by_topic() -> None:
    """44 topics; each that is not covered names the points it misses; one has no such points."""
    told = answer("audit", "illustrative-four-terms", "--against", "cs2023", status=1)
    topics = {t["id"].partition(":")[2]: t for t in told["topics"]}
    assert told["against"] == "cs2023-gamma"
    assert len(topics) == 44
    assert topics["AI-Search/cs_core/4"]["possible"] == "undecided"
    assert {t["possible"] for t in topics.values()} >= {"covered", "partly"}
    for topic in topics.values():
        decided = topic["possible"] in ("partly", "not covered")
        assert bool(topic["missing"]) == decided
    counted = sum(n for c in told["topic_counts"] for n in c["possible"].values())
    assert counted == 44
    assert {(c["unit"], c["tier"]) for c in told["topic_counts"]} >= {("AI-ML", "cs_core")}
    listed = answer("audit", "nanjing-ai", "--against", "cs2023-gamma")["topics"]
    assert "not covered" not in {t["possible"] for t in listed}
    shown = run("audit", "illustrative-four-terms", "--against", "cs2023").stdout
    assert "AI-Search/cs_core/4" in shown
    assert "missing: " in shown


def test_hours_are_told_with_what_they_rest_on() -> None:
    """Shares of class hours in text and JSON; credits become hours by a named system only."""
    told = answer("audit", "illustrative-four-terms", status=1)
    whole = told["coverage"]["whole"]
    assert whole["share_hours_possible"] == round(whole["hours_possible"] / whole["hours"], 4)
    for part in ("areas", "units", "tiers"):
        assert all("share_hours_guaranteed" in s for s in told["coverage"][part].values())
    assert told["credit_system"]["name"] == "chinese-16"
    plain = answer("audit", "alliance-ai")
    assert plain["credit_system"] is None
    assert plain["course_hours"]["unknown"] == 30
    told = answer("audit", "alliance-ai", "--credit-system", "ects")
    assert (told["course_hours"]["least"], told["course_hours"]["most"]) == (510, 612)
    assert told["credit_system"]["work_hours"] == [25, 30]
    shown = run("audit", "alliance-ai", "--credit-system", "us-semester").stdout
    assert "Credits count as us-semester: 15 class hours each" in shown
    assert "class hours of these points" in shown
    assert "not converted to hours" in run("audit", "alliance-ai").stdout
    assert (
        "学分制：chinese-16" in run("--language", "zh", "audit", "illustrative-four-terms").stdout
    )


def test_every_answer_tells_the_share_of_credits_it_speaks_for() -> None:
    """Comparison, closing and impact as well as the audit."""
    plan = "illustrative-four-terms"
    assert answer("compare", plan, "nanjing-ai")["share_of_credits"] == {"a": 1.0, "b": None}
    close = ("close", plan, "--catalogue", "alliance-ai", "--reach", "unit:ML06", "--add-points")
    told = answer(*close, "--bring")
    assert told["share_of_credits"] == 1.0
    assert told["credit_system"]["name"] == "chinese-16"
    course = answer("show", plan)["courses"][0]["id"]
    told = answer("impact", plan, "--change", f"remove:{course}", status=1)
    assert told["share_of_credits"] == {"before": 1.0, "after": 1.0}
    for asked in (("compare", plan, "nanjing-ai"), (*close, "--bring")):
        assert "speak for 100% of the credits" in run(*asked).stdout


def test_ranking_by_shortage_names_its_figures() -> None:
    """Dated, with the country; off unless asked for."""
    assert "shortage" not in answer("audit", "alliance-ai")
    told = answer("audit", "alliance-ai", "--by-shortage")
    ranks = [
        (s["demand_per_supply"], s["share_of_companies"])
        for g in told["gaps"]
        if (s := told["shortage"].get(g["point"]))
    ]
    assert ranks == sorted(ranks, reverse=True)
    assert {d["measure"] for d in told["demand"]} <= {"supply per demand", "share of companies"}
    shown = run("audit", "alliance-ai", "--by-shortage").stdout
    assert "people for each place (China, 2020)" in shown


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "The selection that covers least (proved)",
                "Track models and systems: ",
                "Students must bring",
                "taught nowhere, 1 points",
                "a course builds on one that comes in a later term",
                "none of its points needs it",
                "1 repeat the level (2.5 class hours)",
                "Introduced, never reinforced",
            ),
        ),
        (
            "zh",
            (
                "覆盖最少的选课方案（已证明）",
                "方向",
                "学生须自备",
                "属于顺序问题",
                "没有知识点用到它",
                "重复同一层次",
            ),
        ),
    ],
)
def test_the_text_tells_all_that_a_committee_asks(language: str, words: tuple[str, ...]) -> None:
    """The worst selection, tracks, entry profile, prerequisites, repetition and levels."""
    shown = run("--language", language, "audit", "illustrative-four-terms").stdout
    assert [w for w in words if w not in shown] == []


def test_the_enterprise_rule_is_not_decidable_on_the_alliance() -> None:
    """One of 30 printed courses; practice courses are not listed. The rule is another's."""
    told = answer("audit", "alliance-ai", "--rule", "ai-minor-rule-enterprise-share")
    rule = next(r for r in told["rules"] if r["kind"] == "enterprise")
    assert rule["passed"] is None
    assert (rule["needs"], round(rule["has"], 3), rule["of"]) == (0.3, 0.033, 30)
    assert "no rule is called" in run("audit", "alliance-ai", "--rule", "zz").stderr


def test_an_incomplete_list_claims_nothing_about_order() -> None:
    """No prerequisites are printed, and what is not listed may be taught."""
    told = answer("audit", "nanjing-ai")
    assert told["course_prerequisites_known"] is False
    assert told["entry_profile_status"] == "not listed"
    assert {u["status"] for u in told["unmet_prerequisites"]} == {"not listed"}
    shown = run("audit", "nanjing-ai").stdout
    assert "unless courses that are not listed teach them" in shown
    assert "does not require" not in shown


def test_compare_claims_only_what_lists_allow() -> None:
    """Both lists are incomplete."""
    told = answer("compare", "nanjing-ai", "harbin-ai-pattern-recognition")
    assert {"common", "only_a", "only_b", "by_unit", "similarity", "share_a", "share_b"} <= set(
        told
    )
    assert told["only_a_status"] == "not listed in b"
    assert 0 < told["similarity"] < 1
    assert "similarity" in run("compare", "nanjing-ai", "alliance-ai").stdout


def test_impact_of_removing_a_course() -> None:
    """Exit 1 where something is lost."""
    plan = answer("show", "illustrative-four-terms")
    course = next(c["id"] for c in plan["courses"] if c["name"]["en"] == "Deep Learning")
    told = answer("impact", plan["id"], "--change", f"remove:{course}", status=1)
    keys = "uncovered rules_broken violations_created paths_lengthened metrics_delta"
    assert set(keys.split()) <= set(told)
    assert told["uncovered"]
    shown = run("impact", plan["id"], "--change", f"remove:{course}")
    assert shown.exit_code == 1
    for words in ("No longer taught", "Longer ways", "Metrics: blocking", "Before: ", "After: "):
        assert words in shown.stdout


def test_impact_tells_what_comes_too_early_in_words() -> None:
    """A course moved before what its points build on; in Chinese too."""
    plan = answer("show", "illustrative-four-terms")
    course = next(c["id"] for c in plan["courses"] if c["name"]["en"] == "Deep Learning")
    asked = ("impact", plan["id"], "--change", f"move:{course}@1")
    shown = run(*asked).stdout
    assert "is taught in term 1, before" in shown
    assert "{" not in shown
    assert "安排在第1学期" in run("--language", "zh", *asked).stdout


def test_close_with_courses_of_another_programme() -> None:
    """The cheapest additions from the Alliance's courses that reach a unit."""
    told = answer(
        "close", "nanjing-ai", "--catalogue", "alliance-ai", "--reach", "unit:PA05", status=1
    )
    assert told["unreachable"] == ["unit:PA05"] or told["optimal"]
    asked = ("close", "nanjing-ai", "--catalogue", "alliance-ai", "--reach")
    told = answer(*asked, "point:speech-recognition", status=1)
    assert (told["unreachable"], told["additions"]) == (["needs"], [])
    assert told["untaught"]
    told = answer(*asked, "point:speech-recognition", "--bring")
    assert {"additions", "credits", "covered", "optimal"} <= set(told)
    assert told["additions"]
    assert told["optimal"] is True
    assert told["brought"]
    shown = run(*asked, "point:speech-recognition").stdout
    assert "needed and taught nowhere" in shown


@pytest.mark.parametrize(
    ("reach", "least", "most"),
    [("tier-core", 21, 30), ("product-manager", 1, 3), ("ift-direction-electives", 0, 0)],
)
def test_a_rule_or_a_profile_is_reached_with_its_prerequisites(
    reach: str, least: int, most: int
) -> None:
    """A tier rule, a position's profile, and a rule of selection by its id, which holds already."""
    asked = ("close", "illustrative-four-terms", "--catalogue", "alliance-ai", "--reach", reach)
    told = answer(*asked, "--add-points")
    assert told["optimal"]
    assert least <= len(told["additions"]) <= most
    assert told["credits"] < 5


def test_what_closing_adds_makes_the_rule_of_the_audit_pass() -> None:
    """Points added to required courses: every student then meets every core point."""
    plan = "illustrative-four-terms"
    told = answer("close", plan, "--catalogue", plan, "--reach", "tier-core", "--add-points")
    changes = [w for a in told["additions"] for w in ("--change", f"teach:{a['point']}@{a['to']}")]
    told = answer("impact", plan, *changes, status=None)
    tiers = {r["id"]: r["passed"] for r in told["rules_after"]}
    assert tiers["tier-core"] is True


def test_what_no_catalogue_teaches_is_named_and_costs_nothing() -> None:
    """Without adding points no course of the Alliance teaches all core points."""
    asked = ("close", "illustrative-four-terms", "--catalogue", "alliance-ai", "--reach", "core")
    told = answer(*asked, status=1)
    assert told["unreachable"] == ["core"]
    assert "counting-principles" in told["untaught"]
    shown = run(*asked).stdout
    assert "not reachable with this catalogue: core" in shown
    assert "credits; proved" not in shown


def test_close_by_adding_points_to_courses() -> None:
    """The illustrative plan declares 16 hours a credit: points are cheaper than courses."""
    asked = ("close", "illustrative-four-terms", "--catalogue", "alliance-ai")
    told = answer(*asked, "--reach", "unit:ML06", "--add-points", "--bring")
    assert told["additions"]
    assert all("point" in row for row in told["additions"])
    assert told["credits"] < 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("audit", "nowhere"), "no curriculum is called"),
        (("audit", "nanjing-ai", "--against", "nothing"), "nothing"),
        (("impact", "nanjing-ai", "--change", "burn:it"), "is no change"),
        (("close", "alliance-ai", "--catalogue", "nanjing-ai"), "tells no credits"),
        (("close", "nanjing-ai", "--catalogue", "alliance-ai", "--add-points"), "credit system"),
    ],
)
def test_what_cannot_be_done_is_said(arguments, words: str) -> None:
    """One line, exit 2."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
