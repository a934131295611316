"""A part of a system, brought by one query, that answers like the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import neo4j

from aiknowledge.graph import KnowledgeGraph, KnowledgeSystem
from aiknowledge.graph.circles import kahn
from aiknowledge.graph.parts import only_inside
from aiknowledge.stores.neo4j.records import Nodes
from aiknowledge.stores.neo4j.values import needs_of

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
    """Return what a query told: nodes, what they own, and who holds them."""
    nodes = Nodes()
    for row in rows:
        nodes.add_node(row["labels"], row["properties"])
        name = row["uid"]
        if row["properties"].get("needs"):
            nodes.needs[name] = needs_of(row["properties"]["needs"])
        for type, id, position in row["plain"]:
            nodes.add_link(name, type, id, id, {"position": position})
        for type, id, told in row["links"]:
            nodes.add_link(name, type, id, id, told)
        for holder, type, position in row["holders"]:
            nodes.add_link(holder, type, name, None, {"position": position})
    return nodes
