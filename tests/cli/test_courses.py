"""metrics and plan on small files, and what they refuse."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli.test_cli import answer, run

CATALOGUE = """\
code,title,credits,prerequisites
A,Alpha,3,
B,Beta,3,A
C,Gamma,3,
D,Delta,3,(A AND B) OR C
E,Epsilon,3,F
F,Zeta,3,E
"""
PLAN = """\
Curriculum,Small,,,,,,,,,
System Type,quarter,,,,,,,,,
Courses,,,,,,,,,,
Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours
1,One,X,1,,,,4
2,Two,X,2,1,,,4
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> str:
    """Six courses: D by an alternative, E and F require each other."""
    path = tmp_path / "catalogue.csv"
    path.write_text(CATALOGUE, encoding="utf-8")
    return str(path)


@pytest.fixture
def plan_file(tmp_path: Path) -> str:
    """Two courses of a quarter system."""
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, encoding="utf-8-sig")
    return str(path)


def test_metrics_of_a_quarter_plan(plan_file: str) -> None:
    """Complexity is scaled by two thirds, the others are not."""
    told = answer("metrics", plan_file)
    assert told["system"] == "quarter"
    one = {"name": "One", "blocking": 1, "delay": 2, "centrality": 0, "complexity": 2.0}
    assert told["courses"]["1"] == one
    assert told["totals"] == {"blocking": 1, "delay": 4, "centrality": 0, "complexity": 3.3}
    assert "2 courses" in run("metrics", plan_file).stdout


def test_plan_takes_the_cheaper_alternative(catalogue: str) -> None:
    """The keys of the contract; names in the table."""
    told = answer("plan", "D", "--catalogue", catalogue)
    assert (told["courses"], told["size"], told["credits"]) == (["C", "D"], 2, 6.0)
    assert (told["order"], told["optimal"]) == (["C", "D"], True)
    shown = run("plan", "D", "--catalogue", catalogue).stdout
    assert "Gamma" in shown
    assert "proved" in shown


def test_plan_by_terms(catalogue: str) -> None:
    """With a cap of one course a term the two courses take two terms; one term is too few."""
    options = ("--catalogue", catalogue, "--max-credits", "3")
    assert answer("plan", "D", *options, "--terms", "2")["terms"] == [["C"], ["D"]]
    told = answer("plan", "D", *options, "--terms", "1", status=1)
    assert told["unlockable"] is False
    assert told["because"][0]["kind"] == "steps"


def test_a_circle_is_explained_and_exits_1(catalogue: str) -> None:
    """Never "cannot be taken"."""
    told = answer("plan", "E", "--catalogue", catalogue, status=1)
    assert told["because"][0]["circle"] == ["E", "F"]
    result = run("plan", "E", "--catalogue", catalogue)
    assert result.exit_code == 1
    assert "circular as written: E and F require each other" in result.stdout


def test_check_reads_course_files_too(catalogue: str) -> None:
    """A circle is a warning with the course that begins it."""
    told = answer("check", catalogue)
    assert told["counts"] == {"error": 0, "warning": 1, "information": 0}
    assert "E -> F -> E" in told["findings"][0]["message"]


def test_a_faulty_file_is_refused_whole(tmp_path: Path) -> None:
    """Bad credits, a term that does not exist and a repeated course: one line, all by check."""
    path = tmp_path / "bad.csv"
    path.write_text("code,credits,term\nA,three,0\nA,3,1\nB,3,99\n", encoding="utf-8")
    result = run("metrics", str(path))
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    told = answer("check", str(path), status=1)
    where = [(f["code"], f["where"]) for f in told["findings"]]
    assert where == [
        ("wrong-value", "bad.csv:2"),
        ("wrong-term", "bad.csv:2"),
        ("duplicate-id", "bad.csv:3"),
        ("wrong-term", "bad.csv:4"),
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("metrics", "nothing-like-it"), "no curriculum is called"),
        (("plan", "Z", "--catalogue", "{catalogue}"), "no course is called Z"),
        (("plan", "A", "--catalogue", "{catalogue}", "--max-credits", "3"), "needs --terms"),
        (("metrics", "{catalogue}"), "circular"),
        (("metrics", "{catalogue}", "--course-column", "nix"), "has no column 'nix'"),
    ],
)
def test_what_cannot_be_done_is_said(catalogue: str, arguments, words: str) -> None:
    """Exit 2 and the reason."""
    result = run(*(a.format(catalogue=catalogue) for a in arguments))
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_the_solver_says_nothing_on_stdout(catalogue: str) -> None:
    """A real process prints exactly one JSON document."""
    command = [sys.executable, "-m", "aiknowledge", "plan", "D", "--catalogue", catalogue, "--json"]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert json.loads(done.stdout)["size"] == 2


@pytest.mark.parametrize("name", ["curricular-analytics", "catalogue"])
def test_a_file_of_courses_becomes_a_folder(
    tmp_path: Path, catalogue: str, plan_file: str, name: str
) -> None:
    """The folder is one that --data accepts, and answers as the file does."""
    file = plan_file if name == "curricular-analytics" else catalogue
    out = tmp_path / "out"
    told = answer("import", name, file, "-o", str(out))
    assert told["counts"] == (
        {"courses": 2, "with_requirements": 1}
        if name == "curricular-analytics"
        else {"courses": 6, "with_requirements": 4}
    )
    id = Path(file).stem
    if name == "curricular-analytics":
        assert answer("--data", str(out), "metrics", id) == answer("metrics", file)
    else:
        asked = ("plan", "D", "--catalogue")
        assert answer("--data", str(out), *asked, id) == answer(*asked, file)


def test_a_faulty_file_is_not_written(tmp_path: Path) -> None:
    """Unless told to keep going."""
    path, out = tmp_path / "bad.csv", tmp_path / "out"
    path.write_text("code,credits\nA,three\nB,3\n", encoding="utf-8")
    assert answer("import", "catalogue", str(path), "-o", str(out), status=1)["findings"]
    assert not out.exists()
    answer("import", "catalogue", str(path), "-o", str(out), "--keep-going", status=1)
    assert "A" in run("--data", str(out), "show", "course:A").stdout
