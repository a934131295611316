"""Points taught too early, needs nobody meets, and how levels rise."""

from __future__ import annotations

import pytest
from algorithms.audit.small import LEVELS, course, curriculum, small_system

from aiknowledge.algorithms.audit import Teaching, level_fault, level_report, order_report
from aiknowledge.algorithms.audit.order import CourseLink, SequenceViolation, UnmetNeed

GRAPH = small_system("a>b b>c c>d x>d").graph


def order(*courses):
    """The order report of a complete curriculum."""
    return order_report(GRAPH, Teaching(curriculum(*courses)))


def test_a_point_taught_before_its_prerequisite() -> None:
    """B in term 1, a in term 2; the same term is no violation."""
    early = order(course("one", "b", term=1), course("two", "a", term=2))
    assert early.violations == (SequenceViolation("a", "b", 2, 1),)
    assert order(course("one", "b", term=1), course("two", "a", term=1)).violations == ()


def test_only_pairs_with_no_taught_point_between() -> None:
    """D before c before a: (c, d) and (a, c) over the untaught b, not (a, d)."""
    found = order(
        course("one", "d", term=1), course("two", "c", term=2), course("three", "a", term=3)
    )
    assert [(v.prerequisite, v.dependent) for v in found.violations] == [("a", "c"), ("c", "d")]


def test_without_terms_nothing_is_claimed() -> None:
    """Unknown terms are no violation, and the report tells on how many courses it rests."""
    found = order(course("one", "b"), course("two", "a", term=2))
    assert found.violations == ()
    assert (found.terms_known, found.courses) == (1, 2)


def test_unmet_needs_and_the_entry_profile() -> None:
    """D needs c and x, nobody teaches either; x is assumed; c needs b and a in turn."""
    found = order(course("one", "d", assumes="x"))
    assert found.unmet == (UnmetNeed("c", ("d",)),)
    assert found.entry_profile == ("a", "b", "c", "x")


def test_course_prerequisites_that_points_call_for_or_do_not() -> None:
    """C needs b of the first course but does not require it; it requires another for nothing."""
    found = order(
        course("first", "b"),
        course("other", "x"),
        course("second", "c", requires={"course": "other"}),
    )
    assert found.missing_links == (CourseLink("second", "first", (("b", "c"),)),)
    assert found.unused_links == (CourseLink("second", "other", ()),)


def test_a_later_course_is_no_suggestion() -> None:
    """C in term 1 needs b of term 2: a matter of order; the same term may still be listed."""
    found = order(course("late", "b", term=2), course("early", "c", term=1))
    assert found.suggested_links == ()
    assert [(x.course, x.prerequisite) for x in found.reversed_links] == [("early", "late")]
    same = order(course("one", "b", term=1), course("other", "c", term=1))
    assert [(x.course, x.prerequisite) for x in same.suggested_links] == [("other", "one")]


def test_a_suggestion_never_closes_a_circle_with_listed_prerequisites() -> None:
    """The last requires the middle, that the first, and the first needs a point of the last."""
    found = order(
        course("first", "c"),
        course("middle", "x", requires={"course": "first"}),
        course("last", "b", requires={"course": "middle"}),
    )
    assert found.missing_links == (CourseLink("first", "last", (("b", "c"),), False),)
    assert found.suggested_links == ()


def test_a_prerequisite_that_a_course_assumes_is_used() -> None:
    """Nothing that it teaches needs a, yet it asks its students to bring it."""
    plan = curriculum(
        course("base", "a"), course("other", "z", assumes="a", requires={"course": "base"})
    )
    graph = small_system("a z").graph
    assert order_report(graph, Teaching(plan)).unused_links == ()


@pytest.mark.parametrize(
    ("levels", "fault"),
    [
        ("IRM", "sound"),
        ("IM", "sound"),
        ("I", "introduced only"),
        ("RM", "never introduced"),
        ("MIR", "mastered too early"),
        ("IMR", "mastered too early"),
        ("", "absent"),
    ],
)
def test_what_is_odd_about_levels(levels: str, fault: str) -> None:
    """By the order in which the courses come."""
    assert level_fault([LEVELS[c] for c in levels]) == fault


def test_a_published_map_of_five_outcomes_and_eight_courses() -> None:
    """Allen's matrix: exactly her findings."""
    matrix = {
        "1": {"125": "I", "225": "R", "435": "M"},
        "2": {"170": "I", "231": "I"},
        "3": {"225": "R", "331": "R", "400": "M"},
        "4": {},
        "5": {"125": "I", "170": "R", "231": "R", "335": "R", "400": "M", "435": "M"},
    }
    codes = ["125", "170", "225", "231", "331", "335", "400", "435"]
    plan = curriculum(
        *(
            course(
                code,
                " ".join(f"o{o}:{row[code]}" for o, row in matrix.items() if code in row),
                term=term,
            )
            for term, code in enumerate(codes, 1)
        )
    )
    graph = small_system("o1 o2 o3 o4 o5").graph
    report = level_report(graph, Teaching(plan))
    assert report.faults == {"o2": "introduced only", "o3": "never introduced"}
    assert "o4" not in Teaching(plan).points


def test_a_spiral_is_planned_and_a_repeat_is_not() -> None:
    """Levels that rise are a spiral; the same level again is a repetition, with its hours."""
    system = small_system("a=2 b=1")
    plan = curriculum(
        course("one", "a:I b:I", term=1),
        course("two", "a:R b:I", term=2),
        course("three", "a:M", term=3),
    )
    spiral, repeat = level_report(system.graph, Teaching(plan)).repetitions
    assert (spiral.point, spiral.planned, spiral.hours) == ("a", True, 4.0)
    assert (repeat.point, repeat.planned, repeat.hours) == ("b", False, 1.0)


def test_without_terms_a_spiral_is_undecided() -> None:
    """Different levels in unknown order could be either."""
    report = level_report(GRAPH, Teaching(curriculum(course("one", "a:I"), course("two", "a:R"))))
    assert report.repetitions[0].planned is None
    assert report.undecided == 1


def test_an_incomplete_list_leaves_levels_open() -> None:
    """A course that is not listed may introduce what this one reinforces."""
    plan = curriculum(course("one", "a:R", term=1), course("two", "b:M", term=1), complete=False)
    report = level_report(GRAPH, Teaching(plan))
    assert report.faults == {}
    assert report.undecided == 2


def test_courses_that_teach_nothing_mapped_are_named() -> None:
    """Unless they lie outside the system."""
    plan = curriculum(course("one", "a"), course("two"), course("art", outside=True))
    assert level_report(GRAPH, Teaching(plan)).silent_courses == ("two",)
