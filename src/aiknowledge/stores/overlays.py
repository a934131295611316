"""Overlay folders: a department's own records of the same file kinds, and waivers added to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from aiknowledge.atomic import write_text
from aiknowledge.checks import blocking_findings
from aiknowledge.errors import DataError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.overlay import lay_over
from aiknowledge.model import Curriculum, Waiver
from aiknowledge.stores.folder import read_folder
from aiknowledge.stores.yaml_text import plain, write_yaml


def with_overlays(system: KnowledgeSystem, roots: Iterable[Path]) -> KnowledgeSystem:
    """Return *system* with overlay folders laid over it, one after another.

    Raises:
        DataError: an overlay cannot be read or does not fit; every fault of it is told.
        StoreError: a folder is not there.
    """
    for root in roots:
        folder = read_folder(root)
        if folder.findings:
            raise DataError(folder.findings)
        system = lay_over(system, folder.system())
        faults = blocking_findings(system)
        if faults:
            raise DataError(faults)
    return system


def add_waiver(root: Path, waiver: Waiver) -> None:
    """Add a waiver to the overlay in *root*, which is made where it is missing; all or nothing."""
    path = root / "waivers.yaml"
    held: list[Waiver] = []
    if path.exists():
        folder = read_folder(root)
        if folder.findings:
            raise DataError(folder.findings)
        held = list(folder.system().waivers)
    root.mkdir(parents=True, exist_ok=True)
    write_text(path, write_yaml([plain(w) for w in (*held, waiver)]))


def save_curriculum(root: Path, curriculum: Curriculum) -> None:
    """Keep a curriculum in the overlay in *root*, in place of the one it held; all or nothing."""
    folder = root / "curricula"
    folder.mkdir(parents=True, exist_ok=True)
    write_text(folder / f"{curriculum.id}.yaml", write_yaml(curriculum))
