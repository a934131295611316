"""Write every order fault of the labelled syllabi, to be judged by readers: is it real?

The labels of tests/data/mapping count as confirmed matches, so a fault is never the matcher's
mistake; every line counts as a week of its own, the strictest reading of an order. Students bring
what no line teaches. The two outlines that are lists of topics without an order are left out.

    python tools/order_sample.py REFERENCE_FOLDER > tests/data/order/pairs.tsv
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from mapping_lines import FOLDER, MappingLine, mapping_lines, table

from aiknowledge.algorithms.syllabus_order import SyllabusOrder, syllabus_order
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import MappedLine, Match, Syllabus, SyllabusLine, SyllabusMap
from aiknowledge.stores import open_store

LISTS = ("ossu-topics", "cs2023-ai")
COLUMNS = ("pair_id", "outline", "dependent", "line", "prerequisite", "prerequisite_line")


def labelled_map(system: KnowledgeSystem, name: str, rows: list[MappingLine]) -> SyllabusMap:
    """Return an outline with its labels as confirmed matches."""
    labels = {r["line_id"]: r["targets"].split() for r in table(FOLDER / "labels.tsv")}
    lines = []
    for number, row in enumerate(rows, 1):
        matches = tuple(
            Match(
                id=i,
                kind="unit" if i in system.units else "point",
                score=1,
                confidence=1,
                state="confirmed",
            )
            for i in labels[row.line_id]
        )
        line = SyllabusLine(number=number, text=row.text, headings=row.headings)
        lines.append(MappedLine(line=line, matches=matches, settled=True))
    syllabus = Syllabus(name=name, lines=tuple(m.line for m in lines))
    return SyllabusMap(syllabus=syllabus, system=system.info.id, lines=tuple(lines))


def orders(reference: Path) -> dict[str, SyllabusOrder]:
    """Return the order of every labelled outline."""
    system = open_store().load()
    rows = list(mapping_lines(reference))
    return {
        name: syllabus_order(system, labelled_map(system, name, list(group)), assume_entry=True)
        for name, group in groupby(rows, key=lambda r: r.outline)
        if name not in LISTS
    }


def pairs(reference: Path) -> list[tuple[str, ...]]:
    """Return the faults as rows, in the order of the outlines."""
    found = []
    for name, order in orders(reference).items():
        count = 0
        for fault in order.faults:
            for early in fault.too_early:
                count += 1
                row = (f"{name}-{count}", name, early.point, str(early.week))
                found.append((*row, fault.prerequisite, str(fault.week)))
    return found


if __name__ == "__main__":
    for row in (COLUMNS, *pairs(Path(sys.argv[1]))):
        print(*row, sep="\t")
