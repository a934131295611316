"""Gaps: what nobody teaches, weightiest first, accepted one by one or together."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from aiknowledge.algorithms.audit import rank_by_shortage
from aiknowledge.reports.audit_json import shortage_document
from aiknowledge.reports.audit_text import demand_sentence
from aiknowledge.ui.audit.accepting import Finding, accept_some, waived_among
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.rows import gap_rows
from aiknowledge.ui.audit.tables import table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, point_label, say


def gaps_part(case: Case) -> None:
    """Draw the points that no listed course teaches."""
    system, language, report = current_system(), current_language(), case.report
    gaps = report.coverage.gaps
    if not gaps:
        st.success(say("no_gaps"))
        return
    accepted = waived_among(case, "gap", (g.point for g in gaps))
    core = sum(g.tier == "core" and g.point not in accepted for g in gaps)
    key = "gaps_text" if report.coverage.decidable else "not_listed_text"
    st.write(say(key, n=len(gaps) - len(accepted), core=core, accepted=len(accepted)))
    if not report.coverage.decidable:
        st.caption(say("not_decidable_gaps"))
    if system.demand and st.toggle(
        say("by_shortage"), help=say("by_shortage_help"), key="by_shortage"
    ):
        gaps = rank_by_shortage(system, gaps)
        report = replace(report, coverage=replace(report.coverage, gaps=gaps))
        for figure in shortage_document(system, gaps)["demand"]:
            st.caption(text(demand_sentence(figure, language)))
    table(gap_rows(system, report, language, accepted), "gaps", say("tab_gaps"))
    found = [Finding("gap", g.point, case.curriculum.id, point_label(g.point)) for g in gaps]
    accept_some(case, found, "gaps")
