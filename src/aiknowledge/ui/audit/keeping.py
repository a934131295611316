"""What was changed in this visit: undone, taken home, or kept in the department's overlay."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms.audit.judging import signed
from aiknowledge.model import Curriculum
from aiknowledge.reports.programme_template import programme_csv
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.audit.keeper import keeper
from aiknowledge.ui.space import shared
from aiknowledge.ui.state import current_language, say


def ask_name(key: str) -> str:
    """Draw the question for the visitor's name, asked once and kept for the visit."""
    held: str = st.session_state.get("who", "")
    told = st.text_input(say("judge_name"), value=held, key=f"who-{key}", max_chars=80)
    name = (told or "").strip()
    st.session_state["who"] = name
    return name


def keep(draft: Draft, *, kept: bool = False) -> None:
    """Draw the bar of changes where there are any: undo, files, and the overlay.

    *kept* tells that changes are kept as one goes.
    """
    if not draft.changes:
        return
    with st.container(border=True, key="draft-bar"):
        st.write(say("own_changed" if kept else "changed", n=draft.changes))
        with st.container(horizontal=True):
            st.button(say("undo"), on_click=draft.undo, key="undo-draft", icon=":material/undo:")
            st.button(say("undo_all"), on_click=draft.undo_all, key="undo-all")
            downloads(draft, "bar")
        _for_everybody(draft)


def downloads(draft: Draft, key: str) -> None:
    """Draw the two files of the programme as it is now."""
    curriculum = _signed(draft)
    st.download_button(
        say("download_yaml"),
        write_yaml(curriculum),
        f"{curriculum.id}.yaml",
        "text/yaml",
        key=f"yaml-{key}",
        on_click="ignore",
    )
    st.download_button(
        say("download_as_table"),
        programme_csv(curriculum, current_language()),
        f"{curriculum.id}.csv",
        "text/csv",
        key=f"table-{key}",
        on_click="ignore",
        help=say("download_as_table_help"),
    )


def _signed(draft: Draft) -> Curriculum:
    return signed(draft.base, draft.current, st.session_state.get("who") or say("somebody"))


def _for_everybody(draft: Draft) -> None:
    place = keeper()
    if place is None:
        st.caption(say("no_place" if shared() else "no_overlay"))
        return
    name = st.session_state.get("who", "")
    if not name:
        name = ask_name("keep")
    if st.button(say(f"save_{place.kind}"), disabled=not name, key="save-draft") and place.save(
        _signed(draft)
    ):
        st.success(say(f"saved_{place.kind}"))
