"""Cut a syllabus line into the things that it lists."""

from __future__ import annotations

import re

from aiknowledge.algorithms.mapping.tokens import forms
from aiknowledge.text import has_han

_HARD = re.compile(
    r"\s*(?:[,;/|，；、。：！？\n•·…()（）\[\]【】]|:\s|\.\s|\s[-–—]+\s|——|\bvs\.?\s)\s*"
)
_SOFT = re.compile(
    r"\s+(?:and|&|or|versus|plus)\s+|\s+[+＋]\s+"
    r"|(?<=[^\W_参饱共调普涉])(?:以及|[与和及])(?=[^\W_])",
    re.IGNORECASE,
)
"""What joins two things; 参与, 饱和, 涉及 and the like are words of their own."""
MOST = 60
"""Pieces of one line that are looked up; a line that lists more is a page of text."""
_TAIL_HAN = 2
"""How many characters a Chinese list shares at its end: …函数, …回归."""


def split(line: str) -> tuple[str, ...]:
    """Return the pieces of *line* between commas, slashes, brackets, *and*, 与 and the like.

    >>> split("SVM, kernels and margins")
    ('SVM', 'kernels', 'margins')
    >>> split("决策树、随机森林与提升方法")
    ('决策树', '随机森林', '提升方法')
    """
    return tuple(p for hard in clauses(line) for p in _SOFT.split(hard) if p.strip())


def clauses(line: str) -> tuple[str, ...]:
    """Return the pieces of *line* between punctuation; *and* does not part them."""
    return tuple(p.strip() for p in _HARD.split(line) if p and p.strip())


def segments(line: str) -> tuple[str, ...]:
    """Return what to look up for *line*: all of it, its clauses, its pieces, each once, 60 at most.

    A shared last word is given to the pieces before it, as *linear and logistic regression*
    speaks of linear regression.

    >>> segments("Linear and logistic regression")
    ('Linear and logistic regression', 'Linear', 'logistic regression', 'Linear regression')
    >>> segments("凸集和凸函数")
    ('凸集和凸函数', '凸集', '凸函数', '凸集函数')
    """
    found = [line.strip()]
    for clause in clauses(line):
        pieces = [p.strip() for p in _SOFT.split(clause) if p.strip()]
        found += [clause, *pieces]
        if len(pieces) > 1:
            found += _with_shared_ending(pieces)
    return tuple(s for s in dict.fromkeys(found) if forms(s))[:MOST]


def _with_shared_ending(pieces: list[str]) -> list[str]:
    last = pieces[-1]
    if has_han(last):
        tail = last[-_TAIL_HAN:] if len(last) > _TAIL_HAN else ""
        return [p + tail for p in pieces[:-1] if tail and not p.endswith(tail)]
    ending = last.split()[1:]
    return [f"{p} {' '.join(ending)}" for p in pieces[:-1] if ending and len(p.split()) <= 2]
