"""Tables that nobody here wrote."""

import json
from collections import Counter
from pathlib import Path

import pytest

from aiknowledge.algorithms import statistics
from aiknowledge.errors import InputError
from aiknowledge.formats.csv_import import Columns, import_csv


def table(tmp_path: Path, name: str, text: str) -> Path:
    """Write a table."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def codes(result) -> Counter:
    """Findings by code."""
    return Counter(f.code for f in result.findings)


def test_a_sound_pair_of_tables_becomes_a_system(tmp_path: Path) -> None:
    """Names, hours and needs arrive; a Chinese name is a Chinese name."""
    points = table(tmp_path, "p.csv", "id,name,hours\na,甲,1.5\nb,Beta,\n")
    needs = table(tmp_path, "n.csv", "prerequisite,dependent\na,b\n")
    result = import_csv(needs, points)
    assert result.sound
    graph = result.system.graph
    assert graph.requires("b") == ("a",)
    assert (graph.point("a").name.zh, graph.hours(["a", "b"])) == ("甲", 1.5)


def test_every_fault_is_listed_and_none_is_kept(tmp_path: Path) -> None:
    """Unknown ends, repeats, self-needs, mutual pairs and their circles."""
    points = table(tmp_path, "p.csv", "id\na\nb\nc\na\n")
    rows = "prerequisite,dependent\na,b\nb,a\na,c\na,c\nc,c\nx,c\n,c\n"
    result = import_csv(table(tmp_path, "n.csv", rows), points)
    assert codes(result) == {
        "duplicate-id": 1,
        "mutual-pair": 1,
        "duplicate-edge": 1,
        "self-requirement": 1,
        "unknown-id": 1,
        "missing-id": 1,
        "cycle": 1,
        "inside-cycle": 2,
    }
    assert list(result.system.graph.edges()) == [("a", "c")]
    assert not result.sound


@pytest.mark.parametrize(
    ("text", "message"),
    [("", "empty"), ("x,y\n1,2\n", "has x, y"), ("a\0b", "no text file")],
)
def test_a_file_that_is_no_such_table_is_one_clear_error(tmp_path, text, message) -> None:
    """It says what the file has, or what it is."""
    with pytest.raises(InputError, match=message):
        import_csv(table(tmp_path, "n.csv", text))


def test_chinese_legacy_encoding_is_read(tmp_path: Path) -> None:
    """GB 18030, as spreadsheets in China still write it."""
    path = tmp_path / "n.csv"
    path.write_bytes("prerequisite,dependent\n矩阵,特征值\n".encode("gb18030"))
    assert import_csv(path).system.graph.requires("特征值") == ("矩阵",)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("ucd_concept_prerequisites", None),
        ("ucd_course_prerequisites", None),
        ("alcpl_data_mining", "is_prerequisite"),
        ("alcpl_precalculus", "is_prerequisite"),
        ("refd_course_cs", "is_prerequisite"),
        ("refd_course_math", "is_prerequisite"),
    ],
)
def test_public_concept_graphs_have_their_known_shape(reference, name, label) -> None:
    """Edges, cyclic components, and the reduction equal an independent count."""
    expected = json.loads((reference / "EXPECTED.json").read_text())["expected"][f"concepts/{name}"]
    result = import_csv(reference / "concepts" / f"{name}.csv", columns=Columns(label=label))
    assert result.counts["requires"] + result.counts["left_out"] == expected["edges"]
    cycles = [int(f.where.split()[0]) for f in result.findings if f.code == "cycle"]
    assert sorted(cycles, reverse=True) == expected["cyclic_components"]
    assert codes(result)["mutual-pair"] == expected["mutual_pairs"]
    assert codes(result)["self-requirement"] == expected["self_loops"]
    if label != "is_prerequisite" or name.startswith("alcpl"):
        assert result.counts["points"] == expected["nodes"]
    if expected["is_dag"]:
        figures = statistics(result.system)
        assert figures.longest_chain_edges == expected["longest_chain_nodes"] - 1
        reduced = figures.requires - figures.redundant_requires
        assert reduced == expected["edges_after_transitive_reduction"]


def test_a_listed_course_table_names_every_course(reference) -> None:
    """654 courses are listed and all ends of needs are among them."""
    folder = reference / "concepts"
    result = import_csv(folder / "ucd_course_prerequisites.csv", folder / "ucd_courses.csv")
    assert result.sound
    assert result.counts == {"points": 654, "requires": 861, "left_out": 0}
