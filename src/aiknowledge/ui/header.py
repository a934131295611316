"""The header of every page: search over everything that has a name, and the language."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms import Hit, search
from aiknowledge.model import LANGUAGES
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.login import login_button, login_fault, login_offered
from aiknowledge.ui.space import space_note
from aiknowledge.ui.state import choose, current_system, goal_label, place, say, usual_language

_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}
Way = tuple[str, dict[str, str]]
"""A place of the app, and what its address says."""


def header() -> None:
    """Draw search, language and, where it is offered, the login; go where a hit leads."""
    way: Way | None = st.session_state.pop("chosen_way", None)
    if way is not None:
        st.switch_page(place(way[0]), query_params=way[1])
    with st.container(horizontal=True, key="header"):
        wanted = st.text_input(say("search"), placeholder=say("search_hint"), key="search")
        usual, names = usual_language(), _LANGUAGE_NAMES.__getitem__
        choose(say("language"), LANGUAGES, "lang", default=usual, names=names)
        if login_offered():
            login_button()
    login_fault()
    space_note()
    if wanted.strip():
        with st.container(key="hits", gap="small"):
            _hits(wanted[:200])


def _hits(wanted: str) -> None:
    hits = [(hit, way) for hit in search(current_system(), wanted, limit=8) if (way := _way(hit))]
    if not hits:
        st.info(say("no_hit"))
    for hit, way in hits:
        label = f"{text(goal_label(f'{hit.kind}:{hit.id}'))}  ·  {say(f'kind_{hit.kind}')}"
        key = f"hit-{hit.kind}-{hit.id}"
        st.button(label, key=key, on_click=_choose, args=(way,), type="tertiary")


def _way(hit: Hit) -> Way | None:
    """Return where a hit is shown: each kind has its page."""
    if hit.kind in ("point", "unit", "area"):
        return "explore", {hit.kind: hit.id}
    if hit.kind == "curriculum":
        return "audit", {"curriculum": hit.id}
    if hit.kind == "profile":
        return "learn", {"goal": f"profile:{hit.id}"}
    for curriculum in current_system().curricula:
        if any(c.id == hit.id for c in curriculum.courses):
            return "audit", {"curriculum": curriculum.id}
    return None


def _choose(way: Way) -> None:
    """Note what was chosen and empty the box; the page is only left in the run that follows.

    The hits are gone in that run, so the button itself could not open anything any more.
    """
    st.session_state["chosen_way"] = way
    st.session_state["search"] = ""
