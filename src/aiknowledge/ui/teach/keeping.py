"""Maps kept in the workspace, saved as one goes; only where the app serves one person."""

from __future__ import annotations

import re
from pathlib import Path

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.formats.syllabus_map import ENDING, read_map, write_map
from aiknowledge.model import SyllabusMap
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.space import own_folder
from aiknowledge.ui.state import say, tell
from aiknowledge.ui.teach.desk import Opened
from aiknowledge.ui.telling import reason

SAVED = "saved:"
"""How an address names a map of the workspace."""
SECOND = ".second" + ENDING
"""How the name of a second reader's map ends, beside that of the first."""


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
    name = kept_name(file) if _keeps() else ""
    if name and _written(name, mapped):
        st.session_state["teach_kept"] = name
        if st.query_params.get("course") is None:
            st.query_params["file"] = SAVED + name


def keep_second(file: Opened, mapped: SyllabusMap) -> None:
    """Keep a second reader's map beside that of the first."""
    if _keeps():
        _written(second_name(kept_name(file)), mapped)


def kept_second(file: Opened) -> SyllabusMap | None:
    """Return the map that a second reader has judged so far, None where there is none."""
    if not _keeps():
        return None
    path = folder() / second_name(kept_name(file))
    try:
        return read_map((path.name, path.read_bytes()))
    except FileNotFoundError:
        return None
    except (OSError, AiknowledgeError) as error:
        st.session_state["teach_problem"] = say("teach_not_kept", reason=tell(reason(error)))
        return None


def second_name(name: str) -> str:
    """Return the name of the second reader's map of a kept one.

    >>> second_name("ml-a1b2c3.map.json")
    'ml-a1b2c3.second.map.json'
    """
    return name.removesuffix(ENDING) + SECOND


def _keeps() -> bool:
    return personal() and not str(st.query_params.get("file", "")).startswith("example")


def _written(name: str, mapped: SyllabusMap) -> bool:
    try:
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        write_map(folder() / name, mapped)
    except (OSError, AiknowledgeError) as error:
        st.session_state["teach_problem"] = say("teach_not_kept", reason=tell(reason(error)))
        return False
    return True


def kept_name(file: Opened) -> str:
    """Return the name of the file that keeps a map: readable, and different for each content."""
    if file.name.endswith(ENDING) and personal() and (folder() / file.name).exists():
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
    return [p.name for p in paths if not p.name.endswith(SECOND)]


def kept_map(name: str) -> tuple[str, bytes] | None:
    """Return a kept map by its name; only names that the list shows are opened."""
    if name not in kept_maps():
        return None
    try:
        return name, (folder() / name).read_bytes()
    except OSError:
        return None


def forget(name: str) -> None:
    """Delete a kept map, also as judged by a second reader; it can be brought back."""
    if name not in kept_maps():
        return
    paths = [folder() / n for n in (name, second_name(name))]
    st.session_state["teach_forgotten"] = [(p.name, p.read_bytes()) for p in paths if p.exists()]
    for path in paths:
        path.unlink(missing_ok=True)


def forgotten() -> None:
    """Offer to bring back the map that was deleted last."""
    held: list[tuple[str, bytes]] = st.session_state.get("teach_forgotten", [])
    if not held:
        return
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.info(text(say("teach_forgotten", name=held[0][0])))
    right.button(say("teach_bring_back"), on_click=_bring_back, args=(held,))


def _bring_back(held: list[tuple[str, bytes]]) -> None:
    from aiknowledge.atomic import write_bytes

    for name, raw in held:
        write_bytes(folder() / name, raw)
    st.session_state.pop("teach_forgotten", None)
