"""Data: what the system is, its figures, checks and sources, downloads, how to add your own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import partial

import streamlit as st

from aiknowledge.algorithms import statistics
from aiknowledge.checks import check
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.reports.tables import table_csv
from aiknowledge.stores import canonical_files
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.pictures import map_rows
from aiknowledge.ui.space_view import own_space
from aiknowledge.ui.state import current_language, current_system, say

COMMANDS = """aiknowledge --overlay my-department app
aiknowledge waive --help
aiknowledge import csv --help"""


def page() -> None:
    """Draw what the system says of itself, its figures and what can be taken home."""
    system = current_system()
    st.title(say("about"))
    info = system.info
    if info.complete:
        st.write(say("about_text"))
    told = {"version": info.version, "date": info.date, "licence": info.licence}
    if all(told.values()):
        st.caption(say("about_version", **told))
    _figures(system)
    _checks(system)
    _sources(system)
    _downloads(system)
    own_space()
    st.header(say("add_own"))
    st.write(say("add_own_text"))
    st.code(COMMANDS, language="sh")


def _figures(system: KnowledgeSystem) -> None:
    language, figures = current_language(), statistics(system)
    with st.container(key="area-figures"):
        st.markdown("\n".join(_area_lines(system, language)))
    st.header(say("figures_of_graph"))
    st.write(
        say(
            "figures_text",
            requires=figures.requires,
            helped_by=figures.helped_by,
            longest=figures.longest_chain_edges,
            roots=figures.roots,
            cross=figures.cross_area_share,
        )
    )
    if system.curricula:
        st.header(say("about_programmes"))
        counts = {"curricula": len(system.curricula), "profiles": len(system.profiles)}
        st.write(say("about_programmes_text", **counts))
    st.header(say("review"))
    if system.info.complete:
        st.write(say("review_text"))
    states = {"drafted": "review_drafted", "second-reader": "review_second"}
    told = [say(states.get(s, "review_expert"), n=n) for s, n in figures.review.items()]
    st.caption(" · ".join(told))


def _area_lines(system: KnowledgeSystem, language: Language) -> Iterator[str]:
    """Return the areas as lines of a Markdown table, which is there with the first paint."""
    yield f"| {say('area')} | {say('units')} | {say('points')} | {say('class_hours')} |"
    yield "|---|---:|---:|---:|"
    for area in system.areas:
        points = [p for u in area.units for p in u.points]
        name = text(f"{area.id} · {area.name.in_language(language)}")
        hours = sum(p.hours for p in points)
        yield f"| {name} | {len(area.units)} | {len(points)} | {hours:g} |"


@st.cache_data(show_spinner=False)
def _counts(id: str, _system: KnowledgeSystem) -> tuple[int, int]:
    found = check(_system)
    errors = sum(f.severity == "error" for f in found)
    return errors, sum(f.severity == "warning" for f in found)


def _checks(system: KnowledgeSystem) -> None:
    st.header(say("checks"))
    errors, warnings = _counts(f"{system.info.id}:{id(system)}", system)
    if errors or warnings:
        st.write(say("checks_found", errors=errors, warnings=warnings))
    else:
        st.write(say("checks_clean"))


def _sources(system: KnowledgeSystem) -> None:
    if not system.sources:
        return
    with st.expander(say("bibliography", n=len(system.sources))):
        rows = [
            {
                say("source_title"): s.title,
                say("source_authors"): "; ".join(s.authors),
                say("source_year"): str(s.year or ""),
                say("source_where"): s.doi or s.url or s.venue or s.publisher or "",
                say("source_cost"): say(s.cost),
            }
            for s in sorted(system.sources, key=lambda s: s.title)
        ]
        st.dataframe(rows, hide_index=True)


def _downloads(system: KnowledgeSystem) -> None:
    st.header(say("downloads"))
    language = current_language()
    key = f"{system.info.id}:{id(system)}"
    all_data, points, needs = st.columns(3)
    all_data.download_button(
        say("download_all"),
        partial(_archive, key, system),
        "knowledge-system.zip",
        "application/zip",
        on_click="ignore",
        width="stretch",
    )
    for column, label, rows in (
        (points, "download_points_csv", partial(_points, key, system, language)),
        (needs, "download_needs_csv", partial(_needs, key, system, language)),
    ):
        name = f"{label.split('_')[1]}.csv"
        column.download_button(
            say(label), rows, name, "text/csv", on_click="ignore", width="stretch"
        )


@st.cache_data(show_spinner=False)
def _archive(key: str, _system: KnowledgeSystem) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(canonical_files(_system).items()):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


@st.cache_data(show_spinner=False)
def _points(key: str, _system: KnowledgeSystem, language: Language) -> str:
    ids = (p.id for a in _system.areas for u in a.units for p in u.points)
    rows = zip(ids, map_rows(_system, language), strict=True)
    return table_csv([{"id": id, **row} for id, row in rows])


@st.cache_data(show_spinner=False)
def _needs(key: str, _system: KnowledgeSystem, language: Language) -> str:
    rows = [
        {
            "prerequisite": need.point,
            "prerequisite_name": _system.graph.point(need.point).name.in_language(language),
            "dependent": point.id,
            "dependent_name": point.name.in_language(language),
            "from": need.binds_from,
            "reason": need.because.in_language(language) if need.because else "",
        }
        for point in _system.graph
        for need in point.requires
    ]
    return table_csv(rows)
