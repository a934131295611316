"""Edit a programme in place: courses, groups and rules added, changed, removed, undone."""

from __future__ import annotations

from typing import Any

import streamlit as st

from aiknowledge.formats.programme.rows import RULE_COLUMNS, course_rows, rule_rows, with_rows
from aiknowledge.model import Curriculum
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.state import current_language, say

Rows = list[dict[str, Any]]
MOST_UNDONE = 50
"""Changes kept to be undone."""


def edited(key: str, curriculum: Curriculum) -> Curriculum:
    """Draw the tables of courses and rules; return the programme as edited so far."""
    history = _history(key, curriculum)
    with st.expander(say("edit_programme")):
        st.caption(say("edit_help"))
        version = len(history)
        courses, rules = history[-1]
        new_courses = _table(courses, _course_columns(), f"courses-{key}-{version}")
        new_rules = _table(rules, _rule_columns(), f"rules-{key}-{version}")
        if (new_courses, new_rules) != (courses, rules):
            history.append((new_courses, new_rules))
            del history[: max(0, len(history) - MOST_UNDONE)]
            st.rerun()
        left, right = st.columns(2)
        left.button(
            say("undo"), disabled=len(history) < 2, on_click=_undo, args=(key,), key=f"undo-{key}"
        )
        result = with_rows(curriculum, *history[-1])
        right.download_button(
            say("download_yaml"), write_yaml(result), f"{curriculum.id}.yaml", "text/yaml"
        )
    return with_rows(curriculum, *history[-1])


def _history(key: str, curriculum: Curriculum) -> list[tuple[Rows, Rows]]:
    language = current_language()
    start = (course_rows(curriculum, language), rule_rows(curriculum, language))
    found: list[tuple[Rows, Rows]] = st.session_state.setdefault(f"history-{key}", [start])
    return found


def _undo(key: str) -> None:
    history = st.session_state[f"history-{key}"]
    if len(history) > 1:
        history.pop()


def _table(rows: Rows, columns: dict[str, Any], key: str) -> Rows:
    changed = st.data_editor(
        rows or [dict.fromkeys(columns)],
        column_config=columns,
        num_rows="dynamic",
        hide_index=True,
        key=key,
    )
    kept = [dict(row) for row in changed if any(v not in (None, "", False) for v in row.values())]
    return kept


def _course_columns() -> dict[str, Any]:
    number, choice = st.column_config.NumberColumn, st.column_config.SelectboxColumn
    return {
        "id": None,
        "name": st.column_config.TextColumn(say("role_name"), required=True),
        "credits": number(say("role_credits"), min_value=0),
        "term": number(say("role_term"), min_value=1, step=1),
        "group": st.column_config.TextColumn(say("group")),
        "category": st.column_config.TextColumn(say("role_category")),
        "obligation": choice(say("role_obligation"), options=["required", "elective"]),
        "outside": st.column_config.CheckboxColumn(say("outside"), help=say("outside_help")),
    }


def _rule_columns() -> dict[str, Any]:
    texts = ("text", "group")
    return {
        column: st.column_config.TextColumn(say(f"rule_{column}"))
        if column in texts
        else st.column_config.NumberColumn(say(f"rule_{column}"), min_value=0)
        for column in RULE_COLUMNS
    }
