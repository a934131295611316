"""diagnose: asked, from a file, and simulated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aiknowledge.cli import main

GOAL = "multi-head-attention"


def run(*arguments: object, typed: str | None = None) -> Result:
    """Run a command line, with what a person types."""
    return CliRunner().invoke(main, [str(a) for a in arguments], input=typed)


def answer(*arguments: object, status: int = 0, typed: str | None = None):
    """Run a command line with --json and return its document."""
    result = run(*arguments, "--json", typed=typed)
    assert result.exit_code == status, result.output
    return json.loads(result.stdout)


def test_the_keys_of_the_contract_and_a_first_question() -> None:
    """Without answers: nothing asked, a first can-do statement, and how many may follow."""
    told = answer("diagnose", GOAL)
    assert told["questions"] == []
    assert told["next_question"]["can_do"]
    assert 0 < told["questions_left"] < told["points"] == 23
    assert not told["finished"]
    assert 0.5 < told["confidence"] < 1
    assert set(told["known"]) | set(told["missing"]) == set(told["chances"])


def test_a_whole_conversation(tmp_path: Path) -> None:
    """Answers typed until the end; the list of the known makes the path that follows shorter."""
    known, kept = tmp_path / "known.txt", tmp_path / "answers.json"
    options = ("--slip", 0, "--guess", 0, "-o", known, "--save-answers", kept, "--ask")
    told = answer("diagnose", GOAL, *options, typed="yes\nno\n" * 30)
    assert told["finished"]
    assert told["confidence"] == 1
    assert len(told["questions"]) <= 12
    assert known.read_text(encoding="utf-8").split() == told["known"]
    replayed = answer("diagnose", GOAL, "--slip", 0, "--guess", 0, "--answers", kept)
    assert {**replayed, "following": ""} == {**told, "following": ""}
    plan = answer("path", GOAL, "--known", f"@{known}")
    assert sorted(s["id"] for s in plan["steps"]) == sorted(told["missing"])
    assert told["following"].endswith(f"--known @{known}")


def test_undo_quit_and_a_word_that_is_no_answer(tmp_path: Path) -> None:
    """Undo takes the last answer back, a wrong word asks again, quit ends with what is known."""
    kept = tmp_path / "answers.json"
    typed = "yes\nperhaps\nno\nundo\nquit\n"
    result = run("diagnose", GOAL, "--ask", "--save-answers", kept, typed=typed)
    assert result.exit_code == 0
    assert "'perhaps' is no answer" in result.stderr
    assert [a["answer"] for a in json.loads(kept.read_text(encoding="utf-8"))["answers"]] == ["yes"]
    assert "Not finished" in result.stdout


def test_the_end_of_the_input_ends_the_conversation() -> None:
    """Whoever closes the terminal gets what is known so far, not a traceback."""
    told = answer("diagnose", GOAL, "--ask", typed="yes\n")
    assert len(told["questions"]) == 1


def test_contradicting_answers_are_told_and_no_error(tmp_path: Path) -> None:
    """Yes to the goal and no to what it needs: both are named, with what was made of them."""
    given = tmp_path / "answers.txt"
    given.write_text(f"{GOAL}, yes\nmatrix operations: no\n", encoding="utf-8")
    for rate in (0, 0.1):
        options = ("--answers", given, "--slip", rate, "--guess", rate)
        [told] = answer("diagnose", GOAL, *options)["contradictions"]
        assert (told["point"], told["prerequisite"]) == (GOAL, "matrix-operations")
        text = run("diagnose", GOAL, *options)
        assert text.exit_code == 0
        assert "You said yes to Multi-head attention and no to Matrix operations" in text.stdout


def test_answers_for_other_goals_are_set_aside_and_told(tmp_path: Path) -> None:
    """They count for nothing here and are kept where answers are saved."""
    given, kept = tmp_path / "answers.json", tmp_path / "kept.json"
    given.write_text('{"object-tracking": "yes", "vectors-norms-and-inner-products": "yes"}')
    options = ("--answers", given, "--save-answers", kept)
    told = answer("diagnose", GOAL, *options)
    assert told["set_aside"] == [{"point": "object-tracking", "answer": "yes"}]
    assert len(json.loads(kept.read_text(encoding="utf-8"))["answers"]) == 2
    assert "object-tracking" in run("diagnose", GOAL, *options).stdout


def test_chinese_questions_and_answers(tmp_path: Path) -> None:
    """Asked in Chinese, answered in Chinese."""
    result = run(
        "--language", "zh", "diagnose", GOAL, "--ask", typed="会\n不会\n撤销\n部分会\n结束\n"
    )
    assert "你能做到吗？" in result.stderr
    assert "部分掌握，建议复习" in result.stdout
    assert "已回答2次" in result.stdout


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "no JSON"),
        ("[1]", "entry 1 must name a point and an answer"),
        ("matrix-operations", "line 1 must name a point and an answer"),
        ("matrix-operations maybe", "'maybe' is no answer"),
        ("no-such-point yes", "no-such-point"),
        ('{"answers": 3}', "holds no list of answers"),
    ],
)
def test_a_damaged_file_of_answers_is_one_clear_line(tmp_path: Path, text: str, words: str) -> None:
    """The line names the file's fault; nothing is printed beside it."""
    given = tmp_path / "answers"
    given.write_text(text, encoding="utf-8")
    result = run("diagnose", GOAL, "--answers", given)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "name a goal"),
        ((GOAL, "--slip", "0.5"), "slip must be"),
        ((GOAL, "--confidence", "2"), "confidence must be"),
        (("no such goal",), "no such goal"),
        ((GOAL, "--answers", "not-there"), "cannot read the answers"),
        ((GOAL, "-o", "not/there"), "cannot write"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(arguments: tuple[str, ...], words: str) -> None:
    """Exit 2, one line, no traceback."""
    result = run("diagnose", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_simulated_learners() -> None:
    """The keys of the contract, the same twice, and a table for people."""
    arguments = ("diagnose", GOAL, "--simulate", 5, "--seed", 3)
    told = answer(*arguments)
    assert told["learners"] == 5
    assert told["accuracy"] == told["all_right"] == 1
    assert told["median"] <= told["p90"] <= told["max"] <= 12
    assert len(told["drawn"]) == 4
    assert answer(*arguments) == told
    assert "linear order" in run(*arguments).stdout
