"""Topics written one after the other in a line or cell, taken apart where that is clear."""

from __future__ import annotations

import itertools
import re

from aiknowledge.formats.syllabus.numbers import number_in
from aiknowledge.text import has_han

_SEMICOLON = re.compile(r"\s*[;；]\s*")
_OUTSIDE = r"(?![^（(]*[)）])"
"""Not inside brackets."""
_PAUSE = re.compile(rf"[、]{_OUTSIDE}")
_COMMA = re.compile(rf"\s*[,，]\s*{_OUTSIDE}")
_STEP = re.compile(
    r"(?:(?<=^)|(?<=[\s;；。，,]))(?:(\d{1,2}(?:[.．]\d{1,2})+)\s+|(\d{1,2})[.、．)）](?!\d)\s*"
    r"|[（(](\d{1,2})[）)]\s*|([①-⑳])\s*)"
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|will|we|you|your|this|that|which|students?|should|can|must|be)\b"
    r"|了解|掌握|理解|熟悉|能够|学生|通过|本章|本课|使用者|可以|如何",
    re.I,
)
_FULL_STOP = re.compile(r"(?<=[。！？])\s*(?=\S)")
_SHORTEST_HAN, _LONGEST_HAN, _MOST_WORDS, _LONGEST_LIST = 3, 14, 6, 600


def topics_in(text: str) -> tuple[str, ...]:
    """Return the topics that a line enumerates, or the whole line where that is not clear.

    Numbered steps and semicolons always separate; 、 and commas only between three or more
    short phrases. What is left whole may still be matched to several points.

    >>> topics_in("线性回归、逻辑回归、支持向量机"), topics_in("数据的采集、清洗、标注")
    (('线性回归', '逻辑回归', '支持向量机'), ('数据的采集、清洗、标注',))
    >>> topics_in("Linear regression, gradient descent, model selection")
    ('Linear regression', 'gradient descent', 'model selection')
    >>> topics_in("Clean, Prep, and Visualize your Data; Introduction to Classification")
    ('Clean, Prep, and Visualize your Data', 'Introduction to Classification')
    """
    if len(text) > _LONGEST_LIST:
        return (text,)
    return tuple(
        piece
        for step in _steps(text)
        for sentence in _sentences(step)
        for part in _parts(_SEMICOLON, sentence, least=2)
        for piece in _phrases(part)
    )


def _sentences(text: str) -> list[str]:
    """Return the pieces between full stops where each is a short Chinese phrase."""
    parts = [p for p in _FULL_STOP.split(text) if p]
    short = all(len(p) <= 40 and not _SENTENCE.search(p) for p in parts)
    return [p.rstrip("。") for p in parts] if len(parts) > 1 and short else [text]


def _steps(text: str) -> list[str]:
    """Return the pieces of "1. a 2. b" without their numbers; they must count up from the first."""
    steps = list(_STEP.finditer(text))
    if len(steps) < 2 or text[: steps[0].start()].strip():
        return [text]
    numbers = [_value(step) for step in steps]
    if any(b <= a for a, b in itertools.pairwise(numbers)) or numbers[0][-1] > 1:
        return [text]
    ends = [*(s.start() for s in steps[1:]), len(text)]
    pieces = [text[s.end() : e].strip(" ;；。,，、\n") for s, e in zip(steps, ends, strict=True)]
    return [p for p in pieces if p]


def _value(step: re.Match[str]) -> tuple[int, ...]:
    dotted, plain, bracketed, ringed = step.groups()
    if ringed:
        return (ord(ringed) - ord("①") + 1,)
    return tuple(number_in(n) or 0 for n in re.split(r"[.．]", dotted or plain or bracketed))


def _parts(pattern: re.Pattern[str], text: str, least: int) -> list[str]:
    parts = [p.strip(" 。.") for p in pattern.split(text)]
    parts = [p for p in parts if p]
    return parts if len(parts) >= least else [text]


def _phrases(text: str) -> list[str]:
    if _SENTENCE.search(text):
        return [text]
    if has_han(text):
        for pattern in (_PAUSE, _COMMA):
            parts = _parts(pattern, text, least=3)
            if len(parts) > 1 and all(map(_is_han_phrase, parts)):
                return parts
        return [text]
    parts = _parts(_COMMA, text, least=3)
    return _without_and(parts) if len(parts) > 1 and _are_phrases(parts) else [text]


def _is_han_phrase(part: str) -> bool:
    return _SHORTEST_HAN <= len(part) <= _LONGEST_HAN and not re.search(
        r"的|等$|[:：]|^[与和及]", part
    )


def _are_phrases(parts: list[str]) -> bool:
    """Return whether most parts are phrases of two words or more, and none is a clause."""
    counts = [len(p.split()) for p in _without_and(parts)]
    several = sum(n > 1 for n in counts)
    clear = not any(re.search(r"[:.?!]|^part \d|\d$", p, re.I) for p in parts)
    return clear and max(counts) <= _MOST_WORDS and several * 2 > len(parts)


def _without_and(parts: list[str]) -> list[str]:
    return [re.sub(r"^(?:and|or)\s+", "", p, flags=re.I) for p in parts]
