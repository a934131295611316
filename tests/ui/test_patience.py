"""Long answers: shown after a glance, cancelled at once, taken up again; and no thread stays."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import settled

from aiknowledge.stopping import Stopped, stop_if_asked
from aiknowledge.ui import patience
from aiknowledge.ui.patience import Job


def endless() -> None:
    """Compute until told to stop."""
    while True:
        stop_if_asked("3 / 7")
        time.sleep(0.005)


def jobs() -> int:
    """Return how many computations run."""
    return sum(t.name.startswith("aiknowledge-job") for t in threading.enumerate())


def ended(seconds: float = 5) -> bool:
    """Return whether no computation runs any more, or soon."""
    until = time.monotonic() + seconds
    while jobs() and time.monotonic() < until:
        time.sleep(0.01)
    return jobs() == 0


def test_an_answer_comes_back_and_its_thread_ends() -> None:
    """The value is the one computed; nothing is left behind."""
    job = Job("sum", lambda: sum(range(10)))
    assert job.result(5) == 45
    assert ended()


def test_a_cancelled_computation_is_really_stopped() -> None:
    """It gives up within a step, and has no answer."""
    job = Job("endless", endless)
    assert not job.done(0.05)
    assert job.watch.told == "3 / 7"
    job.cancel()
    assert job.done(2)
    assert job.given_up
    with pytest.raises(Stopped):
        job.result()


def test_a_computation_that_nobody_looks_at_stops_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A closed browser leaves no work behind."""
    monkeypatch.setattr(patience, "UNWATCHED", 0.05)
    job = Job("endless", endless)
    assert ended()
    assert job.given_up
    assert not job.cancelled


def test_a_fault_is_raised_where_the_answer_is_taken() -> None:
    """No error is lost in the other thread."""

    def wrong() -> None:
        raise ValueError("no hours")

    with pytest.raises(ValueError, match="no hours"):
        Job("wrong", wrong).result(5)


def test_one_visitor_does_not_wait_for_another() -> None:
    """A short question is answered while a long one runs."""
    long = Job("long", endless)
    assert Job("short", lambda: 7).result(2) == 7
    assert not long.done()
    long.cancel()
    assert long.done(2)


SECONDS_TO_ANSWER = 0.5


def hard_programme(courses: int = 60) -> bytes:
    """Return a programme whose worst selection takes the solver longer than it is given."""
    from random import Random

    from aiknowledge.stores import open_store

    graph, random = open_store().load().graph, Random(3)
    points = [p.id for p in graph]
    rows = ["id: hard", "name: {en: Hard}", "complete: true", "courses:"]
    for n in range(courses):
        taught = "".join(
            f"\n  - {{point: {p}, level: introduced, status: confirmed}}"
            for p in random.sample(points, 12)
        )
        rows.append(
            f"- id: c{n:03}\n  name: {{en: Course {n}}}\n  credits: {random.choice([2, 3, 4])}"
            f"\n  obligation: {'elective' if n > 8 else 'required'}\n  term: {1 + n % 8}"
            f"\n  teaches:{taught}"
        )
    rows.append("rules:\n- {id: least, text: {en: Sixty credits}, least_credits: 60}")
    return ("\n".join(rows) + "\n").encode()


@pytest.mark.browser
def test_a_long_audit_is_shown_cancelled_and_taken_up_again(server: str, page: Any) -> None:
    """Progress is seen, Cancel gives the page back within half a second, the answer comes later."""
    page.goto(f"{server}/audit?curriculum=own")
    file = {"name": "hard.yaml", "mimeType": "text/yaml", "buffer": hard_programme()}
    page.locator('input[type="file"]').first.set_input_files(file)
    page.get_by_text("Auditing the programme …").wait_for()
    cancel = page.get_by_role("button", name="Cancel", exact=True)
    cancel.focus()
    before = time.monotonic()
    page.keyboard.press("Enter")
    page.get_by_text("Cancelled: Auditing the programme").wait_for()
    taken = time.monotonic() - before
    assert taken < SECONDS_TO_ANSWER, f"{taken:.2f} s"
    cancel.wait_for(state="detached")
    page.get_by_role("button", name="Start again").click()
    page.get_by_text("Auditing the programme …").wait_for()
    page.get_by_text("Points a student can meet").or_(
        page.locator(".st-key-audit-figures")
    ).first.wait_for()
    settled(page)
    assert page.get_by_text("Auditing the programme …").count() == 0


@pytest.mark.browser
def test_another_place_opens_while_an_answer_is_computed(server: str, page: Any) -> None:
    """In Chinese too: the line, the button, and the way to the start page meanwhile."""
    page.goto(f"{server}/audit?curriculum=own&lang=zh")
    file = {"name": "hard.yaml", "mimeType": "text/yaml", "buffer": hard_programme(70)}
    page.locator('input[type="file"]').first.set_input_files(file)
    page.get_by_text("正在审核培养方案……").wait_for()
    page.get_by_role("button", name="取消", exact=True).wait_for()
    before = time.monotonic()
    page.get_by_role("link", name="学习").first.click()
    page.get_by_role("heading", name="学习", exact=True).wait_for()
    assert time.monotonic() - before < 2


HEAR = """window.heard = [];
setInterval(() => {
  const said = document.getElementById("spoken")?.textContent;
  if (said && said !== window.heard.at(-1)) window.heard.push(said);
}, 50);"""


@pytest.mark.browser
def test_a_screen_reader_hears_that_work_goes_on_and_that_it_is_done(
    server: str, page: Any
) -> None:
    """One polite line says what is done and when it is over, not every second that passes."""
    page.add_init_script(HEAR)
    page.goto(f"{server}/audit?curriculum=own")
    file = {"name": "hard.yaml", "mimeType": "text/yaml", "buffer": hard_programme(65)}
    page.locator('input[type="file"]').first.set_input_files(file)
    page.locator(".st-key-audit-figures").wait_for()
    page.wait_for_function("() => window.heard.at(-1)?.endsWith('done.')")
    heard = page.evaluate("window.heard")
    assert heard[0] == "Please wait: Auditing the programme."
    assert heard[-1] == "Auditing the programme: done."
    assert len(heard) <= 3
    assert page.locator("#spoken").get_attribute("role") == "status"


def shuffled_syllabus(lines: int = 60) -> bytes:
    """Return a syllabus in no order, whose fewest moves no glance can prove."""
    from random import Random

    from aiknowledge.stores import open_store

    points = Random(1).sample(list(open_store().load().graph), lines)
    rows = ["# Shuffled"]
    for n, point in enumerate(points):
        rows += [f"\n## Week {n // 3 + 1}\n"] if n % 3 == 0 else []
        rows.append(f"- {point.name.en}")
    return "\n".join(rows).encode()


@pytest.mark.browser
def test_a_download_that_takes_long_is_prepared_with_progress(server: str, page: Any) -> None:
    """Asked for, it says what it does; then the button that downloads it stands there."""
    page.goto(f"{server}/teach?load=kept")
    file = {"name": "s.md", "mimeType": "text/markdown", "buffer": shuffled_syllabus()}
    page.locator('input[type="file"]').first.set_input_files(file)
    page.get_by_text("Take it home").first.click()
    page.get_by_role("button", name="Prepare: Order and moves (text)").click()
    page.get_by_text("Checking the order of the weeks …").wait_for()
    made = page.get_by_role("button", name="Order and moves (text)", exact=True)
    made.wait_for()
    with page.expect_download() as download:
        made.click()
    assert b"Students must bring" in Path(download.value.path()).read_bytes()
