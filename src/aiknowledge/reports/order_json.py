"""The order of a syllabus as the JSON document of the `order` command."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from aiknowledge.algorithms.syllabus_order import Moves, OrderFault, SyllabusOrder
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language


def order_json(system: KnowledgeSystem, found: SyllabusOrder, language: Language) -> dict[str, Any]:
    """Return the document; hours are class hours, weeks are counted in `clock`."""
    graph, must = system.graph, found.entry
    return {
        "basis": found.teaching.basis,
        "clock": found.teaching.clock,
        "depth": found.depth,
        "points": list(graph.ordered(found.teaching.provided)),
        "brought": list(graph.ordered(found.brought)),
        "violations": [_fault(system, f, language) for f in found.faults],
        "unmet": [{"point": u.point, "needed_by": list(u.needed_by)} for u in must.unmet],
        "entry_profile": list(must.profile),
        "entry_provided": {p: list(c) for p, c in must.provided.items()},
        "entry_nobody": list(must.nobody),
        "additions": [
            {"point": a.point, "by_week": a.by_week, "hours": a.hours} for a in found.additions
        ],
        **_moves(found.moves),
        "repair": found.repair,
        "any_load": _moves(found.moves_any_load),
        "units": [
            {
                "unit": u.unit,
                "taught": u.taught,
                "points": u.points,
                "hours": u.hours,
                "recommended": u.recommended,
                "expected": u.expected,
                "met": u.met,
            }
            for u in found.units
        ],
        "unplaced": list(found.unplaced),
    }


def _fault(system: KnowledgeSystem, fault: OrderFault, language: Language) -> dict[str, Any]:
    return {
        "prerequisite": fault.prerequisite,
        "week": fault.week,
        "hours": fault.hours,
        "possible": fault.possible,
        "too_early": [
            {
                "dependent": t.point,
                "week": t.week,
                "chain": list(t.chain),
                "direct": t.direct,
                "reasons": [_reason(system, a, b, language) for a, b in pairwise(t.chain)],
            }
            for t in fault.too_early
        ],
    }


def _reason(system: KnowledgeSystem, prerequisite: str, dependent: str, language: Language) -> str:
    because = system.graph.need(prerequisite, dependent).because
    return because.in_language(language) if because else ""


def _moves(found: Moves) -> dict[str, Any]:
    return {
        "moves": [{"line": m.line, "week": m.week, "to": m.to} for m in found.moves],
        "optimal": found.status == "optimal",
        "possible": found.status != "impossible",
        "least_moves": found.least,
    }
