"""Edited rows become a curriculum; what was not touched stays."""

from __future__ import annotations

from aiknowledge.formats.programme.rows import course_rows, rule_rows, with_group, with_rows
from aiknowledge.model import Curriculum

PLAN = Curriculum.model_validate(
    {
        "id": "p",
        "name": {"en": "P"},
        "complete": True,
        "courses": [
            {
                "id": "ml",
                "name": {"en": "Machine Learning", "zh": "机器学习"},
                "credits": 3,
                "term": 2,
                "teaches": [{"point": "x"}],
                "requires": {"course": "math"},
            },
            {"id": "math", "name": {"zh": "高等数学"}},
        ],
        "rules": [{"id": "r", "text": {"en": "two"}, "group": "G", "least_credits": 2}],
    }
)


def test_rows_survive_untouched() -> None:
    """In either language; the rule's id follows its words."""
    for language in ("en", "zh"):
        same = with_rows(PLAN, course_rows(PLAN, language), rule_rows(PLAN, language))
        assert same.courses == PLAN.courses
        assert [r.least_credits for r in same.rules] == [2]


def test_cells_change_and_the_rest_stays() -> None:
    """Credits and term are edited; what is taught and required is kept."""
    rows = course_rows(PLAN)
    rows[0].update(credits=4, term=None, obligation="required")
    changed = with_rows(PLAN, rows, []).courses[0]
    assert (changed.credits, changed.term, changed.obligation) == (4.0, None, "required")
    assert changed.teaches == PLAN.courses[0].teaches
    assert changed.requires == PLAN.courses[0].requires
    assert changed.name.zh == "机器学习"


def test_rows_are_added_and_removed() -> None:
    """A new row needs only a name; rows without one are left out; empty cells are unknown."""
    rows = [
        {"name": "图神经网络", "credits": float("nan")},
        {"name": ""},
        {"id": "math", "name": "高等数学"},
    ]
    changed = with_rows(PLAN, rows, [{"text": "at least one course", "least_courses": 1.0}])
    assert [c.id for c in changed.courses] == ["图神经网络", "math"]
    assert changed.courses[0].credits is None
    assert (changed.rules[0].id, changed.rules[0].least_courses) == ("at-least-one-course", 1)


def test_every_field_of_a_rule_is_edited_and_the_rest_stays() -> None:
    """Most credits and the enterprise share too; id, line and the other language are kept."""
    text = {"en": "two", "zh": "二"}
    rule = {"id": "r1", "text": text, "line": 7, "least_enterprise_share": 0.3}
    plan = PLAN.model_copy(
        update={"rules": Curriculum.model_validate({**_BARE, "rules": [rule]}).rules}
    )
    rows = rule_rows(plan, "zh")
    assert with_rows(plan, course_rows(plan), rows).rules == plan.rules
    rows[0].update(most_credits=6, least_enterprise_share=0.5)
    changed = with_rows(plan, course_rows(plan), rows).rules[0]
    assert (changed.id, changed.line, changed.text) == ("r1", 7, plan.rules[0].text)
    assert (changed.most_credits, changed.least_enterprise_share) == (6, 0.5)


def test_two_rules_of_one_wording_get_ids_of_their_own() -> None:
    """A copied row is a rule of its own."""
    rows = [{"text": "two"}, {"text": "two"}]
    assert [r.id for r in with_rows(PLAN, [], rows).rules] == ["two", "two-2"]


def test_hours_and_provider_are_edited() -> None:
    """Empty cells of hours are unknown, one of two counts the other as none."""
    rows = course_rows(PLAN)
    rows[0].update(theory=32, practice=None, provider="Acme", from_enterprise=True)
    changed = with_rows(PLAN, rows, [])
    first = changed.courses[0]
    assert first.class_hours is not None
    assert (first.class_hours.theory, first.class_hours.practice) == (32, 0)
    assert (first.provider, first.from_enterprise) == ("Acme", True)
    assert changed.courses[1] == PLAN.courses[1]


def test_a_group_is_renamed_or_dissolved_with_its_rules() -> None:
    """No rule is left that speaks of a group that is gone."""
    plan = PLAN.model_copy(
        update={"courses": tuple(c.model_copy(update={"group": "G"}) for c in PLAN.courses)}
    )
    renamed = with_group(plan, "G", "H")
    assert {c.group for c in renamed.courses} == {"H"}
    assert [r.group for r in renamed.rules] == ["H"]
    gone = with_group(plan, "G", None)
    assert {c.group for c in gone.courses} == {None}
    assert gone.rules == ()


_BARE = {"id": "p", "name": {"en": "P"}, "complete": True}


def test_phrases_are_shown_in_a_language_and_kept_as_they_were_said() -> None:
    """A Chinese reader edits Chinese words; the courses keep theirs, as do renamed groups."""
    told = {
        "phrases": [{"en": "core", "zh": "核心"}, {"en": "elective", "zh": "选修"}],
        "courses": [
            {"id": "a", "name": {"zh": "甲"}, "group": "core", "category": "seminar"},
            {"id": "b", "name": {"zh": "乙"}, "group": "elective"},
        ],
        "rules": [{"id": "r", "text": {"zh": "至少一门"}, "group": "core", "least_courses": 1}],
    }
    plan = Curriculum.model_validate(PLAN.model_dump() | told)
    rows, rules = course_rows(plan, "zh"), rule_rows(plan, "zh")
    assert (rows[0]["group"], rows[0]["category"], rules[0]["group"]) == ("核心", "seminar", "核心")
    assert with_rows(plan, rows, rules) == with_rows(plan, course_rows(plan), rule_rows(plan))
    assert with_rows(plan, rows, rules).courses == plan.courses
    assert with_group(plan, "core", "选修").courses[0].group == "elective"
