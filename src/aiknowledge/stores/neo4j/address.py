"""The address of a system in Neo4j: where the server is, and which system of the database."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from aiknowledge.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


@dataclass(frozen=True, slots=True)
class Address:
    """A server, the database in it, and the system meant where the database holds several.

    User and password come from the environment only, and are never part of what is shown.

    >>> told = Address.parse("neo4j://graph.example.org#physics")
    >>> told.uri, told.system, str(told)
    ('neo4j://graph.example.org', 'physics', 'neo4j://graph.example.org#physics')
    """

    uri: str
    system: str | None = None
    database: str | None = None
    user: str = ""
    password: str = field(default="", repr=False)

    def __str__(self) -> str:
        return f"{self.uri}#{self.system}" if self.system else self.uri

    @classmethod
    def parse(cls, text: str) -> Address:
        """Return the address in *text*, with credentials and database from the environment.

        Raises:
            StoreError: the scheme is not Neo4j's, no host is named, or credentials stand in it.
        """
        if "@" in unquote(text.partition("#")[0]):
            raise StoreError(
                "an address holds no credentials; set NEO4J_USERNAME and NEO4J_PASSWORD"
            )
        try:
            parts = urlsplit(text)
            host, _ = parts.hostname, parts.port  # a port that is none is refused here
        except ValueError as error:
            raise StoreError(f"{text} is no address: {error}; write neo4j://HOST:7687") from error
        if parts.scheme not in SCHEMES:
            told = f"{parts.scheme}:// is not Neo4j's" if parts.scheme else f"{text} is no address"
            raise StoreError(f"{told}; use neo4j:// or bolt://")
        if not host:
            raise StoreError(f"{text} names no server; write neo4j://HOST:7687")
        return cls(
            uri=urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), parts.query, "")),
            system=unquote(parts.fragment) or None,
            database=os.environ.get("NEO4J_DATABASE") or None,
            user=os.environ.get("NEO4J_USERNAME") or "neo4j",
            password=os.environ.get("NEO4J_PASSWORD") or "",
        )


def is_address(text: str) -> bool:
    """Return whether *text* is an address of Neo4j's kind.

    >>> is_address("neo4j+s://example.org"), is_address("http://example.org")
    (True, False)
    """
    return text.partition("://")[0] in SCHEMES and "://" in text
