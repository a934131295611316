"""Where a knowledge system is kept."""

from __future__ import annotations

from pathlib import Path

from aiknowledge.errors import StoreError, worded
from aiknowledge.stores.base import Store
from aiknowledge.stores.files import FileStore, canonical_files
from aiknowledge.stores.shipped import shipped_data

__all__ = ["FileStore", "Store", "canonical_files", "open_store", "shipped_data"]


def open_store(address: str | Path | None = None) -> Store:
    """Return the store at *address*: a folder, Neo4j, or the shipped system where None.

    A Neo4j address is ``neo4j://HOST``, or ``bolt://``, with ``+s`` for TLS, and ``#SYSTEM``
    where the database holds several; user, password and database come from NEO4J_USERNAME,
    NEO4J_PASSWORD and NEO4J_DATABASE.

    Raises:
        StoreError: no store serves such an address.
    """
    if address is None:
        return FileStore(shipped_data())
    scheme, mark, _ = str(address).partition("://")
    if mark and scheme.partition("+")[0] in ("neo4j", "bolt"):
        from aiknowledge.stores.neo4j import Address, Neo4jStore

        return Neo4jStore(Address.parse(str(address)))
    if mark:
        raise StoreError(
            worded(
                "no store serves {scheme}://…; name a folder, or use neo4j://HOST:7687",
                scheme=scheme,
            )
        )
    return FileStore(Path(address))
