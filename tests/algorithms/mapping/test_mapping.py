"""What the lines of a syllabus teach: tiny systems with exact answers, and the shipped one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.mapping import auto_accepted, map_syllabus
from aiknowledge.algorithms.mapping.index import build_index
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    Aliases,
    Area,
    MappedLine,
    Narrower,
    Point,
    Syllabus,
    SyllabusLine,
    SystemInfo,
    Text,
    Unit,
)
from aiknowledge.model.knowledge import ClassHours
from aiknowledge.stores import FileStore


def _point(id: str, en: str, zh: str, *aliases: str, narrower: str | None = None) -> Point:
    held = (*aliases, Narrower(narrower=narrower)) if narrower else aliases
    return Point(id=id, name=Text(en=en, zh=zh), aliases=Aliases(en=held))


TINY = KnowledgeSystem(
    SystemInfo(id="tiny"),
    (
        Area(
            id="A",
            name=Text(en="Learning", zh="学习"),
            units=(
                Unit(
                    id="A1",
                    name=Text(en="Regression models", zh="回归模型"),
                    points=(
                        _point("linear", "Linear regression", "线性回归", "least squares line"),
                        _point("logistic", "Logistic regression", "逻辑回归", narrower="logit"),
                    ),
                ),
                Unit(
                    id="A2",
                    name=Text(en="Margins", zh="间隔"),
                    points=(
                        _point("svm", "Support vector machines", "支持向量机", "SVM"),
                        _point("kernel", "Kernel trick", "核技巧", "kernel methods"),
                    ),
                ),
            ),
        ),
        Area(
            id="B",
            name=Text(en="Search", zh="搜索"),
            units=(
                Unit(
                    id="B1",
                    name=Text(en="Heuristic search", zh="启发式搜索"),
                    points=(_point("astar", "A* search", "A*搜索", "best-first search"),),
                ),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def shipped() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(Path(__file__).parents[3] / "graph").load()


def mapped(system: KnowledgeSystem, *texts: str, title: str = "Course") -> tuple[MappedLine, ...]:
    """Map lines of a course."""
    lines = tuple(SyllabusLine(number=n, text=t) for n, t in enumerate(texts, 1))
    return map_syllabus(system, Syllabus(name=title, lines=lines)).lines


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("Linear regression", {"linear"}),
        ("Linear and logistic regression", {"linear", "logistic"}),
        ("线性与逻辑回归", {"linear", "logistic"}),
        ("SVMs, kernel methods", {"svm", "kernel"}),
        ("支持向量机和核技巧", {"svm", "kernel"}),
        ("掌握A*搜索", {"astar"}),
        ("Suport vector machin", {"svm"}),
        ("Heuristic searching", {"B1"}),
        ("Regression models", {"A1"}),
        ("logits", {"logistic"}),
    ],
)
def test_a_line_leads_with_what_it_lists(line: str, first: set[str]) -> None:
    """Lists are taken apart; plurals, typing errors, narrower names and units are understood."""
    (found,) = mapped(TINY, line)
    assert {m.id for m in found.matches[: len(first)]} == first


@pytest.mark.parametrize(
    "line",
    [
        "Midterm exam",
        "Review session",
        "Course overview",
        "期末考试",
        "复习与答疑",
        "课程介绍",
        "---",
    ],
)
def test_what_organises_the_course_teaches_nothing(line: str) -> None:
    """Exams, reviews and introductions to the course are marked, and nothing of them is taken."""
    (found,) = mapped(TINY, line)
    assert found.nothing
    assert found.taken == ()
    assert found.unmapped


@pytest.mark.parametrize(
    ("line", "predicate"),
    [
        ("Introduction to support vector machines", "exact"),
        ("logit", "broader"),
        ("Support vector machines for protein sequences", "broader"),
        ("Kernel", "narrower"),
    ],
)
def test_the_predicate_speaks_of_the_point(line: str, predicate: str) -> None:
    """A whole name is exact, a narrower alias or a longer text has a broader point."""
    (found,) = mapped(TINY, line)
    assert found.matches[0].predicate == predicate


@pytest.mark.parametrize(
    ("line", "level", "words"),
    [
        ("了解线性回归", "introduced", "了解"),
        ("理解线性回归", "reinforced", "理解"),
        ("掌握线性回归", "mastered", "掌握"),
        ("运用线性回归", "mastered", "运用"),
        ("线性回归（掌握）", "mastered", "掌握"),
        ("应用线性回归预测房价", "mastered", "应用"),
        ("线性回归及其应用", "introduced", None),
        ("Overview of linear regression", "introduced", "Overview"),
        ("Explain linear regression", "reinforced", "Explain"),
        ("Implement linear regression", "mastered", "Implement"),
        ("Students will apply linear regression", "mastered", "apply"),
        ("Linear regression", "introduced", None),
    ],
)
def test_the_level_comes_from_the_verbs(line: str, level: str, words: str | None) -> None:
    """A match tells the level and the syllabus's own words for it."""
    (found,) = mapped(TINY, line)
    assert (found.matches[0].level, found.matches[0].level_evidence) == (level, words)


def test_a_heading_that_is_only_a_level_counts() -> None:
    """Under *掌握：* every line is to be mastered, unless it says otherwise itself."""
    lines = (
        SyllabusLine(number=1, text="线性回归", headings=("第一章", "掌握：")),
        SyllabusLine(number=2, text="了解线性回归", headings=("第一章", "掌握：")),
    )
    found = map_syllabus(TINY, Syllabus(name="C", lines=lines)).lines
    assert [x.matches[0].level for x in found] == ["mastered", "introduced"]


def test_a_page_in_one_line_is_mapped_in_bounded_time() -> None:
    """A line of thousands of pieces costs no more than one of sixty."""
    start = time.process_time()
    mapped(TINY, "SVM, kernels and the rest of it; " * 500)
    assert time.process_time() - start < 2


def test_each_part_has_its_own_verb() -> None:
    """A verb governs what follows it."""
    (found,) = mapped(TINY, "掌握线性回归；了解核技巧")
    levels = {m.id: m.level for m in found.matches}
    assert (levels["linear"], levels["kernel"]) == ("mastered", "introduced")


def test_headings_decide_between_equals() -> None:
    """What two points share in words is decided by the headings above."""
    points = [Point(id=i, name=Text(en=f"Sampling {i}")) for i in ("x", "y")]
    units = [
        Unit(id="U", name=Text(en="Probability"), points=(points[0],)),
        Unit(id="V", name=Text(en="Signals"), points=(points[1],)),
    ]
    system = KnowledgeSystem(
        SystemInfo(id="s"), (Area(id="A", name=Text(en="All"), units=tuple(units)),)
    )
    for heading, wanted in (("Probability", "x"), ("Signals", "y")):
        line = SyllabusLine(number=1, text="Sampling", headings=(heading,))
        found = map_syllabus(system, Syllabus(name="C", lines=(line,)))
        assert found.lines[0].matches[0].id == wanted


def test_week_hours_and_lines_set_aside_stay() -> None:
    """The line keeps its week and hours; what teaches nothing by its kind is not mapped."""
    lines = (
        SyllabusLine(number=1, text="SVM", week=3, hours=ClassHours(theory=2, practice=1)),
        SyllabusLine(number=2, text="SVM", kind="assessment"),
    )
    found = map_syllabus(TINY, Syllabus(name="C", lines=lines))
    assert [(x.line.number, x.line.week, x.line.hours) for x in found.lines] == [
        (1, 3, ClassHours(theory=2, practice=1))
    ]
    assert found.syllabus.lines == lines


def test_nothing_is_confirmed_by_itself() -> None:
    """However sure a match is, its state is proposed until somebody says otherwise."""
    (found,) = mapped(TINY, "Support vector machines")
    assert auto_accepted(found.matches[0])
    assert {m.state for m in found.matches} == {"proposed"}


def test_an_empty_system_and_an_empty_syllabus() -> None:
    """Without points or lines there is simply nothing."""
    assert mapped(KnowledgeSystem(SystemInfo(id="none")), "SVM")[0].matches == ()
    assert mapped(TINY) == ()


WORDS = st.sampled_from(
    [
        "SVM",
        "kernel",
        "线性回归",
        "回归",
        "、",
        ", ",
        "and",
        "与",
        "exam",
        "A*",
        "search",
        "了解",
        "zzz",
        "ﬁ",
        "Ａ",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=8).map(" ".join))
def test_any_line_is_mapped_the_same_way_twice_and_with_reasons(text: str) -> None:
    """Whatever a line holds: equal answers, confidences within 0..1, evidence from the line."""
    (found,) = mapped(TINY, text)
    assert (found,) == mapped(TINY, text)
    for match in found.matches:
        assert 0 <= match.confidence <= 1
        assert all(word and word in text for word in match.evidence)
        assert match.level_evidence is None or match.level_evidence in text
    scores = [m.score for m in found.matches[:5]]
    assert scores == sorted(scores, reverse=True)


def test_sixty_lines_take_less_than_a_second(shipped: KnowledgeSystem) -> None:
    """The indexes are made in about a second, once; then a syllabus is mapped while one looks.

    Seconds of this process: others on the machine do not count.
    """
    texts = [p.name.en or "" for p in list(shipped.graph)[:60]]
    start = time.process_time()
    build_index(shipped)
    assert time.process_time() - start < 3
    mapped(shipped, *texts)
    start = time.process_time()
    mapped(shipped, *texts)
    assert time.process_time() - start < 1


def test_every_point_is_found_by_its_own_names(shipped: KnowledgeSystem) -> None:
    """The name of a point, in either language, leads to it."""
    for language in ("en", "zh"):
        points = list(shipped.graph)
        lines = mapped(shipped, *(p.name.in_language(language) for p in points))
        missed = [
            p.id
            for p, line in zip(points, lines, strict=True)
            if p.id not in [m.id for m in line.matches[:3]]
        ]
        assert missed == []
