"""Pushes that meet or are broken off: nothing is mixed, lost, doubled or read half."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j_server.database import Database

from aiknowledge.errors import StoreError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Point, Text
from aiknowledge.stores import FileStore, canonical_files, open_store
from aiknowledge.stores.neo4j import Neo4jStore
from aiknowledge.stores.neo4j import push as pushing
from aiknowledge.stores.neo4j.push import Counts

pytestmark = pytest.mark.neo4j


def store_at(database: Database) -> Neo4jStore:
    """Return the store of the tests' database."""
    store = open_store(database.uri)
    assert isinstance(store, Neo4jStore)
    return store


def with_own(system: KnowledgeSystem, *ids: str) -> KnowledgeSystem:
    """Return the system with points of one's own in its first unit."""
    area, *areas = system.areas
    unit, *units = area.units
    points = (*unit.points, *(Point(id=i, name=Text(en=i)) for i in ids))
    unit = unit.model_copy(update={"points": points})
    return replace(system, areas=(area.model_copy(update={"units": (unit, *units)}), *areas))


def titled(system: KnowledgeSystem, title: str) -> KnowledgeSystem:
    """Return the system with another title of every source."""
    sources = (s.model_copy(update={"title": title}) for s in system.sources)
    return replace(system, sources=tuple(sources))


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every push is large: many transactions of a few rows."""
    monkeypatch.setattr(pushing, "BATCH", 20)
    monkeypatch.setattr(pushing, "AT_ONCE", 0)
    return


def test_who_compared_before_another_wrote_compares_again(
    empty: Database, part: KnowledgeSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The point that the faster one pushed stays where it is."""
    store_at(empty).push(part)
    held, others = pushing._Push._held, [with_own(part, "of-anna")]

    def overtaken(self: pushing._Push, tx):
        """Read what is there; then somebody else is faster."""
        found = held(self, tx)
        if others:
            store_at(empty).push(others.pop())
        return found

    monkeypatch.setattr(pushing._Push, "_held", overtaken)
    assert store_at(empty).push(with_own(part, "of-berta")).kept == 1
    assert {"of-anna", "of-berta"} <= set(store_at(empty).load().graph.ids)


def test_first_pushes_of_several_people_at_once(empty: Database, part: KnowledgeSystem) -> None:
    """Into an empty database, at the same moment: all points are there, each once."""
    names = ["of-anna", "of-berta", "of-carla"]
    told: list[Counts | StoreError] = []

    def push(name: str) -> None:
        """Push a system with a point of one's own."""
        try:
            told.append(store_at(empty).push(with_own(part, name)))
        except StoreError as error:
            told.append(error)

    people = [threading.Thread(target=push, args=(name,)) for name in names]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert [t for t in told if not isinstance(t, Counts)] == []
    ids = store_at(empty).load().graph.ids
    assert set(names) <= set(ids)
    assert len(ids) == len(part.graph) + 3


@pytest.mark.usefixtures("batches")
def test_a_large_push_that_is_overtaken_stops(empty: Database, part: KnowledgeSystem) -> None:
    """It is told so; the other's is whole, and at no moment is a mixture read."""
    store_at(empty).push(part)
    batches = []

    def overtaken(done: int, size: int) -> None:
        """After some batches somebody else pushes."""
        batches.append(done)
        if len(batches) == 4:
            store_at(empty).push(titled(part, "of Anna"))

    mine = with_own(titled(part, "of Berta"), "of-berta")
    with pytest.raises(StoreError, match="changed by somebody else meanwhile"):
        store_at(empty).push(mine, progress=overtaken)
    assert canonical_files(store_at(empty).load()) == canonical_files(titled(part, "of Anna"))


@pytest.mark.usefixtures("batches")
def test_what_a_broken_push_left_half_is_not_found(empty: Database, part: KnowledgeSystem) -> None:
    """Somebody else completes without it: its new point is neither ready to learn nor kept."""

    class BrokenOff(Exception):
        """The end of the process."""

    def stop(done: int, size: int) -> None:
        """End when every node is written, and no relationship."""
        if done >= size / 2:
            raise BrokenOff

    with pytest.raises(BrokenOff):
        store_at(empty).push(with_own(part, "of-anna"), progress=stop)
    counts = store_at(empty).push(part)
    assert (counts.kept, counts.deleted) == (1, 0)
    assert "of-anna" not in store_at(empty).frontier([])
    rows = len(list(pushing.rows_of(part)))
    assert store_at(empty).push(part) == Counts(unchanged=rows)
    assert canonical_files(store_at(empty).load()) == canonical_files(part)


PUSHING = """
import sys
from pathlib import Path
from aiknowledge.stores import FileStore, open_store
from aiknowledge.stores.neo4j import push
push.BATCH, push.AT_ONCE = 20, 0
system = FileStore(Path(sys.argv[2])).load()
open_store(sys.argv[1]).push(system, progress=lambda *told: print(*told, flush=True))
"""


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7])
def test_the_process_that_pushes_is_killed(
    empty: Database, part: KnowledgeSystem, tmp_path: Path, share: float
) -> None:
    """In the middle, without a word: pushing again completes it, and it comes back whole."""
    FileStore(tmp_path / "graph").save(part)
    command = [sys.executable, "-c", PUSHING, empty.uri, str(tmp_path / "graph")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            done, size = map(int, line.split())
            if done >= share * size:
                process.kill()
                break
    assert process.returncode == -9
    with pytest.raises(StoreError, match="broken off"):
        store_at(empty).load()
    counts = store_at(empty).push(part)
    rows = len(list(pushing.rows_of(part)))
    assert counts.created + counts.updated + counts.unchanged == rows
    assert canonical_files(store_at(empty).load()) == canonical_files(part)
    assert store_at(empty).push(part) == Counts(unchanged=rows)
