"""How far a line takes its students, by the verbs of the syllabus itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiknowledge.model import Level

_VERBS: dict[Level, tuple[str, str]] = {
    "introduced": (
        "overview|introduc(?:e|es|ing|tion)|survey|recogni[sz]e|identify|list|define|recall"
        "|aware(?:ness)?|know|name|motivat(?:e|ion)|primer|basics",
        "了解|认识|知道|识记|概述|概论|简介|介绍|导论|初步",
    ),
    "reinforced": (
        "explain(?:ing)?|describe|understand(?:ing)?|compar(?:e|ing)|interpret(?:ing)?"
        "|discuss(?:ing)?|summari[sz]e|illustrate|distinguish|classify|contrast",
        "理解|领会|熟悉|解释|说明|比较|区分|描述",
    ),
    "mastered": (
        "apply(?:ing)?|implement(?:ing|ation)?|us(?:e|ing)(?! cases?)|build(?:ing)?|design(?:ing)?"
        "|develop(?:ing)?|construct|program(?:ming)?|solv(?:e|ing)|deriv(?:e|ing)|prove|proving|train(?:ing)?"
        "|deploy(?:ing)?|analy[sz](?:e|ing)|evaluat(?:e|ing)|create|creating|cod(?:e|ing)|perform|master|hands-on",
        "熟练掌握|熟练运用|熟练应用|掌握|运用|能够应用|应用(?!领域|案例|实例|举例|场景|程序|与|及|$)|学会|编程实现|实现|能够|设计并实现|动手",
    ),
}
_OPENING = r"(?:^|[.;:,(\[（【：；，。、\n]|\band\b|\bto\b|\bcan\b|\bstudents will\b|[和并与及])\s*"
_ANYWHERE = "了解|掌握|熟悉|领会|识记|概述|简介|概论|导论"
"""Chinese words that name a level wherever they stand; 理解 or 实现 may be part of a topic."""


@dataclass(frozen=True, slots=True)
class LevelWords:
    """A level, the words that say so, and where they stand."""

    level: Level
    words: str
    start: int


def level_words(line: str) -> tuple[LevelWords, ...]:
    """Return the words of *line* that tell a level, in order.

    >>> [(w.level, w.words) for w in level_words("掌握梯度下降法；了解牛顿法")]
    [('mastered', '掌握'), ('introduced', '了解')]
    >>> level_words("自然语言理解"), level_words("Applications of search")
    ((), ())
    """
    found = sorted(_found(line), key=lambda w: (w.start, -len(w.words)))
    kept: list[LevelWords] = []
    for words in found:
        if not kept or words.start >= kept[-1].start + len(kept[-1].words):
            kept.append(words)
    return tuple(kept)


def level_at(words: tuple[LevelWords, ...], place: int) -> LevelWords | None:
    """Return the words that govern what stands at *place*: the nearest before, else the first.

    >>> told = level_words("掌握梯度下降法；了解牛顿法")
    >>> level_at(told, 10).words, level_at(told, 3).words
    ('了解', '掌握')
    """
    before = [w for w in words if w.start <= place]
    return before[-1] if before else words[0] if words else None


def heading_words(headings: Sequence[str]) -> tuple[LevelWords, ...]:
    """Return the words of the innermost heading that is nothing but a level: *掌握：*.

    >>> [w.words for w in heading_words(["第一章", "掌握："])], heading_words(["了解人工智能"])
    (['掌握'], ())
    """
    for heading in reversed(headings):
        told = level_words(heading)
        if told and told[0].words == heading.strip(" :：()（）[]【】"):
            return told
    return ()


def _found(line: str) -> Iterator[LevelWords]:
    for level, pattern in _PATTERNS.items():
        for match in pattern.finditer(line):
            words = match.group("verb") or match.group("word")
            start = match.start("verb") if match.group("verb") else match.start("word")
            yield LevelWords(level, words, start)


def _pattern(english: str, chinese: str) -> re.Pattern[str]:
    anywhere = "|".join(w for w in chinese.split("|") if w in _ANYWHERE.split("|"))
    free = anywhere or "(?!)"
    return re.compile(rf"{_OPENING}(?P<verb>(?:{english})\b|{chinese})|(?P<word>{free})", re.I)


_PATTERNS = {level: _pattern(*verbs) for level, verbs in _VERBS.items()}
