"""Numbers as syllabi write them: 12, twelve, 十二, Ⅻ."""

from __future__ import annotations

import re

from aiknowledge.formats.syllabus.limits import LATEST_WEEK

_HAN = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_ENGLISH = {
    word: n
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_ROMAN = {
    word: n
    for n, word in enumerate(
        [
            "i",
            "ii",
            "iii",
            "iv",
            "v",
            "vi",
            "vii",
            "viii",
            "ix",
            "x",
            "xi",
            "xii",
            "xiii",
            "xiv",
            "xv",
            "xvi",
        ],
        1,
    )
}
NUMBER = r"\d{1,3}|[零〇一二两三四五六七八九十]{1,4}"
"""A number in digits or Han characters, as part of a pattern."""
ENGLISH_NUMBER = r"\d{1,3}|" + "|".join(sorted(_ENGLISH, key=len, reverse=True))
ROMAN_NUMBER = "|".join(sorted(_ROMAN, key=len, reverse=True))


def number_in(text: str) -> int | None:
    """Return the number that a text is; None where it is none, or no number of a week.

    >>> number_in("十六"), number_in("12"), number_in("twelve"), number_in("二十"), number_in("x")
    (16, 12, 12, 20, 10)
    >>> number_in("百"), number_in("2024")
    (None, None)
    """
    text = text.strip().lower()
    if text.isdecimal():
        found: int | None = int(text) if len(text) < 5 else None
    else:
        found = _ENGLISH.get(text, _ROMAN.get(text, _han(text)))
    return found if found is not None and 1 <= found <= LATEST_WEEK else None


def _han(text: str) -> int | None:
    match = re.fullmatch(r"([一二两三四五六七八九])?(十)?([零〇一二两三四五六七八九])?", text)
    if not match or not text:
        return None
    tens, ten, ones = match.groups()
    if not ten:
        return _HAN.get(text)
    return (_HAN[tens] if tens else 1) * 10 + (_HAN[ones] if ones else 0)
