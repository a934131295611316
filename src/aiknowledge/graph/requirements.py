"""Requirements between courses: trees of and, or and k-of-n, never flattened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from aiknowledge.model import (
    AllOf,
    AnyOf,
    AtLeast,
    RequiredCourse,
    RequiredCredits,
    Requirement,
)


def all_of(parts: Iterable[Requirement]) -> Requirement | None:
    """Return the requirement of every part; a single one stands for itself, none is None."""
    found = tuple(parts)
    return found[0] if len(found) == 1 else AllOf(all=found) if found else None


def any_of(parts: Iterable[Requirement]) -> Requirement | None:
    """Return the requirement of one part; a single one stands for itself, none is None."""
    found = tuple(parts)
    return found[0] if len(found) == 1 else AnyOf(any=found) if found else None


def parts(requirement: Requirement) -> tuple[Requirement, ...]:
    """Return the requirements directly inside one; a leaf has none."""
    match requirement:
        case AllOf():
            return requirement.all
        case AnyOf():
            return requirement.any
        case AtLeast():
            return requirement.of
        case _:
            return ()


def wanted(requirement: Requirement, of: int) -> int:
    """Return how many of the *of* parts directly inside a requirement it asks for.

    >>> a, b = RequiredCourse(course="A"), RequiredCourse(course="B")
    >>> wanted(AllOf(all=(a, b)), 2), wanted(AnyOf(any=(a, b)), 2)
    (2, 1)
    """
    match requirement:
        case AllOf():
            return of
        case AtLeast():
            return requirement.count
        case _:
            return 1


def leaves(requirement: Requirement | None) -> Iterator[Requirement]:
    """Yield the courses, credits and conditions of a requirement, as written."""
    if requirement is None:
        return
    inside = parts(requirement)
    if not inside:
        yield requirement
    for part in inside:
        yield from leaves(part)


def required_courses(requirement: Requirement | None) -> Iterator[RequiredCourse]:
    """Yield the courses of a requirement, as written; repeated where it repeats them."""
    return (leaf for leaf in leaves(requirement) if isinstance(leaf, RequiredCourse))


def course_ids(requirement: Requirement | None) -> tuple[str, ...]:
    """Return the ids of the courses that a requirement names, each once.

    >>> a, b = RequiredCourse(course="A"), RequiredCourse(course="B")
    >>> course_ids(all_of([a, any_of([b, a])]))
    ('A', 'B')
    """
    return tuple(dict.fromkeys(leaf.course for leaf in required_courses(requirement)))


def decided_by_courses(
    requirement: Requirement | None, keep: Callable[[RequiredCourse], bool] = lambda _: True
) -> Requirement | None:
    """Return a requirement without its conditions in words and without unkept courses.

    A condition inside an alternative is no way around the courses, so it is left out there too;
    a minimum of credits stays. A k-of-n keeps its k while it has more parts left than that.

    >>> from aiknowledge.model import Condition
    >>> requirement = any_of([RequiredCourse(course="A"), Condition(condition="permission")])
    >>> decided_by_courses(requirement)
    RequiredCourse(course='A', when='before')
    """
    match requirement:
        case RequiredCourse():
            return requirement if keep(requirement) else None
        case AllOf() | AnyOf() | AtLeast():
            inside = [decided_by_courses(p, keep) for p in parts(requirement)]
            left = tuple(p for p in inside if p is not None)
            if isinstance(requirement, AtLeast) and len(left) > requirement.count:
                return AtLeast(count=requirement.count, of=left)
            return any_of(left) if isinstance(requirement, AnyOf) else all_of(left)
        case RequiredCredits():
            return requirement
        case _:
            return None


def is_met(
    requirement: Requirement | None,
    taken: AbstractSet[str],
    together: AbstractSet[str] = frozenset(),
    credits: float = 0,
) -> bool:
    """Return whether courses taken before, and those taken together now, meet a requirement.

    *credits* are those earned before. Conditions in words are taken as met: no course decides
    them.

    >>> b = RequiredCourse(course="B", when="by")
    >>> is_met(b, set()), is_met(b, set(), {"B"}), is_met(b, {"B"})
    (False, True, True)
    """
    match requirement:
        case RequiredCourse(course=course, when=when):
            before = course in taken and when != "with"
            return before or (when != "before" and course in together)
        case RequiredCredits():
            return credits >= requirement.credits
        case AllOf():
            return all(is_met(p, taken, together, credits) for p in requirement.all)
        case AnyOf():
            return any(is_met(p, taken, together, credits) for p in requirement.any)
        case AtLeast():
            met = sum(is_met(p, taken, together, credits) for p in requirement.of)
            return met >= requirement.count
        case _:
            return True


def first_choice(requirement: Requirement | None) -> tuple[RequiredCourse, ...]:
    """Return the courses of the first alternative throughout: the choice as printed.

    >>> a, b, c = (RequiredCourse(course=x) for x in "ABC")
    >>> [r.course for r in first_choice(all_of([a, any_of([c, b])]))]
    ['A', 'C']
    """
    match requirement:
        case RequiredCourse():
            return (requirement,)
        case AllOf():
            chosen = requirement.all
        case AnyOf():
            chosen = requirement.any[:1]
        case AtLeast():
            chosen = requirement.of[: requirement.count]
        case _:
            return ()
    return tuple(leaf for part in chosen for leaf in first_choice(part))


def forced_courses(requirement: Requirement | None) -> tuple[RequiredCourse, ...]:
    """Return the courses that stand outside every alternative: each of them is needed.

    >>> a, b, c = (RequiredCourse(course=x) for x in "ABC")
    >>> [r.course for r in forced_courses(all_of([a, any_of([b, c])]))]
    ['A']
    """
    match requirement:
        case RequiredCourse():
            return (requirement,)
        case AllOf():
            return tuple(leaf for part in requirement.all for leaf in forced_courses(part))
        case _:
            return ()


__all__ = [
    "all_of",
    "any_of",
    "course_ids",
    "decided_by_courses",
    "first_choice",
    "forced_courses",
    "is_met",
    "leaves",
    "parts",
    "required_courses",
]
