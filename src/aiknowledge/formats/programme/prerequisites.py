"""Prerequisites written with the names of courses, as programme tables do."""

from __future__ import annotations

import re
from collections.abc import Mapping

from aiknowledge.graph.requirements import all_of, any_of
from aiknowledge.model import Condition, RequiredCourse, Requirement
from aiknowledge.text import normalise

_NOTHING = re.compile(r"\W*(?:无|没有|none|nil|n/?a|-|—)?\W*", re.I)
_ALL = re.compile(r"[;；、,，\n]|\band\b|以及", re.I)
_ANY = re.compile(r"/|\bor\b|或者|或", re.I)


def requirement_by_name(
    text: str, courses: Mapping[str, str]
) -> tuple[Requirement | None, tuple[str, ...]]:
    """Return what a cell of course names requires, and the words that name no course.

    *courses* maps normalised names and codes to ids. A whole cell that is one course's name is
    that course, whatever connectives the name holds. Names that are no course here stay as
    conditions, so that nothing is lost.

    >>> requirement_by_name("高等数学、线性代数或矩阵论", {"高等数学": "m", "线性代数": "l"})[1]
    ('矩阵论',)
    """
    if _NOTHING.fullmatch(text):
        return None, ()
    unknown: list[str] = []
    parts = [_part(piece, courses, unknown) for piece in _split(text, _ALL, courses)]
    return all_of(p for p in parts if p is not None), tuple(unknown)


def _part(text: str, courses: Mapping[str, str], unknown: list[str]) -> Requirement | None:
    found = []
    for piece in _split(text, _ANY, courses):
        id = courses.get(normalise(piece))
        if id is None:
            unknown.append(piece)
        found.append(Condition(condition=piece) if id is None else RequiredCourse(course=id))
    return any_of(found)


def _split(text: str, separators: re.Pattern[str], courses: Mapping[str, str]) -> list[str]:
    """Return the pieces of a text, unless the whole of it is one course's name."""
    if normalise(text) in courses:
        return [text.strip()]
    return [p.strip() for p in separators.split(text) if p.strip()]
