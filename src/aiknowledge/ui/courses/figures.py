"""Figures of one course, and of all, in catalogues that may hold circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from aiknowledge.algorithms.course_metrics import CurriculumMetrics, curriculum_metrics
from aiknowledge.errors import CycleError
from aiknowledge.graph import CourseGraph
from aiknowledge.graph.requirements import all_of, first_choice
from aiknowledge.model import Course


@dataclass(frozen=True, slots=True)
class Figures:
    """The metrics of the courses around one, and the circle that stands in the way, if any.

    With both, the first alternatives printed hold no circle and the metrics count only these;
    `metrics` is None where these go in a circle too.
    """

    metrics: CurriculumMetrics | None
    circle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AllFigures:
    """The metrics of all courses, and the circle that stands in the way, if any.

    With one, the metrics count the first alternatives printed, without bounds, and hold only the
    courses that no circle among these leads to or comes from: chains through the others, of which
    there are `endless`, have no end.
    """

    metrics: CurriculumMetrics
    circle: tuple[str, ...] = ()
    endless: int = 0


def figures(graph: CourseGraph, course: str, *, quarters: bool = False) -> Figures:
    """Return the figures of a listed course, the same as those in the whole of its catalogue.

    Only the courses behind it and those that name it, directly or not, have a say in them;
    circles elsewhere do no harm.
    """
    part = around(graph, course)
    try:
        return Figures(curriculum_metrics(part, quarters=quarters))
    except CycleError as error:
        circle = error.cycle[1:]
    part = around(as_printed(part), course)
    try:
        return Figures(curriculum_metrics(part, quarters=quarters), circle)
    except CycleError as error:
        return Figures(None, error.cycle[1:])


def all_figures(graph: CourseGraph, *, quarters: bool = False) -> AllFigures:
    """Return the figures of all courses, or of all that no circle touches."""
    try:
        return AllFigures(curriculum_metrics(graph, quarters=quarters))
    except CycleError as error:
        circle = error.cycle[1:]
    printed = as_printed(graph)
    inside = frozenset[str]().union(*printed.circles)
    endless = printed.behind(inside) | following(printed, inside)
    # Without what the courses of circles require there is no circle; nobody else's figures change.
    cut = CourseGraph(
        c.model_copy(update={"requires": None}) if c.id in inside else c for c in _listed(printed)
    )
    metrics = curriculum_metrics(cut, quarters=quarters)
    kept = {c: m for c, m in metrics.courses.items() if c not in endless}
    return AllFigures(replace(metrics, courses=kept), circle, len(metrics.courses) - len(kept))


def as_printed(graph: CourseGraph) -> CourseGraph:
    """Return the courses with the first alternative of each requirement, and no other."""
    return CourseGraph(
        c.model_copy(update={"requires": all_of(first_choice(graph.requirement(c.id)))})
        for c in _listed(graph)
    )


def around(graph: CourseGraph, course: str) -> CourseGraph:
    """Return the courses behind one, and all that name it in any alternative, directly or not."""
    kept = graph.behind([course]) | following(graph, [course])
    return CourseGraph(c for c in _listed(graph) if c.id in kept)


def following(graph: CourseGraph, courses: Iterable[str]) -> set[str]:
    """Return *courses* and all that name them in any alternative, directly or not."""
    found = set(courses)
    waiting = list(found)
    while waiting:
        new = set(graph.required_by(waiting.pop())) - found
        found |= new
        waiting += new
    return found


def _listed(graph: CourseGraph) -> Iterator[Course]:
    return (c for id, c in graph.courses.items() if id not in graph.unlisted)
