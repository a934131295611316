"""Push, closure, frontier and search on a real Neo4j with a synthetic system of a given size.

    python benchmarks/neo4j_store.py            35,000 points and 350,000 needs
    python benchmarks/neo4j_store.py --large    1,000,000 points and 5,000,000 needs

The system is made from a fixed seed. Points lie in clusters of heavy-tailed sizes; needs lead to
earlier points of the same cluster, most of them near (distances are log-uniform), and one in a
hundred to the foundations of another cluster.
"""

from __future__ import annotations

import argparse
import gc
import math
import os
import platform
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from neo4j_server.launch import VERSION, Neo4jServer, lacking

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import DEPTHS, Area, Need, Point, SystemInfo, Text, Unit
from aiknowledge.stores import open_store
from aiknowledge.stores.neo4j import Neo4jStore

SEED = 20261124
SYLLABLES = ("al", "ben", "co", "dra", "el", "fi", "gor", "hu", "ix", "jo", "ka", "lem", "mu")
HAN = "图树数理形式语义模型训练推断网络优化算法逻辑规划感知概率统计信息编码系统"
UNIT = 50


def clusters(points: int, random_: random.Random) -> Iterator[range]:
    """Yield the points of each cluster, sizes from 20 to 2,000 with a heavy tail."""
    start = 0
    while start < points:
        size = min(int(20 * random_.paretovariate(1.1)), 2_000, points - start)
        yield range(start, start + size)
        start += size


def needs(points: int, count: int, random_: random.Random) -> list[list[int]]:
    """Return the direct prerequisites of each point, *count* in all."""
    told: list[set[int]] = [set() for _ in range(points)]
    parts = list(clusters(points, random_))
    where = [(part, n) for n, part in enumerate(parts) for _ in part]
    left = count
    while left:
        point = random_.randrange(points)
        part, number = where[point]
        if number and random_.random() < 0.01:
            other = parts[random_.randrange(number)]
            wanted = other[random_.randrange(max(1, len(other) // 20))]
        elif point > part.start:
            away = point - part.start
            wanted = point - int(math.exp(random_.uniform(0, math.log(away))))
        else:
            continue
        if wanted not in told[point]:
            told[point].add(wanted)
            left -= 1
    return [sorted(n) for n in told]


def synthetic(points: int, count: int) -> KnowledgeSystem:
    """Return a system of *points* points and *count* needs, always the same."""
    random_ = random.Random(SEED)
    every = needs(points, count, random_)
    made = [_point(n, every[n], random_) for n in range(points)]
    units = [
        Unit(id=f"U{n}", name=Text(en=f"Unit {n}"), points=tuple(made[n : n + UNIT]))
        for n in range(0, points, UNIT)
    ]
    areas = tuple(
        Area(id=f"A{n}", name=Text(en=f"Area {n}"), units=tuple(units[n : n + UNIT]))
        for n in range(0, len(units), UNIT)
    )
    return KnowledgeSystem(info=SystemInfo(id="synthetic"), areas=areas)


def _point(number: int, wanted: Sequence[int], random_: random.Random) -> Point:
    words = ["".join(random_.choices(SYLLABLES, k=3)) for _ in range(2)]
    requires = tuple(
        Need(point=f"p{q}", binds_from=random_.choice(DEPTHS), because=Text(en="so"))
        for q in wanted
    )
    name = Text(en=" ".join(words), zh="".join(random_.choices(HAN, k=4)))
    return Point(id=f"p{number}", name=name, requires=requires)


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spread(times: Sequence[float]) -> str:
    """Return median and 99th percentile in milliseconds."""
    cut = quantiles(times, n=100)[98]
    return f"p50 {median(times) * 1e3:.0f} ms, p99 {cut * 1e3:.0f} ms"


def peak(process: int) -> float:
    """Return the most memory that a process has had, in GB."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    line = next(row for row in status.splitlines() if row.startswith("VmHWM"))
    return int(line.split()[1]) / 1e6


def worked(process: int) -> float:
    """Return the seconds of processor time that a process has used; a busy machine adds none."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def measure(store: Neo4jStore, system: KnowledgeSystem, size: int, server: int) -> None:
    """Print the figures of pushing and of each question."""
    pushed = timed(lambda: print("push:", store.push(system)))
    needed = sum(len(p.requires) for a in system.areas for u in a.units for p in u.points)
    rate = (size + needed) / pushed
    print(f"  {pushed:.0f} s, {rate:,.0f} points and needs a second")
    print(f"push again, nothing changed: {timed(lambda: store.push(system)):.1f} s")
    gc.collect()
    gc.freeze()  # a reader does not hold the system that was made here; nor may its collector
    random_ = random.Random(SEED + 1)
    goals = [f"p{random_.randrange(size)}" for _ in range(220)]
    sizes: list[int] = []
    times = [timed(lambda g=goal: sizes.append(len(store.closure([g])))) for goal in goals[:20]]
    before = worked(server), time.process_time()
    times += [timed(lambda g=goal: sizes.append(len(store.closure([g])))) for goal in goals[20:]]
    there, here = worked(server) - before[0], time.process_time() - before[1]
    low, middle, high = quantiles(sizes[20:], n=4)
    print(f"closure, 200 goals: {spread(times[20:])}")
    print(f"  processor time each: server {there * 5:.0f} ms, client {here * 5:.0f} ms")
    print(f"  points: quartiles {low:.0f}, {middle:.0f}, {high:.0f}, most {max(sizes[20:])}")
    known = {f"p{random_.randrange(size)}" for _ in range(200)}
    times = [timed(lambda: store.frontier(known, depth="explain")) for _ in range(12)]
    print(f"frontier, 200 known: {spread(times[2:])}")
    names = [p.name for a in system.areas for u in a.units for p in u.points]
    asked = [random_.choice(names) for _ in range(60)]
    queries = [(n.en or "")[:-1] if k % 2 else (n.zh or "") for k, n in enumerate(asked)]
    times = [timed(lambda q=query: store.search(q)) for query in queries]
    print(f"search, 50 queries: {spread(times[10:])}")


def main() -> None:
    """Start a server, make the system, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--large", action="store_true", help="1M points, 5M needs")
    large = parser.parse_args().large
    lack = lacking()
    if lack is not None:
        sys.exit(f"{lack} is missing")
    size, count = (1_000_000, 5_000_000) if large else (35_000, 350_000)
    took = time.perf_counter()
    system = synthetic(size, count)
    print(f"Neo4j {VERSION}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print(f"{size:,} points, {count:,} needs, made in {time.perf_counter() - took:.0f} s")
    with tempfile.TemporaryDirectory() as home:
        server = Neo4jServer(Path(home), heap="4g" if large else "1g")
        server.start(server__memory__pagecache__size="1g" if large else "256m")
        store = open_store(server.uri)
        assert isinstance(store, Neo4jStore)
        try:
            assert server.process is not None
            measure(store, system, size, server.process.pid)
            mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
            print(f"memory at most: server {peak(server.process.pid):.1f} GB, client {mine:.1f} GB")
        finally:
            server.stop()


if __name__ == "__main__":
    main()
