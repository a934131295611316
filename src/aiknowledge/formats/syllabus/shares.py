"""Hours that stand beside several lines of a table, dealt out so that their sum stays true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiknowledge.formats.syllabus.blocks import Cell
from aiknowledge.formats.syllabus.drafts import Draft
from aiknowledge.model.knowledge import ClassHours


@dataclass(slots=True)
class Shares:
    """Numbers of hours, each cell with the lines that stand beside it."""

    beside: dict[tuple[int, int, str], tuple[ClassHours, list[Draft]]] = field(default_factory=dict)

    def add(self, cell: Cell, role: str, hours: ClassHours, drafts: Sequence[Draft]) -> None:
        """Note that a cell's hours stand beside these lines."""
        _, lines = self.beside.setdefault((cell.row, cell.column, role), (hours, []))
        lines.extend(d for d in drafts if d not in lines)

    def deal(self) -> None:
        """Give every line its equal share, so that the sum over the lines is the table's."""
        for hours, drafts in self.beside.values():
            above = {id(p) for d in drafts for p in d.parents}
            taught = [d for d in drafts if d.bullet or id(d) not in above]
            for draft in taught:
                own, n = draft.hours or ClassHours(), len(taught)
                theory, practice = own.theory + hours.theory / n, own.practice + hours.practice / n
                draft.hours = ClassHours(theory=theory, practice=practice)
                draft.shared_by = max(draft.shared_by, n)
