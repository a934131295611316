"""The file with which progress goes to another device."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from algorithms.test_progress import PROGRESS
from hypothesis import given

from aiknowledge.errors import InputError
from aiknowledge.model import Entry, Known, Progress, Tick
from aiknowledge.stores.progress_file import progress_bytes, read_progress

ENTRIES = (
    Entry(time=1, device="d", version="1", known=Known(point="熵", depth="use")),
    Entry(time=2, device="d", gone=True, tick=Tick(point="b", date=dt.date(2026, 9, 1))),
)


@given(PROGRESS)
def test_progress_comes_back_as_it_was_written(progress: Progress) -> None:
    """Every note, also those taken back; and the same bytes again."""
    written = progress_bytes(progress)
    read = read_progress("f", written)
    assert read.progress == progress
    assert read.findings == ()
    assert progress_bytes(read.progress) == written


def test_the_file_is_json_that_a_person_can_read() -> None:
    """An entry a line, Chinese as Chinese, nothing that is not said."""
    lines = progress_bytes(Progress(system="s", entries=ENTRIES)).decode().splitlines()
    assert lines[0] == '{"format": "aiknowledge-progress/1", "system": "s", "entries": ['
    assert '"known":{"point":"熵","depth":"use","rusty":false}' in lines[1]
    assert '"gone":true' in lines[2]


def test_a_bad_entry_is_told_and_the_others_are_there() -> None:
    """With its number, and what is wrong with it."""
    held = json.loads(progress_bytes(Progress(system="s", entries=ENTRIES)))
    held["entries"].insert(1, {"time": -1, "device": "d", "known": {"point": "a"}})
    held["entries"].append({"time": 1, "device": "d"})
    read = read_progress("f.json", json.dumps(held).encode())
    assert read.progress.entries == ENTRIES
    assert [f.where for f in read.findings] == ["f.json: entry 2", "f.json: entry 4"]
    assert "time" in read.findings[0].message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "damaged or no progress file"),
        (b"\xff", "not UTF-8"),
        (b"[]", "holds no entries"),
        (b'{"entries": 3}', "holds no entries"),
        (b'{"entries": []}', "of the format None"),
        (b'{"format": "aiknowledge-progress/9", "entries": []}', "of the format"),
        (b'{"format": "aiknowledge-progress/1", "system": "", "entries": []}', "its system"),
        (b'{"format": "aiknowledge-progress/1", "entries": []}', "its system"),
        (progress_bytes(Progress(system="s", entries=ENTRIES))[:-40], "damaged"),
        (b"[" * 100_000, "damaged"),
    ],
)
def test_what_is_no_progress_file_is_refused_in_one_line(content: bytes, message: str) -> None:
    """Empty, cut off, of another format or time, or something else altogether."""
    with pytest.raises(InputError, match=message):
        read_progress("f", content)
