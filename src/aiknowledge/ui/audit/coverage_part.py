"""Coverage: the answer, the shares by points and hours, the grid, the worst selection."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from aiknowledge.model import Language
from aiknowledge.reports.audit_text import hours_sentence, share_sentence
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit.cache import grid_of
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.grid import Cell, coverage_grid
from aiknowledge.ui.audit.grid_data import VARIANTS, grid_rows
from aiknowledge.ui.audit.keeping import ask_name
from aiknowledge.ui.audit.maps_view import edit_maps
from aiknowledge.ui.audit.pictures import grid_svg
from aiknowledge.ui.audit.rows import map_rows, share_rows, worst_rows
from aiknowledge.ui.audit.tables import share_columns, table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import choose, current_language, current_system, goal_label, say

_BY = ("area", "unit", "tier", "track")


def coverage_part(case: Case) -> None:
    """Draw how much of the standard the programme covers, and where."""
    language, covered = current_language(), case.report.coverage
    if not case.linked:
        st.write(say("nothing_next"))
        return
    if covered.obligations_known:
        st.write(text(share_sentence(covered.whole, language)))
        st.caption(text(hours_sentence(covered.whole, language)))
    else:
        st.write(say("covers", n=covered.whole.possible, of=covered.whole.wanted))
        st.caption(say("no_obligations"))
    _shares(case)
    _grid(case)
    _worst(case)


def _shares(case: Case) -> None:
    kinds = [k for k in _BY if k != "track" or case.report.coverage.tracks]
    kind = choose(say("coverage_by"), kinds, "by", default="area", names=lambda k: say(f"by_{k}"))
    if kind == "track":
        st.caption(say("track_help"))
    rows = share_rows(current_system(), case.report, kind, current_language())
    table(rows, f"coverage-{kind}", say("coverage_by"), share_columns())


def _grid(case: Case) -> None:
    curriculum, language = case.curriculum, current_language()
    st.header(say("grid_title"))
    data = grid_of(f"{case.key}:{language}", current_system(), curriculum, language)
    st.caption(say("grid_help", n=data["untouched"]))
    picked = coverage_grid(data, key=f"grid-{curriculum.id}")
    if picked:
        st.session_state["audit_cell"] = (case.draft.key, picked)
    key, cell = st.session_state.get("audit_cell", ("", None))
    if key == case.draft.key and cell:
        _cell(case, cell)
    name = curriculum.name.in_language(language)
    with st.container(horizontal=True):
        for variant in VARIANTS:
            what = say(f"by_{variant}")
            st.download_button(
                say("download_picture", what=what),
                partial(grid_svg, data, variant, name),
                f"grid-{variant}.svg",
                "image/svg+xml",
                on_click="ignore",
                key=f"svg-{variant}",
            )
            st.download_button(
                say("download_grid", what=what),
                partial(_csv, data, variant, language),
                f"grid-{variant}.csv",
                "text/csv",
                on_click="ignore",
                key=f"csv-grid-{variant}",
            )


def _csv(data: dict[str, Any], variant: str, language: Language) -> str:
    return table_csv(grid_rows(data, variant, language))


def _cell(case: Case, cell: Cell) -> None:
    """Draw the points behind a cell, to be judged by whoever knows the course."""
    course, kind, id = cell
    system, language = current_system(), current_language()
    names = {c.id: c.name.in_language(language) for c in case.curriculum.courses}
    if course not in names:
        return
    with st.container(border=True):
        st.subheader(text(f"{names[course]} — {goal_label(f'{kind}:{id}')}"))
        st.caption(say("judge_help"))
        within = system.points_of(kind, id)
        rows = map_rows(system, case.curriculum, course, language, within)
        edit_maps(case.draft, course, rows, id)
        ask_name("cell")


def _worst(case: Case) -> None:
    """Draw the selection that covers least, and what proves that none covers less."""
    covered = case.report.coverage
    worst = covered.worst
    st.header(say("worst_title"))
    if not covered.obligations_known:
        st.caption(say("no_obligations"))
        return
    if not worst.possible:
        st.warning(say("worst_impossible"))
        return
    points = len(worst.points & covered.points)
    told = {"n": points, "of": len(covered.points), "sure": covered.whole.guaranteed}
    st.write(say("worst_text", **told))
    st.caption(say("worst_proof" if worst.proved else "worst_unproved"))
    with st.expander(say("worst_courses", n=len(worst.courses))):
        rows = worst_rows(case.report, current_language())
        table(rows, "worst-selection", say("worst_title"))
