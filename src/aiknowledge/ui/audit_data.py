"""What the audit pages show: plain rows made of an audit, ready to be drawn or taken home."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from aiknowledge.algorithms.audit import AuditReport, Share, Teaching
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, Language
from aiknowledge.ui.pictures import area_color
from aiknowledge.ui.words import word

_LETTER = {"introduced": "I", "reinforced": "R", "mastered": "M"}


def grid_data(
    system: KnowledgeSystem, curriculum: Curriculum, language: Language
) -> dict[str, Any]:
    """Return the grid of courses and units: how many points of a unit a course teaches.

    A cell is *inferred* where nobody has confirmed any of its maps. Units that no course
    touches are left out; their number is told.
    """
    teaching = Teaching(curriculum)
    touched = {system.unit_of[p] for p in teaching.points}
    units = [u for u in system.units if u in touched]
    return {
        "alt": word("grid_alt", language),
        "untouched": len(system.units) - len(units),
        "units": [
            {
                "id": u,
                "name": system.units[u].name.in_language(language),
                "color": area_color(system, system.area_of[u]),
            }
            for u in units
        ],
        "rows": [
            {
                "id": c.id,
                "name": c.name.in_language(language),
                "outside": c.outside,
                "cells": _cells(system, teaching, c.id, units, language),
            }
            for c in curriculum.courses
        ],
    }


def _cells(
    system: KnowledgeSystem,
    teaching: Teaching,
    course: str,
    units: Sequence[str],
    language: Language,
) -> list[dict[str, Any]]:
    by_unit: dict[str, list[Any]] = {}
    for row in teaching.maps(teaching.courses[course]):
        by_unit.setdefault(system.unit_of[row.point], []).append(row)
    found = []
    for n, unit in enumerate(units):
        rows = by_unit.get(unit)
        if not rows:
            continue
        of = len(system.units[unit].points)
        inferred = all(r.status == "inferred" for r in rows)
        found.append(
            {
                "column": n,
                "unit": unit,
                "count": len(rows),
                "share": len(rows) / of,
                "inferred": inferred,
                "speech": word(
                    "grid_cell_inferred" if inferred else "grid_cell",
                    language,
                    course=teaching.courses[course].name.in_language(language),
                    unit=system.units[unit].name.in_language(language),
                    n=len(rows),
                    of=of,
                ),
            }
        )
    return found


def cell_rows(
    system: KnowledgeSystem, curriculum: Curriculum, course: str, unit: str, language: Language
) -> list[dict[str, Any]]:
    """Return the points of a unit that a course is said to teach, rejected ones included."""
    teaching = Teaching(curriculum)
    rows = [r for r in teaching.courses[course].teaches if system.unit_of[r.point] == unit]
    return [
        {
            "id": r.point,
            word("point", language): system.graph.point(r.point).name.in_language(language),
            word("level", language): word(r.level, language),
            word("state", language): word(r.status, language),
            word("confidence", language): r.confidence,
            word("evidence", language): r.evidence or "",
        }
        for r in rows
    ]


def area_rows(
    system: KnowledgeSystem, report: AuditReport, language: Language
) -> list[dict[str, Any]]:
    """Return coverage by area: points wanted, possible and guaranteed, with their shares."""
    return [
        _share_row(
            f"{area.id} · {area.name.in_language(language)}",
            report.coverage.areas[area.id],
            report.coverage.obligations_known,
            language,
        )
        for area in system.areas
        if report.coverage.areas[area.id].wanted
    ]


def _share_row(name: str, share: Share, sure: bool, language: Language) -> dict[str, Any]:
    """Return a share as a row; what everybody meets only where obligations are known."""
    row: dict[str, Any] = {
        word("area", language): name,
        word("possible", language): round(share.most, 2),
    }
    if sure:
        row[word("guaranteed", language)] = round(share.least, 2)
    row[word("points", language)] = f"{share.possible} / {share.wanted}"
    return row


def track_rows(report: AuditReport, language: Language) -> list[dict[str, Any]]:
    """Return coverage by track: the required courses with one category of electives."""
    return [
        _share_row(
            word("track", language, name=name), share, report.coverage.obligations_known, language
        )
        for name, share in report.coverage.tracks.items()
    ]


def gap_rows(
    system: KnowledgeSystem, report: AuditReport, language: Language
) -> list[dict[str, Any]]:
    """Return the wanted points that no listed course teaches, weightiest first."""
    graph = system.graph
    return [
        {
            word("point", language): graph.point(g.point).name.in_language(language),
            word("unit", language): system.units[graph.unit(g.point)].name.in_language(language),
            word("tier", language): word(g.tier, language) if g.tier else "",
            word("blocks", language): g.blocks,
        }
        for g in report.coverage.gaps
    ]


def repetition_rows(
    system: KnowledgeSystem, report: AuditReport, language: Language
) -> list[dict[str, Any]]:
    """Return the points that several courses teach: spiral or repetition, and the hours."""
    courses = {c.id: c.name.in_language(language) for c in report.curriculum.courses}
    verdict = {True: "spiral", False: "repetition", None: "undecided"}
    return [
        {
            word("point", language): system.graph.point(r.point).name.in_language(language),
            word("kind", language): word(verdict[r.planned], language),
            word("courses", language): ", ".join(
                f"{courses[c]} ({_LETTER[level]})"
                for c, level in zip(r.courses, r.levels, strict=True)
            ),
            word("class_hours", language): r.hours,
        }
        for r in report.levels.repetitions
    ]


def point_names(system: KnowledgeSystem, points: Iterable[str], language: Language) -> list[str]:
    """Return the names of points."""
    return [system.graph.point(p).name.in_language(language) for p in points]
