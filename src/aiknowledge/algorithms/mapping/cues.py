"""Words by which a line says that it organises the course and teaches nothing."""

from __future__ import annotations

import re
from functools import cache

from aiknowledge.algorithms.mapping.tokens import forms, is_han
from aiknowledge.algorithms.mapping.vocabulary import vocabulary


def organising(text: str) -> float:
    """Return the share of *text* that speaks of the course and not of its subject, 0 to 1.

    >>> organising("Midterm exam"), organising("期末复习与答疑"), organising("Kernel trick")
    (1.0, 1.0, 0.0)
    """
    words = forms(text)
    said = "".join(w for w in words if is_han(w))
    about = sum(len(m.group()) for m in _phrases().finditer(said))
    about += sum(w in _words() or w.isdigit() for w in words if not is_han(w))
    return about / len(words) if words else 1.0


@cache
def _words() -> frozenset[str]:
    return frozenset(f for text in vocabulary().organising["en"] for f in forms(text))


@cache
def _phrases() -> re.Pattern[str]:
    """Return the Chinese phrases as one pattern, longest first."""
    phrases = sorted(vocabulary().organising["zh"], key=lambda p: (-len(p), p))
    return re.compile("|".join(map(re.escape, phrases)))
