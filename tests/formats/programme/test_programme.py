"""Programme tables in real spreadsheets and documents, with all that goes wrong in them."""

from __future__ import annotations

import io

import pytest
from docx import Document
from openpyxl import Workbook

from aiknowledge.errors import InputError
from aiknowledge.formats.programme import guess_columns, read_grids, read_programme
from aiknowledge.graph.requirements import course_ids
from aiknowledge.model import Condition

HEAD = ["课程类别", "课程代码", "课程名称", "学分", "学时", "", "开课学期", "先修课程"]
BELOW = ["", "", "", "", "理论", "实验", "", ""]
ROWS = [
    ["学科基础必修", "MA101", "高等数学", 5, 80, 0, 1, "无"],
    ["学科基础必修", "MA102", "线性代数", 3, 48, 0, 1, ""],
    ["专业必修", "AI201", "机器学习", 3, 32, 16, 3, "高等数学、线性代数"],
    ["专业选修", "AI301", "深度学习", 2, 24, 8, 4, "机器学习或模式识别"],
]


def spreadsheet(rows: list[list], merge: tuple[str, ...] = (), title: str = "培养方案") -> bytes:
    """A real .xlsx file."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for area in merge:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def document(rows: list[list]) -> bytes:
    """A real .docx file with one table."""
    file = Document()
    table = file.add_table(rows=len(rows), cols=len(rows[0]))
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            table.cell(r, c).text = str(value)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def read(raw: bytes, name: str = "方案.xlsx"):
    """Read the largest table of a file."""
    return read_programme(read_grids(name, raw)[0], name)


def test_a_chinese_spreadsheet_with_two_header_rows_and_merged_cells() -> None:
    """Hours split under a merged heading, a merged category, prerequisites by name."""
    raw = spreadsheet([HEAD, BELOW, *ROWS], merge=("E1:F1", "A3:A4"))
    found = read(raw)
    assert found.sound
    math, algebra, learning, deep = found.curriculum.courses
    assert (math.id, math.name.zh, math.credits, math.term) == ("MA101", "高等数学", 5.0, 1)
    assert (learning.class_hours.theory, learning.class_hours.practice) == (32, 16)
    assert course_ids(learning.requires) == ("MA101", "MA102")
    assert (algebra.category, algebra.obligation) == ("学科基础必修", "required")
    assert deep.obligation == "elective"
    first, second = deep.requires.any
    assert first.course == "AI201"
    assert second == Condition(condition="模式识别")
    codes = {f.code for f in found.findings}
    assert codes == {"unknown-course", "merged-cells", "two-heading-rows"}
    where = {f.code: f.where for f in found.findings}
    assert where["merged-cells"] == "培养方案!E1:F1, A3:A4"
    assert where["two-heading-rows"] == "培养方案!A1:H2"


def test_a_document_table_and_english_headings_in_any_order() -> None:
    """The same programme in a .docx table."""
    rows = [
        ["Credits", "Course title", "Semester", "Required/elective", "Prerequisites"],
        ["3", "Machine Learning", "1", "required", ""],
        ["2", "Deep Learning", "2", "elective", "Machine Learning"],
    ]
    found = read(document(rows), "plan.docx")
    assert found.sound
    assert [c.id for c in found.curriculum.courses] == ["Machine Learning", "Deep Learning"]
    assert course_ids(found.curriculum.courses[1].requires) == ("Machine Learning",)
    assert found.curriculum.courses[0].obligation == "required"


def test_merged_cells_of_a_document_are_named() -> None:
    """A category over two rows; cells that are not merged are not named."""
    raw = document([["类别", "课程名称"], ["必修", "机器学习"], ["", "深度学习"], ["选修", "伦理"]])
    file = Document(io.BytesIO(raw))
    file.tables[0].cell(1, 0).merge(file.tables[0].cell(2, 0))
    out = io.BytesIO()
    file.save(out)
    found = read(out.getvalue(), "plan.docx")
    assert [(f.code, f.where) for f in found.findings] == [("merged-cells", "table 1!A3")]
    assert [c.obligation for c in found.curriculum.courses] == ["required", "required", "elective"]


def test_everything_wrong_is_told_with_its_cell() -> None:
    """Credits as text, a term that does not exist, a nameless row, a repeated course, totals."""
    rows = [
        ["课程名称", "学分", "开课学期", "先修课程"],
        ["机器学习", "三", 1, "量子力学"],
        ["深度学习", 2, 99, ""],
        ["", 2, 1, ""],
        ["机器学习", 3, 2, ""],
        ["合计", 7, "", ""],
    ]
    found = read(spreadsheet(rows))
    assert not found.sound
    assert [(f.code, f.where) for f in found.findings] == [
        ("missing-id", "培养方案!A4"),
        ("duplicate-id", "培养方案!A5"),
        ("total-row", "培养方案!A6"),
        ("unknown-course", "培养方案!D2"),
        ("wrong-value", "培养方案!B2"),
        ("wrong-term", "培养方案!C3"),
    ]


def test_a_row_with_only_a_group_names_the_rows_below() -> None:
    """As in tables that print a heading per group."""
    rows = [
        ["课程名称", "学分"],
        ["必修课程", ""],
        ["机器学习", 3],
        ["选修课程", ""],
        ["深度学习", 2],
    ]
    learning, deep = read(spreadsheet(rows)).curriculum.courses
    assert (learning.group, learning.obligation) == ("必修课程", "required")
    assert (deep.group, deep.obligation) == ("选修课程", "elective")


def test_columns_may_be_named_by_hand() -> None:
    """Where headings tell nothing."""
    grid = read_grids("x.csv", b"x,y\nMachine Learning,3\n")[0]
    with pytest.raises(InputError, match="which column holds the course names"):
        read_programme(grid, "x.csv")
    found = read_programme(grid, "x.csv", {"name": 0, "credits": 1})
    assert found.curriculum.courses[0].credits == 3.0


def test_headings_are_guessed_by_whole_words_first() -> None:
    """课程 alone does not take the column of 课程代码."""
    assert guess_columns(["课程代码", "课程", "总学时"]) == {"name": 1, "code": 0, "hours": 2}


@pytest.mark.parametrize(
    ("raw", "name", "words"),
    [
        (b"not a zip", "x.xlsx", "no readable spreadsheet"),
        (b"not a zip", "x.docx", "no readable document"),
        (b"x", "x.xls", "save it as .xlsx"),
        (b"", "x.csv", "no table"),
    ],
)
def test_files_that_cannot_be_read_are_named(raw: bytes, name: str, words: str) -> None:
    """One clear line each."""
    with pytest.raises(InputError, match=words):
        read_grids(name, raw)


def test_plain_english_headings_are_guessed() -> None:
    """A column "Required" tells the obligation, one "Group" the category."""
    found = guess_columns(("Course", "Credits", "Group", "Required", "Term", "Provider"))
    assert found["obligation"] == 3
    assert found["category"] == 2
