"""Whose folder keeps a person's work: their own, that of their private link, or none.

The app of one person keeps it in the workspace. A shared app keeps nothing, unless it was started
with ``--spaces DIR`` and the visitor logs in (where the server was told how), or makes a private
link: whoever opens the link finds the work. Somebody who is logged in has their own space only.
The key of the link leaves the address at once, so that an address copied from the bar gives
nothing away.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.stores.spaces import (
    clear,
    new_space,
    pack,
    person_folder,
    restore,
    space_folder,
)
from aiknowledge.stores.workspace import workspace_folder
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.login import login_offered, person
from aiknowledge.ui.state import say, tell
from aiknowledge.ui.telling import reason

_KEY, _DELETED = "space_key", "space_deleted"


def shared() -> bool:
    """Return whether this app serves many people."""
    return os.environ.get("AIKNOWLEDGE_SHARED") == "1"


def own_folder() -> Path | None:
    """Return the folder that keeps this person's work, None where nothing is kept."""
    if not shared():
        return workspace_folder()
    spaces, key, somebody = _spaces(), st.session_state.get(_KEY), person()
    if spaces is None:
        return None
    if somebody is not None:
        return person_folder(spaces, *somebody)
    return space_folder(spaces, key) if key else None


def enter_space() -> None:
    """Take the key of a private link out of the address; say so where it opens nothing."""
    key = st.query_params.pop("space", None)
    spaces = _spaces()
    if key is None or not shared() or spaces is None:
        return
    if person() is not None:
        st.session_state["space_not_own"] = True
        return
    if space_folder(spaces, key) is None:
        st.session_state["space_unknown"] = True
        return
    _open(key)


def own_space() -> None:
    """Draw what is kept of this person and where: link, export and delete."""
    st.subheader(say("space"))
    if st.session_state.pop("space_unknown", False):
        st.warning(say("space_unknown"))
    if st.session_state.pop("space_not_own", False):
        st.warning(say("space_not_own"))
    folder = own_folder()
    if folder is None:
        st.write(say("space_nothing"))
        if _spaces() is not None:
            st.button(say("space_make"), on_click=_make, key="space-make")
        if login_offered():
            st.caption(say("space_log_in"))
        return
    if person() is not None:
        st.write(say("space_person"))
        st.caption(say("space_person_care"))
    elif shared():
        st.write(say("space_link"))
        st.code(f"?space={st.session_state[_KEY]}", language=None, wrap_lines=True)
        st.caption(say("space_link_care"))
    else:
        st.write(say("space_local"))
        st.code(str(folder), language=None, wrap_lines=True)
    _take_and_delete(folder)


def _take_and_delete(folder: Path) -> None:
    held = any(folder.rglob("*")) if folder.is_dir() else False
    left, right = st.columns(2)
    left.download_button(
        say("space_export"),
        lambda: pack(folder),
        "aiknowledge-space.zip",
        "application/zip",
        on_click="ignore",
        disabled=not held,
        width="stretch",
    )
    right.button(
        say("space_delete"),
        on_click=_delete,
        args=(folder,),
        disabled=not held,
        key="space-delete",
        width="stretch",
    )
    if fault := st.session_state.pop("space_fault", None):
        st.error(say("space_failed"))
        st.caption(text(tell(fault)))
    if _DELETED in st.session_state:
        st.success(say("space_deleted"))
        st.button(say("space_undo"), on_click=_undo, args=(folder,), key="space-undo")


def _spaces() -> Path | None:
    told = os.environ.get("AIKNOWLEDGE_SPACES")
    return Path(told) if told else None


def _make() -> None:
    spaces = _spaces()
    assert spaces is not None
    try:
        _open(new_space(spaces))
    except OSError as error:
        st.session_state["space_fault"] = reason(error)


def _open(key: str) -> None:
    """Work in a space from now on; what the visit held before is not mixed into it."""
    for name in [n for n in st.session_state if str(n).startswith("progress_")]:
        del st.session_state[name]
    st.session_state[_KEY] = key


def _delete(folder: Path) -> None:
    try:
        st.session_state[_DELETED] = pack(folder)
        clear(folder)
    except (OSError, AiknowledgeError) as error:
        st.session_state["space_fault"] = reason(error)
    st.session_state.pop("progress_held", None)


def _undo(folder: Path) -> None:
    try:
        restore(folder, st.session_state.pop(_DELETED))
    except (OSError, AiknowledgeError) as error:
        st.session_state["space_fault"] = reason(error)
    st.session_state.pop("progress_held", None)
