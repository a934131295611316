"""Read a whole system out of Neo4j, as it was at one moment."""

from __future__ import annotations

from dataclasses import dataclass

import neo4j

from aiknowledge.errors import StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores.neo4j.driver import Connection
from aiknowledge.stores.neo4j.records import Nodes
from aiknowledge.stores.neo4j.schema import TYPES, VERSION

STATES = """
MATCH (s:AIKnowledge:StoreState)
RETURN s.id AS id, s.stamp AS stamp, s.version AS version, s.pushing AS pushing
ORDER BY id
"""
"""The systems that the database holds, with their stamps."""
NODES = """
MATCH (n:AIKnowledge {system: $system})
RETURN labels(n) AS labels, properties(n) AS properties
"""
"""Every node of a system."""
LINKS = """
MATCH (n:AIKnowledge {system: $system})-[r]->(m:AIKnowledge)
WHERE type(r) IN $types
RETURN n.uid AS source, type(r) AS type, m.uid AS target, m.id AS id, properties(r) AS properties
"""
"""Every relationship of a system."""


@dataclass(frozen=True, slots=True)
class State:
    """A system of the database, and the stamp that changes with every write to it."""

    id: str
    stamp: str


def states(rows: list[neo4j.Record]) -> dict[str, State | None]:
    """Return the systems of a database by id; None for one whose push was not finished."""
    for row in rows:
        if row["version"] > VERSION:
            raise StoreError(
                f"the database was written by a newer aiknowledge (layout {row['version']}); "
                "install that version"
            )
    return {r["id"]: None if r["pushing"] else State(r["id"], r["stamp"]) for r in rows}


def find_state(connection: Connection) -> State:
    """Return the system that the address means, ready to be asked.

    Raises:
        StoreError: there is none, there are several, or the last push was not finished.
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
    if state is None:
        raise StoreError(
            f"{wanted} is being pushed, or a push of it was broken off; wait, or push it again"
        )
    return state


def load(connection: Connection) -> tuple[KnowledgeSystem, State]:
    """Return the system that the address means and the stamp of that moment.

    Raises:
        StoreError: there is none, or others kept writing while it was read.
        DataError: somebody has changed records so that they are none any more.
    """
    for _ in range(5):
        state = find_state(connection)
        nodes = connection.reading(lambda tx, id=state.id: _read(tx, id))  # type: ignore[misc]
        if find_state(connection) == state:
            return nodes.system(state.id), state
    raise StoreError(f"{connection.address} was written to all the time; try again")


def _read(tx: neo4j.ManagedTransaction, system: str) -> Nodes:
    nodes = Nodes()
    for row in tx.run(NODES, system=system):
        nodes.add_node(row["labels"], row["properties"])
    for row in tx.run(LINKS, system=system, types=TYPES):
        nodes.add_link(row["source"], row["type"], row["target"], row["id"], row["properties"])
    return nodes
