"""The coverage grid as data: courses, units and areas, with how much of each a course teaches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aiknowledge.algorithms.audit import Teaching
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Course, Curriculum, Language
from aiknowledge.ui.pictures import area_color
from aiknowledge.ui.words import word

Column = Mapping[str, Any]
VARIANTS = ("area", "unit")


def grid_data(
    system: KnowledgeSystem, curriculum: Curriculum, language: Language
) -> dict[str, Any]:
    """Return the grid in two variants, by area and by unit: how many points a course teaches.

    A cell is *inferred* where nobody has confirmed any of its maps. Units that no course
    touches are left out; their number is told. All areas stand, touched or not.
    """
    teaching = Teaching(curriculum)
    touched = {system.unit_of[p] for p in teaching.points}
    units = [_column(system, "unit", u, system.area_of[u], language) for u in system.units]
    units = [u for u in units if u["id"] in touched]
    areas = [_column(system, "area", a.id, a.id, language) for a in system.areas]
    columns = {"area": areas, "unit": units}
    return {
        "alt": word("grid_alt", language),
        "hint": word("grid_keys", language),
        "names": {v: word(f"by_{v}", language) for v in VARIANTS},
        "choice": word("grid_choice", language),
        "untouched": len(system.units) - len(units),
        "columns": columns,
        "rows": [
            {
                "id": c.id,
                "name": c.name.in_language(language),
                "outside": c.outside,
                "cells": {v: _cells(system, teaching, c, columns[v], language) for v in VARIANTS},
            }
            for c in curriculum.courses
        ],
    }


def _column(
    system: KnowledgeSystem, kind: str, id: str, area: str, language: Language
) -> dict[str, Any]:
    name: str = system.record(kind, id).name.in_language(language)  # type: ignore[attr-defined]
    points = system.points_of(kind, id)
    return {
        "id": id,
        "kind": kind,
        "name": f"{id} · {name}" if kind == "area" else name,
        "color": area_color(system, area),
        "of": len(points),
    }


def _cells(
    system: KnowledgeSystem,
    teaching: Teaching,
    course: Course,
    columns: Sequence[Column],
    language: Language,
) -> list[dict[str, Any]]:
    """Return the cells of a course that hold something, each with its column."""
    rows: dict[str, list[Any]] = {}
    for row in teaching.maps(course):
        unit = system.unit_of[row.point]
        for place in (unit, system.area_of[unit]):
            rows.setdefault(place, []).append(row)
    name = course.name.in_language(language)
    found = []
    for n, column in enumerate(columns):
        held = rows.get(column["id"])
        if not held:
            continue
        inferred = all(r.status == "inferred" for r in held)
        told = {"course": name, "unit": column["name"], "n": len(held), "of": column["of"]}
        found.append(
            {
                "column": n,
                "count": len(held),
                "share": len(held) / column["of"],
                "inferred": inferred,
                "speech": word("grid_cell_inferred" if inferred else "grid_cell", language, **told),
            }
        )
    return found


def grid_rows(data: Mapping[str, Any], variant: str, language: Language) -> list[dict[str, Any]]:
    """Return a variant of the grid as a table: a row per course, a count per column.

    A cell with no number is a course that teaches nothing there; inferred counts say so.
    """
    columns = data["columns"][variant]
    mark = word("inferred", language)
    table = []
    for row in data["rows"]:
        counts = {
            c["column"]: f"{c['count']} ({mark})" if c["inferred"] else c["count"]
            for c in row["cells"][variant]
        }
        cells = {column["name"]: counts.get(n) for n, column in enumerate(columns)}
        table.append({word("role_name", language): row["name"], **cells})
    return table
