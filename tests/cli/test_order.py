"""order (and lint): the order of a syllabus on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aiknowledge.cli import main
from aiknowledge.formats.syllabus_map import write_map
from aiknowledge.model import MappedLine, Match, Syllabus, SyllabusLine, SyllabusMap


def run(*arguments: str) -> Result:
    """Run the command line."""
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A confirmed map of six weeks: boosting long before the trees it rests on."""
    rows = ((1, "Boosting", "boosting"), (6, "Trees", "decision-tree-induction-and-pruning"))
    lines = tuple(
        MappedLine(
            line=SyllabusLine(number=n, text=text, week=week),
            matches=(Match(id=point, score=1, confidence=1, state="confirmed"),),
            settled=True,
        )
        for n, (week, text, point) in enumerate(rows, 1)
    )
    path = tmp_path / "plan.map.json"
    write_map(path, SyllabusMap(syllabus=Syllabus(name="plan"), system="aiknowledge", lines=lines))
    return path


def test_a_fault_is_told_with_its_reason_and_exit_1(plan: Path) -> None:
    """The late point, what is taught before it, why, and the one move that mends it."""
    result = run("order", str(plan), "--any-load")
    assert result.exit_code == 1
    assert (
        "Decision-tree induction and pruning comes only in week 6; taught before it"
        in result.output
    )
    assert "(week 1): Boosting needs Decision-tree induction and pruning: " in result.output
    assert "Fewest moves that make the order sound: 1, proved." in result.output
    assert "line 1 from week 1 to week 6: Boosting" in result.output


def test_lint_is_the_same_command_and_speaks_chinese(plan: Path) -> None:
    """In the language asked for, with what students must bring."""
    result = run("--language", "zh", "lint", str(plan))
    assert result.exit_code == 1
    assert "排在第6周" in result.output
    assert "学生需事先具备" in result.output


def test_json_holds_the_keys_of_the_contract_and_more(plan: Path) -> None:
    """Violations with chains, entry profile, moves and their proof."""
    document = json.loads(run("order", str(plan), "--json").stdout)
    assert document["basis"] == "confirmed"
    (fault,) = document["violations"]
    assert fault["too_early"][0]["chain"] == ["decision-tree-induction-and-pruning", "boosting"]
    assert fault["too_early"][0]["reasons"][0]
    assert "gradient-descent" in document["entry_profile"]
    assert document["optimal"] is True
    assert document["moves"] == [
        {"line": 1, "week": 1, "to": 6},
        {"line": 2, "week": 6, "to": 1},
    ]


def test_what_students_bring_settles_the_order(plan: Path) -> None:
    """A unit brought closes downward; nothing is left to tell, and the exit is 0."""
    brought = ["--brings", "boosting"]
    result = run("order", str(plan), *brought)
    assert result.exit_code == 0
    assert "Every point comes after what it needs." in result.output
    assert "Students must bring nothing beyond what was named." in result.output


def test_earlier_courses_are_told_apart_from_what_nobody_teaches(plan: Path) -> None:
    """Of a loaded curriculum, by the courses' names."""
    curriculum = ["--curriculum", "illustrative-four-terms"]
    result = run("order", str(plan), *curriculum)
    assert "taught before in" in result.output
    unknown = run("order", str(plan), *curriculum, "--course", "X 1")
    assert unknown.exit_code == 2
    assert "no course is called 'X 1'" in unknown.output


def test_a_map_of_another_system_and_a_broken_map_are_refused(plan: Path, tmp_path: Path) -> None:
    """One line each, exit 2."""
    text = plan.read_text(encoding="utf-8")
    other = tmp_path / "other.map.json"
    other.write_text(text.replace('"aiknowledge"', '"elsewhere"'), encoding="utf-8")
    result = run("order", str(other))
    assert result.exit_code == 2
    assert "was mapped to elsewhere" in result.output
    other.write_text("{", encoding="utf-8")
    assert run("order", str(other)).exit_code == 2
