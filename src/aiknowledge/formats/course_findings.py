"""What is wrong with the prerequisites of a curriculum as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from aiknowledge.algorithms.course_checks import impossible_together
from aiknowledge.algorithms.unlocking import unlockable
from aiknowledge.errors import Finding, worded
from aiknowledge.graph import CourseGraph, find_cycle
from aiknowledge.graph.requirements import course_ids, forced_courses
from aiknowledge.model import Curriculum


def course_findings(curriculum: Curriculum, name: str) -> tuple[Finding, ...]:
    """Return unknown, self-referring and circular prerequisites, and what cannot be satisfied."""
    graph = CourseGraph(curriculum.courses)
    found = [*_dangling(curriculum, graph, name), *_selfish(curriculum, name)]
    return (*found, *_circles(graph, name), *_impossible(graph, name))


def _dangling(curriculum: Curriculum, graph: CourseGraph, name: str) -> Iterator[Finding]:
    for course in curriculum.courses:
        unknown = [c for c in course_ids(course.requires) if c in graph.unlisted]
        if unknown:
            yield Finding(
                "unknown-course",
                f"{name}: {course.id}",
                worded(
                    "requires {unknown}, which this file does not list", unknown=", ".join(unknown)
                ),
                "add the course, correct the code, or leave it: it counts as free to take",
                "warning",
            )


def _selfish(curriculum: Curriculum, name: str) -> Iterator[Finding]:
    for course in curriculum.courses:
        if course.id in course_ids(course.requires):
            yield Finding(
                "self-requirement",
                f"{name}: {course.id}",
                worded("{id} requires itself; that is left out", id=course.id),
                "remove it from its own prerequisites",
                "warning",
            )


def _circles(graph: CourseGraph, name: str) -> Iterator[Finding]:
    """Yield one warning per group that locks itself, with a circle in it."""
    if graph.order is not None:
        return
    free = unlockable(graph)
    for group in graph.circles:
        locked = group - free
        inside = {c: set(graph.requires(c)) & locked for c in locked}
        if locked and all(inside.values()):
            cycle = find_cycle(inside)
            yield Finding(
                "cycle",
                f"{name}: {cycle[0]}",
                worded(
                    "circular as written: {cycle}; probably co-requisites", cycle=" -> ".join(cycle)
                ),
                "mark them as co-requisites",
                "warning",
            )


def _impossible(graph: CourseGraph, name: str) -> Iterator[Finding]:
    for group in impossible_together(graph):
        if any(circle.issuperset(group) for circle in graph.circles):
            continue  # said as a circle already
        strict = [
            f"{leaf.course} before {c}"
            for c in group
            for leaf in forced_courses(graph.requirement(c))
            if leaf.when == "before" and leaf.course in group
        ]
        yield Finding(
            "unsatisfiable",
            f"{name}: {group[0]}",
            worded(
                "{group} cannot all be taken: {strict}, yet co-requisites force them into one term",
                group=", ".join(group),
                strict=", ".join(strict),
            ),
            "make one of the prerequisites a co-requisite, or drop it",
            "warning",
        )
