"""Edit a programme in place: courses, groups and rules added, changed, removed, undone."""

from __future__ import annotations

from typing import Any

import streamlit as st

from aiknowledge.algorithms.title_mapping import with_inferred_teaching
from aiknowledge.formats.programme.rows import course_rows, rule_rows, with_group, with_rows
from aiknowledge.model import Curriculum
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.audit.rows import UNKNOWN, Row
from aiknowledge.ui.state import current_language, current_system, say


def edit_courses(draft: Draft) -> None:
    """Draw the table of courses; a new course teaches what its title tells, inferred."""
    curriculum, language = draft.current, current_language()
    rows = course_rows(curriculum, language)
    changed = _table(rows, _course_columns(), f"courses-{draft.version}")
    rules = rule_rows(curriculum, language)
    new = with_rows(curriculum, changed, rules)
    if new != with_rows(curriculum, rows, rules):
        _accept(draft, _with_new_taught(draft, new))


def edit_rules(draft: Draft) -> None:
    """Draw the table of selection rules with every field they have."""
    curriculum, language = draft.current, current_language()
    rows = rule_rows(curriculum, language)
    changed = _table(rows, _rule_columns(curriculum), f"rules-{draft.version}")
    courses = course_rows(curriculum, language)
    new = with_rows(curriculum, courses, changed)
    if new != with_rows(curriculum, courses, rows):
        _accept(draft, new)


def edit_groups(draft: Draft) -> None:
    """Draw the groups; a new name goes to courses and rules, an empty one dissolves the group."""
    curriculum = draft.current
    groups = _groups(curriculum)
    if not groups:
        st.caption(say("groups_none"))
        return
    shown = _shown(curriculum, groups)
    rows = [_group_row(curriculum, *told) for told in zip(groups, shown, strict=True)]
    changed = st.data_editor(
        rows,
        hide_index=True,
        placeholder=UNKNOWN,
        disabled=[say("courses"), say("role_credits"), say("tab_rules")],
        column_config={"name": st.column_config.TextColumn(say("group"))},
        key=f"groups-{draft.version}",
    )
    for group, before, row in zip(groups, shown, changed, strict=True):
        name = (row["name"] or "").strip() or None
        if name != before:
            _accept(draft, with_group(curriculum, group, name))


def _groups(curriculum: Curriculum) -> list[str]:
    told = [*(c.group for c in curriculum.courses), *(r.group for r in curriculum.rules)]
    return list(dict.fromkeys(g for g in told if g))


def _shown(curriculum: Curriculum, groups: list[str]) -> list[str]:
    book = curriculum.phrasebook(current_language())
    return [book.get(g, g) for g in groups]


def _group_row(curriculum: Curriculum, group: str, shown: str) -> Row:
    inside = [c for c in curriculum.courses if c.group == group]
    credits = [c.credits for c in inside]
    known = [c for c in credits if c is not None]
    return {
        "name": shown,
        say("courses"): len(inside),
        say("role_credits"): sum(known) if known and len(known) == len(credits) else None,
        say("tab_rules"): sum(r.group == group for r in curriculum.rules),
    }


def _accept(draft: Draft, curriculum: Curriculum) -> None:
    draft.change(curriculum)
    st.rerun()


def _with_new_taught(draft: Draft, curriculum: Curriculum) -> Curriculum:
    """Return a curriculum whose courses that are new teach what their titles tell."""
    known = {c.id for c in draft.current.courses}
    new = tuple(c for c in curriculum.courses if c.id not in known)
    guessed = with_inferred_teaching(
        current_system(), curriculum.model_copy(update={"courses": new})
    )
    by_id = {c.id: c for c in guessed.courses}
    courses = tuple(by_id.get(c.id, c) for c in curriculum.courses)
    return curriculum.model_copy(update={"courses": courses})


def _table(rows: list[Row], columns: dict[str, Any], key: str) -> list[Row]:
    changed = st.data_editor(
        rows or [dict.fromkeys(columns)],
        column_config=columns,
        num_rows="dynamic",
        hide_index=True,
        placeholder=UNKNOWN,
        key=key,
    )
    return [dict(row) for row in changed]


def _course_columns() -> dict[str, Any]:
    number, choice = st.column_config.NumberColumn, st.column_config.SelectboxColumn
    words, tick = st.column_config.TextColumn, st.column_config.CheckboxColumn
    return {
        "id": None,
        "name": words(say("role_name"), required=True, pinned=True),
        "credits": number(say("role_credits"), min_value=0),
        "theory": number(say("role_theory_hours"), min_value=0),
        "practice": number(say("role_practice_hours"), min_value=0),
        "term": number(say("role_term"), min_value=1, step=1),
        "group": words(say("group"), help=say("group_help")),
        "category": words(say("role_category")),
        "obligation": choice(
            say("role_obligation"),
            options=["required", "elective"],
            format_func=lambda kind: say(str(kind)),
        ),
        "provider": words(say("role_provider")),
        "from_enterprise": tick(say("from_enterprise"), help=say("from_enterprise_help")),
        "outside": tick(say("outside"), help=say("outside_help"), default=False),
    }


def _rule_columns(curriculum: Curriculum) -> dict[str, Any]:
    number = st.column_config.NumberColumn
    shown = _shown(curriculum, _groups(curriculum))
    groups = st.column_config.SelectboxColumn(say("rule_group"), options=shown)
    counts = ("least_credits", "most_credits", "least_courses", "least_categories")
    share = say("rule_least_enterprise_share")
    return {
        "id": None,
        "text": st.column_config.TextColumn(say("rule_text"), required=True, pinned=True),
        "group": groups,
        **{c: number(say(f"rule_{c}"), min_value=0) for c in counts},
        "least_enterprise_share": number(
            share, min_value=0, max_value=1, format="percent", help=say("rule_share_help")
        ),
    }
