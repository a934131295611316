"""Maps kept in the workspace, saved as one goes; only where the app serves one person."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.formats.syllabus_map import ENDING, write_map
from aiknowledge.model import SyllabusMap
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.space import own_folder
from aiknowledge.ui.state import say, tell
from aiknowledge.ui.teach.desk import Opened
from aiknowledge.ui.telling import reason

SAVED = "saved:"
"""How an address names a map of the workspace."""


def personal() -> bool:
    """Whether there is a folder that keeps this person's work."""
    return own_folder() is not None


def folder() -> Path:
    """Return where maps are kept; only asked where there is such a folder."""
    own = own_folder()
    assert own is not None
    return own / "maps"


def keep_map(file: Opened, mapped: SyllabusMap) -> None:
    """Keep a map as it stands now; the address then leads back to it."""
    if not personal() or str(st.query_params.get("file", "")).startswith("example"):
        return
    name = kept_name(file)
    try:
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        write_map(folder() / name, mapped)
    except (OSError, AiknowledgeError) as error:
        st.session_state["teach_problem"] = say("teach_not_kept", reason=tell(reason(error)))
        return
    st.session_state["teach_kept"] = name
    if st.query_params.get("course") is None:
        st.query_params["file"] = SAVED + name


def kept_name(file: Opened) -> str:
    """Return the name of the file that keeps a map: readable, and different for each content."""
    if file.name.endswith(ENDING) and (folder() / file.name).exists():
        return file.name
    stem = re.sub(r"[^\w-]+", "-", Path(file.name).stem).strip("-")[:60] or "syllabus"
    return f"{stem}-{file.key[:6]}{ENDING}"


def kept_maps() -> list[str]:
    """Return the names of the maps kept, the latest first."""
    if not personal():
        return []
    try:
        paths = sorted(folder().glob(f"*{ENDING}"), key=lambda p: -p.stat().st_mtime)
    except OSError:
        return []
    return [p.name for p in paths]


def kept_map(name: str) -> tuple[str, bytes] | None:
    """Return a kept map by its name; only names that the list shows are opened."""
    if name not in kept_maps():
        return None
    try:
        return name, (folder() / name).read_bytes()
    except OSError:
        return None


def forget(name: str) -> None:
    """Delete a kept map; it can be brought back until the visit ends."""
    held = kept_map(name)
    if held is not None:
        st.session_state["teach_forgotten"] = held
        (folder() / name).unlink(missing_ok=True)


def forgotten() -> None:
    """Offer to bring back the map that was deleted last."""
    held: tuple[str, bytes] | None = st.session_state.get("teach_forgotten")
    if held is None:
        return
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.info(text(say("teach_forgotten", name=held[0])))
    right.button(say("teach_bring_back"), on_click=_bring_back, args=held)


def _bring_back(name: str, raw: bytes) -> None:
    from aiknowledge.atomic import write_bytes

    write_bytes(folder() / name, raw)
    st.session_state.pop("teach_forgotten", None)
