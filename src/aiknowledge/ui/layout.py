"""Place a small graph in columns, prerequisites to the left: positions and curves only.

Layered drawing after Sugiyama, Tagawa and Toda (1981, doi:10.1109/TSMC.1981.4308636): longest
path columns, bends for long edges, barycentre sweeps.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, GAP_X, GAP_Y = 176, 46, 56, 16
_SWEEPS = 12
_Node = str | tuple[str, str, int]
"""A point, or a bend of the edge between two points in a column."""


@dataclass(frozen=True, slots=True)
class Curve:
    """An edge as an SVG path."""

    prerequisite: str
    dependent: str
    path: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Top left corners of the boxes, curves between them, and the size of the whole."""

    boxes: dict[str, tuple[int, int]]
    curves: tuple[Curve, ...]
    width: int
    height: int


def layered(points: Sequence[str], edges: Sequence[tuple[str, str]], focus: str) -> Drawing:
    """Return the drawing of *points*, given prerequisites first, and the edges among them.

    >>> layered(["a", "b"], [("a", "b")], "b").boxes
    {'a': (0, 0), 'b': (232, 0)}
    """
    columns = _columns(points, edges, focus)
    chains = {(a, b): _bends(a, b, columns) for a, b in edges}
    column = dict(columns)
    column.update({n: n[2] for chain in chains.values() for n in chain if isinstance(n, tuple)})
    height = _heights(column, chains, list(points))
    top = min(height.values(), default=0.0)
    spot = {
        n: (column[n] * (WIDTH + GAP_X), round((height[n] - top) * (HEIGHT + GAP_Y)))
        for n in column
    }
    curves = tuple(Curve(a, b, _path([spot[n] for n in chain])) for (a, b), chain in chains.items())
    return Drawing(
        {p: spot[p] for p in points},
        curves,
        max((x for x, _ in spot.values()), default=0) + WIDTH,
        max((y for _, y in spot.values()), default=0) + HEIGHT,
    )


def _columns(
    points: Sequence[str], edges: Sequence[tuple[str, str]], focus: str
) -> dict[_Node, int]:
    before: dict[str, list[str]] = {p: [] for p in points}
    after: dict[str, list[str]] = {p: [] for p in points}
    for a, b in edges:
        before[b].append(a)
        after[a].append(b)
    column: dict[_Node, int] = {}
    for p in points:
        column[p] = max((column[q] + 1 for q in before[p]), default=0)
    for p in reversed(points):
        if after[p] and column[p] < column[focus]:
            column[p] = min(column[q] for q in after[p]) - 1
    first = min(column.values(), default=0)
    moved: dict[_Node, int] = {p: c - first for p, c in column.items()}
    return moved


def _bends(a: str, b: str, columns: Mapping[_Node, int]) -> list[_Node]:
    return [a, *((a, b, c) for c in range(columns[a] + 1, columns[b])), b]


def _heights(
    column: Mapping[_Node, int], chains: Mapping[tuple[str, str], list[_Node]], points: list[str]
) -> dict[_Node, float]:
    before: dict[_Node, list[_Node]] = {n: [] for n in column}
    after: dict[_Node, list[_Node]] = {n: [] for n in column}
    for chain in chains.values():
        for a, b in itertools.pairwise(chain):
            before[b].append(a)
            after[a].append(b)
    layers: dict[int, list[_Node]] = {}
    for n in column:
        layers.setdefault(column[n], []).append(n)
    height: dict[_Node, float] = {n: float(i) for la in layers.values() for i, n in enumerate(la)}
    for sweep in range(_SWEEPS):
        beside = after if sweep % 2 else before
        for c in sorted(layers, reverse=bool(sweep % 2)):
            _settle(layers[c], beside, height)
    return height


def _settle(
    layer: list[_Node], beside: Mapping[_Node, list[_Node]], height: dict[_Node, float]
) -> None:
    """Move the nodes of a layer to the middle of their neighbours, keeping them apart."""
    wish = {
        n: sum(height[m] for m in beside[n]) / len(beside[n]) if beside[n] else height[n]
        for n in layer
    }
    layer.sort(key=lambda n: (wish[n], str(n)))
    spots: dict[_Node, float] = {}
    last: float | None = None
    for n in layer:
        apart = 0.5 if isinstance(n, tuple) else 1.0
        last = wish[n] if last is None else max(wish[n], last + apart)
        spots[n] = last
    shift = sum(spots[n] - wish[n] for n in layer) / len(layer)
    height.update({n: s - shift for n, s in spots.items()})


def _path(spots: Sequence[tuple[int, int]]) -> str:
    x, y = spots[0][0] + WIDTH, spots[0][1] + HEIGHT // 2
    path = [f"M{x} {y}"]
    for number, (left, top) in enumerate(spots[1:], 1):
        middle, right = (x + left) // 2, top + HEIGHT // 2
        path.append(f"C{middle} {y} {middle} {right} {left} {right}")
        x, y = left, right
        if number < len(spots) - 1:
            path.append(f"H{left + WIDTH}")
            x = left + WIDTH
    return " ".join(path)
