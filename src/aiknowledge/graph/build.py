"""Small graphs written in one line, for examples and tests."""

from __future__ import annotations

from itertools import pairwise

from aiknowledge.graph.knowledge_graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, ClassHours, Need, Point, Text


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
