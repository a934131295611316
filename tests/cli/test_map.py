"""map on files, folders and zips, and what it refuses."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from cli.test_cli import answer, run

from aiknowledge.formats.syllabus_map import read_map

SYLLABUS = """\
Week 1: Implement linear regression (2h)
Week 2: 掌握支持向量机
Week 3: Sailing knots and weather
"""


@pytest.fixture
def syllabus(tmp_path: Path) -> Path:
    """Three weeks, of which the last teaches nothing of the system."""
    path = tmp_path / "ml.txt"
    path.write_text(SYLLABUS, encoding="utf-8")
    return path


@pytest.fixture
def programme(tmp_path: Path) -> Path:
    """A folder with two syllabi and a file that holds nothing."""
    folder = tmp_path / "programme"
    (folder / "year2").mkdir(parents=True)
    (folder / "a.txt").write_text(SYLLABUS, encoding="utf-8")
    (folder / "year2" / "b.md").write_text("# AI\n\n- A* search\n- minimax\n", encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    return folder


def test_the_document_has_the_keys_of_the_contract(syllabus: Path) -> None:
    """Lines with week, hours and matches; points; unmapped lines; lines set aside."""
    told = answer("map", str(syllabus))
    assert {"lines", "points", "unmapped", "set_aside"} <= set(told)
    first, second, third = told["lines"]
    assert (first["line"], first["week"], first["hours"]["theory"]) == (1, 1, 2)
    match = first["matches"][0]
    keys = "id name score confidence predicate level level_evidence evidence state"
    assert set(keys.split()) <= set(match)
    assert (match["id"], match["level"], match["level_evidence"]) == (
        "linear-regression",
        "mastered",
        "Implement",
    )
    assert (match["state"], match["predicate"]) == ("proposed", "exact")
    assert second["matches"][0]["evidence"] == ["支持向量机"]
    assert told["unmapped"] == [third["line"]]
    assert "linear-regression" in told["points"]


def test_the_map_is_written_and_read_back(syllabus: Path, tmp_path: Path) -> None:
    """-o keeps the map as a file, with the checksum of the syllabus."""
    out = tmp_path / "ml.map.json"
    result = run("map", str(syllabus), "-o", str(out))
    assert result.exit_code == 0
    assert "3 lines that teach, 1 of them nothing of the system" in result.stdout
    kept = read_map(out)
    assert kept.syllabus.checksum
    assert [line.line.week for line in kept.lines] == [1, 2, 3]


def test_a_programme_goes_on_where_it_ended(programme: Path, tmp_path: Path) -> None:
    """What is mapped is skipped and told; a changed syllabus keeps its map until it is deleted."""
    out = tmp_path / "maps"
    told = answer("map", str(programme), "-o", str(out), status=1)
    states = {row["file"]: row["status"] for row in told["maps"]}
    assert states == {"a.txt": "written", "empty.txt": "failed", "year2/b.md": "written"}
    (out / "year2" / "b.md.map.json").unlink()
    (programme / "a.txt").write_text("Week 1: k-means", encoding="utf-8")
    again = answer("map", str(programme), "-o", str(out), status=1)
    states = {row["file"]: row["status"] for row in again["maps"]}
    assert states == {"a.txt": "outdated", "empty.txt": "failed", "year2/b.md": "written"}
    assert "delete its map" in run("map", str(programme), "-o", str(out)).stdout


def test_a_zip_is_a_programme(programme: Path, tmp_path: Path) -> None:
    """A zip is mapped like the folder that was packed; damaged maps are told."""
    packed = tmp_path / "programme.zip"
    with zipfile.ZipFile(packed, "w") as out:
        out.write(programme / "a.txt", "a.txt")
    maps = tmp_path / "maps"
    assert answer("map", str(packed), "-o", str(maps))["counts"] == {"written": 1}
    assert answer("map", str(packed), "-o", str(maps))["counts"] == {"skipped": 1}
    (maps / "a.txt.map.json").write_text("{", encoding="utf-8")
    result = run("map", str(packed), "-o", str(maps))
    assert result.exit_code == 1
    assert "delete it to map the syllabus again" in result.stderr


@pytest.mark.parametrize("name", ["missing.txt", "missing.zip"])
def test_what_is_not_there_is_told_in_one_line(name: str, tmp_path: Path) -> None:
    """Exit 2 and one line on stderr."""
    result = run("map", str(tmp_path / name), "-o", str(tmp_path / "out"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_needs_a_place_for_its_maps(programme: Path) -> None:
    """Without -o a folder is refused."""
    result = run("map", str(programme))
    assert result.exit_code == 2
    assert "-o" in result.stderr
