"""Read a data folder: every record with its file and line, and everything that is wrong.

system.yaml        what the system is              sources.yaml    the bibliography
areas/*.yaml       an area, its units and points   changes.yaml    what became of old ids
courses/*.yaml     courses                         waivers.yaml    accepted findings
curricula/*.yaml   curricula                       profiles/*.yaml profiles
alignments/*.tsv   SSSOM tables
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import ValidationError

from aiknowledge.errors import Finding, StoreError, worded
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    Area,
    Change,
    Course,
    Curriculum,
    Demand,
    Edit,
    Profile,
    Record,
    Source,
    Subject,
    SystemInfo,
    Waiver,
)
from aiknowledge.stores.alignments import read_alignments
from aiknowledge.stores.yaml_text import LARGEST_FILE, Document, read_document

R = TypeVar("R", bound=Record)

_ONE_EACH: tuple[tuple[str, type[Record]], ...] = (
    ("areas", Area),
    ("courses", Course),
    ("curricula", Curriculum),
    ("profiles", Profile),
)
_LISTS: tuple[tuple[str, type[Record]], ...] = (
    ("sources", Source),
    ("changes", Change),
    ("waivers", Waiver),
    ("demand", Demand),
    ("edits", Edit),
    ("subjects", Subject),
)


@dataclass
class Folder:
    """The records of a folder as they were read, and where each document came from."""

    root: Path
    records: dict[str, list[Record]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def system(self) -> KnowledgeSystem:
        """Return the records as a system, whose graph may still be impossible."""
        info = cast(SystemInfo, (self.records.get("system") or [SystemInfo(id="imported")])[0])
        shown = {id: n for n, id in enumerate(info.areas)}
        areas = cast(list[Area], self.records.get("areas", []))
        areas.sort(key=lambda a: (shown.get(a.id, len(shown)), a.id))
        return KnowledgeSystem(
            info=info,
            **{  # type: ignore[arg-type]
                kind: tuple(self.records.get(kind, ()))
                for kind in (*(k for k, _ in _ONE_EACH), *(k for k, _ in _LISTS), "alignments")
            },
        )


def data_files(root: Path) -> list[Path]:
    """Return the files that make up the system in *root*, sorted; StoreError where none do."""
    if not root.is_dir():
        raise StoreError(
            worded("{root} is no folder; name a folder with system.yaml and areas/", root=root)
        )
    names = [root / f"{name}.yaml" for name in ("system", *(k for k, _ in _LISTS))]
    files = [p for p in names if p.is_file()]
    for kind, _ in _ONE_EACH:
        files += sorted((root / kind).glob("*.yaml"))
    files += sorted((root / "alignments").glob("*.tsv"))
    if not files:
        raise StoreError(
            worded(
                "{root} holds no knowledge system; it needs system.yaml and areas/*.yaml", root=root
            )
        )
    return files


def read_folder(root: Path) -> Folder:
    """Return every record of *root* that could be read, and a finding for each that could not."""
    folder = Folder(root)
    for path in data_files(root):
        where = path.relative_to(root).as_posix()
        kind = path.parent.name if path.parent != root else path.stem
        try:
            if path.stat().st_size > LARGEST_FILE:
                message = worded(
                    "larger than {largest_file} MB", largest_file=LARGEST_FILE // 1000000
                )
                folder.findings.append(Finding("too-large", where, message, "split the file"))
                continue
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            folder.findings.append(
                Finding(
                    "not-utf-8",
                    where,
                    worded("byte {start}", start=error.start),
                    "save the file as UTF-8",
                )
            )
            continue
        except OSError as error:
            raise StoreError(
                worded("cannot read {path}: {strerror}", path=path, strerror=error.strerror)
            ) from error
        if path.suffix == ".tsv":
            rows, faults = read_alignments(text, where)
            folder.records.setdefault("alignments", []).extend(rows)
            folder.findings += faults
        else:
            _read_yaml(folder, kind, text, where)
    return folder


def read_curriculum_yaml(path: Path) -> Folder:
    """Return the curriculum in one YAML file as a folder that holds nothing else.

    Raises:
        StoreError: the file cannot be read.
    """
    folder = Folder(path.parent)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(worded("cannot read {path}: {error}", path=path, error=error)) from error
    _read_yaml(folder, "curricula", text, path.name)
    return folder


def _read_yaml(folder: Folder, kind: str, text: str, where: str) -> None:
    document, faults = read_document(text, where)
    folder.documents[where] = document
    folder.findings += faults
    if faults:
        return
    many = dict(_LISTS).get(kind)
    model = many or dict(_ONE_EACH).get(kind) or SystemInfo
    values = document.value if many else [document.value]
    if not isinstance(values, list):
        folder.findings.append(
            Finding("wrong-shape", f"{where}:1", "is no list", "write a list of records")
        )
        return
    for n, value in enumerate(values):
        record = _record(folder, model, value, document, [n] if many else [])
        if record is not None:
            folder.records.setdefault(kind, []).append(record)


def _record(
    folder: Folder, model: type[R], value: Any, document: Document, path: list[str | int]
) -> R | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_context=False):
            folder.findings.append(_shape_fault(fault, value, document, path))
        return None


def _shape_fault(fault: Any, value: Any, document: Document, path: list[str | int]) -> Finding:
    steps = [*path, *_real_steps(value, fault["loc"])]
    name = ".".join(str(s) for s in fault["loc"])
    if fault["type"] == "extra_forbidden":
        return Finding(
            "unknown-field",
            document.at(steps),
            worded("{name} is no field of this record", name=name),
            "correct the name, or put the text into note",
        )
    message = worded("{name}: {problem}", name=name or "record", problem=fault["msg"])
    return Finding("wrong-value", document.at(steps), message, "correct the value")


def _real_steps(value: Any, loc: Sequence[Any]) -> list[str | int]:
    """Return the steps of a validation path that lead through the file (unions add others)."""
    steps: list[str | int] = []
    for step in loc:
        try:
            value = value[step]
        except (TypeError, KeyError, IndexError):
            continue
        steps.append(step)
    return steps
