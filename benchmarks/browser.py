"""What the benchmarks of the page share: the app on a free port, and a clock inside the page."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WATCH = """() => {
  const watch = window.watch = { last: performance.now() };
  const start = event => { watch.start ??= event.timeStamp; };
  for (const kind of ["pointerdown", "keydown"])
    addEventListener(kind, start, { capture: true, once: true });
  const app = () => document.querySelector('[data-testid="stApp"]');
  const waits = () => document.querySelector('[class*="st-key-waiting-"]');
  const state = () => waits() ? "waits" : app()?.getAttribute("data-test-script-state");
  let ran = false;
  const seen = records => {
    const others = records.some(r => r.oldValue !== "notRunning");
    if (watch.start !== undefined && (others || state() !== "notRunning")) ran = true;
  };
  new MutationObserver(seen).observe(app(), { attributeFilter: ["data-test-script-state"],
    attributeOldValue: true });
  const look = now => {
    const told = state();
    if (watch.start !== undefined && told !== "notRunning") ran = true;
    if (ran && told === "notRunning") { watch.end = now; return; }
    if (watch.start !== undefined && now - watch.start > 10000) { watch.end = now; return; }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
"""From the press to the end of the run that it caused, by the page's own clock.

A page that says that it still computes has not answered. A run may begin and end between two
frames, so every change of its state is watched, too.
"""


@contextmanager
def app(*options: str) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Start the app; yield its address and process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "aiknowledge", "app", "--headless", "--port", str(port)]
    folder = tempfile.TemporaryDirectory()
    own = dict(os.environ, AIKNOWLEDGE_WORKSPACE=folder.name)  # nobody's progress is touched
    process = subprocess.Popen([*command, *options], stdout=subprocess.DEVNULL, env=own)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
                break
            except OSError:
                time.sleep(0.2)
        else:
            sys.exit("the app did not start")
        yield address, process
    finally:
        process.terminate()
        process.wait(20)
        folder.cleanup()


@contextmanager
def chromium() -> Iterator[Any]:
    """Start Debian's Chromium."""
    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        sys.exit("Chromium is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def idle(page: Any) -> None:
    """Wait until the page has nothing to do."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector('[class*="st-key-waiting-"]', state="detached")
    page.wait_for_timeout(400)


def taken(page: Any, click: Any) -> float:
    """Return the seconds from a click to the end of the run it caused."""
    idle(page)
    page.evaluate(WATCH)
    click()
    page.wait_for_function("window.watch.end")
    seconds: float = page.evaluate("(window.watch.end - window.watch.start) / 1000")
    return seconds
