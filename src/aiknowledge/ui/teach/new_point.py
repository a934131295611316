"""No fitting point: create one, in the department's overlay or for this visit."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from aiknowledge.algorithms.judging import choose
from aiknowledge.algorithms.judging.course import course_id
from aiknowledge.errors import AiknowledgeError
from aiknowledge.model import Point, SyllabusMap, Text
from aiknowledge.stores.overlays import add_point
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, goal_label, say, system_at, tell
from aiknowledge.ui.teach.desk import (
    Opened,
    act,
    add_own,
    overlay,
    own_areas,
    signed,
    teach_system,
)


def new_point(file: Opened, mapped: SyllabusMap) -> None:
    """Draw the form that makes a point of one's own and confirms it on a line."""
    with st.expander(say("teach_new")):
        st.write(say("teach_new_overlay" if overlay() else "teach_new_visit"))
        rows = {row.line.number: row.line.text for row in mapped.lines}
        first = [row.line.number for row in mapped.lines if not row.taken and not row.settled]
        rest = [n for n in rows if n not in first]
        with st.form(f"new-{file.key}", border=False, clear_on_submit=True):
            line = st.selectbox(
                say("teach_new_line"),
                [*first, *rest],
                format_func=lambda n: f"{n} · {rows[n]}",
                placeholder=say("choose"),
            )
            name = st.text_input(say("teach_new_name"), max_chars=120)
            meaning = st.text_area(say("teach_new_meaning"), max_chars=600, height=80)
            units = list(current_system().units)
            unit = st.selectbox(
                say("teach_new_unit"),
                units,
                format_func=lambda u: goal_label(f"unit:{u}"),
                placeholder=say("choose"),
            )
            reason = st.text_input(say("teach_new_reason"), max_chars=300)
            if st.form_submit_button(say("teach_new_go")):
                _create(file, int(line), name.strip(), meaning.strip(), unit, reason.strip())
        problem = st.session_state.pop("teach_new_problem", None)
        if problem:
            st.error(text(tell(problem)))
        for area in own_areas():
            st.download_button(
                say("teach_new_file", area=area.id),
                write_yaml(area),
                f"{area.id}.yaml",
                "text/yaml",
                key=f"own-{area.id}",
                on_click="ignore",
            )


def _create(file: Opened, line: int, name: str, meaning: str, unit: str, reason: str) -> None:
    try:
        if not name or not reason:
            st.session_state["teach_new_problem"] = say("teach_new_missing")
        else:
            _written(file, line, _point(name, meaning, reason), unit)
    except AiknowledgeError as error:
        st.session_state["teach_new_problem"] = str(error)
    st.rerun()


def _written(file: Opened, line: int, point: Point, unit: str) -> None:
    root = overlay()
    if root is not None:
        add_point(root, current_system(), point, unit)
        system_at.clear()
    else:
        add_own(point, unit)
    act(file, "choose", lambda m, sign: choose(m, line, point.id, sign))


def _point(name: str, meaning: str, reason: str) -> Point:
    zh = current_language() == "zh"

    def told(words: str) -> Text:
        return Text(zh=words) if zh else Text(en=words)

    stem, taken = f"own-{course_id(name)}"[:80], teach_system().unit_of
    ids = [stem, *(f"{stem}-{n}" for n in range(2, 100))]
    values: dict[str, object] = {
        "id": next(i for i in ids if i not in taken),
        "name": told(name),
        "review": "drafted",
        "note": f"{signed()}, {dt.date.today()}: {reason}",
    }
    if meaning:
        values["definition"] = told(meaning)
    return Point.model_validate(values)
