"""The figures of a system."""

from aiknowledge.algorithms import statistics
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Area, Need, Point, SystemInfo, Text, Unit


def test_statistics_of_a_tiny_system_are_exact() -> None:
    """Two areas, three points, two needs of which one crosses areas."""
    name = Text(en="n")
    a = Point(id="a", name=name)
    b = Point(id="b", name=name, requires=(Need(point="a"),))
    c = Point(id="c", name=name, requires=(Need(point="b", because=Text(en="why")),))
    areas = (
        Area(id="A", name=name, units=(Unit(id="A1", name=name, points=(a, b)),)),
        Area(id="B", name=name, units=(Unit(id="B1", name=name, points=(c,)),)),
    )
    figures = statistics(KnowledgeSystem(SystemInfo(id="t"), areas))
    assert (figures.areas, figures.units, figures.points, figures.requires) == (2, 2, 3, 2)
    assert (figures.roots, figures.longest_chain_edges) == (1, 2)
    assert figures.longest_chain == ("a", "b", "c")
    assert figures.cross_area_share == 0.5
    assert figures.reasons == {"en": 1, "zh": 0}
    assert figures.unlinked_points == 0
