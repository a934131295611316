"""Outlines that others wrote: every lesson, section and prerequisite is a line."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from aiknowledge.formats.syllabus import read_syllabus
from aiknowledge.model import SyllabusLine


def lines(path: Path, kind: str) -> list[SyllabusLine]:
    """The lines of one kind."""
    return [line for line in read_syllabus(path).syllabus.lines if line.kind == kind]


def expected(reference: Path, name: str) -> dict[str, Any]:
    """What was counted in a file without this program."""
    told = json.loads((reference / "EXPECTED.json").read_text(encoding="utf-8"))
    return dict(told["expected"][name])


def test_lessons_and_sections_of_an_outline(reference: Path) -> None:
    """One session per lesson, one heading per section, each lesson under its section."""
    told = expected(reference, "outline/ml_for_beginners_2021")
    path = reference / "outline" / "ml_for_beginners_2021.csv"
    topics = lines(path, "topic")
    sessions = list(dict.fromkeys(x.session for x in topics))
    assert sessions == list(range(1, told["lessons"] + 1))
    assert len(lines(path, "heading")) == told["sections"]
    # Two lessons name two topics each, with a semicolon between them.
    assert len(topics) == told["lessons"] + 2
    assert {x.headings for x in topics} == {(x.text,) for x in lines(path, "heading")}


def test_courses_sections_and_prerequisites_of_a_curriculum(reference: Path) -> None:
    """Course titles with commas stay whole; "none" and a dash are no prerequisite."""
    told = expected(reference, "ossu/ossu_cs_courses")
    path = reference / "ossu" / "ossu_cs_courses.csv"
    courses = lines(path, "topic")
    assert len(courses) == told["rows"]
    assert Counter(x.headings[0] for x in courses) == told["sections"]
    assert len(lines(path, "prerequisite")) == told["with_prerequisites"]
    assert "Secure Software Development: Requirements, Design, and Reuse" in {
        x.text for x in courses
    }


def test_topics_of_a_curriculum(reference: Path) -> None:
    """A line for each of the topics that a curriculum says it covers."""
    told = expected(reference, "ossu/ossu_cs_courses")
    assert len(lines(reference / "ossu" / "ossu_cs_topics_covered.csv", "topic")) == told["topics"]


def test_courses_of_a_second_curriculum(reference: Path) -> None:
    """One line per row."""
    told = expected(reference, "ossu/ossu_ds_courses")
    assert len(lines(reference / "ossu" / "ossu_ds_courses.csv", "topic")) == told["rows"]
