"""push and pull on a real server: nothing is lost or written twice, nothing else is touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from neo4j_server.database import Database

from aiknowledge import algorithms
from aiknowledge.errors import StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, Text, Waiver
from aiknowledge.stores import FileStore, canonical_files, open_store
from aiknowledge.stores.neo4j import Neo4jStore
from aiknowledge.stores.neo4j import pull as pulling
from aiknowledge.stores.neo4j import push as pushing
from aiknowledge.stores.neo4j.pull import find_state
from aiknowledge.stores.neo4j.push import Counts
from aiknowledge.stores.neo4j.schema import LABELS, TYPES

pytestmark = pytest.mark.neo4j


def store_at(database: Database) -> Neo4jStore:
    """Return the store of the tests' database."""
    store = open_store(database.uri)
    assert isinstance(store, Neo4jStore)
    return store


def small(folder, more: str = "") -> KnowledgeSystem:
    """Return a system of two points, with everything that may be set to nothing."""
    area = (
        "id: A\nname:\n  zh: 领域\nunits:\n- id: U\n  name:\n    en: U\n  points:\n"
        "  - id: a/b %2F\n    name:\n      en: A\n    helped_by: []\n    sources: []\n"
        "    aliases: {}\n    class_hours: {}\n    requires: []\n"
        "  - id: 二\n    name:\n      en: B\n      zh: 乙\n    requires:\n"
        "    - point: a/b %2F\n      because:\n        en: so\n" + more + "- id: V\n"
        "  name:\n    en: V\n  points: []\n"
    )
    course = (
        "id: c\nname:\n  en: C\nrequires:\n  any:\n  - course: d\n    when: by\n  - count: 1\n"
        "    of:\n    - credits: 12.5\n    - all:\n      - condition: 'asked first'\n"
        "teaches:\n- point: nowhere\n  date: 2026-01-02\n- point: 二\n  confidence: 0.5\n"
        "- point: 二\n  level: mastered\nassumes: []\n"
    )
    changes = 2 * "- version: '1'\n  kind: retired\n  former: x\n"
    root = folder({"areas/A.yaml": area, "courses/c.yaml": course, "changes.yaml": changes})
    return FileStore(root).load()


def test_the_shipped_system_comes_back_byte_for_byte(
    empty: Database, shipped: KnowledgeSystem
) -> None:
    """Every file of the canonical YAML is the same; pushing again changes nothing."""
    store = store_at(empty)
    first = store.push(shipped)
    assert first.created > 2000
    assert (first.updated, first.unchanged, first.deleted) == (0, 0, 0)
    assert canonical_files(store.load()) == canonical_files(shipped)
    stamp = store.stamp()
    assert store.push(shipped) == Counts(unchanged=first.created)
    assert store.stamp() == stamp


def test_what_is_set_to_nothing_or_names_nothing_is_kept(empty: Database, folder) -> None:
    """Empty lists, ids with slashes, trees, equal rows, a course that teaches what is not there."""
    system = small(folder)
    store = store_at(empty)
    store.push(system)
    assert canonical_files(store.load()) == canonical_files(system)


def test_a_point_is_removed_only_when_asked(empty: Database, folder) -> None:
    """Without --delete it stays in its unit; with it, what names it keeps the name."""
    store, system = store_at(empty), small(folder)
    total = store.push(system).created
    (area,) = system.areas
    unit = area.units[0]
    fewer = unit.model_copy(update={"points": unit.points[:1]})
    less = replace(system, areas=(area.model_copy(update={"units": (fewer, *area.units[1:])}),))
    counts = store.push(less)
    assert (counts.updated, counts.deleted, counts.kept) == (1, 0, 1)
    assert store.load().areas == system.areas
    counts = store.push(less, delete=True)
    assert (counts.updated, counts.deleted, counts.kept) == (0, 1, 0)
    assert canonical_files(store.load()) == canonical_files(less)
    counts = store.push(system, delete=True)
    assert (counts.created, counts.updated, counts.unchanged) == (1, 1, total - 2)
    assert canonical_files(store.load()) == canonical_files(system)


def test_a_large_push_in_batches_gives_the_same(
    empty: Database, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Batches of a few rows, with a bar that ends where it should."""
    monkeypatch.setattr(pushing, "BATCH", 20)
    monkeypatch.setattr(pushing, "AT_ONCE", 0)
    store, told = store_at(empty), []
    store.push(part, progress=lambda done, size: told.append((done, size)))
    assert len(told) > 10
    assert told[-1][0] == told[-1][1] == max(told)[0]
    assert canonical_files(store.load()) == canonical_files(part)


def test_a_pull_tells_how_far_it_is(
    empty: Database, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bar that moves and ends where it should."""
    monkeypatch.setattr(pulling, "STEP", 50)
    store, told = store_at(empty), []
    store.push(part)
    pulled = pulling.load_sound(store.connection, lambda done, size: told.append((done, size)))
    assert canonical_files(pulled) == canonical_files(part)
    assert len(told) > 10
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_a_push_broken_off_is_completed_by_the_next(
    empty: Database, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile readers are told; afterwards nothing is doubled or lost."""
    monkeypatch.setattr(pushing, "BATCH", 20)
    monkeypatch.setattr(pushing, "AT_ONCE", 0)

    class BrokenOff(Exception):
        """The end of the process."""

    def stop(done: int, size: int) -> None:
        if done > size * 0.7:
            raise BrokenOff

    store = store_at(empty)
    with pytest.raises(BrokenOff):
        store.push(part, progress=stop)
    with pytest.raises(StoreError, match="broken off"):
        store.load()
    again = store.push(part)
    assert again.created == 0
    assert again.updated > 0
    assert again.unchanged > 0
    assert canonical_files(store.load()) == canonical_files(part)
    fresh = store.push(part)
    assert fresh == Counts(unchanged=again.updated + again.unchanged)


def test_two_systems_share_a_database(empty: Database, folder, part: KnowledgeSystem) -> None:
    """The address names one after #; without it, the line says which there are."""
    store_at(empty).push(part)
    other = small(folder)
    store_at(empty).push(other)
    with pytest.raises(StoreError, match="holds aiknowledge, test; name one"):
        store_at(empty).load()
    assert canonical_files(open_store(f"{empty.uri}#test").load()) == canonical_files(other)
    named = open_store(f"{empty.uri}#aiknowledge")
    assert canonical_files(named.load()) == canonical_files(part)
    assert named.search("entropy") == algorithms.search(part, "entropy")


def test_nothing_else_in_the_database_is_touched(empty: Database, folder) -> None:
    """Somebody else's nodes of the same labels and relationships stay as they are."""
    with empty.driver() as driver:
        driver.execute_query(
            "CREATE (:Course {id: 'c', uid: 'test/c'})-[:REQUIRES {binds: 0}]->"
            "(:KnowledgePoint {id: '二', system: 'test'})",
        )
        store, system = store_at(empty), small(folder)
        store.push(system)
        driver.execute_query(
            "MATCH (f:Course) WHERE NOT f:AIKnowledge MATCH (p:AIKnowledge {id: '二'}) "
            "CREATE (f)-[:HAS_POINT {position: 0}]->(p), (p)-[:REQUIRES]->(f)"
        )
        assert canonical_files(store.load()) == canonical_files(system)
        assert store.closure(["二"]).ids == ("a/b %2F", "二")
        store.push(replace(system, areas=()), delete=True)
        store.push(system, delete=True)
        (row,) = driver.execute_query(
            "MATCH (f:Course)-[r:REQUIRES]->(q) WHERE NOT f:AIKnowledge AND NOT q:AIKnowledge "
            "RETURN properties(f) AS f, properties(r) AS r, properties(q) AS q"
        )[0]
    assert row["f"] == {"id": "c", "uid": "test/c"}
    assert row["r"] == {"binds": 0}
    assert row["q"] == {"id": "二", "system": "test"}


def test_the_graph_reads_as_documented(holding_shipped: Database, shipped: KnowledgeSystem) -> None:
    """Labels, types, counts: what somebody sees who looks at the database itself."""
    with holding_shipped.driver() as driver:

        def one(query: str):
            """Return the one value of a query."""
            return driver.execute_query(query, database_=holding_shipped.name).records[0][0]

        assert one("MATCH (p:KnowledgePoint) RETURN count(p)") == len(shipped.graph)
        edges = sum(len(p.requires) for p in shipped.graph)
        assert one("MATCH (:KnowledgePoint)-[r:REQUIRES]->() RETURN count(r)") == edges
        assert one("MATCH ()-[r:REQUIRES]->() WHERE r.reason IS NULL RETURN count(r)") == 0
        assert one("MATCH (n) WHERE NOT n:AIKnowledge RETURN count(n)") == 0
        labels = set(one("CALL db.labels() YIELD label RETURN collect(label)"))
        assert labels <= {*LABELS.values(), "AIKnowledge", "Missing", "StoreState"}
        types = set(
            one("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN collect(t)")
        )
        assert types <= set(TYPES)


def test_confirmed_edits_of_two_people_are_both_kept(empty: Database, folder) -> None:
    """An upsert rests on what is there now; one that was overtaken is made again."""
    store, system = store_at(empty), small(folder)
    store.push(system)
    before = store.stamp()
    stale = find_state(store.connection)
    waiver = Waiver(finding="f", subject="s", reason="r", by="b", date="2026-01-01")
    store.upsert([waiver])
    assert store.stamp() != before
    with pytest.raises(pushing.ChangedMeanwhileError, match="changed by somebody else"):
        pushing.push(store.connection, replace(system, waivers=()), expected=stale, delete=True)
    curriculum = Curriculum(id="k", name=Text(en="K"), complete=True)
    store_at(empty).upsert([curriculum])
    store_at(empty).upsert([curriculum, waiver])
    held = store.load()
    assert (held.waivers, held.curricula) == ((waiver,), (curriculum,))
    assert store.curriculum("k") == curriculum
    assert store.courses(["c", "none"]).keys() == {"c"}


def test_a_system_is_saved_only_where_there_is_none(empty: Database, folder) -> None:
    """As with a folder: saving never overwrites."""
    store, system = store_at(empty), small(folder)
    store.save(system)
    with pytest.raises(StoreError, match="holds test already"):
        store.save(system)


def test_a_folder_is_brought_up_to_date(folder, tmp_path: Path) -> None:
    """The file store's own upsert: the changed file is replaced, others stay as they are."""
    system = small(folder)
    store = FileStore(tmp_path / "new")
    store.save(system)
    (tmp_path / "new" / "README.md").write_text("ours", encoding="utf-8")
    store.upsert([Curriculum(id="k", name=Text(en="K"), complete=True)])
    assert [c.id for c in store.load().curricula] == ["k"]
    store.replace(system)
    assert canonical_files(store.load()) == canonical_files(system)
    assert (tmp_path / "new" / "README.md").read_text(encoding="utf-8") == "ours"
