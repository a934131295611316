"""What courses teach, corrected by hand in the app, and kept in the overlay."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest


def script() -> None:
    """A page with nothing but the points of one course."""
    import streamlit as st

    from aiknowledge.model import Curriculum
    from aiknowledge.ui.audit.case import Draft
    from aiknowledge.ui.audit.keeping import keep
    from aiknowledge.ui.audit.maps_view import add_point, confirm_all, edit_maps
    from aiknowledge.ui.audit.rows import map_rows
    from aiknowledge.ui.state import current_system

    rows = [{"point": "entropy", "confidence": 0.6}, {"point": "span-basis-and-rank"}]
    plan = Curriculum.model_validate(
        {
            "id": "p",
            "name": {"en": "P"},
            "complete": True,
            "courses": [{"id": "ml", "name": {"en": "Machine Learning"}, "teaches": rows}],
        }
    )
    draft = Draft("p", plan)
    edit_maps(draft, "ml", map_rows(current_system(), draft.current, "ml", "en"), "all")
    confirm_all(draft, "ml")
    add_point(draft, "ml")
    keep(draft)
    taught = draft.current.courses[0].teaches
    st.text(" ".join(f"{t.point}:{t.level}:{t.hours}:{t.status}:{t.by}" for t in taught))


def edited(at: AppTest, version: int, row: int, **cells: object) -> AppTest:
    """Type into cells of a row of the table, and let the page run."""
    edits = {"edited_rows": {row: cells}, "added_rows": [], "deleted_rows": []}
    at.session_state[f"maps-p-{version}-ml-all"] = edits
    return at.run()


def shown(at: AppTest) -> list[str]:
    """What the course teaches."""
    return str(at.text[0].value).split()


def button(at: AppTest, key: str) -> AppTest:
    """Press a button."""
    return at.button(key=key).click().run()


def test_a_state_counts_at_once_and_is_kept_with_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Confirmed by somebody, then saved with the name into the overlay folder."""
    monkeypatch.setenv("AIKNOWLEDGE_OVERLAYS", str(tmp_path))
    at = AppTest.from_function(script, default_timeout=20).run()
    assert shown(at)[0] == "entropy:introduced:None:inferred:None"
    edited(at, 0, 0, State="● confirmed")
    assert shown(at)[0] == "entropy:introduced:None:confirmed:None"
    assert at.button(key="save-draft").disabled
    at.text_input(key="who-keep").set_value("Professor Li").run()
    button(at, "save-draft")
    assert at.success[0].value
    kept = yaml.safe_load((tmp_path / "curricula" / "p.yaml").read_text(encoding="utf-8"))
    first, second = kept["courses"][0]["teaches"]
    assert (first["status"], first["by"]) == ("confirmed", "Professor Li")
    assert (second.get("status", "inferred"), second.get("by")) == ("inferred", None)


def test_level_and_hours_set_by_hand_confirm_the_link_and_are_undone() -> None:
    """Who sets a level knows the course; a rejected one stays to be seen."""
    at = AppTest.from_function(script, default_timeout=20).run()
    edited(at, 0, 0, Level="mastered")
    edited(at, 1, 1, **{"Class hours": 2.5})
    assert shown(at) == [
        "entropy:mastered:None:confirmed:None",
        "span-basis-and-rank:introduced:2.5:confirmed:None",
    ]
    edited(at, 2, 0, State="✕ rejected")
    assert shown(at)[0] == "entropy:mastered:None:rejected:None"
    button(at, "undo-draft")
    assert shown(at)[0] == "entropy:mastered:None:confirmed:None"
    button(at, "undo-all")
    assert shown(at)[0] == "entropy:introduced:None:inferred:None"
    assert not at.session_state["drafts"]["p"][1:]


def test_a_point_is_added_and_every_guess_confirmed_at_once() -> None:
    """The box names each point in both languages."""
    at = AppTest.from_function(script, default_timeout=20).run()
    box = at.selectbox(key="add-p-0-ml")
    assert "Chain rule · 链式法则" in box.options
    box.set_value("chain-rule").run()
    button(at, "add-map")
    assert shown(at)[2] == "chain-rule:introduced:None:confirmed:None"
    button(at, "confirm-all")
    assert all(":confirmed:" in row for row in shown(at))
