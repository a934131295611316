"""Bringing syllabi: upload, paste, the example, or go on where one stopped; what is wrong."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from aiknowledge.errors import AiknowledgeError, DataError, Finding
from aiknowledge.formats.syllabus.folder import folder_files
from aiknowledge.ui.courses.file_view import UPLOAD_CSS
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, joined, say, tell, write_address
from aiknowledge.ui.teach.desk import PASTED, Opened, all_opened
from aiknowledge.ui.teach.keeping import SAVED, forget, forgotten, kept_map, kept_maps
from aiknowledge.ui.teach.words import TEACH_WORDS
from aiknowledge.ui.telling import place_in

EXAMPLE, OWN = "example", "own"
_Files = tuple[tuple[str, bytes], ...]
SHOWN = 6
"""Kept maps offered at once."""


def brought() -> list[Opened]:
    """Draw the ways to bring a syllabus until there is one; return those that are held."""
    files = _held()
    if not files:
        st.write(say("teach_intro"))
        _ways()
        return []
    left, right = st.columns([4, 1], vertical_alignment="center")
    with left:
        found = _all(files) or []
        usable = [f for f in found if f.proposed is not None]
        _told(found, usable)
    right.button(
        say("teach_another"),
        on_click=_set_aside,
        args=(files, _name(found, files)),
        width="stretch",
    )
    return usable


def example_file() -> tuple[str, bytes]:
    """Return the syllabus that ships with the app, in the language chosen."""
    name = f"syllabus_{current_language()}.md"
    return name, (Path(__file__).parents[1] / "examples" / name).read_bytes()


def _held() -> _Files:
    asked = st.query_params.get("file", "")
    if asked == EXAMPLE:
        return (example_file(),)
    held: _Files = st.session_state.get("teach_files", ())
    if not held and asked.startswith(SAVED):
        kept = kept_map(asked.removeprefix(SAVED))
        held = (kept,) if kept else ()
        st.session_state["teach_files"] = held
    if asked and not held:
        st.info(say("teach_gone"))
    return held


def _hold(files: _Files, asked: str = "") -> None:
    """Work on these files from now on; an empty tuple leads back to the ways to bring one."""
    st.session_state["teach_files"] = files
    st.session_state.pop("teach_before", None)
    write_address({"file": asked or None, "step": None, "course": None})


def _name(found: list[Opened], files: _Files) -> str:
    """Return what the files that are open are called: by the title of the first, if it has one."""
    mapped = found[0].proposed if found else None
    name = (mapped.syllabus.title if mapped else "") or files[0][0]
    return say("aside", told=name, aside=f"+{len(files) - 1}") if len(files) > 1 else name


def _set_aside(files: _Files, name: str) -> None:
    """Lead back to the ways to bring one; what was open, judged as it is, can be brought back."""
    asked = st.query_params.get("file", "")
    _hold(())
    st.session_state["teach_before"] = (() if asked == EXAMPLE else files, asked, name)


def _all(files: _Files) -> list[Opened] | None:
    system = current_system()
    key = (tuple((name, hash(raw)) for name, raw in files), id(system))
    return patiently("syllabus", key, say("doing_map"), partial(all_opened, files, system))


def _told(found: list[Opened], usable: list[Opened]) -> None:
    if len(found) == 1 and usable:
        mapped = usable[0].proposed
        assert mapped is not None
        title = mapped.syllabus.title or mapped.syllabus.name
        example = st.query_params.get("file") == EXAMPLE
        line = say("teach_holds", title=text(title), n=len(mapped.lines))
        st.markdown(joined(line, say("teach_is_example")) if example else line)
    elif len(found) > 1:
        st.markdown(say("teach_holds_many", n=len(usable), all=len(found)))
    findings = [*st.session_state.get("teach_refused", ())]
    findings += [x for f in found for x in f.findings]
    for finding in findings:
        if finding.severity == "error":
            tell_finding(finding)
    milder = [x for x in findings if x.severity != "error"]
    if milder:
        with st.expander(say("teach_remarks", n=len(milder))):
            for finding in milder:
                tell_finding(finding)


def tell_finding(finding: Finding) -> None:
    """Draw one finding as a sentence with what to do; nothing of the file is markup."""
    key = f"bad_{finding.code.replace('-', '_')}"
    sentence = say(key if key in TEACH_WORDS else "bad_other")
    draw = st.error if finding.severity == "error" else st.info
    where = place_in(finding.where, current_language())
    detail = say("teach_found", where=where, what=tell(finding.message))[:400]
    draw(f"{sentence}  \n{text(detail)}")


# ── the ways ─────────────────────────────────────────────────────────────────────────────────
def _ways() -> None:
    number = st.session_state.setdefault("teach_uploads", 0)
    st.html(UPLOAD_CSS.format(button=say("upload_button"), limits=say("teach_limits")))
    st.file_uploader(
        say("teach_upload"),
        accept_multiple_files=True,
        key=f"teach-upload-{number}",
        on_change=_uploaded,
        args=(f"teach-upload-{number}",),
        max_upload_size=40,
    )
    left, right = st.columns([1, 1])
    left.button(
        say("teach_example"), on_click=_hold, args=((), EXAMPLE), width="stretch", type="primary"
    )
    with right.popover(say("teach_paste"), width="stretch"):
        pasted = st.text_area(say("teach_paste_here"), key="teach_pasted", height=220)
        st.button(say("teach_paste_go"), on_click=_paste, args=(pasted,), disabled=not pasted)
    _before()
    _kept()


def _before() -> None:
    """Offer to bring back what was set aside last, until another file is chosen."""
    held: tuple[_Files, str, str] | None = st.session_state.get("teach_before")
    if held:
        files, asked, name = held
        label = say("bring_back_named", name=text(name))
        st.button(label, on_click=_hold, args=(files, asked), icon=":material/undo:")


def _uploaded(key: str) -> None:
    files: list[tuple[str, bytes]] = []
    refused: list[Finding] = []
    for upload in _listed(st.session_state.get(key)):
        name, raw = upload.name[:300], upload.getvalue()
        if name.lower().endswith(".zip"):
            _unpack(name, raw, files, refused)
        else:
            files.append((name, raw))
    st.session_state["teach_refused"] = tuple(refused)
    if files:
        _hold(tuple(files), OWN)
    st.session_state["teach_uploads"] += 1


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value] if value else []


def _unpack(name: str, raw: bytes, files: list[tuple[str, bytes]], refused: list[Finding]) -> None:
    try:
        for file in folder_files((name, raw)):
            if file.content is None:
                refused += file.findings
            else:
                files.append((file.name, file.content))
    except DataError as error:
        refused += error.findings
    except AiknowledgeError as error:
        refused.append(Finding("unreadable", name, str(error), ""))


def _paste(pasted: str) -> None:
    if pasted.strip():
        st.session_state["teach_refused"] = ()
        _hold(((PASTED, pasted.encode("utf-8", "replace")),), OWN)


def _kept() -> None:
    for finding in st.session_state.get("teach_refused", ()):
        tell_finding(finding)
    names = kept_maps()
    forgotten()
    if not names:
        st.caption(say("teach_private"))
        return
    st.header(say("teach_go_on"))
    for name in names[:SHOWN]:
        left, right = st.columns([5, 1])
        title = text(name.removesuffix(".map.json"))
        left.button(
            title, key=f"kept-{name}", on_click=_hold, args=((), SAVED + name), type="tertiary"
        )
        right.button(
            say("teach_forget"),
            key=f"forget-{name}",
            on_click=forget,
            args=(name,),
            width="stretch",
        )
