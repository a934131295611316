"""The file store."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from aiknowledge.errors import DataError, StoreError
from aiknowledge.stores import FileStore, canonical_files, open_store
from aiknowledge.stores import files as files_module

AREA = (
    "id: A\nname:\n  en: A\nunits:\n- id: U\n  name:\n    en: U\n"
    "  points:\n  - id: a\n    name:\n      en: {name}\n"
)
Folder = Callable[[dict[str, str]], Path]


def test_a_second_load_comes_from_the_copy_and_is_equal(folder: Folder, monkeypatch) -> None:
    """The derived copy answers like the files."""
    root = folder({"areas/A.yaml": AREA.format(name="first")})
    first = FileStore(root).load()
    monkeypatch.setattr(files_module, "read_folder", lambda _: pytest.fail("read the files again"))
    assert FileStore(root).load() == first


def test_a_changed_file_is_seen_at_once(folder: Folder) -> None:
    """A stale copy is never trusted, even when the size is the same."""
    root = folder({"areas/A.yaml": AREA.format(name="first")})
    FileStore(root).load()
    time.sleep(0.01)
    (root / "areas/A.yaml").write_text(AREA.format(name="other"), encoding="utf-8")
    assert FileStore(root).load().graph.point("a").name.en == "other"


def test_a_damaged_copy_is_not_trusted(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The checksum tells."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = folder({"areas/A.yaml": AREA.format(name="first")})
    FileStore(root).load()
    (copy,) = (tmp_path / "cache").rglob("*.json")
    copy.write_bytes(copy.read_bytes().replace(b"first", b"wrong"))
    assert FileStore(root).load().graph.point("a").name.en == "first"


def test_saving_and_loading_is_the_identity(folder: Folder, tmp_path: Path) -> None:
    """What is written is canonical, and reads back equal."""
    root = folder({"areas/A.yaml": AREA.format(name="学习 路径")})
    system = FileStore(root).load()
    FileStore(tmp_path / "名 字").save(system)
    again = FileStore(tmp_path / "名 字").load()
    assert again == system
    assert canonical_files(again) == canonical_files(system)


def test_saving_never_overwrites(folder: Folder) -> None:
    """A folder that holds something is left alone."""
    root = folder({"areas/A.yaml": AREA.format(name="x")})
    with pytest.raises(StoreError, match="not empty"):
        FileStore(root).save(FileStore(root).load())


@pytest.mark.parametrize("address", ["/nowhere/at/all", "http://127.0.0.1/x"])
def test_a_place_that_is_no_store_is_one_clear_error(address: str) -> None:
    """It names the place and what is expected."""
    with pytest.raises(StoreError, match="name a folder"):
        open_store(address).load()


def test_a_broken_folder_is_refused_with_its_findings(folder: Folder) -> None:
    """Nothing is half loaded."""
    root = folder({"areas/A.yaml": AREA.format(name="a") + "    requires:\n    - point: b\n"})
    with pytest.raises(DataError) as caught:
        FileStore(root).load()
    assert caught.value.findings[0].where == "areas/A.yaml:13"
