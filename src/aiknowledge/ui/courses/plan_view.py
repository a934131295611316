"""The plan for a course: its settings, its courses in order, or why there is none."""

from __future__ import annotations

from functools import partial
from typing import cast

import streamlit as st

from aiknowledge.algorithms.course_plans import CoursePlan, Measure
from aiknowledge.algorithms.term_plans import TermPlan
from aiknowledge.errors import InputError
from aiknowledge.graph.requirements import leaves
from aiknowledge.model import Condition, RequiredCredits
from aiknowledge.reports.course_text import obstacle_sentence, proof_sentence
from aiknowledge.reports.requirement_text import requirement_sentence
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.courses.catalogue import Catalogue, labels, solve
from aiknowledge.ui.courses.file_view import download, text_table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, say, tell

Found = CoursePlan | TermPlan
Asked = tuple[tuple[str, ...], Measure, bool, int | None, float | None]


def plan_view(catalogue: Catalogue, course: str) -> frozenset[str]:
    """Draw the plan for a course and its settings; return the courses planned."""
    st.subheader(say("course_plan"))
    asked = _settings(catalogue, course)
    work = partial(solve, catalogue.key, catalogue, course, *asked)
    try:
        found = patiently("plan", (catalogue.key, course, asked), say("doing_plan"), work)
    except InputError as error:
        st.warning(text(tell(str(error))))
        return frozenset()
    if found is None:
        return frozenset()
    if not found.possible:
        st.warning(" ".join([say("no_plan"), *map(text, _obstacles(catalogue, found))]))
        return frozenset()
    return _solution(catalogue, found, asked[1])


def _settings(catalogue: Catalogue, course: str) -> Asked:
    """Draw what may be asked of a plan; return it as `solve` takes it."""
    behind = sorted(catalogue.graph.behind([course]) - {course}, key=catalogue.code)
    name = labels(catalogue.key, current_language(), catalogue).__getitem__
    st.session_state["taken"] = [c for c in st.session_state.get("taken", ()) if c in behind]
    left, right = st.columns(2)
    taken = left.multiselect(
        say("taken"), behind, format_func=name, placeholder=say("choose"), key="taken"
    )
    counted = catalogue.graph.courses[course].credits is not None
    measure = "courses"
    if counted:
        names = {"courses": say("fewest_courses"), "credits": say("fewest_credits")}
        measure = right.segmented_control(
            say("fewest"),
            list(names),
            default="courses",
            format_func=names.__getitem__,
            required=True,
        )
    else:
        right.caption(say("no_credits"))
    left, middle, right = st.columns(3, vertical_alignment="bottom")
    terms = left.number_input(say("terms"), 1, 40, None, placeholder=say("any_number"))
    bare = terms is None or not counted
    most = middle.number_input(
        say("most_credits"),
        1.0,
        None,
        None,
        placeholder=say("terms_first" if counted and bare else "any_number"),
        disabled=bare,
    )
    before = right.toggle(say("ignore_concurrency"))
    return tuple(taken), cast(Measure, measure), before, terms, None if bare else most


def _obstacles(catalogue: Catalogue, found: Found) -> list[str]:
    """Return why there is no plan."""
    plan, obstacles = (found.plan, found.obstacles) if isinstance(found, TermPlan) else (found, ())
    because = [catalogue.circle(c.courses) for _, c in plan.locked]
    because += [obstacle_sentence(o, current_language(), catalogue.code) for o in obstacles]
    return because or [say("no_selection")]


def _solution(catalogue: Catalogue, found: Found, measure: Measure) -> frozenset[str]:
    plan = found.plan if isinstance(found, TermPlan) else found
    st.markdown(f"**{text(_proof(plan, measure))}**")
    rows = _rows(catalogue, found)
    text_table(rows)
    asked = _conditions(catalogue, plan)
    if asked:
        st.markdown("\n".join([say("conditions"), "", *(f"- {text(line)}" for line in asked)]))
    download(say("download_plan"), table_csv(rows), "plan.csv")
    return frozenset(plan.courses)


def _proof(plan: CoursePlan, measure: Measure) -> str:
    """Return how good a plan is by what was asked for, and its credits."""
    if measure == "credits":
        shown = {"credits": plan.credits or 0, "n": len(plan.order), "bound": plan.bound}
        return say("plan_optimal", **shown) if plan.optimal else say("plan_bound", **shown)
    proof = proof_sentence(plan, current_language())
    return proof if plan.credits is None else proof + say("plan_credits", credits=plan.credits)


def _rows(catalogue: Catalogue, found: Found) -> list[dict[str, object]]:
    """Return the courses in order, without columns that would be empty."""
    head = say("term") if isinstance(found, TermPlan) else say("step")
    parts = found.terms if isinstance(found, TermPlan) else found.steps
    rows = [{head: n, **catalogue.row(c)} for n, part in enumerate(parts, 1) for c in part]
    told = [k for k in rows[0] if any(row[k] not in ("", None) for row in rows)]
    return [{k: row[k] for k in told} for row in rows]


def _conditions(catalogue: Catalogue, plan: CoursePlan) -> list[str]:
    """Return what the courses of a plan require beside courses."""
    return [
        f"{catalogue.code(c)}: {requirement_sentence(leaf, current_language())}"
        for c in plan.courses
        for leaf in leaves(catalogue.graph.courses[c].requires)
        if isinstance(leaf, Condition | RequiredCredits)
    ]
