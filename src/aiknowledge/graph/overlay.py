"""A department's own records laid over a system; the system itself stays as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from aiknowledge.errors import DataError, Finding, worded
from aiknowledge.graph.name_index import record_id
from aiknowledge.graph.system import KnowledgeSystem
from aiknowledge.model import Area, Edit, Need, Point, Record, Unit

R = TypeVar("R", bound=Record)


def lay_over(system: KnowledgeSystem, overlay: KnowledgeSystem) -> KnowledgeSystem:
    """Return *system* with an overlay's points, edits, curricula, profiles and waivers.

    Areas and units of the overlay may be new or name shipped ones, whose points they add to.
    Curricula, courses and profiles of the overlay replace those of the same id; shipped points
    are only changed through edits, each with author, date and reason.

    Raises:
        DataError: an overlay's point stands in the system already, or an edit names what is not
            there. Every fault is told.
    """
    faults = [*_twice(system, overlay), *_edit_faults(system, overlay)]
    if faults:
        raise DataError(faults)
    areas = _edited(_merged(system.areas, overlay.areas), overlay.edits)
    return replace(
        system,
        areas=areas,
        sources=_replaced(system.sources, overlay.sources),
        courses=_replaced(system.courses, overlay.courses),
        curricula=_replaced(system.curricula, overlay.curricula),
        profiles=_replaced(system.profiles, overlay.profiles),
        alignments=system.alignments + overlay.alignments,
        changes=system.changes + overlay.changes,
        waivers=system.waivers + overlay.waivers,
        edits=system.edits + overlay.edits,
    )


def edits_on(system: KnowledgeSystem, points: Iterable[str]) -> tuple[Edit, ...]:
    """Return the edits that touch any of *points*: the answers they changed must say so."""
    touched = set(points)
    return tuple(e for e in system.edits if e.point in touched or e.prerequisite in touched)


def own_records(shipped: KnowledgeSystem, system: KnowledgeSystem) -> tuple[tuple[str, str], ...]:
    """Return the kinds and ids of what an overlay brought to a system.

    New points, units and areas; courses, curricula and profiles that are new or replace others.
    """
    found = []
    for kind, record in system.named():
        id = record_id(record)
        old = shipped.by_kind[kind].get(id)
        replaced = kind in ("course", "curriculum", "profile") and old != record
        if old is None or replaced:
            found.append((kind, id))
    return tuple(found)


def _twice(system: KnowledgeSystem, overlay: KnowledgeSystem) -> list[Finding]:
    return [
        Finding(
            "duplicate-id",
            p,
            worded("point {p} stands in the system already", p=p),
            "give it another id, or write an edit",
        )
        for p in overlay.unit_of
        if p in system.unit_of
    ]


def _edit_faults(system: KnowledgeSystem, overlay: KnowledgeSystem) -> list[Finding]:
    points = {**system.by_kind["point"], **overlay.by_kind["point"]}
    found = []
    for edit in overlay.edits:
        where = f"edits.yaml: {edit.point}"
        unknown = [p for p in (edit.point, edit.prerequisite) if p is not None and p not in points]
        if unknown:
            message = worded("{unknown!r} is no point", unknown=unknown[0])
            found.append(Finding("unknown-id", where, message, "correct the id"))
        elif edit.kind != "override" and edit.prerequisite is None:
            message = worded("a {kind} names no prerequisite", kind=edit.kind)
            found.append(Finding("missing-field", where, message, "name the prerequisite"))
        elif edit.kind == "dispute" and not _requires(points[edit.point], edit.prerequisite):
            message = worded(
                "{point} does not require {prerequisite}",
                point=edit.point,
                prerequisite=edit.prerequisite,
            )
            found.append(Finding("unknown-id", where, message, "dispute a need that is there"))
    return found


def _requires(record: Record, prerequisite: str | None) -> bool:
    return isinstance(record, Point) and any(n.point == prerequisite for n in record.requires)


def _replaced(shipped: Sequence[R], own: Sequence[R]) -> tuple[R, ...]:
    by_id = {record_id(r): r for r in shipped}
    by_id.update({record_id(r): r for r in own})
    return tuple(by_id.values())


def _merged(shipped: Sequence[Area], own: Sequence[Area]) -> tuple[Area, ...]:
    areas = {a.id: a for a in shipped}
    for area in own:
        base = areas.get(area.id)
        areas[area.id] = (
            area
            if base is None
            else base.model_copy(update={"units": _merged_units(base.units, area.units)})
        )
    return tuple(areas.values())


def _merged_units(shipped: Sequence[Unit], own: Sequence[Unit]) -> tuple[Unit, ...]:
    units = {u.id: u for u in shipped}
    for unit in own:
        base = units.get(unit.id)
        units[unit.id] = (
            unit if base is None else base.model_copy(update={"points": base.points + unit.points})
        )
    return tuple(units.values())


def _edited(areas: Sequence[Area], edits: Sequence[Edit]) -> tuple[Area, ...]:
    by_point: dict[str, list[Edit]] = {}
    for edit in edits:
        by_point.setdefault(edit.point, []).append(edit)
    return tuple(
        area.model_copy(
            update={
                "units": tuple(
                    unit.model_copy(update={"points": _edited_points(unit.points, by_point)})
                    for unit in area.units
                )
            }
        )
        for area in areas
    )


def _edited_points(
    points: Sequence[Point], edits: Mapping[str, Sequence[Edit]]
) -> tuple[Point, ...]:
    return tuple(_edited_point(p, edits[p.id]) if p.id in edits else p for p in points)


def _edited_point(point: Point, edits: Sequence[Edit]) -> Point:
    changes: dict[str, object] = {}
    needs = {n.point: n for n in point.requires}
    for edit in edits:
        if edit.kind == "dispute":
            needs.pop(edit.prerequisite or "", None)
        elif edit.kind == "need" and edit.prerequisite is not None:
            told_need = {
                "point": edit.prerequisite,
                "from": edit.binds_from,
                "because": edit.because,
            }
            needs[edit.prerequisite] = Need.model_validate(told_need)
        else:
            told = {"class_hours": edit.class_hours, "tier": edit.tier}
            changes.update({k: v for k, v in told.items() if v is not None})
    helps = tuple(h for h in point.helped_by if h not in needs)
    return point.model_copy(
        update={**changes, "requires": tuple(needs.values()), "helped_by": helps}
    )
