"""The Neo4j store: a question is one query, an answer is what the file store would say."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, LiteralString

from aiknowledge import algorithms
from aiknowledge.checks import blocking_findings
from aiknowledge.errors import (
    AmbiguousNameError,
    DataError,
    Finding,
    InputError,
    StoreError,
    UnknownNameError,
)
from aiknowledge.graph import KINDS, KnowledgeGraph, KnowledgeSystem, resolve
from aiknowledge.graph.parts import subgraph, with_records
from aiknowledge.model import DEPTHS, Course, Curriculum, Depth, Record
from aiknowledge.stores.neo4j import pull, push, questions
from aiknowledge.stores.neo4j.address import Address
from aiknowledge.stores.neo4j.driver import Connection
from aiknowledge.stores.neo4j.naming import candidates, meant
from aiknowledge.stores.neo4j.part import Part, nodes_of
from aiknowledge.stores.neo4j.rows import uid


class Neo4jStore:
    """A knowledge system in a Neo4j database."""

    def __init__(self, address: Address) -> None:
        """Take the address; nothing is opened before the first question."""
        self.connection = Connection(address)

    @property
    def address(self) -> Address:
        """Where the system is."""
        return self.connection.address

    def load(self) -> KnowledgeSystem:
        """Return the whole system, as it was at one moment.

        Raises:
            StoreError: the database does not answer, or holds none.
            DataError: the records cannot be a graph: somebody changed them by hand.
        """
        system, _ = pull.load(self.connection)
        faults = blocking_findings(system)
        if faults:
            raise DataError([_readable(f) for f in faults])
        return system

    def check(self) -> list[Finding]:
        """Return everything that is wrong with the system; places are those of its canonical files.

        Raises:
            StoreError: the database does not answer, or holds none.
        """
        from aiknowledge.stores.files import FileStore

        system, _ = pull.load(self.connection)
        with tempfile.TemporaryDirectory() as folder:
            store = FileStore(Path(folder) / "system")
            store.save(system)
            return store.check()

    def stamp(self) -> str:
        """Return a word that changes with every write to the system."""
        return self._state().stamp

    def part(
        self,
        names: Iterable[str],
        *,
        kinds: tuple[str, ...] = KINDS,
        dependents: bool = False,
    ) -> KnowledgeSystem:
        """Return what *names* mean with all that their points need, or the whole system.

        The part resolves *names* to what the whole would, and its points stand in the order
        that they have in the whole.
        """
        names, system = list(names), self._state().id
        starts = meant(self.connection, system, names, kinds)
        if starts is None:
            return self.load()
        if dependents:
            rows = self.connection.read(questions.DEPENDENTS, uids=starts)
            starts += [r["uid"] for r in rows]
        part = self._part(questions.PART, system, uids=starts)
        try:
            for name in names:
                resolve(part, name, kinds)
        except (UnknownNameError, AmbiguousNameError):
            return self.load()
        return part

    def closure(self, goals: Iterable[str]) -> KnowledgeGraph:
        """Return the points *goals* with all their prerequisites, and the needs between."""
        goals, system = list(goals), self._state().id
        uids = [uid(system, g) for g in goals]
        graph = self._part(questions.CLOSURE, system, uids=uids).graph
        _known(graph, goals)
        needed = _needed(graph, goals)
        return graph if len(needed) == len(graph) else subgraph(graph, needed)

    def neighbourhood(self, point: str, steps: int) -> KnowledgeGraph:
        """Return the points within *steps* needs of a point either way, and the needs between.

        Raises:
            InputError: more than 8 steps, or fewer than none.
        """
        if not 0 <= steps <= questions.FARTHEST:
            raise InputError(f"a neighbourhood has 0 to {questions.FARTHEST} steps")
        system = self._state().id
        query = questions.NEIGHBOURHOOD[steps]
        graph = self._part(query, system, uid=uid(system, point)).graph
        _known(graph, [point])
        return graph

    def frontier(
        self,
        known: Collection[str],
        *,
        depth: Depth = "explain",
        within: Iterable[str] | None = None,
    ) -> set[str]:
        """Return the points that who knows *known* is ready for; of *within*, where given."""
        system = self._state().id
        (row,) = self.connection.read(
            questions.FRONTIER,
            system=system,
            known=[uid(system, k) for k in known],
            binds=DEPTHS.index(depth),
        )
        ready = set(row["ids"])
        return ready if within is None else ready.intersection(within)

    def search(self, text: str, *, limit: int = 10) -> list[algorithms.Hit]:
        """Return the records whose id, name or alias is nearest to *text*, best first.

        The database proposes at least ten times *limit* records; our own ranking chooses.
        """
        return candidates(self.connection, self._state().id, text, limit)

    def curriculum(self, id: str) -> Curriculum:
        """Return a curriculum; UnknownNameError where there is none."""
        record = self._records([uid(self._state().id, id)]).get(id)
        if not isinstance(record, Curriculum):
            raise UnknownNameError(id, kind="curriculum")
        return record

    def courses(self, ids: Iterable[str]) -> dict[str, Course]:
        """Return the courses of these ids that there are."""
        rows = self.connection.read(questions.COURSES, system=self._state().id, ids=list(ids))
        found = self._records([r["uid"] for r in rows])
        return {i: c for i, c in found.items() if isinstance(c, Course)}

    def save(self, system: KnowledgeSystem) -> None:
        """Keep a whole system in the database, which must not hold one of its id yet."""
        if system.info.id in pull.states(self.connection.read(pull.STATES)):
            raise StoreError(f"{self.address} holds {system.info.id} already; push to it")
        push.push(self.connection, system)

    def upsert(self, records: Iterable[Record]) -> None:
        """Keep records in place of those of the same id, or beside the others.

        What others wrote meanwhile is kept: the change is made again on top of it.
        """
        records = list(records)
        for attempt in range(5):
            system, state = pull.load(self.connection)
            changed = with_records(system, records)
            try:
                push.push(self.connection, changed, delete=True, expected=state)
                return
            except push.ChangedMeanwhileError:
                if attempt == 4:
                    raise

    def push(
        self,
        system: KnowledgeSystem,
        *,
        delete: bool = False,
        anew: bool = False,
        progress: push.Progress | None = None,
    ) -> push.Counts:
        """Make the database hold *system*; what only the database holds goes with *delete*.

        With *anew* every record is written, also those that seem unchanged.
        """
        wanted = self.address.system
        if wanted is not None and wanted != system.info.id:
            raise StoreError(f"the address names {wanted}, the system is {system.info.id}")
        return push.push(self.connection, system, delete=delete, anew=anew, progress=progress)

    def _state(self) -> pull.State:
        return pull.find_state(self.connection)

    def _part(self, query: LiteralString, system: str, **asked: Any) -> Part:
        rows = self.connection.read(query, root=uid(system), **asked)
        return Part(**nodes_of(rows).lists(system), unit_needs=lambda: self._unit_needs(system))

    def _unit_needs(self, system: str) -> dict[str, set[str]]:
        rows = self.connection.read(questions.UNIT_NEEDS, system=system)
        return {r["unit"]: set(r["needs"]) for r in rows}

    def _records(self, uids: list[str]) -> dict[str, Record]:
        nodes = nodes_of(self.connection.read(questions.RECORDS, uids=uids))
        return {nodes.properties[u]["id"]: nodes.record(u) for u in uids if u in nodes.labels}


def _needed(graph: KnowledgeGraph, goals: Iterable[str]) -> set[str]:
    """Return *goals* and all they need: one walk, where a graph asked often keeps every closure."""
    needed: set[str] = set()
    waiting = list(goals)
    while waiting:
        point = waiting.pop()
        if point not in needed:
            needed.add(point)
            waiting += (need.point for need in graph.point(point).requires)
    return needed


def _known(graph: KnowledgeGraph, points: Iterable[str]) -> None:
    for point in points:
        if point not in graph:
            raise UnknownNameError(point, kind="point")


def _readable(finding: Finding) -> Finding:
    from dataclasses import replace

    return replace(finding, where=finding.where.partition("\t")[0])
