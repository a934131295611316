"""Teach: a syllabus comes in; its map is confirmed, checked for order, and taken home."""

from __future__ import annotations

import streamlit as st

from aiknowledge.ui.state import choose, say
from aiknowledge.ui.teach.board_view import board_view
from aiknowledge.ui.teach.bring import brought
from aiknowledge.ui.teach.confirm_view import confirm_view
from aiknowledge.ui.teach.order_view import covers_view, entry_view, moves_view, order_view
from aiknowledge.ui.teach.takehome import takehome_view

STEPS = {
    "confirm": confirm_view,
    "covers": covers_view,
    "order": order_view,
    "moves": moves_view,
    "entry": entry_view,
    "take": takehome_view,
}
"""The steps in their order; only the open one is computed."""


def page() -> None:
    """Draw the ways to bring a syllabus, and the steps for the one that is open."""
    st.title(say("teach"))
    files = brought()
    if not files:
        return
    file = board_view(files) if len(files) > 1 else files[0]
    step = choose(
        say("teach_steps"), list(STEPS), "step", default="confirm", names=lambda s: say(f"step_{s}")
    )
    with st.container(key="heard-step"):  # those who see it see the choice above
        st.header(say(f"step_{step}"), anchor=False)
    STEPS[step](file)
    order = list(STEPS)
    if step != order[-1]:
        after = order[order.index(step) + 1]
        label = say("teach_next", step=say(f"step_{after}"))
        st.button(label, key="teach-next", on_click=_go, args=(after,))


def _go(step: str) -> None:
    st.session_state["step"] = step
