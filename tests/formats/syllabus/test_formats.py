"""Syllabi made in each format come back with their weeks, topics, hours and kinds."""

from __future__ import annotations

import io
import os
import time
from collections import Counter
from typing import Any

import pytest
from formats import syllabus_files as made
from reportlab.platypus import PageBreak, Paragraph, Table, TableStyle

from aiknowledge.formats.syllabus import ReadSyllabus, read_syllabus
from aiknowledge.model import ClassHours, SyllabusLine


def read(name: str, content: bytes | str) -> ReadSyllabus:
    """Read a file of this name and content."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return read_syllabus((name, raw))


def of_kind(found: ReadSyllabus, *kinds: str) -> list[SyllabusLine]:
    """The lines of some kinds."""
    return [line for line in found.syllabus.lines if line.kind in kinds]


def total(found: ReadSyllabus) -> ClassHours:
    """The hours of all lines together."""
    hours = [line.hours for line in found.syllabus.lines if line.hours]
    return ClassHours(
        theory=round(sum(h.theory for h in hours), 6),
        practice=round(sum(h.practice for h in hours), 6),
    )


def brief(lines: list[SyllabusLine]) -> list[tuple[Any, ...]]:
    """What a line says of its place in the course."""
    return [(x.week, x.last_week, x.level, x.text, x.headings) for x in lines]


def test_word_a_chinese_schedule_of_sixteen_weeks() -> None:
    """Weeks, topics, key points and hours of every row; the sheet, the objectives, the books."""
    raw = made.chinese_word()
    start = time.process_time()
    found = read("大纲.docx", raw)
    assert time.process_time() - start < 1.0
    syllabus = found.syllabus
    assert (syllabus.title, syllabus.language, syllabus.file) == ("机器学习", "zh", "大纲.docx")
    topics = [(x.week, x.text) for x in of_kind(found, "topic")]
    assert topics[:6] == [
        (1, "机器学习概述"),
        (2, "线性回归"),
        (2, "最小二乘法"),
        (3, "逻辑回归"),
        (3, "梯度下降法"),
        (3, "正则化方法"),
    ]
    assert sorted({week for week, _ in topics if week}) == [*range(1, 8), *range(9, 16)]
    assert total(found) == ClassHours(theory=32, practice=10)
    assert [x.text for x in of_kind(found, "key-point")] == [
        w[4] for w in made.CHINESE_WEEKS if w[4]
    ]
    assert [x.text for x in of_kind(found, "prerequisite")] == ["高等数学、线性代数"]
    assert [x.text for x in of_kind(found, "assessment")][-1] == "平时成绩占40%，期末考试占60%。"
    assert [x.text for x in of_kind(found, "reading")] == ["四、教材", "机器学习教程，某出版社。"]
    assert of_kind(found, "objective")[-1].codes == ("课程目标1", "1.2")
    assert [(x.week, x.text) for x in of_kind(found, "assessment")][:2] == [
        (8, "期中考试"),
        (16, "复习"),
    ]
    assert "某某大学教务处" in syllabus.notes[0]


def test_word_lists_keep_their_levels_and_tables_their_place() -> None:
    """Headings, bullets of two levels and a table in the order of the document."""

    def build(document: Any) -> None:
        document.add_heading("Search", 1)
        document.add_paragraph("Blind search", style="List Bullet")
        document.add_paragraph("Depth first", style="List Bullet 2")
        made.word_table(document, [["Week", "Topic"], ["2", "Games"]])
        document.add_heading("Logic", 1)
        document.add_paragraph("Resolution", style="List Number")

    lines = of_kind(read("a.docx", made.word(build)), "topic", "heading")
    assert brief(lines) == [
        (None, None, 0, "Search", ()),
        (None, None, 0, "Blind search", ("Search",)),
        (None, None, 1, "Depth first", ("Search", "Blind search")),
        (2, None, 0, "Games", ("Search",)),
        (None, None, 0, "Logic", ()),
        (None, None, 0, "Resolution", ("Logic",)),
    ]
    assert [x.place for x in lines][3] == "table 1 row 2"


def test_word_cells_merged_down_last_for_all_their_weeks() -> None:
    """A topic over two rows lasts two weeks and is one line; its hours are summed once."""

    def build(document: Any) -> None:
        rows = [
            ["周次", "教学内容", "学时"],
            ["1", "神经网络", "2"],
            ["2", "", "2"],
            ["3", "搜索", "2"],
        ]
        table = made.word_table(document, rows)
        table.cell(1, 1).merge(table.cell(2, 1))

    found = read("a.docx", made.word(build))
    assert [(x.week, x.last_week, x.text, x.hours) for x in of_kind(found, "topic")] == [
        (1, 2, "神经网络", ClassHours(theory=4)),
        (3, None, "搜索", ClassHours(theory=2)),
    ]


def test_word_marks_of_change_are_read_as_shown() -> None:
    """What was inserted is there, what was deleted is not."""

    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Week 1: Search")
        inserted = paragraph._p.makeelement(f"{W}ins", {})
        deleted = paragraph._p.makeelement(f"{W}del", {})
        for parent, tag, text in (
            (inserted, "t", " and games"),
            (deleted, "delText", " and logic"),
        ):
            run = parent.makeelement(f"{W}r", {})
            node = run.makeelement(f"{W}{tag}", {})
            node.text = text
            run.append(node)
            parent.append(run)
            paragraph._p.append(parent)

    assert [x.text for x in read("a.docx", made.word(build)).syllabus.lines] == ["Search and games"]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_sheet_with_merged_cells_and_two_rows_of_headings() -> None:
    """Weeks carried down, chapters as headings, hours under a merged heading shared."""
    rows = [
        ["《深度学习》教学日历"],
        ["周次", "章节", "教学内容", "学时", "", "作业"],
        ["", "", "", "理论", "实验", ""],
        [1, "第1章 绪论", "1.1 发展历史\n1.2 应用", 2, 0, ""],
        ["2-3", "第2章 神经网络", "感知机", 4, 2, "HW1"],
        ["", "", "反向传播", "", "", ""],
        [4, "", "卷积", 2, 1, ""],
    ]
    merged = [
        "A1:F1",
        "D2:E2",
        "A2:A3",
        "B2:B3",
        "C2:C3",
        "F2:F3",
        "A5:A6",
        "B5:B6",
        "D5:D6",
        "E5:E6",
    ]
    found = read("日历.xlsx", made.sheet(rows, merged))
    assert found.syllabus.title == "深度学习"
    assert brief(of_kind(found, "topic", "heading")) == [
        (None, None, 0, "绪论", ()),
        (1, None, 0, "发展历史", ("绪论",)),
        (1, None, 0, "应用", ("绪论",)),
        (None, None, 0, "神经网络", ()),
        (2, 3, 0, "感知机", ("神经网络",)),
        (2, 3, 0, "反向传播", ("神经网络",)),
        (4, None, 0, "卷积", ("神经网络",)),
    ]
    assert total(found) == ClassHours(theory=8, practice=3)
    shared = {x.text: (x.hours, x.shared_by) for x in of_kind(found, "topic")}
    assert shared["感知机"] == (ClassHours(theory=2, practice=1), 2)
    assert [x.text for x in of_kind(found, "boilerplate")][-1] == "作业: HW1"


def test_csv_with_semicolons_and_a_total_at_the_end() -> None:
    """The separator is found out; the total is set aside and not added."""
    found = read("a.csv", "Week;Topic;Hours\n1;Search;2\n2;Games;2+1\nTotal;;5\n")
    assert [(x.week, x.text, x.hours) for x in of_kind(found, "topic")] == [
        (1, "Search", ClassHours(theory=2)),
        (2, "Games", ClassHours(theory=2, practice=1)),
    ]
    assert [x.text for x in of_kind(found, "boilerplate")] == [
        "Week | Topic | Hours",
        "Total | | 5",
    ]


def test_markdown_headings_nested_lists_and_tables() -> None:
    """A week with a list, a week with a table, sections set aside."""
    found = read(
        "a.md",
        "---\nlayout: x\n---\n# AI\n\nSome [intro](http://example.org).\n\n## Week 1: Search\n\n"
        "- Blind *search*\n  - Depth first (2h)\n\n"
        "| Week | Topic | Theory | Lab |\n|---|---|---|---|\n| 3-4 | Logic | 2 | 1 |\n\n"
        "## Grading\n\nExam\n",
    )
    assert found.syllabus.title == "AI"
    assert brief(of_kind(found, "topic", "heading")) == [
        (1, None, 0, "Search", ()),
        (1, None, 0, "Blind search", ("Search",)),
        (1, None, 1, "Depth first", ("Search", "Blind search")),
        (3, 4, 0, "Logic", ("Search",)),
    ]
    assert [x.text for x in of_kind(found, "assessment")] == ["Grading", "Exam"]
    assert [f.code for f in found.findings] == ["front-matter"]


def test_html_nested_lists_and_tables_with_spans() -> None:
    """Unclosed items nest as a browser nests them; menus are told, scripts are not text."""
    found = read(
        "a.html",
        "<html><head><script>x()</script></head><body><nav>Home</nav><h1>NLP</h1><h2>Schedule</h2>"
        "<ul><li>Week 1: Tokens<ul><li>BPE<li>WordPiece</ul><li>Week 2: Embeddings</ul>"
        "<table><tr><th rowspan=2>Week<th rowspan=2>Topic<th colspan=2>Hours</tr>"
        "<tr><th>Lecture<th>Lab</tr><tr><td>3<td>Attention<br>Transformers<td>2<td>1</tr></table>"
        "<h2>Prerequisites</h2><p>Linear algebra</p></body></html>",
    )
    assert brief(of_kind(found, "topic")) == [
        (1, None, 0, "Tokens", ()),
        (1, None, 1, "BPE", ("Tokens",)),
        (1, None, 1, "WordPiece", ("Tokens",)),
        (2, None, 0, "Embeddings", ()),
        (3, None, 0, "Attention", ()),
        (3, None, 0, "Transformers", ()),
    ]
    assert total(found) == ClassHours(theory=2, practice=1)
    assert [x.text for x in of_kind(found, "prerequisite")] == ["Prerequisites", "Linear algebra"]
    assert "x()" not in str(found.syllabus)
    assert found.syllabus.notes == ("menu-left-out: menus and forms: Home",)


def test_latex_sections_lists_and_tables() -> None:
    """The title of the preamble, nested items, multirow cells; included files are told."""
    found = read(
        "a.tex",
        r"""\documentclass{article}\title{Deep Learning}\begin{document}\maketitle
\section{Outline}
\begin{itemize}\item Week 1: Perceptrons
\begin{itemize}\item Units $w^T x$\end{itemize}
\item[Week 2] Backpropagation\end{itemize}
\subsection*{Convolution (4 hours)}
Filters.

Residual \textbf{networks}.
\begin{tabular}{|l|l|c|}\hline Week & Topic & Hours \\ \hline
\multirow{2}{*}{3} & RNN & 2 \\ & LSTM \& GRU & 2 \\ 4 & Attention & 1+1 \\ \hline\end{tabular}
\section{Assessment}
Exam.
\input{more}
\end{document}""",
    )
    assert found.syllabus.title == "Deep Learning"
    assert brief(of_kind(found, "topic", "heading")) == [
        (1, None, 0, "Perceptrons", ()),
        (1, None, 1, "Units w^T x", ("Perceptrons",)),
        (2, None, 0, "Backpropagation", ()),
        (None, None, 0, "Convolution", ()),
        (None, None, 0, "Filters.", ("Convolution",)),
        (None, None, 0, "Residual networks.", ("Convolution",)),
        (3, None, 0, "RNN", ("Convolution",)),
        (3, None, 0, "LSTM & GRU", ("Convolution",)),
        (4, None, 0, "Attention", ("Convolution",)),
    ]
    assert [f.code for f in found.findings] == ["included-files"]


def test_slides_are_headings_with_bullets() -> None:
    """The first slide names the course, the others head their bullets."""
    raw = made.slides(
        [
            ("Deep Learning", [(0, "Course overview")]),
            ("Week 1: Perceptrons", [(0, "Linear units"), (1, "Bias"), (0, "Learning rule")]),
            ("Grading", [(0, "Exam 60%")]),
        ]
    )
    found = read("a.pptx", raw)
    assert found.syllabus.title == "Deep Learning"
    assert brief(of_kind(found, "topic", "heading")) == [
        (1, None, 0, "Perceptrons", ()),
        (1, None, 0, "Linear units", ("Perceptrons",)),
        (1, None, 1, "Bias", ("Perceptrons", "Linear units")),
        (1, None, 0, "Learning rule", ("Perceptrons",)),
    ]
    assert [x.text for x in of_kind(found, "assessment")] == ["Grading", "Exam 60%"]
    assert of_kind(found, "topic")[0].place == "slide 2"


def test_pdf_two_columns_are_read_one_after_the_other() -> None:
    """Weeks in order over both pages, wrapped lines whole, the head of each page left out."""
    found = read("a.pdf", made.two_column_pdf())
    assert found.syllabus.title == "Machine Learning"
    headings = of_kind(found, "heading")
    assert [(x.week, x.text) for x in headings] == [
        (n, topic) for n, (topic, _) in enumerate(made.ENGLISH_WEEKS, 1)
    ]
    for heading, (_, bullets) in zip(headings, made.ENGLISH_WEEKS, strict=True):
        taught = [x.text for x in of_kind(found, "topic") if x.week == heading.week]
        assert taught == [*bullets, made.PROSE, made.PROSE]
    assert "University of Somewhere" in found.syllabus.notes[0]
    assert {x.place for x in headings} == {"page 1", "page 2"}


def test_pdf_a_chinese_table_over_three_pages() -> None:
    """Merged weeks, a table that goes on, and sentences without spaces at the line's end."""
    heading, text = made.chinese_styles()
    aim = (
        "通过本课程的学习，学生能够理解机器学习的基本原理，掌握常用算法的推导与实现，"
        "并能够在实际问题中选择合适的模型进行建模与评估。"
    )
    rows = [(f"第{w[0]}周", w[1], w[2], w[4]) for w in made.CHINESE_WEEKS]
    table = made.pdf_table(
        [("周次", "教学内容", "学时", "重点"), *rows * 3],
        (60, 200, 50, 150),
        "STSong-Light",
        [("SPAN", (0, 4), (0, 5))],
    )
    story = [
        Paragraph("机器学习课程教学大纲", heading),
        Paragraph("一、课程目标", heading),
        Paragraph(aim, text),
        Paragraph("二、教学进度", heading),
        table,
        Paragraph("三、考核方式", heading),
        Paragraph("平时40%，期末60%。", text),
    ]
    found = read("大纲.pdf", made.pdf(story, head="某某大学", font="STSong-Light"))
    assert (found.syllabus.title, found.syllabus.language) == ("机器学习", "zh")
    assert [x.text for x in of_kind(found, "objective")] == ["一、课程目标", aim]
    weeks = Counter(x.week for x in of_kind(found, "key-point"))
    assert weeks == dict.fromkeys([*range(1, 8), *range(9, 16)], 3) | {4: 4, 5: 2}
    assert total(found).theory == 96
    assert [x.text for x in of_kind(found, "assessment")][-1] == "平时40%，期末60%。"


def test_pdf_of_thirty_pages_is_read_in_time() -> None:
    """Two pages of tables and text each second at the least."""
    heading, text = made.english_styles()
    story: list[Any] = []
    for n in range(1, 31):
        story.append(Paragraph(f"Week {n}: Networks", heading))
        story += [Paragraph(made.PROSE, text)] * 4
        story.append(PageBreak())
    raw = made.pdf(story)
    start = os.times()
    found = read("a.pdf", raw)
    # The seconds of the processor: other programs on the machine do not count.
    assert os.times().children_user - start.children_user < 10
    assert [x.week for x in of_kind(found, "heading")] == list(range(1, 31))


CHINESE_TEXT = "机器学习课程\n第三周 线性回归\n第3-4周：决策树（4学时）\n考核方式：考试\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le"]
)
def test_chinese_text_in_any_usual_encoding(encoding: str) -> None:
    """The same lines, whichever program saved the file."""
    found = read("a.txt", CHINESE_TEXT.encode(encoding))
    assert [(x.kind, x.week, x.text) for x in found.syllabus.lines] == [
        ("boilerplate", None, "机器学习课程"),
        ("topic", 3, "线性回归"),
        ("topic", 3, "决策树"),
        ("assessment", 3, "考试"),
    ]
    assert [f.code for f in found.findings] == (["encoding"] if encoding.startswith("gb") else [])


def test_traditional_characters_are_read_and_told() -> None:
    """They are not matched to points, and the finding says so."""
    text = "機器學習課程\n支持向量機與類神經網路的基本原理\n"
    found = read("a.txt", text.encode("big5"))
    assert [x.text for x in found.syllabus.lines] == text.split()
    assert [f.code for f in found.findings] == ["encoding", "traditional-characters"]


def test_western_letters_of_an_old_encoding_survive() -> None:
    """Accents are letters, not Chinese."""
    text = "Week 1: Résumé of Bézier curves\nWeek 2: Schrödinger, équation élémentaire\n"
    found = read("a.txt", text.encode("cp1252"))
    assert [x.text for x in found.syllabus.lines] == [
        "Résumé of Bézier curves",
        "Schrödinger, équation élémentaire",
    ]


def test_content_decides_and_a_wrong_name_is_told() -> None:
    """A Word document named .pdf is read as a Word document."""
    found = read("大纲.pdf", made.chinese_word())
    assert len(of_kind(found, "key-point")) == 14
    assert found.findings[0].code == "wrong-name"
    page = read("page.doc", "<html><body><p>Week 1: search</p></body></html>")
    assert [x.text for x in page.syllabus.lines] == ["search"]
    assert [f.code for f in page.findings] == ["wrong-name"]


def test_a_table_without_headings_is_known_by_its_weeks() -> None:
    """A column of weeks, and beside it the column with most text."""
    found = read("a.csv", "Week 1,Search and games,2024-09-02\nWeek 2,Logic,2024-09-09\n")
    assert [(x.kind, x.week, x.text) for x in found.syllabus.lines] == [
        ("topic", 1, "Search and games"),
        ("boilerplate", 1, "2024-09-02"),
        ("topic", 2, "Logic"),
        ("boilerplate", 2, "2024-09-09"),
    ]


def test_lectures_beside_an_unnamed_column() -> None:
    """An empty cell under a lecture goes on with it; ^ is such a cell in some dialects."""
    rows = [
        "|  | 内容 |",
        "|---|---|",
        "| 第一讲 | 应用 |",
        "| ^ | 图灵测试 |",
        "| 第二讲 | 感知机 |",
    ]
    found = read("a.md", "\n".join(["# 课程", "", *rows]))
    assert [(x.session, x.text) for x in of_kind(found, "topic")] == [
        (1, "应用"),
        (1, "图灵测试"),
        (2, "感知机"),
    ]


def test_a_table_of_grades_is_assessment() -> None:
    """Whatever section it stands in."""
    found = read("a.md", "# AI\n\n| Component | Weight |\n|---|---|\n| Final project | 70% |\n")
    assert [x.text for x in of_kind(found, "assessment")] == [
        "Component | Weight",
        "Final project | 70%",
    ]


def test_word_text_boxes_are_read_once_and_notes_are_told() -> None:
    """A box is written twice in the file, for new and old programs."""

    def build(document: Any) -> None:
        paragraph = document.add_paragraph("Week 1: Search")
        choice = "http://schemas.openxmlformats.org/markup-compatibility/2006"
        for name in ("Choice", "Fallback"):
            box = paragraph._p.makeelement(f"{{{choice}}}{name}", {})
            text = box.makeelement(f"{W}t", {})
            text.text = " in a box"
            box.append(text)
            paragraph._p.append(box)
        comment = document.add_paragraph("Week 2: Logic")
        document.add_comment(comment.runs, text="ask the dean", author="a", initials="a")

    found = read("a.docx", made.word(build))
    assert [x.text for x in found.syllabus.lines] == ["Search in a box", "Logic"]
    assert found.syllabus.notes == ("notes-left-out: notes and comments: ask the dean",)


def test_slides_that_are_pictures_are_told() -> None:
    """They may hold topics that no program can read."""
    from PIL import Image
    from pptx import Presentation

    presentation = Presentation()
    picture, out = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    presentation.slides.add_slide(presentation.slide_layouts[6]).shapes.add_picture(picture, 0, 0)
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Search"
    presentation.save(out)
    found = read("a.pptx", out.getvalue())
    assert [x.text for x in found.syllabus.lines] == ["Search"]
    assert found.syllabus.notes == ("scanned: without text, only pictures: slide 1",)


def test_pdf_a_table_without_rules_is_known_by_its_heading() -> None:
    """Wrapped topics are whole, an empty week goes on, the text behind it is no row."""
    heading, text = made.english_styles()
    rows = [
        ("Week", "Topic", "Hours"),
        ("1", "Search with costs and heuristics that never overestimate what is left", "2"),
        ("2", "Games", "2+1"),
        ("", "Alpha-beta pruning", "1"),
        ("3-4", "Logic", "4"),
    ]
    cells = [[Paragraph(cell, text) for cell in row] for row in rows]
    table = Table(
        cells,
        colWidths=[60, 200, 60],
        style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")]),
    )
    story = [
        Paragraph("Schedule", heading),
        table,
        Paragraph("Grading", heading),
        Paragraph("Exam.", text),
    ]
    found = read("a.pdf", made.pdf(story))
    assert [(x.week, x.last_week, x.text, x.hours) for x in of_kind(found, "topic")] == [
        (1, None, rows[1][1], ClassHours(theory=2)),
        (2, None, "Games", ClassHours(theory=2, practice=1)),
        (2, None, "Alpha-beta pruning", ClassHours(theory=1)),
        (3, 4, "Logic", ClassHours(theory=4)),
    ]
    assert [x.text for x in of_kind(found, "assessment")] == ["Grading", "Exam."]
