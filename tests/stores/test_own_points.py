"""A department adds a point of its own to its overlay, in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from judging_maps import LI, SYSTEM, small_map

from aiknowledge.algorithms.judging import course_of, settle
from aiknowledge.errors import DataError, InputError
from aiknowledge.model import Point, Text
from aiknowledge.stores.overlays import add_point, save_course, with_overlays

OWN = Point(id="own-ranking-svm", name=Text(en="Ranking SVM"), note="Li, 2026-11-24: taught here")


def test_the_point_stands_beside_the_shipped_ones(tmp_path: Path) -> None:
    """The folder is made; a second point joins the first; the system itself is as it was."""
    root = tmp_path / "department"
    add_point(root, SYSTEM, OWN, "U")
    now = with_overlays(SYSTEM, [root])
    assert now.graph.point("own-ranking-svm") == OWN
    second = OWN.model_copy(update={"id": "own-two"})
    add_point(root, now, second, "U")
    assert [p.id for p in with_overlays(SYSTEM, [root]).units["U"].points] == [
        *("svm", "kernel", "own-ranking-svm", "own-two")
    ]
    assert "own-two" not in SYSTEM.unit_of


def test_a_taken_id_or_unknown_unit_writes_nothing(tmp_path: Path) -> None:
    """Refused before the folder is touched."""
    with pytest.raises(DataError, match="stands in the system already"):
        add_point(tmp_path / "d", SYSTEM, OWN.model_copy(update={"id": "svm"}), "U")
    with pytest.raises(InputError, match="no unit"):
        add_point(tmp_path / "d", SYSTEM, OWN, "X")
    assert not (tmp_path / "d").exists()


def test_a_confirmed_course_is_kept_and_read_back(tmp_path: Path) -> None:
    """What a map says is then part of the department's system."""
    course = course_of(SYSTEM, settle(small_map(), 1, ["svm"], LI))
    save_course(tmp_path / "d", course)
    assert course in with_overlays(SYSTEM, [tmp_path / "d"]).courses
