"""The file of a syllabus map."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from aiknowledge.errors import InputError
from aiknowledge.formats.syllabus_map import map_text, read_map, write_map
from aiknowledge.model import MappedLine, Match, Syllabus, SyllabusLine, SyllabusMap
from aiknowledge.model.knowledge import ClassHours

LINE = SyllabusLine(number=2, text="支持向量机", week=3, hours=ClassHours(theory=2))
MATCH = Match(
    id="svm",
    score=3.5,
    confidence=0.9,
    evidence=("支持向量机",),
    state="confirmed",
    by="Li",
    date=dt.date(2026, 3, 1),
)
MAP = SyllabusMap(
    syllabus=Syllabus(name="ai", lines=(SyllabusLine(number=1, text="=cmd"), LINE)),
    system="s",
    lines=(MappedLine(line=LINE, matches=(MATCH,), settled=True),),
)


def test_a_map_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    """Nothing is lost, and the second writing is the first, byte for byte."""
    path = tmp_path / "ai.map.json"
    write_map(path, MAP)
    assert read_map(path) == MAP
    assert map_text(read_map(path)) == path.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not JSON"),
        (b"[1]", "lacks the format"),
        (b'{"format": "other"}', "lacks the format"),
        (b'{"format": "aiknowledge-syllabus-map/1"}', "syllabus"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (map_text(MAP).replace('"confidence": 0.9', '"confidence": 9').encode(), "confidence"),
    ],
)
def test_what_is_no_map_is_told_in_one_line(content: bytes, told: str) -> None:
    """A wrong file is refused with its name and the place of the fault."""
    with pytest.raises(InputError, match=told) as refused:
        read_map(("x.map.json", content))
    assert "x.map.json" in str(refused.value)


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    """Writing where nothing can be written is one clear line."""
    with pytest.raises(InputError, match="cannot write"):
        write_map(tmp_path / "none" / "x.map.json", MAP)
