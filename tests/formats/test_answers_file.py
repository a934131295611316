"""Files of answers: every layout that people and programs write."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiknowledge.algorithms.diagnostic import Answer
from aiknowledge.errors import InputError
from aiknowledge.formats.answers_file import read_answers, write_answers

ANSWERS = [Answer("entropy", "yes"), Answer("matrix operations", "partly")]


@pytest.mark.parametrize(
    "text",
    [
        '[{"point": "entropy", "answer": "yes"}, {"point": "matrix operations", "reply": "p"}]',
        '{"entropy": "yes", "matrix operations": "partly"}',
        '{"goals": [], "answers": {"entropy": "YES", "matrix operations": "partly"}}',
        "point,answer\nentropy,yes\n\nmatrix operations,partly\n",
        "entropy: y\nmatrix operations\tpartly\n",
        "\ufeffentropy，会\nmatrix operations：部分会\n",
    ],
)
def test_every_layout_is_read(tmp_path: Path, text: str) -> None:
    """JSON of three shapes, CSV, lines with colons or tabs, and Chinese punctuation."""
    path = tmp_path / "answers"
    path.write_text(text, encoding="utf-8")
    assert read_answers(path) == ANSWERS


def test_a_name_may_hold_commas_and_colons(tmp_path: Path) -> None:
    """Imported ids do; only the last word of a line is the answer."""
    path = tmp_path / "answers"
    path.write_text("CS 1, part A: sets, no\n", encoding="utf-8")
    assert read_answers(path) == [Answer("CS 1, part A: sets", "no")]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """Order and repeated answers are kept: undo and reload need both."""
    path, answers = tmp_path / "answers.json", [*ANSWERS, Answer("entropy", "no")]
    write_answers(path, answers)
    assert read_answers(path) == answers


def test_a_file_that_is_no_text_is_refused_in_one_line(tmp_path: Path) -> None:
    """A picture by mistake, or an endless nest of brackets."""
    path = tmp_path / "answers"
    for content in (b"\xff\xd8\xff\xe0", b"[" * 100_000):
        path.write_bytes(content)
        with pytest.raises(InputError, match="answers"):
            read_answers(path)
