"""Private spaces: keys that cannot be guessed, export, delete and restore."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from aiknowledge.errors import InputError
from aiknowledge.stores.spaces import clear, new_space, pack, person_folder, restore, space_folder


def test_only_the_key_opens_a_space_and_the_server_keeps_no_key(tmp_path: Path) -> None:
    """No folder is named after the key; a wrong key or a path opens nothing."""
    key = new_space(tmp_path)
    (folder,) = tmp_path.iterdir()
    assert space_folder(tmp_path, key) == folder
    assert key not in folder.name
    for wrong in ("", "..", folder.name, key[:-1], key[:-1] + "!", key[::-1]):
        assert space_folder(tmp_path, wrong) is None
    assert new_space(tmp_path) != key


def test_what_is_deleted_can_be_brought_back_as_it_was(tmp_path: Path) -> None:
    """Every file with its content, folders included."""
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "a b.json").write_bytes(b"\x00map")
    (tmp_path / "progress").write_text("进度", encoding="utf-8")
    packed = pack(tmp_path)
    clear(tmp_path)
    assert list(tmp_path.iterdir()) == []
    restore(tmp_path, packed)
    assert (tmp_path / "maps" / "a b.json").read_bytes() == b"\x00map"
    assert (tmp_path / "progress").read_text(encoding="utf-8") == "进度"


def test_nothing_is_restored_outside_the_folder(tmp_path: Path) -> None:
    """A name with dots is refused."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../evil", "x")
    inside = tmp_path / "inside"
    inside.mkdir()
    with pytest.raises(InputError, match="leads out"):
        restore(inside, out.getvalue())
    assert list(tmp_path.iterdir()) == [inside]


def test_a_person_has_one_space_by_issuer_and_subject(tmp_path: Path) -> None:
    """The same person finds it again; another subject, or another issuer, has another."""
    mine = person_folder(tmp_path, "https://a.example", "17")
    assert mine == person_folder(tmp_path, "https://a.example", "17")
    others = [("https://b.example", "17"), ("https://a.example", "18"), ("https://a.example1", "7")]
    assert len({mine, *(person_folder(tmp_path, *o) for o in others)}) == 4
    assert mine.stat().st_mode & 0o077 == 0
    assert all("example" not in p.name for p in tmp_path.iterdir())


@pytest.mark.parametrize("subject", ["../../etc", "a/b", "\0", "li@example.edu", "李明"])
def test_a_strange_subject_stays_inside_the_folder(tmp_path: Path, subject: str) -> None:
    """Nothing of the subject is part of a path."""
    assert person_folder(tmp_path, "https://a.example", subject).parent == tmp_path


def test_no_key_of_a_link_opens_the_space_of_a_person(tmp_path: Path) -> None:
    """Not the name of the folder, nor what it was made of."""
    folder = person_folder(tmp_path, "https://a.example", "17")
    digest = folder.name.removeprefix("person-")
    for key in (folder.name, digest, digest[:43], "17"):
        assert space_folder(tmp_path, key) is None
