"""Curricula that the audit pages work on, and what is computed of them, each once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import streamlit as st

from aiknowledge.algorithms.audit import (
    AuditReport,
    Closing,
    CurriculumChange,
    Impact,
    Target,
    Teaching,
    audit,
    close_gaps,
    impact,
    natural_hosts,
)
from aiknowledge.algorithms.audit.credits import conversion
from aiknowledge.algorithms.audit.rules import TIER_RULE
from aiknowledge.algorithms.title_mapping import with_inferred_teaching
from aiknowledge.checks.references import reference_findings
from aiknowledge.errors import AiknowledgeError, Finding, InputError, Worded
from aiknowledge.formats.programme import find_header, read_grids, read_programme
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.overlay import lay_over
from aiknowledge.graph.standards import standard_points
from aiknowledge.model import Course, Curriculum, Language
from aiknowledge.stores.folder import read_curriculum_yaml
from aiknowledge.ui.audit.grid_data import grid_data

SECONDS = 5
"""The longest time the solver may search for one answer of the page."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A programme as read from a file; `error` says why there is none.

    `headings` are those of the table, None where the file holds none; `columns` says which of
    them was taken for what.
    """

    key: str
    curriculum: Curriculum | None = None
    findings: tuple[Finding, ...] = ()
    headings: tuple[str, ...] | None = None
    columns: Mapping[str, int] = field(default_factory=dict)
    error: str | None = None


@st.cache_data(show_spinner=False, max_entries=16)
def open_programme(
    name: str, raw: bytes, columns: tuple[tuple[str, int], ...] | None = None
) -> Upload:
    """Return the programme in a table; columns as chosen, or as guessed."""
    key = sha256(raw + repr(columns).encode()).hexdigest()[:16]
    try:
        grid = read_grids(name, raw)[0]
    except InputError as error:
        return Upload(key, error=str(error))
    try:
        read = read_programme(grid, name, dict(columns) if columns is not None else None)
    except InputError as error:
        return Upload(key, headings=find_header(grid)[2], error=str(error))
    return Upload(key, read.curriculum, read.findings, read.headings, read.columns)


@st.cache_data(show_spinner=False, max_entries=16)
def open_yaml(name: str, raw: bytes, _system: KnowledgeSystem) -> Upload:
    """Return the programme in YAML that was taken home before; points that are gone are told."""
    key = sha256(raw).hexdigest()[:16]
    with TemporaryDirectory() as place:
        path = Path(place) / Path(name).name
        path.write_bytes(raw)
        try:
            folder = read_curriculum_yaml(path)
        except AiknowledgeError as error:
            return Upload(key, error=_nameless(str(error), place))
    read = folder.system()
    if folder.findings or not read.curricula:
        return Upload(key, findings=tuple(folder.findings), error=None)
    before = set(reference_findings(_system))
    after = reference_findings(lay_over(_system, read))
    gone = tuple(f for f in after if f not in before)
    return Upload(key, read.curricula[0], gone)


def _nameless(told: str, place: str) -> str:
    """Return what was told, without the folder in which the file lay for a moment."""
    if not isinstance(told, Worded):
        return told.replace(f"{place}/", "")
    inside = {k: str(v).replace(f"{place}/", "") for k, v in told.values.items()}
    return Worded(told.form, inside)


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
    return audit(_system, _curriculum, points, standard_name=name, seconds=SECONDS)


@st.cache_data(show_spinner=False, max_entries=32)
def grid_of(
    key: str, _system: KnowledgeSystem, _curriculum: Curriculum, language: Language
) -> dict[str, Any]:
    """Return the grid of a curriculum."""
    return grid_data(_system, _curriculum, language)


@st.cache_data(show_spinner=False, max_entries=32)
def impact_of(
    key: str,
    _system: KnowledgeSystem,
    _curriculum: Curriculum,
    _changes: tuple[CurriculumChange, ...],
    _offers: Mapping[str, Course],
) -> Impact:
    """Return what changes do to a curriculum."""
    return impact(_system, _curriculum, _changes, _offers)


def targets_for(system: KnowledgeSystem, reach: str) -> tuple[Target, ...]:
    """Return what ``core``, ``tiers`` or ``kind:id`` asks for."""
    if reach in ("core", "tiers"):
        rules = TIER_RULE if reach == "tiers" else TIER_RULE[:1]
        return tuple(
            Target(tier, frozenset(p.id for p in system.graph if p.tier == tier), share)
            for tier, share in rules
        )
    kind, _, id = reach.partition(":")
    return (Target(reach, frozenset(system.points_of(kind, id))),)


@st.cache_data(show_spinner=False, max_entries=64)
def closed(
    key: str,
    _system: KnowledgeSystem,
    _curriculum: Curriculum,
    _offer: Curriculum,
    reach: str,
    single: bool,
    bring: bool,
) -> Closing:
    """Return the cheapest additions that reach a goal: courses, and points where *single*."""
    rate = conversion(_curriculum)
    hosts = natural_hosts(Teaching(_curriculum), _system.unit_of) if single else None
    return close_gaps(
        _system.graph,
        _curriculum,
        _offer.courses,
        targets_for(_system, reach),
        hosts=hosts,
        credit_hours=rate.class_hours[0] if rate else None,
        bring=bring,
        seconds=SECONDS,
    )
