"""Write a system into Neo4j: only what differs, in batches, and safely to be repeated.

A node gets its checksum last, in the transaction that writes its relationships; one without is
written again by the next push. A push of few rows is one transaction. A larger one is several,
and marks the system meanwhile, so that nobody reads it half. Every transaction finds the stamp that
the one before it left, or writes nothing: of two pushes at once neither writes into the other's.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

import neo4j
from neo4j.exceptions import ConstraintError

from aiknowledge.checks import blocking_findings
from aiknowledge.errors import DataError, StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores.neo4j.driver import Connection
from aiknowledge.stores.neo4j.pull import STATES, State, states
from aiknowledge.stores.neo4j.pull import Progress as Progress
from aiknowledge.stores.neo4j.rows import Row, rows_of
from aiknowledge.stores.neo4j.schema import HOLDING, REMOVE_LABELS, SCHEMA, TYPES, VERSION

BATCH = 5_000
"""Rows of one transaction of a large push."""
AT_ONCE = 20_000
"""Nodes and relationships that are still written in a single transaction."""
ATTEMPTS = 5
"""How often a push is compared anew because others wrote before it began to."""

HELD = """
MATCH (n:AIKnowledge {system: $system})
WHERE NOT n:Missing
RETURN n.uid AS uid, n.checksum AS checksum
"""
"""The records that are there with their checksums; none where one is half written."""
STAMP = "MATCH (s:AIKnowledge {uid: $state}) RETURN s.stamp AS stamp, s.pushing AS pushing"
"""The stamp of the system, and whether it is half written; no row where it was never pushed."""
LOCK = """
MERGE (s:AIKnowledge {uid: $state})
ON CREATE SET s:StoreState, s.id = $system
SET s.lock = true
RETURN s.stamp AS stamp
"""
"""Locks the system against other writers, and reads its stamp."""
MARK = """
MATCH (s:AIKnowledge {uid: $state})
SET s.stamp = $stamp, s.version = $version, s.pushing = $pushing
"""
"""Gives the system a new stamp, and tells whether it is still being written."""
WRITE_NODES = (
    "UNWIND $rows AS row MERGE (n:AIKnowledge {uid: row.uid}) "
    f"REMOVE n:{REMOVE_LABELS} SET n = row.properties SET n:$(row.label)"
)
"""Makes nodes what their rows say, and nothing else."""
DROP_LINKS = """
UNWIND $uids AS uid
MATCH (n:AIKnowledge {uid: uid})-[r]->(m:AIKnowledge)
WHERE type(r) IN $types AND NOT (type(r) IN $holding AND m.uid IN $kept)
DELETE r
"""
"""Takes the relationships of changed nodes away, but for holders that stay."""
WRITE_LINKS = """
UNWIND $links AS link
MATCH (n:AIKnowledge {uid: link.source})
MERGE (m:AIKnowledge {uid: link.target})
ON CREATE SET m:Missing, m.system = $system, m.id = link.id
CREATE (n)-[r:$(link.type)]->(m)
SET r = link.properties
"""
"""Writes relationships; an id that nobody has is kept as a missing node."""
SEAL = """
UNWIND $rows AS row
MATCH (n:AIKnowledge {uid: row.uid})
SET n.checksum = row.checksum
"""
"""Writes the checksums, last: a node without one is not whole."""
# Whatever still names a removed record keeps its place: an id that is missing.
REMOVE_NODES = (
    "UNWIND $uids AS uid MATCH (n:AIKnowledge {uid: uid}) "
    "CALL (n) { MATCH (n)-[r]->(:AIKnowledge) WHERE type(r) IN $types DELETE r } "
    "CALL (n) { MATCH (n)<-[h]-(:AIKnowledge) WHERE type(h) IN $holding DELETE h } "
    "WITH n, n.uid AS name, n.system AS system, n.id AS id "
    f"REMOVE n:{REMOVE_LABELS} SET n = {{uid: name, system: system, id: id}} SET n:Missing"
)
REMNANTS = """
MATCH (n:AIKnowledge {system: $system})
WHERE n.checksum IS NULL AND NOT n:Missing
  AND NOT EXISTS { MATCH (n)<-[h]-(:AIKnowledge) WHERE type(h) IN $holding }
RETURN collect(n.uid) AS uids
"""
"""What a push that was broken off left half written, held by nothing, and this one has not."""
SWEEP = """
MATCH (m:AIKnowledge:Missing {system: $system})
WHERE NOT EXISTS { (m)<--(:AIKnowledge) }
DETACH DELETE m
"""
"""Takes missing nodes away that nothing names any more."""


class ChangedMeanwhileError(StoreError):
    """Somebody else wrote to the system since it was read."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a push or a pull did; `kept` are records there that are not here, left alone."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0
    kept: int = 0

    def as_json(self) -> dict[str, int]:
        """Return the counts with the keys of the commands."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Plan:
    """What differs: rows to write, uids to remove, uids left alone, and the counts."""

    write: tuple[Row, ...]
    remove: tuple[str, ...]
    kept: tuple[str, ...]
    counts: Counts

    @property
    def size(self) -> int:
        """Nodes and relationships that it touches."""
        return sum(1 + len(r.links) for r in self.write) + len(self.remove)


def compare(rows: Sequence[Row], held: dict[str, str | None], *, delete: bool) -> Plan:
    """Return what to do so that *held*, checksums by uid, becomes *rows*."""
    write = tuple(r for r in rows if r.uid not in held or held[r.uid] != r.checksum)
    created = sum(r.uid not in held for r in write)
    wanted = {r.uid for r in rows}
    others = tuple(sorted(u for u in held if u not in wanted))
    counts = Counts(
        created,
        len(write) - created,
        len(rows) - len(write),
        len(others) if delete else 0,
        0 if delete else len(others),
    )
    return Plan(write, others if delete else (), () if delete else others, counts)


def system_changes(held: KnowledgeSystem | None, wanted: KnowledgeSystem) -> Counts:
    """Return how many records of *held* change when it becomes *wanted*."""
    before = {r.uid: r.checksum for r in rows_of(held)} if held is not None else {}
    return compare(list(rows_of(wanted)), dict(before), delete=True).counts


def push(
    connection: Connection,
    system: KnowledgeSystem,
    *,
    delete: bool = False,
    anew: bool = False,
    progress: Progress | None = None,
    expected: State | None = None,
) -> Counts:
    """Make the database hold *system*, and say what that took.

    Records there that are not in *system* are removed only with *delete*. With *anew* records
    that seem unchanged are written too, which mends what somebody changed by hand. With
    *expected*, nothing is written where somebody else has written since.

    Raises:
        DataError: the system cannot be a graph.
        StoreError: the database refuses a row (it is named), or changed since *expected*.
    """
    faults = blocking_findings(system)
    if faults:
        raise DataError(faults)
    return _Push(connection, system.info.id, progress, expected, anew=anew).run(
        list(rows_of(system)), delete=delete
    )


class _Push:
    """One push of one system."""

    def __init__(
        self,
        connection: Connection,
        system: str,
        progress: Progress | None,
        expected: State | None,
        *,
        anew: bool,
    ) -> None:
        """Take where to, what, whom to tell, the state it rests on, and whether all is written."""
        self.anew = anew
        self.connection, self.system, self.expected = connection, system, expected
        self.progress, self.done, self.size = progress or (lambda done, size: None), 0, 0
        self.state = f"/state/{system}"
        self.stamp: str | None = None
        self.plan = Plan((), (), (), Counts())

    def run(self, rows: list[Row], *, delete: bool) -> Counts:
        """Write what differs; compare anew where somebody else was faster."""
        for _ in range(ATTEMPTS - 1):
            try:
                return self._run(rows, delete=delete)
            except ChangedMeanwhileError:
                if self.expected is not None or self.done:
                    raise
        return self._run(rows, delete=delete)

    def _run(self, rows: list[Row], *, delete: bool) -> Counts:
        before = states(self.connection.read(STATES)).get(self.system)
        laid_out = before is not None and before.version == VERSION
        if not laid_out:
            for statement in (*SCHEMA, "CALL db.awaitIndexes(300)"):
                self.connection.run(statement)
        self.stamp, interrupted, held = self.connection.reading(self._held)
        if self.expected is not None:
            self.stamp = self.expected.stamp
        self.plan = compare(rows, dict.fromkeys(held) if self.anew else held, delete=delete)
        if not self.plan.size and laid_out and not interrupted:
            return self.plan.counts
        self.size = 2 * len(self.plan.write) + len(self.plan.remove)
        try:
            if self.plan.size <= AT_ONCE and not interrupted:
                self._write(self._everything)
            else:
                self._in_batches()
        except ConstraintError as error:
            raise self._refusal(error) from error
        return self.plan.counts

    def _held(self, tx: neo4j.ManagedTransaction) -> tuple[str | None, bool, dict[str, str | None]]:
        """Return the stamp, whether a push was not finished, and each record's checksum.

        A record that is half written has none. The stamp is read first: what is written after
        that gives another one, and then nothing is written here.
        """
        row = tx.run(STAMP, state=self.state).single()
        held = {r["uid"]: r["checksum"] for r in tx.run(HELD, system=self.system)}
        return (row["stamp"], bool(row["pushing"]), held) if row else (None, False, held)

    def _in_batches(self) -> None:
        self._write(lambda tx: 0, pushing=True)
        for batch in batched(self.plan.write, BATCH):
            self._write(lambda tx, b=batch: self._nodes(tx, b), pushing=True)  # type: ignore[misc]
        for batch in batched(self.plan.write, BATCH):
            self._write(lambda tx, b=batch: self._links(tx, b), pushing=True)  # type: ignore[misc]
        for gone in batched(self.plan.remove, BATCH):
            self._write(lambda tx, g=gone: self._remove(tx, g), pushing=True)  # type: ignore[misc]
        self._write(self._finish)

    def _everything(self, tx: neo4j.ManagedTransaction) -> int:
        for batch in batched(self.plan.write, BATCH):
            self._nodes(tx, batch)
        for batch in batched(self.plan.write, BATCH):
            self._links(tx, batch)
        self._remove(tx, self.plan.remove)
        tx.run(SWEEP, system=self.system).consume()
        return self.size

    def _write(
        self, work: Callable[[neo4j.ManagedTransaction], int], *, pushing: bool = False
    ) -> None:
        """Do *work* in one transaction, unless somebody else has written since the last one."""
        stamp = uuid.uuid4().hex

        def locked(tx: neo4j.ManagedTransaction) -> int:
            row = tx.run(LOCK, state=self.state, system=self.system).single()
            if row is None or row["stamp"] != self.stamp:
                raise ChangedMeanwhileError(
                    f"{self.system} was changed by somebody else meanwhile; try again"
                )
            done = work(tx)
            told = {"state": self.state, "version": VERSION, "pushing": pushing or None}
            tx.run(MARK, told, stamp=stamp).consume()
            return done

        self.done += self.connection.writing(locked)
        self.stamp = stamp
        self.progress(self.done, self.size)

    def _nodes(self, tx: neo4j.ManagedTransaction, rows: Sequence[Row]) -> int:
        tx.run(WRITE_NODES, rows=[_node(r) for r in rows]).consume()
        return len(rows)

    def _links(self, tx: neo4j.ManagedTransaction, rows: Sequence[Row]) -> int:
        tx.run(
            DROP_LINKS,
            uids=[r.uid for r in rows],
            types=TYPES,
            holding=HOLDING,
            kept=list(self.plan.kept),
        ).consume()
        links = (
            {
                "source": r.uid,
                "type": k.type,
                "target": k.target,
                "id": k.id,
                "properties": k.properties,
            }
            for r in rows
            for k in r.links
        )
        for some in batched(links, 2 * BATCH):
            tx.run(WRITE_LINKS, links=list(some), system=self.system).consume()
        sealed = [{"uid": r.uid, "checksum": r.checksum} for r in rows]
        tx.run(SEAL, rows=sealed).consume()
        return len(rows)

    def _remove(self, tx: neo4j.ManagedTransaction, uids: Sequence[str]) -> int:
        tx.run(REMOVE_NODES, uids=list(uids), types=TYPES, holding=HOLDING).consume()
        return len(uids)

    def _finish(self, tx: neo4j.ManagedTransaction) -> int:
        (row,) = tx.run(REMNANTS, system=self.system, holding=HOLDING)
        self._remove(tx, row["uids"])
        tx.run(SWEEP, system=self.system).consume()
        return 0

    def _refusal(self, error: ConstraintError) -> StoreError:
        """Return the error that names the row which foreign data refuse; writes nothing."""
        rows = self.plan.write
        while len(rows) > 1:
            half = rows[: len(rows) // 2]
            told = {"rows": [_node(r) for r in half]}
            rows = half if self.connection.refuses(WRITE_NODES, told) else rows[len(half) :]
        why = " ".join(str(error.message).split())
        return StoreError(
            f"Neo4j at {self.connection.address} refuses {rows[0].label} {rows[0].uid} because of "
            f"data that are not ours: {why}"
        )


def _node(row: Row) -> dict[str, Any]:
    return {"uid": row.uid, "label": row.label, "properties": row.properties}


def batched(items: Any, size: int) -> Iterator[tuple[Any, ...]]:
    """Yield *items* in tuples of at most *size*."""
    waiting = iter(items)
    while batch := tuple(islice(waiting, size)):
        yield batch
