"""Points, units and areas that courses, profiles and alignments name, and that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from aiknowledge.checks.structure import place
from aiknowledge.errors import Finding, worded
from aiknowledge.graph import KnowledgeSystem, circular_groups
from aiknowledge.model import Course

_MEND = "correct the id, or see changes.yaml for what became of it"


def reference_findings(system: KnowledgeSystem) -> list[Finding]:
    """Return every name of a point, unit or area that no record of the system has."""
    courses = [*system.courses, *(c for k in system.curricula for c in k.courses)]
    found = [*_courses(system, courses), *_profiles(system), *_alignments(system)]
    return [*found, *_subjects(system), *_contained(system)]


def _courses(system: KnowledgeSystem, courses: list[Course]) -> Iterator[Finding]:
    points = system.by_kind["point"]
    for course in courses:
        for field in ("teaches", "assumes"):
            for n, row in enumerate(getattr(course, field)):
                if row.point not in points:
                    message = worded(
                        "{id} {field} {point!r}, which is no point",
                        id=course.id,
                        field=field,
                        point=row.point,
                    )
                    where = place(course.id, field, n, "point")
                    yield Finding("unknown-id", where, message, _MEND)


def _profiles(system: KnowledgeSystem) -> Iterator[Finding]:
    known = {i for kind in ("point", "unit", "area") for i in system.by_kind[kind]}
    for profile in system.profiles:
        for n, row in enumerate(profile.expectations):
            if row.expects not in known:
                message = worded(
                    "{id} expects {expects!r}, which is no point, unit or area",
                    id=profile.id,
                    expects=row.expects,
                )
                where = place(profile.id, "expectations", n, "expects")
                yield Finding("unknown-id", where, message, _MEND)


def _subjects(system: KnowledgeSystem) -> Iterator[Finding]:
    for subject in system.subjects:
        for n, unit in enumerate(subject.covers):
            if unit not in system.units:
                message = worded("{id} covers {unit!r}, which is no unit", id=subject.id, unit=unit)
                yield Finding("unknown-id", place(subject.id, "covers", n), message, _MEND)


def _contained(system: KnowledgeSystem) -> Iterator[Finding]:
    """Yield profiles that contain what is no profile, or each other in a circle."""
    profiles = {p.id: p for p in system.profiles}
    for profile in system.profiles:
        for n, lower in enumerate(profile.contains):
            if lower not in profiles:
                message = worded(
                    "{id} contains {lower!r}, which is no profile", id=profile.id, lower=lower
                )
                yield Finding("unknown-id", place(profile.id, "contains", n), message, _MEND)
    needs = {i: {c for c in p.contains if c in profiles} for i, p in profiles.items()}
    for group in circular_groups(needs):
        first = min(group)
        circle = " -> ".join([*sorted(group), first])
        mend = "a profile cannot contain itself; drop one of these"
        yield Finding("cycle", place(first, "contains"), circle, mend)


def _alignments(system: KnowledgeSystem) -> Iterator[Finding]:
    known = {i for kind in ("point", "unit", "area") for i in system.by_kind[kind]}
    seen: set[tuple[str, str]] = set()
    for row in system.alignments:
        pair = (row.subject_id, row.object_id)
        where = f"alignments: {row.subject_id}"
        if row.object_id not in known:
            message = worded(
                "{subject_id} aligns to {object_id!r}, which is no point",
                subject_id=row.subject_id,
                object_id=row.object_id,
            )
            yield Finding("unknown-id", where, message, _MEND)
        if pair in seen:
            message = worded(
                "{subject_id} aligns to {object_id} twice",
                subject_id=row.subject_id,
                object_id=row.object_id,
            )
            yield Finding("duplicate-edge", where, message, "keep one of the rows")
        seen.add(pair)
