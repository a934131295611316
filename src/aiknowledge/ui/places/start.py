"""Start: what do you want to do? A door for each kind of user, each with a worked example."""

from __future__ import annotations

import streamlit as st

from aiknowledge.ui.state import current_system, place, say

LEARN_EXAMPLE = "unit:DL14"
AUDIT_EXAMPLE = "illustrative-four-terms"


def page() -> None:
    """Draw the doors."""
    system = current_system()
    st.title(say("start_title"))
    counts = {"areas": len(system.areas), "units": len(system.units), "points": len(system.graph)}
    st.write(say("start_intro", **counts))
    doors = [
        ("learn", {"goal": LEARN_EXAMPLE}),
        ("teach", {"file": "example"}),
        ("audit", {"curriculum": AUDIT_EXAMPLE}),
    ]
    for column, (door, example) in zip(st.columns(len(doors)), doors, strict=True):
        with column.container(border=True, key=f"door-{door}"):
            _door(door, example)
    st.header(say("start_more"))
    for name, label in (("explore", "see_map"), ("courses", "see_courses"), ("data", "see_data")):
        st.page_link(place(name), label=f"→ {say(label)}")


def _door(door: str, example: dict[str, str]) -> None:
    kind, _, id = next(iter(example.values())).partition(":")
    known = current_system().by_kind
    there = id in known[kind] if id else door == "teach" or kind in known["curriculum"]
    st.header(say(f"door_{door}"))
    st.write(say(f"door_{door}_text"))
    if st.button(say(f"door_{door}"), key=f"go-{door}", type="primary", width="stretch"):
        st.switch_page(place(door))
    if there and st.button(say(f"door_{door}_example"), key=f"example-{door}", width="stretch"):
        st.switch_page(place(door), query_params=example)
