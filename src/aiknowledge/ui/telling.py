"""What the library tells, in the language of the page: findings, refusals, messages.

The library speaks English. A sentence with values in it remembers its form (see
`aiknowledge.errors.worded`); by that form its Chinese is found here, and the values put in.
"""

from __future__ import annotations

import re

from aiknowledge.errors import Worded, worded
from aiknowledge.model import Language
from aiknowledge.ui.told_data_words import TOLD_OF_DATA
from aiknowledge.ui.told_file_words import TOLD_OF_FILES

TOLD: dict[str, str] = {**TOLD_OF_FILES, **TOLD_OF_DATA}
_PLACE = re.compile(
    r"\b(page|table|rows?|lines?|slide|section|block|paragraph|entry) (\d+(?:-\d+)?)\b ?"
)
_PLACES = {
    "page": "第{}页",
    "table": "表{}",
    "row": "第{}行",
    "rows": "第{}行",
    "line": "第{}行",
    "lines": "第{}行",
    "slide": "第{}张幻灯片",
    "section": "第{}节",
    "block": "第{}段",
    "paragraph": "第{}段",
    "entry": "第{}条",
}


def in_language(told: str, language: Language) -> str:
    """Return what the library told, in *language*; a text that it does not know stays.

    >>> from aiknowledge.errors import worded
    >>> in_language(worded("there is no term {text!r}", text="0"), "zh")
    '没有“0”这个学期'
    """
    if language == "en":
        return told
    form = told.form if isinstance(told, Worded) else told
    if form not in TOLD:
        return told
    values = told.values if isinstance(told, Worded) else {}
    return TOLD[form].format(**{k: _inside(k, v, language) for k, v in values.items()})


def _inside(key: str, value: object, language: Language) -> object:
    """Return a value of a sentence: only sentences and places of ours are said in *language*."""
    if key in ("message", "mend") or isinstance(value, Worded):
        return in_language(str(value), language)
    return place_in(str(value), language) if key == "where" else value


def reason(error: Exception) -> str:
    """Return why something failed, as the pages can say it: the system's reason or ours.

    >>> in_language(reason(OSError(28, "No space left on device")), "zh")
    '系统拒绝读写（错误28）'
    """
    if isinstance(error, OSError):
        return worded("{reason} (error {number})", reason=error, number=error.errno or 0)
    return str(error)


def place_in(where: str, language: Language) -> str:
    """Return where in a file something stands, in *language*.

    >>> place_in("a.pdf, page 2 table 1 row 3", "zh")
    'a.pdf，第2页表1第3行'
    """
    if language == "en":
        return where
    return _PLACE.sub(lambda m: _PLACES[m[1]].format(m[2]), where).replace(", ", "，")
