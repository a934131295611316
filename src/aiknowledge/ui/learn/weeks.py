"""The plan as weeks: this week open, what follows folded, a tick on every step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

import streamlit as st

from aiknowledge.algorithms.study import Milestone, Step, Week, week_start
from aiknowledge.reports.study_plan import plan_notes
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.address import MOST_MISSED, Wishes
from aiknowledge.ui.learn.plan import Learning
from aiknowledge.ui.learn.state import bound, change, tick
from aiknowledge.ui.references import references
from aiknowledge.ui.state import (
    current_language,
    current_system,
    goal_label,
    overlay_note,
    point_label,
    say,
)

STRETCHES = 5
"""Stretches shown below this week before somebody asks for all."""


def weeks_view(asked: Wishes, found: Learning, today: dt.date) -> None:
    """Draw the plan from the first week that holds something open."""
    for note in plan_notes(current_system(), found.plan, current_language(), today=today):
        st.info(text(note))
    if not found.plan.steps:
        st.success(say("nothing_left"))
        return
    overlay_note(s.id for s in found.plan.steps)
    _where_one_stands(found)
    _behind(asked, found, today)
    if found.this_week:
        _this_week(found)
        _later(found)
    else:
        st.success(say("all_done"))
    _done(found)
    _missed(asked)


def _where_one_stands(found: Learning) -> None:
    steps = found.plan.steps
    done = len(steps) - len(found.open_steps)
    if done:
        st.progress(done / len(steps), text=say("stands", done=done, of=len(steps)))


def _behind(asked: Wishes, found: Learning, today: dt.date) -> None:
    """Say how far the calendar is ahead, and offer to lay the rest anew."""
    begun = week_start(found.plan, found.this_week) if found.this_week else None
    behind = (today - begun).days // 7 if begun else 0
    if behind > 0:
        with st.container(border=True, key="behind"):
            st.write(say("behind", n=found.this_week, now=found.this_week + behind))
            st.button(
                say("lay_anew"), on_click=lambda: change(missed=asked.missed + behind), key="anew"
            )


def _this_week(found: Learning) -> None:
    week = found.weeks[found.this_week - 1]
    st.header(say("week", n=week.number))
    st.caption(_week_facts(week))
    begun = {s.id: s for s in found.open_steps if s.week == week.number}
    for step in begun.values():
        _step(step, found)
    ended = next((m for m in found.milestones if m.last_week >= week.number), None)
    if ended:
        st.markdown(f"◆ {_milestone(ended)}")


def _week_facts(week: Week) -> str:
    hours = say("of_your_time", hours=round(week.learner_hours, 1))
    if week.start is None:
        return hours
    return say("from_date", start=week.start.isoformat()) + " · " + hours


def _milestone(milestone: Milestone) -> str:
    point = current_system().graph.point(milestone.crown)
    can_do = point.can_do.in_language(current_language()) if point.can_do else ""
    can_do = can_do or say("knows", name=point_label(milestone.crown))
    return text(say("after_week", n=milestone.last_week, can_do=can_do))


def _later(found: Learning) -> None:
    later = [m for m in found.milestones if m.last_week > found.this_week]
    if not later:
        return
    st.header(say("then"))
    shown = later if st.session_state.get("all_stretches") else later[:STRETCHES]
    for milestone in shown:
        _stretch(milestone, found)
    rest = len(later) - len(shown)
    if rest:
        label = say("show_stretches", n=rest, week=later[-1].last_week)
        st.button(label, key="more-stretches", on_click=_show_all)


def _show_all() -> None:
    st.session_state["all_stretches"] = True


def _stretch(milestone: Milestone, found: Learning) -> None:
    first = max(milestone.first_week, found.this_week + 1)
    weeks = found.weeks[first - 1 : milestone.last_week]
    hours = sum(w.learner_hours for w in weeks)
    key = "weeks" if first < milestone.last_week else "one_week"
    name = say(key, n=first, m=milestone.last_week)
    crown = text(point_label(milestone.crown))
    label = say("stretch", weeks=name, crown=crown, hours=round(hours, 1))
    with st.expander(label, key=f"stretch-{milestone.first_week}", on_change="rerun") as room:
        if room.open:
            for week in weeks:
                _later_week(week, found)
            st.markdown(f"◆ {_milestone(milestone)}")


def _later_week(week: Week, found: Learning) -> None:
    st.markdown(f"**{say('week', n=week.number)}** · {_week_facts(week)}")
    if week.kind != "study":
        st.caption(say(f"week_{week.kind}"))
    steps = {s.id: s for s in found.plan.steps}
    for point, _ in week.parts:
        step = steps[point]
        if step.week < week.number:
            st.caption(text(say("continued", name=point_label(point))))
        elif not step.done:
            _step(step, found)


# ── one step ─────────────────────────────────────────────────────────────────────────────────
def _step(step: Step, found: Learning) -> None:
    with st.container(border=True, key=f"step-{step.id}", gap="xsmall"):
        st.checkbox(
            text(point_label(step.id)),
            **bound(f"tick-{step.id}", step.done, partial(tick, step.id, step.depth)),
        )
        st.caption(" · ".join(_step_facts(step)))
        if lines := list(references(current_system().graph.point(step.id))):
            st.markdown("\n".join([say("where_to_study"), "", *lines]))
        with st.expander(say("why"), key=f"why-{step.id}"):
            for line in _why(step):
                st.markdown(line)


def _step_facts(step: Step) -> Iterator[str]:
    yield say("of_your_time", hours=round(step.learner_hours, 1))
    yield say(f"to_{step.depth}")
    if step.task != "learn":
        yield say(f"task_{step.task}")
    if step.advised:
        yield say("advised")
    if step.last_week > step.week:
        yield say("weeks", n=step.week, m=step.last_week)


def _why(step: Step) -> Iterator[str]:
    system, language = current_system(), current_language()
    can_do = system.graph.point(step.id).can_do
    if can_do:
        yield f"**{say('can_do')}** — {text(can_do.in_language(language))}"
    for dependent in step.needed_by:
        because = system.graph.need(step.id, dependent).because
        reason = because.in_language(language) if because else ""
        yield "- " + text(say("for", name=point_label(dependent), reason=reason))
    for helped in step.helps:
        yield "- " + text(say("helps_with", name=point_label(helped)))
    for reference, chain in step.toward:
        if len(chain) > 1:
            names = " → ".join(map(point_label, chain))
            yield "- " + text(say("toward", goal=goal_label(reference), chain=names))
        elif reference.startswith("point:"):
            yield "- " + say("is_goal")
        else:
            yield "- " + text(say("part_of_goal", goal=goal_label(reference)))


# ── what is done, and what was missed ────────────────────────────────────────────────────────
def _done(found: Learning) -> None:
    done = [s for s in found.plan.steps if s.done]
    if not done:
        return
    label = say("done_steps", n=len(done))
    with st.expander(label, key="done-steps", on_change="rerun") as room:
        if room.open:
            _ticks(done)


def _ticks(done: Sequence[Step]) -> None:
    for step in done:
        st.checkbox(
            text(point_label(step.id)),
            **bound(f"tick-{step.id}", True, partial(tick, step.id, step.depth)),
        )


def _missed(asked: Wishes) -> None:
    with st.expander(say("missed_weeks"), key="missed-weeks"):
        st.write(say("missed_help"))
        st.number_input(
            say("missed_count"),
            0,
            MOST_MISSED,
            step=1,
            **bound("missed", asked.missed, lambda n: change(missed=int(n or 0))),
        )


def stretch_names(milestones: Iterable[Milestone]) -> list[str]:
    """Return each milestone as a sentence."""
    return [_milestone(m) for m in milestones]
