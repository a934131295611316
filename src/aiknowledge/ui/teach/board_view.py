"""Several syllabi: what is confirmed and what waits, course by course."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import streamlit as st

from aiknowledge.algorithms.judging import standing
from aiknowledge.formats.syllabus_map import ENDING, map_text
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.courses.file_view import text_table
from aiknowledge.ui.state import say, start_field, write_address
from aiknowledge.ui.teach.desk import Opened, judged, teach_system


def board_view(files: Sequence[Opened]) -> Opened:
    """Draw the board of a programme; return the course that is chosen to work on."""
    rows = [_row(file) for file in files]
    text_table(rows)
    left, right = st.columns(2)
    left.download_button(
        say("download_csv"), table_csv(rows), "board.csv", "text/csv", on_click="ignore"
    )
    right.download_button(
        say("teach_all_maps"), _maps(files), "maps.zip", "application/zip", on_click="ignore"
    )
    keys = [f.key for f in files]
    titles = {f.key: title(f) for f in files}
    start_field("teach_course", keys, keys[0], said="course")
    chosen = st.selectbox(
        say("teach_course"),
        keys,
        format_func=titles.__getitem__,
        key="teach_course",
        placeholder=say("choose"),
    )
    write_address({"course": chosen})
    return next(f for f in files if f.key == chosen)


def title(file: Opened) -> str:
    """Return the name of a course as its syllabus prints it."""
    assert file.proposed is not None
    return file.proposed.syllabus.title or file.proposed.syllabus.name


def _row(file: Opened) -> dict[str, object]:
    found = standing(teach_system(), judged(file).map)
    share = found.judged / found.lines if found.lines else 1.0
    mark = "✓" if not found.waiting else "…" if found.judged else "?"
    return {
        say("teach_col_course"): f"{mark} {title(file)}",
        say("teach_col_confirmed"): f"{found.judged} / {found.lines} ({share:.0%})",
        say("teach_col_waiting"): found.waiting,
        say("teach_col_points"): found.confirmed_points,
        say("teach_col_proposed"): found.proposed_points,
    }


def _maps(files: Sequence[Opened]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            name = file.name.removesuffix(ENDING).replace("\\", "/").lstrip("/")
            safe = "/".join(part for part in name.split("/") if part not in ("", ".", ".."))
            part = zipfile.ZipInfo(f"{safe or file.key}{ENDING}", (2026, 1, 1, 0, 0, 0))
            archive.writestr(part, map_text(judged(file).map))
    return out.getvalue()
