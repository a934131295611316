"""The page of one point: what it is, what it needs and why, where it leads."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.algorithms import prerequisites
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Depth, Point
from aiknowledge.ui.components import chain_picture
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.neighbourhood import neighbourhood_html
from aiknowledge.ui.pictures import chain_data, chain_points
from aiknowledge.ui.references import references
from aiknowledge.ui.state import (
    choose_depth,
    current_language,
    current_system,
    open_record,
    overlay_note,
    place,
    point_label,
    say,
)
from aiknowledge.ui.svg_files import chain_svg


def point_page(point: Point) -> None:
    """Draw one point."""
    system, language = current_system(), current_language()
    unit = system.units.get(system.graph.unit(point.id))
    st.button(f"← {say('back')}", on_click=open_record, args=(None,), type="tertiary")
    st.title(text(point.name.in_language(language)))
    if unit:
        area = next(a for a in system.areas if a.id == system.area_of[unit.id])
        tier = [say(f"mark_{point.tier}")] if point.tier else []
        told = [text(area.name.in_language(language)), *tier, say("hours", hours=point.hours)]
        st.caption(" · ".join(told))
        st.button(
            text(f"{unit.id} · {unit.name.in_language(language)}"),
            on_click=open_record,
            args=("unit", unit.id),
            type="tertiary",
        )
    left, right = st.columns([3, 2], gap="large")
    with left:
        _texts(point)
    with right:
        depth = choose_depth()
        needed = prerequisites(system.graph, [point.id], depth=depth)
        hours = system.graph.hours(needed)
        st.write(say("all_needed", points=len(needed), hours=hours))
        st.page_link(
            place("learn"),
            label=f"→ {say('plan_this')}",
            query_params={"goal": f"point:{point.id}"},
        )
    overlay_note([point.id, *needed])
    _chain(point, depth)
    _reasons(system.graph, point)
    _neighbourhood(point, depth)


def _texts(point: Point) -> None:
    language = current_language()
    if point.definition:
        st.markdown(f"**{say('definition')}** — {text(point.definition.in_language(language))}")
    if point.can_do:
        st.markdown(f"**{say('can_do')}** — {text(point.can_do.in_language(language))}")
    if lines := list(references(point)):
        st.markdown("\n".join([f"**{say('study')}**", "", *lines]))
    if point.sources:
        titles = (text(current_system().source[s].title) for s in point.sources)
        st.caption(say("sources_are", titles=("；" if language == "zh" else "; ").join(titles)))


def _chain(point: Point, depth: Depth) -> None:
    system, language = current_system(), current_language()
    st.header(say("chain"))
    steps = st.columns([1, 2])[0].slider(say("steps_back"), 1, 8, 3, key="steps")
    points, beyond = chain_points(system, point.id, depth, steps)
    if beyond:
        st.caption(say("more_left", n=beyond))
    with st.expander(say("as_list")):
        st.markdown("\n".join(f"1. {text(point_label(p))}" for p in points))
    data = chain_data(system, point.id, points, depth, language)
    chain_picture(data, f"chain-{point.id}", partial(open_record, "point"))
    st.download_button(
        say("download_svg"), chain_svg(data), f"{point.id}.svg", "image/svg+xml", on_click="ignore"
    )


def _reasons(graph: KnowledgeGraph, point: Point) -> None:
    language = current_language()
    left, right = st.columns(2, gap="large")
    with left:
        st.header(say("needs"))
        if not point.requires:
            st.write(say("needs_nothing"))
        for need in point.requires:
            because = need.because.in_language(language) if need.because else ""
            _link(need.point, f"need-{need.point}")
            avoidable = f" · {say('avoidable')}" if need.avoidable else ""
            st.caption(f"{say(need.binds_from)} · {text(because)}{avoidable}")
        for helper in point.helped_by:
            _link(helper, f"help-{helper}", f" ({say('helped')})")
    with right:
        st.header(say("leads"))
        following = graph.required_by(point.id)
        if not following:
            st.write(say("leads_nothing"))
        for p in following:
            _link(p, f"lead-{p}")


def _link(point: str, key: str, more: str = "") -> None:
    st.button(
        text(point_label(point) + more),
        key=key,
        on_click=open_record,
        args=("point", point),
        type="tertiary",
    )


def _neighbourhood(point: Point, depth: Depth) -> None:
    with st.expander(say("neighbourhood"), key="neighbourhood", on_change="rerun") as room:
        if not room.open:
            return
        steps = 1
        st.caption(say("neighbourhood_help", steps=steps))
        html = neighbourhood_html(
            current_system(),
            point.id,
            depth=depth,
            steps=steps,
            language=current_language(),
            dark=st.context.theme.type == "dark",
        )
        st.iframe(html, height=540)
        st.download_button(
            say("download_html"), html, file_name=f"{point.id}.html", mime="text/html"
        )
