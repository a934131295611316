"""Order: what is taught too early, what students must bring, and course prerequisites."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms.audit import Teaching
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.reports.audit_text import violation_sentence
from aiknowledge.ui.audit.accepting import Finding, accept_some, finding_line, open_count
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.rows import MARK, UNKNOWN, link_rows
from aiknowledge.ui.audit.tables import some, table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, point_label, say


def order_part(case: Case) -> None:
    """Draw the order of the programme at the level of points."""
    found = case.report.order
    lines = [_violation(case, v) for v in found.violations]
    told = {"bring": len(found.entry_profile), "unmet": len(found.unmet)}
    early = open_count(case, lines) if found.terms_known else UNKNOWN
    st.write(say("order_text", early=early, **told))
    if not found.terms_known:
        st.info(say("no_terms"))
    elif not lines:
        st.success(say("no_violation"))
    elif found.terms_known < found.courses:
        st.caption(say("some_terms", known=found.terms_known, of=found.courses))
    for line in lines:
        finding_line(case, line)
    _unmet(case)
    _entry(case)
    _links(case)


def _violation(case: Case, violation: SequenceViolation) -> Finding:
    """Return a violation in words, with the courses that teach the two points."""
    words = violation_sentence(violation, current_language(), point_label)
    late = _where(case, violation.dependent)
    early = _where(case, violation.prerequisite)
    label = words + say("violation_where", first=late, second=early)
    return Finding("sequence-violation", violation.dependent, violation.prerequisite, label)


def _where(case: Case, point: str) -> str:
    """Return the courses that teach a point; ◌ marks what is inferred."""
    teaching = Teaching(case.curriculum)
    language = current_language()
    return some(
        teaching.courses[c].name.in_language(language)
        + (f" {MARK['inferred']}" if row.status == "inferred" else "")
        for c, row in teaching.teachers[point].items()
    )


def _unmet(case: Case) -> None:
    unmet = case.report.order.unmet
    if not unmet:
        return
    st.header(say("unmet"))
    st.caption(say("unmet_help"))
    rows = [
        {
            say("point"): point_label(u.point),
            say("needed_by_head"): some(map(point_label, u.needed_by)),
            say("needed_count"): len(u.needed_by),
        }
        for u in unmet
    ]
    table(rows, "unmet", say("unmet"))
    id = case.curriculum.id
    found = [Finding("unmet-prerequisite", u.point, id, point_label(u.point)) for u in unmet]
    accept_some(case, found, "unmet")


def _entry(case: Case) -> None:
    points = case.report.order.entry_profile
    st.header(say("entry_profile"))
    st.write(say("entry_text", n=len(points)))
    if points:
        graph, system = current_system().graph, current_system()
        rows = [
            {
                say("point"): point_label(p),
                say("unit"): system.units[graph.unit(p)].name.in_language(current_language()),
                say("class_hours"): graph.point(p).hours,
            }
            for p in points
        ]
        with st.expander(say("entry_list")):
            table(rows, "entry-profile", say("entry_profile"))


def _links(case: Case) -> None:
    order = case.report.order
    kinds = {
        "missing": order.suggested_links,
        "reversed": order.reversed_links,
        "unused": order.unused_links,
    }
    for kind, links in kinds.items():
        if not links:
            continue
        st.header(say(f"links_{kind}"))
        st.caption(text(say(f"links_{kind}_help", n=len(links))))
        rows = link_rows(current_system(), case.report, links, current_language())
        if kind == "unused":
            rows = [{k: v for k, v in row.items() if k != say("because_of")} for row in rows]
        table(rows, f"links-{kind}", say(f"links_{kind}"))
