"""What the week timeline shows: a bar per unit and run of weeks, free weeks, milestones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiknowledge.algorithms.study import Milestone, StudyPlan, Week
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.ui.pictures import area_color
from aiknowledge.ui.words import word

ROW, TOP, LEAST, MOST, WANTED = 38, 58, 11, 30, 760
"""Pixels: a row, the head, the narrowest and widest week, the width to fill."""


def runs(system: KnowledgeSystem, plan: StudyPlan, weeks: tuple[Week, ...]) -> list[dict[str, Any]]:
    """Return the bars: a unit and weeks without a study week of other units between.

    Hours are learner hours. A buffer or missed week does not end a bar.

    >>> from aiknowledge.algorithms import study
    >>> from aiknowledge.graph.build import small_system
    >>> system = small_system("U/a=2>U/b=2 U/b>V/c=2")
    >>> plan = study.study_plan(system.graph, ["c"], hours_per_week=5)
    >>> [(r["unit"], r["first"], r["last"], r["points"]) for r in runs(system, plan,
    ...     study.weeks(plan))]
    [('U', 1, 2, 2), ('V', 3, 3, 1)]
    """
    done = {s.id for s in plan.steps if s.done}
    found: list[dict[str, Any]] = []
    at: dict[str, dict[str, Any]] = {}
    last_study = 0
    for week in weeks:
        if week.kind != "study":
            continue
        for point, hours in week.parts:
            unit = system.graph.unit(point)
            run = at.get(unit)
            if run is None or run["last"] not in (week.number, last_study):
                run = at[unit] = {"unit": unit, "first": week.number, "hours": 0.0, "ids": {}}
                found.append(run)
            run["last"] = week.number
            run["hours"] += hours
            run["ids"][point] = point in done
        last_study = week.number
    for run in found:
        ids = run.pop("ids")
        run |= {"points": len(ids), "done": sum(ids.values())}
    return found


def timeline_data(
    system: KnowledgeSystem,
    plan: StudyPlan,
    weeks: tuple[Week, ...],
    milestones: tuple[Milestone, ...],
    language: Language,
) -> dict[str, Any]:
    """Return the picture as plain data, every name already in the language chosen."""
    count = max(len(weeks), 1)
    cell = max(LEAST, min(MOST, WANTED // count))
    bars = [
        _bar(system, run, row, cell, language) for row, run in enumerate(runs(system, plan, weeks))
    ]
    this_week = min((s.week for s in plan.steps if not s.done), default=0)
    return {
        "bars": bars,
        "free": _free_weeks(weeks, cell),
        "flags": [_flag(system, m, cell, language) for m in milestones],
        "ticks": _ticks(count, cell),
        "cell": cell,
        "row": ROW,
        "width": count * cell,
        "height": TOP + len(bars) * ROW + 6,
        "now": (this_week - 1) * cell if this_week else -1,
        "alt": word("timeline_alt", language, units=len(bars), weeks=len(weeks)),
        "weekWord": word("timeline_weeks", language),
        "sides": [word(f"timeline_{side}", language, n="{n}") for side in ("left", "right")],
        "freeWord": word("timeline_free", language),
    }


def _bar(
    system: KnowledgeSystem, run: Mapping[str, Any], row: int, cell: int, language: Language
) -> dict[str, Any]:
    """Return the bar of a run with its place; a tick tells that all its points are done."""
    record = system.units.get(run["unit"])
    name = record.name.in_language(language) if record else run["unit"]
    whole = run["done"] == run["points"]
    return {
        **run,
        "name": ("✓ " if whole else "") + name,
        "speech": bar_speech(run, name, language),
        "x": (run["first"] - 1) * cell,
        "y": TOP + row * ROW,
        "width": (run["last"] - run["first"] + 1) * cell,
        "color": area_color(system, system.area_of.get(run["unit"], "")),
        "whole": whole,
        "week": run["first"],
    }


def _free_weeks(weeks: tuple[Week, ...], cell: int) -> list[dict[str, Any]]:
    return [
        {"x": (w.number - 1) * cell, "week": w.number, "kind": w.kind}
        for w in weeks
        if w.kind != "study"
    ]


def _flag(
    system: KnowledgeSystem, milestone: Milestone, cell: int, language: Language
) -> dict[str, Any]:
    week, can_do = milestone.last_week, _can_do(system, milestone, language)
    speech = word("after_week", language, n=week, can_do=can_do)
    return {"x": week * cell, "week": week, "speech": speech}


def _ticks(count: int, cell: int) -> list[dict[str, Any]]:
    """Return the numbers written above the weeks: the first, then as many as have room."""
    every = max(1, -(-44 // cell))
    return [
        {"x": (n - 0.5) * cell, "label": str(n)}
        for n in range(1, count + 1)
        if n == 1 or n % every == 0
    ]


def bar_speech(run: Mapping[str, Any], name: str, language: Language) -> str:
    """Return a bar as a sentence."""
    key = "timeline_bar" if run["last"] > run["first"] else "timeline_bar_one"
    values = {k: run[k] for k in ("first", "last", "points", "done")}
    return word(key, language, name=name, hours=round(run["hours"], 1), **values)


def _can_do(system: KnowledgeSystem, milestone: Milestone, language: Language) -> str:
    point = system.graph.point(milestone.crown)
    if point.can_do:
        return point.can_do.in_language(language)
    return word("knows", language, name=point.name.in_language(language))
