"""Requirements that contradict each other, and those that others already imply."""

from __future__ import annotations

from aiknowledge.graph import CourseGraph, circular_groups
from aiknowledge.graph.requirements import forced_courses
from aiknowledge.model import RequiredCourse


def impossible_together(graph: CourseGraph) -> tuple[tuple[str, ...], ...]:
    """Return groups of courses that force each other into one term and apart at once.

    Only requirements outside alternatives count. "With" ties two courses to one term and "by"
    puts one no later than the other, so a group that such ties and prerequisites lead round must
    share a term; a prerequisite inside it makes that impossible.

    >>> from aiknowledge.model import Course
    >>> def course(id, *needs):
    ...     tree = {"all": [{"course": n, "when": w} for n, w in needs]} if needs else None
    ...     return Course(id=id, name={"en": id}, requires=tree)
    >>> b = course("B", ("A", "before"), ("C", "with"))
    >>> impossible_together(CourseGraph([course("A", ("C", "before")), b, course("C")]))
    (('A', 'B', 'C'),)
    """
    needs: dict[str, set[str]] = {c: set() for c in graph.courses}
    for c, leaf in _forced(graph):
        needs[c].add(leaf.course)
        if leaf.when == "with":
            needs[leaf.course].add(c)
    groups = [g for g in circular_groups(needs) if _strict(graph, g)]
    return tuple(tuple(sorted(g)) for g in groups)


def _strict(graph: CourseGraph, group: set[str]) -> bool:
    return any(
        leaf.when == "before" and leaf.course in group
        for c in group
        for leaf in forced_courses(graph.requirement(c))
    )


def _forced(graph: CourseGraph) -> list[tuple[str, RequiredCourse]]:
    return [(c, leaf) for c in graph.courses for leaf in forced_courses(graph.requirement(c))]


def redundant_requirements(graph: CourseGraph) -> tuple[tuple[str, str], ...]:
    """Return (course, prerequisite) pairs that the course's other prerequisites already imply.

    Only chains of prerequisites outside alternatives count: a co-requisite may be taken at the
    same time, so what leads through one still says something to students. Empty where courses
    require each other in circles.

    >>> from aiknowledge.model import Course
    >>> def course(id, *needs):
    ...     tree = {"all": [{"course": n} for n in needs]} if needs else None
    ...     return Course(id=id, name={"en": id}, requires=tree)
    >>> redundant_requirements(CourseGraph([course("A"), course("B", "A"), course("C", "A", "B")]))
    (('C', 'A'),)
    """
    earlier: dict[str, frozenset[str]] = {}
    found = []
    for c in graph.order or ():
        named = dict.fromkeys(
            leaf.course for leaf in forced_courses(graph.requirement(c)) if leaf.when == "before"
        )
        found += [(c, q) for q in named if any(q in earlier[o] for o in named)]
        earlier[c] = frozenset(named).union(*(earlier[q] for q in named))
    return tuple(found)
