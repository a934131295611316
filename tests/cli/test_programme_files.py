"""Anyone's own programme on the command line: tables of every kind, and our YAML."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.test_cli import answer, run
from formats.programme.test_programme import BELOW, HEAD, ROWS, document, spreadsheet

CSV = "课程名称,学分,学时,开课学期,先修课程\n机器学习,3,48,1,\n深度学习,2,32,2,机器学习\n"
WORD = [["Credits", "Course title", "Semester"], ["3", "Machine Learning", "1"]]
YAML = """\
id: own
name: {en: Our own plan}
complete: true
credit_system: ects
courses:
- id: ml
  name: {en: Machine Learning}
  credits: 5
  term: 1
  obligation: required
"""


@pytest.fixture
def file(tmp_path: Path):
    """Write a file and return its path."""

    def write(name: str, content: bytes | str) -> str:
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / name).write_bytes(raw)
        return str(tmp_path / name)

    return write


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("方案.xlsx", spreadsheet([HEAD, BELOW, *ROWS], merge=("E1:F1", "A3:A4"))),
        ("plan.docx", document(WORD)),
        ("plan.csv", CSV),
        ("plan.yaml", YAML),
    ],
)
def test_a_table_of_any_kind_is_audited_from_its_titles(file, name: str, content) -> None:
    """Titles tell what is taught, marked as inferred; the credit system may be an option."""
    told = answer("audit", file(name, content), "--credit-system", "us-semester", status=1)
    assert told["coverage"]["whole"]["possible"] > 0
    assert told["share_inferred"] == 1.0
    assert told["credit_system"]["name"] == "us-semester"


def test_a_plan_of_our_own_kind_declares_its_system(file) -> None:
    """Five ECTS credits are 50 to 60 class hours."""
    told = answer("audit", file("plan.yaml", YAML), status=1)
    assert (told["course_hours"]["least"], told["course_hours"]["most"]) == (50, 60)


def test_faults_are_told_all_together_and_nothing_is_half_loaded(file) -> None:
    """One line and exit 2 from `audit`; `check` lists every fault with its cell."""
    rows = [["课程名称", "学分", "开课学期"], ["机器学习", "三", 1], ["深度学习", 2, 99]]
    path = file("bad.xlsx", spreadsheet(rows, merge=("B4:C4",)))
    result = run("audit", path)
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    told = answer("check", path, status=1)
    assert {(f["code"], f["where"]) for f in told["findings"]} >= {
        ("wrong-value", "培养方案!B2"),
        ("wrong-term", "培养方案!C3"),
        ("merged-cells", "培养方案!B4:C4"),
    }


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (YAML + "  teaches: [{point: nowhere}]\n", "plan.yaml:11"),
        (YAML + "- id: ml\n  name: {en: Again}\n", "plan.yaml:11"),
        (YAML.replace("complete: true", "complete: perhaps"), "plan.yaml:3"),
        (YAML.replace("ects", "hours"), "plan.yaml:4"),
        ("- a\n- b\n", "plan.yaml"),
        ("a: [", "plan.yaml"),
        ("", "plan.yaml:1"),
    ],
)
def test_a_file_of_our_kind_with_faults_is_told_by_line(file, content: str, where: str) -> None:
    """Never a traceback."""
    path = file("plan.yaml", content)
    assert run("audit", path).exit_code == 2
    found = answer("check", path, status=1)["findings"]
    assert any(f["where"].startswith(where) for f in found)


def test_smaller_tables_of_a_file_are_named(file, tmp_path: Path) -> None:
    """What was not read is told."""
    from docx import Document

    path = file("plan.docx", document([*WORD, ["2", "Deep Learning", "2"]]))
    book = Document(path)
    for row in book.add_table(rows=2, cols=1).rows:
        row.cells[0].text = "x"
    book.save(path)
    found = answer("check", path)["findings"]
    assert [(f["code"], f["where"]) for f in found] == [("other-table", "table 2")]
