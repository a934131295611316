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

ROUNDS = 7
Click = tuple[str, str, Callable[[Any], Any]]
"""What is clicked, on which address, and how."""

CLICKS: tuple[Click, ...] = (
    ("a door of the start page", "", lambda p: p.get_by_role("button", name="Learn something")),
    ("the language", "explore", lambda p: p.get_by_text("中文", exact=True)),
    ("a square of the map", "explore", lambda p: p.locator("button[data-id]").nth(60)),
    (
        "a box of the chain",
        "explore?point=cross-validation",
        lambda p: p.locator("g.node:not(.focus)").first,
    ),
    ("the depth", "explore?point=cross-validation", lambda p: p.get_by_text("build", exact=True)),
    ("a point of a unit", "explore?unit=DL14", lambda p: p.get_by_role("button", name="Reason")),
    (
        "a line of a syllabus confirmed",
        "teach?file=example",
        lambda p: p.get_by_role("button", name="Confirm and go on"),
    ),
    (
        "a step of a syllabus",
        "teach?file=example",
        lambda p: p.get_by_role("radio", name="What it covers"),
    ),
    (
        "a tick of a step",
        "learn?goal=unit:DL14",
        lambda p: p.locator('[class*="st-key-step-"] label').first,
    ),
    ("the whole way", "learn?goal=unit:DL14", lambda p: p.get_by_text("Whole way", exact=True)),
    (
        "the first question",
        "learn?goal=unit:DL14",
        lambda p: p.get_by_role("button", name="Find out by"),
    ),
    (
        "another place: Learn",
        "explore",
        lambda p: p.get_by_role("link", name="Learn", exact=True).first,
    ),
    (
        "another place: Audit",
        "explore",
        lambda p: p.get_by_role("link", name="Audit", exact=True).first,
    ),
    (
        "another place: Data",
        "explore",
        lambda p: p.get_by_role("link", name="Data", exact=True).first,
    ),
)
PLACES = ("", "explore", "learn?goal=unit:DL14", "audit?curriculum=illustrative-four-terms", "data")


def main() -> None:
    """Measure and print."""
    rows = []
    with app() as (address, _), chromium() as browser:
        for place in PLACES:
            times = [_first_content(browser, f"{address}/{place}") for _ in range(ROUNDS)]
            rows.append((f"open /{place}", "2 s", times))
        for name, place, target in CLICKS:
            times = [_click(browser, f"{address}/{place}", target) for _ in range(ROUNDS)]
            rows.append((f"click: {name}", "0.5 s", times))
    print("| what | wanted | median | slowest of", ROUNDS, "|\n|---|---|---|---|")
    for what, wanted, times in rows:
        print(f"| {what} | {wanted} | {median(times):.2f} s | {max(times):.2f} s |")
    clicks = [t for what, _, times in rows if what.startswith("click") for t in times]
    print(f"\nMedian of all clicks {median(clicks):.2f} s, 95 % within {_p95(clicks):.2f} s.")
    sys.exit(0 if median(clicks) <= 0.5 else 1)


def _first_content(browser: Any, address: str) -> float:
    """Return the seconds from opening an address to its first heading, by the page's clock."""
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_function("document.querySelector('h1')?.innerText")
    seconds: float = page.evaluate("performance.now() / 1000")
    context.close()
    return seconds


def _click(browser: Any, address: str, target: Callable[[Any], Any]) -> float:
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.goto(address)
    idle(page)
    there = target(page)
    there.wait_for()
    seconds = taken(page, there.click)
    context.close()
    return seconds


def _p95(times: list[float]) -> float:
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


if __name__ == "__main__":
    main()
