"""The changes whose impact is asked for: chosen here, and kept in the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

import streamlit as st

from aiknowledge.algorithms.audit import CurriculumChange, apply_changes
from aiknowledge.errors import InputError
from aiknowledge.model import Course, Curriculum
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.maps_view import LEVELS
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, point_label, say

ACTIONS = ("remove", "move", "add", "teach", "drop")


def catalogue(case: Case) -> Mapping[str, Course]:
    """Return the courses of all other programmes and of the system, that may be added."""
    system = current_system()
    held = {c.id for c in case.curriculum.courses}
    every = chain(system.courses, *(c.courses for c in system.curricula))
    return {c.id: c for c in every if c.id not in held}


def changes_in_address(case: Case) -> tuple[tuple[str, CurriculumChange], ...]:
    """Return the changes that the address names and that can be made, one after another."""
    found: list[tuple[str, CurriculumChange]] = []
    curriculum: Curriculum = case.curriculum
    offers = catalogue(case)
    for told in st.query_params.get_all("change"):
        try:
            change = CurriculumChange.parse(told)
            if change.point is not None and change.point not in current_system().graph.number:
                continue
            curriculum = apply_changes(curriculum, [change], offers)
        except InputError:
            continue  # of another programme, or made already
        found.append((told, change))
    return tuple(found)


def draw_changes(case: Case, held: Sequence[tuple[str, CurriculumChange]]) -> None:
    """Draw the changes chosen so far, each with its button to take it out, and the next one."""
    for told, change in held:
        left, right = st.columns([5, 1], vertical_alignment="center")
        left.markdown(f"▸ {text(change_words(case, change))}")
        if right.button(say("take_out"), key=f"out-{told}", width="stretch"):
            st.query_params["change"] = [t for t, _ in held if t != told]
            st.rerun()
    _next(case, [t for t, _ in held])


def change_words(case: Case, change: CurriculumChange) -> str:
    """Return a change in words."""
    names = _names({**catalogue(case), **{c.id: c for c in case.curriculum.courses}})
    told = {"course": names.get(change.course, change.course), "term": change.term or "—"}
    if change.point is not None:
        told["point"] = point_label(change.point)
        told["level"] = say(change.level or "introduced")
    return say(f"change_{change.action}", **told)


def _names(courses: Mapping[str, Course]) -> dict[str, str]:
    return {i: c.name.in_language(current_language()) for i, c in courses.items()}


def _next(case: Case, held: list[str]) -> None:
    # what is removed needs no third box, and leaves no gap for one
    rests = st.session_state.get("change-kind", ACTIONS[0]) != "remove"
    columns = st.columns([2, 4, *[4] * rests, 2], vertical_alignment="bottom")
    with columns[0]:
        action = st.selectbox(
            say("change_kind"),
            ACTIONS,
            format_func=lambda a: say(f"do_{a}"),
            key="change-kind",
            placeholder=say("choose"),
        )
    mine = {c.id: c for c in case.curriculum.courses}
    names = _names(catalogue(case) if action == "add" else mine)
    with columns[1]:
        course = st.selectbox(
            say("course"),
            list(names),
            index=None,
            format_func=lambda i: names.get(i, i),
            placeholder=say("choose"),
            key=f"change-course-{action}",
        )
    with columns[-2]:
        rest = _rest(action, mine.get(course or ""))
    told = _written(action, course, rest)
    if columns[-1].button(
        say("add"), key="add-change", disabled=told is None or told in held, width="stretch"
    ):
        st.query_params["change"] = [*held, str(told)]
        st.rerun()


def _rest(action: str, course: Course | None) -> str | None:
    """Draw what a change needs beyond its course; return it as it is written."""
    if action in ("move", "add"):
        return f"{st.number_input(say('role_term'), 1, 16, value=1, key='change-term'):d}"
    if action == "remove":
        return ""
    graph = current_system().graph
    held = {r.point for r in course.teaches if r.status != "rejected"} if course else set()
    points = [p for p in graph.ordered(graph.ids) if (p in held) == (action == "drop")]
    point = st.selectbox(
        say("point"),
        points if course else [],
        index=None,
        format_func=point_label,
        placeholder=say("add_point_hint"),
        key=f"change-point-{action}",
    )
    if action == "teach" and point:
        level = st.selectbox(
            say("level"), LEVELS, format_func=say, key="change-level", placeholder=say("choose")
        )
        return f"{point}:{level}"
    return point


def _written(action: str, course: str | None, rest: str | None) -> str | None:
    """Return a change in the notation of the command line, None while it is not whole."""
    if course is None or rest is None:
        return None
    if action == "remove":
        return f"remove:{course}"
    if action in ("move", "add"):
        return f"{action}:{course}@{rest}"
    point, _, level = rest.partition(":")
    return f"teach:{point}@{course}:{level}" if action == "teach" else f"drop:{point}@{course}"
