"""A real Neo4j server for the tests: the one named by NEO4J_TEST_URI, or one started here.

NEO4J_URI is never used. A database that holds nodes is refused unless NEO4J_TEST_WIPE=1.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import missing
from neo4j_server.database import Database
from neo4j_server.launch import Neo4jServer, lacking

PASSWORD = "a-password-of-the-tests"


@pytest.fixture(scope="session")
def neo4j_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the server that the tests start."""
    return tmp_path_factory.mktemp("neo4j")


@pytest.fixture(scope="session")
def database(neo4j_home: Path) -> Iterator[Database]:
    """A database of the tests' own on a real server."""
    told = os.environ.get("NEO4J_TEST_URI")
    if told:
        yield _given(told)
        return
    server = started(neo4j_home)
    yield Database(server.uri, "neo4j", PASSWORD)
    server.stop()


def _given(uri: str) -> Database:
    given = Database(
        uri,
        os.environ.get("NEO4J_TEST_USERNAME", "neo4j"),
        os.environ.get("NEO4J_TEST_PASSWORD", ""),
        os.environ.get("NEO4J_TEST_DATABASE", "neo4j"),
    )
    with given.driver() as driver:
        (row,) = driver.execute_query("MATCH (n) RETURN count(n) AS n", database_=given.name)[0]
    if row["n"] and os.environ.get("NEO4J_TEST_WIPE") != "1":
        pytest.fail(f"the database at NEO4J_TEST_URI holds {row['n']} nodes; NEO4J_TEST_WIPE=1?")
    return given


def started(home: Path, heap: str = "768m") -> Neo4jServer:
    """Return a running server with a password, or skip with what is missing."""
    lack = lacking()
    if lack is not None:
        missing(lack)
    server = Neo4jServer(home, PASSWORD, heap=heap)
    server.start()
    return server


@pytest.fixture
def empty(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The database without anything in it; its credentials stand in the environment."""
    database.wipe()
    for name, value in database.environment().items():
        monkeypatch.setenv(name, value)
    return database
