"""The labelled syllabus lines as outlines, ready to be mapped and measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from mapping_lines import FOLDER, MappingLine, mapping_lines, table

from aiknowledge.model import Language, Syllabus, SyllabusLine

LABELS = "labels.tsv"


@dataclass(frozen=True)
class Label:
    """What a line teaches: ids that must be found, and further ids that are right too."""

    targets: tuple[str, ...]
    accept: tuple[str, ...]

    @property
    def right(self) -> frozenset[str]:
        """Every id that is right."""
        return frozenset(self.targets + self.accept)

    @property
    def nothing(self) -> bool:
        """Whether the line maps to nothing."""
        return not self.targets and not self.accept


@dataclass(frozen=True)
class Outline:
    """One labelled syllabus: its lines in order, each with its label."""

    name: str
    split: str
    language: Language
    syllabus: Syllabus
    labels: tuple[Label, ...]


def labels(folder: Path = FOLDER, name: str = LABELS) -> dict[str, Label]:
    """Return the labels of a file by line."""
    return {
        row["line_id"]: Label(
            tuple((row["targets"] or "").split()), tuple((row["accept"] or "").split())
        )
        for row in table(folder / name)
    }


def outlines(
    reference: Path, split: str, folder: Path = FOLDER, name: str = LABELS
) -> Iterator[Outline]:
    """Yield the outlines of one split; nothing of the other split is looked at."""
    chosen = (line for line in mapping_lines(reference, folder) if line.split == split)
    known = labels(folder, name)
    for outline, group in groupby(chosen, key=lambda line: line.outline):
        lines = list(group)
        language: Language = "zh" if lines[0].language == "zh" else "en"
        yield Outline(
            name=outline,
            split=split,
            language=language,
            syllabus=_syllabus(outline, language, lines),
            labels=tuple(known[line.line_id] for line in lines),
        )


def _syllabus(outline: str, language: Language, lines: list[MappingLine]) -> Syllabus:
    return Syllabus(
        name=outline,
        language=language,
        lines=tuple(
            SyllabusLine(number=n, text=line.text, headings=line.headings)
            for n, line in enumerate(lines, 1)
        ),
    )
