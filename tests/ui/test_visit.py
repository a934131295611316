"""What a visit holds moves into a new space, goes home as files, and is deleted as a whole."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from aiknowledge.algorithms.progress import Writer, noted
from aiknowledge.formats.syllabus_map import read_map
from aiknowledge.graph.build import small_system
from aiknowledge.model import Progress, Syllabus, SyllabusMap, Tick
from aiknowledge.stores.progress_file import read_progress
from aiknowledge.stores.workspace import Workspace
from aiknowledge.ui.visit import Held


def test_what_a_visit_holds_is_read_again_where_it_goes(tmp_path: Path) -> None:
    """From the files taken home, and from the folder of a space: nothing is lost."""
    system = small_system("U/a>b")
    ticked = [Tick(point="a", date=dt.date(2026, 9, 1))]
    progress = noted(Progress(system=system.info.id), ticked, Writer("d", 1, None))
    mapped = SyllabusMap(syllabus=Syllabus(name="AI"), system=system.info.id)
    visit = Held(progress, {"ai.map.json": mapped})
    with zipfile.ZipFile(io.BytesIO(visit.packed())) as archive:
        read = read_progress("progress.json", archive.read("progress.json"))
        assert read.progress == progress
        assert read_map(("ai.map.json", archive.read("maps/ai.map.json"))) == mapped
    visit.move_into(tmp_path, system)
    assert Workspace(tmp_path, system).load().ticks() == tuple(ticked)
    assert read_map(tmp_path / "maps" / "ai.map.json") == mapped


def script() -> None:
    """Draw the Data page's part, what Learn and Teach hold, and a way to work."""
    import datetime as dt

    import streamlit as st

    from aiknowledge.model import Tick
    from aiknowledge.ui.learn.keeper import note, progress
    from aiknowledge.ui.space_view import own_space

    def work() -> None:
        note([Tick(point="entropy", date=dt.date(2026, 9, 1))])
        st.session_state["teach_files"] = (("pasted text", b"Week 1: Linear regression\n"),)

    st.session_state["lang"] = "en"
    own_space()
    st.button("work", key="work", on_click=work)
    st.text(f"{len(progress().ticks())} tick, {len(st.session_state.get('teach_files', ()))} file")


def pressed(at: AppTest, key: str) -> str:
    """Press a button, and return what Learn and Teach hold then."""
    at.button(key=key).click().run()
    assert not at.exception
    return str(at.text[-1].value)


@pytest.mark.parametrize("shared", [False, True])
def test_delete_all_leaves_nothing_open_and_can_be_undone(
    shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Progress and the open syllabus go and come back, whether or not a folder keeps them."""
    if shared:
        monkeypatch.setenv("AIKNOWLEDGE_SHARED", "1")
    at = AppTest.from_function(script, default_timeout=60).run()
    assert at.button(key="space-delete").disabled
    assert pressed(at, "work") == "1 tick, 1 file"
    assert pressed(at, "space-delete") == "0 tick, 0 file"
    assert at.button(key="space-delete").disabled
    assert pressed(at, "space-undo") == "1 tick, 1 file"


def test_a_new_space_takes_the_work_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress and the map of the open syllabus lie in its folder; the link is told."""
    monkeypatch.setenv("AIKNOWLEDGE_SHARED", "1")
    monkeypatch.setenv("AIKNOWLEDGE_SPACES", str(tmp_path / "spaces"))
    at = AppTest.from_function(script, default_timeout=60).run()
    pressed(at, "work")
    assert pressed(at, "space-make") == "1 tick, 1 file"
    assert "?space=" in at.code[0].value
    (space,) = (tmp_path / "spaces").iterdir()
    assert len(list(space.glob("progress*.jsonl"))) == 1
    assert len(list(space.glob("maps/*.map.json"))) == 1


def learning() -> None:
    """Draw what Learn says of keeping, and a way to note something."""
    import datetime as dt

    import streamlit as st

    from aiknowledge.model import Tick
    from aiknowledge.ui.learn.keeper import note
    from aiknowledge.ui.learn.own import care_bar

    tick = Tick(point="entropy", date=dt.date(2026, 9, 1))
    st.session_state["lang"] = "en"
    st.button("work", key="work", on_click=note, args=([tick],))
    care_bar()
    st.text("end")


@pytest.mark.parametrize("shared", [False, True])
def test_learn_says_that_nothing_is_kept_once_there_is_something_to_lose(
    shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only in a shared app, and not before the first note."""
    if shared:
        monkeypatch.setenv("AIKNOWLEDGE_SHARED", "1")
    at = AppTest.from_function(learning, default_timeout=60).run()
    assert not at.markdown
    pressed(at, "work")
    told = [m.value for m in at.markdown]
    assert any("loading this page anew loses them" in line for line in told) is shared
