"""The server that the tests run on, and the servers that people start as this project says."""

import subprocess

import pytest
import yaml
from conftest import PROJECT
from neo4j_server.database import Database
from neo4j_server.launch import Neo4jServer

pytestmark = pytest.mark.neo4j


def test_the_server_is_a_real_one_and_empty(empty: Database) -> None:
    """The tests speak to Neo4j itself, with a password, and start from nothing."""
    with empty.driver() as driver:
        (row,) = driver.execute_query("CALL dbms.components() YIELD name, versions")[0]
        (count,) = driver.execute_query("MATCH (n) RETURN count(n) AS n")[0]
    assert row["name"] == "Neo4j Kernel"
    assert row["versions"]
    assert count["n"] == 0


def test_the_settings_of_the_compose_file(broken: Neo4jServer) -> None:
    """A server starts with them, which it does not with one it does not know, and is healthy."""
    service = yaml.safe_load((PROJECT / "compose.yaml").read_text(encoding="utf-8"))
    service = service["services"]["neo4j"]
    told = dict(service["environment"])
    assert told.pop("NEO4J_AUTH").startswith("neo4j/${NEO4J_PASSWORD:?")
    assert service["ports"] == ["127.0.0.1:7687:7687"]
    # The image makes a dot of one underscore, and an underscore of two.
    names = {k: k[6:].replace("__", "-").replace("_", "__").replace("-", "_") for k in told}
    broken.stop()
    broken.start(**{names[k]: value for k, value in told.items()})
    written = (broken.home / "conf" / "neo4j.conf").read_text(encoding="utf-8")
    assert "server.memory.heap.max_size=1g\n" in written
    healthy = [w.replace("7687", str(broken.port)) for w in service["healthcheck"]["test"][1:]]
    assert subprocess.run(healthy, check=False).returncode == 0
    broken.stop()
    assert subprocess.run(healthy, check=False, capture_output=True).returncode != 0


def test_data_that_were_made_with_another_password(broken: Neo4jServer) -> None:
    """It is told, and no server is left."""
    broken.stop()
    other = Neo4jServer(broken.home, "another-password")
    with pytest.raises(RuntimeError, match="have another password"):
        other.start()
    assert other.process is None
