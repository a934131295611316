"""Read a whole system out of Neo4j, as it was at one moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import neo4j

from aiknowledge.checks import blocking_findings
from aiknowledge.errors import DataError, StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores.neo4j.driver import Connection
from aiknowledge.stores.neo4j.records import Nodes
from aiknowledge.stores.neo4j.schema import TYPES, VERSION

STATES = """
MATCH (s:AIKnowledge:StoreState)
RETURN s.id AS id, s.stamp AS stamp, coalesce(s.version, 1) AS version, s.pushing AS pushing
ORDER BY id
"""
"""The systems that the database holds, with their stamps."""
NODES = """
MATCH (n:AIKnowledge {system: $system})
RETURN labels(n) AS labels, properties(n) AS properties
"""
"""Every node of a system."""
OLDEST = 1
"""The oldest layout of which a whole system is read; questions need what later ones added."""
SIZE = """
MATCH (n:AIKnowledge {system: $system})
RETURN count(n) + coalesce(sum(COUNT { (n)-->() }), 0) AS size
"""
"""How many nodes and relationships a system has, others' included."""
STEP = 1_000
"""Nodes and relationships read between two words about how far a pull is."""
LINKS = """
MATCH (n:AIKnowledge {system: $system})-[r]->(m:AIKnowledge)
WHERE type(r) IN $types
RETURN n.uid AS source, type(r) AS type, m.uid AS target, m.id AS id, properties(r) AS properties
"""
"""Every relationship of a system."""


@dataclass(frozen=True, slots=True)
class State:
    """A system of the database, the stamp that changes with every write to it, and its layout."""

    id: str
    stamp: str
    version: int = VERSION
    pushing: bool = False


Progress = Callable[[int, int], None]
"""Told how much of how much is done."""


def states(rows: list[neo4j.Record]) -> dict[str, State]:
    """Return the systems of a database by id.

    Raises:
        StoreError: a newer version has written there.
    """
    for row in rows:
        if row["version"] > VERSION:
            raise StoreError(
                f"the database was written by a newer aiknowledge (layout {row['version']}); "
                "install that version"
            )
    return {r["id"]: State(r["id"], r["stamp"], r["version"], bool(r["pushing"])) for r in rows}


def find_state(connection: Connection, layout: int = VERSION) -> State:
    """Return the system that the address means, written whole in *layout* or a later one.

    Raises:
        StoreError: there is none, there are several, the last push was not finished, or an older
            version has written it.
    """
    found = states(connection.read(STATES))
    wanted = connection.address.system
    if wanted is None and len(found) > 1:
        several, one = ", ".join(found), f"{connection.address}#{next(iter(found))}"
        raise StoreError(f"the database holds {several}; name one of them: {one}")
    if wanted is None:
        wanted = next(iter(found), "")
    if wanted not in found:
        what = f"no system {wanted}" if wanted else "no knowledge system"
        raise StoreError(f"the database at {connection.address} holds {what}; push one first")
    state = found[wanted]
    if state.pushing:
        raise StoreError(
            f"{wanted} is being pushed, or a push of it was broken off; wait, or push it again"
        )
    if state.version < layout:
        raise StoreError(
            f"{wanted} was pushed by an older aiknowledge; push it again, or pull it and push that"
        )
    return state


def load(connection: Connection, progress: Progress | None = None) -> tuple[KnowledgeSystem, State]:
    """Return the system that the address means and the stamp of that moment.

    Raises:
        StoreError: there is none, or others kept writing while it was read.
        DataError: somebody has changed records so that they are none any more.
    """
    for _ in range(5):
        state = find_state(connection, OLDEST)
        nodes = connection.reading(lambda tx, id=state.id: _read(tx, id, progress))  # type: ignore[misc]
        if find_state(connection, OLDEST) == state:
            return nodes.system(state.id), state
    raise StoreError(f"{connection.address} was written to all the time; try again")


def load_sound(connection: Connection, progress: Progress | None = None) -> KnowledgeSystem:
    """Return the system that the address means, ready to be written into a folder.

    Raises:
        StoreError: there is none, or others kept writing while it was read.
        DataError: the records cannot be a graph: somebody changed them by hand.
    """
    system, _ = load(connection, progress)
    faults = blocking_findings(system)
    if faults:
        raise DataError([replace(f, where=f.where.partition("\t")[0]) for f in faults])
    return system


def _read(tx: neo4j.ManagedTransaction, system: str, progress: Progress | None) -> Nodes:
    nodes = Nodes()
    counted = _counting(tx, system, progress)
    for row in counted(tx.run(NODES, system=system)):
        nodes.add_node(row["labels"], row["properties"])
    for row in counted(tx.run(LINKS, system=system, types=TYPES)):
        nodes.add_link(row["source"], row["type"], row["target"], row["id"], row["properties"])
    return nodes


def _counting(
    tx: neo4j.ManagedTransaction, system: str, progress: Progress | None
) -> Callable[[Iterable[neo4j.Record]], Iterable[neo4j.Record]]:
    """Return what passes rows on and tells how far it is; the whole is counted only for that."""
    if progress is None:
        return iter
    (size,) = tx.run(SIZE, system=system).values("size")[0]
    done = 0

    def counted(rows: Iterable[neo4j.Record]) -> Iterator[neo4j.Record]:
        nonlocal done
        for row in rows:
            yield row
            done += 1
            if done % STEP == 0 or done == size:
                progress(done, size)

    return counted
