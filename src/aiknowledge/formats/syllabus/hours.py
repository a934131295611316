"""Class hours as syllabi write them: 4学时, 2+1, 4 (2 theory, 2 lab), 3h."""

from __future__ import annotations

import re

from aiknowledge.model.knowledge import ClassHours

_NUMBER = r"(\d{1,3}(?:\.\d{1,2})?)"
_UNIT = r"(?:个?学时|个?课时|个?小时|节课?|hours?|hrs?\.?|h)"
_THEORY = r"(?:理论课?(?:教学)?|讲授|讲课|授课|课堂教学|课堂|theory|lectures?|lec\.?|in class)"
_PRACTICE = (
    r"(?:实验课?(?:教学)?|实践(?:教学)?|上机|实训|讨论"
    r"|labs?|laboratory|practice|practical|exercises?|tutorials?)"
)
_GAP = r"[^\d\w]{0,3}(?:学时数?|课时|hours?)?[^\d\w]{0,3}"
_SUM = re.compile(rf"\s*{_NUMBER}\s*\+\s*{_NUMBER}\s*{_UNIT}?\s*", re.I)
_TOTAL = re.compile(
    rf"\s*(?:共|约|合计|总?学时|总计|about|total)?[\s:：]*{_NUMBER}\s*{_UNIT}?\s*", re.I
)
_BRACKETS = re.compile(r"[（(\[【]([^（()）\[\]【】]{1,60})[)）\]】]")
_BARE_UNIT = r"(?:学时|课时|小时|hours?|hrs?\.?|h)"
_BARE = re.compile(
    rf"[\s,，:：;；\-–—|]+{_NUMBER}\s*{_BARE_UNIT}\s*$|(?<=\D){_NUMBER}\s*(?:学时|课时)\s*$", re.I
)
_LAB = re.compile(rf"^\s*{_PRACTICE}", re.I)
_HAS_UNIT = re.compile(rf"\d\s*{_UNIT}(?![a-z])|学时|课时|\d\s*\+\s*\d", re.I)


def hours_in(text: str, *, practice: bool = False) -> ClassHours | None:
    """Return the hours that a cell or bracket holds; None where it holds no number of hours.

    A number alone is theory, or practice where the column or line says so.

    >>> hours_in("4 (2 theory, 2 lab)"), hours_in("2+1")
    (ClassHours(theory=2.0, practice=2.0), ClassHours(theory=2.0, practice=1.0))
    >>> hours_in("理论4学时，实验2学时"), hours_in("6-10 hours/week")
    (ClassHours(theory=4.0, practice=2.0), None)
    """
    sum_of = _SUM.fullmatch(text)
    if sum_of:
        return ClassHours(theory=float(sum_of[1]), practice=float(sum_of[2]))
    theory, lab = _beside(text, _THEORY), _beside(text, _PRACTICE)
    if theory is None and lab is None:
        total = _TOTAL.fullmatch(text)
        if not total:
            return None
        hours = float(total[1])
        return ClassHours(practice=hours) if practice else ClassHours(theory=hours)
    total = re.match(rf"\s*(?:共|总?学时)?[\s:：]*{_NUMBER}\s*{_UNIT}?\s*[（(,，;；]", text, re.I)
    if total and theory is None and lab is not None:
        theory = max(float(total[1]) - lab, 0.0)
    return ClassHours(theory=theory or 0.0, practice=lab or 0.0)


def take_hours(text: str, *, practice: bool = False) -> tuple[str, ClassHours | None]:
    """Return a line without the hours written behind its words, and those hours.

    >>> take_hours("第二章 线性模型（理论4学时，实验2学时）")
    ('第二章 线性模型', ClassHours(theory=4.0, practice=2.0))
    >>> take_hours("Gradient descent (3h)"), take_hours("Top 5 (2019)")
    (('Gradient descent', ClassHours(theory=3.0, practice=0)), ('Top 5 (2019)', None))
    """
    practice = practice or bool(_LAB.match(text))
    for bracket in _BRACKETS.finditer(text):
        if not _HAS_UNIT.search(bracket[1]) and not _beside_both(bracket[1]):
            continue
        hours = hours_in(bracket[1], practice=practice)
        if hours is not None:
            rest = f"{text[: bracket.start()]} {text[bracket.end() :]}"
            return " ".join(rest.split()), hours
    bare = _BARE.search(text)
    hours = hours_in(bare[1] or bare[2], practice=practice) if bare else None
    return (text[: bare.start()].strip(), hours) if bare and hours else (text, None)


def _beside_both(text: str) -> bool:
    return _beside(text, _THEORY) is not None or _beside(text, _PRACTICE) is not None


def _beside(text: str, word: str) -> float | None:
    """Return the number that stands before or behind a word such as "lab"."""
    for pattern in (
        rf"{word}{_GAP}{_NUMBER}(?![\d./])",
        rf"{_NUMBER}\s*{_UNIT}?\s*(?:of\s+)?{word}",
    ):
        match = re.search(pattern, text, re.I)
        if match:
            return float(match[1])
    return None
