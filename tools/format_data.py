"""Rewrite the YAML files of graph/ in their canonical form."""

from __future__ import annotations

import sys
from pathlib import Path

from aiknowledge.stores import FileStore, canonical_files

FOLDER = Path(__file__).parent.parent / "graph"

if __name__ == "__main__":
    changed = []
    for name, text in canonical_files(FileStore(FOLDER).load()).items():
        path = FOLDER / name
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            changed.append(name)
    print(", ".join(changed) or "every file is canonical", file=sys.stderr)
