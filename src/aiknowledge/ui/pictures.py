"""What the pictures show: plain data made of a system, ready to be drawn."""

from __future__ import annotations

from typing import Any

from aiknowledge.algorithms import prerequisites
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Depth, Language, Point
from aiknowledge.ui.layout import HEIGHT, WIDTH, layered
from aiknowledge.ui.map_marks import NO_MARKS, Marks
from aiknowledge.ui.words import word

# Okabe and Ito's palette, told apart by colour-blind people; used as stripes, never behind text.
PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C7B00", "#7A7A7A")


def area_color(system: KnowledgeSystem, area: str) -> str:
    """Return the colour of an area, by its place among the areas."""
    ids = [a.id for a in system.areas]
    return PALETTE[ids.index(area) % len(PALETTE)] if area in ids else PALETTE[-1]


def chain_points(
    system: KnowledgeSystem, focus: str, depth: Depth, steps: int
) -> tuple[list[str], int]:
    """Return the points within *steps* back and one ahead, in graph order; how many lie beyond."""
    graph = system.graph
    shown = layer = {focus}
    for _ in range(steps):
        layer = {q for p in layer for q in graph.requires(p, depth=depth)} - shown
        shown = shown | layer
    beyond = prerequisites(graph, [focus], depth=depth) - shown
    shown = shown | set(graph.required_by(focus, depth=depth)[:8])
    return list(graph.ordered(shown)), len(beyond)


def chain_data(
    system: KnowledgeSystem, focus: str, points: list[str], depth: Depth, language: Language
) -> dict[str, Any]:
    """Return the prerequisite chain of *focus* as boxes and curves."""
    graph = system.graph
    inside = set(points)
    edges = [e for e in graph.edges(depth=depth) if inside.issuperset(e)]
    drawing = layered(points, edges, focus)
    nodes = []
    for p, (x, y) in drawing.boxes.items():
        name = graph.point(p).name.in_language(language)
        unit_id = graph.unit(p)
        unit = system.units[unit_id].name.in_language(language) if unit_id else ""
        nodes.append(
            {
                "id": p,
                "x": x,
                "y": y,
                "label": short(name, language, 21),
                "unit": short(unit, language, 25),
                "speech": f"{name} ({unit})",
                "color": area_color(system, system.area_of.get(unit_id, "")),
                "focus": p == focus,
            }
        )
    return {
        "nodes": nodes,
        "curves": [
            {"prerequisite": c.prerequisite, "dependent": c.dependent, "path": c.path}
            for c in drawing.curves
        ],
        "width": drawing.width,
        "height": drawing.height,
        "boxWidth": WIDTH,
        "boxHeight": HEIGHT,
        "alt": word(
            "chain_alt",
            language,
            name=graph.point(focus).name.in_language(language),
            shown=len(points),
        ),
    }


def map_data(
    system: KnowledgeSystem, language: Language, marks: Marks = NO_MARKS
) -> dict[str, Any]:
    """Return areas, units and points as nested tiles, with their marks and a legend."""

    def tile(point: Point) -> dict[str, Any]:
        name = point.name.in_language(language)
        if not marks.signs:
            return {"id": point.id, "name": name}
        mark = marks.of.get(point.id)
        if mark is None:
            return {"id": point.id, "name": name, "mark": "", "strength": 0.04}
        sign, strength = marks.signs[mark]
        told = f"{name} ({word(mark, language)})"
        return {"id": point.id, "name": told, "mark": sign, "strength": strength}

    return {
        "hint": word("map_hint", language),
        "legend": [
            {"mark": sign, "name": word(mark, language)}
            for mark, (sign, _) in (*marks.signs.items(), *marks.rest)
        ],
        "areas": [
            {
                "id": area.id,
                "name": area.name.in_language(language),
                "color": area_color(system, area.id),
                "units": [
                    {
                        "id": unit.id,
                        "name": unit.name.in_language(language),
                        "points": [tile(p) for p in unit.points],
                    }
                    for unit in area.units
                ],
            }
            for area in system.areas
        ],
    }


def map_rows(
    system: KnowledgeSystem, language: Language, marks: Marks = NO_MARKS
) -> list[dict[str, Any]]:
    """Return the map as rows: area, unit, point, class hours and mark."""
    rows = []
    for area in system.areas:
        for unit in area.units:
            for p in unit.points:
                row: dict[str, Any] = {
                    word("area", language): f"{area.id} · {area.name.in_language(language)}",
                    word("unit", language): f"{unit.id} · {unit.name.in_language(language)}",
                    word("point", language): p.name.in_language(language),
                    word("class_hours", language): p.hours,
                }
                if marks.signs:
                    mark = marks.of.get(p.id)
                    row[word("mark_column", language)] = word(mark, language) if mark else ""
                rows.append(row)
    return rows


def short(text: str, language: Language, length: int) -> str:
    """Return *text* cut to *length* Latin characters, or about half as many Chinese ones.

    >>> short("Scaled dot-product attention", "en", 21)
    'Scaled dot-product a…'
    """
    length = length * 6 // 10 if language == "zh" else length
    return text if len(text) <= length else text[: length - 1] + "…"
