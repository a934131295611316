"""What every store answers, and the answers of one whose system fits into memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable
from typing import Protocol

from aiknowledge import algorithms
from aiknowledge.errors import Finding, UnknownNameError
from aiknowledge.graph import KINDS, KnowledgeGraph, KnowledgeSystem
from aiknowledge.graph.parts import subgraph
from aiknowledge.model import Course, Curriculum, Depth, Record


class Store(Protocol):
    """Where a knowledge system is kept, and the few questions it is asked.

    Every algorithm runs in memory on what comes back, so that all stores give one answer.
    """

    def load(self) -> KnowledgeSystem:
        """Return all of it."""

    def check(self) -> list[Finding]:
        """Return everything that is wrong with it, sorted by place."""

    def part(
        self,
        names: Iterable[str],
        *,
        kinds: tuple[str, ...] = KINDS,
        dependents: bool = False,
    ) -> KnowledgeSystem:
        """Return a system with at least what *names* mean and all that their points need.

        With *dependents* also what directly requires those points. A name that means nothing,
        or too much, brings the whole system, which can say so.
        """

    def closure(self, goals: Iterable[str]) -> KnowledgeGraph:
        """Return the points *goals* with all their prerequisites, and the needs between."""

    def neighbourhood(self, point: str, steps: int) -> KnowledgeGraph:
        """Return the points within *steps* needs of a point either way, and the needs between."""

    def frontier(
        self,
        known: Collection[str],
        *,
        depth: Depth = "explain",
        within: Iterable[str] | None = None,
    ) -> set[str]:
        """Return the points that who knows *known* is ready for; of *within*, where given."""

    def search(self, text: str, *, limit: int = 10) -> list[algorithms.Hit]:
        """Return the records whose id, name or alias is nearest to *text*, best first."""

    def curriculum(self, id: str) -> Curriculum:
        """Return a curriculum; UnknownNameError where there is none."""

    def courses(self, ids: Iterable[str]) -> dict[str, Course]:
        """Return the courses of these ids that there are."""

    def save(self, system: KnowledgeSystem) -> None:
        """Keep a whole system in a place that holds none; all of it or nothing."""

    def upsert(self, records: Iterable[Record]) -> None:
        """Keep records in place of those of the same id, or beside the others."""

    def stamp(self) -> str:
        """Return a word that changes whenever what the store holds does; cheap to ask."""


class InMemory(ABC):
    """The answers of a store that loads the whole system; how it loads is the store's own."""

    @abstractmethod
    def load(self) -> KnowledgeSystem:
        """Return all of it."""

    def part(
        self,
        names: Iterable[str],
        *,
        kinds: tuple[str, ...] = KINDS,
        dependents: bool = False,
    ) -> KnowledgeSystem:
        """Return the whole system: it holds whatever *names* mean."""
        return self.load()

    def closure(self, goals: Iterable[str]) -> KnowledgeGraph:
        """Return the points *goals* with all their prerequisites, and the needs between."""
        graph = self.load().graph
        goals = list(goals)
        return subgraph(graph, {*goals, *algorithms.prerequisites(graph, goals, depth="build")})

    def neighbourhood(self, point: str, steps: int) -> KnowledgeGraph:
        """Return the points within *steps* needs of a point either way, and the needs between."""
        graph = self.load().graph
        shown = layer = {point}
        for _ in range(steps):
            layer = {q for p in layer for q in graph.requires(p) + graph.required_by(p)} - shown
            shown = shown | layer
        return subgraph(graph, shown)

    def frontier(
        self,
        known: Collection[str],
        *,
        depth: Depth = "explain",
        within: Iterable[str] | None = None,
    ) -> set[str]:
        """Return the points that who knows *known* is ready for; of *within*, where given."""
        ready = algorithms.frontier(self.load().graph, frozenset(known), depth=depth)
        return ready if within is None else ready.intersection(within)

    def search(self, text: str, *, limit: int = 10) -> list[algorithms.Hit]:
        """Return the records whose id, name or alias is nearest to *text*, best first."""
        return algorithms.search(self.load(), text, limit=limit)

    def curriculum(self, id: str) -> Curriculum:
        """Return a curriculum; UnknownNameError where there is none."""
        record = self.load().by_kind["curriculum"].get(id)
        if not isinstance(record, Curriculum):
            raise UnknownNameError(id, kind="curriculum")
        return record

    def courses(self, ids: Iterable[str]) -> dict[str, Course]:
        """Return the courses of these ids that there are."""
        held = self.load().by_kind["course"]
        return {i: c for i in ids if isinstance(c := held.get(i), Course)}
