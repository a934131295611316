"""A folder or zip of syllabi is read file by file, and nothing leads out of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from formats import syllabus_files as made

from aiknowledge.errors import DataError
from aiknowledge.formats.syllabus.folder import folder_files, read_folder
from aiknowledge.formats.syllabus.limits import MOST_FILES


def codes(source: Path | tuple[str, bytes]) -> dict[str, list[str]]:
    """The names of a folder with the codes of their findings."""
    return {file.name: [f.code for f in file.findings] for file in read_folder(source)}


def fill(root: Path) -> None:
    """Two good syllabi, one broken, one of an old kind, and files that are none."""
    (root / "二年级").mkdir(parents=True)
    (root / "二年级" / "机器学习.docx").write_bytes(made.chinese_word())
    (root / "ai.md").write_text("# AI\n\n- Search\n", encoding="utf-8")
    (root / "broken.docx").write_bytes(b"PK")
    (root / "old.doc").write_bytes(b"x")
    (root / "photo.jpg").write_bytes(b"x")
    (root / "~$lock.docx").write_bytes(b"x")
    (root / ".hidden.txt").write_text("x", encoding="utf-8")


EXPECTED = {
    "ai.md": [],
    "broken.docx": ["damaged"],
    "old.doc": ["old-kind"],
    "二年级/机器学习.docx": ["page-margin"],
}


def test_a_folder_gives_its_syllabi_by_name(tmp_path: Path) -> None:
    """One that cannot be read does not stop the others; hidden files and pictures are none."""
    fill(tmp_path / "programme")
    assert codes(tmp_path / "programme") == EXPECTED
    read = {f.name: f.read for f in read_folder(tmp_path / "programme")}
    assert read["broken.docx"] is None
    found = read["二年级/机器学习.docx"]
    assert found is not None
    assert found.syllabus.title == "机器学习"


def test_a_zip_gives_the_same_as_its_folder(tmp_path: Path) -> None:
    """Also from bytes, as a page receives it."""
    fill(tmp_path / "programme")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for path in sorted((tmp_path / "programme").rglob("*")):
            packed.write(path, path.relative_to(tmp_path / "programme").as_posix())
        packed.writestr("__MACOSX/ai.md", b"x")
    (tmp_path / "programme.zip").write_bytes(out.getvalue())
    assert codes(tmp_path / "programme.zip") == EXPECTED
    assert codes(("programme.zip", out.getvalue())) == EXPECTED


def test_names_that_lead_out_of_the_zip_are_refused() -> None:
    """Nothing is written, and the name is not followed."""
    raw = made.packed(
        {"../up.md": b"x", "/root.md": b"x", "C:/x.md": b"x", "a/../../b.md": b"x", "ok.md": b"- x"}
    )
    found = codes(("a.zip", raw))
    assert found.pop("ok.md") == []
    assert list(found.values()) == [["outside-folder"]] * 4


def test_links_that_lead_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    """A link to a file elsewhere is told and not read."""
    (tmp_path / "secret.md").write_text("- secret\n", encoding="utf-8")
    root = tmp_path / "programme"
    root.mkdir()
    (root / "ok.md").write_text("- search\n", encoding="utf-8")
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    assert codes(root) == {"link.md": ["outside-folder"], "ok.md": []}


def test_names_in_gbk_are_read_as_chinese() -> None:
    """As older Chinese programs pack them, without saying which encoding it is."""
    raw = made.packed({"xxxx.md": b"- search\n"}).replace(b"xxxx.md", "大纲".encode("gbk") + b".md")
    assert list(codes(("a.zip", raw))) == ["大纲.md"]


def test_too_many_files_a_bomb_and_no_zip_are_one_line_each() -> None:
    """The whole source is refused before anything is read."""
    many = made.packed({f"{n}.md": b"x" for n in range(MOST_FILES + 1)})
    bomb = made.packed({"a.md": b"0" * 50_000_000})
    for raw, code in ((many, "too-large"), (bomb, "too-large"), (b"no zip", "damaged")):
        with pytest.raises(DataError) as caught:
            list(folder_files(("a.zip", raw)))
        assert [f.code for f in caught.value.findings] == [code]


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(DataError, match="unreadable"):
        list(read_folder(tmp_path / "none"))
