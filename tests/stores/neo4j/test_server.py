"""The server that the tests run on."""

import pytest
from neo4j_server.database import Database

pytestmark = pytest.mark.neo4j


def test_the_server_is_a_real_one_and_empty(empty: Database) -> None:
    """The tests speak to Neo4j itself, with a password, and start from nothing."""
    with empty.driver() as driver:
        (row,) = driver.execute_query("CALL dbms.components() YIELD name, versions")[0]
        (count,) = driver.execute_query("MATCH (n) RETURN count(n) AS n")[0]
    assert row["name"] == "Neo4j Kernel"
    assert row["versions"]
    assert count["n"] == 0
