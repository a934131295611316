"""Where a programme is from: what the page tells of notes and doubtful prints."""

from __future__ import annotations

from aiknowledge.model import Curriculum
from aiknowledge.ui.audit.about import course_notes, doubtful_prints

PLAN = Curriculum.model_validate(
    {
        "id": "p",
        "name": {"en": "P"},
        "complete": True,
        "phrases": [{"en": "a placeholder", "zh": "占位条目"}],
        "courses": [
            {"id": "a", "name": {"zh": "甲"}, "line": 7, "note": "a placeholder"},
            {
                "id": "b",
                "name": {"zh": "乙"},
                "doubts": [
                    {
                        "field": "name",
                        "printed": "Wekipedia",
                        "reading": {"en": "Wikipedia", "zh": "维基百科"},
                        "reason": {"en": "a slip", "zh": "笔误"},
                    }
                ],
            },
        ],
    }
)


def test_notes_are_told_in_the_language_of_the_page() -> None:
    """A course with a note is listed with its line; one without is not."""
    assert course_notes(PLAN, "zh") == ["甲（第7行）：占位条目"]
    assert course_notes(PLAN, "en") == ["甲 (line 7): a placeholder"]


def test_a_doubtful_print_stands_beside_its_reading() -> None:
    """What is printed stays as it is; how it is read, and why, in the language of the page."""
    (told,) = doubtful_prints(PLAN, "zh")
    assert told == "“Wekipedia”在本系统中理解为“维基百科”。笔误"
