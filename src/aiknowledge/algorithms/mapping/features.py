"""What speaks for each target as the meaning of a text: one row of numbers per target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiknowledge.algorithms.mapping.cues import organising
from aiknowledge.algorithms.mapping.index import MappingIndex
from aiknowledge.algorithms.mapping.retrievers import Named
from aiknowledge.algorithms.mapping.segments import segments
from aiknowledge.algorithms.mapping.tokens import forms
from aiknowledge.algorithms.mapping.weights import only_filler

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]

FEATURES = (
    *("name", "alias", "narrower", "part", "subject"),
    *("grams", "words", "ranked", "fused", "first"),
    *("heading", "course", "unit", "shared", "told", "organising"),
    *("specific", "proper", "parent", "child"),
)
"""Share of the text that a name (alias, narrower alias, side of a name, subject) covers.

Nearness by character grams, by words, by ranked text; reciprocal ranks together; best of all.
Nearness of the headings to its unit; share of the course in its area; is it a unit; how many share
the name; how much the text tells; how much of the line organises the course. How much the name
itself tells; is it a proper name or an abbreviation. How much names of its unit cover, for a point;
how much names of its points cover, for a unit.
"""
_RANK_OFFSET = 10
"""Added to ranks before they are inverted; Cormack, Clarke, Büttcher (2009) take 60."""
_HALF = 8.0
"""The BM25 score that counts one half."""
_TELLING = 8.0
"""The information from which on a text counts as telling."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One piece of a line with its rows of features and the labels that stand in it."""

    text: str
    rows: Rows
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds a line: nearness of its headings to units, share of the course per area."""

    heading: Rows
    course: Rows


def readings(index: MappingIndex, line: str, context: Context) -> tuple[Reading, ...]:
    """Return the pieces of *line* that name something, each with its features."""
    if not index.targets:
        return ()
    cue = organising(line)
    return tuple(
        Reading(text, _rows(index, text, named, context, cue), named)
        for text, named in pieces(index, line)
    )


def pieces(index: MappingIndex, line: str) -> list[tuple[str, tuple[Named, ...]]]:
    """Return the segments of *line* worth a look, without those that part a longer name."""
    found: list[tuple[str, tuple[Named, ...]]] = []
    whole: list[tuple[str, ...]] = []
    for text in segments(line):
        words = forms(text)
        named = index.names.found(text)
        known = any(n.cover == 1 for n in named)
        if (only_filler(words) and not known) or any(_inside(words, name) for name in whole):
            continue
        whole += [words[n.start : n.end] for n in named if n.end - n.start > 1]
        found.append((text, named))
    return found


def _inside(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return whether *words* are a proper part of *name*."""
    size = len(words)
    return size < len(name) and any(
        name[n : n + size] == words for n in range(len(name) - size + 1)
    )


def _rows(
    index: MappingIndex, text: str, named: Sequence[Named], context: Context, cue: float
) -> Rows:
    import numpy as np

    rows = np.zeros((len(index.targets), len(FEATURES)))
    at = FEATURES.index
    words = forms(text)
    for hit in named:
        label = index.labels[hit.label]
        told: dict[str, float] = {label.kind: hit.cover}
        if label.kind in ("name", "alias", "narrower"):
            told |= {"specific": min(1.0, hit.told / _TELLING), "proper": float(hit.proper)}
        for feature, value in told.items():
            rows[label.target, at(feature)] = max(rows[label.target, at(feature)], value)
    rows[:, at("grams")] = index.grams.scores(text)
    rows[:, at("words")] = index.words.scores(text)
    ranked = index.ranked.scores(text)
    rows[:, at("ranked")] = ranked / (ranked + _HALF)
    covers = rows[:, : at("subject") + 1]
    said = covers.max(axis=1)
    signals = (said, *(rows[:, at(f)] for f in ("grams", "words", "ranked")))
    rows[:, at("fused")] = fused(signals)
    rows[:, at("first")] = rows[:, at("fused")] >= rows[:, at("fused")].max()
    near = greatest(np.where(index.is_unit, said, 0), index.unit_number)
    rows[:, at("parent")] = np.where(index.is_unit, 0, near)
    near = greatest(np.where(index.is_unit, 0, said), index.unit_number)
    rows[:, at("child")] = np.where(index.is_unit, near, 0)
    rows[:, at("heading")] = context.heading
    rows[:, at("course")] = context.course
    rows[:, at("unit")] = index.is_unit
    rows[:, at("shared")] = np.where(said > 0, np.log(max(1, (said > 0.5).sum())), 0)
    rows[:, at("told")] = min(1.0, index.information.total(words) / _TELLING)
    rows[:, at("organising")] = cue
    return rows


def fused(signals: Sequence[Rows]) -> Rows:
    """Return the mean reciprocal rank of each target over the signals that found it, 0 to 1."""
    import numpy as np

    total = np.zeros(len(signals[0]))
    for signal in signals:
        # Equal scores share the better rank, so that no order of the file decides.
        ranks = len(signal) - np.searchsorted(np.sort(signal), signal, side="right")
        total += np.where(signal > 0, (1 + _RANK_OFFSET) / (1 + _RANK_OFFSET + ranks), 0)
    return total / len(signals)


def greatest(values: Rows, groups: NDArray[np.int64]) -> Rows:
    """Return, for every place, the greatest value in its group."""
    import numpy as np

    best = np.zeros(int(groups.max(initial=0)) + 1)
    np.maximum.at(best, groups, values)
    return best[groups]
