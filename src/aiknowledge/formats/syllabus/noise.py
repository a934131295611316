"""Lines that teach nothing whatever they stand under: dates, addresses, exams, holidays."""

from __future__ import annotations

import re

from aiknowledge.model.syllabus import LineKind

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\.?"
_DATE = (
    rf"(?:{_DAY},?\s*)?(?:{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?"
    rf"|\d{{1,2}}\s*{_MONTH}(?:\s*\d{{4}})?|\d{{1,4}}[-/.]\d{{1,2}}(?:[-/.]\d{{1,4}})?"
    rf"|(?:\d{{4}}\s*年)?\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日?|{_DAY})"
)
DATES = rf"{_DATE}(?:\s*(?:-|–|~|至|to)\s*(?:{_DATE}|\d{{1,2}}))?"
"""A date or a span of dates, as part of a pattern."""
_BOILERPLATE = re.compile(
    rf"{DATES}"
    r"|(?:https?://|www\.)\S+|\S+@\S+\.\w+|[\W\d_]+"
    r"|.*[（(]no (?:class|lecture)(?:es|s)?[)）]|week\s*0|(?:slides?|video|pdf|recording|课件|讲义)"
    r"|(?:no (?:class|lectures?)|holiday"
    r"|(?:spring|fall|winter|reading|mid-?term) (?:break|week|recess)"
    r"|thanksgiving|(?:reading|study) (?:week|day)s?|tba|tbd|n/?a|none"
    r"|(?:国庆|中秋|五一|元旦|清明|端午|劳动)节?(?:放假|假期)?|放假|机动|无|待定)\W*(?:\(.*\)|（.*）)?",
    re.I,
)
_ASSESSMENT = re.compile(
    r"(?:(?:take-?home |in-?class |the )?(?:mid-?term|final|exam|examination|quiz|test)s?"
    r"(?:\s*(?:exam|examination|review|project|presentation|test|\d+)s?)*"
    r"|(?:(?:homework|assignment|problem set|project|hw|ps)\s*#?\d*\s*(?:due|out|released)?"
    r"(?:\s*[,&and]*\s*)?)+"
    r"|(?:project )?presentations?|(?:course )?(?:review|wrap-?up)(?: session)?"
    r"|(?:期中|期末|课程|随堂|阶段性?)?(?:考试|测验|测试|考核|总复习|复习|答辩|答疑)"
    r"(?:[与和及、](?:复习|答疑|总结|考试))?|(?:课程)?(?:总结)?(?:与|和)?复习|大作业(?:答辩|展示)?"
    r"|\d{1,3}\s*[%％])\W*",
    re.I,
)


def kind_by_words(text: str) -> LineKind | None:
    """Return assessment or boilerplate for a line that is nothing else; None otherwise.

    >>> kind_by_words("Midterm exam"), kind_by_words("国庆节放假"), kind_by_words("Sep 5, 2024")
    ('assessment', 'boilerplate', 'boilerplate')
    >>> kind_by_words("Hypothesis tests"), kind_by_words("期末考试与复习")
    (None, 'assessment')
    """
    text = text.strip()
    if len(text) > 120:
        return None
    if _BOILERPLATE.fullmatch(text):
        return "boilerplate"
    parts = [p for p in re.split(r"\s*[、,，/&与和及]\s*|\s+and\s+", text) if p]
    whole = _ASSESSMENT.fullmatch(text) or all(map(_ASSESSMENT.fullmatch, parts))
    return "assessment" if parts and whole else None
