"""The cheapest way to close gaps: courses to add, with all that they need in turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiknowledge.algorithms.audit.closing_model import Closing, ClosingModel, Target
from aiknowledge.algorithms.audit.rules import rule_results_of
from aiknowledge.algorithms.audit.selections import guaranteed_points
from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.errors import InputError, worded
from aiknowledge.graph import KnowledgeGraph
from aiknowledge.model import Course, Curriculum, SelectionRule

__all__ = ["Closing", "Target", "close_gaps", "natural_hosts"]


def close_gaps(
    graph: KnowledgeGraph,
    curriculum: Curriculum,
    catalogue: Iterable[Course],
    targets: Iterable[Target],
    *,
    rules: Iterable[SelectionRule] = (),
    hosts: Mapping[str, str] | None = None,
    credit_hours: float | None = None,
    bring: bool = False,
    everybody: bool = False,
    seconds: float = 10,
) -> Closing:
    """Return the additions of least credits that reach *targets* and *rules*, prerequisites too.

    A course may only be added where its course requirements hold, and each point that it assumes
    or that one of its points requires is taught by the curriculum, by an addition, or assumed by
    the curriculum already. Rules are met by what the curriculum offers with the additions. With
    *hosts* (point to course) single points may be added to courses instead; each costs its
    class hours in credits of *credit_hours*, and needs its own prerequisites taught or assumed.
    With *bring*, students bring what neither the curriculum nor any addition teaches; `brought`
    names it. With *everybody* only what every selection teaches counts as taught, and additions
    are meant for all students: so the tier rules of an audit pass afterwards.

    Raises:
        InputError: a course of the catalogue has no credits, or points are to be added without a
            declared credit system.
    """
    wanted, asked = tuple(targets), tuple(rules)
    present = Teaching(curriculum)
    new = {c.id: c for c in catalogue if c.id not in present.courses}
    offered = {id: c for id, c in new.items() if asked or any(present.maps(c))}
    unknown = sorted(c.id for c in offered.values() if c.credits is None)
    if unknown:
        raise InputError(
            worded("{unknown}: the catalogue tells no credits", unknown=", ".join(unknown))
        )
    if hosts is not None and credit_hours is None:
        raise InputError("credits of single points need a declared credit system (credit hours)")
    taught = guaranteed_points(present) if everybody else present.points
    model = ClosingModel(graph, present, offered, hosts or {}, credit_hours or 1.0, bring, taught)
    short = [t for t in wanted if len(t.points & model.reachable) < t.least]
    beyond = tuple(t.name for t in short)
    beyond += tuple(r.id for r in asked if not _offered_enough(r, curriculum, offered.values()))
    if beyond:
        untaught = frozenset().union(*(t.points for t in short)) - model.reachable
        missing = tuple(sorted(untaught))
        return Closing((), (), 0.0, (), True, float("inf"), beyond, untaught=missing)
    for rule in asked:
        model.demand(rule)
    return model.solve(wanted, seconds)


def _offered_enough(rule: SelectionRule, curriculum: Curriculum, new: Iterable[Course]) -> bool:
    """Return whether all courses together meet what a rule asks for in numbers.

    A share is left to the solver: more courses may lower it.
    """
    numbers = rule.model_copy(update={"least_enterprise_share": None})
    every = (*curriculum.courses, *new)
    return all(r.passed for r in rule_results_of(numbers, every, complete=True))


def natural_hosts(
    teaching: Teaching,
    unit_of: Mapping[str, str],
    area_of: Mapping[str, str] | None = None,
    *,
    everybody: bool = False,
) -> dict[str, str]:
    """Return, per point not taught, the course that teaches most of its unit, else of its area.

    Required courses come before electives, then the one that teaches more, then ids. With
    *everybody* only required courses are hosts, of all points that not every selection teaches.
    """
    taught = guaranteed_points(teaching) if everybody else teaching.points
    areas = area_of or {}
    counts: dict[str, dict[str, int]] = {}
    for course in teaching.curriculum.courses:
        if everybody and course.obligation != "required":
            continue
        for row in teaching.maps(course):
            unit = unit_of[row.point]
            for place in {unit, areas.get(unit, unit)}:
                by_course = counts.setdefault(place, {})
                by_course[course.id] = by_course.get(course.id, 0) + 1

    def rank(place: str, course: str) -> tuple[bool, int, str]:
        optional = teaching.courses[course].obligation != "required"
        return optional, -counts[place][course], course

    best = {u: min(found, key=lambda c: rank(u, c)) for u, found in counts.items()}
    hosts = {p: best.get(u) or best.get(areas.get(u, u)) for p, u in unit_of.items()}
    return {p: host for p, host in hosts.items() if host is not None and p not in taught}
