"""Three ways to propose points for labelled lines: ours, names alone, TF-IDF alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
from mapping_measures import Proposal, nothing, precision
from mapping_set import Outline
from sklearn.feature_extraction.text import TfidfVectorizer

from aiknowledge.algorithms.mapping import auto_accepted, map_syllabus
from aiknowledge.graph import KnowledgeSystem, record_aliases, record_id, record_names
from aiknowledge.model import Language, Point, Unit
from aiknowledge.text import has_han, words

WANTED_PRECISION, WANTED_NOTHING = 0.9, 0.9
Method = Callable[[Sequence[Outline]], dict[Language, list[Proposal]]]


def ours(system: KnowledgeSystem) -> Method:
    """Return the mapping of the package, as it is."""

    def proposals(outlines: Sequence[Outline]) -> dict[Language, list[Proposal]]:
        found: dict[Language, list[Proposal]] = {"en": [], "zh": []}
        for outline in outlines:
            mapped = map_syllabus(system, outline.syllabus)
            for line, label in zip(mapped.lines, outline.labels, strict=True):
                ranked = tuple(m.id for m in line.matches)
                sure = tuple(m.id for m in line.matches if auto_accepted(m))
                found[outline.language].append(
                    Proposal(outline.name, label, ranked, sure, line.nothing)
                )
        return found

    return proposals


def names_alone(system: KnowledgeSystem) -> Method:
    """Return the method that takes every name or alias that stands in the line as it is."""
    named = [(f" {_spelled(n)} ", r) for r in _records(system) for n in _names(r)]

    def proposals(outlines: Sequence[Outline]) -> dict[Language, list[Proposal]]:
        found: dict[Language, list[Proposal]] = {"en": [], "zh": []}
        for outline in outlines:
            for line, label in zip(outline.syllabus.lines, outline.labels, strict=True):
                text = f" {_spelled(line.text)} "
                hits = sorted((-len(n), record_id(r)) for n, r in named if n.strip() and n in text)
                ids = tuple(dict.fromkeys(i for _, i in hits))
                found[outline.language].append(Proposal(outline.name, label, ids, ids, not ids))
        return found

    return proposals


def tfidf_alone(system: KnowledgeSystem, dev: Sequence[Outline]) -> Method:
    """Return TF-IDF of letters over names, aliases and definitions; thresholds fitted on dev.

    The threshold for taking the first proposal is the lowest at which nine of ten are right on dev,
    the one for nothing the lowest at which nine of ten nothing lines are recognised.
    """
    records = list(_records(system))
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True)
    matrix = vectors.fit_transform([_document(r) for r in records])
    ids = np.array([record_id(r) for r in records])

    def scored(outlines: Sequence[Outline]) -> dict[Language, list[tuple[float, Proposal]]]:
        found: dict[Language, list[tuple[float, Proposal]]] = {"en": [], "zh": []}
        for outline in outlines:
            texts = [_spelled(line.text) for line in outline.syllabus.lines]
            near = (vectors.transform(texts) @ matrix.T).toarray()
            for row, label in zip(near, outline.labels, strict=True):
                order = np.argsort(-row, kind="stable")[:8]
                ranked = tuple(str(i) for i in ids[order])
                one = Proposal(outline.name, label, ranked, (), False)
                found[outline.language].append((float(row[order[0]]), one))
        return found

    limits = {language: _limits(rows) for language, rows in scored(dev).items()}

    def proposals(outlines: Sequence[Outline]) -> dict[Language, list[Proposal]]:
        return {
            language: [_cut(score, p, *limits[language]) for score, p in rows]
            for language, rows in scored(outlines).items()
        }

    return proposals


def _limits(rows: Sequence[tuple[float, Proposal]]) -> tuple[float, float]:
    """Return the scores from which on to take the first proposal, and to see a topic at all."""
    steps = [n / 100 for n in range(1, 100)]
    enough = [
        at
        for at in steps
        if precision([_cut(s, p, at, 0) for s, p in rows]).value >= WANTED_PRECISION
    ]
    topic = [
        at for at in steps if nothing([_cut(s, p, 1, at) for s, p in rows]).value >= WANTED_NOTHING
    ]
    return min(enough, default=1.0), min(topic, default=1.0)


def _cut(score: float, proposal: Proposal, accept_at: float, topic_at: float) -> Proposal:
    taken = proposal.ranked[:1] if score >= accept_at else ()
    return replace(proposal, accepted=taken, nothing=score < topic_at)


def _records(system: KnowledgeSystem) -> Iterable[Point | Unit]:
    for unit in system.units.values():
        yield unit
        yield from unit.points


def _names(record: Point | Unit) -> tuple[str, ...]:
    return (*record_names(record), *(a for a, _ in record_aliases(record)))


def _spelled(text: str) -> str:
    """Return words apart, Han characters apart from each other, as both baselines see them."""
    return " ".join(" ".join(w) if has_han(w) else w for w in words(text))


def _document(record: Point | Unit) -> str:
    texts = [getattr(record, kind, None) for kind in ("definition", "can_do", "summary")]
    said = [t for text in texts if text for t in (text.en, text.zh) if t]
    return _spelled(" . ".join([*_names(record), *said]))
