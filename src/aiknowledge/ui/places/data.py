"""Data: what the system is, how large, how far reviewed."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms import statistics
from aiknowledge.ui.state import current_language, current_system, say


def page() -> None:
    """Draw what the system says of itself and its figures."""
    system, language = current_system(), current_language()
    st.title(say("about"))
    if system.info.complete:
        st.write(say("about_text"))
    figures = statistics(system)
    st.table(
        [
            {
                say("area"): f"{a.id} · {a.name.in_language(language)}",
                say("units"): len(a.units),
                say("points"): sum(len(u.points) for u in a.units),
                say("class_hours"): f"{sum(p.hours for u in a.units for p in u.points):g}",
            }
            for a in system.areas
        ]
    )
    st.caption(f"{say('review')}: " + ", ".join(f"{k} {n}" for k, n in figures.review.items()))
