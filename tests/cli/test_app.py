"""The command that opens the page, as somebody meets it the first time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

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
