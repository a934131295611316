"""confirm: sheets out and back, bulk, export, board and kappa on the command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from cli.test_cli import answer, run
from openpyxl import load_workbook

from aiknowledge.formats.confirmation_sheet.columns import COLUMNS
from aiknowledge.formats.syllabus_map import read_map

TEXT = "# Machine learning\n\n- Week 1: Decision trees (2 h)\n- Week 2: Cross-validation (2 h)\n"


@pytest.fixture
def mapped(tmp_path: Path) -> Path:
    """A map of two weeks."""
    (tmp_path / "ml.md").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "maps" / "ml.map.json"
    out.parent.mkdir()
    assert run("map", str(tmp_path / "ml.md"), "-o", str(out)).exit_code == 0
    return out


def test_a_sheet_goes_out_and_comes_back_with_its_conflicts(mapped: Path, tmp_path: Path) -> None:
    """What the map says otherwise by then is listed, exit 1, and stays."""
    sheet = tmp_path / "ml.xlsx"
    assert run("confirm", "sheet", str(mapped), "-o", str(sheet)).exit_code == 0
    book = load_workbook(io.BytesIO(sheet.read_bytes()))
    page = book.worksheets[0]
    id, state = COLUMNS.index("id") + 1, COLUMNS.index("state") + 1
    for row in range(3, page.max_row + 1):
        if page.cell(row, id).value == "cross-validation":
            page.cell(row, state, "rejected")
    book.save(sheet)
    merge = ("confirm", "merge", str(mapped), str(sheet), "--by", "Li", "--json")
    other = tmp_path / "copy.map.json"
    other.write_bytes(mapped.read_bytes())
    done = run(*merge)
    assert done.exit_code == 0
    assert json.loads(done.stdout)["conflicts"] == []
    [line] = [r for r in read_map(mapped).lines if r.line.week == 2]
    assert [m.by for m in line.matches if m.id == "cross-validation"] == ["Li"]
    assert run("confirm", "sure", str(other), "--by", "Wang").exit_code == 0
    late = run("confirm", "merge", str(other), str(sheet), "--by", "Li", "--json")
    assert late.exit_code == 1
    [conflict] = json.loads(late.stdout)["conflicts"]
    assert (conflict["point"], conflict["reason"]) == ("cross-validation", "judged-meanwhile")


def test_the_board_tells_what_is_confirmed_and_what_waits(mapped: Path) -> None:
    """Per map of the folder."""
    [before] = answer("confirm", "board", str(mapped.parent))["maps"]
    assert (before["confirmed"], before["waiting"]) == (0, 2)
    assert run("confirm", "sure", str(mapped), "--by", "Wang").exit_code == 0
    [after] = answer("confirm", "board", str(mapped.parent))["maps"]
    assert (after["confirmed"], after["waiting"], after["by"]) == (2, 0, ["Wang"])
    assert "ml.map.json" in run("confirm", "board", str(mapped.parent)).stdout


@pytest.mark.parametrize(
    ("form", "part"),
    [("sssom", "skos:"), ("yaml", "teaches:"), ("md", "| 2 |"), ("xlsx", None)],
)
def test_a_map_leaves_in_four_forms(
    mapped: Path, tmp_path: Path, form: str, part: str | None
) -> None:
    """Text on stdout or into a file; a spreadsheet only into a file."""
    out = tmp_path / f"out.{form}"
    export = ("confirm", "export", str(mapped), "--format", form)
    assert run(*export, "-o", str(out)).exit_code == 0
    if part is None:
        assert out.read_bytes()[:2] == b"PK"
        assert run(*export).exit_code == 2
    else:
        assert part in out.read_text(encoding="utf-8")
        assert run(*export).stdout == out.read_text(encoding="utf-8")


def test_two_readers_are_compared(mapped: Path, tmp_path: Path) -> None:
    """Kappa and the lines on which they differ."""
    other = tmp_path / "other.map.json"
    other.write_bytes(mapped.read_bytes())
    for path, least in ((mapped, "0.8"), (other, "0.0")):
        assert run("confirm", "sure", str(path), "--by", "R", "--least", least).exit_code == 0
    told = answer("confirm", "kappa", str(mapped), str(other))
    assert told["lines"] == 2
    assert told["differing"]
    assert told["kappa"] is not None
    assert run("confirm", "kappa", str(mapped), str(other)).stdout.startswith("kappa ")


def test_what_is_no_map_is_one_clear_line(tmp_path: Path) -> None:
    """No traceback, exit 2."""
    bad = tmp_path / "bad.map.json"
    bad.write_text("{}", encoding="utf-8")
    done = run("confirm", "export", str(bad), "--format", "md")
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: bad.map.json is no syllabus map")
