"""Which section of a syllabus a heading or label opens: objectives, assessment, readings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from aiknowledge.formats.syllabus.marks import mark_of, without_bullet
from aiknowledge.model.syllabus import LineKind
from aiknowledge.text import has_han

About = LineKind | Literal["title", "description", "hours"]
"""A kind of line, or the two that need care: the course's name and its prose description."""

_CHINESE = """
title: 课程名称 课程名 中文名称
objective: 课程目标 教学目标 学习目标 目标 教学目的 目的 毕业要求 指标点 学习成果 教学要求
objective: 基本要求 能力要求
objective: 知识要求 素质要求 知识目标 能力目标 素质目标 思政目标 学习要求 产出
prerequisite: 先修课程 先修课 先修要求 先修 预修课程 预修课 预修 前置课程 前修课程 先导课程
prerequisite: 前期课程 预备知识
assessment: 考核方式 考核 考试 成绩评定 成绩 评定 评分标准 评分 评价方式 课程评价 考查 达成度 测验
assessment: 平时 期末 期中 占比
reading: 阅读 教材 参考书目 参考书 参考文献 参考资料 教学资源 推荐阅读 课外阅读 阅读材料 学习资源
reading: 书目
reading: 教学参考 参考
key-point: 教学重点 重点
difficult-point: 教学难点 难点
topic: 教学内容 课程内容 授课内容 主要内容 内容 教学进度 进度 教学日历 日历 教学安排 学时分配
topic: 教学计划 教学大纲 大纲
topic: 知识点 实验内容 实验项目 日程 理论教学 实验教学 教学环节 课程安排 理论部分 实验部分
topic: 教学单元 章节
hours: 学时 课时 建议学时
description: 课程简介 简介 课程概述 概述 课程描述 课程介绍 课程概况 概况
boilerplate: 课程代码 课程编号 课程号 代码 英文名称 英文名 课程性质 性质 课程类别 类别 课程类型
boilerplate: 类型 学分 总学时
boilerplate: 理论学时 实验学时 实践学时 开课学期 学期 开课单位 开课学院 学院 开课部门 适用专业
boilerplate: 专业 适用对象 对象 授课教师
boilerplate: 任课教师 主讲教师 教师 主讲 编写人 编写 制定人 制定 制订 执笔人 执笔 审核人 审核 审定
boilerplate: 批准 日期 时间 地点 教室
boilerplate: 联系方式 联系 邮箱 电话 答疑 办公室 教学方法 教学手段 教学模式 授课方式 教学方式
boilerplate: 基本信息 课程信息 信息
boilerplate: 课后作业 课堂作业 课后 档案 作业 课外学习 备注 说明 注 后续课程 后续课 课程地位 地位
boilerplate: 任务 作用 版本 课程思政
boilerplate: 思政元素 思政 负责人 序号 合计
"""
_CHINESE_FILLERS = """
课程 教学 与 和 及 其 的 本 该 本课程 主要 学生 方式 方法 要求 标准 安排 情况 比例 对应 关系 支撑
以及 对 各 每 章 周 学习 相关 推荐 指定 选用 使用 具体 基本 设置 分配 一览 表 一览表 矩阵 人 及其
、 · / ( ) （ ）
"""
_ENGLISH = """
title: coursetitle coursename
objective: objective objectives outcome outcomes goal goals aim aims competencies ilos clos
prerequisite: prerequisite prerequisites prereq prereqs requisites corequisite corequisites
prerequisite: background preparation priorknowledge assumedknowledge recommendedbackground
assessment: assessment assessments grading grade grades evaluation exam exams examination
assessment: examinations quiz
assessment: quizzes marking midterm midterms final finals finalproject
reading: textbook textbooks text texts reading readings reference references bibliography
reading: literature book books
reading: resources
key-point: keypoint keypoints keyconcepts keyideas emphasis
difficult-point: difficulties difficultpoint difficultpoints
topic: lecture schedule calendar outline topics topic content contents syllabus modules plan
topic: timetable
topic: curriculum agenda
topic: lectures sessions units weeks coverage
hours: hours contacthours lecturehours
description: description overview summary catalogdescription about abstract
boilerplate: instructor instructors lecturer professor officehours email e-mail phone office
boilerplate: location room
boilerplate: meeting meetings time times credit credits code number semester term department
boilerplate: policy policies
boilerplate: integrity honesty attendance accommodation accommodations disability disabilities
boilerplate: diversity
boilerplate: inclusion late plagiarism communication website logistics staff ta tas assistants
boilerplate: assistant
boilerplate: links link problemset problemsets duration conduct wellness homework assignments
boilerplate: assignment format delivery collaboration
boilerplate: announcements faq university support year prepared version date note notes contact
"""
_ENGLISH_FILLERS = """
strategy structure components component tools activities tentative proposed course class the a an
and or of for to in on your our this is are methods method criteria required recommended optional
additional further suggested scheme breakdown students student learning teaching list materials
material information details main general weekly detailed tentative lecture expected intended with
basic pre co academic specific program what you will learn by end s policies
"""
_SUBJECTS_TOO = """
evaluation background preparation description overview summary about abstract text texts
resources content contents communication number time times format delivery conduct final
support emphasis plan coverage reference references note notes location code office support
version difficulties 内容 信息 说明 任务 作用 性质 类别 类型 概述 目标 参考 对象 性质 时间
关系
"""
"""Words that may as well be a subject: inside a week or chapter they are no label."""
_LOCAL: frozenset[About] = frozenset(
    {"key-point", "difficult-point", "objective", "topic", "prerequisite", "hours"}
)
_COLON = re.compile(r"[:：]")
_BRACKETED = re.compile(r"^[【\[〔]\s*([^】\]〕]{1,20})\s*[】\]〕]\s*[:：]?\s*")
_SPACED = re.compile(
    r"(阅读|课后作业|作业|知识点|内容简介|主要内容|教学内容|教学重点|教学难点|重点|难点)"
    r"[ 　]+(?=\S)"
)
"""Labels of Chinese syllabi that may stand without a colon."""
_LONGEST_HEAD = 48
_EVENT = re.compile(r"\b(midterms?|finals?|quiz(zes)?)\b|期中|期末|测验", re.I)
"""An exam or project in the course of the weeks: an item of the plan, no section about grading."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a label is about, the words behind it, and whether it may stand inside a chapter."""

    about: About
    rest: str
    local: bool
    sure: bool
    event: bool = False

    @property
    def kind(self) -> LineKind:
        """The kind of the lines that it opens."""
        others: dict[About, LineKind] = {
            "title": "boilerplate",
            "description": "boilerplate",
            "hours": "boilerplate",
        }
        return others.get(self.about) or cast(LineKind, self.about)


def label_of(text: str) -> Label | None:
    """Return the label that a line is, or begins with; None where it begins with none.

    >>> label_of("三、考核方式与成绩评定").kind, label_of("Prerequisites: Python").rest
    ('assessment', 'Python')
    >>> label_of("模型评价"), label_of("Model evaluation"), label_of("Objective functions")
    (None, None, None)
    """
    text = without_bullet(text.strip())
    bracket = _BRACKETED.match(text)
    if bracket:
        return _label(bracket[1], text[bracket.end() :], sure=True)
    spaced = _SPACED.match(text)
    if spaced:
        return _label(spaced[1], text[spaced.end() :], sure=True)
    head, *rest = _COLON.split(text, maxsplit=1)
    return _label(head, rest[0] if rest else "", sure=bool(rest))


def about(head: str) -> About | None:
    """Return what a heading is about where every word of it is one of a syllabus's own words.

    >>> about("课程目标与毕业要求的对应关系"), about("Grading policy"), about("目标检测")
    ('objective', 'assessment', None)
    """
    head = unicodedata.normalize("NFKC", head).strip(" .*#_")
    if not head or len(head) > _LONGEST_HEAD:
        return None
    return _chinese(re.sub(r"[\d\s]", "", head)) if has_han(head) else _english(head)


def _label(head: str, rest: str, *, sure: bool) -> Label | None:
    words = mark_of(head).text
    found = about(words)
    if found is None:
        return None
    local = found in _LOCAL or bool(rest.strip())
    plain = words.strip().casefold() in _SUBJECTS_TOO.split()
    event = found == "assessment" and _EVENT.search(words) is not None
    return Label(found, rest.strip(), local, sure or not plain, event)


def _english(head: str) -> About | None:
    vocabulary, fillers = _vocabulary(_ENGLISH), frozenset(_ENGLISH_FILLERS.split())
    words = re.findall(r"[a-z]+", head.casefold())
    if len(words) > 6 or re.search(r"[^\w\s&/,()'’\-]|\d", head):
        return None
    if "".join(words) in vocabulary:
        return vocabulary["".join(words)]
    known = [vocabulary[w] for w in words if w in vocabulary]
    if not known or any(w not in vocabulary and w not in fillers for w in words):
        return None
    return next((k for k in known if k not in ("boilerplate", "hours", "topic")), known[0])


def _chinese(head: str) -> About | None:
    vocabulary, fillers = _vocabulary(_CHINESE), frozenset(_CHINESE_FILLERS.split())
    known: list[About] = []
    at = 0
    while at < len(head):
        for size in range(min(6, len(head) - at), 0, -1):
            piece = head[at : at + size]
            if piece in vocabulary or piece in fillers:
                known += [vocabulary[piece]] if piece in vocabulary else []
                at += size
                break
        else:
            return None
    return next(
        (k for k in known if k not in ("boilerplate", "hours")), known[0] if known else None
    )


@cache
def _vocabulary(table: str) -> dict[str, About]:
    found: dict[str, About] = {}
    for line in table.strip().split("\n"):
        kind, _, words = line.partition(": ")
        found.update(dict.fromkeys(words.split(), cast(About, kind)))
    return found
