"""The whole way: totals at the three depths, the timeline, milestones, the longest chain."""

from __future__ import annotations

from itertools import pairwise

import streamlit as st

from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.picture import timeline_picture, timeline_svg
from aiknowledge.ui.learn.plan import Learning
from aiknowledge.ui.learn.timeline import bar_speech, runs, timeline_data
from aiknowledge.ui.learn.weeks import stretch_names
from aiknowledge.ui.state import current_language, current_system, listed, point_label, say

FEW = 12


def way_view(found: Learning) -> None:
    """Draw everything about the way as a whole."""
    plan = found.plan
    st.markdown(
        say(
            "plan_total",
            weeks=plan.weeks,
            per_week=plan.hours_per_week,
            points=sum(not s.advised for s in plan.steps),
            hours=plan.hours,
            factor=plan.factor,
            learner=round(plan.learner_hours),
        )
    )
    if plan.help_hours:
        learner = round(plan.help_hours * plan.factor)
        st.caption(say("help_total", hours=plan.help_hours, learner=learner))
    if plan.steps:
        _timeline(found)
    _depths(found)
    if len(plan.chain.points) > 1:
        st.header(say("longest_chain"))
        st.write(say("longest_chain_help", hours=plan.chain.hours, n=len(plan.chain.points)))
        names = " → ".join(text(point_label(p)) for p in plan.chain.points)
        with st.expander(say("show_chain")):
            st.markdown(names)
    if plan.assumed_known:
        with st.expander(say("assumed_count", n=len(plan.assumed_known))):
            names = listed(map(point_label, plan.assumed_known))
            st.markdown(text(say("assumed", names=names)))


def _timeline(found: Learning) -> None:
    system, language = current_system(), current_language()
    st.header(say("timeline"))
    bars = runs(system, found.plan, found.weeks)
    with st.expander(say("timeline_list"), key="timeline-list", on_change="rerun") as room:
        if room.open:
            lines = [text(bar_speech(r, _unit(r["unit"]), language)) for r in bars]
            st.markdown("\n".join(f"1. {line}" for line in lines))
            st.markdown("\n".join(f"- ◆ {m}" for m in stretch_names(found.milestones)))
    data = timeline_data(system, found.plan, found.weeks, found.milestones, language)
    st.caption(say("timeline_help"))
    week = timeline_picture(data, key="timeline")
    if week:
        st.session_state["looked_week"] = week
    _looked(found)
    with st.container(horizontal=True):
        st.download_button(
            say("timeline_svg"),
            timeline_svg(data),
            "timeline.svg",
            "image/svg+xml",
            on_click="ignore",
        )
        rows = [{"name": _unit(r["unit"]), **r} for r in bars]
        st.download_button(
            say("timeline_csv"), table_csv(rows), "timeline.csv", "text/csv", on_click="ignore"
        )


def _looked(found: Learning) -> None:
    """Draw the week that was chosen in the picture."""
    number = st.session_state.get("looked_week", 0)
    if not 0 < number <= len(found.weeks):
        return
    week = found.weeks[number - 1]
    done = {s.id for s in found.plan.steps if s.done}
    with st.container(border=True, key="looked-week"):
        hours = say("of_your_time", hours=round(week.learner_hours, 1))
        st.markdown(f"**{say('week', n=number)}** · {hours}")
        marks = (("✓ " if p in done else "") + text(point_label(p)) for p, _ in week.parts)
        st.markdown("\n".join(f"- {m}" for m in marks))


def _unit(unit: str) -> str:
    record = current_system().units.get(unit)
    return record.name.in_language(current_language()) if record else unit


def _depths(found: Learning) -> None:
    st.header(say("three_depths"))
    st.table(
        [
            {
                say("depth"): say(r.depth),
                say("points"): str(r.points),
                say("class_hours"): f"{r.hours:g}",
                say("your_hours"): f"{round(r.learner_hours)}",
            }
            for r in found.plan.routes
        ],
        hide_index=True,
    )
    for route, longer in pairwise(found.plan.routes):
        if not route.left_out:
            continue
        values = {"n": len(route.left_out), "depth": say(route.depth), "longer": say(longer.depth)}
        with st.expander(say("leaves", **values), key=f"leaves-{route.depth}"):
            for q, p in route.needs[:FEW]:
                because = current_system().graph.need(q, p).because
                reason = because.in_language(current_language()) if because else ""
                st.markdown("- " + text(f"{point_label(q)} → {point_label(p)}: {reason}"))
            st.markdown(text(listed(map(point_label, route.left_out))))
