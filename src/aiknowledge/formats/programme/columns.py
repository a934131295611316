"""Which column of a programme table holds what, guessed from its heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aiknowledge.formats.programme.grids import Grid
from aiknowledge.text import normalise

ROLES = (
    "name",
    "code",
    "credits",
    "theory_hours",
    "practice_hours",
    "hours",
    "term",
    "category",
    "obligation",
    "provider",
    "prerequisites",
)
"""What a column may hold; only the name is needed."""

_HEADINGS = """
name: 课程名称|课程名|课程|course name|course title|course|title|name
code: 课程代码|课程编号|课程号|代码|course code|course id|code|id
credits: 学分|credits|credit hours|credit|ects|units
theory_hours: 理论学时|讲授学时|理论|讲授|theory hours|lecture hours|theory
practice_hours: 实验学时|实践学时|上机学时|实验|实践
practice_hours: lab hours|practice hours|lab|practice
hours: 总学时|学时|课时|total hours|hours
term: 开课学期|建议修读学期|学期|semester|term
category: 课程类别|课程模块|类别|模块|course type|category|module|group|type
obligation: 课程性质|修读性质|必修/选修|必选修|性质
obligation: required/elective|required or elective|required|compulsory|core/elective|status
provider: 开课单位|开课学院|授课单位|开课部门
provider: provider|school|department
prerequisites: 先修课程|先修课|先修要求|预修课程
prerequisites: prerequisites|prerequisite
"""


def _words() -> Mapping[str, tuple[str, ...]]:
    """Return the headings of each role, the usual ones first."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _HEADINGS.split("\n"):
        role, _, words = line.partition(": ")
        if words:
            found[role] = (*found.get(role, ()), *map(normalise, words.split("|")))
    return found


_WORDS = _words()


def find_header(grid: Grid) -> tuple[int, int, tuple[str, ...]]:
    """Return the first row of the heading, how many rows it has, and the heading of each column.

    A second row belongs to the heading where it names columns too, as under a merged "hours".
    """
    best, at = 0, 0
    for n, row in enumerate(grid.rows[:15]):
        score = len(set(guess_columns(row)))
        if score > best:
            best, at = score, n
    heads = grid.rows[at]
    if at + 1 < len(grid.rows):
        below = grid.rows[at + 1]
        both = tuple(b if not a or a == b else f"{a} {b}".strip() for a, b in _pairs(heads, below))
        digits = any(any(c.isdigit() for c in cell) for cell in below)
        if not digits and len(guess_columns(both)) > len(guess_columns(heads)):
            return at, 2, both
    return at, 1, heads


def _pairs(heads: Sequence[str], below: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(heads, below, strict=True))


def guess_columns(headings: Sequence[str]) -> dict[str, int]:
    """Return the column of each role that a heading names; exact words before contained ones.

    >>> guess_columns(["学分", "课程名称", "开课学期"])
    {'name': 1, 'credits': 0, 'term': 2}
    """
    wanted = [normalise(h) for h in headings]
    found: dict[str, int] = {}
    taken: set[int] = set()
    for contained in (False, True):
        for role in ROLES:
            if role in found:
                continue
            for word in _WORDS[role]:
                column = _column(wanted, word, contained, taken)
                if column is not None:
                    found[role] = column
                    taken.add(column)
                    break
    return {role: found[role] for role in ROLES if role in found}


def _column(headings: Sequence[str], word: str, contained: bool, taken: set[int]) -> int | None:
    for n, heading in enumerate(headings):
        fits = (word in heading and len(word) > 1) if contained else word == heading
        if n not in taken and heading and fits:
            return n
    return None
