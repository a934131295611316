"""Where what a department decides is kept: its overlay folder, or the database of the app."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import Curriculum, Waiver
from aiknowledge.stores import Store
from aiknowledge.stores.overlays import add_waivers, remove_waiver, save_curriculum
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import say, shared_store, system_at, tell
from aiknowledge.ui.telling import reason


@dataclass(frozen=True, slots=True)
class Keeper:
    """The place that keeps programmes and waivers for everybody: a folder or a database."""

    folder: Path | None
    database: Store | None

    @property
    def kind(self) -> str:
        """``overlay`` or ``database``."""
        return "overlay" if self.folder else "database"

    def save(self, curriculum: Curriculum) -> bool:
        """Keep a programme; draw why not, and return whether it is kept."""
        if self.folder:
            folder = self.folder
            return _done(lambda: save_curriculum(folder, curriculum))
        return self._upsert([curriculum])

    def accept(self, waivers: Sequence[Waiver]) -> bool:
        """Keep waivers; draw why not, and return whether they are kept."""
        if self.folder:
            folder = self.folder
            return _done(lambda: add_waivers(folder, waivers))
        return self._upsert(waivers)

    def take_back(self, waiver: Waiver) -> bool:
        """Take a waiver out; draw why not, and return whether it is out."""
        gone: list[bool] = []
        if self.folder:
            folder = self.folder
            if not _done(lambda: gone.append(remove_waiver(folder, waiver))):
                return False
        if not any(gone):
            st.error(say("waive_elsewhere"))
        return any(gone)

    def _upsert(self, records: Sequence[Curriculum | Waiver]) -> bool:
        store = self.database
        assert store is not None
        return _done(lambda: store.upsert(records))


def keeper() -> Keeper | None:
    """Return what keeps decisions, None where they only stay for the visit."""
    told = [o for o in os.environ.get("AIKNOWLEDGE_OVERLAYS", "").split(os.pathsep) if o]
    if told:
        return Keeper(Path(told[-1]), None)
    store = shared_store()
    return Keeper(None, store) if store is not None else None


def _done(write: Callable[[], object]) -> bool:
    """Write, and forget the system as it was; draw why it could not be written."""
    try:
        write()
    except (AiknowledgeError, OSError) as error:
        st.error(text(say("not_saved", reason=tell(reason(error)))))
        return False
    system_at.clear()
    return True
