"""Our answers equal networkx's on random graphs."""

from itertools import pairwise

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge import algorithms
from aiknowledge.graph import KnowledgeGraph, knowledge_graph
from aiknowledge.graph.build import small_graph
from aiknowledge.model import DEPTHS, Need, Point, Text


@st.composite
def graphs(draw: st.DrawFn) -> KnowledgeGraph:
    """Graphs of up to 12 points in up to 4 units, edges from lower to higher names."""
    size = draw(st.integers(1, 12))
    names = [f"p{n:02}" for n in range(size)]
    points, units = [], {}
    for n, name in enumerate(names):
        before = draw(st.sets(st.sampled_from(names[:n]), max_size=4)) if n else set()
        needs = tuple(
            Need.model_validate({"point": b, "from": draw(st.sampled_from(DEPTHS))})
            for b in sorted(before)
        )
        points.append(Point(id=name, name=Text(en=name), requires=needs))
        units[name] = draw(st.sampled_from("UVWX"))
    return KnowledgeGraph.build(points, units)


def _digraph(graph: KnowledgeGraph, depth: str) -> nx.DiGraph:
    digraph = nx.DiGraph(list(graph.edges(depth=depth)))
    digraph.add_nodes_from(graph.ids)
    return digraph


@given(graphs(), st.sampled_from(DEPTHS))
def test_prerequisites_and_dependents_are_ancestors_and_descendants(graph, depth) -> None:
    """Every closure, both ways, at every depth."""
    digraph = _digraph(graph, depth)
    for p in graph.ids:
        assert algorithms.prerequisites(graph, [p], depth=depth) == nx.ancestors(digraph, p)
        assert algorithms.dependents(graph, [p], depth=depth) == nx.descendants(digraph, p)


def test_a_large_graph_answers_like_a_small_one(monkeypatch) -> None:
    """Above the size where closures are kept, they are walked instead."""
    kept = small_graph("a>b b>c a>d:build d>c")
    walked = small_graph("a>b b>c a>d:build d>c")
    expected = algorithms.prerequisites(kept, ["c", "b"])
    monkeypatch.setattr(knowledge_graph, "LARGEST_CLOSED", 0)
    assert algorithms.prerequisites(walked, ["c", "b"]) == expected == {"a", "d"}


@given(graphs(), st.data(), st.sampled_from(DEPTHS))
def test_a_path_is_complete_minimal_and_in_order(graph, data, depth) -> None:
    """Everything missing is there once, after what it needs, and nothing else."""
    goals = data.draw(st.sets(st.sampled_from(graph.ids), min_size=1))
    known = data.draw(st.sets(st.sampled_from(graph.ids)))
    path = algorithms.learning_path(graph, goals, known=known, depth=depth)
    digraph = _digraph(graph, depth)
    needed = set(goals).union(*(nx.ancestors(digraph, g) for g in goals))
    assert sorted(path) == sorted(needed - known)
    for n, p in enumerate(path):
        assert set(graph.requires(p, depth=depth)) - known <= set(path[:n])


@given(graphs(), st.data())
def test_the_frontier_is_what_can_be_learnt_at_once(graph, data) -> None:
    """A point is on the frontier exactly when nothing it requires is missing."""
    known = data.draw(st.sets(st.sampled_from(graph.ids)))
    ready = algorithms.frontier(graph, known, depth="build")
    for p in graph.ids:
        assert (p in ready) == (p not in known and set(graph.requires(p)) <= known)


@given(graphs())
def test_without_redundant_needs_the_closure_is_the_same(graph) -> None:
    """What is called redundant changes no closure at its own depth."""
    extra = {(r.prerequisite, r.dependent) for r in algorithms.redundant_needs(graph)}
    kept = [
        p.model_copy(
            update={"requires": tuple(n for n in p.requires if (n.point, p.id) not in extra)}
        )
        for p in graph
    ]
    smaller = KnowledgeGraph.build(kept)
    for depth in DEPTHS:
        for p in graph.ids:
            assert algorithms.prerequisites(smaller, [p], depth=depth) == (
                algorithms.prerequisites(graph, [p], depth=depth)
            )
    assert algorithms.redundant_needs(smaller) == []


@given(graphs(), st.data())
def test_chains_are_counted_and_the_shortest_listed_first(graph, data) -> None:
    """The count equals networkx's enumeration, the list is its shortest part."""
    goal, point = data.draw(st.sampled_from(graph.ids)), data.draw(st.sampled_from(graph.ids))
    reasons = algorithms.why(graph, goal, point, depth="build", limit=3)
    chains = (
        [] if goal == point else list(nx.all_simple_paths(_digraph(graph, "build"), point, goal))
    )
    assert reasons.total == len(chains)
    expected = sorted((tuple(c) for c in chains), key=lambda c: (len(c), c))[:3]
    assert list(reasons.chains) == expected


@given(graphs())
def test_the_longest_chain_is_as_long_as_networkx_says(graph) -> None:
    """Counted in edges, and every step is a need."""
    chain = algorithms.longest_chain(graph)
    assert len(chain) - 1 == nx.dag_longest_path_length(_digraph(graph, "build"))
    assert all(a in graph.requires(b) for a, b in pairwise(chain))
