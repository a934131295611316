"""The drawing of a chain."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.ui.layout import HEIGHT, layered


@given(st.integers(1, 25), st.data())
def test_boxes_never_overlap_and_needs_lie_to_the_left(size: int, data: st.DataObject) -> None:
    """Whatever the graph, every prerequisite is left of its dependent."""
    points = [f"p{n:02}" for n in range(size)]
    pairs = [(a, b) for n, b in enumerate(points) for a in points[:n]]
    edges = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    drawing = layered(points, edges, data.draw(st.sampled_from(points)))
    assert all(drawing.boxes[a][0] < drawing.boxes[b][0] for a, b in edges)
    columns: dict[int, list[int]] = {}
    for x, y in drawing.boxes.values():
        columns.setdefault(x, []).append(y)
    for heights in columns.values():
        heights.sort()
        assert all(b - a >= HEIGHT for a, b in pairwise(heights))


def test_the_same_graph_is_always_drawn_the_same_way() -> None:
    """The order in which edges arrive does not matter."""
    points, edges = ["a", "b", "c", "d"], [("a", "c"), ("b", "c"), ("a", "d"), ("c", "d")]
    assert layered(points, edges, "d").boxes == layered(points, edges[::-1], "d").boxes
