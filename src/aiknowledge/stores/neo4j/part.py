"""A part of a system, brought by one query, that answers like the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import neo4j

from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.graph.circles import kahn
from aiknowledge.graph.parts import only_inside
from aiknowledge.stores.neo4j.records import Nodes

UnitNeeds = Callable[[], Mapping[str, set[str]]]


class PartGraph(KnowledgeGraph):
    """A part of a graph whose units stand in the order that they have in the whole."""

    unit_needs: UnitNeeds = dict

    @cached_property
    def unit_order(self) -> tuple[str, ...] | None:
        """Units so that prerequisites come first in the whole graph; asked when needed."""
        needs = self.unit_needs()
        order = kahn(needs)
        return tuple(order) if len(order) == len(needs) else None


@dataclass(frozen=True)
class Part(KnowledgeSystem):
    """A part of a system; what its points need from elsewhere is left out of its graph."""

    unit_needs: UnitNeeds = dict

    @cached_property
    def graph(self) -> KnowledgeGraph:
        """The graph of the points that are here."""
        points = only_inside(p for u in self.units.values() for p in u.points)
        graph = PartGraph.build(points, dict(self.unit_of))
        assert isinstance(graph, PartGraph)
        graph.unit_needs = self.unit_needs
        return graph


def nodes_of(rows: Iterable[neo4j.Record]) -> Nodes:
    """Return what a query told in its one row: nodes, what they own, and who holds them."""
    nodes = Nodes()
    for labels, properties, plain, links, holders in chain.from_iterable(r["nodes"] for r in rows):
        nodes.add_node(labels, properties)
        name = properties.get("uid")
        if properties.get("needs"):
            nodes.needs[name] = properties["needs"]
        for type, id, position in plain:
            nodes.add_link(name, type, id, id, {"position": position})
        for type, id, told in links:
            nodes.add_link(name, type, id, id, told)
        for holder, type, position in holders:
            nodes.add_link(holder, type, name, None, {"position": position})
    return nodes
