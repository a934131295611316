"""Does it fit? A budget of hours with its proof; and courses that teach what is missing."""

from __future__ import annotations

import streamlit as st

from aiknowledge.algorithms import study
from aiknowledge.errors import InputError
from aiknowledge.model import Curriculum, Known
from aiknowledge.reports.study_plan import budget_text
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.address import MOST_BUDGET, Wishes
from aiknowledge.ui.learn.plan import Learning, budget, teachers
from aiknowledge.ui.learn.state import bound, change
from aiknowledge.ui.state import (
    current_language,
    current_system,
    goal_label,
    joined,
    listed,
    point_label,
    say,
    tell,
)


def fit_view(asked: Wishes, found: Learning, known: tuple[Known, ...]) -> None:
    """Draw the budget and its answer, then the courses of a programme."""
    st.header(say("budget_title"))
    st.number_input(
        say("budget"),
        0.0,
        MOST_BUDGET,
        step=10.0,
        format="%g",
        help=say("budget_help"),
        **bound("budget", asked.budget or 0.0, lambda b: change(budget=b or None)),
    )
    if asked.budget:
        _answer(asked, found, known)
    else:
        st.caption(say("budget_none"))
    st.header(say("by_courses"))
    st.write(say("by_courses_help"))
    programmes = list(current_system().by_kind["curriculum"])
    st.selectbox(
        say("programme"),
        programmes,
        index=None,
        format_func=lambda id: goal_label(f"curriculum:{id}"),
        placeholder=say("choose"),
        **bound("programme", asked.programme, lambda p: change(programme=p)),
    )
    if asked.programme:
        _courses(asked.programme, found)


def _answer(asked: Wishes, found: Learning, known: tuple[Known, ...]) -> None:
    try:
        answered = budget(asked, known)
    except InputError as error:
        st.error(text(tell(str(error))))
        return
    if answered is None:
        return
    answer, alone = answered
    aims = study.each_point(found.aims) if alone else found.aims
    told = budget_text(current_system(), answer, aims, asked.factor, current_language())
    draw = st.success if answer.fits else st.warning
    draw("\n\n".join(text(line) for line in told.splitlines()))


def _courses(programme: str, found: Learning) -> None:
    missing = tuple(s.id for s in found.open_steps if not s.advised and s.task != "refresh")
    answer = teachers(missing, programme)
    if answer is None:
        return
    record = current_system().record("curriculum", programme)
    assert isinstance(record, Curriculum)
    names = {c.id: c.name.in_language(current_language()) for c in record.courses}
    for key, cover in (("cover_confirmed", answer.confirmed), ("cover_all", answer.all)):
        st.markdown(text(say(key, courses=_cover(cover, names))))
    taught = len(missing) - len(answer.all.untaught)
    st.caption(say("taught_of", n=taught, of=len(missing)))
    rows = [
        {
            say("course"): names[course],
            say("point"): point_label(point),
            say("level"): say(row.level),
            say("how_sure"): say(row.status),
        }
        for point, courses in answer.teachers.items()
        for course, row in courses
    ]
    if rows:
        rows.sort(key=lambda r: r[say("course")])
        with st.expander(say("who_teaches", n=len(rows))):
            st.dataframe(rows, hide_index=True)
        st.download_button(
            say("who_teaches_csv"), table_csv(rows), "courses.csv", "text/csv", on_click="ignore"
        )


def _cover(cover: study.Cover, names: dict[str, str]) -> str:
    if not cover.courses:
        return say("no_course")
    told = listed(names[c] for c in cover.courses)
    if cover.credits is not None:
        told = say("cover_credits", courses=told, credits=cover.credits)
    proved = "cover_proved" if cover.status == "optimal" else "cover_not_proved"
    return joined(told, say(proved))
