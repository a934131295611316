"""Many people at once: visitors over the page's own websocket protocol, each on a way of their own.

Thirty visitors go through all places and think between clicks; half of them read Chinese. An answer
is given when its run has ended and nothing on the page says that it still computes; it is checked
to be the visitor's own: its title, names, language, and what this visitor confirmed or ticked. They
upload nothing. Prints Markdown tables; the clicks and the time are bounded. Only this machine is
asked.
"""

from __future__ import annotations

import asyncio
import math
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import websockets
from browser import app
from tab import Tab
from ways import Click, Person, ways

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.stores import open_store

CROWDS, VISITORS, CLICKS, SECONDS = 4, 30, 20, 105
"""Crowds one after the other; of one: people, clicks of each at most, and when nobody clicks."""
THINK = (2.0, 8.0)
"""Seconds between two clicks of one visitor."""


@dataclass
class Log:
    """What all visitors met: how long each answer took, by what was clicked, and wrong answers."""

    times: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def note(self, click: Click, seconds: float, faults: list[str]) -> None:
        """Keep one answer."""
        self.times.setdefault(click.what, []).append(seconds)
        self.wrong += (f"{click.what}: {fault}" for fault in faults)

    @property
    def all(self) -> list[float]:
        """Every answer's seconds."""
        return [t for times in self.times.values() for t in times]


async def visit(address: str, person: Person, log: Log, until: float) -> None:
    """Open the app and click through it; note times, and answers that are not one's own."""
    uri = address.replace("http", "ws", 1) + "/_stcore/stream"
    await asyncio.sleep(person.chance.uniform(0, THINK[1]))
    async with websockets.connect(
        uri, subprotocols=["streamlit"], max_size=None, origin=address
    ) as line:
        tab, clicks = Tab(line), ways(person)
        for _ in range(CLICKS):
            if time.monotonic() > until:
                return
            click = next(clicks)
            try:
                seconds = await click.click(tab)
                faults = [f"{text!r} is not there" for text in click.missed(tab)]
            except (LookupError, TimeoutError) as error:
                seconds, faults = math.inf, [str(error)]
            log.note(click, seconds, [f"visitor {person.number}: {f}" for f in faults])
            await asyncio.sleep(person.chance.uniform(*THINK))


def memory(process: int) -> float:
    """Return the resident memory of a process in MB."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return math.nan


async def crowd(address: str, system: KnowledgeSystem, seed: int, log: Log) -> None:
    """Let all visitors come, and go."""
    until = time.monotonic() + SECONDS
    people = [Person(seed * 1000 + n, "zh" if n % 2 else "en", system) for n in range(VISITORS)]
    await asyncio.gather(*(visit(address, p, log, until) for p in people))


def p95(times: list[float]) -> float:
    """Return what 95 % of the times do not exceed."""
    return sorted(times)[math.ceil(0.95 * len(times)) - 1]


def main() -> None:
    """Measure the crowds, one after the other, and print."""
    system, log = open_store().load(), Log()
    with app("--shared") as (address, process):
        held = [memory(process.pid)]
        for seed in range(1, CROWDS + 1):
            asyncio.run(crowd(address, system, seed, log))
            held.append(memory(process.pid))
    print("| what was clicked | clicks | median | 95 % | slowest |\n|---|---|---|---|---|")
    for what, times in sorted(log.times.items()):
        row = (f"{t:.2f} s" for t in (median(times), p95(times), max(times)))
        print(f"| {what} | {len(times)} |", " | ".join(row), "|")
    total = p95(log.all)
    print(
        f"\n| {VISITORS} people at once, {len(log.all)} clicks | wanted | measured |\n|---|---|---|"
    )
    print(f"| a click, median and 95 % | 2 s | {median(log.all):.2f} s, {total:.2f} s |")
    print("| memory at start and after each crowd | bounded |", end=" ")
    print(", ".join(f"{m:.0f} MB" for m in held), "|")
    print(f"| answers that were not one's own, or none | 0 | {len(log.wrong)} |")
    print(*log.wrong[:40], sep="\n")
    sys.exit(0 if total <= 2 and not log.wrong else 1)


if __name__ == "__main__":
    main()
