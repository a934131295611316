"""Explore: the map of all points, and the page of a point, a unit or an area."""

from __future__ import annotations

from typing import cast

import streamlit as st

from aiknowledge.model import Curriculum
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.components import tile_map
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.map_marks import (
    MAP_SHOWS,
    NO_MARKS,
    Marks,
    goal_marks,
    programme_marks,
    tier_marks,
)
from aiknowledge.ui.pictures import map_data, map_rows
from aiknowledge.ui.places.explore_group import area_page, unit_page
from aiknowledge.ui.places.explore_point import point_page
from aiknowledge.ui.state import (
    choose,
    current_language,
    current_system,
    goal_choices,
    goal_label,
    keep_choice,
    open_record,
    say,
)
from aiknowledge.ui.svg_files import map_svg

EXAMPLE_GOAL = "unit:DL14"
"""The goal shown first, where the system has it."""


def page() -> None:
    """Draw the point, unit or area named in the address, or the map."""
    system, asked = current_system(), st.query_params
    point, unit, area = asked.get("point"), asked.get("unit"), asked.get("area")
    if point is None and unit is None and area is None:
        _map()
    elif point in system.graph:
        point_page(system.graph.point(cast(str, point)))
    elif unit in system.units:
        unit_page(system.units[cast(str, unit)])
    elif area in system.by_kind["area"]:
        area_page(next(a for a in system.areas if a.id == area))
    else:
        key = "unknown" if point is not None else "record_unknown"
        st.warning(text(say(key, name=point or unit or area)))
        st.button(say("back"), on_click=open_record, args=(None,))


def _map() -> None:
    system, language = current_system(), current_language()
    st.title(say("explore"))
    counts = {"areas": len(system.areas), "units": len(system.units), "points": len(system.graph)}
    st.write(say("explore_intro", **counts))
    marks = _marks()
    rows = map_rows(system, language, marks)
    with st.expander(say("map_as_table")):
        st.dataframe(rows, hide_index=True)
    data = map_data(system, language, marks)
    with st.container(key="map-room"):
        tile_map(data, "map", _open)
    left, right = st.columns(2)
    left.download_button(
        say("download_svg"),
        map_svg(data, say("explore")),
        "map.svg",
        "image/svg+xml",
        on_click="ignore",
    )
    right.download_button(
        say("download_points"), table_csv(rows), "points.csv", "text/csv", on_click="ignore"
    )


def _open(picked: str) -> None:
    kind, _, id = picked.partition(":")
    open_record(kind, id)


def _marks() -> Marks:
    """Draw what the map may show; return the marks of the points."""
    system = current_system()
    shows = choose(
        say("map_shows"), MAP_SHOWS, "show", default="area", names=lambda s: say(f"map_{s}")
    )
    if shows == "tier":
        return tier_marks(system)
    if shows == "goal":
        goal = keep_choice(
            say("map_choose_goal"), goal_choices(), "mapgoal", goal_label, EXAMPLE_GOAL
        )
        return goal_marks(system, frozenset(system.points_of(*goal.split(":", 1))))
    if shows == "programme" and system.curricula:
        ids = list(system.by_kind["curriculum"])
        names = {i: goal_label(f"curriculum:{i}") for i in ids}
        id = keep_choice(say("map_choose_programme"), ids, "programme", names.__getitem__)
        return programme_marks(cast(Curriculum, system.record("curriculum", id)))
    return NO_MARKS
