"""A neighbourhood of points as one HTML page that needs no network (pyvis)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Depth, Language
from aiknowledge.ui.layout import layered
from aiknowledge.ui.pictures import area_color

if TYPE_CHECKING:
    from jinja2 import Environment

_OUTSIDE = re.compile(
    r"<link[^>]*?https?://[^>]*?>(\s*</link>)?|<script[^>]*?https?://[^>]*?>\s*</script>", re.S
)


def neighbours(system: KnowledgeSystem, focus: str, depth: Depth, steps: int) -> list[str]:
    """Return the points within *steps* of *focus* either way, at most 150, in graph order."""
    graph = system.graph
    shown, layer = {focus}, {focus}
    for _ in range(steps):
        layer = {
            q
            for p in layer
            for q in graph.requires(p, depth=depth) + graph.required_by(p, depth=depth)
        } - shown
        if len(shown | layer) > 150:
            break
        shown |= layer
    return list(graph.ordered(shown))


def neighbourhood_html(
    system: KnowledgeSystem,
    focus: str,
    *,
    depth: Depth,
    steps: int,
    language: Language,
    dark: bool,
) -> str:
    """Return one HTML page of the points around *focus*; it asks nothing of the network."""
    from pyvis.network import Network

    graph = system.graph
    points = neighbours(system, focus, depth, steps)
    inside = set(points)
    edges = [e for e in graph.edges(depth=depth) if inside.issuperset(e)]
    places = layered(points, edges, focus).boxes
    ink, paper = ("#fafafa", "#0e1117") if dark else ("#222222", "#ffffff")
    network = Network(
        height="520px",
        width="100%",
        directed=True,
        cdn_resources="in_line",
        bgcolor=paper,
        font_color=ink,
    )
    network.templateEnv = _templates(network.template_dir)
    network.toggle_physics(False)
    for p in points:
        record = graph.point(p)
        color = area_color(system, system.area_of.get(graph.unit(p), ""))
        network.add_node(
            p,
            label=record.name.in_language(language),
            title=record.name.in_language(language),
            shape="box",
            x=places[p][0] * 1.25,
            y=places[p][1] * 1.3,
            color={"background": paper, "border": color},
            borderWidth=4 if p == focus else 2,
        )
    for prerequisite, dependent in edges:
        network.add_edge(prerequisite, dependent, color="#8a8a8a", arrows="to")
    html: str = network.generate_html(notebook=False)
    x, y = places[focus]
    middle = f"{{x: {x * 1.25}, y: {y * 1.3}}}"
    look = f"network.moveTo({{scale: 0.9, position: {middle}}}); return network;"
    return _OUTSIDE.sub("", html).replace("return network;", look, 1)


@lru_cache
def _templates(folder: str) -> Environment:
    """Return pyvis's templates, compiled once: each network would compile its own copy."""
    from jinja2 import Environment, FileSystemLoader

    return Environment(loader=FileSystemLoader(folder))
