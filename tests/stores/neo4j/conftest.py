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

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import FileStore, open_store, shipped_data
from aiknowledge.stores.neo4j import Neo4jStore, driver

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


@pytest.fixture(scope="session")
def breakable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A server of its own, to be stopped, killed and set otherwise."""
    server = started(tmp_path_factory.mktemp("breakable"), heap="512m")
    yield server
    server.stop()


@pytest.fixture
def broken(breakable: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> Neo4jServer:
    """The breakable server, empty and running; what waits for it waits two seconds at most."""
    assert breakable.password
    monkeypatch.setattr(driver, "RETRY_SECONDS", 2)
    driver.forget()
    if breakable.process is None:
        breakable.start()
    own = Database(breakable.uri, "neo4j", breakable.password)
    own.wipe()
    for name, value in own.environment().items():
        monkeypatch.setenv(name, value)
    return breakable


@pytest.fixture
def empty(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The database without anything in it; its credentials stand in the environment."""
    database.wipe()
    for name, value in database.environment().items():
        monkeypatch.setenv(name, value)
    return database


@pytest.fixture
def holding_shipped(database: Database, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The database with the shipped system in it and nothing else; pushed once where it stays."""
    for name, value in database.environment().items():
        monkeypatch.setenv(name, value)
    store = open_store(database.uri)
    assert isinstance(store, Neo4jStore)
    system = FileStore(shipped_data()).load()
    if database.systems() != {system.info.id}:
        database.wipe()
    store.push(system, delete=True)
    return database


@pytest.fixture(scope="session")
def shipped() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(shipped_data()).load()


@pytest.fixture(scope="session")
def part(shipped: KnowledgeSystem) -> KnowledgeSystem:
    """Its first area with what that rests on: enough where size does not matter."""
    area = shipped.areas[0]
    cited = {s for u in area.units for p in u.points for s in p.sources}
    cited |= {s.source for u in area.units for p in u.points for s in p.study}
    return KnowledgeSystem(
        info=shipped.info.model_copy(update={"areas": (area.id,)}),
        areas=(area,),
        sources=tuple(s for s in shipped.sources if s.id in cited),
        profiles=tuple(p for p in shipped.profiles if p.id.startswith("hcia"))[:1],
    )
