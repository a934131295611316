"""Which courses a student may end up with, and the selection that covers least."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.solver import Program
from aiknowledge.graph.requirements import parts
from aiknowledge.model import (
    AllOf,
    AtLeast,
    Condition,
    Course,
    RequiredCourse,
    RequiredCredits,
    Requirement,
    SelectionRule,
)


@dataclass(frozen=True, slots=True)
class Selection:
    """The admissible selection that covers least: its courses, points, and whether proved.

    `possible` is false where no selection meets the rules at all.
    """

    courses: tuple[str, ...]
    points: frozenset[str]
    proved: bool
    possible: bool = True


def worst_selection(teaching: Teaching, wanted: Iterable[str], *, seconds: float = 10) -> Selection:
    """Return the admissible selection of courses that teaches the fewest of *wanted* points.

    Admissible: every required course, and electives so that each rule of the curriculum holds
    and each chosen course's requirements are met inside the curriculum. Courses of which nobody
    says whether they are required count as electives, so the worst case stays the worst.
    """
    program = Program()
    take = {
        c.id: program.choice(fixed=True if c.obligation == "required" else None)
        for c in teaching.curriculum.courses
    }
    for rule in teaching.curriculum.rules:
        _obey(program, rule, teaching.courses, take)
    for course in teaching.curriculum.courses:
        if course.requires is not None:
            held = _holds(program, course.requires, take)
            if held is not None:
                program.at_least({held: 1, take[course.id]: -1}, 0)
    for point in sorted(set(wanted) & teaching.points):
        covered = program.amount(0, 1, cost=1)
        for teacher in teaching.teachers[point]:
            program.at_least({covered: 1, take[teacher]: -1}, 0)
    solution = program.solve(seconds=seconds)
    if not solution.values:
        return Selection((), frozenset(), solution.status == "infeasible", possible=False)
    chosen = tuple(c for c, v in take.items() if solution.chosen(v))
    return Selection(chosen, teaching.points_of(chosen), solution.status == "optimal")


def guaranteed_points(teaching: Teaching) -> frozenset[str]:
    """Return the points that every admissible selection teaches.

    A point is not guaranteed as soon as some selection goes without all its teachers: with rules
    that only ask for *at least* so much, that is decided by taking everything else; a cap on
    credits asks the solver.
    """
    return frozenset(p for p in teaching.points if not _avoidable(teaching, p))


def _avoidable(teaching: Teaching, point: str) -> bool:
    teachers = teaching.teachers[point]
    if any(teaching.courses[c].obligation == "required" for c in teachers):
        return False
    rest = [c for c in teaching.curriculum.courses if c.id not in teachers]
    return all(_can_hold(rule, rest) for rule in teaching.curriculum.rules)


def _can_hold(rule: SelectionRule, courses: Iterable[Course]) -> bool:
    """Return whether a rule can be met with *courses* alone."""
    inside = [c for c in courses if rule.group is None or c.group == rule.group]
    if rule.least_credits is not None and _credits(inside) < rule.least_credits:
        return False
    if rule.least_courses is not None and len(inside) < rule.least_courses:
        return False
    if rule.least_categories is None:
        return True
    return len({c.category for c in inside if c.category}) >= rule.least_categories


def _credits(courses: Iterable[Course]) -> float:
    return sum(c.credits or 0.0 for c in courses)


def _obey(
    program: Program, rule: SelectionRule, courses: Mapping[str, Course], take: Mapping[str, int]
) -> None:
    """Demand that a selection keeps one rule; shares speak of the offer, not of a selection."""
    inside = [c for c in courses.values() if rule.group is None or c.group == rule.group]
    credits = {take[c.id]: c.credits or 0.0 for c in inside}
    if rule.least_credits is not None:
        program.at_least(credits, rule.least_credits)
    if rule.most_credits is not None:
        program.at_most(credits, rule.most_credits)
    if rule.least_courses is not None:
        program.at_least({take[c.id]: 1.0 for c in inside}, rule.least_courses)
    if rule.least_categories is not None:
        used = []
        for category in sorted({c.category for c in inside if c.category}):
            chosen = program.choice()
            members = {take[c.id]: 1.0 for c in inside if c.category == category}
            program.at_least({**members, chosen: -1}, 0)
            used.append(chosen)
        program.at_least(dict.fromkeys(used, 1.0), rule.least_categories)


def _holds(program: Program, tree: Requirement, take: Mapping[str, int]) -> int | None:
    """Return a variable that is yes only where a requirement holds; None where none decides."""
    match tree:
        case RequiredCourse():
            return take.get(tree.course)
        case RequiredCredits() | Condition():
            return None
    inside = [_holds(program, p, take) for p in parts(tree)]
    decided = [v for v in inside if v is not None]
    if isinstance(tree, AllOf):
        held = program.choice()
        for v in decided:
            program.at_least({v: 1, held: -1}, 0)
        return held if decided else None
    if len(decided) < len(inside):
        return None
    held = program.choice()
    count = tree.count if isinstance(tree, AtLeast) else 1
    program.at_least({**dict.fromkeys(decided, 1.0), held: -count}, 0)
    return held
