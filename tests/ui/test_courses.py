"""The page of courses in real Chromium: a file in; requirement, picture, plan, figures out."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import settled

pytestmark = pytest.mark.browser
SMALL = """code,name,credits,prerequisites
ZZ 101,<img src=x onerror=alert(1)> **Logic**,4,
ZZ 102,Sets,3,
ZZ 201,Proofs,5,ZZ 101 or ZZ 102
ZZ 202,Proof clinic,2,Corequisite: ZZ 201
ZZ 301,Models,6,"ZZ 201 and two of ZZ 101, ZZ 102, ZZ 202"
"""
FAULTY = """code,name,credits,prerequisites
ZZ 101,Logic,4,
ZZ 101,Logic again,4,
,Nameless,3,
ZZ 102,Sets,many,ZZ 101
ZZ 103,Trees,3,ZZ 103
"""
STOPWATCH = """course => {
  const watch = window.stopwatch = {};
  const start = event => { watch.start ??= event.timeStamp };
  for (const kind of ["keydown", "pointerdown"])
    addEventListener(kind, start, { capture: true, once: true });
  const wanted = `g.node.focus[data-id="${course}"]`;
  const all = () => [...document.querySelectorAll("*")];
  const drawn = () => all().some(e => e.shadowRoot?.querySelector(wanted));
  const look = now => {
    const app = document.querySelector('[data-testid="stApp"]');
    const still = app?.getAttribute("data-test-script-state") === "notRunning";
    if (watch.start && still && drawn()) watch.end = now; else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
"""Waiting from outside the page asks twice a second only, too seldom for a limit of one."""
CATALOGUES = {
    "ucsc_2026_courses.csv": ("CSE140", "CSE101P", "(CSE101 or CSE101P)"),
    "uiuc_prerequisites_2022_23.csv": ("CS 446", "CS 225", "CS 225 and ("),
}


def bring(page: Any, server: str, file: Path) -> float:
    """Open the page and upload a file; return when."""
    page.goto(f"{server}/courses")
    field = page.locator('input[type="file"]')
    field.wait_for(state="attached")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    given = time.perf_counter()
    field.set_input_files(file)
    return given


def choose(page: Any, course: str) -> None:
    """Type a course into the box and take it."""
    box = page.get_by_role("combobox", name="Choose a course")
    box.click()
    box.press_sequentially(course)
    page.get_by_role("option", name=course).first.wait_for()
    page.evaluate(STOPWATCH, course)
    box.press("Enter")


def seconds(page: Any) -> float:
    """Return how long the page took from the press to the drawn course, by its own clock."""
    page.wait_for_function("window.stopwatch.end")
    taken: float = page.evaluate("(window.stopwatch.end - window.stopwatch.start) / 1000")
    return taken


def shown(page: Any, course: str) -> None:
    """Wait until a course stands on the page, with its picture, and the run is over."""
    page.locator(f'g.node.focus[data-id="{course}"]').wait_for()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')


def test_a_file_becomes_sentence_picture_plan_and_figures(
    server: str, page: Any, tmp_path: Path
) -> None:
    """Upload, choose, read; the box of a course opens it; the language switches all of it."""
    file = tmp_path / "small.csv"
    file.write_text(SMALL, encoding="utf-8")
    bring(page, server, file)
    page.get_by_text("small.csv: 5 courses.").wait_for()
    choose(page, "ZZ 301")
    shown(page, "ZZ 301")
    page.wait_for_url(re.compile(r"course=ZZ(\+|%20)301"))
    page.get_by_text("ZZ 201 and (2 of ZZ 101, ZZ 102, ZZ 202)").wait_for()
    assert page.locator("g.gate.of text").all_text_contents() == ["2 of"]
    assert page.locator("g.gate.or text").all_text_contents() == ["or"]
    assert page.locator("path.same").count() == 1
    page.get_by_text("4 courses; proved: no plan has fewer; 18 credits in all").wait_for()
    page.get_by_text("its longest chain has 3 to 4 courses").wait_for()
    assert page.locator("img[src=x]").count() == 0

    page.locator('g.node[data-id="ZZ 202"]').focus()
    page.keyboard.press("Enter")
    shown(page, "ZZ 202")
    page.get_by_text("ZZ 201 (may be taken in the same term)", exact=False).first.wait_for()
    page.get_by_text("中文", exact=True).click()
    page.get_by_text("ZZ 201（可同学期修读）").first.wait_for()
    page.get_by_role("heading", name="到达它的最短方案").wait_for()
    page.get_by_text("上传文件").or_(page.get_by_text("small.csv：5门课程。")).first.wait_for()


def test_a_plan_takes_home_its_courses_and_says_why_there_is_none(server: str, page: Any) -> None:
    """One click brings the example; too few terms are told with the term needed."""
    page.goto(f"{server}/courses")
    page.get_by_role("button", name="Try a small example").click()
    shown(page, "AI 401")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the plan").click()
    rows = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == "Step,Course,Name,Credits"
    assert rows[-1] == "5,AI 401,Final project,8"
    terms = page.get_by_label("Number of terms")
    terms.fill("3")
    terms.press("Enter")
    page.get_by_text("AI 401 can be taken in term 5 at the earliest").wait_for()


def test_a_faulty_file_is_refused_with_every_finding(
    server: str, page: Any, tmp_path: Path
) -> None:
    """Three errors and a warning, each with its line or course; nothing else is shown."""
    file = tmp_path / "faulty.csv"
    file.write_text(FAULTY, encoding="utf-8")
    bring(page, server, file)
    page.get_by_text("Nothing was taken from faulty.csv: 3 faults").wait_for()
    table = " ".join(page.get_by_test_id("stTable").inner_text().split())
    for told in (
        "line 3 error course listed twice",
        "line 4 error no course code",
        "line 5 error not a number",
        "ZZ 103 warning requires itself",
    ):
        assert told in table
    assert page.get_by_role("combobox").count() == 0


def test_a_file_that_is_no_table_is_refused_with_what_is_wanted(
    server: str, page: Any, tmp_path: Path
) -> None:
    """Not a trace of the program."""
    file = tmp_path / "odd.csv"
    file.write_bytes(b"x,y\n1,2\n")
    bring(page, server, file)
    page.get_by_text("This file cannot be read as a table of courses.").wait_for()


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_real_catalogue_answers_at_once(
    server: str, page: Any, reference: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A press on a course, or on its box, is answered within a second among thousands.

    The best of six counts: other programs on the machine slow the page, never quicken it.
    """
    course, other, sentence = CATALOGUES[name]
    uploads, firsts, clicks = [], [], []
    for _ in range(6):
        given = bring(page, server, reference / "catalogue" / name)
        page.wait_for_function("/[0-9]{4} courses[.]/.test(document.body.innerText)")
        uploads.append(time.perf_counter() - given)
        settled(page)
        choose(page, course)
        firsts.append(seconds(page))
        page.get_by_text(sentence).first.wait_for()
        page.get_by_text("proved: no plan has fewer").wait_for()
        settled(page)
        page.evaluate(STOPWATCH, other)
        page.locator(f'g.node[data-id="{other}"]').click()
        clicks.append(seconds(page))
        if max(min(uploads), min(firsts), min(clicks)) < 1:
            break
    with capsys.disabled():
        for what, taken in (("upload", uploads), (course, firsts), (f"then {other}", clicks)):
            sys.stdout.write(f"\n{name}: {what} " + " ".join(f"{t:.2f}" for t in taken) + " s")
    assert min(uploads) < 1
    assert min(firsts) < 1
    assert min(clicks) < 1


def test_the_example_stays_while_people_look_elsewhere(server: str, page: Any) -> None:
    """Opened by its address, left for another page and come back to: it is still there."""
    page.goto(f"{server}/courses?file=example")
    page.get_by_text("13 courses").first.wait_for()
    page.get_by_role("link", name="Data").first.click()
    page.get_by_role("heading", name="Data").first.wait_for()
    page.get_by_role("link", name="Audit").first.click()
    page.get_by_role("link", name=re.compile("Courses: prerequisites")).first.click()
    page.get_by_text("13 courses").first.wait_for()


def test_a_phone_shows_the_example_without_sideways_scroll(server: str, page: Any) -> None:
    """The address alone brings it; the picture scrolls in its own frame."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server}/courses?file=example&course=AI 401&lang=zh")
    shown(page, "AI 401")
    page.get_by_text("全部课程").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
