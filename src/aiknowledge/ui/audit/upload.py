"""Somebody's own programme: a table with its columns, or YAML taken home before."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.errors import Finding
from aiknowledge.formats.programme import ROLES
from aiknowledge.reports.programme_template import template_csv
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit.cache import Upload, open_programme, open_yaml, taught
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, say, tell
from aiknowledge.ui.telling import place_in

KINDS = ["xlsx", "docx", "csv", "yaml"]


def own_programme() -> Draft | None:
    """Draw the upload with its columns; return the programme, None while there is none."""
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    file = left.file_uploader(say("upload_programme"), type=KINDS, key="own")
    right.download_button(
        say("download_template"),
        template_csv(current_language()),
        "template.csv",
        "text/csv",
        on_click="ignore",
    )
    if file is None:
        st.info(say("upload_next"))
        return None
    raw = file.getvalue()
    system, name = current_system(), file.name
    read = partial(open_programme, name, raw)
    if name.lower().endswith(".yaml"):
        read = partial(open_yaml, name, raw, system)
    upload = patiently("upload", (name, file.file_id), say("doing_read"), read)
    if upload is None:
        return None
    if upload.headings is not None:
        upload = open_programme(name, raw, _columns(upload))
    if upload.error:
        st.error(text(tell(upload.error)))
        st.write(say("upload_failed"))
    if not _sound(list(upload.findings)) or upload.curriculum is None:
        return None
    work = partial(taught, upload.key, system, upload.curriculum)
    held = patiently("titles", upload.key, say("doing_titles"), work)
    return Draft(upload.key, held) if held is not None else None


def _columns(upload: Upload) -> tuple[tuple[str, int], ...]:
    """Draw the step that says which column holds what; return the choice."""
    headings, guessed = upload.headings or (), dict(upload.columns)
    with st.expander(say("columns_step"), expanded=upload.curriculum is None):
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
                placeholder=say("choose"),
            )
    return tuple((role, c) for role, c in chosen.items() if c >= 0)


def _sound(findings: list[Finding]) -> bool:
    """Draw what was found while reading; return whether the table can be used."""
    rows = []
    for f in sorted(findings, key=lambda f: f.severity != "error"):
        where = place_in(f.where, current_language())
        rows.append({say("where"): where, say("what"): tell(f.message), say("mend"): tell(f.mend)})
    errors = sum(f.severity == "error" for f in findings)
    if errors:
        st.error(say("refused", n=errors))
        st.table(rows[:50])
        st.download_button(
            say("download_csv"), table_csv(rows), "findings.csv", "text/csv", on_click="ignore"
        )
    elif rows:
        with st.expander(say("noted", n=len(rows))):
            st.dataframe(rows, hide_index=True)
    return not errors
