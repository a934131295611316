"""What the picture of a course holds, exactly, on small graphs."""

from __future__ import annotations

import random
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.course_metrics import curriculum_metrics
from aiknowledge.errors import Finding
from aiknowledge.formats.curriculum_file import read_curriculum
from aiknowledge.graph import CourseGraph
from aiknowledge.model import (
    AllOf,
    AnyOf,
    AtLeast,
    Course,
    RequiredCourse,
    RequiredCredits,
    Requirement,
    Text,
)
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.courses.components import picture_data
from aiknowledge.ui.courses.figures import all_figures, figures
from aiknowledge.ui.courses.layout import cut, place
from aiknowledge.ui.courses.pictures import MOST_BOXES, Unfolded, as_list, opened, unfold, without
from aiknowledge.ui.courses.tables import finding_row


def graph(**requirements: str) -> CourseGraph:
    """Return courses with requirements as a catalogue writes them."""
    rows = [f'C{id} 101,"{text}"' for id, text in requirements.items()]
    raw = "\n".join(["code,prerequisites", *rows]).encode()
    return CourseGraph(read_curriculum(("small.csv", raw)).curriculum.courses)


def lines(picture: Unfolded) -> set[tuple[str, str, str]]:
    """Return the lines of a picture with gates by their label."""
    label = {id: id if n.kind == "course" else n.label for id, n in picture.nodes.items()}
    return {(label[e.source], label[e.target], e.when) for e in picture.edges}


ABC = {"A": "", "B": "", "C": ""}


def test_alternatives_meet_in_a_gate_and_what_is_needed_does_not() -> None:
    """A and (B or C): B and C go through one "or", A straight."""
    picture = unfold(graph(**ABC, D="CA 101 and (CB 101 or CC 101)"), "CD 101", 2)
    assert lines(picture) == {
        ("CA 101", "CD 101", "before"),
        ("CB 101", "or", "before"),
        ("CC 101", "or", "before"),
        ("or", "CD 101", "before"),
    }
    assert [n.kind for n in picture.nodes.values()].count("or") == 1
    assert next(reversed(picture.nodes)) == "CD 101"
    assert picture.beyond == 0


def test_a_count_of_alternatives_stands_in_its_gate() -> None:
    """Two of three, in both languages."""
    courses = graph(**ABC, D="two of CA 101, CB 101, CC 101")
    for language, label in (("en", "2 of"), ("zh", "选2")):
        picture = unfold(courses, "CD 101", 1, language)
        assert lines(picture) == {
            *((c, label, "before") for c in ("CA 101", "CB 101", "CC 101")),
            (label, "CD 101", "before"),
        }


def test_alternatives_of_several_courses_meet_in_an_and_gate_first() -> None:
    """A or (B and C)."""
    picture = unfold(graph(**ABC, D="CA 101 or (CB 101 and CC 101)"), "CD 101", 1)
    assert ("and", "or", "before") in lines(picture)
    assert {s for s, t, _ in lines(picture) if t == "and"} == {"CB 101", "CC 101"}


def test_corequisites_are_marked_on_their_line() -> None:
    """Dashed, with words that say so; the nested list says the same."""
    courses = graph(A="", B="Corequisite: CA 101")
    picture = unfold(courses, "CB 101", 1)
    (edge,) = picture.edges
    assert (edge.source, edge.target) == ("CA 101", "CB 101")
    assert edge.when != "before"
    (label,) = picture_data(picture)["labels"]
    assert label["text"] == "same term OK"
    assert "same term" in list(as_list(courses, "CB 101", 1))[1][1]


def test_what_no_course_decides_is_a_note() -> None:
    """30 credits stand in a box that opens nothing."""
    requires = AllOf(all=(RequiredCourse(course="A"), RequiredCredits(credits=30)))
    courses = CourseGraph([Course(id="B", name=Text(en="B"), requires=requires)])
    picture = unfold(courses, "B", 1)
    (note,) = [n for n in picture.nodes.values() if n.kind == "note"]
    assert "30 credits" in note.label
    assert not note.opens


def test_courses_further_back_are_counted() -> None:
    """A chain of five cut after two steps: the box says +1, the picture says 2."""
    courses = graph(A="", B="CA 101", C="CB 101", D="CC 101", E="CD 101")
    picture = unfold(courses, "CE 101", 2)
    assert list(picture.nodes) == ["CC 101", "CD 101", "CE 101"]
    assert (picture.beyond, picture.nodes["CC 101"].hidden) == (2, 1)
    assert unfold(courses, "CE 101", 4).beyond == 0


def test_a_requirement_is_drawn_whole_or_not_at_all() -> None:
    """What would not fit stays closed and is counted; the course asked for is always drawn."""
    courses = graph(**ABC, D="CA 101 or CB 101 or CC 101", E="CD 101")
    assert list(opened(courses, "CE 101", 2, most=5)) == [
        "CE 101"
    ]  # five more with the gate: too many
    assert list(opened(courses, "CE 101", 2, most=6)) == ["CE 101", "CD 101"]
    assert next(iter(opened(courses, "CD 101", 2, most=1))) == "CD 101"


def test_a_circle_is_drawn_once_and_pointed_back_to() -> None:
    """A needs B needs A: the picture ends with a sign that opens A again."""
    picture = unfold(graph(A="CB 101", B="CA 101"), "CA 101", 6)
    (again,) = [n for n in picture.nodes.values() if n.kind == "again"]
    assert (again.label, again.opens) == ("↺ CA 101", "CA 101")


def test_the_list_says_what_the_picture_shows() -> None:
    """Nested, alternatives under their count."""
    courses = graph(**ABC, D="CA 101 and (CB 101 or CC 101)")
    assert list(as_list(courses, "CD 101", 1)) == [
        (0, "CD 101"),
        (1, "CA 101"),
        (1, "1 of these:"),
        (2, "CB 101"),
        (2, "CC 101"),
    ]


@given(st.integers(2, 14), st.randoms(use_true_random=False))
def test_boxes_never_overlap_and_lines_run_to_the_right(size: int, chance: random.Random) -> None:
    """Whatever is required of whom."""
    names = [f"X{n}" for n in range(size)]
    needs = {}
    for n, name in enumerate(names):
        before = chance.sample(names[:n], min(n, chance.randrange(4)))
        needs[name] = chance.choice([" and ", " or "]).join(f"C{b} 101" for b in before)
    picture = unfold(graph(**needs), f"C{names[-1]} 101", 6)
    places = place(picture).places
    assert all(
        places[e.source].x + places[e.source].width <= places[e.target].x for e in picture.edges
    )
    columns: dict[int, list[tuple[int, int]]] = {}
    for box in places.values():
        columns.setdefault(box.x + box.width // 2, []).append((box.y, box.height))
    for column in columns.values():
        column.sort()
        assert all(b[0] >= a[0] + a[1] for a, b in pairwise(column))


def test_arrow_keys_pass_over_gates() -> None:
    """From a course to the next course, however many gates lie between."""
    data = picture_data(unfold(graph(**ABC, D="CA 101 or (CB 101 and CC 101)"), "CD 101", 1))
    ways = {n["id"]: n["ways"] for n in data["nodes"]}
    assert ways["CB 101"]["ArrowRight"] == "CD 101"
    assert ways["CD 101"]["ArrowLeft"] in {"CA 101", "CB 101", "CC 101"}


# ── figures ──────────────────────────────────────────────────────────────────────────────────
def test_figures_of_all_leave_out_what_a_circle_touches() -> None:
    """A and B name each other; C and D do not care."""
    courses = graph(A="CB 101", B="CA 101", C="", D="CC 101", E="CA 101")
    found = all_figures(courses)
    assert set(found.metrics.courses) == {"CC 101", "CD 101"}
    assert (found.endless, set(found.circle)) == (3, {"CA 101", "CB 101"})
    assert found.metrics.courses["CC 101"].blocking == 1


def test_a_spreadsheet_computes_no_cell_of_a_table() -> None:
    """A cell that begins like a formula is quoted."""
    assert "'=1+1" in table_csv([{"a": "=1+1"}])


CATALOGUES = ("ucsc_2026_courses.csv", "uiuc_prerequisites_2022_23.csv")


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_picture_of_a_real_catalogue_is_small(reference: Path, name: str) -> None:
    """At most 60 boxes and gates unless the course itself names more; one in ten is tried."""
    courses = CourseGraph(read_curriculum(reference / "catalogue" / name).curriculum.courses)
    for course in list(courses.courses)[::10]:
        boxes = len(unfold(courses, course, 6).nodes)
        assert boxes <= MOST_BOXES or boxes <= 2 + 2 * len(courses.requires(course))


@pytest.mark.parametrize("name", CATALOGUES)
def test_figures_of_one_course_are_those_of_the_whole(reference: Path, name: str) -> None:
    """Computed from the courses around it, or from all: the same."""
    courses = CourseGraph(read_curriculum(reference / "catalogue" / name).curriculum.courses)
    whole = all_figures(courses).metrics.courses
    for course in list(courses.courses)[::60]:
        if course not in courses.unlisted:
            alone = figures(courses, course).metrics
            assert (alone and alone.courses[course]) == whole.get(course)


# ── whatever a catalogue holds ───────────────────────────────────────────────────────────────
LEAVES = st.builds(
    RequiredCourse, course=st.sampled_from("ABCDEFGH"), when=st.sampled_from(("before", "by"))
)
TREES = st.recursive(
    LEAVES | st.builds(RequiredCredits, credits=st.integers(1, 99)),
    lambda inner: (
        st.builds(AllOf, all=st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.builds(AnyOf, any=st.lists(inner, min_size=1, max_size=3).map(tuple))
        | st.builds(
            AtLeast, count=st.just(2), of=st.lists(inner, min_size=3, max_size=3).map(tuple)
        )
    ),
    max_leaves=6,
)
NEEDS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.none() | TREES, min_size=1)


@given(NEEDS, st.integers(1, 6), st.data())
def test_circles_and_nested_alternatives_are_drawn_apart_too(
    needs: dict[str, Requirement | None], steps: int, data: st.DataObject
) -> None:
    """No two boxes touch, every line runs to the right, and the list begins as the picture ends."""
    courses = CourseGraph(Course(id=c, name=Text(en=c), requires=t) for c, t in needs.items())
    focus = data.draw(st.sampled_from(sorted(needs)))
    picture = unfold(courses, focus, steps)
    drawing = place(picture)
    places = drawing.places
    assert all(
        places[e.source].x + places[e.source].width < places[e.target].x for e in picture.edges
    )
    for a, b in combinations(places.values(), 2):
        beside = a.x + a.width < b.x or b.x + b.width < a.x
        assert beside or a.y + a.height < b.y or b.y + b.height < a.y
    assert min(p.x for p in places.values()) >= 0
    assert max(p.x + p.width for p in places.values()) <= drawing.width
    assert next(reversed(picture.nodes)) == focus
    assert next(as_list(courses, focus, steps)) == (0, picture.nodes[focus].speech)


def test_equal_alternatives_share_one_gate() -> None:
    """Two courses that need the same choice need one gate, whatever the order in print."""
    courses = graph(A="", B="", C="CA 101 or CB 101", D="CB 101 or CA 101", E="CC 101 and CD 101")
    picture = unfold(courses, "CE 101", 2)
    assert [n.kind for n in picture.nodes.values()].count("or") == 1
    assert {("or", "CC 101", "before"), ("or", "CD 101", "before")} <= lines(picture)


def test_a_course_that_requires_itself_does_not() -> None:
    """What is left of a choice stands alone, or all of it is needed."""
    a, b, c = (RequiredCourse(course=x) for x in "ABC")
    assert without(a, "A") is None
    assert without(AnyOf(any=(a, b)), "A") == b
    assert without(AtLeast(count=2, of=(a, b, c)), "A") == AllOf(all=(b, c))


def test_the_data_mark_choices_the_plan_and_the_course_asked_for() -> None:
    """What the component draws differently is told in its data."""
    picture = unfold(graph(A="", B="", C="CA 101 or CB 101"), "CC 101", 1)
    data = picture_data(picture, chosen={"CB 101", "CC 101"})
    assert [n["id"] for n in data["nodes"] if n["chosen"]] == ["CB 101", "CC 101"]
    assert [n["id"] for n in data["nodes"] if n["focus"]] == ["CC 101"]
    assert [line["choice"] for line in data["lines"]] == [True, True, False]
    assert data["alt"] == "Courses before CC 101, left is earlier"


def test_long_names_are_cut_to_the_box() -> None:
    """Chinese letters are wider."""
    assert cut("Machine learning laboratory", 25) == "Machine learning laborat…"
    assert cut("机器学习与数据科学导论实验", 20) == "机器学习与数据科学导…"


ORDERED = {
    **ABC,
    "B": "CA 101",
    "D": "(CB 101 or CC 101) and CA 101",
    "E": "CC 101",
    "F": "CD 101 or CE 101",
    "G": "CB 101",
}


@pytest.mark.parametrize("letter", ORDERED)
def test_bounds_of_one_course_are_those_of_the_whole(letter: str) -> None:
    """The courses around it decide what other choices could make of it."""
    course = f"C{letter} 101"
    whole, part = curriculum_metrics(graph(**ORDERED)), figures(graph(**ORDERED), course).metrics
    assert part is not None
    assert part.courses[course] == whole.courses[course]
    expected = whole.bounds[course]
    if part.bounds:
        assert part.bounds[course] == expected
    else:
        assert expected.least == expected.greatest == whole.courses[course]


def test_circles_elsewhere_do_no_harm_and_those_around_are_told() -> None:
    """First alternatives count where only other choices lead round; else there are no figures."""
    courses = graph(A="", B="CC 101", C="CA 101 or CB 101", X="CY 101", Y="CX 101", Z="CX 101")
    found = figures(courses, "CC 101")
    assert found.metrics is not None
    assert set(found.circle) == {"CB 101", "CC 101"}
    own = found.metrics.courses["CC 101"]
    assert (own.blocking, own.delay, found.metrics.bounds) == (1, 3, {})
    lost = figures(courses, "CZ 101")
    assert (lost.metrics, set(lost.circle)) == (None, {"CX 101", "CY 101"})


def test_a_finding_says_its_row_in_the_readers_language() -> None:
    """The line or the course, and how to mend it; an unheard-of code keeps its own words."""
    twice = Finding("duplicate-id", "a.csv:3", "A already stands on line 2", "remove one")
    assert list(finding_row(twice, "a.csv", "en").values()) == [
        "line 3",
        "error",
        "course listed twice: remove one row",
        "A already stands on line 2",
    ]
    other = Finding("unheard-of", "a.csv: X 1", "odd", "mend it", "warning")
    assert list(finding_row(other, "a.csv", "zh").values()) == ["X 1", "警告", "mend it", "odd"]
