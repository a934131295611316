"""The page: language, navigation, the chosen place."""

from __future__ import annotations

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.pages import data, explore, learn
from aiknowledge.ui.state import current_system, say


def main() -> None:
    """Run the chosen page."""
    st.set_page_config(page_title="aiknowledge", page_icon="🧭", layout="wide")
    st.session_state.setdefault("lang", st.query_params.get("lang", "en"))
    pages = [
        st.Page(explore.page, title=say("explore"), url_path="explore", icon="🗺️", default=True),
        st.Page(learn.page, title=say("learn"), url_path="learn", icon="🎓"),
        st.Page(data.page, title=say("about"), url_path="data", icon="📚"),
    ]
    st.session_state["learn_page"] = pages[1]
    chosen = st.navigation(pages, position="top")
    st.segmented_control(
        say("language"),
        ("en", "zh"),
        format_func={"en": "English", "zh": "中文"}.__getitem__,
        key="lang",
        bind="query-params",
        label_visibility="collapsed",
        required=True,
    )
    try:
        current_system()
    except AiknowledgeError as error:
        st.error(markdown_text(str(error)))
        st.stop()
    chosen.run()


if __name__ == "__main__":
    main()
