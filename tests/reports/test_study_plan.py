"""A plan written down: every form holds the same steps, and can be read back."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import string

import pytest

from aiknowledge.algorithms import study
from aiknowledge.errors import InputError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    LANGUAGES,
    Area,
    Course,
    Curriculum,
    Goal,
    Point,
    Source,
    SystemInfo,
    Text,
    Unit,
)
from aiknowledge.reports import study_plan as report
from aiknowledge.reports.study_plan.words import WORDS
from aiknowledge.stores import open_store
from aiknowledge.text import has_han

NASTY = "=a, b; \\c *d* <i>\n第二行"


def _point(id: str, name: str, *requires: str, hours: float = 2, **more: object) -> Point:
    needs = [{"point": r, "from": "use", "because": {"en": f"no {r}, no {id}"}} for r in requires]
    given = {"id": id, "name": {"en": name}, "class_hours": {"theory": hours}, "requires": needs}
    return Point.model_validate({**given, **more})


@pytest.fixture
def system() -> KnowledgeSystem:
    """Three points in two units; one name is hard to write down; one source."""
    a = _point("a", NASTY, can_do={"en": "do a"}, study=[_STUDY])
    b = _point("b", "Beta", "a", hours=4)
    c = _point("c", "Gamma", "b")
    units = (
        Unit(id="U", name=Text(en="One, two"), points=(a, b)),
        Unit(id="V", name=Text(en="Vee"), points=(c,)),
    )
    source = Source(
        id="s", type="book", title="A Book", authors=("N. N.",), language="en", cost="free"
    )
    area = Area(id="A", name=Text(en="Area"), units=units)
    return KnowledgeSystem(SystemInfo(id="t"), areas=(area,), sources=(source,))


def test_a_reading_list_begins_with_the_language_of_the_reader() -> None:
    """The Chinese book first in Chinese, with its own comma; the calendar tells its language."""
    books = (("en", "A Book"), ("zh", "书"))
    sources = tuple(
        Source(id=f"s-{x}", type="book", title=t, authors=("N.",), language=x, cost="free")
        for x, t in books
    )
    reading = [
        {"source": f"s-{x}", "locator": "1", "language": x, "cost": "free"} for x, _ in books
    ]
    unit = Unit(id="U", name=Text(en="U"), points=(_point("a", "A", study=reading),))
    area = Area(id="A", name=Text(en="A"), units=(unit,))
    system = KnowledgeSystem(SystemInfo(id="t"), areas=(area,), sources=sources)
    plan = study.study_plan(system.graph, ["a"], start=dt.date(2026, 3, 2))
    told = report.plan_markdown(system, plan, "zh")
    assert told.index("书，1") < told.index("A Book, 1")
    shown = report.plan_markdown(system, plan, "en")
    assert shown.index("A Book, 1") < shown.index("书，1")
    assert "//ZH\r\n" in report.plan_ics(system, plan, "zh")
    assert "//EN\r\n" in report.plan_ics(system, plan, "en")


_STUDY = {"source": "s", "locator": "chapter 1", "language": "en", "cost": "free"}


def _plan(system: KnowledgeSystem, **options: object) -> study.StudyPlan:
    aims = study.aims_of(system, [Goal(id="c")])
    return study.study_plan(
        system.graph, aims, **{"hours_per_week": 5, "start": dt.date(2026, 3, 2), **options}
    )


def _events(text: str):
    from icalendar import Calendar

    return Calendar.from_ical(text).walk("VEVENT")


def test_a_calendar_holds_an_event_per_week_that_reads_back(system: KnowledgeSystem) -> None:
    """All-day events of seven days, in a row, whose texts come back letter by letter."""
    plan = _plan(system, buffer_every=2)
    events = _events(report.plan_ics(system, plan, "en"))
    assert [(e["DTSTART"].dt, e["DTEND"].dt) for e in events] == [
        (dt.date(2026, 3, d), dt.date(2026, 3, d) + dt.timedelta(7)) for d in (2, 9, 16, 23, 30)
    ] + [(dt.date(2026, 4, d), dt.date(2026, 4, d) + dt.timedelta(7)) for d in (6, 13)]
    assert [str(e["SUMMARY"]) for e in events][:2] == [
        "Week 1: One, two",
        "Week 2 · buffer: catch up, repeat, rest",
    ]
    assert "[ ] =a, b; \\c *d* <i>\n第二行 (2 h)" in str(events[0]["DESCRIPTION"])
    assert all(
        len(line.encode()) <= 75 for line in report.plan_ics(system, plan, "zh").splitlines()
    )


def test_a_calendar_can_be_brought_in_again(system: KnowledgeSystem) -> None:
    """The same plan is the same file; a later plan for the goal keeps the UIDs of its weeks."""
    first = report.plan_ics(system, _plan(system), "en")
    assert first == report.plan_ics(system, _plan(system), "en")
    later = report.plan_ics(system, study.resume(_plan(system), {"a"}, missed=2), "en")
    uids = [[str(e["UID"]) for e in _events(text)] for text in (first, later)]
    assert len(set(uids[0])) == len(uids[0]) == 4
    assert uids[1][: len(uids[0])] == uids[0]
    assert len(uids[1]) == 7  # two missed, and the buffer of week 6
    with pytest.raises(InputError, match="start date"):
        report.plan_ics(system, _plan(system, start=None), "en")


def test_a_checklist_shows_ticks_dates_units_and_reasons(system: KnowledgeSystem) -> None:
    """Markdown in names stays letters; a milestone says what one can do."""
    plan = study.resume(_plan(system), {"a"})
    text = report.plan_markdown(system, plan, "en")
    assert "## Week 1 · from 2026-03-02 · 5 learner hours" in text
    assert "- [x] =a, b; \\\\c \\*d\\* \\<i\\> 第二行 (2 h)" in text
    assert "- [ ] Beta (4 h)" in text
    assert "  - for Beta: no a, no b" in text
    assert "  - study: A Book, chapter 1 (free)" in text
    assert "  - toward Gamma: Beta → Gamma" in text
    assert "Milestone, weeks 1 to 3. You can now: do a" in text
    assert "8 class hours × 2.5 = 20 learner hours, 4 weeks at up to 5" in text
    assert "Still to do: 6 class hours, 15 learner hours" in text


def test_a_table_reads_back_and_no_cell_is_a_formula(system: KnowledgeSystem) -> None:
    """One row per step; spreadsheets see text."""
    rows = list(csv.DictReader(io.StringIO(report.plan_csv(system, _plan(system), "en"))))
    assert [(r["id"], r["week"], r["last_week"], r["class_hours"]) for r in rows] == [
        ("a", "1", "1", "2"),
        ("b", "2", "3", "4"),
        ("c", "4", "4", "2"),
    ]
    assert rows[0]["name"] == "'" + NASTY
    assert (rows[1]["starts"], rows[1]["learner_hours"]) == ("2026-03-09", "10")
    assert rows[0]["study"] == "A Book, chapter 1"


def test_the_document_has_the_keys_of_the_contract_and_more(system: KnowledgeSystem) -> None:
    """Goals as asked, class hours, learner hours, weeks, milestones, the longest chain."""
    told = report.plan_json(system, _plan(system), "en")
    assert (told["goals"], told["depth"], told["hours"], told["learner_hours"]) == (
        ["c"],
        "explain",
        8.0,
        20.0,
    )
    assert told["steps"][0]["goals"] == [{"goal": "point:c", "chain": ["a", "b", "c"]}]
    assert told["steps"][0]["study"][0]["title"] == "A Book"
    assert told["totals"] == {"use": 8.0, "explain": 8.0, "build": 8.0}
    assert [w["learner_hours"] for w in told["calendar"]] == [5.0, 5.0, 5.0, 5.0]
    assert told["critical_chain"]["points"] == ["a", "b", "c"]
    assert [m["point"] for m in told["milestones"]] == ["a", "c"]


def test_notes_say_what_is_known_and_that_the_start_is_past(system: KnowledgeSystem) -> None:
    """Neither is an error."""
    plan = _plan(system, known=["c"])
    today = dt.date(2026, 3, 3)
    assert report.plan_notes(system, plan, "en", today=today) == [
        "Gamma is known already.",
        "The start date 2026-03-02 lies in the past; the weeks are dated from it all the same.",
    ]
    assert report.plan_notes(system, _plan(system), "en", today=dt.date(2026, 3, 2)) == []
    assert report.plan_text(system, plan, "en").startswith("Nothing to learn")


def test_a_budget_is_told_with_both_kinds_of_hours(system: KnowledgeSystem) -> None:
    """Fits or not, what does, and the proof."""
    aims = study.aims_of(system, [Goal(id="a"), Goal(id="c")])
    no = study.fit_budget(system.graph, aims, 3)
    assert report.budget_text(system, no, aims[:], 2.5, "en").splitlines()[0] == (
        "It does not fit into 3 class hours (7.5 learner hours): at least 8 class hours "
        "(20 learner hours) are needed."
    )
    assert report.budget_json(no, 2.5)["proof"] == {"status": "optimal", "bound": 1}
    assert report.budget_json(no, 2.5)["reachable_goals"] == ["a"]
    yes = study.fit_budget(system.graph, aims, 8)
    assert report.budget_text(system, yes, aims, 2.5, "en").startswith("It fits: 8 of 8")
    assert "已证明" in report.budget_text(system, no, aims, 2.5, "zh")


def test_courses_are_told_with_level_and_status(system: KnowledgeSystem) -> None:
    """Who teaches what, and the two covers."""
    maps = [{"point": "a", "status": "confirmed"}, {"point": "b", "level": "mastered"}]
    course = Course(id="x", name=Text(en="X"), credits=2, teaches=maps)
    record = Curriculum(id="k", name=Text(en="K"), complete=True, courses=(course,))
    found = study.alternatives(["a", "b", "c"], record)
    text = report.alternatives_text(system, found, {"x": "X"}, "en")
    assert "  Beta: X (mastered, inferred)" in text
    assert "Cheapest cover by confirmed maps: X (2 credits)" in text
    assert "Taught by no course: Gamma" in text
    assert report.alternatives_json(found)["covers"]["confirmed"]["untaught"] == ["b", "c"]


def test_every_word_stands_in_both_languages() -> None:
    """The same values put in, and Chinese that is Chinese."""
    for key, texts in WORDS.items():
        assert set(texts) == set(LANGUAGES), key
        fields = [{f for _, f, _, _ in string.Formatter().parse(t) if f} for t in texts.values()]
        assert fields[0] == fields[1], key
        only_values = re.fullmatch(r"(\W|\{\w+\})+", texts["zh"])
        assert has_han(texts["zh"]) or only_values, key
        assert not has_han(texts["en"]), key


def test_the_shipped_graph_is_written_in_every_form() -> None:
    """A large plan, both languages, every step in each."""
    system = open_store(None).load()
    aims = study.aims_of(system, [Goal(kind="area", id="DL")])
    plan = study.study_plan(system.graph, aims, start=dt.date(2026, 9, 1), with_help=True)
    for language in LANGUAGES:
        text = report.plan_markdown(system, plan, language)
        assert text.count("- [ ] ") == len(plan.steps)
        rows = list(csv.DictReader(io.StringIO(report.plan_csv(system, plan, language))))
        assert [r["id"] for r in rows] == [s.id for s in plan.steps]
        events = _events(report.plan_ics(system, plan, language))
        assert len(events) == plan.weeks
        described = "\n".join(str(e.get("DESCRIPTION", "")) for e in events)
        assert described.count("[ ] ") == len(plan.steps)
