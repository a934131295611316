"""The file store: a folder of YAML is the source of truth."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from aiknowledge.atomic import write_text
from aiknowledge.checks import blocking_findings
from aiknowledge.errors import DataError, Finding, StoreError, worded
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.parts import with_records
from aiknowledge.model import Area, Curriculum, Profile, Record
from aiknowledge.stores.alignments import write_alignments
from aiknowledge.stores.base import InMemory
from aiknowledge.stores.cache import cached, remember, stamp_of
from aiknowledge.stores.folder import Folder, data_files, read_folder
from aiknowledge.stores.locations import locate
from aiknowledge.stores.yaml_text import plain, write_yaml


class FileStore(InMemory):
    """A knowledge system in a folder."""

    def __init__(self, root: Path) -> None:
        """Take the folder that holds system.yaml and areas/."""
        self.root = Path(root)

    def load(self) -> KnowledgeSystem:
        """Return the system in the folder.

        Raises:
            DataError: the records cannot be a graph; the findings say why, with file and line.
            StoreError: the folder is not there or cannot be read.
        """
        files = data_files(self.root)
        system = cached(self.root, files)
        if system is None:
            folder = read_folder(self.root)
            faults = folder.findings + self._located(blocking_findings(folder.system()), folder)
            if faults:
                raise DataError(faults)
            system = folder.system()
            remember(self.root, files, system)
        return system

    def check(self) -> list[Finding]:
        """Return everything that is wrong with the folder, sorted by place; never raises on data.

        Raises:
            StoreError: the folder is not there or cannot be read.
        """
        from aiknowledge.checks import check, vanished_findings
        from aiknowledge.stores.released import released_ids

        folder = read_folder(self.root)
        system = folder.system()
        found = folder.findings + self._located(check(system), folder)
        found += vanished_findings(system, released_ids(self.root))
        return sorted(set(found), key=lambda f: (_by_line(f.where), f.code, f.message))

    def save(self, system: KnowledgeSystem) -> None:
        """Write *system* into the folder, which must be empty or new; all files or none."""
        if self.root.exists() and any(self.root.iterdir()):
            raise StoreError(worded("{root} is not empty; name a new folder", root=self.root))
        self.root.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=self.root.parent, prefix=".part-"))
        for name, text in canonical_files(system).items():
            path = part / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if self.root.exists():
            self.root.rmdir()
        os.replace(part, self.root)

    def upsert(self, records: Iterable[Record]) -> None:
        """Keep records in place of those of the same id, or beside the others, file by file."""
        self.replace(with_records(self.load(), records))

    def replace(self, system: KnowledgeSystem) -> None:
        """Make the folder hold *system*; files that are no data of ours stay as they are.

        Each file is replaced in one step, and only where it differs.
        """
        wanted = canonical_files(system)
        for name, text in wanted.items():
            path = self.root / name
            if not path.is_file() or path.read_text(encoding="utf-8") != text:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_text(path, text)
        for path in data_files(self.root):
            if path.relative_to(self.root).as_posix() not in wanted:
                path.unlink()

    def stamp(self) -> str:
        """Return a word that changes whenever one of the files does."""
        return stamp_of(data_files(self.root))

    def _located(self, findings: list[Finding], folder: Folder) -> list[Finding]:
        return locate(findings, folder)


def canonical_files(system: KnowledgeSystem) -> dict[str, str]:
    """Return the canonical YAML of *system* by file name."""
    files = {"system.yaml": write_yaml(system.info)}
    lists = (
        ("sources", system.sources),
        ("changes", system.changes),
        ("waivers", system.waivers),
        ("demand", system.demand),
        ("edits", system.edits),
        ("subjects", system.subjects),
    )
    for kind, records in lists:
        if records:
            files[f"{kind}.yaml"] = write_yaml([plain(r) for r in records])
    for kind, one_each in (
        ("areas", system.areas),
        ("curricula", system.curricula),
        ("profiles", system.profiles),
    ):
        for record in one_each:
            files[f"{kind}/{_file_name(record)}.yaml"] = write_yaml(record)
    for course in system.courses:
        files[f"courses/{course.id}.yaml"] = write_yaml(course)
    for name, text in write_alignments(system.alignments, system.info.id).items():
        files[f"alignments/{name}"] = text
    return files


def _file_name(record: Record) -> str:
    assert isinstance(record, Area | Curriculum | Profile)
    return record.id


def _by_line(where: str) -> tuple[str, int]:
    name, _, line = where.rpartition(":")
    return (name, int(line)) if line.isdigit() else (where, 0)
