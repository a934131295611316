"""Which column of a table of teaching holds what, by its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from aiknowledge.formats.syllabus.blocks import Cell, Table
from aiknowledge.formats.syllabus.marks import mark_of
from aiknowledge.text import normalise

_WORDS = """
week: =周次|=周|=周数|教学周|=week|=weeks|=wk|weekno|weeknumber|上课周|周次
session: =讲次|=课次|=讲|=课序|=session|=sessions|=lecture|=lectures|=class|=lesson|=lectureno
session: =lectureno|=sessionno|=lecturenumber|=次序|=day
number: =序号|=编号|=no|=number|=id
keydifficult: 重点难点|重难点|重点与难点|重点和难点|重点及难点|重点、难点
key: 重点|=keypoints|=keyconcepts
difficult: 难点|=difficulties|=difficultpoints
practice: =实验学时|=实践学时|=上机学时|=实验课时|=上机|=实验|=实践|=labhours|=practicehours|=lab
practice: =labs|=practice|实验学时|实践学时|上机学时|labhours|实践课时
theory: =理论学时|=讲授学时|=讲课学时|=理论|=讲授|=讲课|=theoryhours|=lecturehours|=theory
theory: 理论学时|讲授学时|lecturehours|理论课时|讲课学时
hours: =学时|=课时|=总学时|=学时数|=hours|=contacthours|=classhours|=hrs|=学时分配|=建议学时|=时数
hours: =计划学时
lab: =实验内容|=实验项目|=实验项目名称|=实验名称|=实践内容|=上机内容|=labtopic|=labcontent
lab: =exercise|=exercises|=labs
requirement: =教学要求|=要求|=学习要求|=掌握程度|=level|=requirement|=要求程度|=教学基本要求
objective: 课程目标|教学目标|毕业要求|指标点|=目标|=outcomes|=outcome|=objectives|=objective
objective: learningoutcome|=clo|=co|=clos|=cos
assessment: 考核|评价|占比|权重|比例|分值|=assessment|=weight|=percentage|=grade|=points|=score
assessment: =作业与考核
reading: 教材|参考|=reading|=readings|=textbook|=references|=resources|=material|=materials
reading: readings
prerequisite: 先修|=prerequisite|=prerequisites
chapter: =章节|=章|=章次|=单元|=模块|=教学单元|=教学模块|=知识单元|=章节名称|=module|=unit
chapter: =chapter|=section|=subsection|=part|=theme|=教学章节|=知识模块|=章名
topic: =教学内容|=授课内容|=课程内容|=主要内容|=内容|=教学内容提要|=知识点|=主题|=课题|=教学主题
topic: =topic|=topics|=content|=contents|=lecturetopic|=subject|=course|=title|=lesson
topic: =coursecontent|=theme|=description|教学内容|授课内容|讲授内容|=内容提要|=内容摘要
topic: =lecturetitle|topicscovered|=name|=学习内容|=课程名称|=授课章节
"""
ROLES = tuple(dict.fromkeys(line.split(":")[0] for line in _WORDS.strip().split("\n")))
"""What a column of a schedule may hold."""
NAMES = frozenset(map(normalise, ("course", "title", "name", "课程名称", "lecture title")))
"""Headings of columns whose cells are one name each, whatever commas they hold."""
HEADER_ROWS = 4
"""The heading of a table is sought in so many first rows."""
TIMES = ("week", "session", "theory", "practice", "hours")
"""The roles that hold weeks, sessions or hours."""


@dataclass(slots=True)
class Columns:
    """The roles of a table's columns, its heading, and how wide it is."""

    roles: dict[int, str] = field(default_factory=dict)
    heading: tuple[str, ...] = ()

    @property
    def scheduled(self) -> bool:
        """Whether the rows are teaching in some order: what is taught, beside when or how long."""
        named = set(self.roles.values())
        return bool(named & {"topic", "chapter", "lab"}) and bool(named & set(TIMES))

    def having(self, *roles: str) -> list[int]:
        """Return the columns with one of the roles, in order."""
        return [c for c, role in sorted(self.roles.items()) if role in roles]


def role_of(heading: str) -> str | None:
    """Return what the column under a heading holds; None where it says nothing we know.

    >>> role_of("周次"), role_of("教学内容及要求"), role_of("Lab hours"), role_of("Room")
    ('week', 'topic', 'practice', None)
    """
    word = re.sub(r"\d", "", normalise(re.sub(r"[（(].*?[)）]", "", heading)))
    if not word or len(word) > 20:
        return None
    contained = None
    for role, exact, part in _rules():
        if word in exact:
            return role
        if contained is None and any(p in word for p in part):
            contained = role
    return contained


def header_of(table: Table) -> tuple[int, dict[int, str]]:
    """Return how many rows the heading of a table takes, and the role of each column it names.

    A second row that names columns belongs to the heading, as 理论 | 实验 under a merged 学时.
    """
    best = max(range(min(HEADER_ROWS, len(table.rows))), key=lambda r: (_score(table.rows[r]), -r))
    row = table.rows[best]
    if _score(row) < (2 if len(row) > 1 else 1) and not _names_topics(table, best):
        return 0, _guessed(table)
    above = [role_of(cell.text) for cell in table.rows[best - 1]] if best else [None] * len(row)
    roles = {c: _under(above[c], r) for c, cell in enumerate(row) if (r := role_of(cell.text))}
    height = best + 1
    if height < len(table.rows) and _names_only(table.rows[height]):
        below = {
            c: r
            for c, cell in enumerate(table.rows[height])
            if (r := role_of(cell.text)) and cell.row == height
        }
        below = {c: _under(roles.get(c), r) for c, r in below.items()}
        if len(below) >= 2 and all(roles.get(c) in (None, "hours", r) for c, r in below.items()):
            roles.update(below)
            height += 1
    return height, _once(_times_by_cells(table, height) | roles)


def _names_topics(table: Table, r: int) -> bool:
    """Return whether a row names the topics beside a column of weeks that it does not name."""
    row = table.rows[r]
    short = all(len(cell.text) <= 16 for cell in row)
    named = any(role_of(cell.text) == "topic" for cell in row)
    return short and named and bool(_times_by_cells(table, r + 1))


def _times_by_cells(table: Table, height: int) -> dict[int, str]:
    """Return columns that a heading does not name and whose cells are weeks or lectures."""
    found: dict[int, str] = {}
    for c in range(len(table.rows[0])):
        marks = [mark_of(row[c].text) for row in table.rows[height:] if row[c].text.strip()]
        for role, many in (
            ("week", [m for m in marks if m.week and not m.text]),
            ("session", [m for m in marks if m.session and not m.text]),
        ):
            if len(many) > 1 and len(many) * 2 > len(marks) and role not in found.values():
                found.setdefault(c, role)
    return found


def _guessed(table: Table) -> dict[int, str]:
    """Return the roles in a table without a heading: weeks by their cells, topics the most text."""
    times = _times_by_cells(table, 0)
    others = [c for c in range(len(table.rows[0])) if c not in times]
    if not times or not others:
        return {}
    topics = max(others, key=lambda c: sum(len(row[c].text) for row in table.rows))
    return {**times, topics: "topic"}


def _under(above: str | None, role: str) -> str:
    """Return the role of a column "Lecture" or "Class" that stands under "Hours"."""
    return "theory" if above == "hours" and role in ("session", "topic") else role


def _once(roles: dict[int, str]) -> dict[int, str]:
    """Return the roles with one column for what a row has once; further ones hold nothing known."""
    found: dict[int, str] = {}
    single = ("week", "session", "number", "theory", "practice", "hours")
    for column, role in sorted(roles.items()):
        if role not in single or role not in found.values():
            found[column] = role
    return found


def _score(row: Sequence[Cell]) -> int:
    return len({role for cell in row if (role := role_of(cell.text))})


def _names_only(row: Sequence[Cell]) -> bool:
    return not any(re.search(r"\d", cell.text) for cell in row)


@cache
def _rules() -> list[tuple[str, set[str], list[str]]]:
    rules = []
    for line in _WORDS.strip().split("\n"):
        role, _, words = line.partition(": ")
        every = words.split("|")
        exact = {normalise(w[1:]) for w in every if w.startswith("=")}
        rules.append((role, exact, [normalise(w) for w in every if not w.startswith("=")]))
    return rules
