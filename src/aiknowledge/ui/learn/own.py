"""Your data: where progress is kept, taking it home, bringing it back, deleting it, undoing."""

from __future__ import annotations

import streamlit as st

from aiknowledge.errors import AiknowledgeError
from aiknowledge.stores.progress_file import progress_bytes, read_progress
from aiknowledge.ui.courses.file_view import UPLOAD_CSS
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn import keeper
from aiknowledge.ui.space import own_folder, shared
from aiknowledge.ui.space_view import fault_told, make_button
from aiknowledge.ui.state import place, say, tell


def undo_bar() -> None:
    """Draw what was changed last, with a way back."""
    change = keeper.undoable()
    if change is None:
        return
    with st.container(horizontal=True, border=True, key="undo", vertical_alignment="center"):
        st.write(say(f"undo_{change}"))
        st.button(say("undo_change"), on_click=keeper.undo, key="undo-button")


def message_bar() -> None:
    """Draw what was told about the progress: damage, moved points, a folder that refuses."""
    told = keeper.messages()
    for message in told:
        st.warning(say(message.key))
        for line in message.evidence[:6]:
            st.caption(text(tell(line)))
    if told:
        st.button(say("understood"), on_click=keeper.forget_messages)


def unkept() -> bool:
    """Whether something is noted in a shared app that loading the page anew would lose."""
    if not shared() or (own_folder() and not st.session_state.get("workspace_refused")):
        return False
    return any(not e.gone and e.plan is None for e in keeper.progress().entries)


def care_bar() -> None:
    """Say that what is noted is not kept, with the ways to keep it; the address has the plan."""
    fault_told()
    if not unkept():
        return
    with st.container(horizontal=True, border=True, key="care", vertical_alignment="center"):
        st.write(say("not_kept"))
        make_button()
        _export("take_progress")


def own_data() -> None:
    """Draw export, import and delete of everything noted of this person."""
    with st.expander(say("own_data"), key="own-data", on_change="rerun") as room:
        if not room.open:
            return
        folder = own_folder()
        if folder is None or st.session_state.get("workspace_refused"):
            st.write(say("kept_in_session"))
        elif shared():
            st.write(say("kept_in_space"))
        else:
            st.write(say("kept_on_disk"))
            st.code(str(folder), language=None, wrap_lines=True)
        st.page_link(place("data"), label=f"→ {say('space')}")
        held = keeper.progress()
        count = sum(not e.gone for e in held.entries)
        st.caption(say("own_count", n=count))
        _export("export_all")
        _import()
        st.button(
            say("delete_all"), on_click=keeper.delete_all, disabled=not count, key="delete-all"
        )
        st.caption(say("delete_help"))


def _export(label: str) -> None:
    st.download_button(
        say(label),
        progress_bytes(keeper.progress()),
        "progress.json",
        "application/json",
        key=f"own-{label}",
        on_click="ignore",
    )


def _import() -> None:
    st.html(UPLOAD_CSS.format(button=say("upload_button"), limits=say("progress_limits")))
    number = st.session_state.setdefault("progress_uploads", 0)

    def take() -> None:
        file = st.session_state[f"progress-file-{number}"]
        if file is None:
            return
        try:
            read = read_progress(file.name, file.getvalue())
            keeper.take_in(read.progress)
        except AiknowledgeError as error:
            st.session_state["progress_fault"] = (str(error),)
            return
        st.session_state["progress_fault"] = tuple(map(str, read.findings))
        st.session_state["progress_uploads"] = number + 1

    st.file_uploader(
        say("import_progress"),
        type=["json"],
        key=f"progress-file-{number}",
        on_change=take,
        max_upload_size=40,
    )
    fault = st.session_state.get("progress_fault")
    if fault:
        st.error(say("progress_unreadable"))
        for line in fault[:6]:
            st.caption(text(tell(line)))
