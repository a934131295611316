"""The page: language, navigation, the chosen place."""

from __future__ import annotations

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import LANGUAGES
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.header import header
from aiknowledge.ui.look import CSS
from aiknowledge.ui.places import audit, courses, data, explore, learn
from aiknowledge.ui.state import current_system, say


def main() -> None:
    """Run the chosen page."""
    st.set_page_config(page_title="aiknowledge", page_icon="🧭", layout="wide")
    if st.session_state.get("lang") not in LANGUAGES:
        asked = st.query_params.get("lang")
        st.session_state["lang"] = asked if asked in LANGUAGES else "en"
    pages = [
        st.Page(explore.page, title=say("explore"), url_path="explore", default=True),
        st.Page(learn.page, title=say("learn"), url_path="learn"),
        st.Page(audit.page, title=say("audit"), url_path="audit"),
        st.Page(courses.page, title=say("courses"), url_path="courses"),
        st.Page(data.page, title=say("about"), url_path="data"),
    ]
    st.session_state["explore_page"], st.session_state["learn_page"] = pages[:2]
    chosen = st.navigation(pages, position="top")
    st.html(CSS)
    try:
        current_system()
    except AiknowledgeError as error:
        st.error(markdown_text(str(error)))
        st.stop()
    header()
    chosen.run()


if __name__ == "__main__":
    main()
