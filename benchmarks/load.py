"""Many people at once: visitors over the page's own websocket protocol, each on a way of their own.

Thirty visitors open pages and think between clicks; half of them read Chinese. Every answer is
checked to be the visitor's own: the title and language of the page asked for. Prints a Markdown
table; the number of clicks and the time are bounded. Only this machine is asked.
"""

from __future__ import annotations

import asyncio
import math
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import websockets
from browser import app
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from aiknowledge.model import Language
from aiknowledge.stores import open_store

VISITORS, CLICKS, SECONDS = 30, 12, 600
THINK = (2.0, 8.0)
"""Seconds between two clicks of one visitor."""


@dataclass
class Visitor:
    """One person: where they go, what they must see there, and how long each answer took."""

    number: int
    language: Language
    points: list[str]
    times: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


async def visit(address: str, visitor: Visitor, titles: dict[str, dict[str, str]]) -> None:
    """Open the app and click through it; note times, and answers that are not one's own."""
    chance = random.Random(visitor.number)
    uri = address.replace("http", "ws", 1) + "/_stcore/stream"
    await asyncio.sleep(chance.uniform(0, THINK[1]))
    async with websockets.connect(
        uri, subprotocols=["streamlit"], max_size=None, origin=address
    ) as line:
        await ask(line, "", f"lang={visitor.language}")
        for point in visitor.points:
            await asyncio.sleep(chance.uniform(*THINK))
            name = titles[point][visitor.language]
            place = chance.choice(("explore", "explore", "learn"))
            asked = f"point={point}" if place == "explore" else f"goal=point:{point}"
            start = time.perf_counter()
            told = await ask(line, place, f"lang={visitor.language}&{asked}")
            visitor.times.append(time.perf_counter() - start)
            if name not in told.replace("\\", ""):
                visitor.wrong.append(f"{place} {point}: not in the answer")


async def ask(line: websockets.ClientConnection, place: str, query: str) -> str:
    """Ask for a page; return every text of it once its run is over."""
    message = BackMsg()
    message.rerun_script.page_name = place
    message.rerun_script.query_string = query
    await line.send(message.SerializeToString())
    texts: list[str] = []
    while True:
        answer = ForwardMsg()
        received = await line.recv()
        assert isinstance(received, bytes)
        answer.ParseFromString(received)
        kind = answer.WhichOneof("type")
        if kind == "delta":
            texts.append(_texts(answer))
        elif kind == "script_finished" and answer.script_finished != 2:  # 2: a rerun follows
            return "\n".join(texts)


def _texts(answer: ForwardMsg) -> str:
    element = answer.delta.new_element
    kind = element.WhichOneof("type")
    return (
        element.heading.body
        if kind == "heading"
        else (element.markdown.body if kind == "markdown" else "")
    )


def memory(process: int) -> float:
    """Return the resident memory of a process in MB."""
    for line in Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return math.nan


async def crowd(address: str, titles: dict[str, dict[str, str]], seed: int) -> list[Visitor]:
    """Let all visitors come; return them with what they saw."""
    chance = random.Random(seed)
    visitors = [
        Visitor(
            seed * 1000 + n,
            "zh" if n % 2 else "en",
            [chance.choice(sorted(titles)) for _ in range(CLICKS)],
        )
        for n in range(VISITORS)
    ]
    await asyncio.wait_for(
        asyncio.gather(*(visit(address, v, titles) for v in visitors)), timeout=SECONDS
    )
    return visitors


def main() -> None:
    """Measure two crowds, one after the other, and print."""
    graph = open_store().load().graph
    titles = {p.id: {"en": p.name.in_language("en"), "zh": p.name.in_language("zh")} for p in graph}
    with app() as (address, process):
        held, times, wrong = [memory(process.pid)], [], []
        for seed in (1, 2):
            visitors = asyncio.run(crowd(address, titles, seed))
            held.append(memory(process.pid))
            times += [t for v in visitors for t in v.times]
            wrong += [w for v in visitors for w in v.wrong]
    p95 = sorted(times)[math.ceil(0.95 * len(times)) - 1]
    print(f"| {VISITORS} people at once, {len(times)} clicks | wanted | measured |\n|---|---|---|")
    print(f"| a click, median and 95 % | 2 s | {median(times):.2f} s, {p95:.2f} s |")
    print("| memory at start, after the first and the second crowd | bounded |", end=" ")
    print(", ".join(f"{m:.0f} MB" for m in held), "|")
    print(f"| answers that were not one's own | 0 | {len(wrong)} |")
    print(*wrong[:5], sep="\n")
    sys.exit(0 if p95 <= 2 and not wrong else 1)


if __name__ == "__main__":
    main()
