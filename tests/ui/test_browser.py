"""The first pages in real Chromium: open, search, choose, plan, switch language."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import settled

pytestmark = pytest.mark.browser
POINT, NAME, NAME_ZH = "array-programming-and-broadcasting", "Array programming", "数组编程与广播"


def test_the_map_opens_and_a_tile_leads_to_its_point(server: str, page: Any) -> None:
    """Every point is a button with its name; choosing one puts it into the address."""
    page.goto(f"{server}/explore")
    page.locator(f'button[data-id="{POINT}"]').click()
    page.wait_for_url(re.compile(f"point={POINT}"))
    page.get_by_role("heading", name=NAME).wait_for()
    page.locator("g.node.focus").wait_for()


def test_search_finds_by_either_language_and_opens(server: str, page: Any) -> None:
    """A Chinese name finds the point while the page is in English."""
    page.goto(server)
    box = page.get_by_label("Find anything")
    box.fill(NAME_ZH)
    box.press("Enter")
    page.locator(".st-key-hits").get_by_role("button", name=NAME).click()
    page.get_by_role("heading", name=NAME).wait_for()


def test_the_chain_takes_mouse_and_keyboard(server: str, page: Any) -> None:
    """A click and Enter on a box both open that point; the address restores it."""
    page.goto(f"{server}/explore?point={POINT}")
    page.locator("g.node:not(.focus)").first.wait_for()
    other = page.locator("g.node:not(.focus)").first
    wanted = other.get_attribute("data-id")
    other.focus()
    other.press("Enter")
    page.wait_for_url(re.compile(f"point={wanted}"))
    page.reload()
    page.locator(f'g.node.focus[data-id="{wanted}"]').wait_for()


def test_the_language_switches_everything(server: str, page: Any) -> None:
    """Names, headings and the address follow."""
    page.goto(f"{server}/explore?point={POINT}")
    page.get_by_text("中文", exact=True).click()
    page.get_by_role("heading", name=NAME_ZH).wait_for()
    page.get_by_role("heading", name="先修链").wait_for()
    page.wait_for_url(re.compile("lang=zh"))


def test_a_goal_becomes_a_path_that_can_be_taken_home(
    server: str, page: Any, tmp_path: Path
) -> None:
    """From the address: weeks, steps with reasons, and a checklist."""
    page.goto(f"{server}/learn?goal=point:{POINT}")
    page.get_by_role("heading", name="Week 1").wait_for()
    page.get_by_text("Why this?").first.wait_for(state="attached")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a checklist").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert f"- [ ] {NAME}" in text


def test_a_neighbourhood_is_drawn_without_the_network(server: str, page: Any) -> None:
    """The pyvis picture stands on the page; the page fixture fails on any outside request."""
    page.goto(f"{server}/explore?point={POINT}")
    page.get_by_text("Free exploration").click()
    frame = page.frame_locator("iframe")
    frame.locator("canvas").wait_for()


@pytest.mark.parametrize("query", ["point=<img src=x onerror=alert(1)>", "lang=xx&point=nothing"])
def test_a_hostile_or_unknown_address_is_shown_harmlessly(
    server: str, page: Any, query: str
) -> None:
    """It is named as a text, with a way back."""
    page.goto(f"{server}/explore?{query}")
    page.get_by_text("There is no point called").wait_for()
    page.get_by_role("button", name="Back to the map").wait_for()
    assert page.locator("img[src=x]").count() == 0


@pytest.mark.parametrize("path", ["", "explore", "explore?unit=DL14", "learn", "data"])
def test_no_page_scrolls_sideways_on_a_phone(server: str, page: Any, path: str) -> None:
    """390 pixels are enough."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}/{path}")
    settled(page)
    page.get_by_role("heading").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_start_page_has_a_worked_example_behind_each_door(server: str, page: Any) -> None:
    """One click leads from the question to an answer."""
    page.goto(server)
    page.get_by_role("heading", name="What do you want to do?").wait_for()
    page.get_by_role("button", name="Example: the way to language agents").click()
    page.wait_for_url(re.compile("learn"))
    page.get_by_role("heading", name="Week 1", exact=True).wait_for()
    page.goto(server)
    page.get_by_role("button", name="Example: a four-term plan with planted faults").click()
    page.wait_for_url(re.compile("audit"))
    page.get_by_role("heading", name="Audit").wait_for()


@pytest.mark.parametrize(
    ("words", "hit", "there"),
    [
        ("Nanjing", "Nanjing University", "audit.*curriculum=nanjing-ai"),
        ("DL14", "DL14", "explore.*unit=DL14"),
        ("Deep Learning and Foundation Models", "DL ", "explore.*area=DL"),
        ("HCIA", "HCIA", "learn.*profile"),
    ],
)
def test_search_leads_to_each_kind_of_record(
    server: str, page: Any, words: str, hit: str, there: str
) -> None:
    """Programmes, units, areas and profiles are found from every page."""
    page.goto(f"{server}/data")
    box = page.get_by_label("Find anything")
    box.fill(words)
    box.press("Enter")
    page.locator(".st-key-hits").get_by_role("button", name=re.compile(hit)).first.click()
    page.wait_for_url(re.compile(there))


def test_the_map_marks_what_a_goal_needs_and_can_be_taken_home(server: str, page: Any) -> None:
    """The sign in a square says the depth; picture and table hold all points."""
    page.goto(f"{server}/explore?show=goal&mapgoal=point:cross-validation")
    page.locator('button[data-id="cross-validation"]').wait_for()
    assert page.locator('button[data-id="cross-validation"]').inner_text() == "★"
    assert "the goal itself" in page.locator(".legend").inner_text()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the picture").click()
    picture = Path(download.value.path()).read_text(encoding="utf-8")
    assert picture.count("<title>") == 1 + 400
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as a table").click()
    rows = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 1 + 400


def test_all_data_can_be_taken_home(server: str, page: Any) -> None:
    """The archive holds a folder that the command line accepts."""
    page.goto(f"{server}/data")
    with page.expect_download() as download:
        page.get_by_role("button", name="All data").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        assert "system.yaml" in archive.namelist()
        assert sum(n.startswith("areas/") for n in archive.namelist()) == 7
