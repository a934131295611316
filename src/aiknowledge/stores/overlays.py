"""Overlay folders: a department's own records of the same file kinds, and waivers added to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from aiknowledge.atomic import write_text
from aiknowledge.checks import blocking_findings
from aiknowledge.errors import DataError, Finding, InputError, worded
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.migration import Move, migrate_overlay
from aiknowledge.graph.overlay import lay_over
from aiknowledge.model import Area, Course, Curriculum, Point, Unit, Waiver
from aiknowledge.stores.folder import read_folder
from aiknowledge.stores.yaml_text import plain, write_yaml

Tell = Callable[[Path, tuple[Move, ...]], None]
"""What to do with an overlay's ids that are called otherwise today, or have no place any more."""


def with_overlays(
    system: KnowledgeSystem, roots: Iterable[Path], tell: Tell | None = None
) -> KnowledgeSystem:
    """Return *system* with overlay folders laid over it, one after another.

    An overlay that was written for an older version (``base_version`` of its system.yaml, or
    else whatever is gone and stands in changes.yaml) is read in the ids of today; its files
    stay as they are. *tell* is handed every id that moved or has no place, overlay by overlay.
    An empty folder is an overlay to which nothing has been added yet.

    Raises:
        DataError: an overlay cannot be read or does not fit; every fault of it is told.
        StoreError: a folder is not there.
    """
    for root in roots:
        if root.is_dir() and not any(root.iterdir()):
            continue
        folder = read_folder(root)
        if folder.findings:
            raise DataError(folder.findings)
        done = migrate_overlay(folder.system(), system, folder.system().info.base_version)
        if done.moves and tell is not None:
            tell(root, done.moves)
        system = lay_over(system, done.record)
        faults = blocking_findings(system)
        if faults:
            raise DataError(faults)
    return system


def add_waiver(root: Path, waiver: Waiver) -> None:
    """Add a waiver to the overlay in *root*, which is made where it is missing; all or nothing."""
    add_waivers(root, [waiver])


def add_waivers(root: Path, waivers: Iterable[Waiver]) -> None:
    """Add waivers to the overlay in *root*, which is made where it is missing; all or nothing."""
    _write_waivers(root, (*_waivers(root), *waivers))


def remove_waiver(root: Path, waiver: Waiver) -> bool:
    """Take a waiver out of the overlay in *root*; return whether it was there. All or nothing."""
    held = _waivers(root)
    kept = tuple(w for w in held if w != waiver)
    if len(kept) < len(held):
        _write_waivers(root, kept)
    return len(kept) < len(held)


def _waivers(root: Path) -> tuple[Waiver, ...]:
    if not (root / "waivers.yaml").exists():
        return ()
    folder = read_folder(root)
    if folder.findings:
        raise DataError(folder.findings)
    return folder.system().waivers


def _write_waivers(root: Path, waivers: Iterable[Waiver]) -> None:
    root.mkdir(parents=True, exist_ok=True)
    write_text(root / "waivers.yaml", write_yaml([plain(w) for w in waivers]))


def save_curriculum(root: Path, curriculum: Curriculum) -> None:
    """Keep a curriculum in the overlay in *root*, in place of the one it held; all or nothing."""
    folder = root / "curricula"
    folder.mkdir(parents=True, exist_ok=True)
    write_text(folder / f"{curriculum.id}.yaml", write_yaml(curriculum))


def save_course(root: Path, course: Course) -> None:
    """Keep a course in the overlay in *root*, in place of the one it held; all or nothing."""
    folder = root / "courses"
    folder.mkdir(parents=True, exist_ok=True)
    write_text(folder / f"{course.id}.yaml", write_yaml(course))


def add_point(root: Path, system: KnowledgeSystem, point: Point, unit: str) -> None:
    """Add a department's own point to a unit, in the overlay in *root*; all or nothing.

    Raises:
        DataError: the id is taken, or the overlay cannot be read.
        InputError: *system* has no such unit.
    """
    if point.id in system.unit_of:
        told = worded("point {id} stands in the system already", id=point.id)
        raise DataError([Finding("duplicate-id", point.id, told, "give it another id")])
    home = next((a for a in system.areas if any(u.id == unit for u in a.units)), None)
    if home is None:
        raise InputError(worded("there is no unit {unit}; name a unit of the system", unit=unit))
    path = root / "areas" / f"{home.id}.yaml"
    held = _own_area(root, home.id) if path.exists() else None
    area = with_point(held or Area(id=home.id, name=home.name), system.units[unit], point)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, write_yaml(area))


def _own_area(root: Path, id: str) -> Area | None:
    folder = read_folder(root)
    if folder.findings:
        raise DataError(folder.findings)
    return next((a for a in folder.system().areas if a.id == id), None)


def with_point(area: Area, unit: Unit, point: Point) -> Area:
    """Return an overlay's area with a point added to a unit, which is made where it is missing."""
    units = {u.id: u for u in area.units}
    own = units.get(unit.id, Unit(id=unit.id, name=unit.name))
    units[unit.id] = own.model_copy(update={"points": (*own.points, point)})
    return Area.model_validate({**plain(area), "units": [plain(u) for u in units.values()]})
