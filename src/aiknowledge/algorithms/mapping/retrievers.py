"""Three ways to find the targets that a text speaks of: names, character grams, ranked text.

Each returns one number per target; none knows of the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiknowledge.algorithms.mapping.labels import Label, Target
from aiknowledge.algorithms.mapping.tokens import forms, is_han, terms, tokens
from aiknowledge.algorithms.mapping.weights import Information
from aiknowledge.stopping import unless_stopped

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float64]


_SUBJECT_COVER = 0.85
"""The share of a text that the name of a subject must cover."""
_DOUBT = 0.5
"""What the name of a subject still counts for where a point or unit has that name, too."""


@dataclass(frozen=True, slots=True)
class Named:
    """A label that stands in a text word by word; `cover` is its share of what the text tells."""

    label: int
    start: int
    end: int
    cover: float
    told: float
    proper: bool


class Names:
    """Labels that stand in a text word by word, inflections aside; the longest ones count.

    The name of a subject counts only where it is nearly all of the text (*Parallel programming* is
    not the subject *Programming*), and less where a point or unit has that name, too.
    """

    def __init__(self, labels: Sequence[Label], information: Information) -> None:
        self._information = information
        self._labels = labels
        self._by_words: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, label in enumerate(labels):
            self._by_words[label.forms].append(number)
        self._longest = max((len(words) for words in self._by_words), default=0)

    def found(self, text: str) -> tuple[Named, ...]:
        """Return the labels in *text* that no longer one covers."""
        said = tokens(text)
        words = tuple(t.form for t in said)
        spans = [
            (start, end)
            for start in range(len(words))
            for end in range(start + 1, min(len(words), start + self._longest) + 1)
            if words[start:end] in self._by_words
        ]
        whole = self._information.total(words) or 1.0
        longest = [
            (start, end)
            for start, end in spans
            if not any(s <= start and end <= e and (s, e) != (start, end) for s, e in spans)
        ]
        return tuple(
            Named(
                number,
                start,
                end,
                cover,
                self._information.total(words[start:end]),
                is_proper(text[said[start].start : said[end - 1].end]),
            )
            for start, end in longest
            for number, cover in self._meant(
                self._by_words[words[start:end]],
                self._information.total(words[start:end]) / whole,
            )
        )

    def _meant(self, numbers: list[int], cover: float) -> list[tuple[int, float]]:
        """Return the labels that a span means, with the cover that each counts for."""
        kinds = {self._labels[n].kind for n in numbers}
        doubt = _DOUBT if kinds & {"name", "alias"} else 1.0
        return [
            (n, cover * doubt if self._labels[n].kind == "subject" else cover)
            for n in numbers
            if self._labels[n].kind != "subject" or cover >= _SUBJECT_COVER
        ]


def is_proper(words: str) -> bool:
    """Return whether words look like a proper name or an abbreviation.

    >>> is_proper("XGBoost"), is_proper("PCA"), is_proper("Kernel trick")
    (True, True, False)
    """
    return re.search(r"[A-Za-z0-9][A-Z]|[A-Z][0-9]|[a-z][0-9]", words) is not None


class Vectors:
    """Labels as weighted bags of pieces; a text is as near as the cosine to a target's nearest.

    TF-IDF with sublinear counts: Manning, Raghavan, Schütze (2008), section 6.4.
    """

    def __init__(
        self, labels: Sequence[Label], size: int, pieces: Callable[[str], Iterable[str]]
    ) -> None:
        import numpy as np

        self._pieces, self._size = pieces, size
        self._target = np.array([label.target for label in labels], dtype=np.int64)
        bags = [sorted(set(pieces(label.text))) for label in unless_stopped(labels)]
        holders: dict[str, list[int]] = defaultdict(list)
        for number, bag in enumerate(bags):
            for piece in bag:
                holders[piece].append(number)
        self._rare = {p: float(np.log((1 + len(bags)) / len(h))) for p, h in holders.items()}
        lengths = [sum(self._rare[p] ** 2 for p in bag) ** 0.5 or 1.0 for bag in bags]
        length = np.array(lengths, dtype=np.float64)
        self._postings = {
            p: (np.array(h, dtype=np.int64), self._rare[p] / length[h]) for p, h in holders.items()
        }
        self._unknown = float(np.log(1 + len(bags)))

    def scores(self, text: str) -> Scores:
        """Return, per target, the cosine of *text* to its nearest label."""
        import numpy as np

        best = np.zeros(self._size)
        bag = sorted(set(self._pieces(text)))
        known = [p for p in bag if p in self._postings]
        if not known:
            return best
        numbers = np.concatenate([self._postings[p][0] for p in known])
        shares = np.concatenate([self._postings[p][1] * self._rare[p] for p in known])
        norm = sum(self._rare.get(p, self._unknown) ** 2 for p in bag) ** 0.5
        cosines = np.bincount(numbers, shares, minlength=len(self._target)) / norm
        np.maximum.at(best, self._target, cosines)
        return best


class Ranked:
    """Names, definitions and abilities as texts, ranked by BM25 (Robertson, Zaragoza 2009)."""

    def __init__(self, found: Sequence[Target], labels: Sequence[Label]) -> None:
        import bm25s

        texts: list[list[str]] = [[] for _ in found]
        for label in unless_stopped(labels):
            texts[label.target] += terms(label.text)
        for text, target in zip(texts, unless_stopped(found), strict=True):
            text += terms(_description(target))
        self._size = len(texts)
        self._vocabulary = frozenset(t for text in texts for t in text)
        self._index = bm25s.BM25(method="lucene")
        if self._vocabulary:
            self._index.index(texts, show_progress=False)

    def scores(self, text: str) -> Scores:
        """Return the BM25 score of every target for *text*."""
        import numpy as np

        known = [t for t in terms(text) if t in self._vocabulary]
        if not known:
            return np.zeros(self._size)
        return np.asarray(self._index.get_scores(known), dtype=np.float64)


def character_grams(text: str) -> Iterable[str]:
    """Return grams of three and four letters inside words, of one and two Han characters.

    >>> sorted(character_grams("SVM")), sorted(character_grams("熵值"))
    (['^sv', '^svm', 'svm', 'svm$', 'vm$'], ['值', '熵', '熵值'])
    """
    before = ""
    for form in forms(text):
        if is_han(form):
            yield form
            if before:
                yield before + form
            before = form
            continue
        before = ""
        word = f"^{form}$"
        for size in (3, 4):
            yield from (word[i : i + size] for i in range(max(1, len(word) - size + 1)))


def _description(target: Target) -> str:
    record = target.record
    kinds = ("definition", "can_do", "summary")
    found = [text for kind in kinds if (text := getattr(record, kind, None))]
    return " ".join(t for text in found for t in (text.en, text.zh) if t)
