"""Write every order fault reported for the syllabi of tests/data/order/judged, to be judged.

The lines are matched as the app matches them, nothing confirmed; students bring what no line
teaches. Possible faults, which the report tells last, are a table of their own.

    python tools/order_sample.py > tests/data/order/judged/pairs.tsv
    python tools/order_sample.py --possible > tests/data/order/judged/possible.tsv
"""

from __future__ import annotations

import sys
from pathlib import Path

from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.algorithms.syllabus_order import SyllabusOrder, syllabus_order
from aiknowledge.formats.syllabus import read_syllabus
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import open_store

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "order" / "judged"
COLUMNS = ("pair_id", "syllabus", "dependent", "week", "prerequisite", "prerequisite_week")


def syllabi() -> list[Path]:
    """Return the files of the syllabi."""
    return sorted(FOLDER.glob("*.md"))


def order_of(system: KnowledgeSystem, path: Path) -> SyllabusOrder:
    """Return the order of one syllabus, as proposed."""
    mapped = map_syllabus(system, read_syllabus(path).syllabus)
    return syllabus_order(system, mapped, assume_entry=True)


def pairs(*, possible: bool = False) -> list[tuple[str, ...]]:
    """Return the reported faults as rows: the sure ones, or the possible ones."""
    system, rows = open_store().load(), []
    for path in syllabi():
        told = [
            (early.point, str(early.week), fault.prerequisite, str(fault.week))
            for fault in order_of(system, path).faults
            if fault.possible is possible
            for early in fault.too_early
        ]
        rows += [(f"{path.stem}-{n}", path.stem, *row) for n, row in enumerate(told, 1)]
    return rows


if __name__ == "__main__":
    for row in (COLUMNS, *pairs(possible="--possible" in sys.argv)):
        print(*row, sep="\t")
