"""A helper of the tests: save in a loop, say what is safe, and be killed in the middle of it."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Known, SystemInfo
from aiknowledge.stores.workspace import Workspace

SYSTEM = KnowledgeSystem(info=SystemInfo(id="s", version="1"))


def save_for_ever(folder: Path, out: int, name: str) -> None:
    """Save points and write each to *out* as soon as it is confirmed."""
    workspace = Workspace(folder, SYSTEM, compact_after=8)
    n = 0
    while True:
        point = f"{name}-{n % 40}"
        workspace.note([Known(point=point, rusty=n % 80 >= 40)])
        os.write(out, f"{point} {int(n % 80 >= 40)}\n".encode())
        n += 1


def killed_while_saving(folder: Path, name: str, seconds: float, *, first: bool) -> dict[str, bool]:
    """Let a process save for some moments, kill it, and return what it had confirmed.

    The moments are counted from its start or from the *first* save that it confirmed.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        try:
            save_for_ever(folder, writing, name)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as told:
        said = told.read(100) if first else b""
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += told.readall()
    rows = [line.split() for line in said.decode().splitlines()]
    return {point: rusty == "1" for point, rusty in rows}


def main(folder: Path, times: int) -> None:
    """Kill as often as asked; say what was lost, and how often a save was cut."""
    moments = random.Random(0)
    confirmed: dict[str, bool] = {}
    kills = saves = 0
    for n in range(times):
        seconds = moments.uniform(0, 0.02)
        told = killed_while_saving(folder, f"p{n % 4}", seconds, first=n % 4 > 0)
        confirmed |= told
        saves += len(told)
        kills += 1
        opened = Workspace(folder, SYSTEM).open()
        held = {k.point: k.rusty for k in opened.progress.known()}
        lost = [p for p in confirmed if p not in held]
        # A point may be one save ahead of what was said: killed between the two.
        other = [p for p in told if p in held and held[p] != told[p]]
        damaged = [m for m in opened.messages if "unfinished" not in m]
        if lost or len(other) > 1 or damaged:
            sys.exit(f"after {kills} kills: lost {lost}, changed {other}, {damaged}")
        confirmed = held
    sys.stdout.write(f"{kills} {saves} {len(confirmed)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
