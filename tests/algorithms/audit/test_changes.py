"""Comparison, impact of changes, and the cheapest closure of gaps."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from algorithms.audit.small import course, curriculum, small_system
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.audit import Teaching
from aiknowledge.algorithms.audit.changes import CurriculumChange, apply_changes
from aiknowledge.algorithms.audit.closing import Target, close_gaps, natural_hosts
from aiknowledge.algorithms.audit.comparison import compare
from aiknowledge.algorithms.audit.impact import Lengthened, impact
from aiknowledge.algorithms.audit.judging import with_judgements
from aiknowledge.errors import InputError
from aiknowledge.model import SelectionRule

SYSTEM = small_system("U/a=2>U/b=1 U/b>V/c=1 V/d")


def test_two_curricula_side_by_side() -> None:
    """Common, only in one, by unit, and Jaccard's figure."""
    a = Teaching(curriculum(course("x", "a b")))
    b = Teaching(curriculum(course("y", "b c"), complete=False))
    found = compare(SYSTEM, a, b)
    assert (found.common, found.only_a, found.only_b) == (("b",), ("a",), ("c",))
    assert found.by_unit == {"U": (1, 1, 0), "V": (0, 0, 1)}
    assert (found.similarity, found.share_a, found.share_b) == (1 / 3, 0.5, 0.5)
    assert (found.only_a_decidable, found.only_b_decidable) == (False, True)


PLAN = curriculum(
    course("one", "a", term=1, obligation="required"),
    course("two", "b", term=2, obligation="required", requires={"course": "one"}),
    course("three", "c", term=3, obligation="required"),
)


def changed(*texts: str):
    """The impact of changes on the plan."""
    extra = {"four": course("four", "d")}
    return impact(SYSTEM, PLAN, [CurriculumChange.parse(t) for t in texts], extra)


def test_removing_a_course_uncovers_and_lengthens() -> None:
    """Without the first course a is gone; learners of b and c lack its two hours."""
    found = changed("remove:one")
    assert found.uncovered == ("a",)
    assert found.paths_lengthened == (Lengthened("b", 2.0), Lengthened("c", 2.0))
    assert found.metrics_delta == {
        "blocking": -1,
        "delay": -3,
        "centrality": 0,
        "complexity": -4,
    }


def test_moving_a_course_creates_a_violation() -> None:
    """B a term before a."""
    found = changed("move:one@3")
    assert [(v.prerequisite, v.dependent) for v in found.violations_created] == [("a", "b")]
    assert changed("move:one@3", "move:one@1").violations_created == ()


def test_adding_and_teaching_cover() -> None:
    """A course from the catalogue, a point in a course that is there."""
    assert changed("add:four@2").covered == ("d",)
    assert changed("teach:d@two:reinforced").covered == ("d",)
    assert changed("drop:b@two").uncovered == ("b",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("remove:nix", "no course of c"),
        ("add:nix", "no course is called"),
        ("add:one", "already"),
        ("drop:c@one", "does not teach"),
        ("move:one", "is no change"),
        ("teach:a@one:known", "is no change"),
        ("destroy:one", "is no change"),
    ],
)
def test_changes_that_cannot_be_made_are_named(text: str, words: str) -> None:
    """Nothing is changed in silence."""
    with pytest.raises(InputError, match=words):
        apply_changes(PLAN, [CurriculumChange.parse(text)], {})


def test_the_cheapest_closure_pays_for_prerequisites() -> None:
    """The course with c is cheap but assumes b, which only a dear one teaches."""
    catalogue = [
        course("cheap", "c", credits=1, assumes="b"),
        course("dear", "b", credits=3),
        course("whole", "b c", credits=3.5),
    ]
    target = Target("c", frozenset("c"))
    found = close_gaps(SYSTEM.graph, curriculum(course("x", "a")), catalogue, [target])
    assert (found.courses, found.credits, found.optimal) == (("whole",), 3.5, True)


def test_course_requirements_are_paid_for_too() -> None:
    """T requires the first or the second course; the cheaper of the two is added."""
    either = {"any": [{"course": "p"}, {"course": "q"}]}
    catalogue = [
        course("t", "a", credits=1, requires=either),
        course("p", "d", credits=2),
        course("q", "d", credits=1),
    ]
    found = close_gaps(SYSTEM.graph, curriculum(), catalogue, [Target("a", frozenset("a"))])
    assert (found.courses, found.credits) == (("q", "t"), 2.0)


def test_single_points_may_be_added_to_courses() -> None:
    """One hour in a course that is there costs a sixteenth of a credit."""
    plan = curriculum(course("x", "a b"))
    found = close_gaps(
        SYSTEM.graph,
        plan,
        [course("y", "c", credits=1)],
        [Target("c", frozenset("c"))],
        hosts={"c": "x"},
        credit_hours=16,
    )
    assert (found.courses, found.points, found.credits) == ((), (("c", "x"),), 1 / 16)


def test_judgements_keep_name_and_date_and_rejected_maps() -> None:
    """What nobody judged stays as it was."""
    plan = curriculum(course("x", "a b"), course("y", "a"))
    plan = plan.model_copy(
        update={
            "courses": tuple(
                c.model_copy(
                    update={
                        "teaches": tuple(
                            t.model_copy(update={"status": "inferred"}) for t in c.teaches
                        )
                    }
                )
                for c in plan.courses
            )
        }
    )
    day = dt.date(2026, 11, 24)
    given = {("x", "a"): "confirmed", ("x", "b"): "rejected"}
    judged = with_judgements(plan, given, by="Dean", date=day)
    told = {(c.id, t.point): (t.status, t.by) for c in judged.courses for t in c.teaches}
    assert told == {
        ("x", "a"): ("confirmed", "Dean"),
        ("x", "b"): ("rejected", "Dean"),
        ("y", "a"): ("inferred", None),
    }
    assert Teaching(judged).points == {"a"}


def test_a_point_finds_its_natural_host() -> None:
    """The required course that teaches of its unit, not the elective that teaches more."""
    plan = curriculum(
        course("elective", "a b", obligation="elective"),
        course("base", "b", obligation="required"),
    )
    units = {"a": "U", "b": "U", "x": "U", "y": "V"}
    assert natural_hosts(Teaching(plan), units) == {"x": "base"}


def test_students_may_bring_what_nobody_teaches() -> None:
    """The only course with c assumes b, which no addition teaches."""
    catalogue = [course("y", "c", credits=1, assumes="b")]
    target = Target("c", frozenset("c"))
    assert close_gaps(SYSTEM.graph, curriculum(), catalogue, [target]).unreachable == ("needs",)
    found = close_gaps(SYSTEM.graph, curriculum(), catalogue, [target], bring=True)
    assert (found.courses, found.brought) == (("y",), ("b",))


def test_what_no_addition_reaches_is_named() -> None:
    """Nobody offers d."""
    target = Target("all of d", frozenset("d"))
    found = close_gaps(SYSTEM.graph, curriculum(), [course("y", "c", credits=1)], [target])
    assert found.unreachable == ("all of d",)


@given(
    st.lists(st.sets(st.sampled_from("abcd"), max_size=3), min_size=1, max_size=5),
    st.lists(st.sets(st.sampled_from("abcd"), max_size=1), min_size=5, max_size=5),
    st.floats(0.25, 1),
)
def test_closures_match_brute_force(taught, assumed, share) -> None:
    """Against all sets of additions of small catalogues."""
    catalogue = [
        course(f"c{n}", " ".join(sorted(t)), credits=n + 1, assumes=" ".join(assumed[n] - t))
        for n, t in enumerate(taught)
    ]
    target = Target("t", frozenset("abcd"), share)
    found = close_gaps(SYSTEM.graph, curriculum(), catalogue, [target])
    best = None
    for size in range(len(catalogue) + 1):
        for chosen in combinations(catalogue, size):
            points = {r.point for c in chosen for r in c.teaches}
            met = all(p in points for c in chosen for p in _needs(c))
            if met and len(points) >= target.least:
                cost = sum(c.credits for c in chosen)
                best = cost if best is None else min(best, cost)
    if best is None:
        assert found.unreachable
    else:
        assert found.credits == pytest.approx(best)


def _needs(course) -> set[str]:
    """What a course assumes, and what its points build on (b on a, c on b)."""
    own = {r.point for r in course.teaches}
    return {a.point for a in course.assumes} | {
        {"b": "a", "c": "b"}[p] for p in own & {*"bc"}
    } - own


def test_what_new_points_build_on_is_paid_for() -> None:
    """C builds on b, which only a second course teaches, and b on a."""
    catalogue = [course("y", "c", credits=1), course("x", "a b", credits=4)]
    target = Target("c", frozenset("c"))
    found = close_gaps(SYSTEM.graph, curriculum(), catalogue, [target])
    assert (found.courses, found.credits) == (("x", "y"), 5.0)
    alone = close_gaps(SYSTEM.graph, curriculum(), catalogue[:1], [target])
    assert (alone.unreachable, alone.untaught) == (("needs",), ("b",))


def test_what_only_electives_teach_is_added_for_everybody() -> None:
    """A is in an elective: a required course takes it over, and every selection teaches it."""
    plan = curriculum(
        course("base", "d", obligation="required"), course("more", "a", obligation="elective")
    )
    unit_of, area_of = {"a": "U", "d": "V"}, {"U": "A", "V": "A"}
    assert natural_hosts(Teaching(plan), unit_of, area_of) == {}
    hosts = natural_hosts(Teaching(plan), unit_of, area_of, everybody=True)
    assert hosts == {"a": "base"}
    target = Target("a", frozenset("a"))
    found = close_gaps(
        SYSTEM.graph, plan, [], [target], hosts=hosts, credit_hours=16, everybody=True
    )
    assert (found.points, found.optimal) == ((("a", "base"),), True)
    assert close_gaps(SYSTEM.graph, plan, [], [target]).points == ()


RULES = (
    ({"least_credits": 5}, ("two", "three")),
    ({"least_courses": 3}, ("one", "two")),
    ({"least_categories": 2}, ("three",)),
    ({"least_enterprise_share": 0.5}, ("three",)),
    ({"least_credits": 99}, None),
)


@pytest.mark.parametrize(("asks", "added"), RULES)
def test_a_rule_of_the_curriculum_is_reached_with_least_credits(asks, added) -> None:
    """Credits, courses, categories and the share of enterprises in group G."""

    def offer(id: str, credits: float, **fields):
        return course(id, "a", credits=credits, group="G", **fields)

    plan = curriculum(offer("here", 1, category="k", from_enterprise=False))
    catalogue = [
        offer("one", 1, category="k", from_enterprise=False),
        offer("two", 1, category="k", from_enterprise=False),
        offer("three", 3, category="l", from_enterprise=True),
        course("elsewhere", "a", credits=0.5, group="H"),
    ]
    rule = SelectionRule.model_validate({"id": "r", "text": {"en": "r"}, "group": "G", **asks})
    found = close_gaps(SYSTEM.graph, plan, catalogue, [], rules=[rule])
    if added is None:
        assert found.unreachable == ("r",)
    else:
        assert found.unreachable == ()
        assert found.optimal
        cost = sum(c.credits for c in catalogue if c.id in added)
        assert found.credits == cost
