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
    assert run("impact", plan["id"], "--change", f"remove:{course}").exit_code == 1


def test_close_with_courses_of_another_programme() -> None:
    """The cheapest additions from the Alliance's courses that reach a unit."""
    told = answer(
        "close", "nanjing-ai", "--catalogue", "alliance-ai", "--reach", "unit:PA05", status=1
    )
    assert told["unreachable"] == ["unit:PA05"] or told["optimal"]
    told = answer(
        "close", "nanjing-ai", "--catalogue", "alliance-ai", "--reach", "point:speech-recognition"
    )
    assert {"additions", "credits", "covered", "optimal"} <= set(told)
    assert told["additions"]
    assert told["optimal"] is True


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
    ],
)
def test_what_cannot_be_done_is_said(arguments, words: str) -> None:
    """One line, exit 2."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
