"""Coverage that knows electives: in every selection, in some, and the worst one."""

from __future__ import annotations

from itertools import combinations

from algorithms.audit.small import course, curriculum, small_system
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.audit import (
    Teaching,
    audit,
    coverage,
    guaranteed_points,
    rule_results,
    worst_selection,
)

SYSTEM = small_system("a>b b>c c!extended d e>a")
RULE = {"id": "r", "text": {"en": "two credits"}, "group": "G", "least_credits": 2}


def elective(id: str, teaches: str, **fields):
    """An elective of group G with two credits."""
    return course(id, teaches, group="G", obligation="elective", credits=2, **fields)


def test_required_courses_guarantee_and_electives_make_possible() -> None:
    """B is in one of two electives, of which two credits must be chosen; d in both."""
    plan = curriculum(
        course("base", "a", obligation="required", credits=2),
        elective("x", "b d"),
        elective("y", "d"),
        rules=[RULE],
    )
    found = coverage(SYSTEM, Teaching(plan))
    assert found.guaranteed == {"a", "d"}
    assert found.possible == {"a", "b", "d"}
    assert (found.whole.guaranteed, found.whole.possible, found.whole.wanted) == (2, 3, 5)
    assert found.worst.courses == ("base", "y")
    assert found.worst.points == {"a", "d"}
    assert found.worst.proved


def test_a_track_is_the_required_courses_with_one_category_of_electives() -> None:
    """Track one adds b and d to the required a, track two adds d."""
    plan = curriculum(
        course("base", "a", obligation="required", credits=2),
        elective("x", "b d", category="one"),
        elective("y", "d", category="two"),
    )
    tracks = coverage(SYSTEM, Teaching(plan)).tracks
    assert {t: (s.guaranteed, s.possible) for t, s in tracks.items()} == {
        "one": (1, 3),
        "two": (1, 2),
    }


def test_gaps_come_by_tier_then_by_what_they_block() -> None:
    """E is needed by a, b, c; the extended point comes last."""
    found = coverage(SYSTEM, Teaching(curriculum(course("base", "a"))))
    assert [(g.point, g.blocks) for g in found.gaps] == [("e", 3), ("b", 1), ("d", 0), ("c", 0)]


def test_rejected_maps_do_not_count_and_inferred_ones_may_not() -> None:
    """A teacher's no is final; inferred maps count until only confirmed ones are wanted."""
    plan = curriculum(
        course("x").model_copy(
            update={
                "teaches": (
                    course("x", "a").teaches[0].model_copy(update={"status": "rejected"}),
                    course("x", "b").teaches[0].model_copy(update={"status": "inferred"}),
                )
            }
        )
    )
    assert Teaching(plan).points == {"b"}
    assert Teaching(plan).inferred_share == 1.0
    assert Teaching(plan, confirmed_only=True).points == frozenset()


def test_an_incomplete_list_decides_no_gap_and_no_failure() -> None:
    """What is not printed may be there: rules that fail are not decidable."""
    plan = curriculum(course("x", "a", group="G", credits=1), complete=False, rules=[RULE])
    teaching = Teaching(plan)
    found = coverage(SYSTEM, teaching)
    assert not found.decidable
    assert {r.id: r.passed for r in rule_results(teaching, found)} == {
        "r": None,
        "tier-core": None,
        "tier-extended": None,
    }


def test_rules_pass_and_fail_with_their_numbers() -> None:
    """Credits, courses, categories and the share of enterprises."""
    rules = [
        RULE,
        {"id": "n", "text": {"en": "three"}, "least_courses": 3},
        {"id": "k", "text": {"en": "two kinds"}, "least_categories": 2},
        {"id": "e", "text": {"en": "a third"}, "least_enterprise_share": 0.3},
    ]
    plan = curriculum(
        elective("x", "a", category="one", from_enterprise=True),
        elective("y", "b", category="two", from_enterprise=False),
        rules=rules,
    )
    teaching = Teaching(plan)
    found = {r.id: r for r in rule_results(teaching, coverage(SYSTEM, teaching))}
    assert [found[i].passed for i in ("r", "n", "k", "e")] == [True, False, True, True]
    assert (found["n"].has, found["n"].needs) == (2, 3)
    assert (found["e"].has, found["e"].known, found["e"].of) == (0.5, 2, 2)
    assert found["tier-core"].passed is False


def test_unknown_providers_leave_the_enterprise_rule_open() -> None:
    """One course of two tells nothing."""
    rules = [{"id": "e", "text": {"en": "a third"}, "least_enterprise_share": 0.3}]
    plan = curriculum(course("x", "a", from_enterprise=True), course("y", "b"), rules=rules)
    teaching = Teaching(plan)
    [result, *_] = rule_results(teaching, coverage(SYSTEM, teaching))
    assert (result.passed, result.has, result.known) == (None, 0.5, 1)


def test_every_answer_says_what_it_speaks_for() -> None:
    """Share of credits in mapped courses; practice from hours only; cohesion."""
    hours = {"theory": 20, "practice": 12}
    plan = curriculum(
        course("x", "a b", credits=2, class_hours=hours),
        course("y", "d", credits=1, class_hours={"theory": 16}),
        course("art", credits=1, outside=True),
    )
    report = audit(SYSTEM, plan)
    assert report.credit_share == 0.75
    assert report.practice_share == 0.25
    assert report.cohesion == 2 / 3
    assert audit(SYSTEM, curriculum(course("x", "a"))).credit_share is None


def requirements(n: int):
    """Nothing, one other course, either of two, or one that is not listed or open."""
    leaf = st.sampled_from([{"course": f"c{m}"} for m in range(5) if m != n] + [{"course": "zz"}])
    pair = st.lists(leaf, min_size=2, max_size=2)
    return st.one_of(st.none(), st.none(), leaf, st.builds(lambda p: {"any": p}, pair))


def test_hours_outside_the_system_are_not_spoken_for() -> None:
    """A quarter of the only course lies outside; a course outside speaks for nothing."""
    hours = {"theory": 24, "practice": 8}
    plan = curriculum(course("x", "a", credits=2, class_hours=hours, outside_hours=8))
    assert Teaching(plan).credit_share == 0.75
    assert Teaching(curriculum(course("x", "a", credits=2, outside=True))).credit_share == 0


@st.composite
def plans(draw):
    """Small curricula with required and elective courses, categories and rules."""
    points = "abcde"
    courses = []
    for n in range(draw(st.integers(1, 5))):
        taught = draw(st.sets(st.sampled_from(points), max_size=3))
        courses.append(
            course(
                f"c{n}",
                " ".join(sorted(taught)),
                group=draw(st.sampled_from(("G", "H"))),
                category=draw(st.sampled_from(("k", "l"))),
                credits=draw(st.integers(1, 3)),
                obligation=draw(st.sampled_from(("required", "elective", "elective"))),
                requires=draw(requirements(n)),
            )
        )
    rules = []
    if draw(st.booleans()):
        rules.append(
            {
                "id": "r",
                "text": {"en": "r"},
                "group": "G",
                "least_credits": draw(st.integers(0, 4)),
                "least_categories": draw(st.integers(0, 2)),
                "most_credits": draw(st.sampled_from((None, None, 4, 6))),
            }
        )
    return curriculum(*courses, rules=rules)


@given(plans())
def test_guaranteed_and_worst_match_all_selections(plan) -> None:
    """Against every admissible selection, tried one by one."""
    teaching = Teaching(plan)
    selections = list(_admissible(plan))
    worst = worst_selection(teaching, "abcde")
    assert worst.possible == bool(selections)
    if selections:
        taught = [teaching.points_of(c.id for c in s) for s in selections]
        assert guaranteed_points(teaching) == frozenset.intersection(*taught)
        assert len(worst.points) == min(map(len, taught))


def test_an_elective_that_a_required_course_needs_is_guaranteed() -> None:
    """No student gets round it."""
    plan = curriculum(
        course("base", "a", obligation="elective"),
        course("core", "b", obligation="required", requires={"course": "base"}),
    )
    assert guaranteed_points(Teaching(plan)) == {"a", "b"}


def test_the_worst_selection_has_no_course_that_it_could_do_without() -> None:
    """Two electives teach nothing wanted; one is enough for the rule."""
    plan = curriculum(
        course("x", "a", obligation="required"),
        *(elective(id, "") for id in "pq"),
        elective("r", "b"),
        rules=[RULE],
    )
    worst = worst_selection(Teaching(plan), "ab")
    assert len(worst.courses) == 2
    assert worst.points == {"a"}
    assert worst.proved


def test_rules_that_the_data_do_not_decide_bind_nobody() -> None:
    """Unknown credits, or a list that is not complete, make no elective certain."""
    rule = {**RULE, "least_credits": 4}
    required = course("x", "a", obligation="required")
    unknown = course("y", "b", group="G", obligation="elective")
    plan = curriculum(required, unknown, rules=[rule])
    assert guaranteed_points(Teaching(plan)) == {"a"}
    assert worst_selection(Teaching(plan), "ab").points == {"a"}
    listed = curriculum(required, elective("y", "b"), rules=[rule], complete=False)
    assert guaranteed_points(Teaching(listed)) == {"a"}
    assert worst_selection(Teaching(listed), "ab").possible
    closed = curriculum(required, elective("y", "b"), rules=[rule])
    assert guaranteed_points(Teaching(closed)) == {"a"}
    assert not worst_selection(Teaching(closed), "ab").possible


def _admissible(plan):
    required = [c for c in plan.courses if c.obligation == "required"]
    rest = [c for c in plan.courses if c.obligation != "required"]
    for size in range(len(rest) + 1):
        for chosen in combinations(rest, size):
            selection = [*required, *chosen]
            ids = {c.id for c in selection}
            met = all(_met(c.requires, ids, {k.id for k in plan.courses}) for c in selection)
            if met and all(_holds(rule, selection) for rule in plan.rules):
                yield selection


def _met(tree, taken, listed) -> bool:
    """What the plan does not list counts as met, and so does an alternative with it."""
    if tree is None:
        return True
    leaves = getattr(tree, "any", (tree,))
    return any(leaf.course in taken or leaf.course not in listed for leaf in leaves)


def _holds(rule, selection) -> bool:
    inside = [c for c in selection if c.group == rule.group]
    credits = sum(c.credits for c in inside)
    within = rule.most_credits is None or credits <= rule.most_credits
    return (
        within
        and credits >= rule.least_credits
        and len({c.category for c in inside}) >= rule.least_categories
    )
