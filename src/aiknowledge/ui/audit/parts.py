"""The two parts of Audit: programmes at the level of points, and courses with their figures.

The menu names Audit only; Courses lies under it and says so.
"""

from __future__ import annotations

import streamlit as st

from aiknowledge.ui.state import place, say


def way_to_courses() -> None:
    """Draw the way from programmes to courses."""
    with st.container(key="audit-parts"):
        st.page_link(place("courses"), label=f"→ {say('place_courses')}")


def way_back() -> None:
    """Draw where Courses lies, above its title: the first word leads back."""
    with st.container(horizontal=True, gap="small", key="audit-parts"):
        st.page_link(place("audit"), label=say("audit"), width="content")
        st.caption(f"› {say('courses')}", width="content")
