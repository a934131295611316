"""How much each word tells: rare words more than common ones, filler next to nothing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from aiknowledge.algorithms.mapping.tokens import forms, is_han
from aiknowledge.algorithms.mapping.vocabulary import vocabulary

_LEAST = 0.1


class Information:
    """What the words of labels tell, as the logarithm of how rare they are."""

    def __init__(self, texts: Sequence[tuple[str, ...]]) -> None:
        counts = Counter(form for words in texts for form in set(words))
        self._most = math.log(1 + len(texts))
        self._of = {form: self._most - math.log(count) for form, count in counts.items()}

    def of(self, form: str) -> float:
        """Return what one word tells; a word that no label holds tells the most."""
        rare = self._of.get(form, self._most * 0.5)
        return rare * _LEAST if form in _fillers() else rare / 2 if is_han(form) else rare

    def total(self, words: Iterable[str]) -> float:
        """Return what some words tell together; filler of several characters nearly nothing."""
        words = tuple(words)
        silent = filler_places(words)
        return sum(self.of(w) * (_LEAST if n in silent else 1) for n, w in enumerate(words))


def filler_places(words: tuple[str, ...]) -> frozenset[int]:
    """Return the places of Han characters that only fill, as 基本概念 does."""
    text = "".join(w if is_han(w) else "\0" for w in words)
    found: set[int] = set()
    for filler in vocabulary().filler["zh"]:
        start = text.find(filler)
        while start >= 0:
            found.update(range(start, start + len(filler)))
            start = text.find(filler, start + 1)
    return frozenset(found)


def only_filler(words: tuple[str, ...]) -> bool:
    """Return whether words name nothing by themselves.

    >>> only_filler(forms("Introduction and overview")), only_filler(forms("核技巧介绍"))
    (True, False)
    """
    silent = filler_places(words)
    return all(w in _fillers() or w.isdigit() or n in silent for n, w in enumerate(words))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(f for text in vocabulary().filler["en"] for f in forms(text))
