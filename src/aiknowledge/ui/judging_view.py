"""The points behind a cell of the grid, to be confirmed or rejected by whoever knows."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path
from typing import Any, cast, get_args

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from aiknowledge.algorithms.audit.judging import with_judgements
from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import Curriculum, Status
from aiknowledge.stores import Store
from aiknowledge.stores.overlays import save_curriculum
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.state import current_language, say, shared_store
from aiknowledge.ui.words import word

_Given = dict[tuple[str, str], Status]


def judged(curriculum: Curriculum) -> Curriculum:
    """Return a curriculum with what this visitor has confirmed and rejected so far."""
    name = st.session_state.get("judge") or say("somebody")
    return with_judgements(curriculum, _given(curriculum.id), by=name, date=dt.date.today())


def _given(curriculum: str) -> _Given:
    every: dict[str, _Given] = st.session_state.setdefault("judgements", {})
    return every.setdefault(curriculum, {})


def judge(curriculum: Curriculum, course: str, rows: list[dict[str, Any]]) -> None:
    """Draw the points of a cell with a status each; a change counts at once everywhere."""
    language = current_language()
    statuses = {word(s, language): s for s in get_args(Status)}
    state = say("state")
    shown = [{k: v for k, v in row.items() if k != "id"} for row in rows]
    changed = st.data_editor(
        shown,
        hide_index=True,
        disabled=[k for k in shown[0] if k != state] if shown else True,
        column_config={
            state: st.column_config.SelectboxColumn(state, options=list(statuses), required=True)
        },
        key=f"cell-{curriculum.id}-{course}-{rows[0]['id'] if rows else ''}",
    )
    told = {
        (course, row["id"]): cast(Status, statuses[new[state]])
        for row, new in zip(rows, changed, strict=True)
        if statuses[new[state]] != statuses[row[state]]
    }
    if told:
        _given(curriculum.id).update(told)
        st.rerun()


def keep(curriculum: Curriculum) -> None:
    """Draw how what was confirmed can be kept: a file, or the department's overlay."""
    count = len(_given(curriculum.id))
    if not count:
        return
    st.text_input(say("judge_name"), key="judge")
    st.caption(say("judged", n=count))
    left, right = st.columns(2)
    text = write_yaml(curriculum)
    left.download_button(say("download_yaml"), text, f"{curriculum.id}.yaml", "text/yaml")
    root, store = _overlay(), shared_store()
    if root is None and store is not None:
        _keep_in_database(store, curriculum, right)
    if root and right.button(say("save_overlay"), disabled=not st.session_state.get("judge")):
        save_curriculum(root, curriculum)
        st.success(say("saved_overlay"))


def _keep_in_database(store: Store, curriculum: Curriculum, place: DeltaGenerator) -> None:
    if place.button(say("save_database"), disabled=not st.session_state.get("judge")):
        try:
            store.upsert([curriculum])
        except AiknowledgeError as error:
            st.error(markdown_text(str(error)))
        else:
            st.success(say("saved_database"))


def _overlay() -> Path | None:
    told = [o for o in os.environ.get("AIKNOWLEDGE_OVERLAYS", "").split(os.pathsep) if o]
    return Path(told[-1]) if told else None
