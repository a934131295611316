"""Somebody's own programme: a table with its columns, or YAML taken home before."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from aiknowledge.errors import Finding
from aiknowledge.formats.programme import ROLES
from aiknowledge.formats.programme.naming import renamed
from aiknowledge.reports.programme_template import template_csv
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit.cache import Upload, open_programme, open_yaml, taught
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.audit.own_table import (
    Table,
    before,
    held,
    hold,
    keep_table,
    keeps,
    kept,
    kept_names,
    number,
)
from aiknowledge.ui.courses.file_view import UPLOAD_CSS
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, joined, say, tell
from aiknowledge.ui.telling import place_in

KINDS = ["xlsx", "docx", "csv", "yaml"]
SHOWN = 6
"""Kept programmes offered at once."""


def own_programme() -> Draft | None:
    """Draw the table of the visit, or the ways to bring one; return its programme, if any."""
    table = held()
    place = st.container()
    if table is None:
        _ways(place)
        st.info(say("upload_next"))
        return None
    draft = _opened(table)
    with place:
        if draft is None:
            _ways(place)
            st.caption(text(table.name))
            return None
        _head(table, draft)
    keep_table(table, draft.current)
    return draft


def _opened(table: Table) -> Draft | None:
    """Return the programme of a table; draw which column holds what, and what is wrong."""
    system, name, raw = current_system(), table.name, table.raw
    stated = name.lower().endswith(".yaml")
    read = partial(open_yaml, name, raw, system) if stated else partial(open_programme, name, raw)
    upload = patiently("upload", table.key, say("doing_read"), read)
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
    found = patiently("titles", upload.key, say("doing_titles"), work)
    if found is None:
        return None
    # a table of rows cannot say that it is whole: whoever knows ticks it
    return Draft(upload.key, found if stated else found.model_copy(update={"complete": False}))


# ── the table that is open ───────────────────────────────────────────────────────────────────
def _head(table: Table, draft: Draft) -> None:
    """Draw which table is open, the way to another, its name and whether it is whole."""
    left, right = st.columns([4, 1], vertical_alignment="center")
    left.markdown(say("own_holds", name=text(table.name), n=len(draft.current.courses)))
    right.button(say("own_another"), on_click=hold, args=(None,), width="stretch")
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    name, whole = f"own-name-{draft.version}", f"own-whole-{draft.version}"
    left.text_input(
        say("own_name"),
        value=draft.current.name.in_language(current_language()),
        key=name,
        max_chars=120,
        on_change=lambda: _rename(draft, st.session_state[name]),
    )
    right.checkbox(
        say("own_whole"),
        value=draft.current.complete,
        key=whole,
        on_change=lambda: _declare(draft, st.session_state[whole]),
    )
    st.caption(joined(say("own_whole_help"), say("own_kept" if keeps() else "own_visit")))


def _rename(draft: Draft, name: str) -> None:
    if name.strip():
        draft.change(renamed(draft.current, name.strip()))


def _declare(draft: Draft, whole: bool) -> None:
    draft.change(draft.current.model_copy(update={"complete": whole}))


# ── the ways to bring one ────────────────────────────────────────────────────────────────────
def _ways(place: DeltaGenerator) -> None:
    """Draw the box for a file, the template, and the tables that one can go back to."""
    left, right = place.columns([4, 1], vertical_alignment="bottom")
    place.html(UPLOAD_CSS.format(button=say("upload_button"), limits=say("own_limits")))
    key = f"own-{number()}"
    left.file_uploader(
        say("upload_programme"),
        type=KINDS,
        key=key,
        on_change=_brought,
        args=(key,),
        max_upload_size=40,
    )
    right.download_button(
        say("download_template"),
        template_csv(current_language()),
        "template.csv",
        "text/csv",
        on_click="ignore",
    )
    if table := before():
        label = say("bring_back_named", name=text(table.name))
        place.button(label, on_click=hold, args=(table,), icon=":material/undo:")
    if names := kept_names():
        place.caption(say("own_go_on"))
    for name in names[:SHOWN]:
        label = text(name.removesuffix(".yaml"))
        place.button(label, key=f"kept-{name}", on_click=_go_on, args=(name,), type="tertiary")


def _brought(key: str) -> None:
    file = st.session_state.get(key)
    if file is not None:
        hold(Table(file.name[:300], file.getvalue()))


def _go_on(name: str) -> None:
    if table := kept(name):
        hold(table)


def _columns(upload: Upload) -> tuple[tuple[str, int], ...]:
    """Draw the step that says which column holds what; return the choice."""
    headings = upload.headings or ()
    guessed = dict(upload.columns) | st.session_state.get("own_columns", {})
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
                key=f"column-{number()}-{role}",
                placeholder=say("choose"),
            )
    st.session_state["own_columns"] = chosen
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
