"""List the ids of the version that is about to be released into graph/released/."""

from __future__ import annotations

from pathlib import Path

from aiknowledge.stores import FileStore
from aiknowledge.stores.released import released_text

GRAPH = Path(__file__).parent.parent / "graph"

if __name__ == "__main__":
    system = FileStore(GRAPH).load()
    folder = GRAPH / "released"
    folder.mkdir(exist_ok=True)
    path = folder / f"{system.info.version}.txt"
    path.write_text(released_text(system), encoding="utf-8", newline="\n")
