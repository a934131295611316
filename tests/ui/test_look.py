"""What is drawn can be read, followed and found: contrast, focus, headings, the first sight."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from conftest import settled

pytestmark = pytest.mark.browser
CONTRAST = """element => {
  const paint = document.createElement("canvas").getContext("2d");
  const light = color => {
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.querySelector('[data-testid="stApp"]'))
    .backgroundColor);
  const text = light(getComputedStyle(element).color);
  return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
}"""
"""The contrast of an element's text with the page (WCAG 2.2, 1.4.3)."""

IN_SIGHT = """frame => {
  const edge = frame.getBoundingClientRect();
  const boxes = [...frame.querySelectorAll("g.node")].map(node => [node,
    node.getBoundingClientRect()]);
  const seen = boxes.filter(([, b]) => edge.left <= b.left && b.right <= edge.right);
  const [, own] = boxes.find(([node]) => node.matches(".focus"));
  return { point: seen.some(([node]) => node.matches(".focus")),
    before: seen.some(([, b]) => b.right < own.left) };
}"""
"""Whether a frame shows the point whole, and whole what stands before it."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_button_that_waits_can_be_read(server: str, chromium: Any, theme: str) -> None:
    """A chief button with nothing to do yet shows its words, in both themes."""
    context = chromium.new_context(color_scheme=theme)
    page = context.new_page()
    page.goto(server)
    chief = page.get_by_test_id("stBaseButton-primary").first
    chief.wait_for()
    settled(page)
    chief.evaluate("button => button.disabled = true")
    page.wait_for_timeout(500)  # colours change gradually
    waiting = chief.locator("p")
    found = waiting.evaluate(CONTRAST)
    context.close()
    assert found >= 4.5


def test_the_menu_shows_where_the_keyboard_is(server: str, page: Any) -> None:
    """A ring stands around the entry that has the focus."""
    page.goto(f"{server}/data")
    settled(page)
    page.get_by_test_id("stTopNavLink").nth(1).focus()
    page.keyboard.press("Tab")
    ring = page.get_by_test_id("stTopNavLink").nth(2)
    assert ring.evaluate("e => e.matches(':focus') && getComputedStyle(e).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [390, 1360])
def test_a_chain_opens_with_the_point_and_what_it_needs(server: str, page: Any, width: int) -> None:
    """The point and a direct prerequisite are in sight at once, on a phone too."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server}/explore?point=backpropagation")
    page.locator("g.node.focus").wait_for()
    settled(page)
    seen = page.locator(".frame:has(g.node.focus)").evaluate(IN_SIGHT)
    assert seen == {"point": True, "before": True}


def test_the_tools_of_a_table_cover_nothing_on_a_phone(server: str, page: Any) -> None:
    """They stand between the table and the choice above it."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{server}/audit?curriculum=illustrative-four-terms&lang=zh")
    page.get_by_test_id("stElementToolbar").first.wait_for(state="attached")
    settled(page)
    choice = page.get_by_role("radio", name="按方向").bounding_box()
    tools = page.locator('[data-testid="stElementToolbarButtonContainer"]').first.bounding_box()
    assert choice["y"] + choice["height"] <= tools["y"]


@pytest.mark.parametrize(
    "path",
    [
        "?",
        "explore?",
        "explore?point=backpropagation",
        "explore?unit=DL14",
        "data?",
        "audit?curriculum=illustrative-four-terms",
        "teach?file=example",
        "teach?file=example&step=order",
    ],
)
def test_headings_lead_down_step_by_step(server: str, page: Any, path: str) -> None:
    """One first heading, none that skips a level, and one below it to go on from."""
    page.goto(f"{server}/{path}")
    page.get_by_role("heading", level=1).wait_for()
    settled(page)
    levels = [
        int(heading.evaluate("heading => heading.tagName[1]"))
        for heading in page.locator(":is(h1, h2, h3, h4):visible").all()
    ]
    assert levels.count(1) == 1
    assert 2 in levels
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("lang", "name"), [("en", "Propositional logic"), ("zh", "命题逻辑")])
def test_a_step_is_ticked_by_its_plain_name(server: str, page: Any, lang: str, name: str) -> None:
    """A screen reader hears the name of the point, without signs of layout."""
    page.goto(f"{server}/learn?goal=unit:DL14&lang={lang}")
    page.get_by_role("checkbox", name=name, exact=True).first.wait_for(state="attached")


def test_widgets_are_named_in_the_language_of_the_page(server: str, page: Any) -> None:
    """Chinese on a Chinese page, also those that come later, and English again in English."""
    page.goto(f"{server}/learn?goal=unit:DL14&lang=zh")
    page.get_by_label("选择日期", exact=True).first.wait_for(state="attached")
    assert page.get_by_label("增加", exact=True).count()
    assert not page.get_by_label("Help for").count()
    page.locator(".st-key-lang button", has_text="English").click()
    page.get_by_label("Choose date", exact=True).first.wait_for(state="attached")
    settled(page)
    assert not page.get_by_label("增加", exact=True).count()
    page.goto(f"{server}/teach?lang=zh")
    page.get_by_role("button", name="上传", exact=True).wait_for()
    page.get_by_role("link", name="跳到主要内容").wait_for(state="attached")
