"""The cheapest repair: the additions of least credits that reach a goal, proved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from aiknowledge.algorithms.audit import Closing, CurriculumChange, apply_changes
from aiknowledge.algorithms.audit.credits import conversion
from aiknowledge.model import Course
from aiknowledge.ui.audit.cache import closed, targets_for
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.compare_data import full_name
from aiknowledge.ui.audit.rows import Row, point_names
from aiknowledge.ui.audit.tables import some, table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import (
    choose,
    current_language,
    current_system,
    goal_label,
    keep_choice,
    say,
)

KINDS = ("rules", "profile", "unit")


def close_part(case: Case) -> None:
    """Draw the goal, where additions come from, and the cheapest of them."""
    language = current_language()
    st.write(say("close_intro"))
    offers = {
        c.id: c
        for c in current_system().curricula
        if c.id != case.draft.key and c.courses and all(k.credits is not None for k in c.courses)
    }
    if not offers:
        st.info(say("close_no_offer"))
        return
    left, right = st.columns(2)
    with left:
        chosen = keep_choice(
            say("close_catalogue"),
            list(offers),
            "catalogue",
            lambda i: full_name(offers[i], language),
        )
    with right:
        reach = _reach()
    points = conversion(case.curriculum) is not None
    single = st.toggle(
        say("close_points"), value=points, key=f"close-points-{points}", disabled=not points
    )
    if not points:
        st.caption(say("close_points_need"))
    bring = st.toggle(say("close_bring"), value=True, key="close-bring")
    key = f"{case.key}:{chosen}:{reach}:{single}:{bring}"
    asked = (current_system(), case.curriculum, offers[chosen], reach, single and points, bring)
    found = patiently("close", key, say("doing_close"), partial(closed, key, *asked))
    if found is None:
        return
    _result(case, found, {c.id: c for c in offers[chosen].courses}, reach, single)


def _reach() -> str:
    """Draw the goal; the address keeps it as a rule's name or as kind:id."""
    system = current_system()
    kind = choose(say("close_reach"), KINDS, "to", default="rules", names=lambda k: say(f"to_{k}"))
    if kind == "rules":
        return keep_choice(say("to_rules"), ["core", "tiers"], "reach", lambda r: say(f"reach_{r}"))
    records = system.profiles if kind == "profile" else tuple(system.units.values())
    options = [f"{kind}:{r.id}" for r in records]
    return keep_choice(say(f"to_{kind}"), options, "reach", goal_label)


def _result(
    case: Case, found: Closing, courses: Mapping[str, Course], reach: str, single: bool
) -> None:
    language = current_language()
    goal = targets_for(current_system(), reach)
    here = sum(len(t.points & case.report.coverage.possible) for t in goal)
    st.caption(say("close_now", n=here, of=sum(len(t.points) for t in goal)))
    if found.unreachable:
        st.warning(say("close_unreachable") + ("" if single else " " + say("close_try_points")))
        return
    if not found.courses and not found.points:
        done = found.optimal and not found.covered
        st.success(say("close_nothing")) if done else st.warning(say("close_time"))
        return
    proof = (
        say("close_proved") if found.optimal else say("close_bound", bound=round(found.bound, 2))
    )
    told = {
        "credits": round(found.credits, 2),
        "courses": len(found.courses),
        "points": len(found.points),
    }
    st.write(say("close_result", new=len(found.covered), **told))
    st.caption(proof)
    table(_rows(case, found, courses), "close", say("tab_close"))
    if found.brought:
        names = some(point_names(current_system(), found.brought, language))
        st.caption(text(say("close_brought", names=names)))
    if st.button(say("close_do"), key="close-do", help=say("impact_do_help")):
        _apply(case, found, courses)


def _rows(case: Case, found: Closing, courses: Mapping[str, Course]) -> list[Row]:
    language = current_language()
    mine = {c.id: c.name.in_language(language) for c in case.curriculum.courses}
    rows: list[Row] = [
        {
            say("what_to_add"): courses[c].name.in_language(language),
            say("where_to"): say("new_course"),
            say("role_credits"): courses[c].credits,
        }
        for c in found.courses
    ]
    graph = current_system().graph
    rate = conversion(case.curriculum)
    for point, course in found.points:
        rows.append(
            {
                say("what_to_add"): graph.point(point).name.in_language(language),
                say("where_to"): mine[course],
                say("role_credits"): round(graph.point(point).hours / rate.class_hours[0], 2)
                if rate
                else None,
            }
        )
    return rows


def _apply(case: Case, found: Closing, courses: Mapping[str, Course]) -> None:
    changes = [CurriculumChange("add", c) for c in found.courses]
    changes += [
        CurriculumChange("teach", course, None, point, "introduced")
        for point, course in found.points
    ]
    case.draft.change(apply_changes(case.draft.current, changes, courses))
    st.rerun()
