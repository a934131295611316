"""The first step: confirm what each line teaches."""

from __future__ import annotations

from typing import Any, cast, get_args

import streamlit as st

from aiknowledge.algorithms.judging import (
    Signature,
    accept_sure,
    agreement,
    choose,
    nothing,
    relate,
    reopen,
    set_hours,
    set_level,
    settle,
    standing,
    with_teaching_lines,
)
from aiknowledge.errors import AiknowledgeError, InputError
from aiknowledge.graph import resolve
from aiknowledge.model import ClassHours, Level, MatchPredicate, SyllabusMap
from aiknowledge.model.syllabus import TEACHING
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, say, tell
from aiknowledge.ui.teach.desk import Opened, act, judged, put, second_reader, teach_system
from aiknowledge.ui.teach.new_point import new_point
from aiknowledge.ui.teach.words import TEACH_WORDS
from aiknowledge.ui.teach.workbench import workbench
from aiknowledge.ui.teach.workbench_data import workbench_data

LEAST = (0.95, 0.9, 0.8, 0.7, 0.6)
"""Confidences from which on lines may be confirmed in bulk."""


def confirm_view(file: Opened) -> None:
    """Draw how far it has come, the workbench, and what was set aside."""
    mapped = judged(file).map
    _controls(file, mapped)
    with st.container():  # of its own, so that what follows keeps its place
        problem = st.session_state.pop("teach_problem", None)
        if problem:
            st.warning(text(tell(problem)))
    st.caption(say("teach_marks"))
    data = workbench_data(teach_system(), mapped, current_language())
    reader = "b" if second_reader() else "a"
    workbench(data, f"bench-{file.key}-{reader}", lambda told: _acted(file, told))
    new_point(file, mapped)
    _aside(file, mapped)
    _second(file)


def _controls(file: Opened, mapped: SyllabusMap) -> None:
    found = standing(teach_system(), mapped)
    share = found.judged / found.lines if found.lines else 1.0
    told = say("teach_progress", judged=found.judged, lines=found.lines, waiting=found.waiting)
    st.progress(share, text(told))
    name, least, bulk, undo = st.columns([3, 2, 3, 2], vertical_alignment="bottom")
    given = name.text_input(
        say("teach_name"), value=st.session_state.get("teach_by", ""), max_chars=80
    )
    st.session_state["teach_by"] = given.strip()
    chosen = least.selectbox(
        say("teach_least"),
        LEAST,
        index=2,
        format_func="{:.0%}".format,
        key="teach_least",
        placeholder=say("choose"),
    )
    n = sum(
        not row.settled
        and any(m.confidence >= chosen and m.state == "proposed" for m in row.matches)
        for row in mapped.lines
    )
    bulk.button(
        say("teach_bulk", n=n),
        on_click=_bulk,
        args=(file, chosen),
        disabled=not n,
        type="primary" if n else "secondary",
        key="teach-bulk",
        width="stretch",
    )
    steps = judged(file).steps
    undo.button(
        say("undo"),
        on_click=_undo,
        args=(file,),
        disabled=not steps,
        width="stretch",
        key="teach-undo",
    )
    st.caption(_step(file) if steps else say("teach_no_step"))


def _step(file: Opened) -> str:
    step = judged(file).steps[-1]
    lines = ", ".join(map(str, step.lines[:8])) + (" …" if len(step.lines) > 8 else "")
    return text(say("teach_last_step", what=say(f"teach_did_{step.what}"), lines=lines, by=step.by))


def _bulk(file: Opened, least: float) -> None:
    act(file, "sure", lambda m, sign: accept_sure(m, sign, least=least))


def _undo(file: Opened) -> None:
    put(file, judged(file).undone())


# ── what the workbench says ──────────────────────────────────────────────────────────────────
def _acted(file: Opened, told: dict[str, Any]) -> None:
    """Do what the workbench says; it comes from a browser, so nothing in it is taken on trust."""
    try:
        line, what = int(told["line"]), str(told["act"])
        if what == "settle":
            act(file, "settle", lambda m, sign: _settled(m, line, told["chosen"], sign))
        elif what == "nothing":
            act(file, "nothing", lambda m, sign: nothing(m, line, sign))
        elif what == "reopen":
            act(file, "reopen", lambda m, sign: reopen(m, line))
        elif what == "choose":
            kind, id = resolve(teach_system(), str(told["name"])[:200], ("point", "unit"))
            act(file, "choose", lambda m, sign: _chosen(m, line, kind, id, sign))
        elif what == "hours":
            hours = ClassHours(theory=float(told["theory"]), practice=float(told["practice"]))
            act(file, "hours", lambda m, sign: set_hours(m, line, hours if hours.total else None))
    except AiknowledgeError as error:
        st.session_state["teach_problem"] = str(error)
    except (KeyError, TypeError, ValueError):
        st.session_state["teach_problem"] = say("teach_not_understood")


def _chosen(mapped: SyllabusMap, line: int, kind: str, id: str, sign: Signature) -> SyllabusMap:
    return choose(mapped, line, id, sign, kind="unit" if kind == "unit" else "point")


def _settled(mapped: SyllabusMap, line: int, chosen: list[Any], sign: Signature) -> SyllabusMap:
    done = settle(mapped, line, [str(c["id"]) for c in chosen], sign)
    held = {m.id: m for row in done.lines if row.line.number == line for m in row.matches}
    for c in chosen:
        id, level, relation = str(c["id"]), c.get("level"), c.get("relation")
        if level not in get_args(Level) or relation not in get_args(MatchPredicate):
            raise InputError(say("teach_not_understood"))
        if level != held[id].level:
            done = set_level(done, line, id, cast(Level, level))
        if relation != held[id].predicate:
            done = relate(done, line, id, cast(MatchPredicate, relation))
    return done


# ── beside the workbench ─────────────────────────────────────────────────────────────────────
def _aside(file: Opened, mapped: SyllabusMap) -> None:
    lines = [x for x in mapped.syllabus.lines if x.kind not in TEACHING]
    with st.expander(say("teach_aside", n=len(lines)), expanded=not mapped.lines):
        st.write(say("teach_aside_text"))
        _teaching(file, {x.number: x.text for x in lines})
        for kind in dict.fromkeys(x.kind for x in lines):
            st.markdown(f"**{say(f'teach_kind_{kind}')}**")
            told = [text(x.written or x.text) for x in lines if x.kind == kind]
            st.markdown("\n".join(f"- {line}" for line in told))
        for note in mapped.syllabus.notes:
            st.caption(text(_note(note)))


def _note(note: str) -> str:
    """Return what reading left out; a map keeps it in English only, so Chinese tells its kind."""
    key = f"bad_{note.partition(':')[0].replace('-', '_')}"
    return note if current_language() == "en" or key not in TEACH_WORDS else say(key)


def _teaching(file: Opened, texts: dict[int, str]) -> None:
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    chosen = left.multiselect(
        say("teach_aside_choose"),
        list(texts),
        format_func=lambda n: f"{n} · {texts[n]}" if n in texts else str(n),
        key=f"aside-{file.key}",
        placeholder=say("choose"),
    )
    right.button(
        say("teach_aside_go"),
        on_click=_taught,
        args=(file, tuple(chosen)),
        disabled=not chosen,
        width="stretch",
        key="teach-aside-go",
    )


def _taught(file: Opened, numbers: tuple[int, ...]) -> None:
    act(file, "aside", lambda m, sign: with_teaching_lines(current_system(), m, numbers))
    st.session_state[f"aside-{file.key}"] = []


def _second(file: Opened) -> None:
    with st.expander(say("teach_second_title"), expanded=second_reader()):
        st.write(say("teach_second_text"))
        st.session_state["teach_second_choice"] = second_reader()
        st.toggle(say("teach_second_toggle"), key="teach_second_choice", on_change=_switch)
        first, second = (judged(file, second=s).map for s in (False, True))
        found = agreement(first, second)
        if not found.lines:
            st.caption(say("teach_no_kappa"))
            return
        kappa = "—" if found.kappa is None else f"{found.kappa:.2f}"
        st.markdown(say("teach_kappa", kappa=kappa, items=found.items, lines=found.lines))
        words = {row.line.number: row.line.text for row in first.lines}
        by_id = {m.id: m for row in (*first.lines, *second.lines) for m in row.matches}
        from aiknowledge.reports.syllabus_map_text import match_name

        for line, id in found.differing[:20]:
            name = match_name(teach_system(), by_id[id], current_language())
            st.markdown(f"- {text(words[line])}: {text(name)}")


def _switch() -> None:
    st.session_state["teach_second"] = bool(st.session_state.get("teach_second_choice"))
