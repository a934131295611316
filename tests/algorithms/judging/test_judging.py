"""What people say of a map: verdicts, undo, two readers, the course it makes."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging_maps import LI, SYSTEM, WANG, small_map

from aiknowledge.algorithms.judging import (
    Judged,
    accept,
    accept_sure,
    agreement,
    choose,
    cohens_kappa,
    course_of,
    nothing,
    reject,
    relate,
    reopen,
    set_hours,
    set_level,
    settle,
    standing,
    unjudged,
    with_teaching_lines,
)
from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.errors import InputError
from aiknowledge.model import ClassHours, Level, Syllabus, SyllabusLine, SyllabusMap


def states(mapped: SyllabusMap, line: int) -> dict[str, str]:
    """The state of each match of a line."""
    [row] = [r for r in mapped.lines if r.line.number == line]
    return {m.id: m.state for m in row.matches}


def test_a_judged_line_teaches_what_was_chosen_and_nothing_else() -> None:
    """The sure match that was not chosen is rejected; the mere candidate stays a candidate."""
    done = settle(small_map(), 1, ["kernel"], LI)
    assert states(done, 1) == {"svm": "rejected", "kernel": "confirmed"}
    assert done.points(SYSTEM.points_of) == ("kernel", "svm")  # svm from the unit of line 2
    assert states(settle(small_map(), 1, ["svm"], LI), 1)["kernel"] == "proposed"


def test_who_and_when_stand_on_every_verdict_and_stay() -> None:
    """A second person who says the same does not take the first one's place."""
    done = settle(settle(small_map(), 1, ["svm"], LI), 1, ["svm"], WANG)
    best = done.lines[0].matches[0]
    assert (best.by, best.date) == (LI.by, LI.date)


def test_accepting_adds_to_what_is_taken() -> None:
    """A line may teach two points; the sure one is not lost."""
    assert states(accept(small_map(), 1, "kernel", LI), 1) == {
        "svm": "confirmed",
        "kernel": "confirmed",
    }


def test_rejecting_the_last_sure_match_settles_the_line() -> None:
    """Nothing is left to take, so nothing waits."""
    done = reject(small_map(), 1, "svm", LI)
    assert done.lines[0].settled
    assert done.lines[0].unmapped


def test_a_second_reader_starts_from_the_proposals() -> None:
    """No verdict is left, nor what a person added; what was proposed stays."""
    before = small_map()
    said = choose(nothing(settle(before, 1, ["kernel"], LI), 3, LI), 1, "tree", LI)
    assert "tree" in states(said, 1)
    assert unjudged(said) == unjudged(before)
    assert {m.state for row in unjudged(said).lines for m in row.matches} == {"proposed"}


def test_none_of_these_rejects_all() -> None:
    """The line is judged, and teaches nothing of the system."""
    done = nothing(small_map(), 3, LI)
    assert states(done, 3) == {"tree": "rejected"}
    assert standing(SYSTEM, done).empty == 1


def test_another_point_takes_the_place_of_a_wrong_one() -> None:
    """Chosen by a person: confidence 1, confirmed, and the wrong one rejected."""
    done = choose(small_map(), 1, "tree", LI, instead_of="svm")
    assert states(done, 1) == {"svm": "rejected", "kernel": "proposed", "tree": "confirmed"}
    assert done.lines[0].matches[-1].confidence == 1


def test_levels_relations_and_hours_are_the_teachers() -> None:
    """A level set by hand no longer shows words it was inferred from."""
    done = set_level(small_map(), 1, "svm", "mastered")
    done = relate(done, 1, "svm", "broader")
    done = set_hours(done, 1, ClassHours(theory=1, practice=2))
    best = done.lines[0].matches[0]
    assert (best.level, best.level_evidence, best.predicate) == ("mastered", None, "broader")
    assert (
        done.lines[0].line.hours == done.syllabus.lines[0].hours == ClassHours(theory=1, practice=2)
    )


@pytest.mark.parametrize("line", [0, 99])
def test_an_unknown_line_or_match_is_told(line: int) -> None:
    """One clear line, no traceback."""
    with pytest.raises(InputError, match="no line"):
        accept(small_map(), line, "svm", LI)
    with pytest.raises(InputError, match="no match"):
        settle(small_map(), 1, ["nobody"], LI)


def test_bulk_confirming_leaves_what_is_unsure_and_what_was_judged() -> None:
    """Only open lines at or above the confidence."""
    done = accept_sure(settle(small_map(), 1, ["kernel"], LI), WANG, least=0.85)
    assert [row.settled for row in done.lines] == [True, True, False]
    assert states(done, 1) == {"svm": "rejected", "kernel": "confirmed"}
    assert accept_sure(small_map(), LI, least=0.95) == small_map()


def test_every_step_can_be_taken_back() -> None:
    """With what it did, where, and by whom."""
    start = Judged(small_map())
    after = settle(start.map, 1, ["svm"], LI)
    one = start.done("settle", after, LI.by, LI.date)
    two = one.done("sure", accept_sure(after, WANG), WANG.by, WANG.date)
    assert [(s.what, s.lines, s.by) for s in two.steps] == [
        ("settle", (1,), "Li"),
        ("sure", (2,), "Wang"),
    ]
    assert two.undone().undone() == start
    assert start.undone() == start
    assert one.done("settle", after, LI.by, LI.date) == one


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["accept", "reject", "nothing", "reopen", "level"]),
        st.sampled_from([(1, "svm"), (1, "kernel"), (2, "U"), (2, "svm"), (3, "tree")]),
        st.sampled_from(get_args(Level)),
    ),
    max_size=8,
)


@given(ACTS)
def test_undoing_everything_gives_the_first_map(
    acts: list[tuple[str, tuple[int, str], Level]],
) -> None:
    """Whatever was said in between; and no verdict ever loses a line or a match."""
    judged = Judged(small_map())
    for what, (line, id), level in acts:
        now = judged.map
        after = {
            "accept": lambda now=now, line=line, id=id: accept(now, line, id, LI),
            "reject": lambda now=now, line=line, id=id: reject(now, line, id, LI),
            "nothing": lambda now=now, line=line: nothing(now, line, LI),
            "reopen": lambda now=now, line=line: reopen(now, line),
            "level": lambda now=now, line=line, id=id, level=level: set_level(now, line, id, level),
        }[what]()
        judged = judged.done(what, after, LI.by, LI.date)
        assert [r.line.number for r in judged.map.lines] == [1, 2, 3]
        assert [len(r.matches) for r in judged.map.lines] == [2, 2, 1]
    while judged.steps:
        judged = judged.undone()
    assert judged.map == small_map()


def test_kappa_of_known_tables() -> None:
    """Cohen's own arithmetic; chance alone has no kappa."""
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10
    assert cohens_kappa(pairs + [(False, False)] * 15) == pytest.approx(0.4)
    assert cohens_kappa([(True, True)] * 3) is None
    assert cohens_kappa([]) is None


def test_two_readers_are_compared_on_lines_that_both_judged() -> None:
    """Items are line and candidate; the differing ones are named."""
    first = nothing(settle(small_map(), 1, ["svm"], LI), 3, LI)
    second = accept(settle(small_map(), 1, ["svm", "kernel"], WANG), 2, "U", WANG)
    found = agreement(first, second)
    assert (found.lines, found.items, found.differing) == (1, 2, ((1, "kernel"),))
    assert found.share == 0.5
    assert agreement(small_map(), second).kappa is None


def test_standing_counts_what_is_confirmed_and_what_waits() -> None:
    """Lines and points apart; readers and the latest day."""
    done = nothing(settle(small_map(), 1, ["svm"], LI), 3, WANG)
    found = standing(SYSTEM, done)
    assert (found.lines, found.judged, found.waiting, found.sure, found.empty) == (3, 2, 1, 1, 1)
    assert (found.confirmed_points, found.proposed_points) == (1, 1)
    assert (found.readers, found.latest) == (("Li", "Wang"), WANG.date)


def test_the_course_says_what_is_confirmed_inferred_and_rejected() -> None:
    """Levels, shared hours, words, who and when; a unit stands for its core points."""
    done = set_level(settle(small_map(), 1, ["svm"], LI), 1, "svm", "reinforced")
    done = nothing(done, 3, LI)
    course = course_of(SYSTEM, done, assumes=["tree"])
    rows = {m.point: m for m in course.teaches}
    assert set(rows) == {"svm", "tree"}
    assert (rows["svm"].status, rows["svm"].level, rows["svm"].hours) == (
        "confirmed",
        "reinforced",
        2,
    )
    assert (rows["svm"].evidence, rows["svm"].by) == ("SVM and kernels", "Li")
    assert rows["tree"].status == "rejected"
    assert [a.point for a in course.assumes] == ["tree"]


def test_a_match_that_the_system_lost_is_left_out_of_the_course() -> None:
    """The map keeps it; the course names only points that are there."""
    done = choose(small_map(), 3, "gone", LI)
    assert "gone" not in {m.point for m in course_of(SYSTEM, done).teaches}
    assert standing(SYSTEM, done).judged == 1


def test_a_line_set_aside_may_teach_all_the_same() -> None:
    """It gets its candidates; what was judged before stays."""
    aside = SyllabusLine(number=2, text="Decision tree", kind="boilerplate")
    first = SyllabusLine(number=1, text="Support vector machine")
    syllabus = Syllabus(name="ML", lines=(first, aside))
    start = map_syllabus(SYSTEM, syllabus)
    assert [row.line.number for row in start.lines] == [1]
    judged = settle(start, 1, ["svm"], LI)
    done = with_teaching_lines(SYSTEM, judged, [2])
    assert done.lines[0] == judged.lines[0]
    assert done.lines[1].matches[0].id == "tree"
    assert with_teaching_lines(SYSTEM, judged, [1, 9]) == judged
