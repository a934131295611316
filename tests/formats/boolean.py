"""Boolean functions of requirements, for comparing a tree with what a source says."""

from __future__ import annotations

from itertools import combinations

from aiknowledge.graph.requirements import (
    all_of,
    any_of,
    decided_by_courses,
    parts,
    required_courses,
)
from aiknowledge.model import AllOf, AnyOf, AtLeast, RequiredCourse, RequiredCredits, Requirement

Variable = tuple[str, bool]
"""A course, and whether it may be taken at the same time."""


def variables(tree: Requirement | None) -> set[Variable]:
    """Return the courses a tree names; one taken at the same time is a variable of its own."""
    return {(r.course, r.when != "before") for r in required_courses(tree)}


def same_function(left: Requirement | None, right: Requirement | None) -> bool:
    """Return whether two trees hold for the same sets of courses; all sets are tried at once."""
    left, right = _courses(left), _courses(right)
    names = sorted(variables(left) | variables(right))
    table = {v: _column(n, len(names)) for n, v in enumerate(names)}
    full = (1 << (1 << len(names))) - 1
    return _truth(left, table, full) == _truth(right, table, full)


def _courses(tree: Requirement | None) -> Requirement | None:
    """Return a tree without conditions and credits."""
    tree = decided_by_courses(tree)
    if tree is None or isinstance(tree, RequiredCredits):
        return None
    if isinstance(tree, RequiredCourse):
        return tree
    inside = tuple(p for p in map(_courses, parts(tree)) if p is not None)
    if isinstance(tree, AtLeast) and len(inside) > tree.count:
        return AtLeast(count=tree.count, of=inside)
    return any_of(inside) if isinstance(tree, AnyOf) else all_of(inside)


def _column(n: int, count: int) -> int:
    """Return the truth-table column of variable *n* among *count*, as bits."""
    column = ((1 << (1 << n)) - 1) << (1 << n)
    for doubled in range(n + 1, count):
        column |= column << (1 << doubled)
    return column


def _truth(tree: Requirement | None, table: dict[Variable, int], full: int) -> int:
    if tree is None:
        return full
    if isinstance(tree, RequiredCourse):
        return table[tree.course, tree.when != "before"]
    inside = [_truth(p, table, full) for p in parts(tree)]
    if isinstance(tree, AllOf):
        return _and(inside, full)
    if isinstance(tree, AnyOf):
        return _or(inside)
    return _or([_and(list(c), full) for c in combinations(inside, tree.count)])


def _and(columns: list[int], full: int) -> int:
    for column in columns:
        full &= column
    return full


def _or(columns: list[int]) -> int:
    found = 0
    for column in columns:
        found |= column
    return found
