"""What stands before the words of a line: a bullet, a number, a week, a lecture, a chapter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from aiknowledge.formats.syllabus.noise import DATES
from aiknowledge.formats.syllabus.numbers import (
    ENGLISH_NUMBER,
    NUMBER,
    ROMAN_NUMBER,
    number_in,
)

BULLETS = "•·●○◦▪▫■□◆◇➢➤►▶✓✔√‣⁃∙※★☆-–—*+o"
_N, _E = f"(?:{NUMBER})", f"(?:{ENGLISH_NUMBER})"
_TO = r"\s*(?:-|–|—|―|~|～|至|到|、|,|，|to|and|&)\s*"
_WEEKS = (
    re.compile(rf"第?\s*({_N})\s*周?{_TO}第?\s*({_N})\s*周次?"),
    re.compile(rf"第\s*({_N})\s*(?:教学)?周次?"),
    re.compile(rf"(?:weeks?|wks?\.?)\s*#?({_E}){_TO}(?:week\s*)?({_E})\b", re.I),
    re.compile(rf"(?:weeks?|wks?\.?)\s*#?({_E})\b(?!\s*(?:hours?|days?)\b)", re.I),
    re.compile(rf"w(\d{{1,2}}){_TO}w?(\d{{1,2}})(?![\w])", re.I),
    re.compile(r"w\s?(\d{1,2})(?![\w])", re.I),
)
_SESSIONS = (
    re.compile(rf"第\s*({_N})\s*(?:讲|次课|课时|课|次)(?!程)"),
    re.compile(rf"课程\s*({_N})(?=[\s:：])"),
    re.compile(
        rf"(?:lectures?|lec\.?|sessions?|classes|class|lessons?|days?)\s*#?({_E})\b"
        rf"(?:{_TO}{_E}\b)?",
        re.I,
    ),
)
_OUTLINE = (
    ("part", re.compile(rf"第\s*{_N}\s*(?:篇|部分|编)|part\s+(?:{_E}|{ROMAN_NUMBER})\b", re.I)),
    (
        "chapter",
        re.compile(
            rf"第\s*{_N}\s*(?:章|单元|模块|专题)|(?:模块|单元|专题)\s*{_N}(?=[\s:：、.]|$)"
            rf"|(?:chapter|ch\.|modules?|units?|topic)\s*(?:{_E}|{ROMAN_NUMBER})\b",
            re.I,
        ),
    ),
    ("section", re.compile(rf"第\s*{_N}\s*节|§\s*\d+(?:\.\d+)*|section\s+\d+(?:\.\d+)*\b", re.I)),
    (
        "lab",
        re.compile(
            rf"(?:实验|实训|上机)\s*(?:项目)?\s*{_N}(?=[\s:：、.]|$)"
            rf"|(?:lab|experiment|practical|tutorial)\s*#?{_E}\b",
            re.I,
        ),
    ),
)
_NUMBERING = (
    ("一、", re.compile(r"[一二三四五六七八九十]{1,3}\s*[、.．]")),
    ("（一）", re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]、?")),
    ("1.1", re.compile(r"\d{1,2}(?:[.．]\d{1,2}){1,4}[.．、]?(?![\d.%])(?=\s|[^\W\d_])")),
    ("1.", re.compile(r"\d{1,3}\s*(?:[、．)）]|\.(?!\d))")),
    ("(1)", re.compile(r"[（(]\d{1,3}[）)]")),
    ("①", re.compile(r"[①-⑳❶-❿]")),
    ("I.", re.compile(r"[IVX]{1,5}\.(?=\s)|[Ⅰ-Ⅻ][.、．]?")),
    ("i.", re.compile(r"[ivx]{1,5}[.)](?=\s)|[(（][ivx]{1,5}[)）]")),
    ("A.", re.compile(r"[A-Z][.)](?=\s)")),
    ("a.", re.compile(r"[a-z][.)](?=\s)|[(（][a-z][)）]")),
)
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS[:-1])}](?:\s+|(?<=[^\-–—*+\s])(?=\S))|o\s+(?=\S))")
_AFTER = re.compile(r"^[\s:：.．\-–—―|、,，)）】\]]+")
_DATED = re.compile(rf"^[（(]\s*{DATES}\s*[)）]", re.I)
_IN_TAIL = re.compile(r"[（(\[]([^（()）\[\]]{2,40})[)）\]]\s*$")


@dataclass(frozen=True, slots=True)
class Mark:
    """How a line is marked, its words without the mark, and the weeks and session it names."""

    style: str
    text: str
    week: int | None = None
    last_week: int | None = None
    session: int | None = None
    number: int | None = None


def mark_of(text: str) -> Mark:
    """Return the mark of a line; the style is empty where the line has none.

    >>> mark_of("Weeks 3-4: Lecture 5. Gradient descent")
    Mark(style='week', text='Gradient descent', week=3, last_week=4, session=5, number=None)
    >>> mark_of("第三周　梯度下降").week, mark_of("2.1 线性回归").style, mark_of("W3C rules").style
    (3, '1.1', '')
    """
    mark = _numbered(text.strip())
    for _ in range(3):
        found = _labelled(mark)
        if found is None:
            break
        mark = found
    return _week_in_tail(mark)


def without_bullet(text: str) -> str:
    """Return a line without the bullet before it.

    >>> without_bullet("• 1. Search"), without_bullet("-1 to 1")
    ('1. Search', '-1 to 1')
    """
    bullet = _BULLET.match(text)
    return text[bullet.end() :].strip() if bullet else text


def weeks_in(text: str) -> tuple[int, int] | None:
    """Return the first and last week that a cell of a column of weeks names.

    >>> weeks_in("3-4"), weeks_in("第十六周"), weeks_in("5"), weeks_in("Sep 5")
    ((3, 4), (16, 16), (5, 5), None)
    """
    text = text.strip()
    bare = re.match(rf"第?({_N})(?:{_TO}第?({_N}))*\s*周?(?![\w.])(?!\s*月|/)", text)
    if bare:
        return _pair(bare[1], bare[2])
    return next((_pair(m[1], _last(m)) for m in (p.match(text) for p in _WEEKS) if m), None)


def session_in(text: str) -> int | None:
    """Return the number of the lecture in a cell of a column of lectures.

    >>> session_in("第5讲"), session_in("Lecture 5"), session_in("5"), session_in("notes")
    (5, 5, 5, None)
    """
    for pattern in (*_SESSIONS, re.compile(rf"({_N})(?![\w.])")):
        match = pattern.match(text.strip())
        if match:
            return number_in(match[1])
    return None


def _numbered(text: str) -> Mark:
    bullet = _BULLET.match(text)
    if bullet and bullet[0].strip():
        inner = _numbered(text[bullet.end() :].strip())
        return replace(inner, style=inner.style or bullet[0].strip())
    if any(p.match(text) for p in _WEEKS[:2]):
        return Mark("", text)
    for style, pattern in _NUMBERING:
        match = pattern.match(text)
        if match and text[match.end() :].strip(" 　.、"):
            dots = len(re.findall(r"[.．]\d", match[0])) if style == "1.1" else 0
            number = re.search(NUMBER, match[0])
            return Mark(
                style + ".1" * (dots - 1),
                text[match.end() :].strip(),
                number=number_in(number[0]) if number else None,
            )
    return Mark("", text)


def _labelled(mark: Mark) -> Mark | None:
    """Return the mark with one more label taken from the front of its words."""
    text = mark.text.lstrip("【[（( ")
    for pattern in _WEEKS:
        match = pattern.match(text)
        pair = _pair(match[1], _last(match)) if match and mark.week is None else None
        if match and pair:
            rest = _rest(text, match.end())
            return replace(
                mark,
                style=_style(mark, "week"),
                text=rest,
                week=pair[0],
                last_week=pair[1] if pair[1] > pair[0] else None,
            )
    for pattern in _SESSIONS:
        match = pattern.match(text)
        number = number_in(match[1]) if match and mark.session is None else None
        if match and number:
            return replace(
                mark, style=_style(mark, "session"), text=_rest(text, match.end()), session=number
            )
    for style, pattern in _OUTLINE:
        match = pattern.match(text)
        if match and mark.style not in ("part", "chapter", "section", "lab"):
            return replace(mark, style=_style(mark, style), text=_rest(text, match.end()))
    return None


def _style(mark: Mark, label: str) -> str:
    """Return the outermost label; a number or bullet before it says nothing more."""
    return mark.style if mark.style in ("week", "session", "part", "chapter", "lab") else label


def _rest(text: str, start: int) -> str:
    rest = _AFTER.sub("", text[start:]).strip()
    return _AFTER.sub("", _DATED.sub("", rest)).strip()


def _week_in_tail(mark: Mark) -> Mark:
    """Return the mark with the week that stands in brackets at the end of the line."""
    tail = _IN_TAIL.search(mark.text)
    if not tail or mark.week is not None:
        return mark
    for pattern in _WEEKS:
        match = pattern.fullmatch(tail[1].strip())
        pair = _pair(match[1], _last(match)) if match else None
        if pair:
            last = pair[1] if pair[1] > pair[0] else None
            text = mark.text[: tail.start()].strip()
            return replace(mark, text=text, week=pair[0], last_week=last)
    return mark


def _last(match: re.Match[str]) -> str | None:
    return match[2] if match.re.groups > 1 else None


def _pair(first: str, last: str | None) -> tuple[int, int] | None:
    a, b = number_in(first), number_in(last) if last else None
    if a is None:
        return None
    return (a, b) if b is not None and b >= a else (a, a)
