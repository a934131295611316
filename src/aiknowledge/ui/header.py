"""The header of every page: search and language."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms import search
from aiknowledge.model import LANGUAGES
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import choose, current_system, goal_label, say

_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


def header() -> None:
    """Draw the search box, what it found, and the choice of language; go where a hit leads."""
    point = st.session_state.pop("chosen_point", None)
    if point is not None:
        st.switch_page(st.session_state["explore_page"], query_params={"point": point})
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with right:
        choose(say("language"), LANGUAGES, "lang", default="en", names=_LANGUAGE_NAMES.__getitem__)
    with left:
        wanted = st.text_input(say("search"), placeholder=say("search_hint"), key="search")
    if wanted.strip():
        with st.container(key="hits", gap="small"):
            _hits(wanted[:200])


def _hits(wanted: str) -> None:
    hits = search(current_system(), wanted, limit=6)
    if not hits:
        st.info(say("no_hit"))
    for hit in hits:
        points = current_system().points_of(hit.kind, hit.id)
        if points:
            label = text(goal_label(f"{hit.kind}:{hit.id}"))
            key = f"hit-{hit.kind}-{hit.id}"
            st.button(label, key=key, on_click=_choose, args=(points[0],), type="tertiary")


def _choose(point: str) -> None:
    """Note the point chosen and empty the box; the page is only left in the run that follows.

    The hits are gone in that run, so the button itself could not open the point any more.
    """
    st.session_state["chosen_point"] = point
    st.session_state["search"] = ""
