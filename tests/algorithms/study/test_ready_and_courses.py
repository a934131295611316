"""What can be taken up now, and which courses teach what is missing."""

from __future__ import annotations

from itertools import combinations

from algorithms.study.graphs import knowledge, timed_graphs
from hypothesis import given, settings
from hypothesis import strategies as st

from aiknowledge.algorithms import frontier, inner_fringe, study
from aiknowledge.graph.build import small_graph
from aiknowledge.model import Course, Curriculum, Known
from aiknowledge.stores import open_store


def test_ready_points_are_ranked_by_what_they_unlock() -> None:
    """Most unlocked first, then fewer hours, then ids; what is not on the way is not shown."""
    graph = small_graph("a=2>c b=1>c c>g d=1>g e=3>f f>g x>y")
    found = study.ready_now(graph, study.point_aims(["g"], "use"))
    assert [(r.id, r.unlocks, r.at_once, r.hours) for r in found.ready] == [
        ("b", 2, (), 1.0),
        ("a", 2, (), 2.0),
        ("e", 2, ("f",), 3.0),
        ("d", 1, (), 1.0),
    ]


@given(timed_graphs(), st.data())
def test_ready_and_review_are_the_fringes_toward_the_goal(graph, data) -> None:
    """With everything known in full, as in the theory of learning spaces."""
    known = data.draw(st.sets(st.sampled_from(graph.ids)))
    found = study.ready_now(graph, study.point_aims(graph.ids, "build"), known)
    assert {r.id for r in found.ready} == frontier(graph, known, depth="build")
    assert {r.id for r in found.review} == inner_fringe(graph, known, depth="build")
    missing = set(graph.ids) - known
    for r in found.ready:
        after = frontier(graph, known | {r.id}, depth="build")
        assert set(r.at_once) == after - frontier(graph, known, depth="build")
        assert r.unlocks <= len(missing)


@given(timed_graphs(), st.data())
def test_something_is_ready_as_long_as_something_is_missing(graph, data) -> None:
    """Nobody is stuck, whatever is known and to which depth."""
    known = data.draw(knowledge(graph))
    aims = study.point_aims(graph.ids, "explain")
    who = study.learner(graph, known, depth="explain")
    missing = [p for p, d in study.needed(graph, aims).items() if not who.knows(p, d)]
    assert bool(missing) == bool(study.ready_now(graph, aims, known, assume=True).ready)


def test_a_shallow_prerequisite_is_deepened_first_and_a_rusty_point_reviewed() -> None:
    """Known to use is not enough to build on; rusty points come first in review."""
    graph = small_graph("a=2>b=2 b>c=2 z=3>c")
    known = [Known(point="a"), Known(point="b", depth="use"), Known(point="z", rusty=True)]
    found = study.ready_now(graph, study.point_aims(["c"], "explain"), known)
    assert [(r.id, r.task, r.hours) for r in found.ready] == [("b", "deepen", 1.0)]
    assert [(r.id, r.rusty, round(r.hours, 3)) for r in found.review] == [
        ("z", True, 1.0),
        ("b", False, 0.667),
    ]


def _course(id: str, credits: float | None, *points: str, status: str = "confirmed") -> Course:
    maps = [{"point": p, "status": status} for p in points]
    return Course(id=id, name={"en": id}, credits=credits, teaches=maps)


def _plan(*courses: Course) -> Curriculum:
    return Curriculum(id="k", name={"en": "K"}, complete=True, courses=courses)


def test_the_cheapest_cover_by_credits_then_courses_then_ids() -> None:
    """Two small courses beat a dear one; of equals, fewer courses and earlier ids."""
    plan = _plan(
        _course("big", 5, "a", "b"),
        _course("m", 2, "a"),
        _course("l", 2, "a"),
        _course("n", 2, "b"),
    )
    found = study.alternatives(["a", "b"], plan)
    assert (found.confirmed.courses, found.confirmed.credits) == (("l", "n"), 4.0)
    assert [c for c, _ in found.teachers["a"]] == ["big", "m", "l"]


def test_fewest_courses_where_credits_are_unknown() -> None:
    """One course that tells nothing is enough to count courses instead."""
    plan = _plan(_course("a1", 1, "a"), _course("b1", 1, "b"), _course("both", None, "a", "b"))
    cover = study.alternatives(["a", "b"], plan).confirmed
    assert (cover.courses, cover.credits, cover.status, cover.bound) == (
        ("both",),
        None,
        "optimal",
        1,
    )


def test_confirmed_and_inferred_are_kept_apart() -> None:
    """What nobody has confirmed covers nothing in the strict answer; rejected never does."""
    plan = _plan(
        _course("sure", 3, "a"),
        _course("guess", 1, "a", "b", status="inferred"),
        _course("no", 1, "c", status="rejected"),
    )
    found = study.alternatives(["a", "b", "c"], plan)
    assert (found.confirmed.courses, found.confirmed.untaught) == (("sure",), ("b", "c"))
    assert (found.all.courses, found.all.untaught) == (("guess",), ("c",))
    assert study.alternatives(["z"], plan).all.courses == ()


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4), st.sets(st.sampled_from("abcd"))), max_size=6))
def test_covers_match_brute_force(offered: list[tuple[int, set[str]]]) -> None:
    """Every set of courses tried: fewest credits, then courses, then ids."""
    courses = [_course(f"c{n}", k, *sorted(points)) for n, (k, points) in enumerate(offered)]
    cover = study.alternatives("abcd", _plan(*courses)).confirmed
    taught = set().union(*(points for _, points in offered)) & set("abcd")
    sets = [
        (sum(offered[n][0] for n in chosen), size, [f"c{n}" for n in chosen])
        for size in range(len(offered) + 1)
        for chosen in combinations(range(len(offered)), size)
        if set().union(*(offered[n][1] for n in chosen)) >= taught
    ]
    credits, _, ids = min(sets)
    assert (list(cover.courses), cover.credits, cover.status) == (ids, credits, "optimal")


def test_a_shipped_curriculum_covers_part_of_a_goal() -> None:
    """Who teaches what, on real rows."""
    system = open_store(None).load()
    record = next(c for c in system.curricula if c.id == "illustrative-four-terms")
    plan = study.study_plan(system.graph, ["cross-validation"])
    found = study.alternatives([s.id for s in plan.steps], record)
    assert found.all.status == "optimal"
    taught = {p for c in found.all.courses for p, who in found.teachers.items() if c in dict(who)}
    assert taught | set(found.all.untaught) == set(found.teachers)
