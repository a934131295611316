"""Picture every page in two themes, two languages and two widths into screenshots/."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FOLDER = Path(__file__).parent.parent / "screenshots"
PAGES = {
    "start": "?",
    "map": "explore?",
    "map-programme": "explore?show=programme&programme=illustrative-four-terms",
    "point": "explore?point=cross-validation",
    "unit": "explore?unit=DL14",
    "learn": "learn?goal=point:cross-validation",
    "learn-empty": "learn?",
    "learn-way": "learn?goal=unit:DL14&view=way",
    "learn-ready": "learn?goal=unit:DL14&view=ready",
    "learn-fit": "learn?goal=unit:DL14&view=fit&budget=200&programme=nanjing-ai",
    "teach": "teach?file=example",
    "teach-order": "teach?file=example&step=order&brings=area:MF",
    "teach-moves": "teach?file=example&step=moves&brings=area:MF",
    "teach-take": "teach?file=example&step=take",
    "audit": "audit?curriculum=illustrative-four-terms",
    "audit-compare": "audit?curriculum=nanjing-ai&part=compare&with=alliance-ai",
    "audit-impact": "audit?curriculum=illustrative-four-terms&part=impact",
    "courses": "courses?file=example&course=AI 401",
    "data": "data?",
}
WIDTHS = {1360: 900, 390: 844}


def main() -> None:
    """Start the app, visit every page, stop it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is missing")
    FOLDER.mkdir(exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "aiknowledge", "app", "--headless", "--port", str(port)]
    command += ["--shared"]  # nobody's own progress is in the pictures
    app = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait(address)
        with sync_playwright() as playwright:
            flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
            browser = playwright.chromium.launch(executable_path=chromium, args=flags)
            for name, theme, language, width in product(
                PAGES, ("light", "dark"), ("en", "zh"), WIDTHS
            ):
                _picture(browser, address, name, theme, language, width)
            browser.close()
    finally:
        app.terminate()
        app.wait(20)


def _wait(address: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1)
            return
        except OSError:
            time.sleep(0.2)
    sys.exit("the app did not start")


def _picture(
    browser: Browser, address: str, name: str, theme: str, language: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": WIDTHS[width]}, color_scheme=theme
    )
    page = context.new_page()
    page.goto(f"{address}/{PAGES[name]}&lang={language}")
    page.get_by_role("heading").first.wait_for()
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_selector('[class*="st-key-waiting-"]', state="detached")
    page.wait_for_selector('[data-testid="stSkeleton"]', state="detached")
    page.wait_for_timeout(700)
    page.screenshot(path=FOLDER / f"{name}-{theme}-{language}-{width}.png")
    context.close()


if __name__ == "__main__":
    main()
