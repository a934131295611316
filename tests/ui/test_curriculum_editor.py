"""Editing a programme in the app: a cell, a rule, a group, the credits, and undo."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from aiknowledge.model import Course, Curriculum, Mapping, Text
from aiknowledge.ui.audit.case import best_mapped


def script() -> None:
    """A page with nothing but the editors."""
    import streamlit as st

    from aiknowledge.algorithms.audit import audit
    from aiknowledge.model import Curriculum
    from aiknowledge.ui.audit.case import Draft
    from aiknowledge.ui.audit.credit_view import choose_credits
    from aiknowledge.ui.audit.editor import edit_courses, edit_groups, edit_rules
    from aiknowledge.ui.audit.keeping import keep
    from aiknowledge.ui.state import current_system

    plan = Curriculum.model_validate(
        {
            "id": "p",
            "name": {"en": "P"},
            "complete": True,
            "courses": [
                {"id": "ml", "name": {"en": "Machine Learning"}, "credits": 3, "group": "Core"},
                {"id": "dl", "name": {"en": "Deep Learning"}},
            ],
            "rules": [{"id": "r", "text": {"en": "one"}, "group": "Core", "least_courses": 1}],
        }
    )
    draft = Draft("p", plan)
    edit_courses(draft)
    edit_rules(draft)
    edit_groups(draft)
    choose_credits(draft, audit(current_system(), draft.current))
    keep(draft)
    now = draft.current
    st.text(f"{[(c.id, c.credits, c.group, len(c.teaches) > 0) for c in now.courses]}")
    st.text(f"{[(r.id, r.group, r.most_credits, r.least_enterprise_share) for r in now.rules]}")
    st.text(f"{now.credit_system} {now.credit_hours}")


def typed(at: AppTest, table: str, version: int, **edits: object) -> AppTest:
    """Edit a table of the page: rows edited, added or deleted."""
    empty: dict[str, object] = {"edited_rows": {}, "added_rows": [], "deleted_rows": []}
    at.session_state[f"{table}-p-{version}"] = empty | edits
    return at.run()


def texts(at: AppTest) -> list[str]:
    """What the programme is now."""
    return [str(t.value) for t in at.text]


def test_unknown_credits_do_not_count_as_a_change() -> None:
    """A table that nobody touched changes nothing, empty cells and all."""
    at = AppTest.from_function(script, default_timeout=20).run()
    assert texts(at)[0] == "[('ml', 3.0, 'Core', False), ('dl', None, None, False)]"
    assert "drafts" not in at.session_state or len(at.session_state["drafts"]["p"]) == 1


def test_courses_change_come_and_go_and_changes_are_undone() -> None:
    """A new course teaches what its title tells, inferred."""
    at = AppTest.from_function(script, default_timeout=20).run()
    typed(at, "courses", 0, edited_rows={0: {"credits": 4}})
    assert texts(at)[0].startswith("[('ml', 4.0, 'Core', False)")
    typed(at, "courses", 1, added_rows=[{"name": "Computer Vision", "outside": False}])
    assert "('Computer Vision', None, None, True)" in texts(at)[0]
    typed(at, "courses", 2, deleted_rows=[1])
    assert "'dl'" not in texts(at)[0]
    at.button(key="undo-draft").click().run()
    assert "'dl'" in texts(at)[0]
    at.button(key="undo-all").click().run()
    assert texts(at)[0] == "[('ml', 3.0, 'Core', False), ('dl', None, None, False)]"


def test_every_field_of_a_rule_can_be_set() -> None:
    """Among them the most credits and the share from enterprises."""
    at = AppTest.from_function(script, default_timeout=20).run()
    cells = {"most_credits": 9, "least_enterprise_share": 0.3}
    typed(at, "rules", 0, edited_rows={0: cells})
    assert texts(at)[1] == "[('r', 'Core', 9.0, 0.3)]"
    typed(at, "rules", 1, added_rows=[{"text": "at least two", "least_courses": 2}])
    assert "('at-least-two', None, None, None)" in texts(at)[1]
    typed(at, "rules", 2, deleted_rows=[0])
    assert texts(at)[1] == "[('at-least-two', None, None, None)]"


def test_a_group_is_renamed_with_its_rules_and_dissolved() -> None:
    """Nothing is left that speaks of a group that is gone."""
    at = AppTest.from_function(script, default_timeout=20).run()
    typed(at, "groups", 0, edited_rows={0: {"name": "Base"}})
    assert "('ml', 3.0, 'Base', False)" in texts(at)[0]
    assert texts(at)[1] == "[('r', 'Base', None, None)]"
    typed(at, "groups", 1, edited_rows={0: {"name": ""}})
    assert ("Base" in texts(at)[0], texts(at)[1]) == (False, "[]")


def test_credits_become_hours_only_as_declared() -> None:
    """Unknown is a dash; a system, or hours of one's own, tell the hours of three credits."""
    at = AppTest.from_function(script, default_timeout=20).run()
    assert any("come to — class hours" in c.value for c in at.caption)
    at.selectbox(key="credits-p-0").set_value("chinese-16").run()
    assert texts(at)[2] == "chinese-16 None"
    assert any("come to 48 class hours" in c.value for c in at.caption)
    at.selectbox(key="credits-p-1").set_value("own-hours").run()
    at.number_input(key="credit-hours-p-2").set_value(20.0).run()
    assert texts(at)[2] == "chinese-16 20.0"
    assert any("come to 60 class hours" in c.value for c in at.caption)


def test_audit_opens_on_a_programme_whose_courses_are_mapped() -> None:
    """A real one before our example, never a template that is linked to nothing."""
    linked = Mapping.model_validate(
        {"point": "p", "level": "introduced", "status": "inferred", "confidence": 0.5}
    )
    taught = Course(id="c", name=Text(en="C"), teaches=(linked,))
    name = Text(en="N")
    empty = Curriculum(id="empty", name=name, complete=True, template=True)
    ours = Curriculum(
        id="ours", name=name, complete=True, illustrative=True, courses=(taught, taught)
    )
    real = Curriculum(id="real", name=name, complete=False, courses=(taught,))
    assert best_mapped([empty, ours, real]) == "real"
    assert best_mapped([empty, ours]) == "ours"
    assert best_mapped([empty]) is None
