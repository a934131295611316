"""The statements on the page "Run it on Neo4j", read by a real server."""

from __future__ import annotations

import re
from collections.abc import Iterator

import neo4j
import pytest
from conftest import PROJECT
from neo4j_server.database import Database

pytestmark = pytest.mark.neo4j
ONLY_ENTERPRISE = "Neo.ClientError.Statement.UnsupportedAdministrationCommand"


def statements() -> Iterator[str]:
    """Yield every statement of the page, without remarks."""
    text = (PROJECT / "docs" / "neo4j.md").read_text(encoding="utf-8")
    for block in re.findall(r"```cypher\n(.*?)```", text, re.DOTALL):
        for statement in re.sub(r"//.*", "", block).split(";"):
            if statement.strip():
                yield statement.strip()


def test_the_statements_of_the_page(holding_shipped: Database) -> None:
    """Community has no roles, and says so only of what it could read; the rest gives an answer."""
    asked = list(statements())
    roles = [s for s in asked if s.startswith(("CREATE ROLE", "GRANT"))]
    assert len(roles) == 8
    with holding_shipped.driver() as driver:
        for statement in roles:
            with pytest.raises(neo4j.exceptions.ClientError) as told:
                driver.execute_query(statement, database_="system")  # type: ignore[arg-type]
            assert told.value.code == ONLY_ENTERPRISE, statement
        (look,) = [s for s in asked if s not in roles]
        assert driver.execute_query(look, database_=holding_shipped.name).records  # type: ignore[arg-type]
