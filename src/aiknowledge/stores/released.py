"""The ids of released versions, one file a version: what must not vanish without a word."""

from __future__ import annotations

from pathlib import Path

from aiknowledge.graph import KnowledgeSystem

_KINDS = ("area", "unit", "point", "curriculum", "profile")


def released_text(system: KnowledgeSystem) -> str:
    r"""Return the list of a system's ids, a line each with its kind.

    >>> from aiknowledge.model import Profile, SystemInfo, Text
    >>> me = Profile(id="me", name=Text(en="Me"))
    >>> released_text(KnowledgeSystem(SystemInfo(id="s"), profiles=(me,)))
    'profile me\n'
    """
    return "".join(f"{kind} {id}\n" for kind in _KINDS for id in sorted(system.by_kind[kind]))


def released_ids(root: Path) -> dict[str, frozenset[str]]:
    """Return the ids of each version that ``released/<version>.txt`` lists."""
    return {
        path.stem: frozenset(
            line.partition(" ")[2] for line in path.read_text(encoding="utf-8").splitlines() if line
        )
        for path in sorted((root / "released").glob("*.txt"))
    }
