"""House rules: what a complete system promises of every record.

They are errors where `system.yaml` says ``complete: true`` and information elsewhere, so that
an imported graph is a legal system.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aiknowledge.algorithms import redundant_needs
from aiknowledge.checks.structure import place
from aiknowledge.errors import Finding, Severity, worded
from aiknowledge.graph import (
    KnowledgeGraph,
    KnowledgeSystem,
    circular_groups,
    find_cycle,
    record_id,
)
from aiknowledge.model import BLOOM, LANGUAGES, Area, Point, Record, Text, Unit

_SHIPPED_ID = re.compile(r"[a-z0-9-]{2,60}")
_TEXTS = ("name", "definition", "can_do")
_FIELDS = ("bloom", "class_hours", "compute", "tier", "stability", "review")


def house_rule_findings(system: KnowledgeSystem, graph: KnowledgeGraph | None) -> list[Finding]:
    """Return every broken house rule; *graph* is None where the records cannot be one."""
    severity: Severity = "error" if system.info.complete else "information"
    found: list[Finding] = []
    for area in system.areas:
        found += _group(system, area, severity)
        for unit in area.units:
            found += _group(system, unit, severity)
            found += _hours(unit, severity)
            for point in unit.points:
                found += _point(system, point, severity)
    if graph is not None:
        found += _edges(graph, severity)
        found += _unit_circles(system, graph, severity)
    return found


def _group(system: KnowledgeSystem, record: Area | Unit, severity: Severity) -> Iterator[Finding]:
    yield from _missing(system, record, ("name", "summary"), severity)
    if isinstance(record, Area):
        yield from _missing(system, record, ("question",), severity)


def _missing(
    system: KnowledgeSystem, record: Record, names: tuple[str, ...], severity: Severity
) -> Iterator[Finding]:
    id = record_id(record)
    for name in names:
        text = getattr(record, name)
        if text is None:
            message = worded("{id} has no {name}", id=id, name=name)
            yield Finding(
                "missing-field", place(id), message, worded("write its {name}", name=name), severity
            )
        else:
            yield from _untranslated(system, id, (name,), text, severity)


def _untranslated(
    system: KnowledgeSystem, id: str, steps: tuple[str | int, ...], text: Text, severity: Severity
) -> Iterator[Finding]:
    for language in LANGUAGES:
        if language in system.info.languages and not (getattr(text, language) or "").strip():
            message = worded(
                "{id}: {steps} has no text in {language}",
                id=id,
                steps=".".join(map(str, steps)),
                language=language,
            )
            mend = worded("write the {language} text", language=language)
            yield Finding("missing-translation", place(id, *steps), message, mend, severity)


def _hours(unit: Unit, severity: Severity) -> Iterator[Finding]:
    total = sum(p.hours for p in unit.points)
    if unit.hours is not None and abs(total - unit.hours) > 1:
        message = worded(
            "points of {id} take {total:g} class hours, the unit says {hours:g}",
            id=unit.id,
            total=total,
            hours=unit.hours,
        )
        yield Finding("unit-hours", place(unit.id, "hours"), message, "correct one", severity)


def _point(system: KnowledgeSystem, point: Point, severity: Severity) -> Iterator[Finding]:
    if severity == "error" and not _SHIPPED_ID.fullmatch(point.id):
        mend = "use 2 to 60 of a-z, 0-9 and -"
        yield Finding("id-form", place(point.id, "id"), worded("id {id!r}", id=point.id), mend)
    yield from _missing(system, point, _TEXTS, severity)
    for name in _FIELDS:
        if getattr(point, name) is None:
            message = worded("{id} has no {name}", id=point.id, name=name)
            yield Finding(
                "missing-field",
                place(point.id),
                message,
                worded("add its {name}", name=name),
                severity,
            )
    if point.class_hours and not 0.75 <= point.hours <= 3:
        message = worded("{id} takes {hours:g} class hours", id=point.id, hours=point.hours)
        mend = "a point takes 0.75 to 3: split or merge it"
        yield Finding("point-hours", place(point.id, "class_hours"), message, mend, severity)
    if not point.sources:
        mend = "name a source of sources.yaml"
        yield Finding(
            "missing-source", place(point.id), worded("{id} has none", id=point.id), mend, severity
        )
    for n, need in enumerate(point.requires):
        if need.because is None:
            message = worded(
                "{id} requires {point} without a reason", id=point.id, point=need.point
            )
            mend = "finish: without it the learner cannot … in this point"
            yield Finding("missing-reason", place(point.id, "requires", n), message, mend, severity)
        else:
            steps = ("requires", n, "because")
            yield from _untranslated(system, point.id, steps, need.because, severity)


def _unit_circles(
    system: KnowledgeSystem, graph: KnowledgeGraph, severity: Severity
) -> Iterator[Finding]:
    """Yield the groups of units that need each other, so that none can be taught first."""
    if graph.unit_order is not None:
        return
    needs: dict[str, set[str]] = {u: set() for u in system.units}
    for prerequisite, dependent in graph.edges():
        if graph.unit(prerequisite) != graph.unit(dependent):
            needs[graph.unit(dependent)].add(graph.unit(prerequisite))
    for group in circular_groups(needs):
        cycle = " -> ".join(find_cycle({u: needs[u] & group for u in group}))
        mend = "move a point to another unit, or drop a need between these units"
        yield Finding("unit-cycle", place(min(group)), cycle, mend, severity)


def _edges(graph: KnowledgeGraph, severity: Severity) -> Iterator[Finding]:
    warning: Severity = "warning" if severity == "error" else severity
    for redundant in redundant_needs(graph):
        point = graph.point(redundant.dependent)
        n = [need.point for need in point.requires].index(redundant.prerequisite)
        message = worded(
            "{id} requires {point}, already implied by {chain}",
            id=point.id,
            point=redundant.prerequisite,
            chain=" -> ".join(redundant.chain),
        )
        where = place(point.id, "requires", n)
        yield Finding("redundant-edge", where, message, "remove this need", severity)
    for point in graph:
        if not point.requires and not graph.required_by(point.id):
            message = worded("{id} requires nothing and nothing requires it", id=point.id)
            mend = "say what it needs, or what needs it"
            yield Finding("unlinked-point", place(point.id), message, mend, severity)
        for n, need in enumerate(point.requires):
            low, high = point.bloom, graph.point(need.point).bloom
            if low and high and BLOOM.index(high) - BLOOM.index(low) >= 3:
                message = worded(
                    "{id} ({low}) requires {point} ({high})",
                    id=point.id,
                    low=low,
                    point=need.point,
                    high=high,
                )
                mend = "is the need reversed? otherwise waive it with the reason"
                yield Finding("bloom-drop", place(point.id, "requires", n), message, mend, warning)
