"""app: open the web page."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import click

import aiknowledge
from aiknowledge.cli.session import Session
from aiknowledge.errors import InputError

SETTINGS = (
    "--browser.gatherUsageStats=false",
    "--server.showEmailPrompt=false",
    "--server.fileWatcherType=none",
    "--server.maxUploadSize=50",
    "--runner.postScriptGC=false",
    "--client.toolbarMode=minimal",
    "--client.showErrorDetails=none",
    "--theme.light.primaryColor=#0b5cad",
    "--theme.light.backgroundColor=#ffffff",
    "--theme.light.secondaryBackgroundColor=#f4f6f9",
    "--theme.light.textColor=#1b2430",
    "--theme.light.borderColor=#c9d2dc",
    "--theme.dark.primaryColor=#6cb4ff",
    "--theme.dark.backgroundColor=#10151c",
    "--theme.dark.secondaryBackgroundColor=#1a222d",
    "--theme.dark.textColor=#e8edf3",
    "--theme.dark.borderColor=#3a4654",
)
"""Every setting of the page server, so that no file of the user's changes the app.

Collecting garbage after every run would walk the whole system each time: half of a click's cost.
"""


@click.command()
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535))
@click.option("--headless", is_flag=True, help="Do not open a browser.")
@click.option(
    "--shared",
    is_flag=True,
    help="For many visitors: nothing of a person is kept; their work lasts while the page is open.",
)
@click.option(
    "--spaces",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="With --shared: visitors may keep their work in this folder, behind a private link.",
)
@click.pass_obj
def app(
    session: Session, address: str, port: int, headless: bool, shared: bool, spaces: Path | None
) -> None:
    """Open the web page on the chosen data, or on the Neo4j database named by NEO4J_URI."""
    if session.address is None and os.environ.get("NEO4J_URI"):
        session = replace(session, address=os.environ["NEO4J_URI"])
    _ = session.system  # what is wrong with the data is told here, not on the page
    page = Path(aiknowledge.__file__).parent / "ui" / "served.py"
    command = [sys.executable, "-m", "streamlit", "run", str(page), *SETTINGS]
    command += [f"--server.address={address}", f"--server.port={port}"]
    command += [f"--server.headless={str(headless).lower()}"]
    environment = dict(os.environ, PYTHONUTF8="1")
    if session.address:
        environment["AIKNOWLEDGE_DATA"] = str(session.address)
    if session.overlays:
        environment["AIKNOWLEDGE_OVERLAYS"] = os.pathsep.join(session.overlays)
    if session.workspace_folder:
        environment["AIKNOWLEDGE_WORKSPACE"] = session.workspace_folder
    if spaces is not None and not shared:
        raise InputError("--spaces is for an app of many visitors; add --shared")
    if shared:
        environment["AIKNOWLEDGE_SHARED"] = "1"
    if spaces is not None:
        environment["AIKNOWLEDGE_SPACES"] = str(spaces.absolute())
    if os.name == "posix":
        # Become the page server, so that whoever ends this process ends the server.
        os.execve(sys.executable, command, environment)
    sys.exit(subprocess.call(command, env=environment))
