"""What I know: points with depth and rusty, by hand or by unit; and what a link brings."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from aiknowledge.model import DEPTHS, Depth, Known
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn import keeper
from aiknowledge.ui.learn.address import Wishes
from aiknowledge.ui.learn.diagnostic import diagnostic_box
from aiknowledge.ui.learn.goals import KNOWN_KINDS, labels
from aiknowledge.ui.learn.state import bound, drop_brought, said_known
from aiknowledge.ui.state import current_language, current_system, point_label, say

AT_ONCE = 8
"""Rows shown together; a long list is turned page by page."""


def known_box(asked: Wishes) -> None:
    """Draw what is known, to be added to, changed and taken back."""
    known = [k for k in said_known(asked) if k not in asked.brought]
    st.header(say("step_known"))
    st.caption(say("known_count", n=len(known)) if known else say("known_none"))
    _brought(asked)
    diagnostic_box()
    with st.expander(say("known_edit"), key="known-edit", on_change="rerun") as room:
        if room.open:
            _edit(known)


def _edit(known: list[Known]) -> None:
    found = labels(current_language(), KNOWN_KINDS)
    noted = {f"point:{k.point}" for k in known}
    st.selectbox(
        say("known_box"),
        [r for r in found if r not in noted],
        index=None,
        format_func=lambda r: found.get(r, r),
        placeholder=say("known_hint"),
        key="known_box",
        on_change=_add,
    )
    pages = -(-len(known) // AT_ONCE)
    page = 1
    if pages > 1:
        st.session_state["known_page"] = min(st.session_state.get("known_page") or 1, pages)
        page = st.pagination(pages, key="known_page")
    for k in known[(page - 1) * AT_ONCE : page * AT_ONCE]:
        _row(k)


def _add() -> None:
    reference = st.session_state["known_box"]
    st.session_state["known_box"] = None
    if reference:
        kind, _, id = reference.partition(":")
        points = current_system().points_of(kind, id)
        keeper.note([Known(point=p) for p in points], undo="noted")


def _row(known: Known) -> None:
    name = point_label(known.point)
    with st.container(key=f"known-{known.point}", gap="xsmall", border=True):
        head = st.container(horizontal=True, vertical_alignment="center")
        head.markdown(text(name), width="stretch")
        head.button(
            "✕",
            key=f"forget-{known.point}",
            help=text(say("known_drop", name=name)),
            type="tertiary",
            on_click=lambda: keeper.take_back([("known", known.point)], undo="forgotten"),
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            st.segmented_control(
                text(say("depth_of", name=name)),
                DEPTHS,
                format_func=say,
                label_visibility="collapsed",
                required=True,
                **bound(f"known-depth-{known.point}", known.depth, lambda d: _change(known, d)),
            )
            st.checkbox(
                say("rusty"),
                help=say("rusty_help"),
                **bound(
                    f"rusty-{known.point}",
                    known.rusty,
                    lambda rusty: keeper.note([known.model_copy(update={"rusty": rusty})]),
                ),
            )


def _change(known: Known, depth: Depth | None) -> None:
    if depth:
        keeper.note([known.model_copy(update={"depth": depth})])


def _brought(asked: Wishes) -> None:
    """Draw what a link brings: it is somebody's, until this person takes it as their own."""
    if not asked.brought:
        return
    with st.container(border=True, key="brought"):
        st.write(say("brought", n=len(asked.brought)))
        with st.container(horizontal=True):
            st.button(say("brought_keep"), on_click=_keep_brought, args=(asked.brought,))
            st.button(say("brought_drop"), on_click=drop_brought)


def _keep_brought(brought: Iterable[Known]) -> None:
    keeper.note(brought, undo="noted")
    drop_brought()
