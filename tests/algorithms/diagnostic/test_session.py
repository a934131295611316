"""A diagnosis as a page or a terminal uses it."""

from __future__ import annotations

import time

import pytest
from algorithms.diagnostic.orders import graph_of, orders
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms import dependents, prerequisites
from aiknowledge.algorithms.diagnostic import REPLIES, Answer, Diagnosis, deepest_goals
from aiknowledge.algorithms.diagnostic.order import Order
from aiknowledge.errors import InputError
from aiknowledge.graph.build import small_graph
from aiknowledge.stores import open_store

CHAIN = small_graph("a>b b>c c>d d>e")


@given(orders(), st.data())
def test_every_point_is_placed_right_without_mistakes(order: Order, data: st.DataObject) -> None:
    """Whatever somebody knows, honest answers find exactly that, asking no point twice."""
    graph = graph_of(order)
    known = order.named(data.draw(st.sampled_from(order.states())))
    asked = Diagnosis.start(graph, graph.ids, slip=0, guess=0)
    while (point := asked.next_question) is not None:
        assert point not in asked.replies
        asked = asked.answered(point, "yes" if point in known else "no")
    assert asked.known == known
    assert asked.unsure == ()
    assert asked.confidence == pytest.approx(1)
    assert asked.questions_left == 0


@given(orders(), st.data())
def test_one_certain_answer_settles_exactly_what_the_graph_says(
    order: Order, data: st.DataObject
) -> None:
    """A yes makes all prerequisites known, a no makes all dependents unknown, nothing else."""
    graph = graph_of(order)
    point = data.draw(st.sampled_from(order.points))
    asked = Diagnosis.start(graph, graph.ids, slip=0, guess=0)
    for reply, settled in (
        ("yes", prerequisites(graph, [point])),
        ("no", dependents(graph, [point])),
    ):
        after = asked.answered(point, reply)
        assert set(after.points) - set(after.unsure) == settled | {point}
        assert after.known >= settled if reply == "yes" else after.known.isdisjoint(settled)


def test_without_an_answer_nothing_is_known() -> None:
    """Neither at the start, where half is as likely as not, nor after a skip."""
    asked = Diagnosis.start(CHAIN, ["e"])
    assert (asked.known, asked.surely_known, asked.begun) == (frozenset(), frozenset(), False)
    skipped = asked.answered("c", "skip")
    assert (skipped.known, skipped.begun) == (frozenset(), False)


def test_what_is_surely_known_is_told_apart_from_what_is_likely() -> None:
    """After a yes to c: the others known are likely only; c is what the learner said."""
    asked = Diagnosis.start(CHAIN, ["e"]).answered("c", "yes")
    assert asked.known == {"a", "b", "c", "d"}
    assert asked.chances["b"] < 0.98
    assert asked.surely_known == {"c"} | {p for p in "abd" if asked.chances[p] >= 0.98}
    sure = Diagnosis.start(CHAIN, ["e"], slip=0, guess=0).answered("c", "yes")
    assert sure.surely_known == {"a", "b", "c"}


@given(orders(), st.data())
def test_the_known_points_are_always_a_state(order: Order, data: st.DataObject) -> None:
    """Whatever is answered, however contradictory, the result can be somebody's knowledge."""
    graph = graph_of(order)
    answers = data.draw(
        st.lists(st.builds(Answer, st.sampled_from(order.points), st.sampled_from(REPLIES)))
    )
    rate = data.draw(st.sampled_from([0.0, 0.1, 0.3]))
    asked = Diagnosis.start(graph, graph.ids, slip=rate, guess=rate, answers=answers)
    assert prerequisites(graph, asked.known) <= asked.known
    assert all(0 <= c <= 1 for c in asked.chances.values())
    assert bool(asked.contradictions) == any(
        asked.replies.get(p) == "yes" and asked.replies.get(q) in ("no", "partly")
        for p in graph.ids
        for q in prerequisites(graph, [p])
    )


def test_a_yes_raises_prerequisites_and_a_no_lowers_dependents() -> None:
    """With slips and guesses allowed for, answers move beliefs along the graph, not to the end."""
    asked = Diagnosis.start(CHAIN, ["e"])
    for point in "abcd":
        assert asked.answered("d", "yes").chances[point] > asked.chances[point]
    for point in "cde":
        assert asked.answered("b", "no").chances[point] < asked.chances[point]
    assert 0 < asked.answered("d", "yes").chances["d"] < 1


def test_partly_is_a_weaker_no_and_skip_says_nothing() -> None:
    """Partly lowers less than no; a skipped point is not asked again."""
    asked = Diagnosis.start(CHAIN, ["e"])
    chance = {r: asked.answered("c", r).chances["c"] for r in REPLIES}
    assert chance["no"] < chance["partly"] < chance["skip"] < chance["yes"]
    assert chance["skip"] == asked.chances["c"]
    assert asked.answered("c", "partly").partly == ("c",)
    every = asked
    while (point := every.next_question) is not None:
        every = every.answered(point, "skip")
    assert sorted(a.point for a in every.answers) == ["a", "b", "c", "d", "e"]
    assert every.finished
    assert every.unsure == ("a", "b", "c", "d", "e")


def test_only_what_the_goal_needs_at_its_depth_is_asked() -> None:
    """Points that the goal does without, or needs at a greater depth only, stay out."""
    graph = small_graph("a>b c>b:build b>d x")
    assert Diagnosis.start(graph, ["b"]).points == ("a", "b")
    assert Diagnosis.start(graph, ["b"], depth="build").points == ("a", "c", "b")


def test_contradicting_answers_are_reported_with_what_was_made_of_them() -> None:
    """Yes to e and no to b cannot both be; the other answers decide, and all is told."""
    for rate in (0.0, 0.1):
        asked = Diagnosis.start(CHAIN, ["e"], slip=rate, guess=rate)
        asked = asked.answered("e", "yes").answered("b", "no")
        [told] = asked.answered("c", "yes").contradictions[-1:]
        assert (told.point, told.prerequisite, told.reply) == ("e", "b", "no")
        assert told.taken_as == "both known"
        [told] = asked.answered("c", "no").answered("a", "no").contradictions[-1:]
        assert told.taken_as == "neither known"


def test_undo_and_reload_replay_the_answers() -> None:
    """The same answers give the same diagnosis, and each moment is left as it was."""
    first = Diagnosis.start(CHAIN, ["e"])
    second = first.answered("c", "yes")
    third = second.answered("d", "no")
    assert first.answers == ()
    assert third.undone() == second
    assert Diagnosis.start(CHAIN, ["e"], answers=third.answers).chances == third.chances
    assert first.undone() == first


def test_a_second_answer_about_a_point_replaces_the_first() -> None:
    """Somebody who thinks again is believed, and both answers stay in the record."""
    asked = Diagnosis.start(CHAIN, ["e"], slip=0, guess=0)
    changed = asked.answered("c", "no").answered("c", "yes")
    assert changed.chances == asked.answered("c", "yes").chances
    assert len(changed.answers) == 2


def test_answers_about_other_points_are_set_aside_not_lost() -> None:
    """Answers kept for another goal change nothing here and are still listed."""
    stray = Answer("z", "yes")
    asked = Diagnosis.start(CHAIN, ["c"], answers=[stray, Answer("a", "yes")])
    assert asked.set_aside == (stray,)
    assert asked.answers == (Answer("a", "yes"),)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"slip": 0.5}, "slip must be"),
        ({"guess": -0.1}, "guess must be"),
        ({"confidence": 0.5}, "confidence must be"),
        ({"confidence": 1.5}, "confidence must be"),
    ],
)
def test_rates_that_make_no_sense_are_refused(options: dict[str, float], words: str) -> None:
    """A coin has slip one half; worse than a coin is no answer."""
    with pytest.raises(InputError, match=words):
        Diagnosis.start(CHAIN, ["e"], **options)


def test_unknown_points_replies_and_empty_goals_are_refused() -> None:
    """One clear line for each."""
    asked = Diagnosis.start(CHAIN, ["c"])
    with pytest.raises(InputError, match="e is not asked about for c"):
        asked.answered("e", "yes")
    with pytest.raises(InputError, match="'maybe' is no answer for a"):
        asked.answered("a", "maybe")
    with pytest.raises(InputError, match="at least one goal"):
        Diagnosis.start(CHAIN, [])


def test_the_next_question_on_the_deepest_goal_comes_in_time_for_a_page() -> None:
    """From a click to the next question: less than 0.3 s at every depth."""
    graph = open_store(None).load().graph
    for depth in ("explain", "build"):
        asked = Diagnosis.start(graph, deepest_goals(graph, 1, depth=depth), depth=depth)
        assert asked.model.exact
        point = asked.next_question
        took = []
        for reply in ("yes", "no", "yes"):
            begun = time.perf_counter()
            asked = asked.answered(point, reply)
            point, _ = asked.next_question, asked.questions_left
            took.append(time.perf_counter() - begun)
        assert min(took) < 0.3
