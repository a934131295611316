"""CS2023 topic by topic: what is covered, in every selection and in some, what is missing."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.algorithms.audit import AuditReport
from aiknowledge.ui.audit.cache import audited
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.rows import topic_rows
from aiknowledge.ui.audit.tables import table
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, say

STANDARD = "cs2023-gamma"


def topics_part(case: Case) -> None:
    """Draw the topics of CS2023, whatever the rest of the page is measured against."""
    report = case.report if case.against == STANDARD else _against_topics(case)
    if report is None:
        return
    counts = {v: sum(t.possible == v for t in report.topics) for v in _VERDICTS}
    sure = sum(t.guaranteed == "covered" for t in report.topics)
    told = {"of": len(report.topics), "covered": counts["covered"], "partly": counts["partly"]}
    st.write(say("topics_text", **told))
    if report.coverage.obligations_known:
        st.write(say("topics_sure", n=sure, of=len(report.topics)))
    st.caption(say("topics_help"))
    if counts["undecided"]:
        st.caption(say("topics_undecided", n=counts["undecided"]))
    rows = topic_rows(current_system(), report, current_language())
    if st.toggle(say("topics_open"), key="topics-open"):
        shown = [t.possible != "covered" for t in report.topics]
        rows = [row for row, open_ in zip(rows, shown, strict=True) if open_]
        if not rows:
            st.success(say("topics_all"))
    table(rows, "cs2023", say("tab_topics"))


_VERDICTS = ("covered", "partly", "not covered", "undecided")


def _against_topics(case: Case) -> AuditReport | None:
    key = f"{case.draft.key}:{hash(case.curriculum)}:{STANDARD}"
    work = partial(audited, key, current_system(), case.curriculum, STANDARD)
    return patiently("topics", key, say("doing_audit"), work)
