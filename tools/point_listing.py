"""Print every unit and point with its names and definition and without its aliases.

Labels of syllabus lines are given from this listing, so that no alias can lead the labeller.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Text
from aiknowledge.stores import FileStore

ROOT = Path(__file__).parent.parent / "graph"


def row(id: str, unit: str, name: Text, text: Text | None) -> str:
    """Return one line: id, unit, both names, and what it is about."""
    about = (text.en or "") if text else ""
    return " | ".join((id, unit, name.en or "", name.zh or "", about))


def listing(system: KnowledgeSystem) -> Iterator[str]:
    """Yield a line for each unit, followed by a line for each of its points."""
    for unit in system.units.values():
        yield row(unit.id, "unit", unit.name, unit.summary)
        for point in unit.points:
            yield row(point.id, unit.id, point.name, point.definition)


if __name__ == "__main__":
    print(*listing(FileStore(ROOT).load()), sep="\n")
