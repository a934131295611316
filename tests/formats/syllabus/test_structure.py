"""Weeks, sessions, headings, bullets, hours, codes and kinds, in text that somebody pasted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.formats.syllabus import read_text
from aiknowledge.formats.syllabus.blocks import Cell, Table
from aiknowledge.formats.syllabus.hours import hours_in, take_hours
from aiknowledge.formats.syllabus.labels import label_of
from aiknowledge.formats.syllabus.marks import mark_of, session_in, weeks_in
from aiknowledge.formats.syllabus.outline import Outline
from aiknowledge.formats.syllabus.settling import settle
from aiknowledge.formats.syllabus.splitting import topics_in
from aiknowledge.formats.syllabus.tables import TableReader
from aiknowledge.model import ClassHours, SyllabusLine

CHINESE = """《机器学习》课程教学大纲
课程代码：CS3021   学分：3
一、课程基本信息
课程名称：机器学习
先修课程：高等数学、线性代数、概率论、Python程序设计
二、课程目标
课程目标1：掌握机器学习的基本概念，支撑毕业要求1.2。
三、教学内容与学时分配
第一章 绪论（2学时）
【教学目标】了解机器学习的发展历史
【教学内容】
1. 机器学习的定义
2. 监督学习、无监督学习、强化学习
重点：基本概念；难点：归纳偏好
第二章 线性模型（理论4学时，实验2学时）
一、教学内容
1.线性回归
2.逻辑回归
（1）对数几率
（2）极大似然
二、重点与难点
重点：梯度下降
难点：正则化
四、实验内容
实验一 决策树实验（2学时）
五、考核方式
平时成绩30%，期末考试70%
六、教材及参考书
[1] 某作者. 机器学习教程.
"""
ENGLISH = """CS 229 Machine Learning
Fall 2023, Prof. Smith, smith@example.org
Office hours: Tue 3-4

Prerequisites
Linear algebra

Week 1: Introduction
 - What is learning
    * regression
Weeks 2-3: Linear models (4 hours)
 - Linear regression, gradient descent, regularization methods
 - Lecture 3: Logistic regression (2h)
 Reading: Some book, ch. 3
W4 Neural networks
Week 5: Midterm exam

Grading
Homework 40%
Final: 60%
"""


def lines(text: str, *kinds: str) -> list[SyllabusLine]:
    """The lines of a text, those of some kinds where kinds are given."""
    return [x for x in read_text(text).syllabus.lines if not kinds or x.kind in kinds]


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("Week 3: Search", (3, None)),
        ("Weeks 3-4 Search", (3, 4)),
        ("W3 Search", (3, None)),
        ("Week Three – Search", (3, None)),
        ("第3周 搜索", (3, None)),
        ("第三周：搜索", (3, None)),
        ("第十六周 搜索", (16, None)),
        ("3-4周 搜索", (3, 4)),
        ("第3周至第4周 搜索", (3, 4)),
        ("搜索（第3-4周）", (3, 4)),
        ("1. Week 2: Search", (2, None)),
    ],
)
def test_a_week_is_read_however_it_is_written(text: str, weeks: tuple[int, int | None]) -> None:
    """The label leaves the words, and the weeks are numbers."""
    mark = mark_of(text)
    assert (mark.week, mark.last_week) == weeks
    assert mark.text in ("Search", "搜索")


@pytest.mark.parametrize(
    "text", ["W3C standards", "Week of code", "3周岁以下", "Weekly review", "2-3 trees"]
)
def test_what_is_no_week_is_left_alone(text: str) -> None:
    """A word that begins like a week stays part of the topic."""
    assert mark_of(text).week is None


@pytest.mark.parametrize(
    ("cell", "weeks"),
    [("3", (3, 3)), ("3-4", (3, 4)), ("3~4周", (3, 4)), ("三", (3, 3)), ("2024-09-02", None)],
)
def test_a_cell_of_the_week_column_may_be_a_mere_number(
    cell: str, weeks: tuple[int, int] | None
) -> None:
    """Dates in that column are no weeks."""
    assert weeks_in(cell) == weeks


def test_sessions_are_lectures_in_both_languages() -> None:
    """A chapter is no session."""
    assert [mark_of(t).session for t in ("Lecture 5: Trees", "第5讲 决策树", "第二章 决策树")] == [
        5,
        5,
        None,
    ]
    assert session_in("第十二讲") == 12


@pytest.mark.parametrize(
    ("text", "theory", "practice"),
    [
        ("2+1", 2, 1),
        ("4 (2 theory, 2 lab)", 2, 2),
        ("3h", 3, 0),
        ("2学时", 2, 0),
        ("理论2学时，实验1学时", 2, 1),
        ("讲课4 上机2", 4, 2),
        ("6（其中实验2）", 4, 2),
    ],
)
def test_theory_and_lab_hours_are_kept_apart(text: str, theory: float, practice: float) -> None:
    """As they are written in a column of hours."""
    assert hours_in(text) == ClassHours(theory=theory, practice=practice)


def test_hours_in_brackets_leave_the_line_and_years_do_not() -> None:
    """Only what says hours is taken for hours."""
    assert take_hours("决策树（2学时）") == ("决策树", ClassHours(theory=2))
    assert take_hours("实验一 决策树（2学时）")[1] == ClassHours(practice=2)
    assert take_hours("ImageNet (2012)") == ("ImageNet (2012)", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("课程目标", "objective"),
        ("三、考核方式与成绩评定", "assessment"),
        ("教材及主要参考书", "reading"),
        ("先修课程：线性代数", "prerequisite"),
        ("教学重点与难点", "key-point"),
        ("Learning outcomes", "objective"),
        ("Grading policy", "assessment"),
        ("Required textbooks", "reading"),
        ("Pre-requisites: Python", "prerequisite"),
    ],
)
def test_sections_are_known_by_their_own_words(text: str, kind: str) -> None:
    """In Chinese and English, numbered or not."""
    label = label_of(text)
    assert label is not None
    assert label.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "模型评价",
        "目标检测",
        "目标函数",
        "Model evaluation",
        "Objective functions",
        "评价指标与混淆矩阵",
    ],
)
def test_subjects_that_sound_like_sections_stay_topics(text: str) -> None:
    """Object detection is no course objective."""
    assert label_of(text) is None


def test_a_chinese_outline_keeps_its_chapters_hours_and_kinds() -> None:
    """Every line, in order, with its kind."""
    found = [(x.kind, x.text) for x in lines(CHINESE)]
    assert found[4:] == [
        ("prerequisite", "高等数学、线性代数、概率论、Python程序设计"),
        ("objective", "二、课程目标"),
        ("objective", "掌握机器学习的基本概念，支撑毕业要求1.2。"),
        ("boilerplate", "三、教学内容与学时分配"),
        ("heading", "绪论"),
        ("objective", "了解机器学习的发展历史"),
        ("boilerplate", "【教学内容】"),
        ("topic", "机器学习的定义"),
        ("topic", "监督学习"),
        ("topic", "无监督学习"),
        ("topic", "强化学习"),
        ("key-point", "基本概念"),
        ("difficult-point", "归纳偏好"),
        ("heading", "线性模型"),
        ("boilerplate", "一、教学内容"),
        ("topic", "线性回归"),
        ("heading", "逻辑回归"),
        ("topic", "对数几率"),
        ("topic", "极大似然"),
        ("boilerplate", "二、重点与难点"),
        ("key-point", "梯度下降"),
        ("difficult-point", "正则化"),
        ("boilerplate", "四、实验内容"),
        ("topic", "决策树实验"),
        ("assessment", "五、考核方式"),
        ("assessment", "平时成绩30%，期末考试70%"),
        ("reading", "六、教材及参考书"),
        ("reading", "[1] 某作者. 机器学习教程."),
    ]
    by_text = {x.text: x for x in lines(CHINESE)}
    assert by_text["线性模型"].hours == ClassHours(theory=4, practice=2)
    assert by_text["决策树实验"].hours == ClassHours(practice=2)
    assert by_text["极大似然"].headings == ("线性模型", "逻辑回归")
    assert by_text["正则化"].headings == ("线性模型",)
    assert by_text["掌握机器学习的基本概念，支撑毕业要求1.2。"].codes == ("课程目标1", "1.2")
    assert read_text(CHINESE).syllabus.title == "机器学习"
    assert read_text(CHINESE).syllabus.language == "zh"


def test_an_english_outline_keeps_its_weeks_bullets_and_hours() -> None:
    """Week, session, depth of the bullet and kind of every line."""
    syllabus = read_text(ENGLISH).syllabus
    assert syllabus.title == "CS 229 Machine Learning"
    found = [(x.kind, x.week, x.last_week, x.session, x.level, x.text) for x in syllabus.lines[3:]]
    assert found == [
        ("prerequisite", None, None, None, 0, "Prerequisites"),
        ("prerequisite", None, None, None, 0, "Linear algebra"),
        ("heading", 1, None, None, 0, "Introduction"),
        ("topic", 1, None, None, 0, "What is learning"),
        ("topic", 1, None, None, 1, "regression"),
        ("heading", 2, 3, None, 0, "Linear models"),
        ("topic", 2, 3, None, 0, "Linear regression"),
        ("topic", 2, 3, None, 0, "gradient descent"),
        ("topic", 2, 3, None, 0, "regularization methods"),
        ("topic", 2, 3, 3, 0, "Logistic regression"),
        ("reading", 2, 3, 3, 0, "Some book, ch. 3"),
        ("topic", 4, None, None, 0, "Neural networks"),
        ("assessment", 5, None, None, 0, "Midterm exam"),
        ("assessment", None, None, None, 0, "Grading"),
        ("assessment", None, None, None, 0, "Homework 40%"),
        ("assessment", None, None, None, 0, "60%"),
    ]


def test_hours_of_a_heading_less_those_under_it_sum_to_what_is_written() -> None:
    """Four hours, two of them on one lecture: two stay with the heading."""
    found = {x.text: x.hours.total for x in lines(ENGLISH) if x.hours}
    assert found == {"Linear models": 2, "Logistic regression": 2}


def test_indentation_alone_is_an_outline() -> None:
    """Headings are the lines above deeper ones."""
    found = lines("Machine learning\n  Regression\n    Ridge\n  Trees\nDeep learning\n  CNN\n")
    assert [(x.kind, x.text, x.headings) for x in found] == [
        ("heading", "Machine learning", ()),
        ("heading", "Regression", ("Machine learning",)),
        ("topic", "Ridge", ("Machine learning", "Regression")),
        ("topic", "Trees", ("Machine learning",)),
        ("heading", "Deep learning", ()),
        ("topic", "CNN", ("Deep learning",)),
    ]


def test_a_mere_list_of_topics_needs_no_headings() -> None:
    """Nothing is taken for a title or front matter."""
    found = lines("linear regression\nlogistic regression; SVM\nPrerequisites: Python")
    assert [(x.kind, x.text) for x in found] == [
        ("topic", "linear regression"),
        ("topic", "logistic regression"),
        ("topic", "SVM"),
        ("prerequisite", "Python"),
    ]


def test_a_description_teaches_where_there_is_nothing_else() -> None:
    """And it is told that the topics were not given one by one."""
    read = read_text("Course description: We study search and logic.\n")
    assert [(x.kind, x.text) for x in read.syllabus.lines] == [
        ("topic", "We study search and logic.")
    ]
    assert [f.code for f in read.findings] == ["description-only"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("线性回归；最小二乘法", 2),
        ("线性回归、逻辑回归、支持向量机", 3),
        ("1. 感知机 2. 反向传播 3. 优化器", 3),
        ("1.1 感知机；1.2 反向传播", 2),
        ("数据的采集、清洗、标注", 1),
        ("监督学习、无监督学习", 1),
        ("掌握线性回归、逻辑回归、支持向量机", 1),
        ("Clean, Prep, and Visualize your Data", 1),
        ("Algorithms: Design and Analysis, Part 1", 1),
        ("Linear regression, gradient descent, model selection", 3),
        ("We train it, we test it, we ship it", 1),
        ("Search (depth first, breadth first, best first)", 1),
    ],
)
def test_only_clear_enumerations_are_taken_apart(text: str, parts: int) -> None:
    """What may be one name stays one line."""
    assert len(topics_in(text)) == parts


PIECES = """
Week 3: 第四周 search 梯度下降 （2学时） 1. 一、 - • 重点： Grading 考核方式 Lecture 2 ; 、 of 10%
"""
TEXTS = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n "]), min_size=1, max_size=40)


@given(TEXTS.map(" ".join))
def test_no_word_of_a_text_is_lost(text: str) -> None:
    """Every word stands in some line, as read or as written."""
    if not "".join(c for c in text if c.isalnum()):
        return
    found = lines(text)
    kept = "\n".join(f"{x.text} {x.written or ''}" for x in found)
    assert [word for word in text.split() if word.isalnum() and word not in kept] == []
    assert [x.number for x in found] == list(range(1, len(found) + 1))


def test_weeks_with_dates_and_labels_as_bullets() -> None:
    """Dates leave the line, a week without words is set aside, its lectures keep their week."""
    found = lines(
        "Content\n\n- Week 1 (Feb. 5-9).\n  - Lecture 1 (Feb. 5): Vectors\n"
        "- Week 2 (Feb. 12-16).\n  - Lecture: Matrices\n  - Problem set: Rotations\n  - Week 0\n"
    )
    assert [(x.kind, x.week, x.session, x.text) for x in found][1:] == [
        ("boilerplate", 1, None, "Week 1 (Feb. 5-9)."),
        ("topic", 1, 1, "Vectors"),
        ("boilerplate", 2, None, "Week 2 (Feb. 12-16)."),
        ("topic", 2, None, "Matrices"),
        ("boilerplate", 2, None, "Rotations"),
        ("boilerplate", 2, None, "Week 0"),
    ]


def test_chinese_labels_without_a_colon() -> None:
    """A space behind the label is enough; a class that is practice has practice hours."""
    found = lines(
        "教学进度\n第1周\n- 内容简介 绪论（2学时）\n- 知识点\n- 阅读 某书 1~3\n- 课后作业：设计题\n"
        "第2周\n实践课（2小时）\n复习、期中考试\n"
    )
    assert [(x.kind, x.week, x.text) for x in found][1:] == [
        ("boilerplate", 1, "第1周"),
        ("topic", 1, "绪论"),
        ("boilerplate", 1, "知识点"),
        ("reading", 1, "某书 1~3"),
        ("boilerplate", 1, "设计题"),
        ("boilerplate", 2, "第2周"),
        ("topic", 2, "实践课"),
        ("assessment", 2, "复习、期中考试"),
    ]
    assert [x.hours for x in found if x.hours] == [ClassHours(theory=2), ClassHours(practice=2)]


def test_hours_of_what_is_no_teaching_are_not_counted() -> None:
    """The total in the course's data is not the hours of a line."""
    found = lines("课程信息\n- 28学时理论，周三7~8节课\n总学时：48学时\n第1周 搜索（2学时）\n")
    assert [(x.text, x.hours) for x in found if x.hours] == [("搜索", ClassHours(theory=2))]


HEADINGS = """
周次 Week 讲次 章节 教学内容 Topic 理论学时 实验学时 学时 重点
课程目标 考核方式 教学要求 Room 序号 先修课程 实验内容
"""
CELLS = """
1|2-3|第4周|Week 5|Lecture 6|搜索|第一章 绪论|1.1 图；1.2 树|2+1|无|CO1|3.2|掌握
期末考试|合计|Games, trees, other graphs|Sep 5|A101
"""
NUMBERS = ("2-3", "第4周", "Week 5", "Lecture 6", "2+1", "3.2")


@given(
    st.lists(st.sampled_from(HEADINGS.split()), min_size=2, max_size=5),
    st.lists(
        st.lists(st.sampled_from(["", *re.split(r"[|\n]", CELLS.strip())]), min_size=5, max_size=5),
        min_size=2,
        max_size=6,
    ),
)
def test_no_cell_of_a_table_is_lost(heading: list[str], rows: list[list[str]]) -> None:
    """Words stand in a line; a mere number is a week, a session, hours, or stands in one, too."""
    rows = [heading, *(row[: len(heading)] for row in rows)]
    cells = (tuple(Cell(t, r, c) for c, t in enumerate(row)) for r, row in enumerate(rows))
    outline = Outline()
    TableReader(outline).add(Table("t", tuple(cells)))
    found, _, _ = settle(outline.drafts)
    kept = "\n".join(f"{x.text} {x.written or ''}" for x in found)
    for row in rows:
        for text in row:
            if not text.isdigit() and text not in NUMBERS:
                assert text in kept


def test_an_exam_in_a_flat_list_ends_nothing() -> None:
    """Midterm exams and 期末考试 are items of the plan; the lines behind them still teach."""
    read = read_text("Neural networks\nMidterm exam\nConvolutional networks\n期末考试\n扩散模型\n")
    assert [line.kind for line in read.syllabus.lines] == [
        "topic",
        "assessment",
        "topic",
        "assessment",
        "topic",
    ]
