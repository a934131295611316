"""Courses: a programme or catalogue comes in; requirements, figures and a plan come out."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.reports.course_json import FIGURES
from aiknowledge.reports.course_text import metric_sentences
from aiknowledge.reports.requirement_text import requirement_sentence
from aiknowledge.ui.audit.parts import way_back
from aiknowledge.ui.courses.catalogue import Catalogue, figures_table, labels
from aiknowledge.ui.courses.components import course_picture, picture_data
from aiknowledge.ui.courses.figures import figures
from aiknowledge.ui.courses.file_view import brought, download
from aiknowledge.ui.courses.pictures import as_list, fitting_steps, unfold
from aiknowledge.ui.courses.plan_view import plan_view
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, follow, say, write_address

SMALL = 400
"""Files of at most so many courses show the figures of all of them unasked."""
NAMED = 12
"""So many of the courses that name one are told by their codes."""


def page() -> None:
    """Draw the ways to bring a file, its findings, and the course chosen in it."""
    way_back()
    st.title(say("courses"))
    st.write(say("courses_intro"))
    catalogue = brought()
    if catalogue is None:
        return
    course = _choose(catalogue)
    if course is not None:
        _course(catalogue, course)
    _all(catalogue)


def _choose(catalogue: Catalogue) -> str | None:
    """Draw the choice of a course, which the address keeps by its id."""
    follow("courses_choice", "courses_last")
    asked = st.query_params.get("course") or st.session_state.get("courses_last")
    chosen = st.session_state.get("courses_choice", asked)
    if chosen is not None and chosen not in catalogue.graph:
        st.warning(text(say("course_unknown", name=chosen)))
        chosen = None
    st.session_state["courses_choice"] = chosen
    name = labels(catalogue.key, current_language(), catalogue)
    chosen = st.selectbox(
        say("course_choose"),
        list(name),
        index=None,
        format_func=name.__getitem__,
        placeholder=say("choose"),
        filter_mode="contains",
        key="courses_choice",
    )
    st.session_state["courses_last"] = chosen
    write_address({"course": chosen})
    return chosen


def _open(course: str) -> None:
    st.session_state["courses_choice"] = course


def _course(catalogue: Catalogue, course: str) -> None:
    st.header(text(catalogue.label(course)))
    _requirement(catalogue, course)
    above = st.container()
    planned = plan_view(catalogue, course)
    with above:
        _picture(catalogue, course, planned)
    _figures(catalogue, course)


def _requirement(catalogue: Catalogue, id: str) -> None:
    graph = catalogue.graph
    course = graph.courses[id]
    if id in graph.unlisted:
        st.info(say("course_unlisted"))
    if course.credits is not None:
        st.caption(say("course_credits", credits=course.credits))
    sentence = requirement_sentence(course.requires, current_language(), catalogue.code)
    st.markdown(f"**{say('requires')}** — {text(sentence)}")
    titled = [catalogue.label(c) for c in graph.requires(id) if catalogue.title(c)]
    if titled:
        st.caption("  \n".join(map(text, titled)))
    following = graph.required_by(id)
    if following:
        names = [*map(catalogue.code, following[:NAMED]), *["…"][: len(following) > NAMED]]
        label = say("course_needed_by", n=len(following))
        st.markdown(f"**{label}** — {text(', '.join(names))}")


def _picture(catalogue: Catalogue, course: str, planned: frozenset[str]) -> None:
    language, graph = current_language(), catalogue.graph
    st.subheader(say("course_picture"))
    if not graph.courses[course].requires:
        st.write(say("course_free"))
        return
    fitting = fitting_steps(graph, course)
    steps = st.columns([1, 2])[0].slider(say("steps_back"), 1, 6, fitting, key=f"steps-{course}")
    st.caption(say("picture_legend"))
    picture = unfold(graph, course, steps, language)
    course_picture(picture_data(picture, language, planned), f"picture-{course}", _open)
    if picture.beyond:
        st.caption(text(say("courses_more_left", n=picture.beyond)))
    with st.expander(say("as_list")):
        lines = as_list(graph, course, steps, language)
        st.markdown("\n".join("  " * depth + "- " + text(line) for depth, line in lines))


def _figures(catalogue: Catalogue, course: str) -> None:
    if course in catalogue.graph.unlisted:
        return
    st.subheader(say("figures"))
    found = figures(catalogue.graph, course, quarters=catalogue.quarters)
    circle = catalogue.circle(found.circle) if found.circle else ""
    if found.metrics is None:
        st.info(text(say("figures_circle", circle=circle)))
        return
    own, bounds = found.metrics.courses[course], found.metrics.bounds.get(course)
    sentences = metric_sentences(own, bounds, current_language())
    st.markdown("\n".join(f"- {text(sentence)}" for sentence in sentences))
    shown = {f: getattr(own, f) for f in FIGURES} | {"complexity": found.metrics.complexity(course)}
    st.caption(say("figures_line", **shown))
    if circle:
        st.caption(text(say("figures_printed", circle=circle)))


def _all(catalogue: Catalogue) -> None:
    st.header(say("all_figures"))
    count = len(catalogue.read.curriculum.courses)
    if count > SMALL and not st.toggle(say("all_figures_show", n=count)):
        return
    key = (catalogue.key, current_language())
    table = patiently("figures", key, say("doing_figures"), partial(figures_table, *key, catalogue))
    if table is None:
        return
    metrics, found = table.figures.metrics, table.figures
    if metrics.courses:
        totals = {f: metrics.total(f) for f in FIGURES}
        st.write(say("all_totals", n=len(metrics.courses), **totals))
    if metrics.bounds and not found.circle:
        least, greatest = (metrics.total("complexity", b) for b in ("least", "greatest"))
        st.write(say("all_bounds", least=least, greatest=greatest))
    if found.circle:
        st.write(text(say("all_circle", n=found.endless, circle=catalogue.circle(found.circle))))
    if table.rows:
        st.dataframe(table.rows, hide_index=True)
        download(say("download_table"), table.csv, "courses.csv")
