"""What a visit holds: taken home as files, moved into a space, deleted and brought back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from aiknowledge.algorithms.audit.judging import signed
from aiknowledge.formats.syllabus_map import map_text, write_map
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, Progress, SyllabusMap
from aiknowledge.stores.progress_file import progress_bytes
from aiknowledge.stores.workspace import Workspace
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.learn import keeper as learn_keeper
from aiknowledge.ui.state import current_system, say
from aiknowledge.ui.teach.desk import all_opened, judged, judged_twice
from aiknowledge.ui.teach.keeping import kept_name, second_name

_WORK = (
    *("progress_held", "progress_former", "progress_told", "learn_last", "diagnostic"),
    *("teach_files", "teach_desk", "teach_kept", "teach_own", "teach_system", "teach_forgotten"),
    *("teach_refused", "teach_merged", "teach_sheet_findings", "teach_by", "teach_second"),
    *("drafts", "waivers", "who", "courses_file", "taken"),
)
"""What the session remembers of somebody's work."""


@dataclass(frozen=True, slots=True)
class Held:
    """The work of a visit; maps and programmes by the name of their file."""

    progress: Progress
    maps: Mapping[str, SyllabusMap] = field(default_factory=dict)
    programmes: Mapping[str, Curriculum] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether there is anything to take home."""
        return bool(self._noted or self.maps or self.programmes)

    @property
    def _noted(self) -> bool:
        return any(not e.gone for e in self.progress.entries)

    def files(self) -> dict[str, bytes]:
        """Return the files to take home; each is read by the page that it comes from.

        >>> Held(Progress(system="s")).files()
        {}
        """
        found = {"progress.json": progress_bytes(self.progress)} if self._noted else {}
        found |= {f"maps/{n}": map_text(m).encode() for n, m in self.maps.items()}
        found |= {f"programmes/{n}": write_yaml(c).encode() for n, c in self.programmes.items()}
        return found

    def packed(self) -> bytes:
        """Return the files as one ZIP file."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in sorted(self.files().items()):
                archive.writestr(name, content)
        return out.getvalue()

    def move_into(self, folder: Path, system: KnowledgeSystem) -> None:
        """Write progress and maps to where a space keeps them.

        Raises:
            StoreError: the folder cannot be used.
            InputError: a map cannot be written.
        """
        if self.progress.entries:
            Workspace(folder, system).save(self.progress.entries)
        if self.maps:
            (folder / "maps").mkdir(parents=True, exist_ok=True, mode=0o700)
        for name, mapped in self.maps.items():
            write_map(folder / "maps" / name, mapped)


def held() -> Held:
    """Return what this visit holds: progress, the open syllabi as judged, programmes changed."""
    return Held(learn_keeper.progress(), dict(_maps()), dict(_programmes()))


def forget() -> dict[str, Any]:
    """Delete the work of this visit from the session, and return it for `bring_back`."""
    return {key: st.session_state.pop(key) for key in _WORK if key in st.session_state}


def bring_back(forgotten: Mapping[str, Any]) -> None:
    """Put back what `forget` took."""
    st.session_state.update(forgotten)


def _maps() -> list[tuple[str, SyllabusMap]]:
    found = []
    for file in all_opened(st.session_state.get("teach_files", ()), current_system()):
        if file.proposed is not None:
            name = kept_name(file)
            found.append((name, judged(file, second=False).map))
            if judged_twice(file):
                found.append((second_name(name), judged(file, second=True).map))
    return found


def _programmes() -> list[tuple[str, Curriculum]]:
    """Return the programmes that were brought or changed."""
    shipped = {c.id for c in current_system().curricula}
    by = st.session_state.get("who") or say("somebody")
    drafts: dict[str, list[Curriculum]] = st.session_state.get("drafts", {})
    return [
        (f"{versions[-1].id}.yaml", signed(versions[0], versions[-1], by))
        for key, versions in drafts.items()
        if len(versions) > 1 or key not in shipped
    ]
