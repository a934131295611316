"""The confirmation sheet: a plain workbook that comes back; and the SSSOM table."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from pathlib import Path

import pytest
from judging_maps import LI, SYSTEM, small_map
from openpyxl import load_workbook

from aiknowledge.algorithms.judging import merge_rows, nothing, settle
from aiknowledge.errors import DataError, InputError
from aiknowledge.formats.confirmation_sheet import read_sheet, sheet_bytes
from aiknowledge.formats.confirmation_sheet.columns import COLUMNS
from aiknowledge.formats.sssom_export import sssom_table
from aiknowledge.model import Language

STATE, OTHER = COLUMNS.index("state") + 1, COLUMNS.index("other") + 1


def filled(cells: dict[tuple[int, int], str], language: Language = "en") -> bytes:
    """The sheet of the small map with some cells written over."""
    book = load_workbook(io.BytesIO(sheet_bytes(SYSTEM, small_map(), language)))
    for (row, column), value in cells.items():
        book.worksheets[0].cell(row, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_sheet_has_drop_downs_no_macro_and_no_formula() -> None:
    """A text that looks like a formula has a quote before it."""
    raw = sheet_bytes(SYSTEM, small_map(), "en")
    assert not any("vba" in n.lower() for n in zipfile.ZipFile(io.BytesIO(raw)).namelist())
    sheet = load_workbook(io.BytesIO(raw)).worksheets[0]
    cells = [c for row in sheet.iter_rows() for c in row]
    assert all(c.data_type != "f" for c in cells)
    assert "'=HYPERLINK(1)" in [c.value for c in cells]
    choices = {str(v.formula1): str(v.sqref) for v in sheet.data_validations.dataValidation}
    assert '"proposed,confirmed,rejected"' in choices
    assert len(choices) == 2


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_untouched_sheet_comes_back_as_it_was(language: Language) -> None:
    """In either language, whatever was judged before."""
    mapped = nothing(settle(small_map(), 1, ["kernel"], LI), 3, LI)
    rows = read_sheet(("s.xlsx", sheet_bytes(SYSTEM, mapped, language)), mapped)
    assert merge_rows(SYSTEM, mapped, rows, LI) == (mapped, ())
    assert {r.text for r in rows} == {"SVM and kernels", "=HYPERLINK(1)", "Guest lecture"}


def test_what_was_filled_in_is_taken_over() -> None:
    """A confirmed row, and another point by its name."""
    raw = filled({(3, STATE): "确认", (8, OTHER): "Decision tree"})
    rows = read_sheet(("s.xlsx", raw), small_map())
    merged, conflicts = merge_rows(SYSTEM, small_map(), rows, LI)
    assert conflicts == ()
    taken = {r.line.number: [m.id for m in r.taken] for r in merged.lines}
    assert taken == {1: ["svm"], 2: ["U", "tree"], 3: []}


def test_a_state_that_is_none_is_told_with_its_row() -> None:
    """Every one of them, and nothing is taken over."""
    raw = filled({(3, STATE): "maybe", (4, STATE): "perhaps"})
    with pytest.raises(DataError) as error:
        read_sheet(("s.xlsx", raw), small_map())
    assert [f.where for f in error.value.findings] == ["s.xlsx, row 3", "s.xlsx, row 4"]


def test_foreign_files_are_refused_in_one_line(tmp_path: Path) -> None:
    """Another workbook, another syllabus, no workbook, no file."""
    other = small_map().model_copy(
        update={"syllabus": small_map().syllabus.model_copy(update={"checksum": "d" * 64})}
    )
    raw = sheet_bytes(SYSTEM, other, "en")
    with pytest.raises(InputError, match="not for this one"):
        read_sheet(("s.xlsx", raw), small_map())
    with pytest.raises(DataError):
        read_sheet(("s.xlsx", raw[:300]), small_map())
    with pytest.raises(InputError, match="cannot read"):
        read_sheet(tmp_path / "none.xlsx", small_map())
    part = io.BytesIO()
    with zipfile.ZipFile(part, "w") as packed:
        packed.writestr("a.txt", "b")
    with pytest.raises(InputError, match="workbook"):
        read_sheet(("s.xlsx", part.getvalue()), small_map())


def test_sssom_holds_exactly_the_rows_with_who_when_and_why() -> None:
    """Confirmed, rejected and taken proposals; candidates are none; the header is YAML."""
    import yaml

    mapped = settle(small_map(), 1, ["kernel"], LI)
    text = sssom_table(SYSTEM, mapped, "en")
    comment, table = text.split("subject_id", 1)
    header = yaml.safe_load(re.sub(r"^#", "", comment, flags=re.M))
    assert set(header["curie_map"]) == {"line", "point", "unit", "semapv", "skos"}
    assert {"license", "mapping_set_id"} <= set(header)
    rows = list(csv.DictReader(io.StringIO("subject_id" + table), delimiter="\t"))
    told = [
        (r["subject_id"], r["predicate_modifier"], r["predicate_id"], r["object_id"]) for r in rows
    ]
    assert told == [
        ("line:1", "Not", "skos:exactMatch", "point:svm"),
        ("line:1", "", "skos:exactMatch", "point:kernel"),
        ("line:2", "", "skos:exactMatch", "unit:U"),
    ]
    assert [(r["author_label"], r["mapping_date"], r["confidence"]) for r in rows] == [
        ("Li", "2026-11-24", "0.9"),
        ("Li", "2026-11-24", "0.4"),
        ("", "", "0.85"),
    ]
    assert [r["mapping_justification"].removeprefix("semapv:") for r in rows] == [
        "ManualMappingCuration",
        "ManualMappingCuration",
        "LexicalMatching",
    ]
    assert rows[2]["subject_label"] == "'=HYPERLINK(1)"
