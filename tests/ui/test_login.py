"""A login with a real exchange: a provider on this machine, Chromium, and spaces of one's own."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from conftest import running_app, settled

PLAN = "learn?goal=point:cross-validation"
SECRETS = """[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "{secret}"
client_id = "aiknowledge"
client_secret = "not a secret here"
server_metadata_url = "http://127.0.0.1:{port}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def spaces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of private spaces."""
    return tmp_path_factory.mktemp("login") / "spaces"


@contextmanager
def provider() -> Iterator[int]:
    """Run a login provider on this machine while its port is needed."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "oidc_provider_mock", "--host", "127.0.0.1"]
    command += ["--port", str(port)]
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=silent, stderr=silent)
    try:
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module")
def shared(spaces: Path) -> Iterator[str]:
    """The address of an app for many that knows a login provider."""
    folder = spaces.parent
    with provider() as port:
        secrets = folder / ".streamlit" / "secrets.toml"
        secrets.parent.mkdir()
        secrets.write_text(SECRETS.format(port=port, secret="0123456789abcdef" * 4))
        options = ("--shared", "--spaces", str(spaces))
        with running_app(folder, *options, inside=folder) as address:
            yield address


@pytest.fixture
def visitors(shared: str, chromium: Any) -> Iterator[Callable[[], Any]]:
    """Open a browser of its own per visitor; the app asks no other machine for anything.

    The provider's form, which is no part of the app, asks for a style sheet; it gets none.
    """
    contexts: list[Any] = []
    problems: list[str] = []

    def noted(request: Any) -> None:
        local = request.url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:"))
        if not local and request.frame.url.startswith(shared):
            problems.append(request.url)

    def arrived() -> Any:
        context = chromium.new_context(locale="en-GB")
        context.set_default_timeout(30_000)
        context.route("https://**", lambda route: route.abort())
        context.on("request", noted)
        contexts.append(context)
        return context.new_page()

    yield arrived
    for context in contexts:
        context.close()
    assert problems == []


def log_in(page: Any, subject: str) -> None:
    """Log in as somebody, by the provider's own form."""
    page.get_by_role("button", name="Log in").click()
    page.get_by_placeholder("sub").fill(subject)
    page.get_by_role("button", name="Authorize").click()
    page.get_by_role("button", name="Log out").wait_for()
    settled(page)


def log_out(page: Any) -> None:
    """Log out, at the provider too."""
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("button", name="End session").or_(
        page.get_by_role("button", name="Log in")
    ).first.wait_for()
    if page.get_by_role("button", name="End session").count():
        page.get_by_role("button", name="End session").click()
    page.get_by_role("button", name="Log in").wait_for()
    settled(page)


def steps_done(page: Any, address: str, done: int) -> None:
    """Open the plan and wait until it says how many steps are done."""
    page.goto(f"{address}/{PLAN}")
    if done:
        page.get_by_text(f"{done} of 10 steps done").wait_for()
    else:
        page.get_by_role("heading", name="Week 1", exact=True).wait_for()
        settled(page)
        assert page.get_by_text("1 of 10 steps done").count() == 0
        assert page.locator('[class*="st-key-step-"] input:checked').count() == 0


@pytest.mark.browser
def test_what_somebody_does_is_there_again_after_the_next_login(
    shared: str, spaces: Path, visitors: Callable[[], Any]
) -> None:
    """Logged out it is gone from the page; another person never sees it; no name on the disk."""
    page = visitors()
    page.goto(shared)
    log_in(page, "li.ming@example.edu")
    steps_done(page, shared, 0)
    page.locator('[class*="st-key-step-"]').first.locator("label").click()
    page.get_by_text("1 of 10 steps done").wait_for()
    settled(page)
    log_out(page)
    steps_done(page, shared, 0)
    page.goto(f"{shared}/data")
    page.get_by_text("Or log in, at the top of the page").wait_for()

    other = visitors()
    other.goto(shared)
    log_in(other, "wang.fang@example.edu")
    steps_done(other, shared, 0)
    other.goto(f"{shared}/data")
    other.get_by_text("in a space that only your login opens").wait_for()

    log_in(page, "li.ming@example.edu")
    steps_done(page, shared, 1)
    folders = sorted(p.name for p in spaces.iterdir())
    assert len(folders) == 2
    assert all(re.fullmatch(r"person-[0-9a-f]{64}", name) for name in folders)
    kept = b"".join(p.read_bytes() for p in spaces.rglob("*") if p.is_file())
    assert b"example.edu" not in kept


@pytest.mark.browser
def test_no_link_leads_to_the_space_of_a_login(
    shared: str, spaces: Path, visitors: Callable[[], Any]
) -> None:
    """Neither the name of its folder nor its hash is a key."""
    page = visitors()
    page.goto(shared)
    log_in(page, "zhao@example.edu")
    names = [p.name for p in spaces.iterdir()]
    log_out(page)
    for key in (names[0], names[0].removeprefix("person-"), f"../{names[0]}"):
        page.goto(f"{shared}/data?space={key}")
        page.get_by_text("This private link opens nothing here.").wait_for()


@pytest.mark.browser
def test_a_private_link_is_not_opened_while_somebody_is_logged_in(
    shared: str, visitors: Callable[[], Any]
) -> None:
    """Two spaces are never mixed; the page says what to do."""
    page = visitors()
    page.goto(f"{shared}/data")
    page.get_by_role("button", name="Keep my work behind a private link").click()
    code = page.locator("code", has_text="?space=")
    code.wait_for()
    link = code.inner_text().strip()
    log_in(page, "qian@example.edu")
    page.goto(link)
    page.get_by_text("The private link was not opened: you are logged in.").wait_for()
    page.get_by_role("link", name="Data", exact=True).click()
    page.get_by_text("in a space that only your login opens").wait_for()


@pytest.mark.browser
def test_without_a_provider_there_is_no_button(server: str, page: Any) -> None:
    """The app of one person stays as it is."""
    page.goto(server)
    page.get_by_label("Find anything").wait_for()
    settled(page)
    assert page.get_by_role("button", name="Log in").count() == 0


def test_nothing_of_the_login_is_imported_without_it() -> None:
    """Authlib is an extra: the pages load without it."""
    told = "import sys, aiknowledge.ui.main; sys.exit('authlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True).returncode == 0
