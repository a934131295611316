"""Edited rows become a curriculum; what was not touched stays."""

from __future__ import annotations

from aiknowledge.formats.programme.rows import course_rows, rule_rows, with_rows
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
