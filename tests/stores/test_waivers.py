"""Waivers in an overlay folder are added and taken out whole."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from aiknowledge.errors import StoreError
from aiknowledge.model import Waiver
from aiknowledge.stores import open_store
from aiknowledge.stores.folder import read_folder
from aiknowledge.stores.overlays import add_waiver, remove_waiver, with_overlays


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


def test_an_empty_folder_is_an_overlay_that_a_missing_one_is_not(tmp_path: Path) -> None:
    """A committee can begin with a new folder; a mistyped one is told."""
    system = open_store(None).load()
    assert with_overlays(system, [tmp_path]) is system
    with pytest.raises(StoreError):
        with_overlays(system, [tmp_path / "mistyped"])
