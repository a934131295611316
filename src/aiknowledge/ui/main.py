"""The page: language, navigation, the chosen place."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import Page

from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import LANGUAGES
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.header import header
from aiknowledge.ui.look import CSS, LANGUAGE_MARK
from aiknowledge.ui.places import audit, courses, data, explore, learn, start, teach
from aiknowledge.ui.space import enter_space
from aiknowledge.ui.state import current_language, current_system, refresh, say, tell


def main() -> None:
    """Run the chosen page."""
    st.set_page_config(page_title="aiknowledge", page_icon="🧭", layout="wide")
    if st.session_state.get("lang") not in LANGUAGES:
        asked = st.query_params.get("lang")
        st.session_state["lang"] = asked if asked in LANGUAGES else "en"
    chosen = st.navigation(_pages(), position="top")
    st.html(CSS)
    try:
        refresh()
        current_system()
    except AiknowledgeError as error:
        st.error(markdown_text(tell(str(error))))
        st.stop()
    enter_space()
    header()
    with st.container(key="page-language"):
        st.html(LANGUAGE_MARK[current_language()], unsafe_allow_javascript=True)
    chosen.run()


def _pages() -> list[Page]:
    """Return the places of the app, and remember them for links."""
    places = {
        "start": st.Page(start.page, title=say("start"), url_path="start", default=True),
        "learn": st.Page(learn.page, title=say("learn"), url_path="learn"),
        "teach": st.Page(teach.page, title=say("teach"), url_path="teach"),
        "audit": st.Page(audit.page, title=say("audit"), url_path="audit"),
        "explore": st.Page(explore.page, title=say("explore"), url_path="explore"),
        "data": st.Page(data.page, title=say("about"), url_path="data"),
        "courses": st.Page(
            courses.page, title=say("courses"), url_path="courses", visibility="hidden"
        ),
    }
    st.session_state["places"] = places
    return list(places.values())


if __name__ == "__main__":
    main()
