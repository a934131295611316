"""The diagnostic: one can-do statement at a time, until what is known is clear enough."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set as AbstractSet
from functools import partial

import streamlit as st

from aiknowledge.algorithms import study
from aiknowledge.algorithms.diagnostic import REPLIES, Diagnosis
from aiknowledge.algorithms.diagnostic import Answer as Said
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import DEPTHS, Answer, Depth, Entry, Known
from aiknowledge.reports.diagnosis import can_do, diagnosis_text
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn import keeper
from aiknowledge.ui.learn.address import Wishes
from aiknowledge.ui.learn.own import unkept
from aiknowledge.ui.learn.state import wishes
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, point_label, say

_MODE = "diagnostic"
"""Session key: asking, told, or not there where the diagnostic is closed."""


@st.fragment
def diagnostic_box() -> None:
    """Draw the way into the questions, the question that is next, or what was found."""
    mode = st.session_state.get(_MODE)
    if mode is None:
        label = say("diag_go_on", n=len(_entries())) if _entries() else say("diag_start")
        st.button(label, key="diag-start", on_click=_set, args=("asking",), type="primary")
        return
    asked = diagnosis(wishes())
    if asked is None:
        st.button(say("diag_close"), key="diag-close", on_click=_set, args=(None,))
        return
    with st.container(border=True, key="diagnostic"):
        if mode == "asking" and asked.next_question is not None:
            _question(asked)
        else:
            _found(asked)
        if unkept():
            st.caption(say("not_kept"))


def diagnosis(asked: Wishes) -> Diagnosis | None:
    """Return the diagnosis for the goals after all answers that this person gave.

    None while the first question is being prepared, and after that was cancelled.
    """
    aims = study.aims_of(current_system(), asked.goals)
    points = tuple(dict.fromkeys(p for a in aims for p, _ in a.points))
    said = (Said(e.answer.point, e.answer.reply) for e in _entries() if e.answer)
    depth = study.deepest(aims)
    work = partial(_begun, points, depth, current_system())
    begun = patiently("diagnostic", (points, depth), say("doing_diagnostic"), work)
    return begun.replayed(said) if begun is not None else None


@st.cache_resource(max_entries=24, show_spinner=False)
def _begun(points: tuple[str, ...], depth: Depth, _system: KnowledgeSystem) -> Diagnosis:
    """Return a diagnosis before the first answer, its sums planned: that is the slow part."""
    begun = Diagnosis.start(_system.graph, points, depth=depth)
    _ = begun.next_question
    return begun


def _entries() -> list[Entry]:
    """Return the answers given, in the order in which they were."""
    given = [e for e in keeper.progress().entries if e.answer and not e.gone]
    return sorted(given, key=lambda e: e.rank)


def _set(mode: str | None) -> None:
    st.session_state[_MODE] = mode


def _question(asked: Diagnosis) -> None:
    point = asked.next_question
    assert point is not None
    done, left = len(asked.replies), asked.questions_left
    st.progress(done / (done + left), text=say("diag_left", left=left, done=done))
    st.markdown(f"{say('diag_can_you')}")
    st.markdown(f"**{text(can_do(current_system(), point, current_language()))}**")
    st.caption(text(point_label(point)))
    with st.container(horizontal=True, key="diag-replies"):
        for reply in REPLIES:
            st.button(
                say(f"reply_{reply}"),
                key=f"reply-{reply}",
                on_click=_reply,
                args=(point, reply),
                type="secondary" if reply == "skip" else "primary",
            )
    with st.container(horizontal=True, key="diag-ways"):
        _undo_button(asked)
        st.button(say("diag_stop"), key="diag-stop", on_click=_set, args=("told",))


def _undo_button(asked: Diagnosis) -> None:
    disabled = not asked.answers
    st.button(say("diag_undo"), key="diag-undo", on_click=_undo, args=(asked,), disabled=disabled)


def _reply(point: str, reply: str) -> None:
    goal = wishes().goals[0].reference
    told = {"goal": goal, "point": point, "reply": reply, "date": dt.date.today()}
    keeper.note([Answer.model_validate(told)])


def _undo(asked: Diagnosis) -> None:
    """Take back the last answer that counts here, and go on asking."""
    last = asked.answers[-1].point
    keeper.take_back([e.key for e in _entries() if e.answer and e.answer.point == last][-1:])
    _set("asking")


def _found(asked: Diagnosis) -> None:
    """Draw what was found so far, contradictions too, and what can be done with it."""
    st.markdown(f"**{say('diag_result')}**")
    told = diagnosis_text(current_system(), asked, current_language())
    st.markdown("\n\n".join(text(line) for line in told.splitlines()))
    _take_buttons(asked)
    with st.container(horizontal=True, key="diag-ways"):
        if asked.next_question is not None:
            st.button(say("diag_more"), key="diag-more", on_click=_set, args=("asking",))
        _undo_button(asked)
        st.button(say("diag_again"), key="diag-again", on_click=_again, args=(asked,))
        st.button(say("diag_close"), key="diag-close", on_click=_set, args=(None,))


def _take_buttons(asked: Diagnosis) -> None:
    """Offer to note what is surely known and, apart from it, what is only likely known."""
    if not asked.begun:
        return
    likely = len(asked.known - asked.surely_known)
    taken = None
    with st.container(horizontal=True, key="diag-takes"):
        if st.button(say("diag_take"), key="diag-take", type="primary"):
            taken = asked.surely_known
        if likely and st.button(say("diag_take_likely", n=likely), key="diag-likely"):
            taken = asked.known
    if taken is not None:
        _take(asked, taken)
        _set(None)
        st.rerun()


def _take(asked: Diagnosis, points: AbstractSet[str]) -> None:
    """Note *points* as known, and take back within these goals what was found not to be."""
    noted = {e.known.point: e.known for e in keeper.progress().entries if e.known and not e.gone}
    found = [
        Known(point=p, depth=asked.depth)
        for p in asked.points
        if p in points and not _known_as_deep(noted.get(p), asked.depth)
    ]
    lost = [("known", p) for p in asked.points if p in noted and p not in asked.known]
    keeper.note(found, back=lost, undo="diagnosed")


def _known_as_deep(known: Known | None, depth: Depth) -> bool:
    return known is not None and DEPTHS.index(known.depth) >= DEPTHS.index(depth)


def _again(asked: Diagnosis) -> None:
    """Forget every answer about the points of these goals, and ask anew."""
    inside = set(asked.points)
    keeper.take_back(e.key for e in _entries() if e.answer and e.answer.point in inside)
    _set("asking")
