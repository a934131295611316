"""The tabs of the audit page: each reads an audit, calls one function, draws."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from aiknowledge.algorithms.audit import (
    AuditReport,
    CurriculumChange,
    Teaching,
    compare,
    impact,
    rank_by_shortage,
)
from aiknowledge.algorithms.audit.order import CourseLink
from aiknowledge.reports.audit_text import (
    character_sentences,
    rule_sentence,
    share_sentence,
    violation_sentence,
)
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit_cache import addable, closed
from aiknowledge.ui.audit_data import (
    area_rows,
    cell_rows,
    gap_rows,
    grid_data,
    point_names,
    repetition_rows,
    track_rows,
)
from aiknowledge.ui.audit_grid import coverage_grid
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.judging_view import judge, keep
from aiknowledge.ui.state import current_language, current_system, point_label, say

MOST_SHOWN = 12
"""Names listed in one line before the rest is counted."""


def grid(report: AuditReport) -> None:
    """Draw coverage by area, and the grid of courses and units with its drill-down."""
    system, language, curriculum = current_system(), current_language(), report.curriculum
    if report.coverage.obligations_known:
        st.write(text(share_sentence(report.coverage.whole, language)))
    else:
        st.write(say("no_obligations"))
    rows = area_rows(system, report, language) + track_rows(report, language)
    bar = st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)
    shares = {say("possible"): bar, say("guaranteed"): bar}
    st.dataframe(rows, hide_index=True, column_config=shares)
    data = grid_data(system, curriculum, language)
    st.caption(say("grid_help", n=data["untouched"]))
    picked = coverage_grid(data, key=f"grid-{curriculum.id}")
    if picked:
        st.session_state["audit_cell"] = (curriculum.id, *picked)
    id, course, unit = st.session_state.get("audit_cell", ("", "", ""))
    if id == curriculum.id:
        names = {c.id: c.name.in_language(language) for c in curriculum.courses}
        st.subheader(text(f"{names[course]} · {system.units[unit].name.in_language(language)}"))
        st.caption(say("judge_help"))
        judge(curriculum, course, cell_rows(system, curriculum, course, unit, language))
    keep(curriculum)
    _worst(report)


def _worst(report: AuditReport) -> None:
    worst = report.coverage.worst
    if not worst.possible or not report.coverage.obligations_known:
        return
    language = current_language()
    courses = {c.id: c for c in report.curriculum.courses}
    chosen = [courses[c] for c in worst.courses if courses[c].obligation != "required"]
    names = _some([c.name.in_language(language) for c in chosen]) or "—"
    proof = say("proved" if worst.proved else "not_proved")
    points = len(worst.points & report.coverage.points)
    st.caption(text(say("worst", proof=proof, n=points, courses=names)))


def gaps(report: AuditReport) -> None:
    """Draw the points nobody teaches, weightiest first."""
    rows = gap_rows(current_system(), report, current_language())
    if not rows:
        st.success(say("no_gaps"))
        return
    if st.toggle(say("by_shortage"), help=say("by_shortage_help"), key="by_shortage"):
        ranked = rank_by_shortage(current_system(), report.coverage.gaps)
        report = replace(report, coverage=replace(report.coverage, gaps=ranked))
        rows = gap_rows(current_system(), report, current_language())
    key = "gaps_text" if report.coverage.decidable else "not_listed_text"
    st.write(say(key, n=len(rows)))
    st.dataframe(rows, hide_index=True)
    st.download_button(say("download_csv"), table_csv(rows), "gaps.csv", "text/csv", key="gaps")


def order(report: AuditReport) -> None:
    """Draw points taught too early, what students must bring, and course prerequisites."""
    language, found = current_language(), report.order
    if not found.terms_known:
        st.info(say("no_terms"))
    elif not found.violations:
        st.success(say("no_violation"))
    for violation in found.violations:
        st.markdown("- " + text(violation_sentence(violation, language, point_label)))
    if found.unmet:
        st.subheader(say("unmet"))
        for unmet in found.unmet[:MOST_SHOWN]:
            names = _some([point_label(p) for p in unmet.needed_by])
            line = f"{point_label(unmet.point)} — {say('needed_by', names=names)}"
            st.markdown("- " + text(line))
        _rest(len(found.unmet))
    st.subheader(say("entry_profile"))
    st.write(say("entry_text", n=len(found.entry_profile)))
    st.caption(text("; ".join(point_names(current_system(), found.entry_profile, language))))
    _links(report, "missing", found.missing_links)
    _links(report, "unused", found.unused_links)


def _links(report: AuditReport, kind: str, links: tuple[CourseLink, ...]) -> None:
    if not links:
        return
    names = {c.id: c.name.in_language(current_language()) for c in report.curriculum.courses}
    st.subheader(say(f"links_{kind}"))
    for link in links[:MOST_SHOWN]:
        needs = _some(list(dict.fromkeys(point_label(p) for p, _ in link.needs)))
        values = {"course": names[link.course], "other": names[link.prerequisite], "names": needs}
        st.markdown("- " + text(say(f"link_{kind}", **values)))
    _rest(len(links))


def levels(report: AuditReport) -> None:
    """Draw the points that several courses teach: spiral or repetition."""
    rows = repetition_rows(current_system(), report, current_language())
    st.dataframe(rows, hide_index=True)
    if rows:
        data = table_csv(rows)
        st.download_button(say("download_csv"), data, "repetition.csv", "text/csv", key="levels")


def rules(report: AuditReport) -> None:
    """Draw what the programme is like, and every rule with its outcome and numbers."""
    for line in character_sentences(report, current_language()):
        st.write(text(line))
    if not report.rules:
        st.write(say("no_rules"))
    draw = {True: st.success, False: st.error, None: st.info}
    for result in report.rules:
        words = rule_sentence(result, report.curriculum, current_language())
        draw[result.passed](text(words))


def compare_with(report: AuditReport) -> None:
    """Draw this programme beside another."""
    system, language, mine = current_system(), current_language(), report.curriculum
    others = {c.id: c for c in system.curricula if c.id != mine.id}
    if not others:
        return
    names = {i: c.name.in_language(language) for i, c in others.items()}
    places = {
        i: f"{c.institution.in_language(language)} · " if c.institution else ""
        for i, c in others.items()
    }
    chosen = st.selectbox(
        say("other_curriculum"), list(others), format_func=lambda i: places[i] + names[i]
    )
    found = compare(system, Teaching(mine), Teaching(others[chosen]))
    counted = say("similarity_text", common=len(found.common), similarity=found.similarity)
    st.write(text(counted))
    only_a = say(
        "only_in" if found.only_a_decidable else "only_listed", name=mine.name.in_language(language)
    )
    only_b = say("only_in" if found.only_b_decidable else "only_listed", name=names[chosen])
    rows = [
        {
            say("unit"): system.units[u].name.in_language(language),
            say("both"): both,
            only_a: a,
            only_b: b,
        }
        for u, (both, a, b) in found.by_unit.items()
    ]
    st.dataframe(rows, hide_index=True)


def impact_of(report: AuditReport) -> None:
    """Draw what would be lost without some courses."""
    language, curriculum = current_language(), report.curriculum
    names = {c.id: c.name.in_language(language) for c in curriculum.courses}
    chosen = st.multiselect(
        say("remove_course"),
        list(names),
        format_func=names.__getitem__,
        placeholder=say("choose"),
        key=f"remove-{curriculum.id}",
    )
    if not chosen:
        return
    changes = [CurriculumChange("remove", c) for c in chosen]
    found = impact(current_system(), curriculum, changes, {})
    st.write(
        say(
            "impact_text",
            uncovered=len(found.uncovered),
            violations=len(found.violations_created),
            rules=len(found.rules_broken),
            hours=sum(p.hours for p in found.paths_lengthened),
        )
    )
    if found.uncovered:
        st.subheader(say("uncovered"))
        st.caption(text("; ".join(point_names(current_system(), found.uncovered, language))))


def close_with(report: AuditReport) -> None:
    """Draw the cheapest courses of another programme that close gaps."""
    system, language, curriculum = current_system(), current_language(), report.curriculum
    offers = {
        c.id: c
        for c in system.curricula
        if c.id != curriculum.id and all(k.credits is not None for k in c.courses)
    }
    st.write(say("close_intro"))
    if not offers:
        return
    left, right = st.columns(2)
    chosen = left.selectbox(
        say("close_catalogue"),
        list(offers),
        format_func=lambda i: offers[i].name.in_language(language),
    )
    units = addable(system, curriculum, offers[chosen])
    if not units:
        st.success(say("close_nothing"))
        return
    unit = right.selectbox(
        say("close_reach"),
        list(units),
        format_func=lambda u: f"{system.units[u].name.in_language(language)} (+{len(units[u])})",
    )
    found = closed(f"{curriculum.id}:{chosen}:{unit}", system, curriculum, offers[chosen], unit)
    if found.unreachable:
        st.info(say("close_unreachable"))
    else:
        proof = say("proved" if found.optimal else "not_proved")
        points = len(found.covered)
        st.write(say("close_result", credits=found.credits, points=points, proof=proof))
        courses = {c.id: c for c in offers[chosen].courses}
        rows = [
            {
                say("courses"): courses[c].name.in_language(language),
                say("role_credits"): courses[c].credits,
            }
            for c in found.courses
        ]
        st.dataframe(rows, hide_index=True)
        if found.brought:
            names = _some(point_names(system, found.brought, language))
            st.caption(text(say("close_brought", names=names)))


def _some(names: list[str]) -> str:
    shown = ", ".join(names[:MOST_SHOWN])
    return shown + (f" … (+{len(names) - MOST_SHOWN})" if len(names) > MOST_SHOWN else "")


def _rest(count: int) -> None:
    if count > MOST_SHOWN:
        st.caption(f"… +{count - MOST_SHOWN}")
