"""What a title tells of a course's points."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from aiknowledge.algorithms.title_mapping import teaching_from_title, with_inferred_teaching
from aiknowledge.graph import KnowledgeSystem, record_aliases, record_names
from aiknowledge.model import Course, Curriculum, Text
from aiknowledge.stores import FileStore
from aiknowledge.text import has_han, normalise


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


def evidence_looked_up(system: KnowledgeSystem, title: str) -> set[str]:
    """Return the evidence for a title by the rule as it is told: all hits, then the longest."""
    wanted, ranks = normalise(title), ("subject", "area", "unit", "point")
    records = [("subject", s) for s in system.subjects]
    records += [(k, r) for k in ranks[1:] for r in system.by_kind[k].values()]
    hits = []
    for kind, record in records:
        for name in (*record_names(record), *(a for a, n in record_aliases(record) if not n)):
            key = normalise(name)
            if key == wanted or (key in wanted and len(key) >= (2 if has_han(key) else 4)):
                hits.append((-len(key), ranks.index(kind), record.id, key, f"{kind}: {name}"))
    told = set()
    for *_, key, evidence in sorted(hits, key=lambda h: h[:3]):
        if key in wanted:
            wanted = wanted.replace(key, "\0", 1)
            told.add(evidence)
    return told


def same_evidence(system: KnowledgeSystem, titles: list[str]) -> int:
    """Hold titles against the rule; return how many teach something."""
    told = 0
    for title in titles:
        found = {row.evidence for row in teaching_from_title(system, title)}
        wanted = evidence_looked_up(system, title)
        # Names whose points are all named with more confidence leave no evidence of their own.
        assert found <= wanted, title
        assert bool(found) == bool(wanted), title
        told += bool(found)
    return told


def test_titles_of_the_shipped_programmes(system: KnowledgeSystem) -> None:
    """The table of names finds what a look at every name finds."""
    titles = [t for k in system.curricula for c in k.courses for t in record_names(c)]
    assert same_evidence(system, sorted(set(titles))[::6]) > 10


def test_titles_of_a_catalogue(system: KnowledgeSystem, reference: Path) -> None:
    """The same for a real catalogue; and 5,000 titles take seconds, not a minute."""
    with (reference / "catalogue/ucsc_2026_courses.csv").open(encoding="utf-8-sig") as file:
        titles = [row["title"] for row in csv.DictReader(file) if row["title"]]
    assert same_evidence(system, titles[::150]) > 2
    courses = tuple(Course(id=f"c{n}", name=Text(en=t)) for n, t in enumerate(titles[:1000]))
    begun = time.perf_counter()
    with_inferred_teaching(
        system, Curriculum(id="c", name=Text(en="C"), complete=True, courses=courses)
    )
    assert time.perf_counter() - begun < 4
