"""What a course teaches, by hand: points added, levels and hours set, confirmed, rejected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast, get_args

import streamlit as st

from aiknowledge.algorithms.audit.judging import with_map
from aiknowledge.model import Course, Curriculum, Level, Status
from aiknowledge.model import Mapping as Taught
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.audit.rows import UNKNOWN, Row, state_word
from aiknowledge.ui.state import current_language, current_system, say
from aiknowledge.ui.words import word

LEVELS: tuple[Level, ...] = get_args(Level)


def edit_maps(draft: Draft, course: str, rows: Sequence[Row], key: str) -> None:
    """Draw maps of a course as a table to be edited; a change counts at once everywhere."""
    language = current_language()
    if not rows:
        st.info(say("maps_none"))
        return
    heads = {k: say(k) for k in ("level", "class_hours", "state")}
    shown = [{k: v for k, v in row.items() if k != "id"} for row in rows]
    statuses = [state_word(s, language) for s in get_args(Status)]
    choice, number = st.column_config.SelectboxColumn, st.column_config.NumberColumn
    changed = st.data_editor(
        shown,
        hide_index=True,
        placeholder=UNKNOWN,
        disabled=[k for k in shown[0] if k not in heads.values()],
        column_config={
            heads["state"]: choice(heads["state"], options=statuses, required=True),
            heads["level"]: choice(
                heads["level"], options=[word(v, language) for v in LEVELS], required=True
            ),
            heads["class_hours"]: number(heads["class_hours"], min_value=0, step=0.5),
            say("confidence"): number(say("confidence"), format="percent"),
        },
        key=f"maps-{draft.version}-{course}-{key}",
    )
    curriculum = draft.current
    for row, new in zip(rows, changed, strict=True):
        if any(_told(new[h]) != _told(row[h]) for h in heads.values()):
            curriculum = with_map(curriculum, course, _edited(curriculum, course, row, new))
    if curriculum != draft.current:
        draft.change(curriculum)
        st.rerun()


def _edited(curriculum: Curriculum, course: str, row: Row, new: dict[str, Any]) -> Taught:
    """Return a map as edited: who sets a level or hours by hand confirms that it is taught."""
    language = current_language()
    levels = {word(v, language): v for v in LEVELS}
    statuses = {state_word(s, language): s for s in get_args(Status)}
    status = cast(Status, statuses[new[say("state")]])
    if new[say("state")] == row[say("state")]:
        status = "confirmed"
    held = next(r for r in _course(curriculum, course).teaches if r.point == row["id"])
    told = {"level": levels[new[say("level")]], "hours": _told(new[say("class_hours")]) or None}
    return held.model_copy(update={**told, "status": status, **_signature()})


def _told(value: Any) -> Any:
    """Return the value of a cell; an empty one is None, however the table says it."""
    return None if value != value else value


def _signature() -> dict[str, Any]:
    return {"by": st.session_state.get("who") or None, "date": dt.date.today()}


def _course(curriculum: Curriculum, id: str) -> Course:
    return next(c for c in curriculum.courses if c.id == id)


def confirm_all(draft: Draft, course: str) -> None:
    """Draw the button that confirms every map of a course that is still inferred."""
    rows = [r for r in _course(draft.current, course).teaches if r.status == "inferred"]
    if rows and st.button(say("confirm_all", n=len(rows)), key="confirm-all"):
        curriculum = draft.current
        for row in rows:
            sure = row.model_copy(update={"status": "confirmed", **_signature()})
            curriculum = with_map(curriculum, course, sure)
        draft.change(curriculum)
        st.rerun()


def add_point(draft: Draft, course: str) -> None:
    """Draw the box in which a point is found, in two languages, and added to a course."""
    graph = current_system().graph
    held = {r.point for r in _course(draft.current, course).teaches}
    free = [p for p in graph.ordered(graph.ids) if p not in held]
    left, middle, right = st.columns([4, 2, 1], vertical_alignment="bottom")
    point = left.selectbox(
        say("add_point"),
        free,
        index=None,
        format_func=_both_names,
        placeholder=say("add_point_hint"),
        key=f"add-{draft.version}-{course}",
    )
    level = middle.selectbox(
        say("level"), LEVELS, format_func=say, key=f"add-level-{course}", placeholder=say("choose")
    )
    if right.button(say("add"), disabled=point is None, key="add-map", width="stretch"):
        row = Taught(point=str(point), level=level, status="confirmed", **_signature())
        draft.change(with_map(draft.current, course, row))
        st.rerun()


def _both_names(point: str) -> str:
    name = current_system().graph.point(point).name
    first, second = (name.zh, name.en) if current_language() == "zh" else (name.en, name.zh)
    return " · ".join(n for n in (first, second) if n)
