"""Where a person's progress is kept: in the workspace folder, or in the session of a visitor.

The app of one person (the default) keeps it in the workspace. With ``app --shared`` nothing of a
visitor is written on the server unless they ask for a private link (ui/space.py): progress lives
as long as the page is open, and in the file that the visitor takes home.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import streamlit as st

from aiknowledge.algorithms.progress import Writer, merged, noted, taken_back
from aiknowledge.errors import StoreError
from aiknowledge.graph.migration import migrate_progress, migration_of
from aiknowledge.model import Key, Note, Progress
from aiknowledge.model.progress import note_key
from aiknowledge.stores.workspace import Opened, Workspace
from aiknowledge.ui.space import own_folder
from aiknowledge.ui.state import current_system
from aiknowledge.ui.telling import reason

_HELD, _FORMER = "progress_held", "progress_former"
_TOLD, _READ = "progress_told", "progress_read"


@dataclass(frozen=True)
class Message:
    """Something to tell about the progress: what, as a word of the page, and the evidence."""

    key: str
    evidence: tuple[str, ...] = ()


def progress() -> Progress:
    """Return what is noted of this person, in the ids of this system."""
    place = _workspace()
    if place is None:
        return _held()
    signature = _signature(place)
    former = st.session_state.get(_HELD)
    if isinstance(former, tuple) and former[0] == signature:
        return cast(Progress, former[1])
    return _take(place, place.open())


def note(notes: Iterable[Note], *, back: Iterable[Key] = (), undo: str | None = None) -> None:
    """Keep notes, and take those of the keys *back*; *undo* names a change that can be undone."""
    notes, back = tuple(notes), tuple(back)
    if undo:
        _remember(undo, (*map(note_key, notes), *back))
    place = _workspace()
    if place is None:
        held = taken_back(_held(), back, _writer())
        st.session_state[_HELD] = noted(held, notes, _writer())
        return
    if back:
        _take(place, place.take_back(back))
    if notes:
        _take(place, place.note(notes))


def take_back(keys: Iterable[Key], *, undo: str | None = None) -> None:
    """Take notes back; *undo* names the change where it can be undone."""
    note((), back=keys, undo=undo)


def take_in(brought: Progress) -> None:
    """Join the progress of a file.

    Raises:
        InputError: it belongs to another knowledge system.
    """
    _remember("took_in", (e.key for e in brought.entries))
    place = _workspace()
    if place is not None:
        _take(place, place.merge(brought))
        return
    system = current_system()
    done = migrate_progress(
        merged(Progress(system=system.info.id), brought), migration_of(system), system.info.version
    )
    st.session_state[_HELD] = merged(_held(), done.record)
    _tell(Opened(done.record, done.moves))


def delete_all() -> None:
    """Delete everything noted of this person; it can be undone until the page is left."""
    _remember("deleted", progress().by_key)
    place = _workspace()
    if place is not None:
        place.clear()
    st.session_state.pop(_HELD, None)
    st.session_state.pop(_TOLD, None)


def undoable() -> str | None:
    """Return the name of the last change that can be undone, if there is one."""
    former = st.session_state.get(_FORMER)
    return former[0] if former else None


def undo() -> None:
    """Bring back what the last change that has a name has changed; later changes stay."""
    _, former = st.session_state.pop(_FORMER)
    note(
        [n for n in former.values() if n is not None],
        back=[key for key, n in former.items() if n is None],
    )


def messages() -> tuple[Message, ...]:
    """Return what was told about the progress since the page was opened."""
    progress()
    return tuple(st.session_state.get(_TOLD, ()))


def forget_messages() -> None:
    """Take the messages as read."""
    st.session_state[_READ] = [
        *st.session_state.get(_READ, ()),
        *st.session_state.pop(_TOLD, ()),
    ]


def _workspace() -> Workspace | None:
    """Return the workspace, or None where progress lives in the session.

    A folder that cannot be used is told, and the session takes its place.
    """
    folder = own_folder()
    if folder is None or st.session_state.get("workspace_refused"):
        return None
    place = Workspace(folder, current_system())
    try:
        _signature(place)
        if not isinstance(st.session_state.get(_HELD), tuple):
            _take(place, place.open())
    except (StoreError, OSError) as error:
        st.session_state["workspace_refused"] = True
        st.session_state.pop(_HELD, None)
        st.session_state[_TOLD] = [Message("workspace_refused", (reason(error),))]
        return None
    return place


def _signature(place: Workspace) -> tuple[int, int]:
    """Return what changes when anybody writes the journal."""
    try:
        found = place.path.stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _take(place: Workspace, opened: Opened) -> Progress:
    st.session_state[_HELD] = (_signature(place), opened.progress)
    _tell(opened)
    return opened.progress


def _tell(opened: Opened) -> None:
    told: list[Message] = st.session_state.setdefault(_TOLD, [])
    found = []
    if opened.messages:
        found.append(Message("progress_mended", opened.messages))
    if opened.moved:
        found.append(Message("progress_moved", tuple(map(str, opened.moved))))
    if opened.unplaced:
        found.append(Message("progress_unplaced", tuple(map(str, opened.unplaced))))
    read = st.session_state.get(_READ, ())
    told += [m for m in found if m not in told and m not in read]


def _held() -> Progress:
    held = st.session_state.get(_HELD)
    return held if isinstance(held, Progress) else Progress(system=current_system().info.id)


def _writer() -> Writer:
    device = st.session_state.setdefault("progress_device", uuid.uuid4().hex[:12])
    return Writer(device, int(time.time() * 1000), current_system().info.version)


def _remember(change: str, keys: Iterable[Key]) -> None:
    now = progress()
    st.session_state[_FORMER] = (change, {key: _shown(now, key) for key in keys})


def _shown(now: Progress, key: Key) -> Note | None:
    entry = now.by_key.get(key)
    return None if entry is None or entry.gone else entry.note
