"""Lines that were set aside and teach all the same, by the word of a person."""

from __future__ import annotations

from collections.abc import Iterable

from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import SyllabusMap


def with_teaching_lines(
    system: KnowledgeSystem, mapped: SyllabusMap, numbers: Iterable[int]
) -> SyllabusMap:
    """Return the map with these lines of the syllabus taken as topics, with what they likely teach.

    What was judged before stays; numbers of lines that teach already change nothing.
    """
    held = {row.line.number: row for row in mapped.lines}
    wanted = frozenset(numbers) - held.keys()
    lines = tuple(
        x.model_copy(update={"kind": "topic"}) if x.number in wanted else x
        for x in mapped.syllabus.lines
    )
    syllabus = mapped.syllabus.model_copy(update={"lines": lines})
    if not wanted.intersection(x.number for x in lines):
        return mapped
    fresh = map_syllabus(system, syllabus).lines
    rows = tuple(held.get(row.line.number, row) for row in fresh)
    return mapped.model_copy(update={"syllabus": syllabus, "lines": rows})
