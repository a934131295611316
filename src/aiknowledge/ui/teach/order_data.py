"""What the order of a syllabus rests on (asked once, kept in the address), and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import streamlit as st

from aiknowledge.algorithms.audit.teaching import earlier_courses
from aiknowledge.algorithms.syllabus_order import SyllabusOrder, syllabus_order
from aiknowledge.errors import AiknowledgeError
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Curriculum, SyllabusMap
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, goal_label, listed, say, tell
from aiknowledge.ui.teach.desk import teach_system

SHOWN = 3
"""Names in the heading of what students bring."""
QUICK, THOROUGH = 0.05, 2.0
"""Seconds for the fewest moves: a glance where nobody asked for them, else enough for a proof."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What students bring, which courses came before, and how strictly to count."""

    brings: tuple[str, ...] = ()
    programme: str = ""
    course: str = ""
    confirmed_only: bool = False
    assume_entry: bool = False
    keep_load: bool = False


def asked() -> Asked:
    """Return what the address says; what the system does not know is left out."""
    system, told = teach_system(), st.query_params
    brings = tuple(b for b in told.get_all("brings") if _known(system, b))
    programme = told.get("programme", "")
    curriculum = system.by_kind["curriculum"].get(programme)
    courses = {c.id for c in curriculum.courses} if isinstance(curriculum, Curriculum) else set()
    course = told.get("own", "")
    return Asked(
        brings,
        programme if courses else "",
        course if course in courses else "",
        told.get("basis") == "confirmed",
        told.get("entry") == "assumed",
        told.get("load") == "kept",
    )


def _known(system: KnowledgeSystem, reference: str) -> bool:
    kind, _, id = reference.partition(":")
    return kind in ("area", "unit", "point") and id in system.by_kind[kind]


def order_of(
    mapped: SyllabusMap,
    told: Asked,
    *,
    seconds: float = QUICK,
    profile: str = "",
    system: KnowledgeSystem | None = None,
) -> SyllabusOrder:
    """Return the order of a map, computed once for the same map and answers."""
    system = system or teach_system()
    return _order(f"{hash(mapped)}:{id(system)}", told, seconds, profile, system, mapped)


@st.cache_resource(show_spinner=False, max_entries=128, ttl=7200)
def _order(
    key: str,
    told: Asked,
    seconds: float,
    profile: str,
    _system: KnowledgeSystem,
    _mapped: SyllabusMap,
) -> SyllabusOrder:
    earlier = None
    if told.programme:
        curriculum = _system.by_kind["curriculum"][told.programme]
        assert isinstance(curriculum, Curriculum)
        earlier = earlier_courses(curriculum, told.course or None)
    return syllabus_order(
        _system,
        _mapped,
        brought=frozenset(p for b in told.brings for p in _system.points_of(*_pair(b))),
        earlier=earlier,
        expected=_system.points_of(*_pair(profile)) if profile else (),
        confirmed_only=told.confirmed_only,
        assume_entry=told.assume_entry,
        any_load=not told.keep_load,
        seconds=seconds,
    )


def _pair(reference: str) -> tuple[str, str]:
    kind, _, id = reference.partition(":")
    return kind, id


# ── asking, once ─────────────────────────────────────────────────────────────────────────────
def ask() -> Asked:
    """Draw the questions that the order rests on; the answers stay in the address."""
    told = asked()
    answered = bool(told.brings or told.programme or st.query_params.get("asked"))
    label = say("teach_brings_title")
    if told.brings:
        more = " …" if len(told.brings) > SHOWN else ""
        names = listed(text(_label(b)) for b in told.brings[:SHOWN]) + more
        label = say("named", what=label, names=names)
    with st.expander(label, expanded=not answered):
        st.write(say("teach_brings_text"))
        system = teach_system()
        options = [f"{kind}:{id}" for kind in ("area", "unit") for id in system.by_kind[kind]]
        options += [b for b in told.brings if b not in options]
        presets = st.columns(3)
        for place, (name, value) in zip(presets, _presets(system), strict=False):
            place.button(say(name), key=name, on_click=_answer, args=(value,), width="stretch")
        st.session_state["teach_brings"] = list(told.brings)
        st.multiselect(
            say("teach_brings"),
            options,
            format_func=_label,
            key="teach_brings",
            on_change=_brings,
            placeholder=say("choose"),
        )
        _programme(system, told)
    return asked()


def _label(reference: str) -> str:
    kind, _, id = reference.partition(":")
    if kind == "point":
        return teach_system().graph.point(id).name.in_language(current_language())
    return goal_label(reference)


MATHEMATICS = tuple(f"MF{n:02}" for n in range(1, 8))
"""The units of discrete mathematics, linear algebra, calculus, probability and statistics."""


def _presets(system: KnowledgeSystem) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = [("teach_preset_school", [])]
    if system.units.keys() >= set(MATHEMATICS):
        found.append(("teach_preset_maths", [f"unit:{u}" for u in MATHEMATICS]))
        found.append(("teach_preset_both", ["area:MF"]))
    return found


def _answer(value: list[str]) -> None:
    st.query_params["brings"] = value
    st.query_params["asked"] = "yes"


def _brings() -> None:
    _answer(list(st.session_state["teach_brings"]))


def _programme(system: KnowledgeSystem, told: Asked) -> None:
    curricula = {c.id: c for c in system.curricula}
    if not curricula:
        return
    names = {i: _label(f"curriculum:{i}") for i in curricula} | {"": say("teach_no_programme")}
    left, right = st.columns(2)
    st.session_state["teach_programme"] = told.programme
    left.selectbox(
        say("teach_programme"),
        ["", *curricula],
        format_func=names.__getitem__,
        key="teach_programme",
        on_change=_keep,
        args=("teach_programme", "programme"),
        placeholder=say("choose"),
    )
    if told.programme:
        language = current_language()
        courses = {c.id: c.name.in_language(language) for c in curricula[told.programme].courses}
        courses[""] = say("teach_course_unsaid")
        st.session_state["teach_own_course"] = told.course
        right.selectbox(
            say("teach_own_course"),
            ["", *(c for c in courses if c)],
            format_func=courses.__getitem__,
            key="teach_own_course",
            on_change=_keep,
            args=("teach_own_course", "own"),
            placeholder=say("choose"),
        )


def _keep(widget: str, key: str) -> None:
    value = st.session_state[widget]
    if value:
        st.query_params[key] = value
    else:
        st.query_params.pop(key, None)


def switch(key: str, value: str, label: str) -> None:
    """Draw a switch that the address keeps."""
    widget = f"teach-switch-{key}"
    st.session_state[widget] = st.query_params.get(key) == value
    st.toggle(label, key=widget, on_change=_switched, args=(widget, key, value))


def _switched(widget: str, key: str, value: str) -> None:
    if st.session_state[widget]:
        st.query_params[key] = value
    else:
        st.query_params.pop(key, None)


def shown_order(
    mapped: SyllabusMap, told: Asked, *, seconds: float = QUICK, profile: str = ""
) -> SyllabusOrder | None:
    """Return the order; None, and why, where it is not there yet or cannot be told."""
    system = teach_system()
    key = (hash(mapped), id(system), told, seconds, profile)
    work = partial(order_of, mapped, told, seconds=seconds, profile=profile, system=system)
    try:
        return patiently("order", key, say("doing_order"), work)
    except AiknowledgeError as error:
        st.error(text(tell(str(error))))
        return None
