"""Syllabi in every format, made by the programs' own libraries."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from docx import Document
from openpyxl import Workbook
from pptx import Presentation
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

CHINESE_HEAD = ("周次", "教学内容", "理论学时", "实验学时", "重点")
CHINESE_WEEKS = (
    ("1", "机器学习概述", "2", "0", "基本概念"),
    ("2", "线性回归；最小二乘法", "2", "0", "损失函数"),
    ("3", "逻辑回归、梯度下降法、正则化方法", "2", "2", "梯度下降"),
    ("4", "决策树", "2", "0", "信息增益"),
    ("5", "随机森林与集成学习", "2", "2", "自助采样"),
    ("6", "支持向量机", "2", "0", "间隔最大化"),
    ("7", "朴素贝叶斯", "2", "0", "条件独立"),
    ("8", "期中考试", "2", "0", ""),
    ("9", "K均值聚类", "2", "2", "距离度量"),
    ("10", "主成分分析", "2", "0", "特征值分解"),
    ("11", "感知机", "2", "0", "线性可分"),
    ("12", "反向传播算法", "2", "2", "链式法则"),
    ("13", "卷积神经网络", "2", "0", "权值共享"),
    ("14", "循环神经网络", "2", "2", "梯度消失"),
    ("15", "强化学习", "2", "0", "马尔可夫决策过程"),
    ("16", "复习", "2", "0", ""),
)


def word(build: Any) -> bytes:
    """A real .docx file that a function fills."""
    document = Document()
    build(document)
    return _saved(document)


def word_table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """Add a table with these texts to a document and return it."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    return table


def chinese_word() -> bytes:
    """A Chinese syllabus of sixteen weeks: data sheet, objectives, schedule, assessment, books."""

    def build(document: Any) -> None:
        document.add_heading("《机器学习》课程教学大纲", 0)
        sheet = [
            ["课程名称", "机器学习", "课程代码", "CS3021"],
            ["学分", "2", "先修课程", "高等数学、线性代数"],
        ]
        word_table(document, sheet)
        document.add_heading("一、课程目标", 1)
        document.add_paragraph("课程目标1：理解机器学习的基本概念，支撑毕业要求1.2。")
        document.add_heading("二、教学进度", 1)
        word_table(document, [CHINESE_HEAD, *CHINESE_WEEKS, ("合计", "", "32", "10", "")])
        document.add_heading("三、考核方式", 1)
        document.add_paragraph("平时成绩占40%，期末考试占60%。")
        document.add_heading("四、教材", 1)
        document.add_paragraph("机器学习教程，某出版社。")
        document.sections[0].header.paragraphs[0].text = "某某大学教务处"

    return word(build)


def sheet(rows: Sequence[Sequence[Any]], merge: Sequence[str] = (), title: str = "进度") -> bytes:
    """A real .xlsx file with merged cells."""
    book = Workbook()
    page = book.active
    page.title = title
    for row in rows:
        page.append(list(row))
    for area in merge:
        page.merge_cells(area)
    return _saved(book)


def slides(pages: Sequence[tuple[str, Sequence[tuple[int, str]]]]) -> bytes:
    """A real .pptx file: titles, and bullets with their levels."""
    presentation = Presentation()
    for title, bullets in pages:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        frame = slide.placeholders[1].text_frame
        for n, (level, text) in enumerate(bullets):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            paragraph.text, paragraph.level = text, level
    return _saved(presentation)


def pdf(
    story: Sequence[Flowable], columns: int = 1, head: str = "", font: str = "Helvetica"
) -> bytes:
    """A PDF of A4 pages with columns, and a head and page number on each page."""
    out = io.BytesIO()
    width, height = A4
    gap = 24
    wide = (width - 100 - gap * (columns - 1)) / columns
    frames = [
        Frame(50 + n * (wide + gap), 70, wide, height - 140, 0, 0, 0, 0) for n in range(columns)
    ]

    def edges(canvas: Any, document: Any) -> None:
        canvas.setFont(font, 9)
        canvas.drawString(50, height - 40, head)
        canvas.drawCentredString(width / 2, 30, f"{document.page}")

    template = BaseDocTemplate(out, pagesize=A4)
    template.addPageTemplates([PageTemplate(frames=frames, onPage=edges)])
    template.build(list(story))
    return out.getvalue()


def english_styles() -> tuple[ParagraphStyle, ParagraphStyle]:
    """The styles of headings and of text."""
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=13)
    return ParagraphStyle("h", text, fontName="Helvetica-Bold", fontSize=13, leading=18), text


def chinese_styles() -> tuple[ParagraphStyle, ParagraphStyle]:
    """The same in a Chinese font."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    text = ParagraphStyle("zh", fontName="STSong-Light", fontSize=10.5, leading=16, wordWrap="CJK")
    return ParagraphStyle("zh-h", text, fontSize=14, leading=22), text


def pdf_table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], font: str, spans: Sequence[Any] = ()
) -> Table:
    """A ruled table with wrapped cells."""
    style = ParagraphStyle("cell", fontName=font, fontSize=9, leading=12, wordWrap="CJK")
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), *spans]
    return Table(cells, colWidths=list(widths), style=TableStyle(grid), repeatRows=1)


def two_column_pdf() -> bytes:
    """An English syllabus in two columns over two pages, with a head on each."""
    heading, text = english_styles()
    story: list[Flowable] = [Paragraph("Machine Learning", heading)]
    for week, (topic, bullets) in enumerate(ENGLISH_WEEKS, 1):
        story.append(Paragraph(f"Week {week}: {topic}", heading))
        story += [Paragraph(f"\u2022 {bullet}", text) for bullet in bullets]
        story += [Paragraph(PROSE, text)] * 2
        story.append(Spacer(1, 8))
    return pdf(story, columns=2, head="University of Somewhere, Department of Computing")


PROSE = (
    "The lecture takes its examples from the data of the first weeks, and the exercises ask for "
    "the same steps on data that the students bring along themselves. What was learned is written "
    "down in a short report, which is discussed in the group before the following lecture starts."
)
ENGLISH_WEEKS = (
    ("Introduction", ("Supervised learning", "Generalisation and overfitting")),
    ("Linear models", ("Linear regression", "Gradient descent and its stochastic variants")),
    ("Classification", ("Logistic regression", "Confusion matrix and precision")),
    ("Trees", ("Decision trees", "Random forests and boosting for tabular data")),
    ("Kernels", ("Support vector machines", "Kernel trick")),
    ("Clustering", ("K-means clustering", "Gaussian mixture models")),
    ("Neural networks", ("Multilayer perceptrons", "Backpropagation through the layers")),
    ("Convolution", ("Convolutional networks", "Pooling and residual connections")),
    ("Sequences", ("Recurrent networks", "Attention and transformers for long sequences")),
    ("Reinforcement learning", ("Markov decision processes", "Q-learning")),
)


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
