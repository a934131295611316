"""The app on Neo4j: its pages work, others' edits are seen, the server may be restarted."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import wait_until_up
from neo4j_server.launch import Neo4jServer, free_port
from streamlit.testing.v1 import AppTest

from aiknowledge.stores import FileStore, open_store, shipped_data

pytestmark = [pytest.mark.neo4j, pytest.mark.browser]
POINT, NAME, NAME_ZH = "array-programming-and-broadcasting", "Array programming", "数组编程与广播"


@pytest.fixture
def app(broken: Neo4jServer, tmp_path: Path) -> Iterator[str]:
    """The address of the app, started with NEO4J_URI on the shipped system in Neo4j."""
    open_store(broken.uri).save(FileStore(shipped_data()).load())
    port = free_port()
    command = [sys.executable, "-m", "aiknowledge", "app", "--headless", "--port", str(port)]
    with (tmp_path / "log.txt").open("w+") as log:
        process = subprocess.Popen(
            command,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NEO4J_URI": broken.uri},
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_up(process, address, log)
            yield address
        finally:
            process.terminate()
            process.wait(20)
        log.seek(0)
        assert str(broken.password) not in log.read()


def confirming() -> None:
    """A page with nothing but a course whose points somebody judges."""
    from aiknowledge.model import Curriculum
    from aiknowledge.ui.audit.case import Draft
    from aiknowledge.ui.audit.keeping import keep
    from aiknowledge.ui.audit.maps_view import edit_maps
    from aiknowledge.ui.audit.rows import map_rows
    from aiknowledge.ui.state import current_system

    row = {"point": "array-programming-and-broadcasting", "confidence": 0.6}
    plan = Curriculum.model_validate(
        {
            "id": "of-our-department",
            "name": {"en": "Of our department"},
            "complete": True,
            "courses": [{"id": "np", "name": {"en": "NumPy"}, "teaches": [row]}],
        }
    )
    draft = Draft("of-our-department", plan)
    edit_maps(draft, "np", map_rows(current_system(), draft.current, "np", "en"), "all")
    keep(draft)


def test_the_pages_work_and_people_see_each_others_edits(
    app: str, broken: Neo4jServer, page: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Explore and Learn; what one person confirms, another sees after a refresh; a restart."""
    page.goto(f"{app}/explore?point={POINT}")
    page.get_by_role("heading", name=NAME).wait_for()
    page.locator("g.node.focus").wait_for()
    page.goto(f"{app}/learn?goal=point:{POINT}")
    page.get_by_role("heading", name="Week 1").wait_for()

    monkeypatch.setenv("AIKNOWLEDGE_DATA", broken.uri)
    other = AppTest.from_function(confirming, default_timeout=30).run()
    edits = {"edited_rows": {0: {"State": "● confirmed"}}, "added_rows": [], "deleted_rows": []}
    other.session_state["maps-of-our-department-0-np-all"] = edits
    other.run()
    other.text_input(key="who-keep").set_value("Professor Li").run()
    other.button(key="save-draft").click().run()
    assert [s.value for s in other.success] == [
        "Saved. Everybody sees it when their page is next drawn."
    ]
    page.goto(f"{app}/audit?curriculum=of-our-department")
    page.get_by_text("NumPy").first.wait_for()
    kept = open_store(broken.uri).curriculum("of-our-department")
    assert kept.courses[0].teaches[0].by == "Professor Li"

    broken.stop()
    broken.start()
    page.goto(f"{app}/explore?point={POINT}")
    page.get_by_role("heading", name=NAME).wait_for()
    page.get_by_text("中文", exact=True).click()
    page.get_by_role("heading", name=NAME_ZH).wait_for()
