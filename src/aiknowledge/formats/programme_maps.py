"""Map the syllabi of a whole programme; what is mapped already is left as it is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.errors import DataError, Finding, InputError, worded
from aiknowledge.formats.syllabus import read_syllabus
from aiknowledge.formats.syllabus.folder import FolderFile, folder_files
from aiknowledge.formats.syllabus_map import ENDING, read_map, write_map
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import SyllabusMap

Status = Literal["written", "skipped", "outdated", "failed"]
"""What became of one syllabus; see `ProgrammeMap`."""


@dataclass(frozen=True, slots=True)
class ProgrammeMap:
    """What became of one syllabus: its map, or why there is none.

    *skipped*: its map was written before. *outdated*: so it was, but the syllabus has changed
    since; the old map, with whatever people confirmed in it, stays until somebody deletes it.
    """

    name: str
    status: Status
    path: Path | None = None
    mapped: SyllabusMap | None = None
    findings: tuple[Finding, ...] = ()


def map_programme(
    system: KnowledgeSystem, source: Path | tuple[str, bytes], target: Path
) -> Iterator[ProgrammeMap]:
    """Map every syllabus of a folder or zip into *target*, one file each, by name.

    Each map is written before the next syllabus is read, so that a run that was stopped goes on
    where it ended. A file that cannot be read does not stop the others.

    Raises:
        DataError: there is no such folder, the zip is damaged, or there are too many files.
        InputError: a map cannot be written.
    """
    for file in folder_files(source):
        yield _mapped(system, file, target / f"{file.name}{ENDING}")


def _mapped(system: KnowledgeSystem, file: FolderFile, path: Path) -> ProgrammeMap:
    if file.content is None:
        return ProgrammeMap(file.name, "failed", findings=file.findings)
    try:
        if path.exists():
            held = read_map(path)
            same = held.syllabus.checksum == hashlib.sha256(file.content).hexdigest()
            return ProgrammeMap(file.name, "skipped" if same else "outdated", path, held)
        read = read_syllabus((file.name, file.content))
    except DataError as error:
        return ProgrammeMap(file.name, "failed", findings=error.findings)
    except InputError as error:
        mend = "delete it to map the syllabus again"
        fault = Finding("no-map", str(path), str(error), mend)
        return ProgrammeMap(file.name, "failed", findings=(fault,))
    mapped = map_syllabus(system, read.syllabus)
    _folder(path.parent)
    write_map(path, mapped)
    return ProgrammeMap(file.name, "written", path, mapped, read.findings)


def _folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            worded(
                "cannot make the folder {path}: {strerror}",
                path=path,
                strerror=error.strerror or error,
            )
        ) from error
