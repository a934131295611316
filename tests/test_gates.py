"""The gates of the shipped graph: what it promises to be, measured."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from aiknowledge.algorithms import Statistics, prerequisites, statistics
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import BLOOM, DEPTHS
from aiknowledge.stores import FileStore

GRAPH = Path(__file__).parent.parent / "graph"


@pytest.fixture(scope="module")
def system() -> KnowledgeSystem:
    """The shipped system."""
    return FileStore(GRAPH).load()


@pytest.fixture(scope="module")
def figures(system: KnowledgeSystem) -> Statistics:
    """Its figures, as `aiknowledge stats` prints them."""
    return statistics(system)


def test_the_shape_reported_for_2019(figures: Statistics) -> None:
    """7 areas, 81 units, 400 points, near 720 class hours."""
    assert (figures.areas, figures.units, figures.points) == (7, 81, 400)
    assert abs(figures.hours - 720) <= 15


@pytest.mark.parametrize(
    ("figure", "least", "most"),
    [
        ("requires", 520, 800),
        ("max_requires", 1, 6),
        ("max_required_by", 1, 30),
        ("top5_share", 0, 0.40),
        ("roots", 8, 40),
        ("longest_chain_edges", 16, 34),
        ("cycles", 0, 0),
        ("unit_cycles", 0, 0),
        ("redundant_requires", 0, 0),
        ("unlinked_points", 0, 0),
        pytest.param(
            "cross_area_share",
            0.25,
            0.40,
            marks=pytest.mark.xfail(
                strict=True,
                reason="more needs cross areas than was guessed: graph/README.md says which",
            ),
        ),
    ],
)
def test_the_figures_lie_within_their_gates(
    figures: Statistics, figure: str, least: float, most: float
) -> None:
    """Each as decided before the graph was written."""
    assert least <= getattr(figures, figure) <= most


def test_the_readme_prints_what_is_measured(figures: Statistics) -> None:
    """The table of gates in graph/README.md holds the figures of the graph."""
    readme = (GRAPH / "README.md").read_text(encoding="utf-8")
    for words in (
        f"| {figures.hours:g} |",
        f"| {figures.requires} |",
        f"| {figures.max_requires} |",
        f"| {figures.max_required_by} |",
        f"| {figures.top5_share:.1%} |".replace("%", " %"),
        f"| {figures.roots} |",
        f"| {figures.longest_chain_edges} |",
        f"**{figures.cross_area_share:.1%}**".replace("%", " %"),
        f"| {figures.study['zh']} |",
    ):
        assert words in readme, words


def test_no_need_drops_three_bloom_levels(system: KnowledgeSystem) -> None:
    """A need far above its dependent's own level is likely the wrong way round."""
    graph = system.graph
    for prerequisite, dependent in graph.edges():
        levels = [BLOOM.index(graph.point(p).bloom) for p in (prerequisite, dependent)]
        assert levels[0] - levels[1] < 3, (prerequisite, dependent)


def test_the_tiers_are_balanced_and_hold_together(
    system: KnowledgeSystem, figures: Statistics
) -> None:
    """About 45, 35 and 20 %; no core point needs, even to use it, one that is not core."""
    for tier, share in (("core", 0.45), ("extended", 0.35), ("elective", 0.20)):
        assert abs(figures.tiers[tier] / 400 - share) <= 0.05, tier
    tiers = ["core", "extended", "elective"]
    graph = system.graph
    for prerequisite, dependent in graph.edges(depth="use"):
        before, after = (tiers.index(graph.point(p).tier) for p in (prerequisite, dependent))
        assert before <= after, (prerequisite, dependent)


def test_closures_are_nested(system: KnowledgeSystem) -> None:
    """What one needs to use a point one needs to explain it, and so on to build it."""
    for point in system.graph.ids:
        use, explain, build = (prerequisites(system.graph, [point], depth=d) for d in DEPTHS)
        assert use <= explain <= build


def test_points_can_be_studied(figures: Statistics) -> None:
    """At least 300 points with a free English reference, 150 with a Chinese one."""
    assert figures.study["free_en"] >= 300
    assert figures.study["zh"] >= 150


def test_every_point_had_a_second_reader(figures: Statistics) -> None:
    """No point is a bare draft."""
    assert figures.review == {"second-reader": 400}


def test_every_core_topic_of_the_cs2023_gamma_is_aligned(
    system: KnowledgeSystem, reference: Path
) -> None:
    """All 44 core topics of its AI area, ids made of unit, tier and place."""
    path = reference / "standards" / "cs2023_gamma_ai_knowledge_area.json"
    topics = _topics(json.loads(path.read_text(encoding="utf-8")))
    assert len(topics) == 44
    aligned = {a.subject_id: a.subject_label for a in system.alignments}
    assert aligned.keys() == topics
    assert all(a.object_id in system.by_kind["point"] for a in system.alignments)


def _topics(document: dict) -> set[str]:
    codes = {"AI-Prob": "AI-Probability", "AI-Robot": "AI-Robotics"}
    found = set()
    for unit in document["knowledge_units"]:
        code = next((c for k, c in codes.items() if unit["code"].startswith(k)), unit["code"])
        for tier in ("cs_core", "ka_core", "cs_core_and_ka_core"):
            topics = unit.get("topics", {}).get(tier, [])
            found |= {f"cs2023-gamma:{code}/{tier}/{n}" for n in range(1, len(topics) + 1)}
    return found


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_needs_are_avoidable_where_readers_say_so(system: KnowledgeSystem) -> None:
    """By what readers of syllabi said, where they met a need; else by all four readers of needs."""
    tables = [read(GRAPH / "review" / f"{name}.tsv") for name in ("needs", "lectures")]
    tasks, lectures = (
        {(r["dependent"], r["prerequisite"]): (r["first"], r["second"]) for r in rows}
        for rows in tables
    )
    met: dict[tuple[str, str], list[bool]] = {}
    for row in read(GRAPH.parent / "tests" / "data" / "order" / "tuning" / "judged.tsv"):
        if int(row["week"]) > 2 and not row["note"]:  # no preview, and no review of what is known
            told = met.setdefault((row["dependent"], row["prerequisite"]), [])
            told += [row[reader] == "real" for reader in ("reader_a", "reader_b")]

    def avoidable(need: tuple[str, str]) -> bool:
        told = met.get(need, [])
        if len(told) >= 4:
            return sum(told) < 0.8 * len(told)
        every = (*tasks[need], *lectures.get(need, ()))
        return (told != [] and not any(told)) or not {*every} <= {"must", "fault"}

    marked = {(p.id, n.point): n.avoidable for p in system.graph for n in p.requires}
    assert marked == {need: avoidable(need) for need in marked}
    readme = " ".join((GRAPH / "README.md").read_text(encoding="utf-8").split())
    assert f"{sum(marked.values())} of {len(marked)} needs" in readme


@pytest.mark.parametrize(("table", "strong"), [("needs", "must"), ("lectures", "fault")])
def test_the_readme_tells_how_far_the_readers_of_needs_agree(table: str, strong: str) -> None:
    """Cohen's kappa of what counts: the strongest verdict, or another."""
    judged = [(r["first"], r["second"]) for r in read(GRAPH / "review" / f"{table}.tsv")]
    first, second = ([told[n] == strong for told in judged] for n in (0, 1))
    same = sum(a == b for a, b in zip(first, second, strict=True)) / len(judged)
    share = sum(first) / len(judged), sum(second) / len(judged)
    chance = share[0] * share[1] + (1 - share[0]) * (1 - share[1])
    readme = " ".join((GRAPH / "README.md").read_text(encoding="utf-8").split())
    assert f"kappa {(same - chance) / (1 - chance):.2f}" in readme
