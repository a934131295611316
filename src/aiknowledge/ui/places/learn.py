"""Learn: choose a goal and what is known, get the path."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from aiknowledge.algorithms import LEARNER_FACTOR, Step, StudyPlan, study_plan
from aiknowledge.model import Depth
from aiknowledge.reports.study_plan import plan_csv, plan_markdown
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import (
    choose_depth,
    current_language,
    current_system,
    goal_choices,
    goal_label,
    overlay_note,
    point_label,
    say,
)


def page() -> None:
    """Draw the choices and the path that follows from them."""
    st.title(say("learn"))
    st.write(say("learn_intro"))
    goals, known, depth = _choices()
    if not goals:
        st.info(say("no_goal"))
        return
    left, right = st.columns(2)
    per_week = left.number_input(say("per_week"), 1.0, 80.0, 6.0, 1.0, key="per_week")
    factor = right.number_input(say("factor"), 0.5, 10.0, LEARNER_FACTOR, 0.5, key="factor")
    system = current_system()
    plan = study_plan(
        system.graph,
        _points(goals),
        known=set(_points(known)),
        depth=depth,
        hours_per_week=per_week,
        factor=factor,
    )
    if plan.steps:
        _plan(plan)
    else:
        st.success(say("nothing_left"))


def _choices() -> tuple[list[str], list[str], Depth]:
    choices = goal_choices()
    asked = [g for g in st.query_params.get_all("goal") if g in choices]
    goals = st.multiselect(
        say("goal"),
        choices,
        default=asked,
        format_func=goal_label,
        placeholder=say("choose"),
        key="goals",
    )
    st.query_params["goal"] = goals
    known = st.multiselect(
        say("known"),
        choices,
        default=[k for k in st.query_params.get_all("known") if k in choices],
        format_func=goal_label,
        placeholder=say("choose"),
        key="known",
    )
    st.query_params["known"] = known
    return goals, known, choose_depth()


def _points(references: list[str]) -> list[str]:
    system = current_system()
    found = [p for r in references for p in system.points_of(*r.split(":", 1))]
    return list(dict.fromkeys(found))


def _plan(plan: StudyPlan) -> None:
    system, language = current_system(), current_language()
    st.markdown(
        say(
            "plan_total",
            weeks=plan.weeks,
            points=len(plan.steps),
            hours=plan.hours,
            learner=round(plan.learner_hours),
        )
    )
    st.caption(say("totals", **dict(plan.totals)))
    if plan.assumed_known:
        names = ", ".join(map(point_label, plan.assumed_known))
        st.caption(text(say("assumed", names=names)))
    overlay_note(s.id for s in plan.steps)
    left, right = st.columns(2)
    left.download_button(
        say("download_md"), plan_markdown(system, plan, language), "path.md", "text/markdown"
    )
    right.download_button(
        say("download_csv"), "\ufeff" + plan_csv(system, plan, language), "path.csv", "text/csv"
    )
    goals = set(plan.goals)
    for week, steps in groupby(plan.steps, key=lambda s: s.week):
        st.subheader(say("week", n=week))
        for unit, in_unit in groupby(steps, key=lambda s: system.graph.unit(s.id)):
            st.markdown(f"**{text(system.units[unit].name.in_language(language))}**")
            for step in in_unit:
                _step(step, goals)


def _step(step: Step, goals: set[str]) -> None:
    system, language = current_system(), current_language()
    point = system.graph.point(step.id)
    label = f"{text(point_label(step.id))} · {say('hours', hours=step.hours)}"
    if step.last_week > step.week:
        label += f" · {say('weeks', n=step.week, m=step.last_week)}"
    with st.expander(label):
        if point.can_do:
            st.markdown(f"**{say('can_do')}** — {text(point.can_do.in_language(language))}")
        st.markdown(f"**{say('why')}**")
        if step.id in goals:
            st.write(say("is_goal"))
        for dependent in step.needed_by:
            because = system.graph.need(step.id, dependent).because
            reason = because.in_language(language) if because else ""
            st.markdown("- " + text(say("for", name=point_label(dependent), reason=reason)))
