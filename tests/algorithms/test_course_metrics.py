"""Blocking, delay, centrality and complexity: exact small graphs, real curricula, bounds."""

from __future__ import annotations

import csv
import json
import time
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.course_checks import impossible_together, redundant_requirements
from aiknowledge.algorithms.course_metrics import curriculum_metrics, metrics_of
from aiknowledge.errors import CycleError
from aiknowledge.formats.curriculum_file import read_curriculum
from aiknowledge.graph import CourseGraph
from aiknowledge.model import Course, Requirement, Text

FIGURES = ("blocking", "delay", "centrality", "complexity")


def course(id: str, requires: Requirement | dict | None = None) -> Course:
    """A course that requires a tree."""
    return Course.model_validate({"id": id, "name": Text(en=id), "requires": requires})


def graph_of(text: str) -> CourseGraph:
    """Courses from edges such as ``AB`` (B requires A), in alphabetical order."""
    ids = sorted({c for edge in text.split() for c in edge})
    return CourseGraph(
        course(i, {"all": [{"course": e[0]} for e in text.split() if e[1] == i]})
        if any(e[1:] == i for e in text.split())
        else course(i)
        for i in ids
    )


def figures(graph: CourseGraph, figure: str) -> list[int]:
    """One figure of every course, by id."""
    metrics = curriculum_metrics(graph).courses
    return [getattr(metrics[c], figure) for c in sorted(metrics)]


@pytest.mark.parametrize(
    ("edges", "blocking", "delay", "centrality", "complexity"),
    [
        #  A─▶C─▶E   B─▶C   D─▶C   D─▶F
        ("AC BC DC CE DF GG HH", 8, 19, 9, 27),
        ("AB AC BD CD CE DF DG GF", 16, 33, 49, 49),
        ("AB AC BD CD", 5, 12, 6, 17),
        ("AB AC BD", 4, 11, 3, 15),
        ("AC BC CD", 5, 12, 6, 17),
        ("AD CE DG FH DI AB HI", 10, 24, 9, 34),
    ],
)
def test_totals_of_published_small_graphs(
    edges: str, blocking: int, delay: int, centrality: int, complexity: int
) -> None:
    """The totals that the inventors of the metrics print for their examples (GG stands alone)."""
    metrics = curriculum_metrics(graph_of(edges))
    found = [metrics.total(f) for f in FIGURES]
    assert found == [blocking, delay, centrality, complexity]


def test_every_course_of_a_published_graph() -> None:
    """Per course, not only in total."""
    graph = graph_of("AB AC BD CD CE DF DG GF")
    assert figures(graph, "blocking") == [6, 3, 4, 2, 0, 0, 1]
    assert figures(graph, "delay") == [5, 5, 5, 5, 3, 5, 5]
    assert figures(graph, "centrality") == [0, 9, 12, 18, 0, 0, 10]
    assert figures(graph, "complexity") == [11, 8, 9, 7, 3, 5, 6]


def ladder(diamonds: int) -> CourseGraph:
    """A chain of diamonds: 2^n paths."""
    edges = []
    for n in range(diamonds):
        top, left, right, bottom = (f"{3 * n + k:03}" for k in range(4))
        edges += [(top, left), (top, right), (left, bottom), (right, bottom)]
    ids = sorted({c for e in edges for c in e})
    needs = {i: [{"course": a} for a, b in edges if b == i] for i in ids}
    return CourseGraph(course(i, {"all": n} if n else None) for i, n in needs.items())


@pytest.mark.parametrize(
    ("diamonds", "delay", "blocking", "centrality"),
    [(5, 176, 115, 3_168), (30, 5_551, 4_065, 3_864_396_824_576)],
)
def test_a_ladder_of_diamonds_is_measured_at_once(
    diamonds: int, delay: int, blocking: int, centrality: int
) -> None:
    """2^30 paths, none of them enumerated."""
    graph = ladder(diamonds)
    start = time.perf_counter()
    metrics = curriculum_metrics(graph)
    assert time.perf_counter() - start < 1
    assert metrics.total("delay") == delay
    assert metrics.total("blocking") == blocking
    assert metrics.total("centrality") == centrality


def test_real_curricula_course_by_course(reference: Path) -> None:
    """All four figures of all 266 courses, and the totals, as published."""
    folder = reference / "curricula"
    with (folder / "expected_metrics.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    measured = {}
    for stem in dict.fromkeys(r["curriculum"] for r in rows):
        curriculum = read_curriculum(folder / f"{stem}.csv").curriculum
        graph = CourseGraph(curriculum.courses)
        measured[stem] = (
            curriculum,
            curriculum_metrics(graph, quarters=curriculum.calendar == "quarter"),
        )
    for row in rows:
        metrics = measured[row["curriculum"]][1]
        found = metrics.courses[row["course_id"]]
        for figure in ("blocking", "delay", "centrality"):
            assert getattr(found, figure) == float(row[figure]), row
        assert metrics.complexity(row["course_id"]) == float(row["complexity"]), row
    assert len(rows) == 266
    with (folder / "expected_totals.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            curriculum, metrics = measured[row["curriculum"]]
            for figure in FIGURES:
                assert metrics.total(figure) == float(row[f"sum_{figure}"]), row
            assert len(curriculum.courses) == int(row["n_courses"])
            assert sum(c.credits or 0 for c in curriculum.courses) == float(row["credit_hours"])


def test_cases_asserted_by_the_inventors_of_the_metrics(reference: Path) -> None:
    """Metrics, redundant requirements and impossible curricula of their test suite."""
    path = reference / "curricula" / "curricularanalytics_jl" / "expected_cases.json"
    ran = 0
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
        if "requisites" not in case:
            continue
        ran += 1
        when = {"pre": "before", "co": "by", "strict_co": "with"}
        graph = CourseGraph(
            course(id, {"all": needs} if needs else None)
            for id, _ in case["courses"]
            for needs in [
                [{"course": a, "when": when[t]} for a, b, t in case["requisites"] if b == id]
            ]
        )
        expect = case["expect"]
        if "is_valid" in expect:
            itself = [a for a, b, _ in case["requisites"] if a == b]
            valid = graph.order is not None and not itself and not impossible_together(graph)
            assert valid == expect["is_valid"], case["name"]
        if "n_extraneous_requisites" in expect:
            assert len(redundant_requirements(graph)) == expect["n_extraneous_requisites"]
        for figure in FIGURES:
            if figure in expect:
                assert figures(graph, figure) == expect[figure], case["name"]
                assert curriculum_metrics(graph).total(figure) == expect[f"{figure}_total"]
    assert ran == 6


def test_a_plan_without_a_circle_that_nobody_can_take(reference: Path) -> None:
    """The 51-course plan is named as impossible, with the four courses that make it so."""
    path = reference / "curricula" / "curricularanalytics_jl" / "big_unsatisfiable_51_courses.csv"
    read = read_curriculum(path)
    graph = CourseGraph(read.curriculum.courses)
    assert len(graph) == 51
    assert graph.order is not None
    assert impossible_together(graph) == (("40", "42", "43", "44"),)
    [finding] = [f for f in read.findings if f.code == "unsatisfiable"]
    assert "40, 42, 43, 44" in finding.message


def test_a_circle_is_named() -> None:
    """Chains through a circle have no end, so there are no metrics."""
    graph = CourseGraph([course("A", {"course": "B"}), course("B", {"course": "A"})])
    with pytest.raises(CycleError, match="A -> B -> A"):
        curriculum_metrics(graph)


def test_a_choice_can_be_stated() -> None:
    """The first alternative counts unless another one is named."""
    graph = CourseGraph(
        [course("A"), course("B"), course("C", {"any": [{"course": "A"}, {"course": "B"}]})]
    )
    assert curriculum_metrics(graph).courses["A"].blocking == 1
    stated = curriculum_metrics(graph, choice={"C": ("B",)})
    assert stated.courses["A"].blocking == 0
    assert stated.courses["B"].blocking == 1


def test_courses_that_are_not_listed_count_nowhere() -> None:
    """They lengthen no chain, but an alternative through them leads round a listed course."""
    graph = CourseGraph(
        [
            course("A", {"course": "elsewhere"}),
            course("B", {"any": [{"course": "A"}, {"course": "x"}]}),
        ]
    )
    metrics = curriculum_metrics(graph)
    assert sorted(metrics.courses) == ["A", "B"]
    assert metrics.courses["A"].delay == 2
    assert (metrics.bounds["A"].least.blocking, metrics.bounds["A"].greatest.blocking) == (0, 1)


trees = st.recursive(
    st.integers(0, 9),
    lambda inner: st.tuples(
        st.sampled_from(("all", "any", "two")), st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=5,
)


def build(tree, limit: int):
    """A requirement over the first *limit* courses from a random shape."""
    if isinstance(tree, int):
        return {"course": f"c{tree % limit}"}
    kind, inner = tree
    parts = [build(t, limit) for t in inner]
    if kind == "two":
        return {"count": min(2, len(parts)), "of": parts}
    return {kind: parts}


@given(st.lists(st.one_of(st.none(), trees), min_size=2, max_size=6))
def test_bounds_hold_for_every_choice_and_are_reached(shapes) -> None:
    """Against all choices of small catalogues, tried one by one."""
    courses = [
        course(f"c{n}", build(t, n) if t is not None and n else None) for n, t in enumerate(shapes)
    ]
    graph = CourseGraph(courses)
    metrics = curriculum_metrics(graph)
    order = graph.order
    assert order is not None
    options = {c: sorted(_choices(graph.requirement(c))) for c in order}
    every = [
        metrics_of(order, dict(zip(options, chosen, strict=True)))
        for chosen in product(*options.values())
    ]
    for c, bounds in metrics.bounds.items():
        for figure in FIGURES:
            values = [getattr(m[c], figure) for m in every]
            low, high = getattr(bounds.least, figure), getattr(bounds.greatest, figure)
            assert low <= min(values)
            assert max(values) <= high
            if figure != "centrality":
                assert (low, high) == (min(values), max(values)), (c, figure)


def _choices(tree) -> set[tuple[str, ...]]:
    """All sets of courses that choosing one way through a tree can demand."""
    from itertools import combinations

    from aiknowledge.graph.requirements import parts
    from aiknowledge.model import AllOf, AtLeast, RequiredCourse

    if tree is None:
        return {()}
    if isinstance(tree, RequiredCourse):
        return {(tree.course,)}
    inside = [_choices(p) for p in parts(tree)]
    if isinstance(tree, AllOf):
        groups = [inside]
    else:
        count = tree.count if isinstance(tree, AtLeast) else 1
        groups = [list(g) for g in combinations(inside, count)]
    return {
        tuple(sorted({c for part in chosen for c in part}))
        for group in groups
        for chosen in product(*group)
    }
