"""The last step: take it home; load a sheet that was filled in; keep it for the department."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable
from functools import partial

import streamlit as st

from aiknowledge.algorithms.judging import Conflict, Signature, course_of, merge_rows
from aiknowledge.algorithms.judging.course import course_id
from aiknowledge.errors import AiknowledgeError, DataError
from aiknowledge.formats.confirmation_sheet import read_sheet, sheet_bytes
from aiknowledge.formats.sssom_export import sssom_table
from aiknowledge.formats.syllabus_map import ENDING, map_text
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, SyllabusMap
from aiknowledge.reports.order_text import order_text
from aiknowledge.reports.syllabus_map_text import map_markdown
from aiknowledge.stores.overlays import save_course
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.courses.file_view import UPLOAD_CSS, text_table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.space import shared
from aiknowledge.ui.state import current_language, say, shared_store, system_at, tell
from aiknowledge.ui.teach.bring import tell_finding
from aiknowledge.ui.teach.desk import (
    Opened,
    judged,
    overlay,
    put,
    second_reader,
    signed,
    teach_system,
)
from aiknowledge.ui.teach.keeping import personal
from aiknowledge.ui.teach.order_data import THOROUGH, Asked, asked, order_of, shown_order
from aiknowledge.ui.telling import place_in, reason

_Content = Callable[[], str | bytes]
MANY = 500
"""Lines from which on the sheet takes more than half a second to write."""


def takehome_view(file: Opened) -> None:
    """Draw the downloads, the way back for a sheet, and where the work is kept."""
    st.write(say("teach_take_text"))
    _downloads(file)
    st.subheader(say("teach_sheet_back"))
    st.write(say("teach_sheet_text"))
    _sheet(file)
    st.subheader(say("teach_kept_title"))
    _kept(file)


def _downloads(file: Opened) -> None:
    system, language, mapped = teach_system(), current_language(), judged(file).map
    found = shown_order(mapped, asked())
    if found is None:
        return
    name = mapped.syllabus.title or mapped.syllabus.name
    stem = course_id(name)

    def course() -> str:
        return write_yaml(course_of(system, mapped, assumes=found.entry.profile))

    # Each is made only when somebody asks for it.
    files: tuple[tuple[str, _Content, str, str], ...] = (
        ("yaml", course, f"{stem}.yaml", "text/yaml"),
        ("xlsx", partial(sheet_bytes, system, mapped, language), f"{stem}.xlsx", _XLSX),
        ("md", partial(map_markdown, system, mapped, language), f"{stem}.md", "text/markdown"),
        ("sssom", partial(sssom_table, system, mapped, language), f"{stem}.sssom.tsv", _TSV),
        ("map", partial(map_text, mapped), f"{stem}{ENDING}", "application/json"),
        (
            "order",
            partial(_order_text, system, mapped, asked(), language),
            f"{stem}-order.txt",
            _TEXT,
        ),
    )
    proved = found.moves.status == found.moves_any_load.status == "optimal"
    long = {"order": not proved, "xlsx": len(mapped.lines) > MANY}
    question = (hash(mapped), id(system), asked(), language)
    columns = st.columns(2)
    for n, (kind, content, file_name, mime) in enumerate(files):
        with columns[n % 2]:
            made = _made(kind, question, content) if long.get(kind) else content
            if made is not None:
                _download(kind, made, file_name, mime)


def _download(kind: str, content: _Content | str | bytes, file_name: str, mime: str) -> None:
    st.download_button(
        say(f"teach_take_{kind}"),
        content,
        file_name,
        mime,
        key=f"take-{kind}",
        on_click="ignore",
        width="stretch",
        help=say(f"teach_take_{kind}_help"),
    )


def _made(kind: str, question: Hashable, content: _Content) -> str | bytes | None:
    """Return a file that takes long to make, None until somebody has asked and it is there."""
    wanted = f"teach_wanted_{kind}"
    if st.session_state.get(wanted) == question:
        return patiently(f"take-{kind}", question, say(f"doing_{kind}"), content)
    st.button(
        say("teach_make", what=say(f"teach_take_{kind}")),
        key=f"make-{kind}",
        on_click=lambda: st.session_state.update({wanted: question}),
        width="stretch",
        help=say(f"teach_take_{kind}_help"),
    )
    return None


def _order_text(
    system: KnowledgeSystem, mapped: SyllabusMap, told: Asked, language: Language
) -> str:
    found = order_of(mapped, told, seconds=THOROUGH, system=system)
    return order_text(system, mapped, found, language)


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TSV = "text/tab-separated-values"
_TEXT = "text/plain"


def _sheet(file: Opened) -> None:
    st.html(UPLOAD_CSS.format(button=say("upload_button"), limits=say("teach_sheet_limits")))
    number = st.session_state.setdefault("teach_sheets", 0)
    key = f"sheet-{file.key}-{number}"
    st.file_uploader(
        say("teach_sheet"), key=key, on_change=_merged, args=(file, key), max_upload_size=20
    )
    for finding in st.session_state.get("teach_sheet_findings", ()):
        tell_finding(finding)
    told = st.session_state.get("teach_merged")
    if told is None or told[0] != file.key:
        return
    _, lines, conflicts, problem = told
    if problem:
        st.error(text(tell(problem)))
        return
    st.success(say("teach_merged", n=lines))
    if conflicts:
        st.warning(say("teach_conflicts", n=len(conflicts)))
        text_table([_conflict(c) for c in conflicts])


def _conflict(c: Conflict) -> dict[str, object]:
    key = f"teach_conflict_{c.reason.replace('-', '_')}"
    heads = [say(f"teach_col_{k}") for k in ("place", "line", "why", "sheet", "here")]
    return dict(
        zip(
            heads,
            (place_in(c.place, current_language()), c.line, say(key), c.sheet, c.here),
            strict=True,
        )
    )


def _merged(file: Opened, key: str) -> None:
    upload = st.session_state.get(key)
    st.session_state["teach_sheet_findings"] = ()
    if upload is None:
        return
    st.session_state["teach_sheets"] += 1
    before = judged(file)
    sign = Signature(signed(), dt.date.today())
    try:
        rows = read_sheet((upload.name[:200], upload.getvalue()), before.map)
        after, conflicts = merge_rows(teach_system(), before.map, rows, sign)
    except DataError as error:
        st.session_state["teach_sheet_findings"] = error.findings
        st.session_state["teach_merged"] = None
        return
    except AiknowledgeError as error:
        st.session_state["teach_merged"] = (file.key, 0, (), str(error))
        return
    now = before.done("sheet", after, sign.by, sign.date)
    lines = len(now.steps[-1].lines) if now is not before else 0
    put(file, now)
    st.session_state["teach_merged"] = (file.key, lines, conflicts, "")


def _kept(file: Opened) -> None:
    if st.session_state.get("teach_kept"):
        st.write(text(say("teach_kept", name=st.session_state["teach_kept"])))
    else:
        st.write(say("teach_kept_soon" if personal() else "teach_private"))
    _keep_course(file)


def _keep_course(file: Opened) -> None:
    """Keep the course where the department's records are: its folder, or the database."""
    root, store = overlay(), shared_store()
    if root is None and store is None:
        if not shared():  # a visitor cannot start the app otherwise
            st.caption(say("teach_no_overlay"))
    elif st.button(say("teach_save_course"), disabled=second_reader()):
        course = course_of(teach_system(), judged(file).map)
        try:
            if root is not None:
                save_course(root, course)
            elif store is not None:
                store.upsert([course])
        except (OSError, AiknowledgeError) as error:
            st.error(text(tell(reason(error))))
        else:
            system_at.clear()
            st.success(say("teach_course_saved"))
