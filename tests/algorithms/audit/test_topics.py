"""Another standard topic by topic, through its alignment."""

from __future__ import annotations

from dataclasses import replace

from algorithms.audit.small import course, curriculum, small_system
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.audit import audit
from aiknowledge.algorithms.audit.topics import TopicCoverage, topic_counts, topic_verdict
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.standards import Topic, standard_points, standard_topics
from aiknowledge.model import Alignment

ROWS = (
    ("x-1:U/core/1", "exactMatch", "a"),
    ("x-1:U/core/1", "narrowMatch", "b"),
    ("x-1:U/core/2", "narrowMatch", "b"),
    ("x-1:U/core/2", "narrowMatch", "c"),
    ("x-1:V/extra/1", "relatedMatch", "a"),
    ("x-1:V/extra/2", "broadMatch", "d"),
)
POINTS = st.frozensets(st.sampled_from("abcd"))


def aligned() -> KnowledgeSystem:
    """Four points, and four topics of a standard x-1 in two units."""
    rows = tuple(
        Alignment(
            subject_id=s, predicate_id=f"skos:{p}", object_id=o, mapping_justification="semapv:x"
        )
        for s, p, o in ROWS
    )
    return replace(small_system("a b c d"), alignments=rows)


def topics(*courses) -> dict[str, TopicCoverage]:
    """The coverage of each topic by its place."""
    system = aligned()
    name, points = standard_points(system, "x-1")
    report = audit(system, curriculum(*courses), points, standard_name=name)
    return {t.topic.id.partition(":")[2]: t for t in report.topics}


def test_a_matching_point_covers_and_parts_cover_together() -> None:
    """One part of two covers a topic partly; related points decide nothing."""
    found = topics(course("one", "a b", obligation="required"))
    assert {k: t.possible for k, t in found.items()} == {
        "U/core/1": "covered",
        "U/core/2": "partly",
        "V/extra/1": "undecided",
        "V/extra/2": "not covered",
    }
    assert found["U/core/1"].missing == ()
    assert found["U/core/2"].missing == ("c",)
    assert found["V/extra/2"].missing == ("d",)


def test_what_only_some_selections_teach_is_told() -> None:
    """Covered in some selection, not in every one."""
    found = topics(
        course("one", "b", obligation="required"), course("two", "c", obligation="elective")
    )["U/core/2"]
    assert (found.guaranteed, found.possible) == ("partly", "covered")
    assert (found.missing, found.not_guaranteed) == ((), ("c",))


def test_related_points_are_not_asked_for() -> None:
    """The standard asks for what covers its topics; a start of its name is enough."""
    system = aligned()
    assert standard_points(system, "x") == ("x-1", frozenset("abcd"))
    only = replace(system, alignments=system.alignments[4:])
    assert standard_points(only, "x-1") == ("x-1", frozenset("d"))


def test_counts_by_unit_and_tier() -> None:
    """Every topic is counted once, under its unit and tier."""
    found = topics(course("one", "a b", obligation="required"))
    counts = topic_counts(found.values())
    assert {place: sum(maybe.values()) for place, (_, maybe) in counts.items()} == {
        ("U", "core"): 2,
        ("V", "extra"): 2,
    }


@given(POINTS, POINTS, POINTS, POINTS)
def test_teaching_more_never_covers_less(whole, parts, taught, more) -> None:
    """Verdicts only rise."""
    topic = Topic("t", "t", None, None, tuple(whole), tuple(parts), ())
    order = ("not covered", "partly", "covered")
    first, second = (topic_verdict(topic, p) for p in (taught, taught | more))
    if first == "undecided":
        assert second == "undecided"
        assert not whole | parts
    else:
        assert order.index(first) <= order.index(second)


def test_ids_without_places_have_no_unit() -> None:
    """A vocabulary of plain ids is judged as well."""
    system = aligned()
    row = system.alignments[0].model_copy(update={"subject_id": "y:one"})
    [topic] = standard_topics(replace(system, alignments=(row,)), "y")
    assert (topic.unit, topic.tier, topic.whole) == (None, None, ("a",))
