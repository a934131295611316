"""A folder or zip with the syllabi of a programme, one after the other."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from aiknowledge.errors import DataError, Finding, worded
from aiknowledge.formats.syllabus.blocks import refusal
from aiknowledge.formats.syllabus.kinds import OLD, SUFFIXES, suffix
from aiknowledge.formats.syllabus.limits import LARGEST_FILE, LARGEST_UNPACKED, MOST_FILES
from aiknowledge.formats.syllabus.packed import open_packed, read_part
from aiknowledge.formats.syllabus.reading import ReadSyllabus, read_syllabus


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A file of the folder: its name below it, with /; its content, or why it is not read."""

    name: str
    content: bytes | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderSyllabus:
    """A syllabus of the folder; nothing but findings where it could not be read."""

    name: str
    read: ReadSyllabus | None
    findings: tuple[Finding, ...]


def read_folder(source: Path | str | tuple[str, bytes]) -> Iterator[FolderSyllabus]:
    """Yield the syllabi of a folder or zip by name; a file that fails does not stop the others.

    Raises:
        DataError: there is no such folder, the zip is damaged, or there are too many files.
    """
    for file in folder_files(source):
        if file.content is None:
            yield FolderSyllabus(file.name, None, file.findings)
            continue
        try:
            read = read_syllabus((file.name, file.content))
        except DataError as error:
            yield FolderSyllabus(file.name, None, error.findings)
        else:
            yield FolderSyllabus(file.name, read, read.findings)


def folder_files(source: Path | str | tuple[str, bytes]) -> Iterator[FolderFile]:
    """Yield the files of a folder or zip that may be syllabi, by name, each read only now.

    Hidden files and those of other kinds are passed over; names that lead out of the folder,
    links that do, and kinds that must be saved as others are findings.

    Raises:
        DataError: there is no such folder, the zip is damaged, or there are too many files.
    """
    if isinstance(source, tuple):
        yield from _zip_files(*source)
        return
    path = Path(source)
    if path.is_dir():
        yield from _disk_files(path)
        return
    try:
        if path.stat().st_size > LARGEST_UNPACKED:
            raise _large(path.name, path.stat().st_size)
        raw = path.read_bytes()
    except OSError as error:
        raise refusal(
            "unreadable",
            path.name,
            error.strerror or "it cannot be opened",
            "give a folder or a zip of syllabi",
        ) from error
    yield from _zip_files(path.name, raw)


def _disk_files(root: Path) -> Iterator[FolderFile]:
    inside = root.resolve()
    found: list[tuple[str, Path]] = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not _hidden(f))
        for name in names:
            path = Path(folder) / name
            relative = path.relative_to(root).as_posix()
            if _may_be_syllabus(relative):
                found.append((relative, path))
        _count(root.name, len(found))
    for relative, path in sorted(found):
        if not path.resolve().is_relative_to(inside):
            yield _refused(
                relative,
                "outside-folder",
                "a link that leads out of the folder",
                "copy the file itself",
            )
        else:
            yield _from_disk(relative, path)


def _from_disk(name: str, path: Path) -> FolderFile:
    if suffix(name) in OLD:
        return _old(name)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            return FolderFile(name, None, _large(name, size).findings)
        return FolderFile(name, path.read_bytes())
    except OSError as error:
        return _refused(
            name, "unreadable", error.strerror or "it cannot be opened", "see its rights"
        )


def _zip_files(name: str, raw: bytes) -> Iterator[FolderFile]:
    if len(raw) > LARGEST_UNPACKED:
        raise _large(name, len(raw))
    with open_packed(name, raw) as packed:
        parts = [(_name(part), part) for part in packed.infolist() if not part.is_dir()]
        wanted = sorted((n, k) for k, (n, _) in enumerate(parts) if _may_be_syllabus(n))
        _count(name, len(wanted))
        for relative, k in wanted:
            yield _from_zip(name, packed, relative, parts[k][1])


def _from_zip(
    name: str, packed: zipfile.ZipFile, relative: str, part: zipfile.ZipInfo
) -> FolderFile:
    path = PurePosixPath(relative)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return _refused(
            relative,
            "outside-folder",
            "a name that leads out of the folder",
            "pack the folder again",
        )
    if suffix(relative) in OLD:
        return _old(relative)
    if part.file_size > LARGEST_FILE:
        return FolderFile(relative, None, _large(relative, part.file_size).findings)
    try:
        return FolderFile(relative, read_part(relative, packed, part.filename))
    except DataError as error:
        return FolderFile(relative, None, error.findings)


def _name(part: zipfile.ZipInfo) -> str:
    """Return the name of a part; older Chinese programs write it in GBK without saying so."""
    name = part.filename
    if not part.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = part.filename
    return name.replace("\\", "/")


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$", "__MACOSX"))


def _may_be_syllabus(name: str) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(_hidden(part) for part in parts if part not in ("..", "."))
    return not hidden and (suffix(name) in SUFFIXES or suffix(name) in OLD)


def _old(name: str) -> FolderFile:
    return _refused(
        name,
        "old-kind",
        worded(".{suffix} is not read", suffix=suffix(name)),
        worded("save as {old}", old=OLD[suffix(name)]),
    )


def _refused(name: str, code: str, message: str, mend: str) -> FolderFile:
    return FolderFile(name, None, refusal(code, name, message, mend).findings)


def _large(name: str, size: int) -> DataError:
    return refusal(
        "too-large",
        name,
        worded("{size:.0f} MB", size=size / 1000000),
        "give the syllabi one by one",
    )


def _count(name: str, files: int) -> None:
    if files > MOST_FILES:
        raise refusal(
            "too-large",
            name,
            worded("more than {most_files} syllabi", most_files=MOST_FILES),
            "give the programmes one by one",
        )
