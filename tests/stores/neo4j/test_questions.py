"""How the server answers: by one parameterised query each, and never by walking every chain."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest
from neo4j_server.database import Database

from aiknowledge.model import Need, Point, Text
from aiknowledge.stores import FileStore, open_store, shipped_data
from aiknowledge.stores.neo4j import Neo4jStore, pull, push, questions
from aiknowledge.stores.neo4j.driver import Connection

pytestmark = pytest.mark.neo4j


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """Yield the operators of a plan."""
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


@pytest.mark.parametrize(
    "query", [questions.CLOSURE, questions.PART, questions.NEIGHBOURHOOD[3]], ids=len
)
def test_closures_are_planned_with_pruning(holding_shipped: Database, query: str) -> None:
    """Each point is visited once, from the goal's place in the index; never all chains."""
    with holding_shipped.driver() as driver:
        summary = driver.execute_query(
            "EXPLAIN " + query,
            {"uids": ["aiknowledge/x"], "uid": "aiknowledge/x", "root": "aiknowledge"},
            database_=holding_shipped.name,
        ).summary
    assert summary.plan is not None
    told = list(operators(summary.plan))
    assert "VarLengthExpand(Pruning,BFS,All)" in told
    assert not [o for o in told if o.startswith("VarLengthExpand") and "Pruning" not in o]
    assert not [o for o in told if "Scan" in o]


def test_a_frontier_looks_only_at_what_is_near(holding_shipped: Database) -> None:
    """Dependents of what is known, and an index of what needs nothing; never every point."""
    with holding_shipped.driver() as driver:
        summary = driver.execute_query(
            "EXPLAIN " + questions.FRONTIER,
            {"system": "aiknowledge", "known": ["aiknowledge/x"], "binds": 1},
            database_=holding_shipped.name,
        ).summary
    assert summary.plan is not None
    told = list(operators(summary.plan))
    assert {"NodeIndexSeek", "NodeUniqueIndexSeek"} <= set(told)
    assert not [o for o in told if "Scan" in o]


def test_a_ladder_of_diamonds_is_closed_at_once(empty: Database) -> None:
    """2⁴⁰ chains lead to the goal; 121 points come back."""
    points = [Point(id="0", name=Text(en="0"))]
    for n in range(40):
        sides = [f"{n}{side}" for side in "ab"]
        points += [_needing(s, str(n)) for s in sides]
        points.append(_needing(str(n + 1), *sides))
    system = FileStore(shipped_data()).load()
    unit = system.areas[0].units[0].model_copy(update={"points": tuple(points)})
    area = system.areas[0].model_copy(update={"units": (unit,)})
    store = open_store(empty.uri)
    store.save(type(system)(info=system.info, areas=(area,)))
    assert len(store.closure(["40"])) == 121


def _needing(id: str, *needed: str) -> Point:
    needs = tuple(Need(point=q) for q in needed)
    return Point(id=id, name=Text(en=id), requires=needs)


def test_each_question_is_one_query_and_a_look_at_the_state(
    holding_shipped: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cluster far away is asked twice, not once per point."""
    asked: list[str] = []
    read = Connection.read

    def counted(self: Connection, query: str, **told: Any) -> list[neo4j.Record]:
        """Count and ask."""
        asked.append(query)
        return read(self, query, **told)

    monkeypatch.setattr(Connection, "read", counted)
    store = open_store(holding_shipped.uri)
    assert isinstance(store, Neo4jStore)
    for ask, query in (
        (lambda: store.closure(["backpropagation"]), questions.CLOSURE),
        (lambda: store.neighbourhood("backpropagation", 2), questions.NEIGHBOURHOOD[2]),
        (lambda: store.frontier({"backpropagation"}), questions.FRONTIER),
        (lambda: store.search("entropy"), questions.CANDIDATES),
    ):
        asked.clear()
        ask()
        assert asked == [pull.STATES, query]


def test_no_query_is_made_of_what_somebody_typed() -> None:
    """Queries are constants; what is asked goes in as parameters only."""
    for module in (pull, push, questions):
        source = inspect.getsource(module)
        assert "format(" not in source
    constants = [v for k, v in vars(questions).items() if k.isupper() and isinstance(v, str)]
    assert len(constants) > 8
    assert all("$" in query for query in constants if not query.startswith("\nWITH DISTINCT"))
