"""Courses, groups, rules and credits of a programme, to be edited and undone."""

from __future__ import annotations

import streamlit as st

from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.credit_view import choose_credits
from aiknowledge.ui.audit.editor import edit_courses, edit_groups, edit_rules
from aiknowledge.ui.audit.keeping import downloads
from aiknowledge.ui.state import say


def edit_part(case: Case) -> None:
    """Draw the editors; every change counts at once in every other part."""
    st.write(
        say("edit_text", courses=len(case.curriculum.courses), rules=len(case.curriculum.rules))
    )
    st.caption(say("edit_help"))
    st.header(say("courses"))
    edit_courses(case.draft)
    st.header(say("groups"))
    st.caption(say("groups_help"))
    edit_groups(case.draft)
    st.header(say("rules_title"))
    st.caption(say("rules_help"))
    edit_rules(case.draft)
    st.header(say("credits_choice"))
    choose_credits(case.draft, case.report)
    if not case.draft.changes:
        with st.container(horizontal=True):
            downloads(case.draft, "edit")
