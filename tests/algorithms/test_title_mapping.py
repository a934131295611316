"""What a title tells of a course's points."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiknowledge.algorithms.title_mapping import teaching_from_title, with_inferred_teaching
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Course, Curriculum, Text
from aiknowledge.stores import FileStore


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(Path(__file__).parents[2] / "graph").load()


@pytest.mark.parametrize(
    ("title", "units"),
    [
        ("机器学习", {"ML01", "ML02", "ML03", "ML05", "ML06", "ML08"}),
        ("Advanced Machine Learning", {"ML01", "ML02", "ML03", "ML05", "ML06", "ML08"}),
        ("自然语言处理", {"PA06", "PA07"}),
        ("Python程序设计", {"MF11"}),
        ("概率论与数理统计", {"MF06", "MF07"}),
        ("大学英语", set()),
        ("Computer Networks", set()),
    ],
)
def test_titles_name_subjects(system: KnowledgeSystem, title: str, units: set[str]) -> None:
    """A subject stands for its units; what is no subject of ours teaches nothing."""
    rows = teaching_from_title(system, title)
    assert {system.unit_of[r.point] for r in rows} <= units
    assert bool(rows) == bool(units)
    assert all(r.status == "inferred" and r.confidence and r.evidence for r in rows)


def test_an_advanced_course_reinforces(system: KnowledgeSystem) -> None:
    """A title tells no more than that."""
    assert {r.level for r in teaching_from_title(system, "Deep Learning")} == {"introduced"}
    assert {r.level for r in teaching_from_title(system, "高级机器学习")} == {"reinforced"}


def test_only_silent_courses_are_filled(system: KnowledgeSystem) -> None:
    """What somebody mapped stays, and courses outside the system stay silent."""
    told = {"teaches": [{"point": "entropy", "status": "confirmed"}]}
    plan = Curriculum(
        id="c",
        name=Text(en="C"),
        complete=True,
        courses=(
            Course.model_validate({"id": "a", "name": {"en": "Machine Learning"}, **told}),
            Course.model_validate({"id": "b", "name": {"en": "Machine Learning"}}),
            Course.model_validate({"id": "d", "name": {"en": "Machine Learning"}, "outside": True}),
        ),
    )
    first, second, outside = with_inferred_teaching(system, plan).courses
    assert [t.point for t in first.teaches] == ["entropy"]
    assert len(second.teaches) > 5
    assert outside.teaches == ()
