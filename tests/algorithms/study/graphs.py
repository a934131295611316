"""Random graphs with hours, units and depths, and random knowledge of them."""

from __future__ import annotations

from hypothesis import strategies as st

from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import DEPTHS, ClassHours, Known, Need, Point, Text

HOURS = st.sampled_from([0.0, 0.5, 1.0, 1.25, 2.0, 3.0])


@st.composite
def timed_graphs(draw: st.DrawFn, most: int = 10) -> KnowledgeGraph:
    """Graphs of up to *most* points in up to 3 units, edges from lower to higher names."""
    names = [f"p{n:02}" for n in range(draw(st.integers(1, most)))]
    points, units = [], {}
    for n, name in enumerate(names):
        before = draw(st.sets(st.sampled_from(names[:n]), max_size=3)) if n else set()
        needs = tuple(
            Need.model_validate({"point": b, "from": draw(st.sampled_from(DEPTHS))})
            for b in sorted(before)
        )
        hours = ClassHours(theory=draw(HOURS))
        points.append(Point(id=name, name=Text(en=name), requires=needs, class_hours=hours))
        units[name] = draw(st.sampled_from("UVW"))
    return KnowledgeGraph.build(points, units)


def knowledge(graph: KnowledgeGraph) -> st.SearchStrategy[list[Known]]:
    """Any points, each known to any depth, some rusty."""
    one = st.builds(
        Known, point=st.sampled_from(graph.ids), depth=st.sampled_from(DEPTHS), rusty=st.booleans()
    )
    return st.lists(one, max_size=4, unique_by=lambda k: k.point)
