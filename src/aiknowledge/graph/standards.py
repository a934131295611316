"""The points that a standard asks for: the system, a profile, another curriculum, an alignment."""

from __future__ import annotations

from dataclasses import dataclass

from aiknowledge.graph.names import resolve
from aiknowledge.graph.system import KINDS, KnowledgeSystem


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of another standard, with the points that an alignment gives it.

    `whole` points match it exactly or are broader: each alone covers the topic. `parts` lie
    within it and cover it only together, and only as far as the alignment goes. `related` ones
    touch it and decide nothing. `unit` and `tier` are None where the topic's id names none.
    """

    id: str
    label: str
    unit: str | None
    tier: str | None
    whole: tuple[str, ...]
    parts: tuple[str, ...]
    related: tuple[str, ...]


def alignment_name(system: KnowledgeSystem, name: str) -> str | None:
    """Return the prefix of the alignment that *name* means: its own, or the one start of it."""
    prefixes = {a.subject_id.partition(":")[0] for a in system.alignments}
    if name in prefixes:
        return name
    started = [p for p in prefixes if p.startswith(f"{name.casefold()}-")]
    return started[0] if len(started) == 1 else None


def standard_topics(system: KnowledgeSystem, prefix: str) -> tuple[Topic, ...]:
    """Return the topics of an alignment in its order, each with its points."""
    rows: dict[str, dict[str, list[str]]] = {}
    labels: dict[str, str] = {}
    for a in system.alignments:
        if a.subject_id.startswith(f"{prefix}:"):
            labels.setdefault(a.subject_id, a.subject_label or a.subject_id)
            kind = _KINDS.get(a.predicate_id, "whole")
            rows.setdefault(a.subject_id, {}).setdefault(kind, []).append(a.object_id)
    return tuple(
        Topic(id, labels[id], *_place(id), *(tuple(found.get(k, ())) for k in _ROLES))
        for id, found in rows.items()
    )


_KINDS = {"skos:narrowMatch": "parts", "skos:relatedMatch": "related"}
_ROLES = ("whole", "parts", "related")


def _place(id: str) -> tuple[str | None, str | None]:
    """Return the unit and tier in an id such as ``cs2023-gamma:AI-Search/cs_core/1``."""
    places = id.partition(":")[2].split("/")
    return (places[0], places[1]) if len(places) == 3 else (None, None)


def standard_points(system: KnowledgeSystem, name: str | None) -> tuple[str, frozenset[str] | None]:
    """Return the name of a standard and its points; None as points means the whole system.

    *name* is an alignment's prefix such as ``cs2023-gamma`` (or a start of it, ``cs2023``), or
    names a profile, curriculum, course, area, unit or point. Points that an alignment only calls
    related are not asked for.

    Raises:
        UnknownNameError: nothing is called so.
        AmbiguousNameError: several records are.
    """
    if name is None:
        return "system", None
    prefix = alignment_name(system, name)
    if prefix is not None:
        asked = (p for t in standard_topics(system, prefix) for p in (*t.whole, *t.parts))
        return prefix, frozenset(asked)
    kind, id = resolve(system, name, tuple(reversed(KINDS)))
    return f"{kind}:{id}", frozenset(system.points_of(kind, id))
