"""A knowledge system in Neo4j: the same records, asked by one query per question."""

from aiknowledge.stores.neo4j.address import Address, is_address
from aiknowledge.stores.neo4j.store import Neo4jStore

__all__ = ["Address", "Neo4jStore", "is_address"]
