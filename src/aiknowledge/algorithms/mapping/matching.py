"""From scored readings of a line to the matches proposed for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiknowledge.algorithms.mapping.features import Reading
from aiknowledge.algorithms.mapping.index import MappingIndex
from aiknowledge.algorithms.mapping.retrievers import character_grams
from aiknowledge.algorithms.mapping.tokens import Token, forms, is_han, tokens
from aiknowledge.model.syllabus import MatchPredicate

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

FIRST = 5
"""The proposals that are seen at once."""
_WHOLE = 0.85
"""The share of a text that a name covers where both mean the same."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target for a line, its score, and the reading that speaks for it most."""

    target: int
    score: float
    reading: Reading


def candidates(
    index: MappingIndex, found: Sequence[Reading], weights: Numbers, least: float, limit: int
) -> list[Candidate]:
    """Return the best targets over all readings of a line, best first; ties by file order.

    The first five hold the best target of each piece (of a score of *least*), so that what a line
    lists last is not crowded out by near relations of what it lists first.
    """
    import numpy as np

    if not found:
        return []
    scores = np.stack([reading.rows @ weights for reading in found])
    piece: NDArray[np.int64] = scores.argmax(axis=0)
    top = scores.max(axis=0)
    leading = sorted({int(n) for n in scores.argmax(axis=1) if top[n] >= least})
    by_score = [int(n) for n in np.argsort(-top, kind="stable")[: limit + FIRST]]
    ahead = sorted(leading, key=lambda n: -top[n])[:FIRST]
    ahead += [n for n in by_score if n not in ahead][: FIRST - len(ahead)]
    ahead.sort(key=lambda n: (-top[n], n))
    order = [*ahead, *(n for n in by_score if n not in ahead)]
    return [Candidate(n, float(top[n]), found[int(piece[n])]) for n in order[:limit]]


def predicate(index: MappingIndex, candidate: Candidate) -> MatchPredicate:
    """Return how the line's words relate to the target.

    As in SKOS, the predicate speaks of the target: `broader` means that the point is broader than
    what the line says. A name that is all of the text is exact; inside a longer text, or as a
    narrower alias, the point is broader; where the text is a part of the name, narrower.
    """
    covers = {
        index.labels[n.label].kind: n.cover
        for n in sorted(candidate.reading.named, key=lambda n: n.cover)
        if index.labels[n.label].target == candidate.target
    }
    if max(covers.get("name", 0), covers.get("alias", 0)) >= _WHOLE:
        return "exact"
    if any(kind not in ("part", "subject") for kind in covers):
        return "broader"
    said = set(forms(candidate.reading.text))
    names = [label.forms for label in index.labels_of[candidate.target]]
    return "narrower" if any(said < set(name) for name in names) else "related"


def evidence(index: MappingIndex, candidate: Candidate, line: str) -> tuple[Token, ...]:
    """Return the tokens of *line* that speak for a candidate: its names', else shared words."""
    named = [
        index.labels[n.label].forms
        for n in candidate.reading.named
        if index.labels[n.label].target == candidate.target
    ]
    wanted = max(named, key=len, default=None)
    if wanted is None:
        said = _of_piece(line, candidate.reading.text)
        return _shared(said, index, candidate.target)
    return _of_piece(line, wanted)


def _of_piece(line: str, piece: str | tuple[str, ...]) -> tuple[Token, ...]:
    """Return the tokens of *line* that *piece* consists of: together where it stands so."""
    words = forms(piece) if isinstance(piece, str) else piece
    said = tokens(line)
    for start in range(len(said) - len(words) + 1):
        if tuple(t.form for t in said[start : start + len(words)]) == words:
            return said[start : start + len(words)]
    return tuple(t for t in said if t.form in words)


def _shared(said: Sequence[Token], index: MappingIndex, target: int) -> tuple[Token, ...]:
    """Return the tokens that share most of their character grams with the target's names."""
    known = {gram for label in index.labels_of[target] for gram in character_grams(label.text)}
    shares = {}
    for place, token in enumerate(said):
        around = said[max(0, place - 1) : place + 2] if is_han(token.form) else (token,)
        grams = set(character_grams("".join(t.form for t in around)))
        shares[token] = len(grams & known) / max(1, len(grams))
    most = max(shares.values(), default=0.0)
    return tuple(t for t, share in shares.items() if most and share >= min(0.5, most))
