"""Catalogue sentences and expressions as trees, measured on two real catalogues."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from formats.boolean import same_function, variables

from aiknowledge.errors import InputError
from aiknowledge.formats.requirement import parse_expression, parse_sentence
from aiknowledge.formats.requirement.tokens import course_codes
from aiknowledge.graph.requirements import course_ids, leaves
from aiknowledge.model import AtLeast, Condition, RequiredCredits, Requirement

LABELS = Path(__file__).parent.parent / "data" / "uw_requirements.tsv"
UNSW = re.compile(r"[A-Z]{4}\d{4}")
UW = re.compile(r"(?!OR )\b[A-Z](?:[A-Z&]| (?=[A-Z]))*\s+\d{3}\b")


@pytest.mark.parametrize(
    ("sentence", "expression"),
    [
        ("Prerequisite: COMP1511 or DPST1091", "COMP1511 OR DPST1091"),
        ("MATH1081, COMP1531 and COMP2521", "MATH1081 AND COMP1531 AND COMP2521"),
        ("A 101 or A 102 and B 201", "(A 101 OR A 102) AND B 201"),
        ("A 101 or A 102, or B 201 and B 202", "A 101 OR A 102 OR (B 201 AND B 202)"),
        ("A 101, A 102, and B 201 or B 202", "A 101 AND A 102 AND (B 201 OR B 202)"),
        (
            "A 101 or A 102, B 201 or B 202, and C 301",
            "(A 101 OR A 102) AND (B 201 OR B 202) AND C 301",
        ),
        ("either A 101, A 102, or B 201; and C 301.", "(A 101 OR A 102 OR B 201) AND C 301"),
        ("either A 101 or both B 201 and B 202", "A 101 OR (B 201 AND B 202)"),
        ("either A 101 or A 102 and C 301", "(A 101 OR A 102) AND C 301"),
        ("A 101 and either B 201 or B 202", "A 101 AND (B 201 OR B 202)"),
        ("MATH1131/1141 and PHYS1121", "(MATH1131 OR MATH1141) AND PHYS1121"),
        ("one of A 101, A 102 or A 103; B 201", "(A 101 OR A 102 OR A 103) AND B 201"),
        ("Prerequisite: A 101. Corequisite: B 201 or B 202", "A 101 AND [B 201 OR B 202]"),
        ("A 101, which may be taken concurrently", "[A 101]"),
        ("Prerequisite: A 101 and excludes B 201.", "A 101"),
        ("It is recommended that students take A 101. B 201 or B 202", "B 201 OR B 202"),
        ("先修课程：CS 101或CS 102，以及MATH 201", "(CS 101 OR CS 102) AND MATH 201"),
    ],
)
def test_a_sentence_means_its_expression(sentence: str, expression: str) -> None:
    """Connectives, commas, brackets, labels and advice."""
    assert same_function(parse_sentence(sentence).requirement, parse_expression(expression))


@pytest.mark.parametrize("sentence", ["None.", "", "  ", "Nil", "无"])
def test_nothing_is_nothing(sentence: str) -> None:
    """A sentence that asks nothing has no tree."""
    assert parse_sentence(sentence).requirement is None


def test_two_of_a_list_stay_two_of_a_list() -> None:
    """K-of-n is not written out."""
    tree = parse_sentence("two of A 101, A 102, A 103").requirement
    assert isinstance(tree, AtLeast)
    assert (tree.count, len(tree.of)) == (2, 3)


def test_words_and_credits_are_kept() -> None:
    """Permission as an alternative is a condition; a minimum of credits is a leaf."""
    tree = parse_sentence("A 101 or permission of the instructor; and 72 UOC").requirement
    kinds = [type(leaf) for leaf in leaves(tree)]
    assert Condition in kinds
    assert RequiredCredits in kinds


def test_the_other_reading_is_told() -> None:
    """Where or and and meet without comma or bracket both readings are given."""
    reading = parse_sentence("A 101 or A 102 and B 201")
    assert same_function(reading.other, parse_expression("A 101 OR (A 102 AND B 201)"))
    assert parse_sentence("A 101 or A 102").other is None


@pytest.mark.parametrize("text", ["(A OR B", "A AND", "A) B", "OR A", "[A OR B)"])
def test_a_broken_expression_says_what_is_missing(text: str) -> None:
    """Brackets and operands that are missing are errors with the text."""
    with pytest.raises(InputError, match=re.escape(text)):
        parse_expression(text)


def clean_unsw(reference: Path) -> tuple[list[dict], list[dict]]:
    """The 925 clean rows and the 57 set aside: foreign codes, or and mixed with or at one level."""
    path = reference / "catalogue" / "unsw_conditions.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["only_course_codes_and_operators"] == "1"]
    good = [r for r in rows if not _foreign(r) and not _mixed(r["condition_expression"])]
    return good, [r for r in rows if r not in good]


def _foreign(row: dict) -> bool:
    named = UNSW.findall(row["handbook_condition_text"].upper())
    return not set(UNSW.findall(row["condition_expression"])) <= set(named)


def _mixed(expression: str) -> bool:
    levels: list[set[str]] = [set()]
    for piece in expression.split():
        if piece in "([":
            levels.append(set())
        elif piece in ")]":
            if len(levels.pop()) > 1:
                return True
        elif piece in ("&&", "||"):
            levels[-1].add(piece)
    return len(levels[0]) > 1


def equal(row: dict) -> bool:
    """Whether our reading of a handbook text is the function of the row's expression."""
    left = parse_sentence(row["handbook_condition_text"]).requirement
    right = parse_expression(row["condition_expression"])
    return variables(left) == variables(right) and same_function(left, right)


def test_unsw_handbook_texts(reference: Path) -> None:
    """At least 98 % equal as boolean functions: even rows were developed on, odd ones judge."""
    good, aside = clean_unsw(reference)
    assert (len(good), len(aside)) == (925, 57)
    developed, reported = good[::2], good[1::2]
    assert sum(map(equal, developed)) / len(developed) >= 0.98
    assert sum(map(equal, reported)) / len(reported) >= 0.98


def test_rows_set_aside_have_both_readings(reference: Path) -> None:
    """Where the source mixes and with or at one level, one of our two readings is listed."""
    _, aside = clean_unsw(reference)
    for row in aside:
        reading = parse_sentence(row["handbook_condition_text"])
        assert reading.requirement is not None or _foreign(row), row["code"]
        if "&&" in row["condition_expression"] and not _foreign(row) and _flat(row):
            assert reading.other is not None or _bracketed(row), row["code"]


def _flat(row: dict) -> bool:
    return "(" not in row["handbook_condition_text"]


def _bracketed(row: dict) -> bool:
    """Labels, commas and "either" settle the text though the expression mixes."""
    text = row["handbook_condition_text"].lower()
    return any(word in text for word in ("corequ", "corerequ", "co-requ", ", and", "either"))


def uw_simple(reference: Path) -> list[dict]:
    """The UW sentences of nothing but codes and and, or, either, both."""
    path = reference / "catalogue" / "uw_seattle_prerequisite_sentences.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    words = {"and", "or", "either", "both"}
    return [
        row
        for row in rows
        if UW.search(row["prerequisite_sentence"])
        and {w.lower() for w in re.findall(r"[\w&]+", UW.sub(" ", row["prerequisite_sentence"]))}
        <= words
    ]


def test_uw_sentences_name_exactly_their_codes(reference: Path) -> None:
    """At least 98 % of all simple sentences; all of them at the last count."""
    rows = uw_simple(reference)
    assert len(rows) >= 549
    exact = 0
    for row in rows:
        codes = {re.sub(r"\s+", " ", c) for c in UW.findall(row["prerequisite_sentence"])}
        tree = parse_sentence(row["prerequisite_sentence"]).requirement
        exact += set(course_ids(tree)) == codes
    assert exact / len(rows) >= 0.98


def test_uw_sentences_against_two_labels(reference: Path) -> None:
    """At least 95 % of the labelled sample equal each label as boolean functions."""
    sentence = {r["code"]: r["prerequisite_sentence"] for r in uw_simple(reference)}
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 150
    for column in ("first", "second"):
        right = sum(
            same_function(_read(sentence[r["course"]]), parse_expression(r[column])) for r in rows
        )
        assert right / len(rows) >= 0.95


def _read(sentence: str) -> Requirement | None:
    return parse_sentence(sentence).requirement


def test_codes_of_many_houses() -> None:
    """Subjects in one to three words, numbers carried on, no code made of connectives."""
    text = "PTRL2019 OR PTRL5019, E E 423/BIOEN 423, Q SCI 292 and MATH 207, 208"
    assert course_codes(text) == [
        "PTRL2019", "PTRL5019", "E E 423", "BIOEN 423", "Q SCI 292", "MATH 207", "MATH 208",
    ]  # fmt: skip
