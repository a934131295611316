"""Two curricula side by side as data: per unit or area what both teach and what only one does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiknowledge.algorithms.audit import Comparison, Teaching
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, Language
from aiknowledge.ui.audit.rows import MARK
from aiknowledge.ui.pictures import area_color
from aiknowledge.ui.words import word


def full_name(curriculum: Curriculum, language: Language) -> str:
    """Return the name of a curriculum, with its institution where it has one."""
    name = curriculum.name.in_language(language)
    place = curriculum.institution
    return f"{place.in_language(language)} · {name}" if place else name


def comparison_data(
    system: KnowledgeSystem,
    found: Comparison,
    a: Curriculum,
    b: Curriculum,
    language: Language,
) -> dict[str, Any]:
    """Return the picture of a comparison in two variants, by area and by unit."""
    names = (full_name(a, language), full_name(b, language))
    units = [_row(system, "unit", u, counts, language) for u, counts in found.by_unit.items()]
    per_area: dict[str, list[int]] = {}
    for u, counts in found.by_unit.items():
        total = per_area.setdefault(system.area_of[u], [0, 0, 0])
        for n, count in enumerate(counts):
            total[n] += count
    areas = [
        _row(system, "area", area.id, tuple(per_area.get(area.id, (0, 0, 0))), language)
        for area in system.areas
    ]
    marks = [f" {MARK['inferred']}" if Teaching(c).inferred_share else "" for c in (a, b)]
    return {
        "alt": word("compare_alt", language, a=names[0], b=names[1]),
        "a": names[0] + marks[0],
        "b": names[1] + marks[1],
        "legend": word("compare_legend", language),
        "choice": word("grid_choice", language),
        "names": {v: word(f"by_{v}", language) for v in ("area", "unit")},
        "heads": {v: word(v, language) for v in ("area", "unit")},
        "rows": {"area": areas, "unit": units},
    }


def _row(
    system: KnowledgeSystem,
    kind: str,
    id: str,
    counts: tuple[int, ...],
    language: Language,
) -> dict[str, Any]:
    common, a, b = counts
    name: str = system.record(kind, id).name.in_language(language)  # type: ignore[attr-defined]
    area = id if kind == "area" else system.area_of[id]
    of = len(system.points_of(kind, id))
    told = {"name": name, "common": common, "a": a, "b": b, "of": of}
    return {
        "id": id,
        "kind": kind,
        "name": f"{id} · {name}" if kind == "area" else name,
        "color": area_color(system, area),
        "common": common,
        "a": a,
        "b": b,
        "of": of,
        "speech": word("compare_cell", language, **told),
    }


def comparison_rows(
    data: Mapping[str, Any], variant: str, only_a: str, only_b: str, language: Language
) -> list[dict[str, Any]]:
    """Return a comparison as a table; the two heads say whether *only* is claimed."""
    return [
        {
            word(variant, language): row["name"],
            word("both", language): row["common"],
            only_a: row["a"],
            only_b: row["b"],
            word("points", language): row["of"],
        }
        for row in data["rows"][variant]
    ]
