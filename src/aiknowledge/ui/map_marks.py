"""How the map marks points: by tier, by what a goal needs, by what a programme covers.

A mark is a sign in the square and a strength of its colour, so that colour is never the only
sign; the legend names each sign.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from aiknowledge.algorithms import prerequisites
from aiknowledge.algorithms.audit import Teaching
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import DEPTHS, Curriculum

MapShows = Literal["area", "tier", "goal", "programme"]
MAP_SHOWS: tuple[MapShows, ...] = ("area", "tier", "goal", "programme")


@dataclass(frozen=True, slots=True)
class Marks:
    """Per point the name of its mark, and per mark the sign and strength it is drawn with."""

    of: Mapping[str, str]
    signs: Mapping[str, tuple[str, float]]
    rest: tuple[tuple[str, tuple[str, float]], ...] = ()
    """What an empty square means, for the legend."""


EMPTY = ("□", 0.04)
NO_MARKS = Marks({}, {})


def tier_marks(system: KnowledgeSystem) -> Marks:
    """Return the tiers of the points."""
    signs = {"mark_core": ("●", 0.75), "mark_extended": ("◐", 0.4), "mark_elective": ("○", 0.12)}
    return Marks({p.id: f"mark_{p.tier}" for p in system.graph if p.tier}, signs)


def goal_marks(system: KnowledgeSystem, goals: frozenset[str]) -> Marks:
    """Return from which depth of the goals a point is needed: use, explain or build."""
    signs = {
        "mark_goal": ("★", 0.9),
        "mark_use": ("●", 0.7),
        "mark_explain": ("◐", 0.4),
        "mark_build": ("○", 0.15),
    }
    of = dict.fromkeys(goals, "mark_goal")
    for depth in DEPTHS:
        for p in prerequisites(system.graph, goals, depth=depth):
            of.setdefault(p, f"mark_{depth}")
    return Marks(of, signs, (("mark_unneeded", EMPTY),))


def programme_marks(curriculum: Curriculum) -> Marks:
    """Return what a programme teaches, confirmed or inferred."""
    signs = {"mark_confirmed": ("●", 0.75), "mark_inferred": ("◌", 0.35)}
    of = {}
    for point, teachers in Teaching(curriculum).teachers.items():
        sure = any(row.status == "confirmed" for row in teachers.values())
        of[point] = "mark_confirmed" if sure else "mark_inferred"
    return Marks(of, signs, (("mark_untaught", EMPTY),))
