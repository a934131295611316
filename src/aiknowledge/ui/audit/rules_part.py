"""Rules: which are met, which are not, which the data leave open, and why."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from aiknowledge.algorithms.audit import RuleResult
from aiknowledge.reports.audit_text import character_sentences, rule_sentence
from aiknowledge.ui.audit.accepting import Finding, finding_line, waived
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, say

_SIGN = {True: "**✓**", False: "**✕**", None: "**?**"}


def rules_part(case: Case) -> None:
    """Draw every rule with its outcome and numbers, and what the programme is like."""
    if not case.report.rules:
        st.info(say("no_rules"))
    else:
        counts = Counter(r.passed for r in case.report.rules)
        accepted = sum(waived(case, _finding(case, r)) is not None for r in case.report.rules)
        told = {"met": counts[True], "failed": counts[False], "open": counts[None]}
        st.write(say("rules_text", accepted=accepted, **told))
    for result in case.report.rules:
        _rule(case, result)
    lines = character_sentences(case.report, current_language())
    if lines:
        st.header(say("character"))
    for line in lines:
        st.markdown(f"- {text(line)}")


def _finding(case: Case, result: RuleResult) -> Finding:
    words = rule_sentence(result, case.curriculum, current_language())
    return Finding("rule-failed", result.id, case.curriculum.id, words)


def _rule(case: Case, result: RuleResult) -> None:
    finding = _finding(case, result)
    if result.passed is False:
        finding_line(case, finding, _SIGN[False])
        return
    st.markdown(f"{_SIGN[result.passed]} {text(finding.label)}")
    if result.passed is None:
        unknown = result.of - result.known if result.kind != "tier" else 0
        key = "open_list" if not unknown else "open_incomplete"
        if unknown and case.curriculum.complete:
            key = "open_unknown"
        st.caption(say(key, unknown=unknown))
