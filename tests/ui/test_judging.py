"""Confirming what a course teaches in the app, and keeping it in the overlay."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest


def script() -> None:
    """A page with nothing but one cell of the grid."""
    import streamlit as st

    from aiknowledge.model import Curriculum
    from aiknowledge.ui.judging_view import judge, judged, keep
    from aiknowledge.ui.words import word

    rows = [{"point": "entropy", "confidence": 0.6}, {"point": "span-basis-and-rank"}]
    plan = Curriculum.model_validate(
        {
            "id": "p",
            "name": {"en": "P"},
            "complete": True,
            "courses": [{"id": "ml", "name": {"en": "Machine Learning"}, "teaches": rows}],
        }
    )
    plan = judged(plan)
    taught = plan.courses[0].teaches
    judge(
        plan,
        "ml",
        [{"id": t.point, word("state", "en"): word(t.status, "en")} for t in taught],
    )
    keep(plan)
    st.text(" ".join(f"{t.status}:{t.by or ''}" for t in taught))


def test_a_state_counts_at_once_and_is_kept_with_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Confirmed by somebody, then saved with the name into the overlay folder."""
    monkeypatch.setenv("AIKNOWLEDGE_OVERLAYS", str(tmp_path))
    at = AppTest.from_function(script, default_timeout=20).run()
    assert at.text[0].value == "inferred: inferred:"
    edits = {"edited_rows": {0: {"State": "confirmed"}}, "added_rows": [], "deleted_rows": []}
    at.session_state["cell-p-ml-entropy"] = edits
    at.run()
    assert at.text[0].value == "confirmed:a visitor inferred:"
    at.text_input(key="judge").set_value("Professor Li").run()
    at.button[0].click().run()
    kept = yaml.safe_load((tmp_path / "curricula" / "p.yaml").read_text(encoding="utf-8"))
    first, second = kept["courses"][0]["teaches"]
    assert (first["status"], first["by"]) == ("confirmed", "Professor Li")
    assert second.get("status", "inferred") == "inferred"
