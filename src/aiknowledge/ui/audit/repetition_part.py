"""Repetition: what several courses teach, a planned spiral or the same again; odd levels."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from aiknowledge.ui.audit.accepting import Finding, accept_some, waived_among
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.rows import level_rows, repetition_rows
from aiknowledge.ui.audit.tables import some, table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, point_label, say


def repetition_part(case: Case) -> None:
    """Draw the points that several courses teach, and what is odd about levels."""
    language, report = current_language(), case.report
    plain = [r for r in report.levels.repetitions if r.planned is False]
    accepted = waived_among(case, "repetition", (r.point for r in plain))
    counts = Counter(r.planned for r in report.levels.repetitions)
    open_ = [r for r in plain if r.point not in accepted]
    told = {"n": len(report.levels.repetitions), "spiral": counts[True], "plain": len(open_)}
    hours = sum(r.hours for r in open_)
    st.write(say("repetition_text", open=counts[None], hours=hours, **told))
    if counts[None]:
        st.caption(say("repetition_open"))
    rows = repetition_rows(current_system(), report, language, accepted)
    if rows:
        st.caption(say("letters"))
    table(rows, "repetition", say("tab_levels"))
    id = case.curriculum.id
    found = [Finding("repetition", r.point, id, point_label(r.point)) for r in plain]
    if found:
        accept_some(case, found, "repetition")
    _faults(case)


def _faults(case: Case) -> None:
    levels = case.report.levels
    st.header(say("levels_title"))
    counts = Counter(levels.faults.values())
    told = {"shallow": counts["introduced only"], "missing": counts["never introduced"]}
    st.write(say("levels_text", early=counts["mastered too early"], open=levels.undecided, **told))
    if levels.undecided:
        st.caption(say("levels_open"))
    if levels.faults:
        with st.expander(say("entry_list")):
            rows = level_rows(current_system(), case.report, current_language())
            table(rows, "levels", say("level"))
    if levels.silent_courses:
        language = current_language()
        names = {c.id: c.name.in_language(language) for c in case.curriculum.courses}
        silent = some(names[c] for c in levels.silent_courses)
        st.caption(text(say("silent", n=len(levels.silent_courses), names=silent)))
