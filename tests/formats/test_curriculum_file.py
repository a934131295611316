"""Files of courses: layouts, encodings, columns, and everything that is wrong with them."""

from __future__ import annotations

import pytest

from aiknowledge.errors import InputError
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.formats.curriculum_file import read_curriculum
from aiknowledge.graph.requirements import course_ids
from aiknowledge.model import Course

HEAD = (
    "Curriculum,Small\nInstitution,Somewhere\nSystem Type,{system}\nCourses\n"
    "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,"
    "Credit Hours,Institution,Canonical Name,Term\n"
)


def read(text: str | bytes, name: str = "x.csv", **columns: str):
    """Read a file of this content."""
    raw = text if isinstance(text, bytes) else text.encode()
    return read_curriculum((name, raw), CatalogueColumns(**columns))


def courses(text: str | bytes, **columns: str) -> dict[str, Course]:
    """The courses of a file without errors, by id."""
    found = read(text, **columns)
    assert found.sound, found.findings
    return {c.id: c for c in found.curriculum.courses}


@pytest.mark.parametrize(
    ("system", "calendar"),
    [("semester", "semester"), ("semster", "semester"), ("quarter", "quarter"), ("", None)],
)
def test_the_curricular_analytics_layout(system: str, calendar: str | None) -> None:
    """Byte order mark, misspelt systems, three kinds of requisites, terms."""
    body = "1,One,X,1,,,,4,,,1\n2,Two,X,2,1,3,,3.5,,,2\n3,Three,,,,,2,,,,2\n"
    found = read(("\ufeff" + HEAD.format(system=system) + body).encode())
    assert found.findings == ()
    assert found.curriculum.calendar == calendar
    one, two, three = found.curriculum.courses
    assert (one.code, one.credits, one.term) == ("X 1", 4.0, 1)
    assert [r.when for r in two.requires.all] == ["before", "by"]
    assert (three.requires.when, three.credits) == ("with", None)


def test_every_fault_of_a_plan_is_reported_with_its_row() -> None:
    """A term that does not exist, credits in words, an unknown and a self-referring course."""
    body = "1,One,X,1,9,,,four,,,1\n2,Two,X,2,2,,,3,,,0\n,Nameless,,,,,,,,,\n"
    found = read(HEAD.format(system="semester") + body)
    assert not found.sound
    assert [(f.code, f.where) for f in found.findings] == [
        ("wrong-value", "x.csv:6"),
        ("wrong-term", "x.csv:7"),
        ("missing-id", "x.csv:8"),
        ("unknown-course", "x.csv: 1"),
        ("self-requirement", "x.csv: 2"),
    ]


def test_expressions_and_sentences_are_told_apart() -> None:
    """The reading that names more listed courses is taken."""
    found = courses(
        "code,title,prerequisites\nMATH 101,M,\nMATH 102,N,\nX 201,O,(MATH 101 OR MATH 102)\n"
        "X 202,P,either MATH 101 or MATH 102; and X 201.\n"
    )
    assert course_ids(found["X 201"].requires) == ("MATH 101", "MATH 102")
    assert found["X 201"].requires.any
    assert len(found["X 202"].requires.all) == 2


def test_a_sentence_with_two_readings_is_told() -> None:
    """The row says so, and which reading was taken."""
    rows = "A 101,\nA 102,\nB 201,\nC 301,A 101 or A 102 and B 201 please\n"
    found = read("code,prerequisites\n" + rows)
    [finding] = [f for f in found.findings if f.code == "two-readings"]
    assert (finding.where, finding.severity) == ("x.csv:5", "information")


def test_codes_of_an_unusual_form_are_known_by_the_list() -> None:
    """Short codes, numbers of codes and names as codes are read where the file lists them."""
    found = courses(
        "code,prerequisites\nCA 1,\nCA 12,\nCA 3,\n高等数学,\nD,Corequisite: CA 1\n"
        'E,"two of CA 1, CA 12 and CA 3"\n'
        "F,先修课程：高等数学和CA 12\n"
        "G,CA 1 or consent of the chair\n"
        "H,CA 12; 30 credits\n"
    )
    assert (found["D"].requires.course, found["D"].requires.when) == ("CA 1", "by")
    assert found["E"].requires.count == 2
    assert course_ids(found["E"].requires) == ("CA 1", "CA 12", "CA 3")
    assert course_ids(found["F"].requires) == ("高等数学", "CA 12")
    assert course_ids(found["G"].requires) == ("CA 1",)
    assert course_ids(found["H"].requires) == ("CA 12",)


def test_a_text_that_requires_nothing_is_told() -> None:
    """Words without a course are kept as a note on the row; "none" is no such text."""
    found = read("code,prerequisites\nA 101,none\nB 101,Enjoys mathematics\n")
    assert [(f.code, f.where) for f in found.findings] == [("nothing-required", "x.csv:3")]


@pytest.mark.parametrize(
    "text",
    [
        "code,prerequisites\nA 101,\n{long},A 101\n",
        'code,prerequisites\nA 101,\n"B\x07 1",A 101\n',
        "course,prerequisite\nA 101,{long}\n",
        HEAD.format(system="semester") + "1,One,X,1,{long},,,4,,,1\n",
        HEAD.format(system="semester") + "{long},One,X,1,,,,4,,,1\n",
    ],
)
def test_a_code_that_is_none_is_a_finding(text: str) -> None:
    """Whole paragraphs and control characters are no ids; the row is named."""
    found = read(text.replace("{long}", "x" * 201))
    assert [f.code for f in found.findings if f.severity == "error"] == ["wrong-id"]


def test_a_long_text_is_read_as_a_sentence() -> None:
    """A paragraph with a code in it does not stop the reading."""
    found = courses("code,prerequisites\nA 101,\nB 101," + "very " * 60 + "good at A 101\n")
    assert course_ids(found["B 101"].requires) == ("A 101",)


def test_a_plan_that_lists_a_course_twice() -> None:
    """The second row is a finding, with the line of the first."""
    row = "1,One,X,1,,,,4,,,1\n"
    found = read(HEAD.format(system="semester") + row + row)
    assert [(f.code, f.where) for f in found.findings] == [("duplicate-id", "x.csv:7")]
    assert "line 6" in found.findings[0].message


def test_grouped_rows() -> None:
    """One of each group is needed; concurrency is kept; named courses exist."""
    found = courses(
        "course,prerequisite,concurrent_allowed,prerequisite_group\n"
        "C,A,False,0\nC,B,False,0\nC,L,True,1\n"
    )
    assert sorted(found) == ["A", "B", "C", "L"]
    either, lab = found["C"].requires.all
    assert course_ids(either) == ("A", "B")
    assert (lab.course, lab.when) == ("L", "by")


def test_chinese_headers_and_encodings() -> None:
    """GB 18030 without a mark, usual Chinese headings in any order."""
    text = "课程名称,学分,课程代码,先修课程\n机器学习,3,AI101,\n深度学习,2,AI201,AI101\n"
    found = courses(text.encode("gb18030"))
    assert found["AI201"].name.zh == "深度学习"
    assert found["AI201"].credits == 2.0
    assert course_ids(found["AI201"].requires) == ("AI101",)


def test_named_columns() -> None:
    """Any column may be named."""
    names = {"course": "kurs", "credits": "punkte", "expression": "vorher"}
    found = courses("kurs,punkte,vorher\nA,3,\nB,4,A\n", **names)
    assert found["B"].credits == 4.0
    assert course_ids(found["B"].requires) == ("A",)


def test_mixed_encodings_are_named_by_line() -> None:
    """Lines of another encoding than the rest are findings, and read all the same."""
    raw = "code,title\nA,一\n".encode() + "B,二\n".encode("gb18030")
    found = read(raw)
    assert [(f.code, f.where) for f in found.findings] == [("mixed-encoding", "x.csv:3")]
    assert found.curriculum.courses[1].name.zh == "二"


def test_open_credits_are_unknown_not_zero() -> None:
    """A range is information, and the credits are not known."""
    found = read('code,credits\nA,"2-3, max. 12"\n')
    assert found.sound
    assert found.findings[0].code == "credits-range"
    assert found.curriculum.courses[0].credits is None


@pytest.mark.parametrize(
    ("raw", "name", "words"),
    [
        (b"PK\x03\x04\x00\x00", "x.csv", "no text file"),
        (b"anything", "x.xlsx", "no readable spreadsheet"),
        (b"anything", "x.ods", "save it as .xlsx or CSV"),
        (b"alpha,beta\n1,2\n", "x.csv", "which column is the course"),
        (b"", "x.csv", "is empty"),
    ],
)
def test_what_is_no_table_is_refused(raw: bytes, name: str, words: str) -> None:
    """One clear error, nothing half-loaded."""
    with pytest.raises(InputError, match=words):
        read(raw, name)
