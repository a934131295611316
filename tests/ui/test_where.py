"""A visitor sees where they are, what is there beyond the edge, and what a square is."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import settled

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 844}


def test_a_phone_tells_the_plan_on_its_first_screen_and_leads_to_it(server: str, page: Any) -> None:
    """Weeks and hours stand above the questions; the link brings the plan into sight."""
    page.set_viewport_size(PHONE)
    page.goto(f"{server}/learn?goal=unit:DL14")
    told = page.get_by_text(re.compile(r"Weeks: \d+ · about \d+ hours of your own"))
    told.wait_for()
    settled(page)
    assert _within(told, 844)
    plan = page.get_by_role("heading", name="Your plan")
    assert not _within(plan, 844)
    page.get_by_role("link", name="To the plan").click()
    page.wait_for_function(
        "() => document.getElementById('plan').getBoundingClientRect().top < 500"
    )
    assert "goal=unit" in page.url


def test_a_screen_needs_no_link_to_the_plan(server: str, page: Any) -> None:
    """Where the plan stands beside the questions, nothing more is said of the way to it."""
    page.goto(f"{server}/learn?goal=unit:DL14")
    page.get_by_role("heading", name="Your plan").wait_for()
    assert not page.get_by_role("link", name="To the plan").is_visible()


def test_a_long_timeline_tells_what_it_hides_and_leads_there_by_keyboard(
    server: str, page: Any
) -> None:
    """The number of weeks beyond each edge is a button; at the end it is gone."""
    page.goto(f"{server}/learn?goal=unit:DL14&view=way")
    right = page.get_by_role("button", name=re.compile(r"more weeks to the right: \d+"))
    left = page.get_by_role("button", name=re.compile(r"more weeks to the left: \d+"))
    right.wait_for()
    assert _number(right) > 0
    assert left.count() == 0
    buttons = page.locator(".sides button")
    while buttons.nth(1).is_visible():
        buttons.nth(1).press("Enter")
        page.wait_for_timeout(100)  # the count follows the scrolling
    assert _number(left) > 0
    buttons.nth(0).press("Enter")
    right.wait_for()


def test_a_phone_writes_the_whole_name_of_the_programme(server: str, page: Any) -> None:
    """The box cuts it; the line below does not."""
    page.set_viewport_size(PHONE)
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms")
    name = page.locator(".st-key-whole-name").get_by_text(
        "Illustrative AI programme over four terms (our example)"
    )
    name.wait_for()
    settled(page)
    assert _within(name, 844)
    assert name.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_the_first_touch_tells_a_square_and_the_second_opens_it(server: str, chromium: Any) -> None:
    """Without a pointer that hovers, a name is read before anything is opened."""
    context = chromium.new_context(viewport=PHONE, has_touch=True)
    page = context.new_page()
    page.goto(f"{server}/explore?show=tier")
    square = page.locator('button[data-id="array-programming-and-broadcasting"]')
    square.tap()
    said = page.locator(".said")
    assert re.search("^Array programming.* — .* · Mathematical", said.inner_text())
    assert _within(said, 844)
    page.wait_for_timeout(500)
    assert "point=" not in page.url
    square.tap()
    page.wait_for_url(re.compile("point=array-programming"))
    context.close()


def test_the_keyboard_reads_a_square_with_area_and_mark(server: str, page: Any) -> None:
    """Focus alone writes point, mark, unit and area in the line that stays in sight."""
    page.goto(f"{server}/explore?show=tier")
    square = page.locator('button[data-id="cross-validation"]')
    square.focus()
    said = page.locator(".said")
    assert re.search(r"^Cross-validation \(.+\) — .+ · Machine Learning$", said.inner_text())
    assert _within(said, 900)


def test_courses_is_marked_as_a_part_of_audit_with_a_way_back(server: str, page: Any) -> None:
    """The menu shows Audit as the place one is under; the first word of the page leads there."""
    page.goto(f"{server}/courses")
    page.get_by_role("heading", name="Courses", exact=True).wait_for()
    entry = page.get_by_test_id("stTopNavLink").get_by_text("Audit").locator("xpath=ancestor::a")
    page.wait_for_function("() => document.querySelector('a[aria-current=true]') !== null")
    assert entry.get_attribute("aria-current") == "true"
    page.locator(".st-key-audit-parts").get_by_role("link", name="Audit").click()
    page.get_by_role("heading", name="Audit", exact=True).wait_for()
    page.wait_for_function("() => document.querySelector('a[aria-current=true]') === null")
    assert entry.get_attribute("aria-current") == "page"


def _within(element: Any, height: int) -> bool:
    box = element.bounding_box()
    return bool(box and box["y"] >= 0 and box["y"] + box["height"] <= height)


def _number(button: Any) -> int:
    return int(re.findall(r"\d+", button.inner_text())[0])


@pytest.mark.parametrize(
    "path",
    [
        "audit?curriculum=nope",
        "explore?show=programme&programme=nope",
        "learn?goal=point:nope",
        "courses?course=nope",
        "courses?file=example&course=nope",
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_link_to_what_is_not_there_is_told_so(
    server: str, page: Any, path: str, language: str
) -> None:
    """The wrong name stands on the page in one line, in the language of the link."""
    page.goto(f"{server}/{path}&lang={language}")
    page.get_by_test_id("stAlert").get_by_text("nope").wait_for()


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("learn?", "Learn · aiknowledge"),
        ("learn?lang=zh", "学习 · aiknowledge"),
        ("explore?point=cross-validation", "Cross-validation · Explore · aiknowledge"),
        (
            "audit?curriculum=nanjing-ai",
            "Nanjing University · Artificial Intelligence · Audit · aiknowledge",
        ),
    ],
)
def test_a_tab_is_called_by_what_it_shows(server: str, page: Any, path: str, title: str) -> None:
    """Tabs, history and a screen reader tell the pages apart; the name comes first."""
    page.goto(f"{server}/{path}")
    page.get_by_role("heading", level=1).wait_for()
    settled(page)
    assert page.title() == title


def test_the_menu_of_a_phone_closes_once_a_place_was_chosen(server: str, page: Any) -> None:
    """The new page is not covered by the menu that led to it."""
    page.set_viewport_size(PHONE)
    page.goto(f"{server}/")
    page.get_by_role("heading", level=1).wait_for()
    settled(page)
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebarNavLink").get_by_text("Explore").click()
    page.get_by_role("heading", level=1, name="Explore").wait_for()
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stSidebar]')"
        "?.getBoundingClientRect().right <= 0"
    )
