"""Find points, units and other records by words in English or Chinese, typing errors included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from aiknowledge.graph import KINDS, KnowledgeSystem, record_names
from aiknowledge.graph.name_index import NameIndex
from aiknowledge.model import Record
from aiknowledge.text import allowed_errors, edit_distance, grams, has_han, normalise


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that search found; `score` is between 0 and 1, `matched` the words."""

    id: str
    kind: str
    score: float
    matched: str
    names: tuple[str, ...] = ()


def search(system: KnowledgeSystem, text: str, *, limit: int = 10) -> list[Hit]:
    """Return the records whose id, name or alias is nearest to *text*, best first.

    Exact words count most, then the start of a name, a part of it, a typing error (one in four
    to seven characters, two above; one replaced Han character), and shared character grams. A
    narrower alias counts a little less. Ties: kind (point before unit …), then id.
    """
    return ranked(system.name_index, system.by_kind, text, limit=limit)


def ranked(
    index: NameIndex,
    by_kind: Mapping[str, Mapping[str, Record]],
    text: str,
    *,
    limit: int,
) -> list[Hit]:
    """Return the nearest of some records, best first; *index* holds their names."""
    wanted = normalise(text)
    if not wanted:
        return []
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for table, weight in ((index.names, 1.0), (index.aliases, 0.97)):
        for name, references in table.items():
            score = weight * similarity(wanted, name)
            if score < 0.3:
                continue
            for kind, id in references:
                if score > best.get((kind, id), (0.0, ""))[0]:
                    best[kind, id] = (score, name)
    for kind in KINDS:
        for id in by_kind[kind]:
            if normalise(id) == wanted:
                best[kind, id] = (1.0, id)
    hits = [
        Hit(i, k, round(s, 4), m, record_names(by_kind[k][i])) for (k, i), (s, m) in best.items()
    ]
    return sorted(hits, key=lambda h: (-h.score, KINDS.index(h.kind), h.id))[:limit]


def similarity(wanted: str, name: str) -> float:
    """Return how near two normalised texts are, from 0 to 1.

    >>> similarity("backprop", "backprop"), similarity("xyz", "entropy")
    (1.0, 0.0)
    >>> similarity("atention", "attention") > similarity("atention", "entropy")
    True
    """
    if wanted == name:
        return 1.0
    if not name:
        return 0.0
    share = min(len(wanted), len(name)) / max(len(wanted), len(name))
    if name.startswith(wanted) and len(wanted) > 1:
        return 0.75 + 0.2 * share
    if len(wanted) > (1 if has_han(wanted) else 2) and wanted in name:
        return 0.6 + 0.2 * share
    limit = allowed_errors(wanted)
    errors = edit_distance(wanted, name, limit) if limit else 1
    if errors <= limit:
        return 0.9 - 0.08 * errors
    if len(name) > (1 if has_han(name) else 3) and name in wanted:
        return 0.35 + 0.4 * share
    left, right = grams(wanted), grams(name)
    return 0.7 * 2 * len(left & right) / (len(left) + len(right))
