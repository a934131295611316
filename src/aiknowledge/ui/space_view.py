"""What is kept of a person and where: the private link, export of all, delete of all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.stores.spaces import clear, new_space, pack, restore, space_folder
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.login import login_offered, person
from aiknowledge.ui.space import open_space, own_folder, shared, space_link, spaces_folder
from aiknowledge.ui.state import current_system, say, tell
from aiknowledge.ui.telling import reason
from aiknowledge.ui.visit import bring_back, forget, held

_DELETED, _FAULT = "space_deleted", "space_fault"


def own_space() -> None:
    """Draw what is kept of this person and where: link, export and delete."""
    st.header(say("space"))
    folder = own_folder()
    if folder is None:
        st.write(say("space_nothing"))
        make_button()
        if login_offered():
            st.caption(say("space_log_in"))
    elif person() is not None:
        st.write(say("space_person"))
        st.caption(say("space_person_care"))
    elif shared():
        st.write(say("space_link"))
        st.code(space_link(), language=None, wrap_lines=True)
        st.caption(say("space_link_care"))
    else:
        st.write(say("space_local"))
        st.code(str(folder), language=None, wrap_lines=True)
    _take_and_delete(folder)


def make_button() -> None:
    """Draw the way into a private space of one's own, where this app has spaces."""
    if spaces_folder() is not None and st.button(say("space_make"), key="space-make"):
        _make()
        st.rerun()  # the whole page, not only the part that the button stands in


def fault_told() -> None:
    """Say once why keeping, deleting or bringing back did not work."""
    if fault := st.session_state.pop(_FAULT, None):
        st.error(say("space_failed"))
        st.caption(text(tell(fault)))


def _take_and_delete(folder: Path | None) -> None:
    visit = held()
    kept = folder is not None and folder.is_dir() and any(folder.rglob("*"))
    left, right = st.columns(2)
    left.download_button(
        say("space_export"),
        (lambda: pack(folder)) if folder is not None and kept else visit.packed,
        "aiknowledge-space.zip",
        "application/zip",
        on_click="ignore",
        disabled=not (kept or visit),
        width="stretch",
    )
    right.button(
        say("space_delete"),
        on_click=_delete,
        args=(folder,),
        disabled=not (kept or visit),
        key="space-delete",
        width="stretch",
    )
    fault_told()
    if _DELETED in st.session_state:
        st.success(say("space_deleted"))
        st.button(say("space_undo"), on_click=_undo, args=(folder,), key="space-undo")


def _make() -> None:
    """Make a space, move into it what the visit holds, and open it."""

    def make() -> None:
        spaces = spaces_folder()
        assert spaces is not None
        key = new_space(spaces)
        folder = space_folder(spaces, key)
        assert folder is not None
        held().move_into(folder, current_system())
        open_space(key)
        st.session_state.pop(_DELETED, None)

    _tried(make)


def _delete(folder: Path | None) -> None:
    def delete() -> None:
        packed = pack(folder) if folder is not None else b""
        if folder is not None:
            clear(folder)
        st.session_state[_DELETED] = (packed, forget())

    _tried(delete)


def _undo(folder: Path | None) -> None:
    def undo() -> None:
        packed, forgotten = st.session_state[_DELETED]
        if folder is not None and packed:
            restore(folder, packed)
        bring_back(forgotten)
        del st.session_state[_DELETED]

    _tried(undo)


def _tried(change: Callable[[], None]) -> None:
    """Do something to a folder; remember why it could not be done."""
    try:
        change()
    except (OSError, AiknowledgeError) as error:
        st.session_state[_FAULT] = reason(error)
