"""Every fault of a folder is reported with file, line and mend."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aiknowledge.errors import DataError
from aiknowledge.stores import FileStore

Folder = Callable[[dict[str, str]], Path]
HEAD = "id: A\nname: {en: A}\nunits:\n- id: U\n  name: {en: U}\n  points:\n"


def found(root: Path) -> list[tuple[str, str]]:
    """Errors as (code, where)."""
    return [(f.code, f.where) for f in FileStore(root).check() if f.severity == "error"]


def points(*lines: str) -> dict[str, str]:
    """A folder with one area whose points are these lines."""
    return {"areas/A.yaml": HEAD + "".join(f"  {line}\n" for line in lines)}


TABLE = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n{rows}"
ROW = "x:1\tskos:{predicate}\t{object}\tsemapv:ManualMappingCuration\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((("exactMatch", "a"),), []),
        ((("sameAs", "a"),), [("wrong-value", "alignments/x.sssom.tsv:2")]),
        ((("exactMatch", "b"),), [("unknown-id", "alignments: x:1")]),
        ((("exactMatch", "a"), ("broadMatch", "a")), [("duplicate-edge", "alignments: x:1")]),
    ],
)
def test_alignments_name_points_that_are_there(folder: Folder, rows, expected) -> None:
    """A wrong predicate stands with its line; unknown points and repeats with the topic."""
    text = "".join(ROW.format(predicate=p, object=o) for p, o in rows)
    files = points("- id: a", "  name: {en: a}")
    root = folder({**files, "alignments/x.sssom.tsv": TABLE.format(rows=text)})
    assert found(root) == expected


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        ("courses", "id: c\nname: {en: C}\nteaches:\n- point: b\n", 4),
        ("courses", "id: c\nname: {en: C}\nassumes:\n- point: b\n", 4),
        ("profiles", "id: c\nname: {en: C}\nexpectations:\n- expects: b\n", 4),
    ],
)
def test_courses_and_profiles_name_what_is_there(
    folder: Folder, kind: str, text: str, line: int
) -> None:
    """A point that a course teaches or assumes, or a profile expects, must exist."""
    root = folder({**points("- id: a", "  name: {en: a}"), f"{kind}/c.yaml": text})
    assert found(root) == [("unknown-id", f"{kind}/c.yaml:{line}")]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (points("- id: a", "  name: {en: a}"), []),
        (points("- id: a", "  name: {en: a"), [("broken-yaml", "areas/A.yaml:9")]),
        (
            points("- id: a", "  name: {en: a}", "  colour: red"),
            [("unknown-field", "areas/A.yaml:9")],
        ),
        (
            points("- id: a", "  name: {en: a}", "  bloom: knows"),
            [("wrong-value", "areas/A.yaml:9")],
        ),
        (
            points("- id: a", "  name: {en: a}", "  requires:", "  - point: b"),
            [("unknown-id", "areas/A.yaml:10")],
        ),
        (
            points("- id: a", "  name: {en: a}", "  requires:", "  - point: a"),
            [("self-requirement", "areas/A.yaml:10")],
        ),
        (
            points("- id: a", "  name: {en: a}", "- id: a", "  name: {en: b}"),
            [("duplicate-id", "areas/A.yaml:9")],
        ),
        (
            points("- id: a", "  name: &x {en: a}", "- id: b", "  name: *x"),
            [("anchor", "areas/A.yaml:8")],
        ),
        (
            points("- id: a", "  name: {en: a}", "  sources: [nobody2020]"),
            [("unknown-id", "areas/A.yaml:9")],
        ),
    ],
)
def test_each_fault_has_its_code_and_line(folder: Folder, files, expected) -> None:
    """One fault, one finding, on the line where it stands."""
    assert found(folder(files)) == expected


def test_a_circle_is_printed_in_the_direction_of_learning(folder: Folder) -> None:
    """A -> b -> a, and where."""
    root = folder(
        points(
            "- id: a",
            "  name: {en: a}",
            "  requires:",
            "  - point: b",
            "- id: b",
            "  name: {en: b}",
            "  requires:",
            "  - point: a",
        )
    )
    (finding,) = [f for f in FileStore(root).check() if f.severity == "error"]
    assert (finding.code, finding.message) == ("cycle", "a -> b -> a")
    assert finding.where.startswith("areas/A.yaml:")
    with pytest.raises(DataError):
        FileStore(root).load()


def test_all_faults_are_reported_at_once(folder: Folder) -> None:
    """The check never stops at the first."""
    files = points("- id: a", "  name: {en: a}", "  requires:", "  - point: b", "  - point: a")
    files["areas/B.yaml"] = "id: B\nname: [\n"
    files["sources.yaml"] = "- id: s\n  type: poem\n"
    codes = [code for code, _ in found(folder(files))]
    assert sorted(codes)[:3] == ["broken-yaml", "self-requirement", "unknown-id"]
    assert codes.count("wrong-value") == 5  # type, title, authors, language, cost


def test_house_rules_are_errors_only_in_a_complete_system(folder: Folder) -> None:
    """An imported graph without translations is legal; ours would not be."""
    files = points(
        "- id: aa", "  name: {en: a}", "- id: bb", "  name: {en: b}", "  requires:", "  - point: aa"
    )
    assert found(folder(files)) == []
    strict = folder({**files, "system.yaml": "id: t\nlanguages: [en, zh]\ncomplete: true\n"})
    codes = {code for code, _ in found(strict)}
    assert {"missing-translation", "missing-reason", "missing-source", "missing-field"} <= codes


def test_a_redundant_edge_names_the_chain_that_implies_it(folder: Folder) -> None:
    """A -> b -> c makes a -> c superfluous."""
    files = points(
        "- id: a",
        "  name: {en: a}",
        "- id: b",
        "  name: {en: b}",
        "  requires: [{point: a}]",
        "- id: c",
        "  name: {en: c}",
        "  requires: [{point: a}, {point: b}]",
    )
    (finding,) = [f for f in FileStore(folder(files)).check() if f.code == "redundant-edge"]
    assert "a -> b -> c" in finding.message
    assert finding.where == "areas/A.yaml:14"


def test_units_that_need_each_other_are_named(folder: Folder) -> None:
    """U needs V and V needs U, though no point needs itself."""
    area = (
        "id: A\nname: {en: A}\nunits:\n"
        "- id: U\n  name: {en: U}\n  points:\n  - {id: a, name: {en: a}}\n"
        "  - {id: c, name: {en: c}, requires: [{point: b}]}\n"
        "- id: V\n  name: {en: V}\n  points:\n"
        "  - {id: b, name: {en: b}, requires: [{point: a}]}\n"
    )
    findings = FileStore(folder({"areas/A.yaml": area})).check()
    (finding,) = [f for f in findings if f.code == "unit-cycle"]
    assert (finding.message, finding.where) == ("U -> V -> U", "areas/A.yaml:4")


def test_a_file_that_is_not_utf_8_is_named(folder: Folder) -> None:
    """The byte is named; the other files are still read."""
    root = folder(points("- id: a", "  name: {en: a}"))
    (root / "sources.yaml").write_bytes("- id: 书".encode("gb18030"))
    assert found(root) == [("not-utf-8", "sources.yaml")]
