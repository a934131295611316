"""Write a map as a confirmation sheet."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from aiknowledge.formats.confirmation_sheet.columns import (
    CANDIDATES,
    COLUMNS,
    FORMAT,
    HIDDEN,
    LEVELS,
    STATES,
    WIDTHS,
    WORDS,
)
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, MappedLine, Match, SyllabusMap

FORMULA = ("=", "+", "-", "@", "'")
"""A text that begins so gets a quote before it, which reading takes away again."""
_Cells = Mapping[str, object]


def sheet_bytes(system: KnowledgeSystem, mapped: SyllabusMap, language: Language) -> bytes:
    """Return a map as an .xlsx: a row per line and candidate, states and levels to choose.

    The file holds no macro; a text that a spreadsheet would compute has a quote before it.
    """
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    say = WORDS[language]
    book = Workbook()
    sheet = book.active
    sheet.title = say["sheet"]
    sheet.append([say["help"]])
    sheet.append([say[c] for c in COLUMNS])
    for row in mapped.lines:
        for cells in _rows(system, row, language):
            sheet.append([_safe(cells.get(c)) for c in COLUMNS])
    for n, column in enumerate(COLUMNS, 1):
        shape = sheet.column_dimensions[get_column_letter(n)]
        shape.width, shape.hidden = WIDTHS.get(column, 14), column in HIDDEN
    _dress(sheet, say)
    _about(book, mapped, language)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(system: KnowledgeSystem, row: MappedLine, language: Language) -> Iterator[_Cells]:
    say, line = WORDS[language], row.line
    head = {"line": line.number, "week": line.week, "text": line.text}
    for n, match in enumerate(row.matches):
        if n < CANDIDATES or match.state != "proposed" or match in row.taken:
            yield head | {
                "name": _name(system, match, language),
                "confidence": match.confidence,
                "because": ", ".join(match.evidence),
                "relation": say[match.predicate],
                "level": say[match.level],
                "state": say[match.state],
                "id": match.id,
                "level_before": match.level,
                "state_before": match.state,
            }
    empty = row.settled and not row.taken
    state = "confirmed" if empty else "proposed"
    yield head | {"name": say["none"], "state": say[state], "state_before": state}


def _name(system: KnowledgeSystem, match: Match, language: Language) -> str:
    record: Any = system.by_kind[match.kind].get(match.id)
    name: str = record.name.in_language(language) if record is not None else match.id
    return f"{match.id} · {name}" if match.kind == "unit" else name


def _dress(sheet: Any, say: Mapping[str, str]) -> None:
    """Give the sheet its head, its drop-downs, and a mark on what is not confirmed."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    last = get_column_letter(COLUMNS.index("other") + 1)
    sheet.merge_cells(f"A1:{last}1")
    sheet["A1"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[1].height = 48
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "D3"
    for column, options in (("state", STATES), ("level", LEVELS)):
        letter = get_column_letter(COLUMNS.index(column) + 1)
        listed = ",".join(say[o] for o in options)
        choice = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
        choice.errorTitle, choice.error = say[column], listed
        sheet.add_data_validation(choice)
        choice.add(f"{letter}3:{letter}{max(3, sheet.max_row)}")
    state = get_column_letter(COLUMNS.index("state") + 1)
    waiting = FormulaRule([f'${state}3="{say["proposed"]}"'], font=Font(italic=True))
    sheet.conditional_formatting.add(f"A3:{last}{max(3, sheet.max_row)}", waiting)


def _about(book: Any, mapped: SyllabusMap, language: Language) -> None:
    told = {
        "format": FORMAT,
        "language": language,
        "system": mapped.system,
        "syllabus": mapped.syllabus.name,
        "checksum": mapped.syllabus.checksum,
    }
    about = book.create_sheet("about")
    about["A1"] = json.dumps(told, ensure_ascii=False)
    about.sheet_state = "hidden"


def _safe(value: object) -> object:
    """Return a cell that a spreadsheet shows and never computes."""
    if not isinstance(value, str):
        return value
    plain = "".join(c for c in value if c >= " ")[:8000]
    return "'" + plain if plain.startswith(FORMULA) else plain
