"""Files of courses as read, and what is computed from them: each question once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

import streamlit as st

from aiknowledge.algorithms.course_plans import CoursePlan, Measure, course_plan
from aiknowledge.algorithms.term_plans import TermPlan, term_plan
from aiknowledge.algorithms.unlocking import Circle, locking_circle, unlockable
from aiknowledge.formats.curriculum_file import ReadCurriculum, read_curriculum
from aiknowledge.graph import CourseGraph
from aiknowledge.model import Language
from aiknowledge.reports.course_text import circle_sentence
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.courses.figures import AllFigures, all_figures
from aiknowledge.ui.courses.names import course_code, course_label, course_title
from aiknowledge.ui.courses.tables import course_row, metrics_rows
from aiknowledge.ui.state import current_language

SECONDS = 5
"""After so long a search for a plan ends, and the page says how good the best one found is."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A file as read: its courses as a graph, the circles that lock, whether terms are quarters."""

    key: str
    name: str
    read: ReadCurriculum
    graph: CourseGraph
    circles: tuple[Circle, ...]
    quarters: bool

    def code(self, course: str) -> str:
        """Return what people call a course."""
        return course_code(self.graph.courses[course], current_language())

    def label(self, course: str) -> str:
        """Return code and name of a course."""
        return course_label(self.graph.courses[course], current_language())

    def title(self, course: str) -> str:
        """Return the name of a course, or nothing where its code says it."""
        return course_title(self.graph.courses[course], current_language())

    def row(self, course: str) -> dict[str, object]:
        """Return code, name and credits of a course as a row."""
        return course_row(self.graph.courses[course], current_language())

    def circle(self, courses: Sequence[str]) -> str:
        """Return what is wrong with courses that require each other."""
        return circle_sentence(Circle(tuple(courses)), current_language(), self.code)


def example_file() -> tuple[str, bytes]:
    """Return name and content of our worked example in the language chosen."""
    shipped = files("aiknowledge.ui") / "examples" / f"programme-{current_language()}.csv"
    return shipped.name, shipped.read_bytes()


@st.cache_resource(show_spinner=False, max_entries=16)
def open_catalogue(name: str, raw: bytes) -> Catalogue:
    """Return the catalogue in a file, read once per content; it is never changed."""
    read = read_curriculum((name, raw))
    graph = CourseGraph(read.curriculum.courses)
    free = unlockable(graph)
    locked = [min(g - free) for g in graph.circles if g - free]
    found = [locking_circle(graph, c, free) for c in locked]
    circles = {frozenset(c.courses): c for c in found if c is not None}
    key, quarters = sha256(raw).hexdigest(), read.curriculum.calendar == "quarter"
    return Catalogue(key, name, read, graph, tuple(circles.values()), quarters)


@st.cache_resource(show_spinner=False, max_entries=32)
def labels(key: str, language: Language, _catalogue: Catalogue) -> Mapping[str, str]:
    """Return code and name of every course; never changed."""
    return {id: course_label(c, language) for id, c in _catalogue.graph.courses.items()}


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """The figures of all courses as rows and as a file."""

    figures: AllFigures
    rows: Sequence[Mapping[str, object]]
    csv: str


@st.cache_resource(show_spinner=False, max_entries=8)
def figures_table(key: str, language: Language, _catalogue: Catalogue) -> FiguresTable:
    """Return the figures of all courses, the most complex first; never changed."""
    graph = _catalogue.graph
    found = all_figures(graph, quarters=_catalogue.quarters)
    rows = metrics_rows(graph, found.metrics, language)
    return FiguresTable(found, rows, table_csv(rows) if rows else "")


@st.cache_data(show_spinner=False, max_entries=500)
def solve(
    key: str,
    _catalogue: Catalogue,
    course: str,
    taken: Sequence[str],
    measure: Measure,
    all_before: bool,
    terms: int | None,
    most: float | None,
) -> CoursePlan | TermPlan:
    """Return the plan for a course, at most *most* credits a term; solved once per question."""
    graph = _catalogue.graph
    if all_before:
        graph = CourseGraph(_catalogue.read.curriculum.courses, ignore_concurrency=True)
    if terms is None:
        return course_plan(graph, [course], taken=taken, measure=measure, seconds=SECONDS)
    return term_plan(
        graph,
        [course],
        terms=terms,
        max_credits=most,
        taken=taken,
        measure=measure,
        seconds=SECONDS,
    )
