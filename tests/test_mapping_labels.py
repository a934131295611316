"""The labelled syllabus lines are complete, name what exists, and copy no reference text."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from aiknowledge.stores import FileStore

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "data" / "mapping"
READINGS = sorted(p.name for p in FOLDER.glob("labels*.tsv"))


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


KAPPA, READER = _tool("mapping_kappa"), _tool("mapping_lines")
LINES = KAPPA.table(FOLDER / "lines.tsv")


def nothing(name: str) -> set[str]:
    """The lines that neither map to anything nor may."""
    return {r["line_id"] for r in KAPPA.table(FOLDER / name) if not r["targets"] + r["accept"]}


def test_there_are_enough_lines_and_outlines() -> None:
    """At least 400 lines of 8 outlines, 3 of them Chinese."""
    languages = {line["outline"]: line["language"] for line in LINES}
    assert len(LINES) >= 400
    assert len(languages) >= 8
    assert Counter(languages.values())["zh"] >= 3


def test_an_outline_is_of_one_split_and_both_hold_both_languages() -> None:
    """Nothing learned from a dev line can be of the outline of a test line."""
    splits = {(line["outline"], line["split"]) for line in LINES}
    assert len(splits) == len({outline for outline, _ in splits})
    assert {(line["split"], line["language"]) for line in LINES} == {
        (split, language) for split in ("dev", "test") for language in ("en", "zh")
    }


@pytest.mark.parametrize("name", READINGS)
def test_the_test_split_is_large_enough(name: str) -> None:
    """150 test lines, of which 40 map to nothing."""
    test = {line["line_id"] for line in LINES if line["split"] == "test"}
    assert len(test) >= 150
    assert len(test & nothing(name)) >= 40


@pytest.mark.parametrize("name", READINGS)
def test_every_line_is_labelled_once_with_ids_that_exist(name: str) -> None:
    """Each reading covers each line, in order; a target is not accepted a second time."""
    system = FileStore(ROOT / "graph").load()
    known = {*system.units, *system.unit_of}
    rows = KAPPA.table(FOLDER / name)
    assert [r["line_id"] for r in rows] == [line["line_id"] for line in LINES]
    assert len({r["line_id"] for r in rows}) == len(rows)
    for row in rows:
        ids = row["targets"].split() + row["accept"].split()
        assert set(ids) <= known, row
        assert len(set(ids)) == len(ids), row


def test_no_reference_text_is_copied() -> None:
    """A line stands either by its text or by file and number."""
    for line in LINES:
        assert bool(line["file"]) == bool(line["line_number"]) == (not line["text"]), line
        assert not (line["file"] and line["headings"]), line


def test_reference_lines_have_text(reference: Path) -> None:
    """File and number lead to a title in the reference data, under its headings."""
    found = list(READER.mapping_lines(reference))
    assert len(found) == len(LINES)
    assert all(line.text.strip() for line in found)
    text = {line.line_id: (line.text, line.headings) for line in found}
    assert text["cs2023-ai-141"] == ("Beam search", ("Search",))
    assert text["ossu-topics-031"] == ("assembly", ("Core systems",))


def test_kappa_of_known_tables() -> None:
    """20 yes-yes, 15 no-no, 5 and 10 split: 0.4; and the same of sets, pairs and anything."""
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert KAPPA.cohens_kappa(first, second) == pytest.approx(0.4)
    a, b, none = frozenset("a"), frozenset("b"), frozenset[str]()
    one, two = {"1": a, "2": none, "3": a | b}, {"1": a, "2": none, "3": b}
    sets, pairs, anything = KAPPA.agreement(one, two, ["1", "2", "3"])
    assert sets == pytest.approx((2 / 3 - 2 / 9) / (1 - 2 / 9))
    assert pairs == pytest.approx((5 / 6 - 1 / 2) / (1 - 1 / 2))
    assert anything == 1.0


def test_two_readings_and_one_adjudicated() -> None:
    """All three files are there; a note stands exactly where the two readings differ in targets."""
    assert READINGS == ["labels-a.tsv", "labels-b.tsv", "labels.tsv"]
    first, second = (KAPPA.targets(FOLDER / f"labels-{name}.tsv") for name in "ab")
    for row in KAPPA.table(FOLDER / "labels.tsv"):
        line = row["line_id"]
        assert bool(row["note"]) == (first[line] != second[line]), line


def test_two_readings_agree() -> None:
    """Kappa over whole target sets is at least 0.60 in each language, and printed as it is."""
    first, second = (KAPPA.targets(FOLDER / f"labels-{name}.tsv") for name in "ab")
    printed = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name, lines in KAPPA.groups(LINES).items():
        figures = KAPPA.agreement(first, second, lines)
        assert figures[0] >= 0.60, name
        cells = " | ".join([name, str(len(lines)), *(f"{f:.2f}" for f in figures)])
        assert f"| {cells} |" in printed, name
