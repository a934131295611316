"""Ids that a new version renames, splits, merges or retires: every record follows, none is lost."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.progress import Writer, merged, stamped
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.migration import (
    Migration,
    migrate_alignment,
    migrate_course,
    migrate_overlay,
    migrate_profile,
    migrate_progress,
    migrate_syllabus_map,
)
from aiknowledge.graph.migration.fates import version_key
from aiknowledge.model import (
    Alignment,
    Answer,
    Area,
    Assumption,
    Change,
    Course,
    Curriculum,
    Edit,
    Expectation,
    Goal,
    Known,
    MappedLine,
    Mapping,
    Match,
    Need,
    Note,
    Point,
    Profile,
    Progress,
    SavedPlan,
    Syllabus,
    SyllabusLine,
    SyllabusMap,
    SystemInfo,
    Text,
    Tick,
    Unit,
    Waiver,
)

DAY = dt.date(2026, 9, 1)


def rows(text: str) -> tuple[Change, ...]:
    """Changes from words such as ``2:split:a>b,c`` and ``3:retired:d``."""
    found = []
    for word in text.split():
        version, kind, ends = word.split(":")
        former, _, to = ends.partition(">")
        named = tuple(to.split(",")) if to else ()
        found.append(Change(version=version, kind=kind, former=former, to=named))  # type: ignore[arg-type]
    return tuple(found)


@pytest.mark.parametrize(
    ("changes", "present", "since", "to", "kind"),
    [
        ("", "a", "1", "a", "stays"),
        ("", "b", "1", "", "unknown"),
        ("2:renamed:a>b", "b", "1", "b", "renamed"),
        ("2:renamed:a>b", "a b", "2", "a", "stays"),
        ("2:renamed:a>b", "b", "2", "b", "renamed"),
        ("2:renamed:a>b", "b", None, "b", "renamed"),
        ("2:split:a>a,b", "a b", "1", "a b", "split"),
        ("2:split:a>a,b", "a b", None, "a", "stays"),
        ("2:merged:a>c 2:merged:b>c", "c", "1", "c", "merged"),
        ("2:retired:a", "b", "1", "", "retired"),
        ("2:retired:a>b", "b", "1", "", "retired"),
        ("2:renamed:a>b 10:renamed:b>c", "c", "1", "c", "renamed"),
        ("2:renamed:a>b 10:split:b>c,d 11:retired:d", "c", "1", "c", "split"),
        ("2:split:a>b,c 3:merged:b>d 3:merged:c>d", "d", "1", "d", "split"),
        ("2:merged:a>c 3:renamed:c>d", "d", "1", "d", "merged"),
        ("2:renamed:a>b 2:renamed:b>a", "a b", "1", "b", "renamed"),
        ("2:renamed:a>b 2:renamed:b>c", "c", "1", "c", "renamed"),
        ("2:renamed:a>b 3:renamed:b>a", "a", "1", "a", "renamed"),
        ("2:renamed:a>b 3:renamed:b>a", "a", "2", "a", "stays"),
        ("2:renamed:a>gone", "x", "1", "", "renamed"),
        ("2:renamed:a>b 2:renamed:b>a", "x", "1", "", "renamed"),
    ],
)
def test_what_becomes_of_an_id(
    changes: str, present: str, since: str | None, to: str, kind: str
) -> None:
    """One change, chains over versions, swaps, ids that stay narrower, and dead ends."""
    fate = Migration(rows(changes), set(present.split())).fate("a", since)
    assert (fate.to, fate.kind) == (tuple(to.split()), kind)


def test_versions_are_compared_as_numbers() -> None:
    """0.10 is later than 0.9, and a candidate comes before its release."""
    ordered = ["0.9", "0.10-rc.1", "0.10-rc.2", "0.10", "0.10.1", "1"]
    assert (
        sorted(["1", "0.10.1", "0.10", "0.9", "0.10-rc.2", "0.10-rc.1"], key=version_key) == ordered
    )
    assert version_key("1.0.0") == version_key("1")


CHANGES = rows("2:renamed:a>e 2:split:b>b,f 2:merged:c>g 2:merged:d>g 3:retired:f 3:renamed:e>h")
PRESENT = {"b", "g", "h", "i"}
IDS = st.sampled_from("abcdi")
NOTES = st.one_of(
    st.builds(Known, point=IDS, depth=st.sampled_from(("use", "build"))),
    st.builds(Tick, point=IDS, date=st.just(DAY)),
    st.builds(
        Answer, goal=IDS.map("point:{}".format), point=IDS, reply=st.just("no"), date=st.just(DAY)
    ),
    st.builds(SavedPlan, name=st.sampled_from("pq"), goals=st.tuples(st.builds(Goal, id=IDS))),
)


def noted(notes: list[tuple[Note, bool]], device: str, version: str) -> Progress:
    """The notes of one device, in the order of time; some are taken back."""
    held = Progress(system="s")
    for n, (note, gone) in enumerate(notes):
        held = held.joined(stamped(held, [note], Writer(device, 10 * n, version), gone=gone))
    return held


@given(
    st.lists(st.tuples(NOTES, st.booleans()), max_size=8),
    st.lists(st.tuples(NOTES, st.booleans()), max_size=8),
)
def test_it_makes_no_difference_whether_devices_merge_before_or_after_migrating(
    a: list[tuple[Note, bool]], b: list[tuple[Note, bool]]
) -> None:
    """So a device may come back years later."""
    migration = Migration(CHANGES, PRESENT)
    one, two = noted(a, "x", "1"), noted(b, "y", "1")
    apart = merged(*(migrate_progress(p, migration, "3").record for p in (one, two)))
    assert migrate_progress(merged(one, two), migration, "3").record == apart


@given(st.lists(st.tuples(NOTES, st.booleans()), max_size=8))
def test_no_note_on_a_point_is_dropped_and_every_move_is_told(
    notes: list[tuple[Note, bool]],
) -> None:
    """Each entry is found under an id of today, or under its old one and reported as unplaced."""
    held = noted(notes, "x", "1")
    done = migrate_progress(held, Migration(CHANGES, PRESENT), "3")
    to = {"a": "h", "b": "b", "c": "g", "d": "g", "i": "i"}
    for kind, *about in held.by_key:
        if kind in ("known", "tick"):
            assert (kind, to[about[0]]) in done.record.by_key
    told = {m.fate.former for m in done.moves}
    named = {k[-1] for k in held.by_key if k[0] != "plan"}
    assert named & set("acd") <= told
    again = migrate_progress(done.record, Migration(CHANGES, PRESENT), "3")
    assert again.record == done.record
    assert again.moves == ()


def test_a_retired_or_unknown_point_is_kept_with_its_id_and_told() -> None:
    """Also the goal of a plan; when the point comes back, the note is there."""
    notes = [Known(point="r"), Tick(point="u", date=DAY), SavedPlan(goals=(Goal(id="r"),))]
    held = noted([(n, False) for n in notes], "x", "1")
    done = migrate_progress(held, Migration(rows("2:retired:r"), {"b"}), "2")
    assert done.record == held
    assert [str(m) for m in done.unplaced] == [
        "known r: r has no place any more (retired in 2)",
        "plan plan: r has no place any more (retired in 2)",
        "tick u: u is not in this system",
    ]
    assert done.record.known({"b"}) == ()


def test_answers_and_plans_follow_their_goals() -> None:
    """A goal that was split is every part; an answer for it is one for each."""
    notes: list[Note] = [
        Answer(goal="point:a", point="b", reply="yes", date=DAY),
        SavedPlan(goals=(Goal(id="a", depth="use"), Goal(kind="unit", id="U"))),
    ]
    held = noted([(n, False) for n in notes], "x", "1")
    done = migrate_progress(held, Migration(rows("2:split:a>c,d"), {"b", "c", "d", "U"}), "2")
    assert [len(done.record.answers(f"point:{g}")) for g in "acd"] == [0, 1, 1]
    (plan,) = done.record.plans()
    assert [g.reference for g in plan.goals] == ["point:c", "point:d", "unit:U"]
    assert plan.goals[0].depth == "use"


def test_of_merged_points_the_latest_note_holds() -> None:
    """It is the last thing that somebody said about either."""
    notes = [(Known(point="a", depth="build"), False), (Known(point="b", depth="use"), False)]
    migration = Migration(rows("2:merged:a>c 2:merged:b>c"), {"c"})
    done = migrate_progress(noted(notes, "x", "1"), migration, "2")
    assert done.record.known() == (Known(point="c", depth="use"),)
    assert len(done.moved) == 2


def test_a_course_follows_and_says_only_what_is_still_sure() -> None:
    """Hours are shared and added up; what was confirmed of another extent is inferred."""
    course = Course(
        id="k",
        name=Text(en="K"),
        teaches=(
            Mapping(point="s", hours=3, status="confirmed", level="mastered"),
            Mapping(point="a", hours=1, status="confirmed"),
            Mapping(point="b", hours=2, level="reinforced"),
            Mapping(point="n", status="confirmed"),
            Mapping(point="r", status="confirmed"),
            Mapping(point="unknown"),
        ),
        assumes=(Assumption(point="n", depth="build"), Assumption(point="r")),
    )
    changes = rows("2:split:s>s1,s2 2:merged:a>m 2:merged:b>m 2:renamed:n>new 2:retired:r")
    done = migrate_course(course, Migration(changes, {"s1", "s2", "m", "new"}), "1")
    told = [(m.point, m.hours, m.status, m.level) for m in done.record.teaches]
    assert told == [
        ("s1", 1.5, "inferred", "mastered"),
        ("s2", 1.5, "inferred", "mastered"),
        ("m", 3.0, "inferred", "reinforced"),
        ("new", None, "confirmed", "introduced"),
    ]
    assert [(a.point, a.depth) for a in done.record.assumes] == [("new", "build")]
    assert [m.fate.former for m in done.unplaced] == ["r", "unknown", "r"]


def test_a_record_of_today_is_left_as_it_is() -> None:
    """The very same record, and nothing to tell."""
    course = Course(id="k", name=Text(en="K"), teaches=(Mapping(point="a"),))
    done = migrate_course(course, Migration(rows("2:split:a>a,b"), {"a", "b"}), "2")
    assert done.record is course
    assert done.moves == ()


def test_a_profile_and_a_syllabus_map_follow() -> None:
    """Depths are kept; a confirmed match to a part is proposed again."""
    migration = Migration(rows("2:split:a>b,c 2:renamed:p>q"), {"b", "c", "q"})
    wanted = (Expectation(expects="a", depth="build"), Expectation(expects="b", depth="use"))
    profile = Profile(id="me", name=Text(en="P"), contains=("p",), expectations=wanted)
    done = migrate_profile(profile, migration, "1").record
    assert [(e.expects, e.depth) for e in done.expectations] == [("b", "build"), ("c", "build")]
    assert done.contains == ("q",)

    match = Match(id="a", score=1, confidence=1, state="confirmed")
    line = MappedLine(line=SyllabusLine(number=3, text="A"), matches=(match,))
    found = SyllabusMap(syllabus=Syllabus(name="S"), system="s", system_version="1", lines=(line,))
    moved = migrate_syllabus_map(found, migration)
    assert [(m.id, m.state) for m in moved.record.lines[0].matches] == [
        ("b", "proposed"),
        ("c", "proposed"),
    ]
    assert str(moved.moves[0]).startswith("line 3: a -> b, c")


def test_an_alignment_says_less_of_parts_and_of_wholes() -> None:
    """An exact match to a whole is a narrower one to its part."""
    row = Alignment(
        subject_id="x:1",
        predicate_id="skos:exactMatch",
        object_id="a",
        mapping_justification="semapv:ManualMappingCuration",
    )
    split = migrate_alignment(row, Migration(rows("2:split:a>b,c"), {"b", "c"}), "1").record
    assert [(r.object_id, r.predicate_id) for r in split] == [
        ("b", "skos:narrowMatch"),
        ("c", "skos:narrowMatch"),
    ]
    renamed = migrate_alignment(row, Migration(rows("2:renamed:a>b"), {"b"}), "1").record
    assert [(r.object_id, r.predicate_id) for r in renamed] == [("b", "skos:exactMatch")]
    assert migrate_alignment(row, Migration(rows("2:retired:a"), {"b"}), "1").record == ()


def system_of(points: dict[str, tuple[str, ...]], changes: str = "") -> KnowledgeSystem:
    """A system of points with the points they require."""
    records = tuple(
        Point(id=p, name=Text(en=p), requires=tuple(Need(point=q) for q in needs))
        for p, needs in points.items()
    )
    area = Area(id="A", name=Text(en="A"), units=(Unit(id="U", name=Text(en="U"), points=records),))
    return KnowledgeSystem(SystemInfo(id="s"), (area,), changes=rows(changes))


def edit(kind: str, point: str, prerequisite: str | None = None, **more: object) -> Edit:
    """An edit by the department."""
    told = {"kind": kind, "point": point, "prerequisite": prerequisite, "reason": "r", "by": "us"}
    return Edit.model_validate({**told, "date": DAY, **more})


def test_an_overlay_follows_and_tells_what_must_be_decided_again() -> None:
    """Own points, disputes, needs, hours and waivers; unknown ids are left for the checks."""
    changes = "2:split:a>a1,a2 2:renamed:n>new 2:retired:r"
    system = system_of({"a1": (), "a2": ("a1",), "new": ("a2",)}, changes)
    overlay = KnowledgeSystem(
        SystemInfo(id="ours"),
        areas=system_of({"own": ("n", "a", "r", "typo")}).areas,
        curricula=(
            Curriculum(
                id="plan",
                name=Text(en="P"),
                complete=True,
                courses=(
                    Course(id="k", name=Text(en="K"), teaches=tuple(map(teach, ("n", "own", "r")))),
                ),
            ),
        ),
        edits=(
            edit("dispute", "n", "a"),
            edit("dispute", "r", "a"),
            edit("need", "own", "a"),
            edit("override", "a", class_hours={"theory": 2}),
            edit("override", "n", class_hours={"theory": 2}),
            edit("need", "own", "typo"),
        ),
        waivers=(
            Waiver(finding="f", subject="n", object="a", reason="r", by="us", date=DAY),
            Waiver(finding="rule", subject="a-rule", reason="r", by="us", date=DAY),
        ),
    )
    done = migrate_overlay(overlay, system)
    (own,) = (p for u in done.record.units.values() for p in u.points)
    assert [n.point for n in own.requires] == ["new", "a1", "a2", "typo"]
    (course,) = done.record.curricula[0].courses
    assert [m.point for m in course.teaches] == ["new", "own"]
    assert [(e.kind, e.point, e.prerequisite) for e in done.record.edits] == [
        ("dispute", "new", "a2"),
        ("need", "own", "a1"),
        ("need", "own", "a2"),
        ("override", "new", None),
        ("need", "own", "typo"),
    ]
    assert [(w.subject, w.object) for w in done.record.waivers] == [
        ("new", "a1"),
        ("new", "a2"),
        ("a-rule", None),
    ]
    unplaced = {(m.where, m.fate.kind) for m in done.unplaced}
    assert unplaced == {
        ("point own requires", "retired"),
        ("course k teaches", "retired"),
        ("edit dispute r", "retired"),
        ("edit dispute r", "undecided"),
        ("edit override a", "undecided"),
    }


def teach(point: str) -> Mapping:
    """A course teaches it."""
    return Mapping(point=point)
