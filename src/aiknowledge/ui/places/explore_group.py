"""The page of a unit or an area: what belongs to it, who teaches it, and a path to it."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms import learning_path
from aiknowledge.algorithms.audit import Teaching
from aiknowledge.model import Area, Unit
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import (
    current_language,
    current_system,
    goal_label,
    open_record,
    place,
    point_label,
    say,
)


def unit_page(unit: Unit) -> None:
    """Draw a unit."""
    system, language = current_system(), current_language()
    area = system.area_of[unit.id]
    _back("area", area, goal_label(f"area:{area}"))
    st.title(text(f"{unit.id} · {unit.name.in_language(language)}"))
    hours = unit.hours if unit.hours is not None else sum(p.hours for p in unit.points)
    st.caption(say("recommended", hours=hours))
    if unit.summary:
        st.write(text(unit.summary.in_language(language)))
    goal = {"goal": f"unit:{unit.id}"}
    st.page_link(place("learn"), label=f"→ {say('unit_plan')}", query_params=goal)
    st.header(say("unit_points"))
    own = {p.id for p in unit.points}
    for point in learning_path(system.graph, own, known=frozenset(system.graph.ids) - own):
        record = system.graph.point(point)
        told = record.definition.in_language(language) if record.definition else None
        _entry("point", point, point_label(point), told)
    _teachers(own)


def area_page(area: Area) -> None:
    """Draw an area."""
    language = current_language()
    _back(None, None, say("back"))
    st.title(text(f"{area.id} · {area.name.in_language(language)}"))
    for told in (area.question, area.summary):
        if told:
            st.write(text(told.in_language(language)))
    st.header(say("area_units"))
    for unit in area.units:
        label = f"{unit.id} · {unit.name.in_language(language)}"
        summary = unit.summary.in_language(language) if unit.summary else None
        _entry("unit", unit.id, label, summary)


def _entry(kind: str, id: str, name: str, told: str | None) -> None:
    """Draw what opens a point or a unit, and close under it what is said of it."""
    with st.container(gap=None):
        key = f"open-{kind}-{id}"
        st.button(text(name), key=key, on_click=open_record, args=(kind, id), type="tertiary")
        if told:
            st.caption(text(told))


def _back(kind: str | None, id: str | None, label: str) -> None:
    st.button(f"← {text(label)}", on_click=open_record, args=(kind, id), type="tertiary")


def _teachers(points: set[str]) -> None:
    """Draw which courses of loaded programmes teach how many of *points*."""
    system, language = current_system(), current_language()
    st.header(say("unit_taught_by"))
    rows = []
    for curriculum in system.curricula:
        teaching = Teaching(curriculum)
        for course in curriculum.courses:
            maps = [m for m in teaching.maps(course) if m.point in points]
            if maps:
                sure = any(m.status == "confirmed" for m in maps)
                rows.append(
                    {
                        say("kind_curriculum"): goal_label(f"curriculum:{curriculum.id}"),
                        say("kind_course"): course.name.in_language(language),
                        say("points"): f"{len(maps)} / {len(points)}",
                        say("state"): say("confirmed" if sure else "taught_inferred"),
                    }
                )
    if not rows:
        st.write(say("nobody_teaches"))
        return
    st.dataframe(rows, hide_index=True)
    st.download_button(say("download_csv"), table_csv(rows), "courses.csv", "text/csv")
