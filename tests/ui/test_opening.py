"""A place opens without a jump: style and room are there before what they are for."""

from __future__ import annotations

import urllib.request
from pathlib import Path
from typing import Any

import pytest
from conftest import settled

from aiknowledge.ui import main
from aiknowledge.ui.places import NAMES
from aiknowledge.ui.words import WORDS

pytestmark = pytest.mark.browser
PAGES = (
    "?",
    "learn?goal=unit:DL14",
    "teach?file=example",
    "audit?curriculum=illustrative-four-terms",
    "explore?",
    "data?",
)
WATCH = """window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
ROOT = Path(__file__).parents[2]
GOOD = 0.1
"""Cumulative layout shift that the web's own measure calls good (web.dev/articles/cls)."""


@pytest.mark.parametrize("width", [1360, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_place_opens_without_a_jump(server: str, page: Any, path: str, width: int) -> None:
    """What was drawn first stays where it is while the rest arrives."""
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(WATCH)
    page.goto(f"{server}/{path}")
    page.get_by_role("heading").first.wait_for()
    settled(page)
    assert page.evaluate("window.shift") < GOOD


@pytest.mark.parametrize("name", NAMES)
def test_every_place_brings_its_style_with_its_first_bytes(server: str, name: str) -> None:
    """The first paint is the styled one, at each address that the menu leads to."""
    with urllib.request.urlopen(f"{server}/{name}") as answer:
        head = answer.read().decode().partition("</head>")[0]
    assert 'data-testid="stMainBlockContainer"' in head


def test_the_first_bytes_say_the_language(server: str) -> None:
    """Chinese letters are chosen, and read aloud, from the first paint on."""
    with urllib.request.urlopen(f"{server}/learn?lang=zh") as answer:
        assert '<html lang="zh-CN">' in answer.read().decode()


def test_a_first_visit_speaks_the_language_of_the_browser(server: str, chromium: Any) -> None:
    """Bytes and page alike; what the visitor or the address says goes before it."""
    context = chromium.new_context(locale="zh-CN")
    page = context.new_page()
    answer = page.goto(f"{server}/")
    assert '<html lang="zh-CN">' in answer.text()
    page.get_by_role("heading", level=1, name=WORDS["start_title"]["zh"]).wait_for()
    page.locator(".st-key-lang").get_by_text("English").click()
    page.get_by_role("heading", level=1, name=WORDS["start_title"]["en"]).wait_for()
    page.wait_for_url("**lang=en**")
    page.goto(f"{server}/data?lang=en")
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    context.close()


def test_the_menu_leads_to_the_places_that_are_served() -> None:
    """No place is forgotten by the server."""
    assert tuple(main.PLACES) == NAMES


def test_the_page_runs_as_a_plain_script_too() -> None:
    """Streamlit's own tester finds the start page in app.py, and no error on it."""
    from streamlit.testing.v1 import AppTest

    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not page.exception
    assert [t.value for t in page.title] == ["What do you want to do?"]
