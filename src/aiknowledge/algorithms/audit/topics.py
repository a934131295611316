"""Another standard topic by topic: what a curriculum covers of each, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms.audit.coverage import Coverage
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.standards import Topic, standard_topics

Verdict = Literal["covered", "partly", "not covered", "undecided"]
"""How far a topic is covered; ``undecided`` where only related points are aligned to it."""


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """How far a topic is covered: in every selection, and in some.

    `missing` are its points that no course teaches, `not_guaranteed` those that only some
    selections teach; both empty where the topic is covered without them.
    """

    topic: Topic
    guaranteed: Verdict
    possible: Verdict
    missing: tuple[str, ...]
    not_guaranteed: tuple[str, ...]


def topic_coverage(
    system: KnowledgeSystem, prefix: str, covered: Coverage
) -> tuple[TopicCoverage, ...]:
    """Return the topics of an alignment with what *covered* teaches of each, in their order."""
    return tuple(_of(t, covered) for t in standard_topics(system, prefix))


def _of(topic: Topic, covered: Coverage) -> TopicCoverage:
    sure, maybe = (topic_verdict(topic, p) for p in (covered.guaranteed, covered.possible))
    points = (*topic.whole, *topic.parts)
    missing = () if maybe == "covered" else tuple(p for p in points if p not in covered.possible)
    chancy = (p for p in points if p in covered.possible and p not in covered.guaranteed)
    return TopicCoverage(topic, sure, maybe, missing, () if sure == "covered" else tuple(chancy))


def topic_verdict(topic: Topic, taught: Iterable[str]) -> Verdict:
    """Return how far *taught* points cover a topic.

    One point that matches it exactly, or is broader, covers it; points within it cover it when
    all are taught. A topic to which only related points are aligned is undecided.

    >>> topic = Topic("x:1", "one", None, None, ("a",), ("b", "c"), ())
    >>> [topic_verdict(topic, p) for p in ("a", "bc", "b", "")]
    ['covered', 'covered', 'partly', 'not covered']
    """
    held = frozenset(taught)
    if not topic.whole and not topic.parts:
        return "undecided"
    if held & set(topic.whole) or (topic.parts and held >= set(topic.parts)):
        return "covered"
    return "partly" if held & set(topic.parts) else "not covered"


def topic_counts(
    topics: Iterable[TopicCoverage],
) -> Mapping[tuple[str, str], tuple[Counter[Verdict], Counter[Verdict]]]:
    """Return, per unit and tier of the standard, how many topics have which verdict.

    The first count is of what every selection covers, the second of what some do.
    """
    found: dict[tuple[str, str], tuple[Counter[Verdict], Counter[Verdict]]] = {}
    for t in topics:
        place = (t.topic.unit or "", t.topic.tier or "")
        sure, maybe = found.setdefault(place, (Counter(), Counter()))
        sure[t.guaranteed] += 1
        maybe[t.possible] += 1
    return found
