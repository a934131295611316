"""Which courses a student may end up with, and the selection that covers least."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from aiknowledge.algorithms.audit.teaching import Teaching
from aiknowledge.algorithms.solver import Program
from aiknowledge.graph.requirements import parts, wanted
from aiknowledge.model import (
    AllOf,
    Condition,
    Course,
    Curriculum,
    RequiredCourse,
    RequiredCredits,
    Requirement,
    SelectionRule,
)
from aiknowledge.stopping import stop_if_asked


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
    says whether they are required count as electives, and a rule binds only where the data
    decide it (`binding_rules`), so the worst case stays the worst. Of several worst selections
    one of the fewest courses is returned.
    """
    program, take = _program(teaching)
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

    A point is not guaranteed as soon as some selection goes without all its teachers. Where
    rules only ask for *at least* so much that is decided by taking everything else; a cap on
    credits asks the solver. Where no selection is admissible, what required courses teach.
    """
    required = teaching.points_of(
        c.id for c in teaching.curriculum.courses if c.obligation == "required"
    )
    if not _admits(teaching, frozenset()):
        return required
    without = {p: frozenset(teaching.teachers[p]) for p in teaching.points - required}
    avoidable = {teachers: _admits(teaching, teachers) for teachers in set(without.values())}
    return required | {p for p, teachers in without.items() if not avoidable[teachers]}


def binding_rules(curriculum: Curriculum) -> tuple[SelectionRule, ...]:
    """Return the rules as far as the data decide them.

    A demand in credits binds nobody while some course of its group does not tell its credits;
    one that the listed courses cannot meet binds nobody while the list is not complete.
    """
    return tuple(_binding(rule, curriculum) for rule in curriculum.rules)


def _binding(rule: SelectionRule, curriculum: Curriculum) -> SelectionRule:
    inside = inside_rule(rule, curriculum.courses)
    open_ = set()
    if any(c.credits is None for c in inside):
        open_ |= {"least_credits", "most_credits"}
    if not curriculum.complete:
        open_ |= {d for d in _LEAST if not _reached(rule.model_copy(update=_only(d)), inside)}
    return rule.model_copy(update=dict.fromkeys(open_))


_LEAST = ("least_credits", "least_courses", "least_categories")


def _only(demand: str) -> dict[str, None]:
    return dict.fromkeys(d for d in _LEAST if d != demand)


def _admits(teaching: Teaching, without: Collection[str]) -> bool:
    """Return whether some admissible selection goes without the courses in *without*."""
    stop_if_asked()
    curriculum = teaching.curriculum
    rules = binding_rules(curriculum)
    if any(r.most_credits is not None for r in rules):
        program, _ = _program(teaching, without)
        return bool(program.solve().values)
    taken = {c.id: c for c in curriculum.courses if c.id not in without}
    while lost := [c for c in taken.values() if _met(c.requires, taken, teaching.courses) is False]:
        for c in lost:
            del taken[c.id]
    if any(c.obligation == "required" and c.id not in taken for c in curriculum.courses):
        return False
    return all(_reached(rule, inside_rule(rule, taken.values())) for rule in rules)


def inside_rule(rule: SelectionRule, courses: Iterable[Course]) -> list[Course]:
    """Return the courses that a rule speaks of: those of its group, or all."""
    return [c for c in courses if rule.group is None or c.group == rule.group]


def _reached(rule: SelectionRule, inside: Sequence[Course]) -> bool:
    """Return whether the courses of a rule's group are enough for it."""
    if rule.least_credits is not None:
        credits = sum(c.credits or 0.0 for c in inside)
        if credits < rule.least_credits:
            return False
    if rule.least_courses is not None and len(inside) < rule.least_courses:
        return False
    categories = {c.category for c in inside if c.category}
    return rule.least_categories is None or len(categories) >= rule.least_categories


def _met(tree: Requirement | None, taken: Collection[str], listed: Collection[str]) -> bool | None:
    """Return whether courses meet a requirement; None where the curriculum decides nothing."""
    match tree:
        case RequiredCourse():
            return tree.course in taken if tree.course in listed else None
        case None | RequiredCredits() | Condition():
            return None
    inside = [_met(p, taken, listed) for p in parts(tree)]
    decided = [m for m in inside if m is not None]
    if not decided or (not isinstance(tree, AllOf) and len(decided) < len(inside)):
        return None
    return sum(decided) >= wanted(tree, len(decided))


def _program(
    teaching: Teaching, without: Collection[str] = ()
) -> tuple[Program, Mapping[str, int]]:
    """Return a program whose solutions are the admissible selections, and its choices."""
    program = Program()
    little = 0.5 / (len(teaching.courses) + 1)  # all courses together cost less than one point
    take = {
        c.id: program.choice(
            little, fixed=False if c.id in without else True if c.obligation == "required" else None
        )
        for c in teaching.curriculum.courses
    }
    for rule in binding_rules(teaching.curriculum):
        _obey(program, rule, inside_rule(rule, teaching.courses.values()), take)
    for course in teaching.curriculum.courses:
        held = _holds(program, course.requires, take)
        if held is not None:
            program.at_least({held: 1, take[course.id]: -1}, 0)
    return program, take


def _obey(
    program: Program, rule: SelectionRule, inside: Sequence[Course], take: Mapping[str, int]
) -> None:
    """Demand that a selection keeps one rule; shares speak of the offer, not of a selection."""
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


def _holds(program: Program, tree: Requirement | None, take: Mapping[str, int]) -> int | None:
    """Return a variable that is yes only where a requirement holds; None where none decides."""
    match tree:
        case RequiredCourse():
            return take.get(tree.course)
        case None | RequiredCredits() | Condition():
            return None
    inside = [_holds(program, p, take) for p in parts(tree)]
    decided = [v for v in inside if v is not None]
    if not decided or (not isinstance(tree, AllOf) and len(decided) < len(inside)):
        return None
    held = program.choice()
    program.holds_if(held, decided, wanted(tree, len(decided)))
    return held
