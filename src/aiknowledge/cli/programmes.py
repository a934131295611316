"""A file that somebody names as a curriculum: our YAML, or a table of any kind we read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from aiknowledge.checks import blocking_findings
from aiknowledge.checks.references import reference_findings
from aiknowledge.errors import DataError
from aiknowledge.formats.catalogue import CatalogueColumns
from aiknowledge.formats.course_findings import course_findings
from aiknowledge.formats.curriculum_file import ReadCurriculum, read_curriculum
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum
from aiknowledge.stores.folder import read_curriculum_yaml
from aiknowledge.stores.locations import locate


def read_file(
    path: Path, system: KnowledgeSystem, columns: CatalogueColumns | None = None
) -> ReadCurriculum:
    """Return the curriculum in a file, and everything that is wrong with it.

    Raises:
        InputError: the file cannot be read, or no column holds courses.
    """
    if path.suffix.lower() not in (".yaml", ".yml"):
        return read_curriculum(path, columns)
    folder = read_curriculum_yaml(path)
    record = next(iter(folder.system().curricula), None)
    if record is None:
        return ReadCurriculum(_NOTHING, tuple(folder.findings))
    alone = replace(
        system, courses=(), curricula=(record,), profiles=(), alignments=(), subjects=()
    )
    faults = locate([*blocking_findings(alone), *reference_findings(alone)], folder)
    return ReadCurriculum(record, (*folder.findings, *faults, *course_findings(record, path.name)))


_NOTHING = Curriculum(id="nothing", name={"en": "nothing"}, complete=False)  # type: ignore[arg-type]


def sound_file(
    path: Path, system: KnowledgeSystem, columns: CatalogueColumns | None = None
) -> Curriculum:
    """Return the curriculum in a file.

    Raises:
        DataError: the file has faults; nothing of it is used.
    """
    read = read_file(path, system, columns)
    if not read.sound:
        raise DataError([f for f in read.findings if f.severity == "error"])
    return read.curriculum
