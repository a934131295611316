"""The two parts of Audit: programmes at the level of points, and courses with their figures."""

from __future__ import annotations

import streamlit as st

from aiknowledge.ui.state import place, say


def audit_parts(current: str) -> None:
    """Draw the way to the other part."""
    other = "courses" if current == "audit" else "audit"
    label = {"audit": "place_programme", "courses": "place_courses"}
    with st.container(key="audit-parts"):
        st.page_link(place(other), label=f"→ {say(label[other])}")
