"""Learn: a goal, what is known, how much time; and the plan that follows, week by week."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from aiknowledge.errors import InputError
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.address import Wishes, of_saved
from aiknowledge.ui.learn.fit import fit_view
from aiknowledge.ui.learn.goals import first_steps, goals_box
from aiknowledge.ui.learn.keeper import progress
from aiknowledge.ui.learn.known import known_box
from aiknowledge.ui.learn.own import care_bar, message_bar, own_data, undo_bar
from aiknowledge.ui.learn.plan import Learning, learning, ready
from aiknowledge.ui.learn.ready import ready_view
from aiknowledge.ui.learn.state import put, said_known, ticked, wishes
from aiknowledge.ui.learn.take import take_view
from aiknowledge.ui.learn.time import time_box
from aiknowledge.ui.learn.way import way_view
from aiknowledge.ui.learn.weeks import weeks_view
from aiknowledge.ui.state import choose, current_system, goal_label, listed, say, tell

VIEWS = ("weeks", "ready", "way", "fit")


def page() -> None:
    """Draw the three questions beside the plan that answers them."""
    st.title(say("learn"))
    asked = wishes()
    _told(asked)
    message_bar()
    left, right = st.columns([2, 3], gap="large")
    with left:
        goals_box(asked)
        if asked.goals:
            known_box(asked)
            time_box(asked)
        undo_bar()
        own_data()
    with right:
        for fault in asked.faults:
            st.warning(text(say("address_fault", what=fault)))
        if asked.goals:
            st.header(say("your_plan"), anchor="plan")
            _answer()
        else:
            care_bar()
            first_steps()
            _last_plan()


def _told(asked: Wishes) -> None:
    """Say what the page is for or, once there is a plan, how long it is; and lead there.

    On a phone the plan itself lies below the questions, out of sight.
    """
    found = _found(asked) if asked.goals and asked.hours > 0 and asked.factor > 0 else None
    if not asked.goals:
        st.write(say("learn_intro"))
    if found and found.plan.steps:
        learner = round(found.plan.learner_hours)
        points = sum(not s.advised for s in found.plan.steps)
        st.write(say("plan_told", weeks=found.plan.weeks, learner=learner, points=points))
    if asked.goals:
        with st.container(key="to-plan"):
            st.markdown(f"[{say('to_plan')}](#plan)")


def _found(asked: Wishes) -> Learning | None:
    """Return the plan, None where none can be made; the answer below says why."""
    try:
        return learning(asked, said_known(asked), ticked())
    except InputError:
        return None


def _last_plan() -> None:
    """Offer the plan that was kept last."""
    for plan in progress().plans():
        kept = of_saved(plan, current_system())
        if kept.goals:
            names = listed(goal_label(g.reference) for g in kept.goals)
            st.button(
                text(say("continue_plan", goals=names)),
                key=f"continue-{plan.name}",
                type="primary",
                on_click=put,
                args=(kept,),
            )


@st.fragment
def _answer() -> None:
    """Draw the plan; a tick or another view draws only this part anew."""
    asked = wishes()
    care_bar()
    if _hopeless(asked):
        return
    known = said_known(asked)
    try:
        found = learning(asked, known, ticked())
    except InputError as error:
        st.error(say("no_way"))
        st.caption(text(tell(str(error))))
        return
    view = choose(say("plan_view"), VIEWS, "view", default="weeks", names=_view_name)
    if view == "weeks":
        weeks_view(asked, found, dt.date.today())
        take_view(asked, found, known)
    elif view == "ready":
        ready_view(ready(asked, known, ticked()), found)
    elif view == "way":
        way_view(found)
    else:
        fit_view(asked, found, known)


def _view_name(view: str) -> str:
    return say(f"view_{view}")


def _hopeless(asked: Wishes) -> bool:
    """Say what is wrong with the numbers, if anything is."""
    wrong = [k for k, v in (("zero_hours", asked.hours), ("zero_factor", asked.factor)) if v <= 0]
    for key in wrong:
        st.error(say(key))
    return bool(wrong)
