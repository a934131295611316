"""What can be unlocked, the fewest courses for it, and their terms."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.course_plans import course_plan
from aiknowledge.algorithms.term_plans import term_plan
from aiknowledge.algorithms.unlocking import Circle, locking_circle, schedule, unlockable
from aiknowledge.errors import InputError
from aiknowledge.formats.curriculum_file import read_curriculum
from aiknowledge.graph import CourseGraph
from aiknowledge.graph.requirements import is_met
from aiknowledge.model import Course, Text

UIUC, UCSC = "uiuc_prerequisites_2022_23.csv", "ucsc_2026_courses.csv"


def catalogue(trees: dict, credits: float | None = None, **options) -> CourseGraph:
    """Courses by id with their trees; a string is one course, a list means all of them."""

    def tree(short):
        if isinstance(short, str):
            return {"course": short}
        if isinstance(short, list):
            return {"all": [tree(s) for s in short]}
        return short

    return CourseGraph(
        (
            Course.model_validate(
                {
                    "id": id,
                    "name": Text(en=id),
                    "credits": credits,
                    "requires": tree(short) if short else None,
                }
            )
            for id, short in trees.items()
        ),
        **options,
    )


def test_the_cheaper_alternative_is_taken() -> None:
    """D needs (A and B) or C: C alone is fewer."""
    graph = catalogue(
        {
            "A": None,
            "B": None,
            "C": None,
            "D": {"any": [{"all": [{"course": "A"}, {"course": "B"}]}, {"course": "C"}]},
        }
    )
    plan = course_plan(graph, ["D"])
    assert plan.order == ("C", "D")
    assert plan.optimal
    assert plan.bound == 2


def test_two_of_three() -> None:
    """K-of-n takes the two that need nothing themselves."""
    of = [{"course": c} for c in "ABC"]
    graph = catalogue({"X": None, "A": "X", "B": None, "C": None, "D": {"count": 2, "of": of}})
    assert course_plan(graph, ["D"]).courses == ("B", "C", "D")


def test_what_is_taken_costs_nothing() -> None:
    """Only what is still to take is in the plan."""
    graph = catalogue({"A": None, "B": "A", "C": "B"})
    assert course_plan(graph, ["C"], taken=["B"]).order == ("C",)


def test_a_circle_cannot_support_itself() -> None:
    """A and B require each other but C opens A; without C neither may come first."""
    trees = {"C": None, "A": {"any": [{"course": "B"}, {"course": "C"}]}, "B": "A", "D": "B"}
    assert course_plan(catalogue(trees), ["D"]).order == ("C", "A", "B", "D")


def test_a_locked_target_is_explained_by_its_circle() -> None:
    """Neither of two courses that require each other can come first."""
    graph = catalogue({"A": "B", "B": "A", "C": "A"})
    plan = course_plan(graph, ["C"])
    assert not plan.possible
    assert plan.locked == (("C", Circle(("A", "B"))),)


def test_courses_that_must_share_a_term_wait_for_each_other() -> None:
    """L must be taken with P, and P needs M first."""
    together = {"course": "P", "when": "with"}
    graph = catalogue({"M": None, "P": ["M"], "L": {"all": [together]}, "T": ["L"]})
    assert schedule(graph, "MPLT").steps == (("M",), ("L", "P"), ("T",))
    assert course_plan(graph, ["T"]).steps == (("M",), ("L", "P"), ("T",))


def test_two_terms_for_two_pairs() -> None:
    """A before B and C before D, three credits each, six a term: exactly two terms."""
    graph = catalogue({"A": None, "B": "A", "C": None, "D": "C"}, credits=3)
    found = term_plan(graph, ["B", "D"], terms=2, max_credits=6)
    assert found.terms == (("A", "C"), ("B", "D"))
    assert found.plan.optimal


def test_where_the_cheapest_does_not_fit_the_next_is_proved() -> None:
    """The chain of two is cheapest but too long for two terms; three courses side by side fit."""
    wide = {"all": [{"course": c} for c in ("P", "Q", "R")]}
    graph = catalogue(
        {
            **dict.fromkeys("PQRA"),
            "B": "A",
            "T": {"any": [{"course": "B"}, wide]},
        },
        credits=1,
    )
    assert course_plan(graph, ["T"]).courses == ("A", "B", "T")
    found = term_plan(graph, ["T"], terms=2)
    assert found.terms == (("P", "Q", "R"), ("T",))
    assert found.plan.optimal
    assert found.plan.bound == pytest.approx(4, abs=0.3)


@pytest.mark.parametrize(
    ("terms", "cap", "kind"), [(2, None, "steps"), (3, 2, "course"), (3, 3, "")]
)
def test_no_plan_names_what_makes_it_impossible(terms: int, cap: float | None, kind: str) -> None:
    """A chain longer than the terms, or a course larger than a term."""
    graph = catalogue({"A": None, "B": "A", "C": "B"}, credits=3)
    found = term_plan(graph, ["C"], terms=terms, max_credits=cap)
    assert [o.kind for o in found.obstacles] == ([kind] if kind else [])
    assert found.possible == (not kind)


def test_unknown_credits_are_never_zero() -> None:
    """A cap decides nothing about a target whose credits nobody tells."""
    with pytest.raises(InputError, match="tells no credits"):
        term_plan(catalogue({"A": None}), ["A"], terms=2, max_credits=10)


def test_unknown_targets_are_named() -> None:
    """A course that is not in the catalogue is an error, not an empty plan."""
    with pytest.raises(InputError, match="Z"):
        course_plan(catalogue({"A": None}), ["Z"])


@pytest.mark.parametrize(
    ("name", "ignore", "locked"),
    [(UIUC, True, 51), (UIUC, False, 0), (UCSC, True, 63), (UCSC, False, 63)],
)
def test_courses_that_can_never_be_unlocked(
    reference: Path, name: str, ignore: bool, locked: int
) -> None:
    """In two real catalogues, with and without concurrency; each has its circle."""
    curriculum = read_curriculum(reference / "catalogue" / name).curriculum
    graph = CourseGraph(curriculum.courses, ignore_concurrency=ignore)
    free = unlockable(graph)
    never = sorted(c for c in graph.courses if c not in free)
    assert len(never) == locked
    expected = json.loads((reference / "EXPECTED.json").read_text(encoding="utf-8"))["expected"]
    if never:
        key = f"catalogue/{name.removesuffix('.csv')}"
        assert never == sorted(expected[key]["never_unlockable"])
    for c in never:
        circle = locking_circle(graph, c, free)
        assert circle is not None
        for a, b in zip(circle.courses, circle.courses[1:] + circle.courses[:1], strict=True):
            assert b in graph.requires(a)


def test_fewest_courses_in_real_catalogues(reference: Path) -> None:
    """The sizes found by two other methods, proved here, in an order that holds."""
    path = reference / "catalogue" / "expected_minimum_plans.json"
    plans = json.loads(path.read_text(encoding="utf-8"))["plans"]
    graphs = {
        key: CourseGraph(
            read_curriculum(reference / "catalogue" / name).curriculum.courses,
            ignore_concurrency=True,
        )
        for key, name in (("uiuc", UIUC), ("ucsc", UCSC))
    }
    for name, expected in plans.items():
        key, target = name.split(" ", 1)
        plan = course_plan(graphs[key], [target])
        assert plan.optimal
        assert len(plan.order) == expected["minimum_courses_including_target"], name
        taken: set[str] = set()
        for c in plan.order:
            assert is_met(graphs[key].requirement(c), taken)
            taken.add(c)
    assert len(plans) >= 8


@st.composite
def catalogues(draw):
    """Small catalogues, circles and co-requisites included, and a target."""
    ids = "ABCDE"[: draw(st.integers(2, 5))]

    def leaf():
        when = draw(st.sampled_from(("before", "before", "by")))
        return {"course": draw(st.sampled_from(ids)), "when": when}

    trees = {}
    for id in ids:
        groups = draw(st.integers(0, 2))
        alternatives = [
            {"any": [leaf() for _ in range(draw(st.integers(1, 2)))]} for _ in range(groups)
        ]
        trees[id] = {"all": alternatives} if alternatives else None
    return catalogue(trees), draw(st.sampled_from(ids))


@given(catalogues())
def test_plans_match_brute_force(case) -> None:
    """The size is the least among all subsets that can be taken in some order."""
    graph, target = case
    best = None
    for size in range(1, len(graph) + 1):
        if any(
            target in chosen and not schedule(graph, chosen).stuck
            for chosen in combinations(graph.courses, size)
        ):
            best = size
            break
    plan = course_plan(graph, [target])
    assert (len(plan.order) or None) == best
    assert (target in unlockable(graph)) == (best is not None)
    assert not schedule(graph, plan.order).stuck
