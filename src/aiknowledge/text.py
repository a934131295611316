"""One way to compare words, in English and Chinese, for search, names and syllabi."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]")


def normalise(text: str) -> str:
    """Return *text* in NFKC, case folded, without spaces, hyphens or punctuation.

    >>> normalise("Back-Propagation") == normalise("back propagation")
    True
    >>> normalise("Ａ* 搜索（启发式）")
    'a搜索启发式'
    """
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).casefold())


def words(text: str) -> tuple[str, ...]:
    """Return the case-folded words of *text*; a run of Han characters is one word.

    >>> words("Scaled dot-product attention")
    ('scaled', 'dot', 'product', 'attention')
    """
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def has_han(text: str) -> bool:
    """Return whether *text* holds a Chinese character.

    >>> has_han("BP算法"), has_han("backprop")
    (True, False)
    """
    return _HAN.search(text) is not None


@lru_cache(maxsize=1 << 16)
def grams(text: str) -> frozenset[str]:
    """Return the character grams of a normalised text: bigrams for Han, else trigrams.

    >>> sorted(grams("梯度下降"))
    ['下降', '度下', '梯度']
    """
    size = 2 if has_han(text) else 3
    if len(text) <= size:
        return frozenset([text]) if text else frozenset()
    return frozenset(text[i : i + size] for i in range(len(text) - size + 1))


def allowed_errors(text: str) -> int:
    """Return how many typing errors a normalised text may hold and still be found.

    One for four to seven characters, two above; one replaced character in three or more Han.

    >>> allowed_errors("svm"), allowed_errors("kernel"), allowed_errors("transformer")
    (0, 1, 2)
    """
    if has_han(text):
        return 1 if len(text) >= 3 else 0
    return 0 if len(text) < 4 else 1 if len(text) < 8 else 2


def edit_distance(left: str, right: str, limit: int) -> int:
    """Return the edits (insert, delete, replace, swap of neighbours) between two texts.

    Stops early and returns ``limit + 1`` when there are more than *limit*.
    Optimal string alignment; Damerau (1964), doi:10.1145/363958.363994.

    >>> edit_distance("atention", "attention", 2), edit_distance("abc", "xyz", 1)
    (1, 2)
    """
    from rapidfuzz.distance import OSA

    return OSA.distance(left, right, score_cutoff=limit)
