"""Waivers in an overlay folder are added and taken out whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from aiknowledge.model import Waiver
from aiknowledge.stores.folder import read_folder
from aiknowledge.stores.overlays import add_waiver, remove_waiver


def test_a_waiver_is_added_and_taken_out_again(tmp_path: Path) -> None:
    """The others stay; what is not there is not taken out."""
    day = dt.date(2026, 11, 24)
    one, two = (
        Waiver(finding="gap", subject=s, reason="另院开设", by="李", date=day) for s in "ab"
    )
    add_waiver(tmp_path / "new", one)
    add_waiver(tmp_path / "new", two)
    assert read_folder(tmp_path / "new").system().waivers == (one, two)
    assert remove_waiver(tmp_path / "new", one)
    assert read_folder(tmp_path / "new").system().waivers == (two,)
    assert not remove_waiver(tmp_path / "new", one)
    assert not remove_waiver(tmp_path / "nowhere", one)
    assert not (tmp_path / "nowhere").exists()
