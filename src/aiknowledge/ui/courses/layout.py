"""Where the boxes, gates and lines of the picture of a course stand.

Layered drawing as in `layout`, but with narrow columns of gates between the columns of courses.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from aiknowledge.model import Language
from aiknowledge.text import has_han
from aiknowledge.ui.courses.pictures import Edge, Node, Unfolded
from aiknowledge.ui.words import word

WIDTH, HEIGHT, LOW = 190, 46, 28
GAP_X, GAP_Y = 34, 13
_SWEEPS = 16
_Bend = tuple[str, bool, str, int]
"""Where lines of one look from one node pass a column: node, whether a choice, when, column."""
_Spot = str | _Bend


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: its top left corner and its size."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Places of the nodes by id, and per line an SVG path and where its label would stand."""

    places: Mapping[str, Place]
    paths: tuple[str, ...]
    labels: tuple[tuple[int, int], ...]
    width: int
    height: int


def place(picture: Unfolded, language: Language = "en") -> Drawing:
    """Return the drawing of a picture: what comes first stands to the left."""
    column = _columns(picture)
    chains = [_chain(picture, edge, column) for edge in picture.edges]
    size = {id: _size(node) for id, node in picture.nodes.items()}
    left, right = _across(picture, column, size, language)
    middle = _middles(column, chains, {id: h for id, (_, h) in size.items()})
    top = min(middle[id] - h / 2 for id, (_, h) in size.items())
    places = {
        id: Place(
            (left[column[id]] + right[column[id]] - w) // 2, round(middle[id] - h / 2 - top), w, h
        )
        for id, (w, h) in size.items()
    }
    paths, labels = [], []
    for chain in chains:
        columns = [column[s] if isinstance(s, str) else s[3] for s in chain]
        down = [round(middle[s] - top) for s in chain]
        first, last = places[str(chain[0])], places[str(chain[-1])]
        path = f"M{first.x + first.width} {down[0]}"
        for n in range(1, len(chain)):
            x, to = right[columns[n - 1]], left[columns[n]]
            half = (x + to) // 2
            path += f"H{x}C{half} {down[n - 1]} {half} {down[n]} {to} {down[n]}"
        paths.append(f"{path}H{last.x}")
        labels.append(((right[columns[0]] + left[columns[1]]) // 2, (down[0] + down[1]) // 2 + 4))
    bottom = max(p.y + p.height for p in places.values())
    return Drawing(places, tuple(paths), tuple(labels), right[-1], bottom)


def _chain(picture: Unfolded, edge: Edge, column: Mapping[str, int]) -> list[_Spot]:
    passed = range(column[edge.source] + 1, column[edge.target])
    choice = is_choice(picture, edge)
    return [edge.source, *((edge.source, choice, edge.when, c) for c in passed), edge.target]


def is_choice(picture: Unfolded, edge: Edge) -> bool:
    """Return whether a line leads into a gate of which only some are needed."""
    return picture.nodes[edge.target].kind in ("or", "of")


def _columns(picture: Unfolded) -> dict[str, int]:
    """Return the column of each node: by courses to go, then gates to go, to the last course."""
    rank: dict[str, tuple[int, int]] = {}
    targets: dict[str, list[str]] = {id: [] for id in picture.nodes}
    for edge in picture.edges:
        targets[edge.source].append(edge.target)
    for id, node in reversed(picture.nodes.items()):
        courses, gates = max((rank[t] for t in targets[id]), default=(-1, 0))
        rank[id] = (courses + 1, 0) if node.kind == "course" else (courses, gates + 1)
    number = {r: n for n, r in enumerate(sorted(set(rank.values()), reverse=True))}
    return {id: number[rank[id]] for id in picture.nodes}


def _size(node: Node) -> tuple[int, int]:
    if node.kind == "course":
        return WIDTH, HEIGHT if node.title else LOW
    return min(round(18 + 7 * _signs(node.label)), WIDTH), LOW


def _across(
    picture: Unfolded,
    column: Mapping[str, int],
    size: Mapping[str, tuple[int, int]],
    language: Language,
) -> tuple[list[int], list[int]]:
    """Return the left and right borders of the columns; labelled lines get more room."""
    width = [0] * (max(column.values()) + 1)
    room = [GAP_X] * len(width)
    for id, (w, _) in size.items():
        width[column[id]] = max(width[column[id]], w)
    for edge in picture.edges:
        if edge.when != "before":
            label = 30 + round(6 * _signs(when_label(edge.when, language)))
            room[column[edge.source]] = max(room[column[edge.source]], label)
    left = [sum(width[:n]) + sum(room[:n]) for n in range(len(width))]
    return left, [x + w for x, w in zip(left, width, strict=True)]


def _middles(
    column: Mapping[str, int], chains: Sequence[Sequence[_Spot]], height: Mapping[str, int]
) -> dict[_Spot, float]:
    """Return how far down the middle of each node and bend lies."""
    spots = list(dict.fromkeys([*column, *(s for chain in chains for s in chain[1:-1])]))
    before: dict[_Spot, list[_Spot]] = {s: [] for s in spots}
    after: dict[_Spot, list[_Spot]] = {s: [] for s in spots}
    for a, b in (pair for chain in chains for pair in itertools.pairwise(chain)):
        before[b].append(a)
        after[a].append(b)
    layers: dict[int, list[_Spot]] = {}
    for s in spots:
        layers.setdefault(column[s] if isinstance(s, str) else s[3], []).append(s)
    number = {id: n for n, id in enumerate(column)}
    middle = {s: float(HEIGHT * number[s if isinstance(s, str) else s[0]]) for s in spots}
    for layer in layers.values():
        layer.sort(key=middle.__getitem__)
    tall = {s: height[s] if isinstance(s, str) else 0 for s in spots}
    for sweep in range(_SWEEPS):
        beside = before if sweep % 2 else after
        for c in sorted(layers, reverse=sweep % 2 == 0):
            layer = layers[c]
            wish = {s: fmean(middle[o] for o in beside[s] or [s]) for s in layer}
            layer.sort(key=wish.__getitem__)
            settled = _apart([wish[s] for s in layer], [tall[s] for s in layer])
            middle.update(zip(layer, settled, strict=True))
    return middle


def _apart(wishes: Sequence[float], heights: Sequence[int]) -> list[float]:
    """Return the middles nearest to rising *wishes* that keep boxes of *heights* apart.

    Least squares under a fixed order: neighbours that push each other move as one block.

    >>> _apart([0, 0], [46, 46])
    [-29.5, 29.5]
    """
    gaps = [(a + b) / 2 + GAP_Y for a, b in itertools.pairwise(heights)]
    offsets = [0.0, *itertools.accumulate(gaps)][: len(heights)]
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        total, count = wish - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            more, others = blocks.pop()
            total, count = total + more, count + others
        blocks.append((total, count))
    bases = [total / count for total, count in blocks for _ in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]


def when_label(when: str, language: Language) -> str:
    """Return what stands on the line of a co-requisite."""
    return word("line_with", language) if when == "with" else word("line_by", language)


def cut(text: str, room: float) -> str:
    """Return *text* cut to the room of so many Latin letters; Chinese ones take nearly two.

    >>> cut("Linear algebra", 9), cut("线性代数基础", 9)
    ('Linear a…', '线性代数…')
    """
    if _signs(text) <= room:
        return text
    kept = itertools.takewhile(lambda n: _signs(text[:n]) <= room - 1, range(len(text)))
    return text[: max(kept, default=0)] + "…"


def _signs(text: str) -> float:
    """Return the width of a text in Latin letters."""
    return sum(1.8 if has_han(c) or ord(c) > 0xFF00 else 1 for c in text)
