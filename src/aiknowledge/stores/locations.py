"""Give findings about records the file and line on which the fault stands."""

from __future__ import annotations

from dataclasses import replace

from aiknowledge.errors import Finding
from aiknowledge.stores.folder import Folder

Place = tuple[str, list[str | int]]
"""A file, and the steps that lead to a value in it."""


def locate(findings: list[Finding], folder: Folder) -> list[Finding]:
    """Return *findings* with ``id/field/…`` in `where` replaced by file:line where it is known."""
    if not findings:
        return []
    places = _places(folder)
    return [replace(f, where=_line(f.where, places, folder)) for f in findings]


def _line(where: str, places: dict[str, list[Place]], folder: Folder) -> str:
    parts = where.split("\t")
    nth = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 0
    found = places.get(parts[0])
    if not found:
        return parts[0]
    name, steps = found[min(nth, len(found) - 1)]
    inner: list[str | int] = [int(p) if p.isdigit() else p for p in parts[2:]]
    return folder.documents[name].at([*steps, *inner])


def _places(folder: Folder) -> dict[str, list[Place]]:
    """Return where each id stands; an id that stands twice has two places."""
    places: dict[str, list[Place]] = {}

    def note(value: object, name: str, steps: list[str | int]) -> None:
        """Remember where a record and the records inside it stand."""
        if isinstance(value, dict):
            if isinstance(value.get("id"), str):
                places.setdefault(value["id"], []).append((name, steps))
            for key in ("units", "points", "courses"):
                for n, inner in enumerate(value.get(key) or ()):
                    note(inner, name, [*steps, key, n])

    for name, document in folder.documents.items():
        if isinstance(document.value, list):
            for n, value in enumerate(document.value):
                note(value, name, [n])
        else:
            note(document.value, name, [])
    return places
