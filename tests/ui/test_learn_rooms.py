"""The rooms of the Learn page that need no browser: address, timeline, keeper of progress."""

from __future__ import annotations

import datetime as dt
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as some

from aiknowledge.algorithms import study
from aiknowledge.graph.build import small_system
from aiknowledge.model import DEPTHS, Goal, Known
from aiknowledge.ui.learn.address import (
    KEYS,
    ORDERS,
    Wishes,
    known_in_address,
    of_address,
    of_saved,
    to_address,
)
from aiknowledge.ui.learn.picture import timeline_svg
from aiknowledge.ui.learn.timeline import runs, timeline_data

SYSTEM = small_system("U/a=2>U/b=2 U/b>V/c=2 V/c>V/d=4 U/a>W/e=2")
goals = some.lists(
    some.builds(
        Goal,
        kind=some.just("point"),
        id=some.sampled_from("abcde"),
        depth=some.sampled_from([None, *DEPTHS]),
    ),
    unique_by=lambda g: g.id,
    max_size=4,
).map(tuple)
wishes = some.builds(
    Wishes,
    goals=goals,
    hours=some.integers(0, 168).map(float),
    factor=some.sampled_from([0.5, 2.5, 4.0]),
    start=some.none() | some.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)),
    order=some.sampled_from(ORDERS),
    helpful=some.booleans(),
    missed=some.integers(0, 520),
    refresh=some.integers(0, 100),
    deepen=some.integers(0, 100),
    budget=some.none() | some.integers(1, 900).map(float),
)


@given(wishes)
def test_an_address_restores_goals_and_settings(asked: Wishes) -> None:
    """Whoever opens the link has the same plan."""
    said = to_address(asked)
    assert set(said) <= set(KEYS)
    assert of_address(said, SYSTEM) == asked


@given(wishes)
def test_a_saved_plan_restores_goals_and_settings(asked: Wishes) -> None:
    """The plan that was kept last comes back; a budget and shares are no part of it."""
    saved = asked.saved()
    if saved is None:
        assert not asked.goals or asked.hours == 0
    else:
        back = of_saved(saved, SYSTEM)
        left_out = ("budget", "refresh", "deepen")
        assert to_address(back) == {k: v for k, v in to_address(asked).items() if k not in left_out}


@given(
    some.dictionaries(
        some.sampled_from("abcde"), some.tuples(some.sampled_from(DEPTHS), some.booleans())
    )
)
def test_what_is_known_travels_in_a_link_without_loss(told: dict[str, tuple[str, bool]]) -> None:
    """Depth and rusty come along; whole units are said by their code."""
    known = [
        Known.model_validate({"point": p, "depth": d, "rusty": r}) for p, (d, r) in told.items()
    ]
    back = of_address({"known": known_in_address(known, SYSTEM)}, SYSTEM).brought
    assert sorted(back, key=lambda k: k.point) == sorted(known, key=lambda k: k.point)


def test_what_an_address_says_wrongly_is_told_and_left_out() -> None:
    """Unknown goals, numbers that are none, dates that are none: each is named."""
    asked = of_address(
        {
            "goal": ["point:a", "point:nothing", "<img src=x>"],
            "hours": ["many"],
            "start": ["2026-13-40"],
            "budget": ["-3"],
            "order": ["upward"],
            "missed": ["1e9"],
            "factor": ["nan"],
        },
        SYSTEM,
    )
    assert [g.id for g in asked.goals] == ["a"]
    assert asked == Wishes(goals=asked.goals)
    assert asked.faults == (
        *("point:nothing", "<img src=x>", "hours=many", "factor=nan", "start=2026-13-40"),
        *("order=upward", "missed=1e9", "budget=-3"),
    )


def test_a_goal_may_be_said_by_its_name() -> None:
    """A link typed by hand works, and zero hours are kept for the page to explain."""
    asked = of_address({"goal": ["V", "point:B@use"], "hours": ["0"]}, SYSTEM)
    assert [(g.reference, g.depth) for g in asked.goals] == [("unit:V", None), ("point:b", "use")]
    assert (asked.hours, asked.faults) == (0, ())


def test_a_link_says_what_refreshing_takes() -> None:
    """A third is usual; whoever knows better changes it."""
    assert Wishes().shares == study.Shares()
    assert of_address({"refresh": ["20"]}, SYSTEM).shares == study.Shares(rusty=0.2)


def _plan(**options: object) -> study.StudyPlan:
    return study.study_plan(SYSTEM.graph, ["d", "e"], hours_per_week=5, **options)  # type: ignore[arg-type]


def test_bars_hold_every_hour_of_the_plan() -> None:
    """Nothing of the plan is missing in the picture, and a free week does not cut a bar."""
    plan = _plan(buffer_every=2)
    found = runs(SYSTEM, plan, study.weeks(plan))
    assert sum(r["hours"] for r in found) == plan.learner_hours
    assert sum(r["points"] for r in found) >= len(plan.steps)
    assert [r["first"] for r in found] == sorted(r["first"] for r in found)


def test_the_picture_is_a_file_with_every_name_as_text() -> None:
    """A hostile name stays a text, in a file that any XML reader accepts."""
    plan = _plan()
    data = timeline_data(
        SYSTEM, plan, study.weeks(plan), study.milestones(SYSTEM.graph, plan), "en"
    )
    data["bars"][0]["name"] = "<img onerror=alert(1)>"
    root = ET.fromstring(timeline_svg(data))
    texts = [e.text for e in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "<img onerror=alert(1)>" in texts
    titles = sum(1 for _ in root.iter("{http://www.w3.org/2000/svg}title"))
    assert titles == 1 + len(data["bars"]) + len(data["free"])
    bars = data["bars"]
    assert all(b["x"] + b["width"] <= data["width"] for b in bars)
    assert data["now"] == 0


def test_the_picture_marks_what_is_done() -> None:
    """A finished unit says so in its name, not by its colour alone."""
    plan = study.resume(_plan(), frozenset("ab"))
    data = timeline_data(SYSTEM, plan, study.weeks(plan), (), "zh")
    assert data["bars"][0]["name"].startswith("✓ ")
    assert data["now"] > 0
