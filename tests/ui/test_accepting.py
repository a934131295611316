"""Findings accepted in the app: with a reason and a name, listed still, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from aiknowledge.stores.folder import read_folder


def script() -> None:
    """A page with the gaps and the rules of a small programme."""
    from aiknowledge.algorithms.audit import audit
    from aiknowledge.model import Curriculum
    from aiknowledge.ui.audit.accepting import waivers, waivers_file
    from aiknowledge.ui.audit.case import Case, Draft
    from aiknowledge.ui.audit.gaps_part import gaps_part
    from aiknowledge.ui.audit.rules_part import rules_part
    from aiknowledge.ui.state import current_system

    plan = Curriculum.model_validate(
        {
            "id": "p",
            "name": {"en": "P"},
            "complete": True,
            "courses": [
                {
                    "id": "ml",
                    "name": {"en": "ML"},
                    "obligation": "required",
                    "teaches": [{"point": "entropy"}],
                }
            ],
        }
    )
    report = audit(current_system(), plan)
    case = Case(Draft("p", plan), report, None, waivers())
    gaps_part(case)
    rules_part(case)
    waivers_file()


def test_a_rule_is_accepted_and_taken_back() -> None:
    """Nothing is accepted without a reason and a name; what is stays listed, marked."""
    at = AppTest.from_function(script, default_timeout=20).run()
    rule = "rule-failed-tier-core-p"
    at.button(key=f"waive-{rule}").click().run()
    assert at.button(key=f"do-{rule}").disabled
    at.text_input(key=f"reason-{rule}").set_value("a minor, not a major")
    at.text_input(key=f"who-{rule}").set_value("Li").run()
    at.button(key=f"do-{rule}").click().run()
    assert any("a minor, not a major" in c.value for c in at.caption)
    assert any("Not met: 2 (accepted: 1)" in m.value for m in at.markdown)
    assert at.get("download_button")[-1].proto.label == "Download what was accepted (1)"
    at.button(key=f"undo-{rule}").click().run()
    assert any("Not met: 2 (accepted: 0)" in m.value for m in at.markdown)


def test_many_gaps_are_accepted_at_once_into_the_overlay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written for this programme, read by the command line, taken out again."""
    monkeypatch.setenv("AIKNOWLEDGE_OVERLAYS", str(tmp_path))
    at = AppTest.from_function(script, default_timeout=20).run()
    at.multiselect(key="accept-gaps").set_value(["gap-chain-rule-p"]).run()
    at.text_input(key="reason-gaps").set_value("taught by the school of physics")
    at.text_input(key="who-gaps").set_value("Wang").run()
    at.button(key="do-gaps").click().run()
    held = read_folder(tmp_path).system().waivers
    assert [(w.finding, w.subject, w.object, w.by) for w in held] == [
        ("gap", "chain-rule", "p", "Wang")
    ]
    assert any("398 points are taught by no listed course" in m.value for m in at.markdown)
    at.button(key="undo-gap-chain-rule-p").click().run()
    assert read_folder(tmp_path).system().waivers == ()
