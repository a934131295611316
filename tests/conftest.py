"""Shared fixtures: reference data, a small folder, a server and Chromium."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# The same examples on every machine, and no clock: machines differ in speed.
settings.register_profile("project", deadline=None, derandomize=True)
settings.load_profile("project")

PROJECT = Path(__file__).parent.parent
NO_SKIPS = os.environ.get("AIKNOWLEDGE_NO_SKIPS") == "1"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_reference = {"ran": 0, "skipped": 0}


def missing(what: str) -> None:
    """Skip where a program is missing, or fail where the run must be complete."""
    if NO_SKIPS:
        pytest.fail(f"{what} is missing and this run must be complete")
    pytest.skip(f"{what} is missing")


@pytest.fixture
def reference() -> Path:
    """The folder of reference data; its absence is the one skip a complete run tolerates."""
    default = PROJECT.parent / "shared" / "data"
    folder = Path(os.environ.get("AIKNOWLEDGE_REFERENCE_DATA", default))
    if not (folder / "EXPECTED.json").is_file():
        _reference["skipped"] += 1
        pytest.skip("reference data is missing")
    _reference["ran"] += 1
    return folder


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say how much of the reference data was used."""
    terminalreporter.write_line(
        f"{_reference['ran']} reference tests ran, {_reference['skipped']} skipped"
    )


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder of derived copies for the whole run: the shipped graph is read once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep derived copies of data, and progress, out of the user's own folders."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_folder))
    monkeypatch.setenv("AIKNOWLEDGE_WORKSPACE", str(tmp_path / "workspace"))


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a data folder from file names and texts."""

    def write(files: dict[str, str]) -> Path:
        root = tmp_path / "system"
        for name, text in {"system.yaml": "id: test\n", **files}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return write


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app on the shipped graph, with a workspace of its own."""
    with running_app(tmp_path_factory.mktemp("server")) as address:
        yield address


@contextmanager
def running_app(
    folder: Path, *options: str, data: Path | None = None, inside: Path = PROJECT
) -> Iterator[str]:
    """Run the app while its address is needed; its workspace lies inside *folder*."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "aiknowledge", *(["--data", str(data)] if data else [])]
    command += ["app", "--headless", "--port", str(port), *options]
    own = dict(os.environ, AIKNOWLEDGE_WORKSPACE=str(folder / "workspace"))
    with (folder / "log.txt").open("w+") as log:
        process = subprocess.Popen(
            command, env=own, stdout=log, stderr=subprocess.STDOUT, cwd=inside
        )
        try:
            wait_until_up(process, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(20)


def wait_until_up(process: subprocess.Popen[bytes], address: str, log: Any) -> None:
    """Wait until the app answers; fail with what it printed where it does not."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if process.poll() is not None:
            log.seek(0)
            pytest.fail(f"the app stopped: {log.read()}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1) as answer:
                if answer.read() == b"ok":
                    return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the app did not start within a minute")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    if not CHROMIUM:
        missing("Chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A fresh page; at the end, no console error and no request to another machine."""
    context = chromium.new_context(viewport={"width": 1360, "height": 900}, locale="en-GB")
    context.set_default_timeout(30_000)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda m: problems.append(m.text) if _is_fault(m) else None)
    page.on("request", lambda r: problems.append(f"outside: {r.url}") if _outside(r.url) else None)
    yield page
    context.close()
    assert problems == []


STILL = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  const now = performance.now();
  const waits = document.querySelector('[class*="st-key-waiting-"]') !== null;
  const rests = !waits && app?.getAttribute("data-test-script-state") === "notRunning";
  window.busy = rests ? window.busy ?? now : now;
  return now - window.busy > 400;
}"""
"""A page often runs again right after a run; it has settled when it rests for a while.

While it waits for a long answer it rests only to run again.
"""


def settled(page: Any) -> None:
    """Wait until the page has nothing more to draw."""
    page.evaluate("window.busy = undefined")
    page.wait_for_function(STILL)


def _is_fault(message: Any) -> bool:
    # Streamlit asks for its own health below a sub-page's address once and finds nothing there.
    return message.type == "error" and "_stcore" not in message.location.get("url", "")


def _outside(url: str) -> bool:
    return url.startswith(("http", "ws")) and "//127.0.0.1" not in url
