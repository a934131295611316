"""Bringing a file of courses, and what is said about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast

import streamlit as st

from aiknowledge.errors import InputError
from aiknowledge.reports.tables import cell, table_csv
from aiknowledge.ui.courses.catalogue import Catalogue, example_file, open_catalogue
from aiknowledge.ui.courses.tables import finding_row
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, joined, say, tell

EXAMPLE, EXAMPLE_COURSE = "example", "AI 401"
AT_ONCE = 60
"""Up to so many findings stand on the page whole; more scroll in a frame."""
GROUPED = """course,prerequisite,prerequisite_group
AI 301,STAT 201,1
AI 301,MATH 102,2
AI 301,MATH 110,2"""
UPLOAD_CSS = """<style>
[data-testid="stFileUploaderDropzone"] :is(button p, [data-testid$="ons"] span) {{ font-size: 0 }}
[data-testid="stFileUploaderDropzone"] button p::after {{ content: "{button}"; font-size: 14px }}
[data-testid$="Instructions"] span::after {{ content: "{limits}"; font-size: 14px }}
</style>"""
"""The page server speaks English only; these are its words in the language chosen."""


def brought() -> Catalogue | None:
    """Draw the ways to bring a file and what is wrong with it; return it where it is sound."""
    source = _source()
    if source is None:
        if waiting := st.query_params.get("course"):
            st.info(text(say("course_waits", name=waiting)))
        return None
    key = (source[0], hash(source[1]))
    try:
        catalogue = patiently("courses", key, say("doing_read"), partial(open_catalogue, *source))
    except InputError as error:
        st.error(say("file_unreadable"))
        st.caption(text(tell(str(error))))
        return None
    if catalogue is None:
        return None
    if not catalogue.read.sound:
        count = sum(f.severity == "error" for f in catalogue.read.findings)
        st.error(text(say("file_refused", name=catalogue.name, n=count)))
        _findings(catalogue)
        return None
    held = say("file_holds", name=text(source[0]), n=len(catalogue.read.curriculum.courses))
    st.markdown(joined(held, say("is_example")) if _held() == EXAMPLE else held)
    _remarks(catalogue)
    return catalogue


def _held() -> tuple[str, bytes] | str | None:
    asked = EXAMPLE if st.query_params.get("file") == EXAMPLE else None
    return cast(tuple[str, bytes] | str | None, st.session_state.get("courses_file", asked))


def _hold(file: tuple[str, bytes] | str | None, course: str | None = None) -> None:
    st.session_state["courses_file"] = file
    st.session_state["courses_choice"] = st.session_state["courses_last"] = course
    for name in ("file", "course"):
        st.query_params.pop(name, None)


def _source() -> tuple[str, bytes] | None:
    """Draw the ways to bring a file; return the name and content of the one held."""
    number = st.session_state.setdefault("courses_uploads", 0)

    def uploaded() -> None:
        file = st.session_state[f"upload-{number}"]
        first = _held() is None  # an address with a course may wait for its file
        course = st.query_params.get("course") if first else None
        _hold((file.name, file.getvalue()) if file else None, course)

    def example() -> None:
        _hold(EXAMPLE, EXAMPLE_COURSE)
        st.session_state["courses_uploads"] = number + 1  # a new widget: the old file is gone

    held = _held()
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    st.html(UPLOAD_CSS.format(button=say("upload_button"), limits=say("upload_limits")))
    left.file_uploader(
        say("upload"), key=f"upload-{number}", on_change=uploaded, max_upload_size=40
    )
    right.button(say("try_example"), on_click=example, width="stretch")
    own = example_file()
    with st.expander(say("file_shapes")):
        _shapes(*own)
    if held == EXAMPLE:
        st.session_state["courses_file"] = EXAMPLE  # it stays when people come back
        st.query_params["file"] = EXAMPLE
        return own
    return cast(tuple[str, bytes] | None, held)


def _shapes(name: str, raw: bytes) -> None:
    st.write(say("shape_listed"))
    st.code(raw.decode("utf-8"), language=None)
    st.download_button(say("example_file"), raw, file_name=name, mime="text/csv")
    st.write(say("shape_grouped"))
    st.code(GROUPED, language=None)
    st.write(say("shape_plan"))


def _remarks(catalogue: Catalogue) -> None:
    count = Counter(f.severity for f in catalogue.read.findings)
    if not count:
        return
    with st.expander(say("findings", warnings=count["warning"], notes=count["information"])):
        circles = (catalogue.circle(c.courses) for c in catalogue.circles)
        st.markdown("\n".join(f"- {text(sentence)}" for sentence in circles))
        _findings(catalogue)


def _findings(catalogue: Catalogue) -> None:
    order = ("error", "warning", "information")
    found = sorted(catalogue.read.findings, key=lambda f: order.index(f.severity))
    rows = [finding_row(f, catalogue.name, current_language()) for f in found]
    if len(rows) <= AT_ONCE:
        text_table(rows)
    else:
        st.dataframe(rows, hide_index=True, row_height=44, height=620)
    download(say("download_findings"), table_csv([f.as_json() for f in found]), "findings.csv")


def text_table(rows: Sequence[Mapping[str, object]]) -> None:
    """Draw a table that shows its cells letter by letter."""
    st.table([{k: text(cell(v)) for k, v in row.items()} for row in rows], hide_index=True)


def download(label: str, csv: str, name: str) -> None:
    """Draw the button that hands out a table."""
    st.download_button(label, csv, file_name=name, mime="text/csv", on_click="ignore")
