"""Time to the first answer, and all closures against networkx, on the shipped graph."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import networkx as nx

from aiknowledge.algorithms import prerequisites
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.stores import open_store

ROUNDS = 15


def seconds(work: Callable[[], object]) -> float:
    """Return the median wall time of *work*, without the garbage collector, as timeit does."""
    times = []
    gc.disable()
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
        gc.collect()
    gc.enable()
    return median(times)


def main() -> None:
    """Print both figures."""
    system = open_store().load()
    graph = system.graph
    digraph = nx.DiGraph(graph.edges())
    digraph.add_nodes_from(graph.ids)

    def all_closures(graph: KnowledgeGraph) -> object:
        """Return the closure of every point."""
        return [prerequisites(graph, [p], depth="build") for p in graph.ids]

    fresh = iter([KnowledgeGraph(list(graph), graph.unit_of) for _ in range(ROUNDS)])
    first_time = seconds(lambda: all_closures(next(fresh)))
    ours = seconds(lambda: all_closures(graph))
    theirs = seconds(lambda: [nx.ancestors(digraph, p) for p in graph.ids])
    print(f"{len(graph)} closures, networkx: {theirs * 1e3:.2f} ms")
    print(f"  ours, the first time on a graph: {first_time * 1e3:.2f} ms,", end=" ")
    print(f"{theirs / first_time:.1f} times faster")
    print(f"  ours, from then on: {ours * 1e3:.2f} ms, {theirs / ours:.1f} times faster")
    command = [sys.executable, "-m", "aiknowledge", "prerequisites", graph.ids[-1], "--json"]
    first = seconds(lambda: subprocess.run(command, capture_output=True, check=True))
    print(f"process start to first answer: {first:.2f} s (median of {ROUNDS})")


if __name__ == "__main__":
    main()
