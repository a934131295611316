"""Curricula that the audit pages work on, and their audits, each computed once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from aiknowledge.algorithms.audit import (
    AuditReport,
    Closing,
    Target,
    Teaching,
    audit,
    close_gaps,
)
from aiknowledge.algorithms.title_mapping import with_inferred_teaching
from aiknowledge.errors import InputError
from aiknowledge.formats.programme import Grid, ReadProgramme, read_grids, read_programme
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.standards import standard_points
from aiknowledge.model import Curriculum


@dataclass(frozen=True, slots=True)
class Upload:
    """A programme table as read, and where it came from; `error` says why there is none."""

    key: str
    grid: Grid | None
    read: ReadProgramme | None
    error: str | None = None


@st.cache_data(show_spinner=False, max_entries=16)
def open_programme(name: str, raw: bytes, columns: tuple[tuple[str, int], ...] | None) -> Upload:
    """Return the programme in an uploaded file; columns as chosen, or as guessed."""
    key = sha256(raw + repr(columns).encode()).hexdigest()[:16]
    try:
        grid = read_grids(name, raw)[0]
    except InputError as error:
        return Upload(key, None, None, str(error))
    try:
        chosen: Mapping[str, int] | None = dict(columns) if columns is not None else None
        return Upload(key, grid, read_programme(grid, name, chosen))
    except InputError as error:
        return Upload(key, grid, None, str(error))


@st.cache_data(show_spinner=False, max_entries=32)
def taught(key: str, _system: KnowledgeSystem, _curriculum: Curriculum) -> Curriculum:
    """Return a curriculum whose silent courses teach what their titles tell."""
    return with_inferred_teaching(_system, _curriculum)


@st.cache_data(show_spinner=False, max_entries=64)
def audited(
    key: str, _system: KnowledgeSystem, _curriculum: Curriculum, against: str | None
) -> AuditReport:
    """Return the audit of a curriculum against a standard."""
    name, points = standard_points(_system, against)
    return audit(_system, _curriculum, points, standard_name=name, seconds=5)


@st.cache_data(show_spinner=False, max_entries=64)
def closed(
    key: str,
    _system: KnowledgeSystem,
    _curriculum: Curriculum,
    _offer: Curriculum,
    unit: str,
) -> Closing:
    """Return the cheapest courses of another curriculum that add all it can add of a unit."""
    target = Target(unit, addable(_system, _curriculum, _offer)[unit])
    return close_gaps(_system.graph, _curriculum, _offer.courses, [target], bring=True, seconds=5)


def addable(
    system: KnowledgeSystem, curriculum: Curriculum, offer: Curriculum
) -> dict[str, frozenset[str]]:
    """Return, per unit, the points that another curriculum teaches and this one does not."""
    new = Teaching(offer).points - Teaching(curriculum).points
    by_unit: dict[str, set[str]] = {}
    for point in new:
        by_unit.setdefault(system.unit_of[point], set()).add(point)
    return {u: frozenset(by_unit[u]) for u in system.units if u in by_unit}
