"""How soon the page shows something, and how soon it answers a click, in real Chromium.

Prints a Markdown table; docs/measurements.md holds the last one. One person, the shipped data.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from statistics import median
from typing import Any

from browser import app, chromium, idle, taken

ROUNDS = 3
Act = Callable[[], Any]
Click = tuple[str, str, Callable[[Any], Act]]
"""What is clicked, on which address, and how: what is done before the clock starts returns it."""


def _searched(page: Any) -> Act:
    box = page.get_by_role("textbox", name="Find anything")
    box.fill("attention")
    return lambda: box.press("Enter")


def _found(page: Any) -> Act:
    _searched(page)()
    return page.locator('[class*="st-key-hit-"] button').first.click  # type: ignore[no-any-return]


def _button(name: str) -> Callable[[Any], Act]:
    return lambda p: p.get_by_role("button", name=name).first.click


def _choice(name: str) -> Callable[[Any], Act]:
    return lambda p: p.get_by_role("radio", name=name, exact=True).click


def _at(selector: str, n: int = 0) -> Callable[[Any], Act]:
    return lambda p: p.locator(selector).nth(n).click


def _menu(name: str) -> Callable[[Any], Act]:
    return lambda p: p.get_by_role("link", name=name, exact=True).first.click


def _tab(name: str) -> Callable[[Any], Act]:
    return lambda p: p.get_by_role("tab", name=name, exact=True).click


POINT, UNIT, EXAMPLE = (
    "explore?point=cross-validation",
    "learn?goal=unit:DL14",
    "teach?file=example",
)
PROGRAMME, COURSE = "audit?curriculum=illustrative-four-terms", "courses?file=example&course=AI 401"
CLICKS: tuple[Click, ...] = (
    ("a door of the start page", "", _button("Learn something")),
    ("an example of the start page", "", _at(".st-key-example-learn button")),
    ("search", "explore", _searched),
    ("a result of the search", "data", _found),
    ("the language", "explore", _choice("中文")),
    ("a square of the map", "explore", _at("button[data-id]", 60)),
    ("a box of the chain", POINT, _at("g.node:not(.focus)")),
    ("the depth", POINT, _choice("build")),
    ("a point of a unit", "explore?unit=DL14", _button("Reason")),
    ("a line of a syllabus confirmed", EXAMPLE, _button("Confirm and go on")),
    ("a step of a syllabus", EXAMPLE, _choice("2 · What it covers")),
    ("the order of a syllabus", EXAMPLE, _choice("3 · Order")),
    ("a tick of a step", UNIT, _at('[class*="st-key-step-"] label')),
    ("the whole way", UNIT, _choice("Whole way")),
    ("the first question", UNIT, _button("Find out by")),
    ("a part of an audit: gaps", PROGRAMME, _tab("Gaps")),
    ("a part of an audit: what courses teach", PROGRAMME, _tab("What courses teach")),
    ("a box of courses", COURSE, _at("g.node:not(.focus)")),
    ("another place: Learn", "explore", _menu("Learn")),
    ("another place: Audit", "explore", _menu("Audit")),
    ("another place: Data", "explore", _menu("Data")),
)
PLACES = ("", "explore", POINT, UNIT, EXAMPLE, PROGRAMME, COURSE, "data")


def main() -> None:
    """Measure and print, each row as soon as it is there."""
    print("| what | wanted | median | slowest of", ROUNDS, "|\n|---|---|---|---|")
    clicks: list[float] = []
    with app() as (address, _), chromium() as browser:
        for place in PLACES:
            times = [_first_content(browser, f"{address}/{place}") for _ in range(ROUNDS)]
            _row(f"open /{place}", "2 s", times)
        for name, place, before in CLICKS:
            times = [_click(browser, f"{address}/{place}", before) for _ in range(ROUNDS)]
            _row(f"click: {name}", "0.5 s", times)
            clicks += times
    print(f"\nMedian of all clicks {median(clicks):.2f} s, 95 % within {_p95(clicks):.2f} s.")
    sys.exit(0 if median(clicks) <= 0.5 else 1)


def _row(what: str, wanted: str, times: list[float]) -> None:
    told = f"{median(times):.2f} s | {max(times):.2f} s"
    print(f"| {what} | {wanted} | {told} |", flush=True)


def _first_content(browser: Any, address: str) -> float:
    """Return the seconds from opening an address to its first heading, by the page's clock."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_function("document.querySelector('h1')?.innerText")
    seconds: float = page.evaluate("performance.now() / 1000")
    context.close()
    return seconds


def _click(browser: Any, address: str, before: Callable[[Any], Act]) -> float:
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(address)
    idle(page)
    act = before(page)
    seconds = taken(page, act)
    context.close()
    return seconds


def _p95(times: list[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


if __name__ == "__main__":
    main()
