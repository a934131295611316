"""A programme written as a table is read back as the same programme."""

from __future__ import annotations

import pytest

from aiknowledge.formats.programme import read_grids, read_programme
from aiknowledge.model import Curriculum, Language
from aiknowledge.reports.programme_template import programme_csv, template_csv

PLAN = Curriculum.model_validate(
    {
        "id": "p",
        "name": {"en": "P"},
        "complete": True,
        "courses": [
            {"id": "AI1", "name": {"en": "Logic", "zh": "逻辑"}, "credits": 2.5, "term": 1},
            {
                "id": "AI2",
                "name": {"en": "Vision", "zh": "视觉"},
                "class_hours": {"theory": 24, "practice": 8},
                "obligation": "elective",
                "category": "Modules",
                "provider": "School of AI",
                "requires": {"any": [{"course": "AI1"}, {"course": "AI3"}]},
            },
            {"id": "AI3", "name": {"en": "Maths", "zh": "数学"}, "obligation": "required"},
            {
                "id": "AI4",
                "name": {"en": "Project", "zh": "项目"},
                "requires": {
                    "count": 2,
                    "of": [{"course": "AI1"}, {"course": "AI2"}, {"course": "AI3"}],
                },
            },
        ],
    }
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_programme_survives_the_table(language: Language) -> None:
    """Credits, hours, term, obligation, provider and alternatives come back; unknown stays so."""
    raw = programme_csv(PLAN, language).encode()
    read = read_programme(read_grids("p.csv", raw)[0], "p.csv")
    assert read.sound
    logic, vision, maths, project = read.curriculum.courses
    assert (logic.id, logic.credits, logic.term, logic.class_hours) == ("AI1", 2.5, 1, None)
    assert logic.name.in_language(language) == PLAN.courses[0].name.in_language(language)
    assert vision.class_hours == PLAN.courses[1].class_hours
    assert vision.requires == PLAN.courses[1].requires
    assert (vision.obligation, vision.category, vision.provider) == (
        "elective",
        "Modules",
        "School of AI",
    )
    assert (maths.credits, maths.obligation) == (None, "required")
    # Two of three means: of any two of them, one.
    assert project.requires is not None
    pairs = project.model_dump()["requires"]["all"]
    told = {tuple(sorted(c["course"] for c in pair["any"])) for pair in pairs}
    assert told == {("AI1", "AI2"), ("AI1", "AI3"), ("AI2", "AI3")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_template_reads_without_a_finding(language: Language) -> None:
    """Who fills in our own template is not told that it is wrong."""
    read = read_programme(read_grids("t.csv", template_csv(language).encode())[0], "t.csv")
    assert (read.findings, len(read.curriculum.courses)) == ((), 2)
