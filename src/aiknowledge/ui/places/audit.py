"""Audit: choose a programme or bring one; the answer in a sentence, then part by part."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from aiknowledge.model import Curriculum
from aiknowledge.reports.audit_text import basis_sentences, hours_sentences, inferred_sentence
from aiknowledge.ui.audit.about import about
from aiknowledge.ui.audit.accepting import Finding, open_count, waivers, waivers_file
from aiknowledge.ui.audit.cache import audited
from aiknowledge.ui.audit.case import Case, Draft, best_mapped
from aiknowledge.ui.audit.close_part import close_part
from aiknowledge.ui.audit.compare_data import full_name
from aiknowledge.ui.audit.compare_part import compare_part
from aiknowledge.ui.audit.coverage_part import coverage_part
from aiknowledge.ui.audit.credit_view import credit_name, hours_line
from aiknowledge.ui.audit.edit_part import edit_part
from aiknowledge.ui.audit.gaps_part import gaps_part
from aiknowledge.ui.audit.impact_part import impact_part
from aiknowledge.ui.audit.keeping import keep
from aiknowledge.ui.audit.maps_part import maps_part
from aiknowledge.ui.audit.order_part import order_part
from aiknowledge.ui.audit.own_table import keeps, table_address
from aiknowledge.ui.audit.parts import way_to_courses
from aiknowledge.ui.audit.repetition_part import repetition_part
from aiknowledge.ui.audit.rows import UNKNOWN
from aiknowledge.ui.audit.rules_part import rules_part
from aiknowledge.ui.audit.topics_part import STANDARD, topics_part
from aiknowledge.ui.audit.upload import own_programme
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import (
    current_language,
    current_system,
    follow,
    keep_choice,
    overlay_note,
    say,
    start_field,
    unknown_note,
    write_address,
)

OWN = "own"
PARTS: dict[str, Callable[[Case], None]] = {
    "grid": coverage_part,
    "gaps": gaps_part,
    "order": order_part,
    "levels": repetition_part,
    "rules": rules_part,
    "topics": topics_part,
    "maps": maps_part,
    "edit": edit_part,
    "compare": compare_part,
    "impact": impact_part,
    "close": close_part,
}
"""The parts of the page by the word that stands for each in the address."""


def page() -> None:
    """Draw the choice of a programme, and its audit."""
    st.title(say("audit"))
    st.write(say("audit_intro"))
    way_to_courses()
    left, right = st.columns([3, 2])
    with left:
        chosen = _choose()
    with right:
        against = _against()
    draft = own_programme() if chosen is None else chosen
    if draft is None:
        return
    curriculum = draft.current
    key = f"{draft.key}:{hash(curriculum)}:{against}"
    work = partial(audited, key, current_system(), curriculum, against)
    report = patiently("audit", key, say("doing_audit"), work)
    if report is None:
        return
    case = Case(draft, report, against, waivers())
    _headline(case)
    overlay_note(report.coverage.possible)
    keep(draft, kept=chosen is None and keeps())
    waivers_file()
    _parts(case)


@st.fragment
def _parts(case: Case) -> None:
    """Draw the tabs; only the open one computes, and the address keeps which it is."""
    parts = [p for p in PARTS if p != "topics" or current_system().alignments]
    labels = {p: say(f"tab_{p}") for p in parts}
    follow("part_label")
    asked = st.query_params.get("part")
    if st.session_state.get("part_label") not in labels.values():
        st.session_state["part_label"] = labels.get(asked or "", labels["grid"])
    tabs = st.tabs(list(labels.values()), key="part_label", on_change="rerun")
    for part, tab in zip(parts, tabs, strict=True):
        if tab.open:
            if part != (asked or "grid"):
                write_address({"part": part if part != "grid" else None})
            with tab:
                PARTS[part](case)


# ── which programme, against what ────────────────────────────────────────────────────────────
def _choose() -> Draft | None:
    """Return the draft of the programme chosen, None where the visitor brings one."""
    shipped = {c.id: c for c in current_system().curricula}
    options = [*shipped, OWN]
    start_field("curriculum", options, _first(options))
    id: str = st.selectbox(
        say("choose_curriculum"),
        options,
        format_func=_label,
        key="curriculum",
        placeholder=say("choose"),
    )
    unknown_note("curriculum")
    st.session_state["audit_last"] = id
    write_address({"curriculum": id, "table": table_address() if id == OWN else None})
    with st.container(key="whole-name"):  # the box cuts a long name on a phone
        st.caption(text(_label(id)))
    if id == OWN:
        return None
    st.button(say("own_bring"), on_click=_bring, icon=":material/upload:", key="own-bring")
    return Draft(id, shipped[id])


def _bring() -> None:
    st.session_state["curriculum"] = OWN


def _first(options: list[str]) -> str:
    """Return the programme that the visit chose last, or the best mapped one."""
    last: str = st.session_state.get("audit_last", "")
    return last if last in options else best_mapped(current_system().curricula) or options[0]


def _label(id: str) -> str:
    if id == OWN:
        return say("own_table")
    record = current_system().record("curriculum", id)
    assert isinstance(record, Curriculum)
    mark = "illustrative" if record.illustrative else "template" if record.template else ""
    name = full_name(record, current_language())
    return say("aside", told=name, aside=say(mark)) if mark else name


def _against() -> str | None:
    system, language = current_system(), current_language()
    profiles = {p.id: p.name.in_language(language) for p in system.profiles}
    names = {"": say("whole_system"), STANDARD: say("cs2023"), **profiles}
    if not system.alignments:
        del names[STANDARD]
    return keep_choice(say("against"), list(names), "against", names.__getitem__) or None


# ── the answer on top ────────────────────────────────────────────────────────────────────────
def _headline(case: Case) -> None:
    """Draw the answer in one sentence, four figures, and what they rest on."""
    report, language = case.report, current_language()
    if not case.linked:
        st.info(say("nothing_taught"))
    _figures(case)
    if not report.curriculum.complete:
        st.caption(say("list_open"))
    if report.inferred_share:
        st.caption("◌ " + text(inferred_sentence(report.inferred_share, language)))
    with st.expander(say("basis")):
        credits = hours_sentences(report.hours, language)  # said below, with words of the page
        lines = [s for s in basis_sentences(report, language) if s not in credits]
        lines += [say("credits_now", kind=credit_name(report.curriculum)), hours_line(report)]
        st.markdown("\n".join(f"- {text(line)}" for line in lines))
    about(report.curriculum)


def _figures(case: Case) -> None:
    """Draw the four figures; a dash where nothing decides one."""
    report, whole, id = case.report, case.report.coverage.whole, case.curriculum.id
    plain = (r.point for r in report.levels.repetitions if r.planned is False)
    pairs = ((v.dependent, v.prerequisite) for v in report.order.violations)
    early = open_count(case, (Finding("sequence-violation", d, p, "") for d, p in pairs))
    again = open_count(case, (Finding("repetition", p, id, "") for p in plain))
    terms, sure = report.order.terms_known, report.coverage.obligations_known
    told = f"{whole.guaranteed} / {whole.wanted}" if sure else say("no_obligations")
    figures = (
        ("covered", case.linked, f"{whole.most:.0%}", f"{whole.possible} / {whole.wanted}"),
        ("everybody", case.linked and sure, f"{whole.least:.0%}", told),
        ("violations", case.linked and terms, str(early), None if terms else say("no_terms")),
        ("repeats", case.linked, str(again), say("repeats_help")),
    )
    with st.container(horizontal=True, key="audit-figures"):
        for name, decided, value, help in figures:
            st.metric(say(name), value if decided else UNKNOWN, help=help, width="stretch")
