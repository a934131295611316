"""The shipped system keeps its promises."""

from __future__ import annotations

import csv
import importlib.util
import json
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
import yaml

from aiknowledge.algorithms import prerequisites, search, statistics
from aiknowledge.graph import (
    KnowledgeSystem,
    record_aliases,
    record_id,
    record_names,
    resolve,
)
from aiknowledge.stores import FileStore, canonical_files, shipped_data
from aiknowledge.text import normalise

GRAPH = Path(__file__).parent.parent / "graph"


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(GRAPH).load()


def _tool(name: str):
    spec = importlib.util.spec_from_file_location(name, GRAPH.parent / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_shipped_data_is_the_checkout_s() -> None:
    """In a checkout the data of the checkout are used."""
    assert shipped_data().resolve() in (GRAPH.resolve(), shipped_data().resolve())
    assert (shipped_data() / "system.yaml").is_file()


def test_the_check_finds_nothing() -> None:
    """No error and no warning."""
    faults = [str(f) for f in FileStore(GRAPH).check() if f.severity != "information"]
    assert faults == []


def test_files_are_canonical(system: KnowledgeSystem) -> None:
    """Run `make format-data` where this fails."""
    for name, text in canonical_files(system).items():
        assert (GRAPH / name).read_text(encoding="utf-8") == text, f"{name}: make format-data"


def test_the_schema_is_fresh_and_holds() -> None:
    """Run `make schema` where this fails; every area file obeys its schema."""
    schemas = _tool("make_schema").schema_texts()
    for name, text in schemas.items():
        assert (GRAPH / "schema" / name).read_text(encoding="utf-8") == text, "make schema"
    area = json.loads(schemas["area.schema.json"])
    for path in sorted((GRAPH / "areas").glob("*.yaml")):
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        jsonschema.validate(value, area)


def test_texts_reasons_and_languages_are_complete(system: KnowledgeSystem) -> None:
    """Names, definitions and reasons in both languages, for every point and every need."""
    figures = statistics(system)
    both = {"en": figures.points, "zh": figures.points}
    assert figures.names == figures.definitions == both
    assert figures.reasons == {"en": figures.requires, "zh": figures.requires}


def test_the_shape_of_the_graph(system: KnowledgeSystem) -> None:
    """No circle of units, no redundant need, no crowd at one point."""
    figures = statistics(system)
    assert figures.unit_cycles == figures.redundant_requires == 0
    assert figures.max_requires <= 6
    assert figures.max_required_by <= 30


def test_every_task_and_every_reason_is_its_own(system: KnowledgeSystem) -> None:
    """No can-do statement and no reason stands twice."""
    tasks = [p.can_do.en for p in system.graph if p.can_do]
    reasons = [n.because.en for p in system.graph for n in p.requires if n.because]
    assert len(set(tasks)) == len(tasks)
    assert len(set(reasons)) == len(reasons)


def test_reasons_are_sentences(system: KnowledgeSystem) -> None:
    """English begins with without and ends with a full stop; Chinese ends with one too."""
    for point in system.graph:
        for need in point.requires:
            assert need.because is not None
            english, chinese = need.because.en or "", need.because.zh or ""
            assert english.lower().startswith("without "), (point.id, need.point)
            assert english.endswith("."), (point.id, need.point)
            assert chinese.endswith("。"), (point.id, need.point)


def test_every_unit_keeps_its_hours(system: KnowledgeSystem) -> None:
    """The points of a unit sum to its recommended hours, give or take one."""
    for unit in system.units.values():
        assert unit.hours is not None
        assert abs(sum(p.hours for p in unit.points) - unit.hours) <= 1, unit.id


def test_unit_switches_are_as_few_as_can_be(system: KnowledgeSystem) -> None:
    """Each path finishes a unit before it goes on, for every point as a goal."""
    from aiknowledge.algorithms import learning_path

    graph = system.graph
    for goal in graph.ids:
        units = [graph.unit(p) for p in learning_path(graph, [goal], depth="build")]
        switches = sum(a != b for a, b in pairwise(units))
        assert switches == len(set(units)) - 1, goal


def test_the_readme_counts_what_is_written_and_reviewed(system: KnowledgeSystem) -> None:
    """The counts in the README are those of the graph."""
    figures = statistics(system)
    review = ", ".join(f"{n} {state}" for state, n in figures.review.items())
    told = f"{figures.points} of 400 points in {figures.units} of 81 units; {review}."
    readme = (GRAPH.parent / "README.md").read_text(encoding="utf-8")
    assert told in " ".join(readme.split())


def test_using_a_tool_calling_model_needs_no_calculus(system: KnowledgeSystem) -> None:
    """At depth use: at most 40 class hours, no point of calculus, proof or training."""
    graph = system.graph
    needed = prerequisites(graph, ["tool-and-function-calling"], depth="use")
    assert graph.hours(needed) <= 40
    assert not {graph.unit(p) for p in needed} & {"MF01", "MF05", "MF09", "DL01", "DL02", "DL12"}


def test_the_walk_from_linear_algebra_to_language_agents_exists(system: KnowledgeSystem) -> None:
    """A chain of needs leads from vectors to the points of language agents."""
    graph = system.graph
    goals = system.points_of(*resolve(system, "Language agents"))
    start = set(system.points_of(*resolve(system, "linear algebra basics")))
    assert start & prerequisites(graph, goals, depth="explain")


def test_what_is_written_follows_the_outline(system: KnowledgeSystem) -> None:
    """The outline holds 400 points in 81 units of 7 areas; the graph is the written part of it."""
    with (GRAPH.parent / "docs" / "outline.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    planned: dict[str, list[str]] = {r["unit"]: [] for r in rows}
    for row in rows:
        if row["point"]:
            planned[row["unit"]].append(row["point"])
    assert len(planned) == 81
    assert len({unit[:2] for unit in planned}) == 7
    assert sum(map(len, planned.values())) == 400
    assert abs(sum(float(r["hours"]) for r in rows if r["hours"]) - 720) <= 15
    for unit in system.units.values():
        assert [p.id for p in unit.points] == planned[unit.id]


def test_every_source_is_cited(system: KnowledgeSystem) -> None:
    """The bibliography holds no work that no record names, and lacks none that one does."""
    cited = {s for p in system.graph for s in p.sources}
    cited |= {s.source for p in system.graph for s in p.study}
    cited |= {r.source for r in (*system.curricula, *system.profiles) if r.source}
    cited |= {d.source for d in system.demand}
    assert {s.id for s in system.sources} == cited


def test_every_name_finds_its_point_first(system: KnowledgeSystem) -> None:
    """In either language, and with one letter wrong in an English name."""
    for point in system.graph:
        for name in (point.name.en, point.name.zh):
            assert name
            assert search(system, name, limit=1)[0].id == point.id, name


@pytest.mark.parametrize(
    ("words", "id"),
    [
        ("overfiting", "bias-variance-and-overfitting"),
        ("cross validation", "cross-validation"),
        ("交叉验征", "cross-validation"),
        ("反向传播", "backpropagation"),
        ("backprop", "backpropagation"),
        ("back propagation", "backpropagation"),
        ("broadcasting", "array-programming-and-broadcasting"),
    ],
)
def test_typing_errors_are_forgiven(system: KnowledgeSystem, words: str, id: str) -> None:
    """A wrong letter or a wrong character still finds the point."""
    assert id in [h.id for h in search(system, words, limit=3)]


def test_a_name_means_one_thing(system: KnowledgeSystem) -> None:
    """No word is the name or full alias of two points, units or areas.

    Narrower aliases may be shared: several points can hold a part of one thing. Courses and
    profiles may be called like what they teach; a point, unit or area is meant before them.
    """
    meant: dict[str, set[tuple[str, str]]] = {}
    for kind, record in system.named():
        if kind not in ("point", "unit", "area"):
            continue
        full = [a for a, narrower in record_aliases(record) if not narrower]
        for word in (*record_names(record), *full):
            meant.setdefault(normalise(word), set()).add((kind, record_id(record)))
    assert {w: m for w, m in meant.items() if len(m) > 1} == {}


@pytest.mark.parametrize(
    ("name", "unit"), [("Language agents", "DL14"), ("Linear algebra basics", "MF03")]
)
def test_units_are_found_by_the_words_people_use(
    system: KnowledgeSystem, name: str, unit: str
) -> None:
    """The two ends of the walk that the first page promises."""
    assert resolve(system, name) == ("unit", unit)
