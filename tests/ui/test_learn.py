"""The Learn page in real Chromium: a learner's journey, their progress, bad input, a phone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import running_app, settled
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
GOAL_ZH, GOAL_EN = "数组编程", "Array programming"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """An app with a workspace of its own, and the journal in it."""
    with running_app(tmp_path) as address:
        yield address, tmp_path / "workspace" / "progress-aiknowledge.jsonl"


def choose_goal(page: Any, box: str, words: str, option: str) -> None:
    """Type into the box of goals and take the option that shows these words."""
    settled(page)
    room = page.get_by_role("combobox", name=box)
    wanted = page.get_by_role("option", name=re.compile(option)).first
    room.click()
    room.press_sequentially(words)
    wanted.click()
    settled(page)


def taken(page: Any, button: str) -> bytes:
    """Press a button that hands out a file; return the content."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def test_the_whole_journey(home: tuple[str, Path], page: Any) -> None:
    """A Chinese name finds the goal; a tick lasts; the plan goes home; the language switches."""
    from icalendar import Calendar

    address, journal = home
    page.goto(f"{address}/learn")
    choose_goal(page, "Add a goal", GOAL_ZH, GOAL_EN)
    page.wait_for_url(re.compile("goal="))
    page.get_by_role("heading", name="Week 1", exact=True).wait_for()
    step = page.locator('[class*="st-key-step-"]').first
    name = step.locator("label").inner_text().strip()
    step.locator("label").click()
    page.get_by_text(re.compile(r"1 of \d+ steps done")).wait_for()
    assert b'"tick"' in journal.read_bytes()
    page.reload()
    page.get_by_text(re.compile(r"1 of \d+ steps done")).wait_for()
    calendar = Calendar.from_ical(taken(page, "Download for a calendar"))
    assert any(name in str(e.get("description")) for e in calendar.walk("VEVENT"))
    assert f"- [x] {name}" in taken(page, "Download as a checklist").decode()
    document = json.loads(taken(page, "Download everything"))
    assert [s["done"] for s in document["steps"]].count(True) == 1
    page.get_by_text("中文", exact=True).click()
    page.get_by_role("heading", name="你想学什么").wait_for()
    page.get_by_text(re.compile(r"已完成1/\d+步")).wait_for()
    assert "里程碑" in taken(page, "下载清单").decode()


def test_an_alias_with_a_typing_error_is_understood(server: str, page: Any) -> None:
    """Words that no option shows are searched for, and what they may mean is offered."""
    page.goto(f"{server}/learn")
    page.get_by_label("Add a goal").click()
    page.keyboard.type("languge agnts")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=re.compile("Language Agents")).first.click()
    page.wait_for_url(re.compile("goal=unit"))


def test_goals_have_depths_of_their_own_and_the_link_restores_them(server: str, page: Any) -> None:
    """Depth, hours and order stand in the address; opening it elsewhere gives the same plan."""
    page.goto(f"{server}/learn?goal=point:cross-validation&goal=unit:MF03@use")
    card = page.locator('[class*="st-key-goal-point-cross-validation"]')
    card.get_by_role("radio", name="build").click()
    page.wait_for_url(re.compile("cross-validation(%40|@)build"))
    hours = page.get_by_label("Hours a week")
    hours.fill("11")
    hours.press("Enter")
    page.wait_for_url(re.compile("hours=11"))
    page.get_by_text("A link to this plan").click()
    link = page.locator('[class*="st-key-share"] code').inner_text()
    assert link.startswith(f"{server}/learn?goal=point:cross-validation@build&goal=unit:MF03@use")
    page.goto(link)
    settled(page)
    expect(page.get_by_label("Hours a week")).to_have_value("11")


def test_why_and_where_stand_on_every_step(server: str, page: Any) -> None:
    """The reason toward the goal opens on the step; the study reference is a link."""
    page.goto(f"{server}/learn?goal=point:array-programming-and-broadcasting")
    step = page.locator('[class*="st-key-step-"]').first
    step.locator("a[href^=http]").first.wait_for()
    step.get_by_text("Why this?").click()
    step.get_by_text(re.compile("Toward Array programming")).wait_for()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("goal=unit:DL14&hours=0", "With 0 hours a week no plan is possible"),
        ("goal=unit:DL14&factor=0", "must be more than 0"),
        ("goal=unit:DL14&hours=lots", "hours=lots"),
        ("goal=<img src=x onerror=alert(1)>", "which this system does not understand"),
        ("goal=point:entropy&known=point:entropy", "is known already"),
        ("goal=point:entropy&start=2020-01-01", "lies in the past"),
    ],
)
def test_bad_input_is_told_with_a_way_on(server: str, page: Any, query: str, told: str) -> None:
    """No traceback, no empty page."""
    page.goto(f"{server}/learn?{query}")
    page.get_by_text(told).first.wait_for()
    assert page.locator('[data-testid="stException"]').count() == 0
    assert page.locator("img[src=x]").count() == 0


def test_what_is_known_shortens_the_plan_and_can_be_undone(
    home: tuple[str, Path], page: Any
) -> None:
    """A unit that is known is noted point by point; one press takes it back."""
    address, _ = home
    page.goto(f"{address}/learn?goal=unit:DL14&view=way")
    page.get_by_text("72 points").wait_for()
    page.get_by_text("Add or change by hand").click()
    choose_goal(page, "I know this point, unit or area", "MF03", "^MF03")
    page.get_by_text("72 points").wait_for(state="detached")
    page.get_by_text(re.compile(r"\d+ points are noted as known")).wait_for()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("72 points").wait_for()


def test_undo_takes_back_one_change_and_nothing_later(home: tuple[str, Path], page: Any) -> None:
    """A tick that was made after the change stays."""
    address, _ = home
    page.goto(f"{address}/learn?goal=unit:DL14")
    settled(page)
    page.get_by_text("Add or change by hand").click()
    choose_goal(page, "I know this point, unit or area", "MF03", "^MF03")
    page.get_by_text("5 points are noted as known").wait_for()
    page.locator('[class*="st-key-step-"]').first.locator("label").click()
    page.get_by_text(re.compile("1 of .* steps done")).wait_for()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Nothing is noted").wait_for()
    page.get_by_text("1 of 72 steps done").wait_for()


def test_missed_weeks_move_what_is_open_and_keep_the_ticks(server: str, page: Any) -> None:
    """The plan begins after the gap; the address remembers it."""
    page.goto(f"{server}/learn?goal=point:entropy&missed=2")
    page.get_by_role("heading", name="Week 3", exact=True).wait_for()
    page.get_by_text("I missed some weeks").click()
    box = page.get_by_label("Weeks missed")
    box.fill("4")
    box.press("Enter")
    page.get_by_role("heading", name="Week 5", exact=True).wait_for()
    page.wait_for_url(re.compile("missed=4"))


def test_one_may_start_from_a_role(server: str, page: Any) -> None:
    """A profile becomes the goal, to the depths that it expects."""
    page.goto(f"{server}/learn")
    choose_goal(page, "Or start from what a role", "Data scientist", "^Data scientist")
    page.wait_for_url(re.compile("goal=profile"))
    page.get_by_role("radio", name="as the profile expects").wait_for()


def test_the_goal_box_speaks_chinese_and_says_that_nothing_is_found(server: str, page: Any) -> None:
    """The first entry offers to search for what was typed; alone it says that nothing is found."""
    page.goto(f"{server}/learn?lang=zh")
    box = page.get_by_role("combobox", name="添加目标")
    shown = "(e) => getComputedStyle(e, '::before').content + getComputedStyle(e).fontSize"
    for typed, words in (("数据", "查找所输入的内容"), ("zzzqq", "没有找到，按回车查找相近内容")):
        box.fill(typed)
        entry = page.get_by_role("option", name=f"Add: {typed}").locator("[data-item-hl]")
        assert entry.evaluate(shown) == f'"{words}"0px'


def test_a_diagnostic_becomes_what_is_known(home: tuple[str, Path], page: Any) -> None:
    """Few questions, their number in sight; undo, stop, go on after a reload; a shorter plan."""
    address, journal = home
    page.goto(f"{address}/learn?goal=unit:DL14&view=way")
    page.get_by_text("72 points").wait_for()
    page.get_by_role("button", name="Find out by a few questions").click()
    room = page.locator('[class*="st-key-diagnostic"]')
    room.get_by_text(re.compile(r"About \d+ questions left · 0 answered")).wait_for()
    first = room.locator("strong").inner_text()
    room.get_by_role("button", name="Yes").click()
    room.get_by_text(re.compile("1 answered")).wait_for()
    expect(room.locator("strong")).not_to_have_text(first)
    room.get_by_role("button", name="Undo the last answer").click()
    room.get_by_text(re.compile("0 answered")).wait_for()
    expect(room.locator("strong")).to_have_text(first)
    for done, reply in enumerate(("Yes", "Partly", "Skip", "No"), 1):
        room.get_by_role("button", name=reply, exact=True).click()
        room.get_by_text(re.compile(f"{done} answered")).wait_for()
    page.reload()
    page.get_by_role("button", name="Go on with the questions (4 answered)").click()
    room.get_by_role("button", name="Stop here").click()
    room.get_by_text(re.compile(r"Known \(\d+ of 72\)")).wait_for()
    room.get_by_role("button", name="Take this as what I know").click()
    page.get_by_text(re.compile(r"\d+ points are noted as known")).wait_for()
    page.get_by_text("72 points").wait_for(state="detached")
    assert journal.read_bytes().count(b'"answer"') >= 5


def test_delete_all_deletes_and_can_be_undone(home: tuple[str, Path], page: Any) -> None:
    """After the press nothing is on the disk; undo brings the tick back."""
    address, journal = home
    page.goto(f"{address}/learn?goal=unit:DL14")
    page.locator('[class*="st-key-step-"]').first.locator("label").click()
    page.get_by_text("1 of 72 steps done").wait_for()
    page.get_by_text("Your progress: where").click()
    assert b"aiknowledge-progress" in taken(page, "Export all")
    page.get_by_role("button", name="Delete all").click()
    page.get_by_text("Everything was deleted.").wait_for()
    page.get_by_text("1 of 72 steps done").wait_for(state="detached")
    assert not journal.exists()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("1 of 72 steps done").wait_for()


def test_a_damaged_file_is_told_and_kept_beside(home: tuple[str, Path], page: Any) -> None:
    """The page says what happened; the old file is there, the sound part is used."""
    address, journal = home
    journal.parent.mkdir(parents=True, exist_ok=True)
    journal.write_bytes(b"00000000\tnot what was written\n")
    page.goto(f"{address}/learn")
    page.get_by_text("The saved progress was mended").wait_for()
    kept = journal.with_name("progress-aiknowledge.damaged-1.jsonl")
    assert kept.read_bytes() == b"00000000\tnot what was written\n"
    page.get_by_role("button", name="Understood").click()
    page.get_by_text("The saved progress was mended").wait_for(state="detached")


def test_a_shared_app_keeps_nothing_and_takes_files(tmp_path: Path, page: Any) -> None:
    """A tick lives in the page; the file brings it back in a new visit; the disk stays empty."""
    with running_app(tmp_path, "--shared") as address:
        page.goto(f"{address}/learn?goal=unit:DL14")
        page.locator('[class*="st-key-step-"]').first.locator("label").click()
        page.get_by_text("1 of 72 steps done").wait_for()
        page.get_by_text("Your progress: where").click()
        page.get_by_text("Nothing of yours is kept on the server").wait_for()
        content = taken(page, "Export all")
        page.reload()
        page.get_by_role("heading", name="Week 1", exact=True).wait_for()
        assert page.get_by_text("1 of 72 steps done").count() == 0
        page.get_by_text("Your progress: where").click()
        room = page.locator('input[type="file"]').first
        room.set_input_files(
            {"name": "broken.json", "mimeType": "application/json", "buffer": b"{"}
        )
        page.get_by_text("could not be read whole").wait_for()
        room.set_input_files(
            {"name": "mine.json", "mimeType": "application/json", "buffer": content}
        )
        page.get_by_text("1 of 72 steps done").wait_for()
    assert not (tmp_path / "workspace").exists()


def test_the_last_plan_is_offered_again(home: tuple[str, Path], page: Any) -> None:
    """Whoever comes back without a link goes on in one press."""
    address, _ = home
    page.goto(f"{address}/learn?goal=unit:DL14&hours=9")
    page.locator('[class*="st-key-step-"]').first.locator("label").click()
    page.get_by_text("1 of 72 steps done").wait_for()
    page.goto(f"{address}/learn")
    page.get_by_role("button", name=re.compile("Continue your plan")).click()
    page.get_by_text("1 of 72 steps done").wait_for()
    expect(page.get_by_label("Hours a week")).to_have_value("9")


def test_a_budget_is_answered_with_its_proof(server: str, page: Any) -> None:
    """It does not fit; the best set is named and proved; courses are shown beside."""
    page.goto(f"{server}/learn?goal=point:entropy&goal=unit:DL14&view=fit&budget=40")
    page.get_by_text("It does not fit into").wait_for()
    page.get_by_text("Proved: no set of goals").wait_for()
    page.get_by_label("Programme").click()
    page.get_by_role("option", name=re.compile("Nanjing")).first.click()
    page.get_by_text("Cheapest courses by confirmed maps").wait_for()


def test_the_timeline_takes_mouse_and_keyboard(server: str, page: Any) -> None:
    """A list stands before the picture; Enter on a bar opens its week; both files come."""
    page.goto(f"{server}/learn?goal=unit:DL14&view=way")
    bar = page.locator("g.bar").first
    bar.wait_for()
    bar.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.locator('[class*="st-key-looked-week"]').wait_for()
    svg = taken(page, "Download the timeline (SVG)").decode()
    assert svg.count("◆") == 33
    rows = taken(page, "Download the timeline (CSV)").decode("utf-8-sig").splitlines()
    assert len(rows) == 1 + page.locator("g.bar").count()
    page.get_by_text("The same as a list").click()
    page.get_by_text(re.compile("Weeks? 1 to|: weeks 1 to")).first.wait_for()


def test_ready_now_can_be_ticked(home: tuple[str, Path], page: Any) -> None:
    """The list is ranked, and a tick takes a point off it."""
    address, _ = home
    page.goto(f"{address}/learn?goal=unit:DL14&view=ready")
    first = page.locator('[class*="st-key-ready-"]').first
    first.wait_for()
    settled(page)
    name = first.locator("strong").first.inner_text().removeprefix("1. ")
    page.get_by_role("button", name="Done").first.click()
    page.locator("strong", has_text=name).wait_for(state="detached")


@pytest.mark.parametrize("view", ["weeks", "ready", "way", "fit"])
def test_a_phone_shows_it_all_without_sideways_scroll(server: str, page: Any, view: str) -> None:
    """390 pixels are enough for every view, in the wordier language."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}/learn?goal=profile:data-scientist&view={view}&budget=50")
    settled(page)
    page.get_by_role("heading").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
