"""What each course teaches, course by course, to be corrected by whoever knows it."""

from __future__ import annotations

import streamlit as st

from aiknowledge.model import Course
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.keeping import ask_name
from aiknowledge.ui.audit.maps_view import add_point, confirm_all, edit_maps
from aiknowledge.ui.audit.rows import MARK, map_rows
from aiknowledge.ui.state import current_language, current_system, keep_choice, say


def maps_part(case: Case) -> None:
    """Draw one course's points with level, hours and state, and the box to add another."""
    courses = {c.id: c for c in case.curriculum.courses}
    if not courses:
        st.info(say("no_courses"))
        return
    rows = [r for c in courses.values() for r in c.teaches]
    open_ = sum(r.status == "inferred" for r in rows)
    st.write(say("maps_text", n=sum(r.status == "confirmed" for r in rows), open=open_))
    st.caption(say("maps_help"))
    course = keep_choice(say("course"), list(courses), "maps", lambda i: _label(courses[i]))
    ask_name("maps")
    held = map_rows(current_system(), case.curriculum, course, current_language())
    edit_maps(case.draft, course, held, "all")
    confirm_all(case.draft, course)
    add_point(case.draft, course)


def _label(course: Course) -> str:
    inferred = sum(r.status == "inferred" for r in course.teaches)
    counted = sum(r.status != "rejected" for r in course.teaches)
    mark = f" {MARK['inferred']}" if inferred else ""
    return f"{course.name.in_language(current_language())} ({counted}{mark})"
