"""Where the tests keep data in Neo4j, and how they empty it."""

from __future__ import annotations

from dataclasses import dataclass

import neo4j

WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"


@dataclass(frozen=True)
class Database:
    """Where the tests keep their data, and who they are there."""

    uri: str
    user: str
    password: str
    name: str = "neo4j"

    def driver(self) -> neo4j.Driver:
        """Return a plain driver, to look at the database from outside."""
        return neo4j.GraphDatabase.driver(
            self.uri, auth=(self.user, self.password), notifications_min_severity="OFF"
        )

    def wipe(self) -> None:
        """Remove every node, constraint and index."""
        with self.driver() as driver, driver.session(database=self.name) as session:
            session.run(WIPE).consume()
            for name in [r["name"] for r in session.run("SHOW CONSTRAINTS")]:
                session.run(f"DROP CONSTRAINT `{name}`").consume()
            for row in list(session.run("SHOW INDEXES")):
                if row["type"] != "LOOKUP":
                    session.run(f"DROP INDEX `{row['name']}`").consume()

    def systems(self) -> set[str]:
        """Return the ids of the systems that were pushed."""
        with self.driver() as driver:
            rows = driver.execute_query("MATCH (s:StoreState) RETURN s.id AS id")[0]
        return {r["id"] for r in rows}

    def environment(self) -> dict[str, str]:
        """Return the variables by which a command finds its way in."""
        return {
            "NEO4J_USERNAME": self.user,
            "NEO4J_PASSWORD": self.password,
            "NEO4J_DATABASE": self.name,
        }
