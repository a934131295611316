"""Words of a text in comparable form, each with its place, so that evidence can be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from aiknowledge.algorithms.mapping.vocabulary import vocabulary

_PIECE = re.compile(
    r"[\u3400-\u4dbf\u4e00-\u9fff]|(?<![A-Za-z0-9])[A-Za-z](?:\*|\+\+|#)|[^\W_\u3400-\u4dbf\u4e00-\u9fff]+"
)
"""A Han character, a name such as A* or C++, or a run of other letters and digits."""
_INFLECTIONS = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("elling", "eling"),
    ("elled", "eled"),
    ("ies", "y"),
    ("sses", "ss"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
)
_ENDINGS = ("ization", "ize", "ations", "ation", "izing", "ing", "ed", "al", "ive", "ion")


_LONGEST_ABBREVIATION = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word (a character, for Han) in comparable form, and its place in the text."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of *text* that carry meaning.

    >>> [t.form for t in tokens("Kernels of the SVM、核技巧")]
    ['kernel', 'svm', '核', '技', '巧']
    """
    silent = _silent()
    found = []
    for piece in _PIECE.finditer(text):
        word = piece.group()
        if not word.isascii() and not is_han(word):
            word = unicodedata.normalize("NFKC", word)
        form = word.casefold() if _is_abbreviation(word) else uninflected(word.casefold())
        if form not in silent:
            found.append(Token(form, piece.start(), piece.end()))
    return tuple(found)


@cache
def _silent() -> frozenset[str]:
    return frozenset(vocabulary().silent)


def _is_abbreviation(word: str) -> bool:
    """Return whether a word keeps its last letter: VITS is not the plural of ViT."""
    return word.isupper() and len(word) <= _LONGEST_ABBREVIATION


def forms(text: str) -> tuple[str, ...]:
    """Return the forms of the tokens of *text*."""
    return tuple(t.form for t in tokens(text))


@lru_cache(maxsize=32768)
def uninflected(word: str) -> str:
    """Return a case-folded word without its plural, in American spelling.

    >>> uninflected("networks"), uninflected("generalisation"), uninflected("bias")
    ('network', 'generalization', 'bias')
    """
    spellings = vocabulary().spellings
    if word in spellings:
        return spellings[word]
    for ending, instead in _INFLECTIONS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word[: -len(ending)] + instead
            break
    else:
        if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ias")):
            word = word[:-1]
    return spellings.get(word, word)


@lru_cache(maxsize=32768)
def stem(form: str) -> str:
    """Return what words of one family share, for ranked text.

    >>> stem("clustering") == stem("cluster"), stem("optimization") == stem("optimizing")
    (True, True)
    """
    for ending in _ENDINGS:
        if form.endswith(ending) and len(form) >= len(ending) + 4:
            return form[: -len(ending)]
    return form[:-1] if form.endswith("e") and len(form) > 4 else form


@lru_cache(maxsize=16384)
def terms(text: str) -> tuple[str, ...]:
    """Return the terms that ranked text goes by: word stems, and pairs of Han characters.

    >>> terms("clustering 聚类分析")
    ('cluster', '聚类', '类分', '分析')
    """
    found: list[str] = []
    before: Token | None = None
    for token in tokens(text):
        if not is_han(token.form):
            found.append(stem(token.form))
            before = None
            continue
        if before is not None:
            found.append(before.form + token.form)
        before = token
    return tuple(found)


def words_at(text: str, used: Iterable[Token]) -> tuple[str, ...]:
    """Return the words of *text* at some of its tokens; neighbours are joined.

    >>> text = "the kernel trick, SVM"
    >>> words_at(text, tokens(text))
    ('kernel trick', 'SVM')
    """
    spans: list[list[int]] = []
    for token in sorted(set(used), key=lambda t: t.start):
        gap = text[spans[-1][1] : token.start] if spans else "."
        if not gap.strip(" -\u2013的"):
            spans[-1][1] = token.end
        else:
            spans.append([token.start, token.end])
    return tuple(text[start:end] for start, end in spans)


def is_han(form: str) -> bool:
    """Return whether a token is a Han character."""
    return len(form) == 1 and "\u3400" <= form <= "\u9fff"
