"""Small systems and curricula, written in a line each."""

from __future__ import annotations

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.build import small_graph
from aiknowledge.model import Area, Course, Curriculum, SystemInfo, Text, Unit

LEVELS = {"I": "introduced", "R": "reinforced", "M": "mastered"}


def small_system(text: str, tiers: str = "core") -> KnowledgeSystem:
    """A system of one area; points and units as in `small_graph`, all of one tier.

    A word ``a!extended`` gives a point another tier.
    """
    other = dict(w.split("!") for w in text.split() if "!" in w)
    graph = small_graph(" ".join(w.split("!")[0] for w in text.split()))
    units: dict[str, list] = {}
    for point in graph:
        changed = point.model_copy(update={"tier": other.get(point.id, tiers)})
        units.setdefault(graph.unit(point.id) or "U", []).append(changed)
    area = Area(
        id="A",
        name=Text(en="A"),
        units=tuple(Unit(id=u, name=Text(en=u), points=tuple(p)) for u, p in units.items()),
    )
    return KnowledgeSystem(info=SystemInfo(id="small"), areas=(area,))


def course(id: str, teaches: str = "", **fields) -> Course:
    """A course from words such as ``a:I b:M``; introduced where no level is said."""
    rows = []
    for word in teaches.split():
        point, _, level = word.partition(":")
        rows.append({"point": point, "level": LEVELS[level or "I"], "status": "confirmed"})
    assumes = [{"point": p} for p in fields.pop("assumes", "").split()]
    value = {"id": id, "name": Text(en=id), "teaches": rows, "assumes": assumes, **fields}
    return Course.model_validate(value)


def curriculum(*courses: Course, **fields) -> Curriculum:
    """A complete curriculum of these courses."""
    value = {"id": "c", "name": Text(en="C"), "complete": True, "courses": courses, **fields}
    return Curriculum.model_validate(value)
