"""Editing a programme in the app: a cell, a new rule, and undo."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def script() -> None:
    """A page with nothing but the editor."""
    import streamlit as st

    from aiknowledge.model import Curriculum
    from aiknowledge.ui.curriculum_editor import edited

    plan = Curriculum.model_validate(
        {
            "id": "p",
            "name": {"en": "P"},
            "complete": True,
            "courses": [{"id": "ml", "name": {"en": "Machine Learning"}, "credits": 3}],
        }
    )
    result = edited("k", plan)
    st.text(f"{[c.credits for c in result.courses]} {len(result.rules)}")


def test_changes_hold_and_can_be_undone() -> None:
    """Two changes, then back one by one."""
    at = AppTest.from_function(script, default_timeout=20).run()
    assert at.text[0].value == "[3.0] 0"
    edits = {"edited_rows": {0: {"credits": 4}}, "added_rows": [], "deleted_rows": []}
    at.session_state["courses-k-1"] = edits
    at.run()
    assert at.text[0].value == "[4.0] 0"
    rule = {"text": "at least one", "least_courses": 1}
    at.session_state["rules-k-2"] = {"edited_rows": {0: rule}, "added_rows": [], "deleted_rows": []}
    at.run()
    assert at.text[0].value == "[4.0] 1"
    at.button(key="undo-k").click().run()
    assert at.text[0].value == "[4.0] 0"
    at.button(key="undo-k").click().run()
    assert at.text[0].value == "[3.0] 0"
    assert at.button(key="undo-k").disabled
