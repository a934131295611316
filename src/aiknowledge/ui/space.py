"""Whose folder keeps a person's work: their own, that of their private link, or none.

The app of one person keeps it in the workspace. A shared app keeps nothing, unless it was started
with ``--spaces DIR`` and the visitor logs in (where the server was told how), or makes a private
link: whoever opens the link finds the work. Somebody who is logged in has their own space only.
The key of an open space stays in the address, so that the page can be loaded anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from aiknowledge.stores.spaces import person_folder, space_folder
from aiknowledge.stores.workspace import workspace_folder
from aiknowledge.ui.login import person
from aiknowledge.ui.state import place, say, went_back

_KEY = "space_key"


def shared() -> bool:
    """Return whether this app serves many people."""
    return os.environ.get("AIKNOWLEDGE_SHARED") == "1"


def spaces_folder() -> Path | None:
    """Return the folder of the private spaces, None where this app has none."""
    told = os.environ.get("AIKNOWLEDGE_SPACES")
    return Path(told) if told and shared() else None


def own_folder() -> Path | None:
    """Return the folder that keeps this person's work, None where nothing is kept."""
    if not shared():
        return workspace_folder()
    spaces, key, somebody = spaces_folder(), st.session_state.get(_KEY), person()
    if spaces is None:
        return None
    if somebody is not None:
        return person_folder(spaces, *somebody)
    return space_folder(spaces, key) if key else None


def enter_space() -> None:
    """Open the space that the address names, and name an open one in every address."""
    held, named = st.session_state.get(_KEY), st.query_params.get("space")
    key = _allowed(named or held)
    if key is None:
        st.session_state.pop(_KEY, None)
    elif key != held:
        open_space(key)
    if key is None:
        st.query_params.pop("space", None)
    elif key != named and not went_back():  # a step of Back must not be followed by one forward
        st.query_params["space"] = key


def _allowed(key: str | None) -> str | None:
    """Return a key that opens a space here, else None; say why it does not."""
    spaces = spaces_folder()
    if key is None or spaces is None:
        return None
    if person() is not None:
        st.warning(say("space_not_own"))
        return None
    if space_folder(spaces, key) is None:
        st.warning(say("space_unknown"))
        return None
    return key


def open_space(key: str) -> None:
    """Work in a space from now on; what the visit held before is not mixed into it."""
    for name in [n for n in st.session_state if str(n).startswith("progress_")]:
        del st.session_state[name]
    st.session_state.pop("workspace_refused", None)
    st.session_state[_KEY] = key


def space_note() -> None:
    """Say, where a private space is open, that it keeps the work, with the way to it."""
    if shared() and person() is None and own_folder() is not None:
        st.page_link(place("data"), label=say("space_open"))


def space_link() -> str:
    """Return the whole address that opens this space."""
    base = (st.context.url or "").rstrip("/").removesuffix("/data")
    return f"{base}/?space={st.session_state[_KEY]}"
