"""What goes wrong with a real server: one clear line each, and nothing lost."""

from __future__ import annotations

import socketserver
import threading
import time
from dataclasses import replace

import pytest
from click.testing import CliRunner
from neo4j_server.database import Database
from neo4j_server.launch import Neo4jServer, free_port

from aiknowledge.cli import main
from aiknowledge.errors import DataError, StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import canonical_files, open_store
from aiknowledge.stores.neo4j import Neo4jStore, pull
from aiknowledge.stores.neo4j import push as pushing

pytestmark = pytest.mark.neo4j
WRONG = "a-wrong-password"


def store_at(uri: str) -> Neo4jStore:
    """Return the store at an address."""
    store = open_store(uri)
    assert isinstance(store, Neo4jStore)
    return store


def refused(uri: str) -> str:
    """Return the one line with which a command gives up on an address; exit 2."""
    result = CliRunner().invoke(main, ["--store", uri, "stats", "--json"])
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.strip().splitlines()
    return line


def test_a_wrong_password(empty: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables are named, the password is not."""
    monkeypatch.setenv("NEO4J_PASSWORD", WRONG)
    line = refused(empty.uri)
    assert "check NEO4J_USERNAME and NEO4J_PASSWORD" in line
    assert WRONG not in line


def test_a_password_that_must_be_changed_first(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the server says of a new user."""
    with empty.driver() as driver:
        driver.execute_query(
            "CREATE OR REPLACE USER beginner SET PASSWORD $p CHANGE REQUIRED",
            p="first-password",
            database_="system",
        )
    monkeypatch.setenv("NEO4J_USERNAME", "beginner")
    monkeypatch.setenv("NEO4J_PASSWORD", "first-password")
    assert "must be changed first" in refused(empty.uri)


def test_credentials_in_an_address_are_refused_and_not_shown(empty: Database) -> None:
    """They would end up in histories and logs."""
    line = refused(f"neo4j://neo4j:{WRONG}@127.0.0.1:7687")
    assert "NEO4J_PASSWORD" in line
    assert WRONG not in line


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        ("neo4j://[::1", "is no address: Invalid IPv6 URL; write neo4j://HOST:7687"),
        ("neo4j://127.0.0.1:bolt", "is no address: Port"),
        ("neo4j://127.0.0.1:99999", "is no address: Port out of range"),
        ("neo4j://", "names no server"),
        ("bolt+routing://127.0.0.1", "use neo4j:// or bolt://"),
        ("bolt://127.0.0.1:7687?policy=eu", "not supported by direct drivers"),
        (f"neo4j://neo4j%3A{WRONG}%40127.0.0.1", "NEO4J_PASSWORD"),
    ],
)
def test_an_address_that_is_none(uri: str, told: str) -> None:
    """One line that says what is wrong with it."""
    line = refused(uri)
    assert told in line
    assert WRONG not in line


def test_what_is_no_address_at_all() -> None:
    """A word in the place of an address."""
    result = CliRunner().invoke(main, ["push", "localhost"])
    assert result.stderr.strip() == "Error: localhost is no address; use neo4j:// or bolt://"


def test_an_unknown_database(empty: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable is named."""
    monkeypatch.setenv("NEO4J_DATABASE", "nosuchdatabase")
    assert "check NEO4J_DATABASE" in refused(empty.uri)


def test_an_empty_database(empty: Database) -> None:
    """Nothing was pushed yet; a system that is not there is named."""
    assert "holds no knowledge system; push one first" in refused(empty.uri)
    assert "holds no system physics" in refused(f"{empty.uri}#physics")


@pytest.mark.parametrize("scheme", ["neo4j", "bolt"])
def test_nobody_listens(scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told within seconds, with what to look at."""
    start = time.monotonic()
    line = refused(f"{scheme}://127.0.0.1:{free_port()}")
    assert "is Neo4j started?" in line
    assert time.monotonic() - start < 15


def test_a_port_that_does_not_speak_bolt() -> None:
    """Somebody else listens there; the right port is told."""

    class Browser(socketserver.BaseRequestHandler):
        """Answer as a web server does that is spoken to in another tongue."""

        def handle(self) -> None:
            """Refuse."""
            self.request.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socketserver.TCPServer(("127.0.0.1", 0), Browser) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        line = refused(f"bolt://127.0.0.1:{server.server_address[1]}")
        server.shutdown()
    assert "this is the port of the browser; Bolt listens on 7687" in line


def test_no_tls_there(empty: Database) -> None:
    """An encrypted address of a plain server."""
    assert "no TLS there" in refused(empty.uri.replace("neo4j://", "neo4j+s://"))


def test_a_question_that_takes_too_long(empty: Database) -> None:
    """The server ends it, and the line says what to do."""
    connection = store_at(empty.uri).connection
    slow = "UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b RETURN sum(a * b) AS s"
    with pytest.raises(StoreError, match="took too long"):
        connection.read(slow, seconds=0.5)


def test_a_newer_layout(empty: Database, part: KnowledgeSystem) -> None:
    """What a newer version wrote is neither read nor overwritten."""
    store = store_at(empty.uri)
    store.push(part)
    with empty.driver() as driver:
        driver.execute_query("MATCH (s:StoreState) SET s.version = 99")
    assert "newer aiknowledge" in refused(empty.uri)
    with pytest.raises(StoreError, match="newer aiknowledge"):
        store.push(part)


@pytest.mark.parametrize(
    "change",
    ["p.needs = '[{'", "p.tier = 'golden'", "p.more = '{'", "p.name = null, p.nameZh = null"],
)
def test_a_record_changed_by_hand(empty: Database, part: KnowledgeSystem, change: str) -> None:
    """What is no record any more is named, with what mends it, and that mends it."""
    store = store_at(empty.uri)
    store.push(part)
    goal = next(p.id for p in reversed(list(part.graph)) if p.requires)
    with empty.driver() as driver:
        by_hand = "MATCH (p:KnowledgePoint {id: $id}) SET " + change
        driver.execute_query(by_hand, id=goal)  # type: ignore[arg-type]
    with pytest.raises(DataError, match="push the system again with --all") as told:
        store.closure([goal])
    assert goal in str(told.value)
    assert store.push(part).updated == 0
    assert store.push(part, anew=True).created == 0
    assert canonical_files(store.load()) == canonical_files(part)


@pytest.mark.parametrize("version", [1, None])
def test_an_older_layout(empty: Database, part: KnowledgeSystem, version: int | None) -> None:
    """Questions would miss what it lacks and are refused until a push; the whole is read still."""
    store = store_at(empty.uri)
    store.push(part)
    with empty.driver() as driver:
        driver.execute_query("MATCH (s:StoreState) SET s.version = $v", v=version)
        driver.execute_query("DROP INDEX aiknowledge_needs")
        with pytest.raises(StoreError, match="older aiknowledge; push it again"):
            store.frontier(set())
        assert canonical_files(store.load()) == canonical_files(part)
        assert store.push(part).updated == 0
        names = driver.execute_query("SHOW INDEXES YIELD name RETURN collect(name) AS n")[0]
    assert "aiknowledge_needs" in names[0]["n"]
    assert canonical_files(store.load()) == canonical_files(part)


def test_a_constraint_of_others_names_the_row(empty: Database, part: KnowledgeSystem) -> None:
    """The row that foreign data refuse is told; nothing is written."""
    with empty.driver() as driver:
        driver.execute_query("CREATE CONSTRAINT FOR (p:Profile) REQUIRE p.id IS UNIQUE")
        driver.execute_query("CREATE (:Profile {id: 'hcia-ai'})")
        with pytest.raises(StoreError, match="refuses Profile aiknowledge/hcia-ai because of data"):
            store_at(empty.uri).push(part)
        (row,) = driver.execute_query("MATCH (n:AIKnowledge) RETURN count(n) AS n")[0]
        assert row["n"] == 0
        driver.execute_query("MATCH (p:Profile) DELETE p")
    store_at(empty.uri).push(part)
    assert canonical_files(store_at(empty.uri).load()) == canonical_files(part)


def test_foreign_nodes_with_our_label(empty: Database, part: KnowledgeSystem) -> None:
    """Two of them share a uid: the constraint cannot be made, and the line says why."""
    with empty.driver() as driver:
        driver.execute_query("CREATE (:AIKnowledge {uid: 'x'}), (:AIKnowledge {uid: 'x'})")
    with pytest.raises(StoreError, match=r"not ours carry our label.*'x'"):
        store_at(empty.uri).push(part)


def test_the_server_is_killed_while_it_is_pushed_to(
    broken: Neo4jServer, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clear line; once it runs again the next push completes, nothing doubled or lost."""
    monkeypatch.setattr(pushing, "BATCH", 20)
    monkeypatch.setattr(pushing, "AT_ONCE", 0)
    store = store_at(broken.uri)

    def kill(done: int, size: int) -> None:
        """End the server at once when half is written."""
        if done > size / 2 and broken.process is not None:
            broken.kill()

    with pytest.raises(StoreError, match="Neo4j at neo4j://127"):
        store.push(part, progress=kill)
    broken.start()
    assert "broken off" in refused(broken.uri)
    counts = store.push(part)
    assert counts.unchanged > 0
    assert canonical_files(store.load()) == canonical_files(part)
    rows = len(list(pushing.rows_of(part)))
    assert store.push(part) == pushing.Counts(unchanged=rows)


def test_the_server_is_killed_while_it_is_read_and_restarted(
    broken: Neo4jServer, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """First a clear line; with the server back, the same store answers without being reopened."""
    store = store_at(broken.uri)
    store.push(part)
    read = pull.Nodes.add_node
    left = [100]

    def read_some(self, *told) -> None:
        """Read nodes, and end the server at the hundredth."""
        left[0] -= 1
        if left[0] == 0:
            broken.kill()
        read(self, *told)

    monkeypatch.setattr(pull.Nodes, "add_node", read_some)
    with pytest.raises(StoreError, match="Neo4j at neo4j://127"):
        store.load()
    broken.start()
    assert canonical_files(store.load()) == canonical_files(part)
    broken.stop()
    broken.start()
    assert len(store.closure([part.graph.ids[-1]])) > 1
    assert store.search("entropy")


def test_a_database_that_is_read_only(broken: Neo4jServer, part: KnowledgeSystem) -> None:
    """It is read as ever; a push says what is wrong. Users who may only read need Enterprise."""
    store = store_at(broken.uri)
    store.push(part)
    broken.stop()
    broken.start(server__databases__read_only="neo4j")
    assert canonical_files(store.load()) == canonical_files(part)
    assert store.push(part).unchanged > 0
    with pytest.raises(StoreError, match="read-only"):
        store.push(replace(part, profiles=()), delete=True)
    broken.stop()
