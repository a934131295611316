"""The names by which a syllabus may speak of a point or a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.mapping.segments import split
from aiknowledge.algorithms.mapping.tokens import forms
from aiknowledge.graph import KnowledgeSystem, record_aliases, record_names
from aiknowledge.model import Point, Unit
from aiknowledge.stopping import unless_stopped

LabelKind = Literal["name", "alias", "narrower", "part", "subject"]
"""How a label names its target; see `Label`."""
TargetKind = Literal["point", "unit"]
"""What lines of a syllabus are matched to."""
_LARGEST_SUBJECT = 4
"""Units; a subject of more is a whole course, and its name says too little of each."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a target, and how it names it.

    `part` is one side of a name such as *Entropy and coding*; `subject` the name of a subject, as
    courses are called, that consists of a few units.
    """

    text: str
    forms: tuple[str, ...]
    target: int
    kind: LabelKind


@dataclass(frozen=True, slots=True)
class Target:
    """What a line can be mapped to: a point or a unit, with its unit and area."""

    id: str
    kind: TargetKind
    unit: str
    area: str
    record: Point | Unit


def targets(system: KnowledgeSystem) -> tuple[Target, ...]:
    """Return every unit and point of a system, in the order of its files."""
    found: list[Target] = []
    for area in system.areas:
        for unit in area.units:
            found.append(Target(unit.id, "unit", unit.id, area.id, unit))
            found += (Target(p.id, "point", unit.id, area.id, p) for p in unit.points)
    return tuple(found)


def labels(system: KnowledgeSystem, found: tuple[Target, ...]) -> tuple[Label, ...]:
    """Return the names, aliases, parts of names and subjects of *found*, each with its words."""
    subjects = _subjects(system)
    return tuple(
        Label(text, words, number, kind)
        for number, target in enumerate(unless_stopped(found))
        for text, kind in {**subjects.get(target.id, {}), **dict(_texts(target.record))}.items()
        if (words := forms(text))
    )


def _subjects(system: KnowledgeSystem) -> dict[str, dict[str, LabelKind]]:
    """Return, per unit, the names of the subjects that it is a main part of."""
    named: dict[str, dict[str, LabelKind]] = {}
    for subject in system.subjects:
        if len(subject.covers) > _LARGEST_SUBJECT:
            continue
        texts = (*record_names(subject), *(a for a, narrower in record_aliases(subject)))
        for unit in subject.covers:
            named.setdefault(unit, {}).update(dict.fromkeys(texts, "subject"))
    return named


def _texts(record: Point | Unit) -> Iterator[tuple[str, LabelKind]]:
    """Yield names last, so that a text that is both an alias and a name counts as the name."""
    for name in record_names(record):
        yield from ((part, "part") for part in parts(name))
    for alias, narrower in record_aliases(record):
        yield alias, "narrower" if narrower else "alias"
    for name in record_names(record):
        yield name, "name"


def parts(name: str) -> tuple[str, ...]:
    """Return the sides of a name that joins several, without sides too short to stand alone.

    >>> parts("Stereo vision, depth and epipolar geometry")
    ('Stereo vision', 'epipolar geometry')
    >>> parts("信息熵与互信息")
    ('信息熵', '互信息')
    """
    sides = split(name)
    return tuple(s for s in sides if len(forms(s)) > 1) if len(sides) > 1 else ()
