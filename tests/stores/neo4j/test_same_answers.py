"""One contract for both stores: whatever reads gives the same document from a folder and Neo4j."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from neo4j_server.database import Database
from neo4j_server.made import systems

from aiknowledge import algorithms
from aiknowledge.cli import main
from aiknowledge.formats.csv_import import Columns, import_csv
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import DEPTHS
from aiknowledge.stores import FileStore, canonical_files, open_store, shipped_data
from aiknowledge.stores.neo4j import Neo4jStore
from aiknowledge.stores.neo4j.schema import LISTS

pytestmark = pytest.mark.neo4j
QUERIES = Path(__file__).with_name("queries.txt").read_text(encoding="utf-8").splitlines()


def ask_both(place: Path, uri: str) -> Callable[..., None]:
    """Return a function that asks a folder and a database, and compares."""

    def same(*arguments: str) -> None:
        """Ask both; exit status, document and messages are the same."""
        told = [
            CliRunner().invoke(main, [option, where, *arguments, *json_flag(arguments)])
            for option, where in (("--data", str(place)), ("--store", uri))
        ]
        files, neo4j = ((r.exit_code, r.stdout, r.stderr) for r in told)
        assert neo4j == files, (arguments, told[1].exception)
        assert files[0] in (0, 1, 2)
        assert isinstance(told[0].exception, SystemExit | None), arguments

    return same


@pytest.fixture
def on_both(empty: Database, tmp_path: Path) -> Callable[[KnowledgeSystem], Callable[..., None]]:
    """Keep a system in both stores; return a function that asks both and compares."""

    def keep(system: KnowledgeSystem) -> Callable[..., None]:
        """Keep a system, return the comparison."""
        place = tmp_path / f"data{len(list(tmp_path.iterdir()))}"
        FileStore(place).save(system)
        store = open_store(empty.uri)
        assert isinstance(store, Neo4jStore)
        store.push(FileStore(place).load(), delete=True)
        return ask_both(place, empty.uri)

    return keep


def json_flag(arguments: Iterable[str]) -> list[str]:
    """Return --json unless a text is asked for."""
    return [] if {"--text", "csv", "md"} & set(arguments) else ["--json"]


def test_every_list_of_a_system_has_its_place() -> None:
    """A list added to the system is kept in Neo4j too."""
    assert set(LISTS) == {f.name for f in fields(KnowledgeSystem)} - {"info"}


def test_the_shipped_system_answers_the_same(holding_shipped: Database) -> None:
    """Every reading command, by names, ids, aliases and prefixes, in both languages."""
    same = ask_both(shipped_data(), holding_shipped.uri)
    goal, unit = "multi-head-attention", "Language agents"
    for depth in DEPTHS:
        same("prerequisites", goal, "--depth", depth)
        same("path", unit, "--depth", depth)
        same("frontier", "--known", "MF01", "--assume", "--depth", depth)
    for question in (
        ("stats",),
        ("check",),
        ("show", goal),
        ("show", "DL14"),
        ("show", "MF"),
        ("show", "反向传播算法"),
        ("show", "alliance-ai"),
        ("show", "hcia-ai"),
        ("show", "point:Multi-head"),
        ("prerequisites", goal, "Bayes", "--direct"),
        ("prerequisites", "hcia-ai", "MF03", "nanjing-ai"),
        ("why", goal, "scaled-dot-product-attention"),
        ("why", "scaled-dot-product-attention", goal),
        ("frontier",),
        ("frontier", "--known", "MF02", "--within", "DL"),
        ("frontier", "--known", "MF01", "--goal", f"{goal}@build"),
        ("path", unit, "--known", "MF", "--known", "scaled-dot-product-attention@use"),
        ("path", "hcia-ai", "--budget", "20", "--start", "2026-09-01"),
        ("path", goal, "--curriculum", "nanjing-ai", "--with-help"),
        ("path", goal, "--format", "csv"),
        ("audit", "illustrative-four-terms"),
        ("audit", "alliance-ai", "--against", "cs2023-gamma"),
        ("compare", "nanjing-ai", "harbin-ai-pattern-recognition"),
        ("metrics", "illustrative-four-terms"),
        ("search", "attention", "--limit", "3"),
        ("show", "nothing like it"),
        ("prerequisites", "multi hed attention"),
        ("prerequisites", "neural"),
        ("why", unit, goal),
        ("path", "a"),
        ("--language", "zh", "search", "注意力"),
    ):
        same(*question)


def test_both_stores_answer_the_questions_of_the_seam(holding_shipped: Database) -> None:
    """Closure, neighbourhood, frontier, records: asked of the stores themselves."""
    files = FileStore(shipped_data())
    store = open_store(holding_shipped.uri)
    for goals in (["multi-head-attention"], ["entropy-and-cross-entropy", "backpropagation"], []):
        goals = [g for g in goals if g in files.load().graph]
        ours, theirs = store.closure(goals), files.closure(goals)
        assert (ours.ids, list(ours.edges())) == (theirs.ids, list(theirs.edges()))
    for steps in (0, 1, 2):
        ours, theirs = (s.neighbourhood("multi-head-attention", steps) for s in (store, files))
        assert (ours.ids, list(ours.edges())) == (theirs.ids, list(theirs.edges()))
    known = algorithms.close_downward(files.load().graph, ["multi-head-attention"])
    for depth in DEPTHS:
        assert store.frontier(known, depth=depth) == files.frontier(known, depth=depth)
    within = files.load().points_of("area", "DL")
    assert store.frontier(known, within=within) == files.frontier(known, within=within)
    assert store.curriculum("nanjing-ai") == files.curriculum("nanjing-ai")
    ids = [c.id for c in files.curriculum("nanjing-ai").courses]
    assert store.courses([*ids, "none"]) == files.courses([*ids, "none"])


def test_search_proposes_what_the_ranking_wants(holding_shipped: Database) -> None:
    """200 fixed queries in two languages, most of them mistyped: the same first, the same ten."""
    files = FileStore(shipped_data())
    system = files.load()
    store = open_store(holding_shipped.uri)
    first = ten = 0
    for query in QUERIES:
        wanted = algorithms.search(system, query)
        found = store.search(query)
        first += found[:1] == wanted[:1]
        ten += found == wanted
    print(json.dumps({"same first": first, "same ten": ten, "of": len(QUERIES)}))  # noqa: T201
    assert len(QUERIES) == 200
    assert first >= 196
    assert ten >= 190


@pytest.mark.parametrize(
    ("needs", "points", "label", "goals"),
    [
        ("ucd_course_prerequisites", "ucd_courses", None, ("msu_CSE 476", "cmu_15-221")),
        ("ucd_concept_prerequisites", None, None, ("Random_graph",)),
        ("alcpl_data_mining", None, "is_prerequisite", ("DBSCAN",)),
        ("refd_course_math", None, "is_prerequisite", ("Algebraic number theory",)),
    ],
)
def test_graphs_of_others_answer_the_same(
    on_both, reference: Path, needs: str, points: str | None, label: str | None, goals
) -> None:
    """Public graphs without units, depths and reasons, and with ids as their owners wrote them."""
    folder = reference / "concepts"
    table = folder / f"{points}.csv" if points else None
    system = import_csv(folder / f"{needs}.csv", table, columns=Columns(label=label)).system
    same = on_both(system)
    for question in (("stats",), ("check",), ("frontier", "--known", goals[0], "--assume")):
        same(*question)
    for goal in goals:
        same("show", goal)
        same("prerequisites", goal)
        same("path", goal)
        same("search", goal[:-1])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(system=systems())
def test_made_systems_answer_the_same(on_both, system: KnowledgeSystem) -> None:
    """Odd ids and names: slashes, per cents, operators of full-text questions, two alike."""
    same = on_both(system)
    ids = list(system.graph.ids)
    for question in (("stats",), ("check",), ("frontier", "--known", ids[0]), ("show", "cur1")):
        same(*question)
    for id in (ids[0], ids[-1]):
        same("show", id)
        same("why", ids[-1], id)
        same("path", id, "role", "--depth", "build")
    same("prerequisites", "U", "cur2")
    same("audit", "cur1")
    same("path", "graph")
    same("show", "图")
    same("search", "graph tree")
    same("search", "图论")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(system=systems())
def test_made_systems_come_back_byte_for_byte(empty: Database, system: KnowledgeSystem) -> None:
    """Whatever is set, and only that."""
    store = open_store(empty.uri)
    assert isinstance(store, Neo4jStore)
    store.push(system, delete=True)
    assert canonical_files(store.load()) == canonical_files(system)
