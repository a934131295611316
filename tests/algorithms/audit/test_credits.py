"""Credits as hours: through a declared system, or not at all."""

from __future__ import annotations

import pytest
from algorithms.audit.small import course, curriculum
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.algorithms.audit import CREDIT_SYSTEMS, curriculum_hours, least_credit_hours
from aiknowledge.errors import InputError

SYSTEMS = st.sampled_from(sorted(CREDIT_SYSTEMS))


@pytest.mark.parametrize(
    ("system", "hours"),
    [
        ("ects", (20, 24)),
        ("chinese-16", (32, 32)),
        ("us-semester", (30, 30)),
        ("us-quarter", (20, 24)),
    ],
)
def test_two_credits_in_class_hours(system: str, hours: tuple[float, float]) -> None:
    """Each system converts as its source says; a range stays a range."""
    found = curriculum_hours(curriculum(course("a", credits=2), credit_system=system))
    assert found.class_hours == hours
    assert found.system.name == system
    assert found.system.basis


def test_hours_that_a_course_tells_come_before_its_credits() -> None:
    """And what neither tells is unknown, never 0 or converted."""
    told = course("a", credits=4, class_hours={"theory": 30, "practice": 10})
    plan = curriculum(told, course("b", credits=2), course("c"), credit_system="chinese-16")
    found = curriculum_hours(plan)
    assert found.class_hours == (72, 72)
    assert (found.told, found.converted, found.unknown) == (1, 1, 1)


@given(SYSTEMS, st.floats(0.5, 40))
def test_declared_class_hours_come_before_those_of_the_system(system: str, hours: float) -> None:
    """A department that knows its class hours per ECTS credit says so."""
    plan = curriculum(course("a", credits=1), credit_system=system, credit_hours=hours)
    found = curriculum_hours(plan)
    assert found.class_hours == (hours, hours)
    assert found.system.name == system
    assert "declares" in found.system.basis


def test_without_a_system_no_hours_are_invented() -> None:
    """Credits alone convert to nothing."""
    found = curriculum_hours(curriculum(course("a", credits=3)))
    assert (found.system, found.class_hours, found.unknown) == (None, (0, 0), 1)
    assert least_credit_hours(curriculum()) is None


def test_credits_of_two_systems_are_not_summed() -> None:
    """A catalogue of ECTS credits cannot close a plan that counts American ones."""
    ours, theirs = (curriculum(credit_system=s) for s in ("us-semester", "ects"))
    with pytest.raises(InputError, match="ects"):
        least_credit_hours(ours, theirs)
    assert least_credit_hours(ours, curriculum()) == 15
