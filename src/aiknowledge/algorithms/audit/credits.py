"""Credits as hours, through a declared system only; what nobody declares stays unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from aiknowledge.errors import InputError, worded
from aiknowledge.model import LEARNER_FACTOR, Curriculum
from aiknowledge.model.curricula import CreditSystem

Range = tuple[float, float]
"""The least and the greatest hours."""


@dataclass(frozen=True, slots=True)
class CreditConversion:
    """What one credit stands for: class hours, and hours of all work where the system says so.

    Ranges have a least and a greatest end. `basis` is the source of the figures.
    """

    name: str
    class_hours: Range
    work_hours: Range | None
    basis: str


_FEDERAL = (
    "34 CFR 600.2, credit hour: one class hour and at least two hours of own work a week for "
)
CREDIT_SYSTEMS: Mapping[CreditSystem, CreditConversion] = MappingProxyType(
    {
        "ects": CreditConversion(
            "ects",
            (25 / LEARNER_FACTOR, 30 / LEARNER_FACTOR),
            (25, 30),
            "ECTS Users' Guide 2015: 25 to 30 hours of all work; it fixes no class hours, which "
            f"are taken as all work over {LEARNER_FACTOR:g}, the learner hours of a class hour",
        ),
        "chinese-16": CreditConversion(
            "chinese-16",
            (16, 16),
            None,
            "the custom of Chinese universities: 16 class hours of theory; practice often takes "
            "more hours for a credit",
        ),
        "us-semester": CreditConversion(
            "us-semester", (15, 15), (45, 45), f"{_FEDERAL}about fifteen weeks"
        ),
        "us-quarter": CreditConversion(
            "us-quarter", (10, 12), (30, 36), f"{_FEDERAL}ten to twelve weeks"
        ),
    }
)
"""Hours of one credit by system: all that converts credits to hours."""


def conversion(curriculum: Curriculum) -> CreditConversion | None:
    """Return what a credit of a curriculum stands for; None where nothing is declared.

    Class hours that the curriculum itself declares come before those of its system.

    >>> plan = Curriculum(id="c", name={"en": "C"}, complete=True, credit_system="us-quarter")
    >>> conversion(plan).class_hours
    (10, 12)
    >>> conversion(plan.model_copy(update={"credit_system": None})) is None
    True
    """
    base = CREDIT_SYSTEMS[curriculum.credit_system] if curriculum.credit_system else None
    hours = curriculum.credit_hours
    if hours is None:
        return base
    if base is None:
        return CreditConversion("declared", (hours, hours), None, "as the curriculum declares")
    basis = f"class hours as the curriculum declares; {base.basis}"
    return replace(base, class_hours=(hours, hours), basis=basis)


def least_credit_hours(curriculum: Curriculum, catalogue: Curriculum | None = None) -> float | None:
    """Return the fewest class hours that a credit may stand for, so that no cost is understated.

    Raises:
        InputError: the *catalogue* counts credits of another system, which cannot be summed.
    """
    own = conversion(curriculum)
    other = catalogue.credit_system if catalogue else None
    if other and curriculum.credit_system and other != curriculum.credit_system:
        raise InputError(
            worded(
                "{id} counts {credit_system} credits and the catalogue {other} ones; "
                "name one system for both",
                id=curriculum.id,
                credit_system=curriculum.credit_system,
                other=other,
            )
        )
    return own.class_hours[0] if own else None


@dataclass(frozen=True, slots=True)
class CurriculumHours:
    """The class hours of a curriculum's courses: a range, and how many courses it rests on.

    `told` courses tell their class hours, `converted` ones only credits of a declared system;
    of `unknown` ones nothing is known, and none of their hours is counted.
    """

    system: CreditConversion | None
    class_hours: Range
    told: int
    converted: int
    unknown: int


def curriculum_hours(curriculum: Curriculum) -> CurriculumHours:
    """Return the class hours of all courses, those outside the system included.

    >>> course = {"id": "a", "name": {"en": "A"}, "credits": 2}
    >>> plan = {"id": "c", "name": {"en": "C"}, "complete": True, "courses": [course]}
    >>> found = curriculum_hours(Curriculum(**plan, credit_system="chinese-16"))
    >>> found.class_hours, found.converted, curriculum_hours(Curriculum(**plan)).unknown
    ((32.0, 32.0), 1, 1)
    """
    system = conversion(curriculum)
    low = high = 0.0
    told = converted = 0
    for course in curriculum.courses:
        if course.class_hours is not None:
            low, high = low + course.class_hours.total, high + course.class_hours.total
            told += 1
        elif course.credits is not None and system is not None:
            low += course.credits * system.class_hours[0]
            high += course.credits * system.class_hours[1]
            converted += 1
    unknown = len(curriculum.courses) - told - converted
    return CurriculumHours(system, (low, high), told, converted, unknown)
