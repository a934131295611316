"""The page: language, navigation, the chosen place."""

from __future__ import annotations

from types import ModuleType

import streamlit as st
from streamlit.navigation.page import Page

from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import LANGUAGES
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.header import header
from aiknowledge.ui.look import page_mark
from aiknowledge.ui.places import audit, courses, data, explore, learn, start, teach
from aiknowledge.ui.space import enter_space
from aiknowledge.ui.state import (
    current_language,
    current_system,
    follow_address,
    goal_label,
    refresh,
    say,
    tell,
    usual_language,
)

PLACES: dict[str, ModuleType] = {
    "start": start,
    "learn": learn,
    "teach": teach,
    "audit": audit,
    "explore": explore,
    "data": data,
    "courses": courses,
}
# What an address may name, the first that it does in the title of the page. (The page server
# would show a text that stands alone in this file.)
NAMED = ("point", "unit", "area", "curriculum")


def main() -> None:
    """Run the chosen page."""
    st.set_page_config(page_icon="🧭", layout="wide")
    follow_address()
    if st.session_state.get("lang") not in LANGUAGES:
        # A page that leads to another by itself loses what stands in the fields.
        asked = st.query_params.get("lang", st.session_state.get("last_lang"))
        st.session_state["lang"] = asked if asked in LANGUAGES else usual_language()
    st.session_state["last_lang"] = st.session_state["lang"]
    chosen = st.navigation(_pages(), position="top")
    try:
        refresh()
        current_system()
    except AiknowledgeError as error:
        st.error(markdown_text(tell(str(error))))
        st.stop()
    st.set_page_config(page_title=_title(chosen))
    enter_space()
    header()
    with st.container(key="page-language"):
        under = "audit" if chosen.url_path == "courses" else ""
        st.html(page_mark(current_language(), under), unsafe_allow_javascript=True)
    chosen.run()


def _title(chosen: Page) -> str:
    """Return what tabs and history call the page: what it shows, its place, the app."""
    shown = ((k, st.session_state.get(k, st.query_params.get(k))) for k in NAMED)
    known = current_system().by_kind
    names = [goal_label(f"{kind}:{id}") for kind, id in shown if id in known[kind]]
    return " · ".join([*names[:1], chosen.title, "aiknowledge"])


def _pages() -> list[Page]:
    """Return the places of the app, and remember them for links."""
    places = {
        name: st.Page(
            place.page,
            title=say("about" if name == "data" else name),
            url_path=name,
            default=place is start,
            visibility="hidden" if place is courses else "visible",
        )
        for name, place in PLACES.items()
    }
    st.session_state["places"] = places
    return list(places.values())


if __name__ == "__main__":
    main()
