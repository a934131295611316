"""Small graphs written in one line, for examples and tests."""

from __future__ import annotations

from itertools import pairwise

from aiknowledge.graph.knowledge_graph import KnowledgeGraph
from aiknowledge.graph.system import KnowledgeSystem
from aiknowledge.model import DEPTHS, Area, ClassHours, Need, Point, SystemInfo, Text, Unit


def small_graph(text: str) -> KnowledgeGraph:
    """Return a graph from words such as ``a>b`` (b requires a) and ``c`` (c stands alone).

    ``a>b:build`` binds from that depth; ``U/a`` puts point a into unit U; ``a=2`` gives it two
    class hours.

    >>> small_graph("a>b b>c:build d").requires("c", depth="explain")
    ()
    """
    needs: dict[str, list[Need]] = {}
    units: dict[str, str] = {}
    hours: dict[str, float] = {}
    for word in text.split():
        edge, _, depth = word.partition(":")
        ends = [_point(end, needs, units, hours) for end in edge.split(">")]
        for prerequisite, dependent in pairwise(ends):
            binds = next((d for d in DEPTHS if d == depth), "use")
            needs[dependent].append(Need.model_validate({"point": prerequisite, "from": binds}))
    return KnowledgeGraph.build(
        (
            Point(
                id=i,
                name=Text(en=i),
                requires=tuple(n),
                class_hours=ClassHours(theory=hours[i]) if i in hours else None,
            )
            for i, n in needs.items()
        ),
        units,
    )


def small_system(text: str) -> KnowledgeSystem:
    """Return a system of one area A with the points of `small_graph`; a unit for each ``U/``.

    Points that stand in no unit are in the unit ``imported``.

    >>> list(small_system("U/a>b").units)
    ['U', 'imported']
    """
    graph = small_graph(text)
    points: dict[str, list[Point]] = {}
    for point in graph:
        points.setdefault(graph.unit(point.id) or "imported", []).append(point)
    units = tuple(Unit(id=u, name=Text(en=u), points=tuple(ps)) for u, ps in points.items())
    return KnowledgeSystem(
        SystemInfo(id="small"), areas=(Area(id="A", name=Text(en="A"), units=units),)
    )


def _point(
    word: str, needs: dict[str, list[Need]], units: dict[str, str], hours: dict[str, float]
) -> str:
    unit, _, rest = word.rpartition("/")
    id, _, length = rest.partition("=")
    needs.setdefault(id, [])
    if unit:
        units[id] = unit
    if length:
        hours[id] = float(length)
    return id
