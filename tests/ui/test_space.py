"""A shared app in Chromium: visitors see nothing of each other; a private link keeps the work."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import running_app, settled

pytestmark = pytest.mark.browser
PLAN = "learn?goal=point:cross-validation"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app for many, with a folder for private spaces."""
    folder = tmp_path_factory.mktemp("shared")
    with running_app(folder, "--shared", "--spaces", str(folder / "spaces")) as address:
        yield address


def tick(page: Any) -> None:
    """Tick the first step of the plan."""
    page.get_by_role("heading", name="Week 1", exact=True).wait_for()
    settled(page)
    page.locator('[class*="st-key-step-"]').first.locator("label").click()
    page.get_by_text("1 of 10 steps done").wait_for()


def test_a_private_link_keeps_the_work_and_nobody_else_sees_it(
    shared: str, page: Any, chromium: Any
) -> None:
    """It takes along what the visit holds, stays in the address, and deleting can be undone."""
    page.goto(f"{shared}/{PLAN}")
    assert page.get_by_text("loading this page anew loses them").count() == 0
    tick(page)
    page.get_by_text("loading this page anew loses them").wait_for()
    page.get_by_role("button", name="Keep my work behind a private link").click()
    page.get_by_role("link", name="Your work is kept in a private space").click()
    code = page.locator("code", has_text="?space=")
    code.wait_for()
    link = code.inner_text().strip()
    assert link.startswith(f"{shared}/?space=")
    key = link.removeprefix(f"{shared}/")
    page.get_by_role("link", name="Learn", exact=True).click()
    page.get_by_text("1 of 10 steps done").wait_for()
    settled(page)
    assert key[1:] in page.url
    page.reload()
    page.get_by_text("1 of 10 steps done").wait_for()
    page.get_by_role("link", name="Your work is kept in a private space").wait_for()

    other = chromium.new_context().new_page()
    other.goto(f"{shared}/data")
    other.get_by_text("Nothing. What you do lives as long as this page is open").wait_for()
    other.context.close()

    again = chromium.new_context().new_page()
    again.goto(f"{shared}/{PLAN}&{key[1:]}")
    again.get_by_text("1 of 10 steps done").wait_for()
    again.goto(f"{shared}/data{key}")
    again.get_by_text("Your work is kept on this server").wait_for()
    settled(again)
    with again.expect_download() as download:
        again.get_by_role("button", name="Export all (ZIP)").click()
    assert Path(download.value.path()).stat().st_size > 100
    again.get_by_role("button", name="Delete all").click()
    again.get_by_text("All of it is deleted.").wait_for()
    again.get_by_role("button", name="Bring it back").click()
    settled(again)
    assert again.get_by_role("button", name="Delete all").is_enabled()
    again.context.close()


def test_a_wrong_link_opens_nothing_and_says_so(shared: str, page: Any) -> None:
    """Without making a space for it."""
    page.goto(f"{shared}/data?space={'A' * 43}")
    page.get_by_text("This private link opens nothing here.").wait_for()
    page.get_by_role("button", name="Keep my work behind a private link").wait_for()


def test_back_leads_on_through_pages_of_before_the_space(shared: str, page: Any) -> None:
    """The key is not written into an address that the visitor went back to."""
    page.goto(f"{shared}/explore")
    settled(page)
    page.get_by_role("link", name="Data", exact=True).click()
    page.get_by_role("button", name="Keep my work behind a private link").click()
    page.get_by_text("This link leads back to it:").wait_for()
    settled(page)
    page.go_back()
    page.get_by_text("This link leads back to it:").wait_for()
    settled(page)
    page.go_back()
    page.get_by_text("This link leads back to it:").wait_for(state="detached")
    assert page.url == f"{shared}/explore"


def test_an_own_programme_is_kept_behind_a_private_link(
    shared: str, page: Any, chromium: Any, tmp_path: Path
) -> None:
    """Its YAML is in what is taken home, and the link leads back to it; others find it gone."""
    table = tmp_path / "major.csv"
    table.write_text("Course name,Credits\nMachine Learning,3\nDeep Learning,2\n")
    page.goto(f"{shared}/data")
    page.get_by_role("button", name="Keep my work behind a private link").click()
    code = page.locator("code", has_text="?space=")
    code.wait_for()
    key = code.inner_text().strip().partition("?")[2]
    page.goto(f"{shared}/audit?curriculum=own&{key}")
    page.locator('input[type="file"]').wait_for(state="attached")
    settled(page)
    page.locator('input[type="file"]').set_input_files(table)
    page.get_by_text("Your table is kept with its changes").wait_for()
    page.get_by_text("The table lists every course", exact=True).click()
    page.get_by_text("Changes in this visit: 1").first.wait_for()
    settled(page)
    left = page.url
    assert "table=major-" in left

    again = chromium.new_context().new_page()
    again.goto(left)
    again.get_by_text("2 courses").first.wait_for()
    assert again.get_by_role("checkbox", name="The table lists every course").is_checked()
    again.get_by_role("link", name="Data").first.click()
    again.get_by_text("Your work is kept on this server").wait_for()
    settled(again)
    with again.expect_download() as download:
        again.get_by_role("button", name="Export all (ZIP)").click()
    with zipfile.ZipFile(download.value.path()) as packed:
        [name] = [n for n in packed.namelist() if n.startswith("programmes/")]
        assert b"complete: true" in packed.read(name)
    again.context.close()

    other = chromium.new_context().new_page()
    other.goto(left.replace(key, ""))
    other.get_by_text("The table of this address is no longer here").wait_for()
    other.context.close()
