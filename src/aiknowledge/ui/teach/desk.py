"""What a visitor works on: syllabi as opened, their maps as judged so far, points of their own."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from aiknowledge.algorithms.judging import Judged, Signature, unjudged
from aiknowledge.algorithms.mapping import map_syllabus
from aiknowledge.errors import DataError, Finding, InputError, worded
from aiknowledge.formats.syllabus import read_syllabus, read_text
from aiknowledge.formats.syllabus_map import ENDING, read_map
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.migration import migrate_syllabus_map, migration_of
from aiknowledge.graph.overlay import lay_over
from aiknowledge.model import Area, Point, SyllabusMap, SystemInfo
from aiknowledge.stopping import stop_if_asked
from aiknowledge.stores.overlays import with_point
from aiknowledge.ui.state import current_system, say

PASTED = "pasted text"


@dataclass(frozen=True, slots=True)
class Opened:
    """A syllabus as it was read: its proposed map, or why there is none."""

    key: str
    name: str
    proposed: SyllabusMap | None
    findings: tuple[Finding, ...] = ()


def all_opened(files: Sequence[tuple[str, bytes]], system: KnowledgeSystem) -> list[Opened]:
    """Return every file as opened; it tells whoever waits how far it has come."""
    found = []
    for n, (name, raw) in enumerate(files, 1):
        stop_if_asked(f"{n} / {len(files)}" if len(files) > 1 else "")
        found.append(opened(name, raw, system))
    return found


def opened(name: str, raw: bytes, system: KnowledgeSystem) -> Opened:
    """Return a syllabus, or a map that was kept, from a file's name and content."""
    key = hashlib.sha256(name.encode("utf-8", "replace") + b"\0" + raw).hexdigest()[:16]
    return _opened(f"{key}:{system.info.version}:{id(system)}", key, name, raw, system)


@st.cache_resource(show_spinner=False, max_entries=320, ttl=7200)
def _opened(cache: str, key: str, name: str, _raw: bytes, _system: KnowledgeSystem) -> Opened:
    """Read and map once per content; what comes back is frozen, so visitors may share it."""
    try:
        if name.endswith(ENDING):
            mapped = migrate_syllabus_map(read_map((name, _raw)), migration_of(_system)).record
            if mapped.system != _system.info.id:
                form = "{name} was mapped to {mapped}; map the syllabus again"
                raise InputError(worded(form, name=name, mapped=mapped.system))
            return Opened(key, name, mapped)
        read = (
            read_text(_raw.decode("utf-8", "replace"))
            if name == PASTED
            else read_syllabus((name, _raw))
        )
    except DataError as error:
        return Opened(key, name, None, error.findings)
    except InputError as error:
        return Opened(key, name, None, (Finding("no-map", name, str(error), ""),))
    return Opened(key, name, map_syllabus(_system, read.syllabus), read.findings)


# ── judgements ───────────────────────────────────────────────────────────────────────────────
def second_reader() -> bool:
    """Whether what is said now is a second reader's."""
    return bool(st.session_state.get("teach_second"))


def judged(file: Opened, *, second: bool | None = None) -> Judged:
    """Return the map of a file as the first or the second reader has judged it so far."""
    assert file.proposed is not None
    reader = second_reader() if second is None else second
    held: Judged | None = _desk().get((file.key, reader))
    if held is None and reader:
        from aiknowledge.ui.teach.keeping import kept_second

        held = _desk()[file.key, reader] = Judged(kept_second(file) or unjudged(file.proposed))
    return held or Judged(file.proposed)


def judged_twice(file: Opened) -> bool:
    """Whether a second reader has judged the map of a file in this visit."""
    return (file.key, True) in _desk()


def act(file: Opened, what: str, change: Callable[[SyllabusMap, Signature], SyllabusMap]) -> None:
    """Do one thing to a map, and remember it, so that it can be taken back.

    Raises:
        InputError: the map has no such line or match.
    """
    sign = Signature(signed(), dt.date.today())
    before = judged(file)
    put(file, before.done(what, change(before.map, sign), sign.by, sign.date))


def put(file: Opened, now: Judged) -> None:
    """Keep how a map stands now, for this visit, and in the workspace where that is one's own."""
    from aiknowledge.ui.teach.keeping import keep_map, keep_second

    _desk()[file.key, second_reader()] = now
    keep_map(file, judged(file, second=False).map)
    if second_reader():
        keep_second(file, now.map)


def signed() -> str:
    """Return the name that stands on verdicts."""
    return str(st.session_state.get("teach_by") or say("somebody"))[:120]


def _desk() -> dict[tuple[str, bool], Judged]:
    desk: dict[tuple[str, bool], Judged] = st.session_state.setdefault("teach_desk", {})
    return desk


# ── points of one's own ──────────────────────────────────────────────────────────────────────
def overlay() -> Path | None:
    """Return the department's folder, where the app was started with one."""
    told = [o for o in os.environ.get("AIKNOWLEDGE_OVERLAYS", "").split(os.pathsep) if o]
    return Path(told[-1]) if told else None


def own_areas() -> tuple[Area, ...]:
    """Return the areas with the points that this visitor made and that no overlay keeps."""
    areas: dict[str, Area] = st.session_state.get("teach_own", {})
    return tuple(areas.values())


def add_own(point: Point, unit: str) -> None:
    """Add a point to this visit."""
    system = current_system()
    home = next(a for a in system.areas if any(u.id == unit for u in a.units))
    areas: dict[str, Area] = st.session_state.setdefault("teach_own", {})
    held = areas.get(home.id, Area(id=home.id, name=home.name))
    areas[home.id] = with_point(held, system.units[unit], point)


def teach_system() -> KnowledgeSystem:
    """Return the system with the points that this visitor made."""
    system, own = current_system(), own_areas()
    if not own:
        return system
    held = st.session_state.get("teach_system")
    if held is None or held[0] is not system or held[1] != own:
        laid = lay_over(system, KnowledgeSystem(SystemInfo(id="own"), own))
        held = st.session_state["teach_system"] = (system, own, laid)
    result: KnowledgeSystem = held[2]
    return result
