"""Audit: choose a programme or bring one; coverage, gaps, order, repetition, rules."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms.audit import AuditReport
from aiknowledge.errors import Finding
from aiknowledge.formats.programme import ROLES
from aiknowledge.model import Curriculum
from aiknowledge.reports.audit_text import basis_sentences
from aiknowledge.reports.programme_template import template_csv
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit_cache import Upload, audited, open_programme, taught
from aiknowledge.ui.audit_parts import audit_parts
from aiknowledge.ui.curriculum_editor import edited
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.judging_view import judged
from aiknowledge.ui.places import audit_tabs
from aiknowledge.ui.state import current_language, current_system, overlay_note, say

OWN = "own"
UNKNOWN = "—"
"""Shown where nothing decides a figure: unknown is never 0."""


def page() -> None:
    """Draw the choice of a programme, and its audit."""
    st.title(say("audit"))
    st.write(say("audit_intro"))
    audit_parts("audit")
    chosen = _choose()
    if chosen is None:
        return
    key, curriculum = chosen[0], judged(chosen[1])
    key += f":{hash(curriculum)}"
    against = _against()
    report = audited(f"{key}:{against}", current_system(), curriculum, against)
    st.caption(text(" ".join(basis_sentences(report, current_language()))))
    overlay_note(report.coverage.possible)
    _figures(report)
    if not report.coverage.possible:
        st.info(say("nothing_taught"))
    _tabs(report)


def _tabs(report: AuditReport) -> None:
    names = ("grid", "gaps", "order", "levels", "rules", "compare", "impact", "close")
    draw = (
        audit_tabs.grid,
        audit_tabs.gaps,
        audit_tabs.order,
        audit_tabs.levels,
        audit_tabs.rules,
        audit_tabs.compare_with,
        audit_tabs.impact_of,
        audit_tabs.close_with,
    )
    for tab, function in zip(st.tabs([say(f"tab_{n}") for n in names]), draw, strict=True):
        with tab:
            function(report)


# ── which programme ──────────────────────────────────────────────────────────────────────────
def _choose() -> tuple[str, Curriculum] | None:
    """Return a key and the programme chosen, or None where there is none yet."""
    shipped = {c.id: c for c in current_system().curricula}
    options = [*shipped, OWN]
    asked = st.query_params.get("curriculum")
    start = options.index(asked) if asked in options else 0
    id = st.selectbox(
        say("choose_curriculum"), options, index=start, format_func=_label, key="curriculum"
    )
    st.query_params["curriculum"] = id
    return (id, shipped[id]) if id in shipped else _own()


def _label(id: str) -> str:
    if id == OWN:
        return say("own_table")
    record = current_system().record("curriculum", id)
    assert isinstance(record, Curriculum)
    language = current_language()
    place = f"{record.institution.in_language(language)} · " if record.institution else ""
    mark = "illustrative" if record.illustrative else "template" if record.template else ""
    return place + record.name.in_language(language) + (f" ({say(mark)})" if mark else "")


def _own() -> tuple[str, Curriculum] | None:
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    file = left.file_uploader(say("upload_programme"), type=["xlsx", "docx", "csv"], key="own")
    right.download_button(
        say("download_template"), template_csv(current_language()), "template.csv", "text/csv"
    )
    if file is None:
        return None
    raw = file.getvalue()
    upload = open_programme(file.name, raw, None)
    upload = open_programme(file.name, raw, _columns(upload)) if upload.grid else upload
    if upload.error or upload.read is None:
        st.error(text(upload.error or ""))
        return None
    if not _sound(list(upload.read.findings)):
        return None
    curriculum = edited(upload.key, upload.read.curriculum)
    key = f"{upload.key}:{hash(curriculum)}"
    return key, taught(key, current_system(), curriculum)


def _columns(upload: Upload) -> tuple[tuple[str, int], ...] | None:
    """Draw the step that says which column holds what; return the choice."""
    if upload.read is None:
        headings = upload.grid.rows[0] if upload.grid else ()
        guessed: dict[str, int] = {}
    else:
        headings, guessed = upload.read.headings, dict(upload.read.columns)
    with st.expander(say("columns_step"), expanded=upload.read is None):
        options = [-1, *range(len(headings))]
        chosen = {}
        places = st.columns(3)
        for n, role in enumerate(ROLES):
            chosen[role] = places[n % 3].selectbox(
                say(f"role_{role}"),
                options,
                index=options.index(guessed.get(role, -1)),
                format_func=lambda c: say("no_column") if c < 0 else headings[c] or f"#{c + 1}",
                key=f"column-{role}",
            )
    return tuple((role, c) for role, c in chosen.items() if c >= 0)


def _sound(findings: list[Finding]) -> bool:
    """Draw what was found while reading; return whether the table can be used."""
    rows = [
        {say("where"): f.where, say("what"): f.message, say("mend"): f.mend}
        for f in sorted(findings, key=lambda f: f.severity != "error")
    ]
    errors = sum(f.severity == "error" for f in findings)
    if errors:
        st.error(say("refused", n=errors))
        st.dataframe(rows, hide_index=True)
        st.download_button(say("download_csv"), table_csv(rows), "findings.csv", "text/csv")
    elif rows:
        with st.expander(say("noted", n=len(rows))):
            st.dataframe(rows, hide_index=True)
    return not errors


# ── against what, and the figures on top ─────────────────────────────────────────────────────
def _against() -> str | None:
    system, language = current_system(), current_language()
    profiles = {p.id: p.name.in_language(language) for p in system.profiles}
    names = {"": say("whole_system"), "cs2023-gamma": say("cs2023"), **profiles}
    if not system.alignments:
        del names["cs2023-gamma"]
    options = list(names)
    asked = st.query_params.get("against", "")
    start = options.index(asked) if asked in options else 0
    chosen = st.selectbox(
        say("against"), options, index=start, format_func=names.__getitem__, key="against"
    )
    if chosen:
        st.query_params["against"] = chosen
    else:
        st.query_params.pop("against", None)
    return chosen or None


def _figures(report: AuditReport) -> None:
    whole = report.coverage.whole
    plain = sum(r.planned is False for r in report.levels.repetitions)
    early = str(len(report.order.violations)) if report.order.terms_known else UNKNOWN
    sure = report.coverage.obligations_known
    everybody = f"{whole.least:.0%}" if sure else UNKNOWN
    told = f"{whole.guaranteed} / {whole.wanted}" if sure else say("no_obligations")
    figures = (
        ("covered", f"{whole.most:.0%}", f"{whole.possible} / {whole.wanted}"),
        ("everybody", everybody, told),
        ("violations", early, None if report.order.terms_known else say("no_terms")),
        ("repeats", str(plain), None),
    )
    for place, (name, value, help) in zip(st.columns(4), figures, strict=True):
        place.metric(say(name), value, help=help)
