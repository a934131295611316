"""The browser's Back leads to what was shown before: one click is one step."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import settled

pytestmark = pytest.mark.browser


def test_back_on_learn_shows_the_view_before(server: str, page: Any) -> None:
    """Address and chosen view go back together, one view for each press."""
    page.goto(f"{server}/learn?goal=unit:DL14")
    _choose(page, "view", "Ready now")
    ready = page.url
    _choose(page, "view", "Whole way")
    assert "view=way" in page.url
    _back(page)
    assert page.url == ready
    assert _chosen(page, "view") == "Ready now"
    _back(page)
    assert "view=" not in page.url
    assert _chosen(page, "view") == "Weeks"


def test_back_on_teach_shows_the_step_before(server: str, page: Any) -> None:
    """Three presses lead from the third step to the first, and no box adds a step of its own."""
    page.goto(f"{server}/teach?file=example")
    first = _chosen(page, "step")
    page.get_by_test_id("stBaseButton-secondary").get_by_text("Next").click()
    settled(page)
    second = _chosen(page, "step")
    page.get_by_test_id("stBaseButton-secondary").get_by_text("Next").click()
    settled(page)
    assert "step=order" in page.url
    _back(page)
    assert "step=covers" in page.url
    assert _chosen(page, "step") == second
    _back(page)
    assert "step=" not in page.url
    assert _chosen(page, "step") == first


def test_back_on_explore_walks_the_points_one_by_one(server: str, page: Any) -> None:
    """From point to point, each press of Back opens the one before."""
    page.goto(f"{server}/explore?point=backpropagation")
    page.get_by_role("heading", level=1, name="Backpropagation").wait_for()
    length = page.evaluate("history.length")
    for name in ("Activation functions", "Neurons"):
        page.get_by_test_id("stBaseButton-tertiary").get_by_text(name).first.click()
        page.get_by_role("heading", level=1, name=name).wait_for()
    assert page.evaluate("history.length") == length + 2
    _back(page)
    page.get_by_role("heading", level=1, name="Activation functions").wait_for()
    _back(page)
    page.get_by_role("heading", level=1, name="Backpropagation").wait_for()
    assert re.search("point=backpropagation$", page.url)


def _choose(page: Any, key: str, name: str) -> None:
    page.locator(f".st-key-{key}").get_by_text(name, exact=True).click()
    settled(page)


def _chosen(page: Any, key: str) -> str:
    shown = page.locator(f".st-key-{key} [data-selected]").first
    shown.wait_for()
    return str(shown.inner_text())


def _back(page: Any) -> None:
    page.go_back()
    settled(page)
