"""Findings that somebody accepts: which waiver speaks of a finding, if one does."""

from __future__ import annotations

from collections.abc import Iterable

from aiknowledge.model import Waiver


def waiver_of(
    waivers: Iterable[Waiver], finding: str, subject: str, *objects: str
) -> Waiver | None:
    """Return the waiver of a finding about *subject*, None where nobody accepts it.

    A waiver that names an object speaks only of the findings that have it among *objects*: the
    prerequisite of a sequence violation, or the curriculum that was audited.

    >>> import datetime as dt
    >>> day = dt.date(2026, 11, 24)
    >>> w = Waiver(finding="gap", subject="x", object="plan", reason="in another school",
    ...     by="Li", date=day)
    >>> waiver_of([w], "gap", "x", "plan").by, waiver_of([w], "gap", "x", "other")
    ('Li', None)
    """
    for waiver in waivers:
        same = waiver.finding == finding and waiver.subject == subject
        if same and (waiver.object is None or waiver.object in objects):
            return waiver
    return None
