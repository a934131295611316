"""The command that opens the page, as somebody meets it the first time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import wait_until_up


def test_the_first_start_asks_nothing(tmp_path: Path) -> None:
    """In an empty home, with a browser wanted and nobody to answer a question, the page is up."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "aiknowledge", "app", "--port", str(port)]
    home = dict(os.environ, HOME=str(tmp_path), USERPROFILE=str(tmp_path), PATH="")
    with (tmp_path / "log").open("w+b") as log:
        app = subprocess.Popen(
            command, env=home, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until_up(app, f"http://127.0.0.1:{port}", log)
        finally:
            app.terminate()
            app.wait(20)


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for a browser is a shell script")
def test_the_start_opens_a_browser_at_the_page(tmp_path: Path) -> None:
    """The browser of the user is called with the address, once the page answers there."""
    browser, told = tmp_path / "browser", tmp_path / "told"
    browser.write_text(f'#!/bin/sh\necho "$1" > {told}.new && mv {told}.new {told}\n')
    browser.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "aiknowledge", "app", "--port", str(port)]
    own = dict(os.environ, BROWSER=str(browser), AIKNOWLEDGE_WORKSPACE=str(tmp_path / "own"))
    with (tmp_path / "log").open("w+b") as log:
        app = subprocess.Popen(command, env=own, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_until_up(app, f"http://127.0.0.1:{port}", log)
            end = time.monotonic() + 20
            while not told.exists() and time.monotonic() < end:
                time.sleep(0.1)
            assert told.read_text().strip() == f"http://127.0.0.1:{port}"
        finally:
            app.terminate()
            app.wait(20)
