"""Ready now: what can be taken up at once, by what it unlocks; and what deserves review."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms.study import Ready, ReadyNow
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.plan import Learning
from aiknowledge.ui.learn.state import tick
from aiknowledge.ui.state import listed, point_label, say

AT_ONCE = 10


def ready_view(ready: ReadyNow, found: Learning) -> None:
    """Draw the ready points, best first, each with a button to tick it, and the review list."""
    st.write(say("ready_intro"))
    if not ready.ready:
        st.success(say("nothing_left"))
    factor = found.plan.factor
    for place, point in enumerate(ready.ready[:AT_ONCE], 1):
        _row(place, point, factor)
    if len(ready.ready) > AT_ONCE:
        with st.expander(say("ready_more", n=len(ready.ready) - AT_ONCE)):
            for place, point in enumerate(ready.ready[AT_ONCE:], AT_ONCE + 1):
                st.markdown(f"{place}. {text(point_label(point.id))} · {_facts(point, factor)}")
    _review(ready, factor)
    rows = [_csv_row(p, factor) for p in ready.ready]
    st.download_button(
        say("ready_csv"), table_csv(rows), "ready.csv", "text/csv", on_click="ignore"
    )


def _row(place: int, point: Ready, factor: float) -> None:
    name = point_label(point.id)
    with st.container(border=True, key=f"ready-{point.id}", gap="xsmall"):
        head = st.container(horizontal=True, vertical_alignment="center")
        head.markdown(f"**{place}. {text(name)}**", width="stretch")
        head.button(
            say("tick_done"),
            key=f"ready-done-{point.id}",
            help=text(say("tick_done_help", name=name)),
            on_click=tick,
            args=(point.id, point.depth, True),
        )
        st.markdown(_facts(point, factor))


def _facts(point: Ready, factor: float) -> str:
    told = [say("of_your_time", hours=round(point.hours * factor, 1))]
    told.append(say("unlocks", n=point.unlocks) if point.unlocks else say("unlocks_nothing"))
    if point.at_once:
        names = listed(map(point_label, point.at_once[:3]))
        told.append(text(say("at_once", names=names)))
    return " · ".join(told)


def _review(ready: ReadyNow, factor: float) -> None:
    st.header(say("review_list"))
    if not ready.review:
        st.caption(say("review_none"))
        return
    st.caption(say("review_help"))
    lines = []
    for r in ready.review:
        told = [say("of_your_time", hours=round(r.hours * factor, 1))]
        told += [say("rusty")] if r.rusty else []
        lines.append(f"- {text(point_label(r.id))} · {' · '.join(told)}")
    st.markdown("\n".join(lines[:AT_ONCE]))
    if len(lines) > AT_ONCE:
        with st.expander(say("ready_more", n=len(lines) - AT_ONCE)):
            st.markdown("\n".join(lines[AT_ONCE:]))


def _csv_row(point: Ready, factor: float) -> dict[str, object]:
    return {
        "id": point.id,
        "name": point_label(point.id),
        "depth": point.depth,
        "task": point.task,
        "class_hours": point.hours,
        "learner_hours": point.hours * factor,
        "unlocks": point.unlocks,
        "at_once": "; ".join(point.at_once),
    }
