"""path and frontier toward a goal, as a person types them."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from cli.test_cli import answer, data, run

__all__ = ["data"]


def test_goals_and_knowledge_carry_depths(data: str) -> None:
    """GOAL@DEPTH beats --depth; NAME@DEPTH is known no deeper than that."""
    told = answer("--data", data, "path", "c@build", "a@use", "--known", "b@use")
    assert (told["depth"], told["goals"]) == ("build", ["c", "a"])
    assert [a["depth"] for a in told["aims"]] == ["build", "use"]
    assert [(s["id"], s["task"], s["depth"]) for s in told["steps"]] == [
        ("a", "deepen", "build"),
        ("b", "deepen", "build"),
        ("c", "learn", "build"),
    ]
    assert told["assumed_known"] == ["a"]
    rusty = answer("--data", data, "path", "b", "--rusty", "a", "--rusty-share", "0.5")
    assert [(s["id"], s["task"], s["hours"]) for s in rusty["steps"]] == [
        ("a", "refresh", 0.5),
        ("b", "learn", 2.0),
    ]


def test_a_profile_keeps_its_depths_unless_one_is_typed() -> None:
    """What a profile expects, or what the learner says instead."""
    name = "profile:dl-engineer-elementary"
    own = answer("path", name)["aims"][0]
    assert len(set(own["points"].values())) > 1
    typed = answer("path", name, "--depth", "use")["aims"][0]
    assert set(typed["points"].values()) == {"use"}
    assert answer("path", f"{name}@use")["aims"][0] == typed
    assert own["points"].keys() == typed["points"].keys()


def test_a_budget_answers_with_exit_status(data: str) -> None:
    """Class hours, or learner hours; 1 where it does not fit."""
    told = answer("--data", data, "path", "a", "b", "--budget", "2", status=1)
    assert (told["fits"], told["least_hours"], told["reachable_goals"]) == (False, 3.0, ["a"])
    assert told["proof"] == {"status": "optimal", "bound": 1}
    own = answer("--data", data, "path", "a", "b", "--learner-budget", "7.5")
    assert (own["fits"], own["budget"], own["learner_budget"]) == (True, 3.0, 7.5)
    unit = answer("--data", data, "path", "U", "--budget", "1", status=1)
    assert unit["reachable_goals"] == []
    points = answer("--data", data, "path", "U", "--budget", "1", "--each-point", status=1)
    assert points["reachable_goals"] == ["a", "c"]
    text = run("--data", data, "path", "a", "b", "--budget", "2")
    assert "Best inside the budget: 1 of 2 goals in 1 class hours: Alpha" in text.stdout


def test_missed_weeks_and_ticks(data: str) -> None:
    """Done stays done; the rest moves behind the gap."""
    arguments = ("path", "b", "--hours-per-week", "5", "--done", "a", "--missed", "2")
    told = answer("--data", data, *arguments, "--start", "2026-03-02")
    assert [(s["id"], s["week"], s["done"]) for s in told["steps"]] == [
        ("a", 1, True),
        ("b", 4, False),
    ]
    assert [(w["kind"], w["start"]) for w in told["calendar"]] == [
        ("study", "2026-03-02"),
        ("missed", "2026-03-09"),
        ("missed", "2026-03-16"),
        ("study", "2026-03-23"),
    ]


def test_a_past_start_is_a_note_and_files_hold_only_the_file(data: str) -> None:
    """Notes go to stderr, and into the document."""
    told = answer("--data", data, "path", "b", "--start", "2020-01-06")
    assert ["past" in note for note in told["notes"]] == [True]
    result = run("--data", data, "path", "b", "--start", "2020-01-06", "--format", "ics")
    assert result.exit_code == 0
    assert result.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\nVERSION")
    assert "lies in the past" in result.stderr


def test_a_calendar_without_a_start_begins_today(data: str) -> None:
    """So that the file is useful as it is."""
    from icalendar import Calendar

    result = run("--data", data, "path", "b", "--format", "ics")
    (event, *_) = Calendar.from_ical(result.stdout).walk("VEVENT")
    assert event["DTSTART"].dt in {dt.date.today(), dt.date.today() - dt.timedelta(1)}


def test_courses_that_teach_what_is_missing() -> None:
    """Of a shipped curriculum: who teaches what, and a proved cover."""
    told = answer("path", "cross-validation", "--curriculum", "illustrative-four-terms")
    found = told["alternatives"]
    assert [row["point"] for row in found["teachers"]] == [s["id"] for s in told["steps"]]
    assert found["covers"]["all"]["proof"]["status"] == "optimal"
    shown = run("path", "cross-validation", "--curriculum", "illustrative-four-terms").stdout
    assert "Cheapest cover by confirmed maps: " in shown


def test_ready_now_toward_a_goal(data: str) -> None:
    """Ranked, with hours and what is unlocked; review beside it."""
    told = answer("--data", data, "frontier", "--goal", "c@build", "--known", "a")
    assert told["frontier"] == ["b"]
    (ready,) = told["ready"]
    assert (ready["hours"], ready["unlocks"], ready["at_once"]) == (2.0, 1, ["c"])
    assert [r["id"] for r in told["review"]] == told["inner_fringe"] == ["a"]
    shown = run("--data", data, "frontier", "--goal", "b", "--rusty", "a").stdout
    assert "rusty" in shown


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("b", "--factor", "-1"), "more than 0"),
        (("b", "--hours-per-week", "nan"), "more than 0"),
        (("b", "--hours-per-week", "1e-9"), "more than 5200 weeks"),
        (("b", "--budget", "0"), "budget must be more than 0"),
        (("b", "--budget", "-2"), "budget must be more than 0"),
        (("b", "--learner-budget", "0"), "budget must be more than 0"),
        (("b", "--budget", "2", "--learner-budget", "5"), "not in both"),
        (("b", "--start", "soon"), "is no date"),
        (("b", "--start", "9999-12-01"), "too far ahead"),
        (("b", "--missed", "-1"), "missed weeks"),
        (("b", "--rusty-share", "2"), "between 0 and 1"),
        (("b", "--buffer-every", "1"), "buffer"),
        (("b@deep",), "no point"),
        (("b", "--known", "Bta@use"), "did you mean: point:b"),
        (("b", "--done", "nothing"), "no point"),
        (("b", "--curriculum", "none"), "no curriculum"),
    ],
)
def test_bad_wishes_are_one_line_and_exit_2(data: str, arguments: tuple, words: str) -> None:
    """No traceback, nothing on stdout."""
    result = run("--data", data, "path", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_known_goal_is_said_and_is_no_failure(data: str) -> None:
    """Exit 0, no steps, a clear sentence."""
    result = run("--data", data, "path", "b", "--known", "b")
    assert result.exit_code == 0
    assert "Nothing to learn" in result.stdout
    assert "Beta is known already." in result.stderr
    told = json.loads(run("--data", data, "path", "b", "c", "--known", "b", "--json").stdout)
    assert (told["known_goals"], told["hours"], told["weeks"]) == (["b"], 0, 1)
