"""How the credits of a programme count, and what that means for its class hours."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from aiknowledge.algorithms.audit import CREDIT_SYSTEMS, AuditReport
from aiknowledge.algorithms.audit.credits import conversion
from aiknowledge.model import Curriculum
from aiknowledge.model.curricula import CreditSystem
from aiknowledge.ui.audit.case import Draft
from aiknowledge.ui.audit.rows import UNKNOWN
from aiknowledge.ui.state import say

OWN, NONE = "own-hours", "no-system"
SYSTEMS: tuple[CreditSystem, ...] = get_args(CreditSystem)


def credit_name(curriculum: Curriculum) -> str:
    """Return how credits count, in a few words."""
    return say(f"credits_{_kind(curriculum).replace('-', '_')}")


def _kind(curriculum: Curriculum) -> str:
    if curriculum.credit_hours is not None:
        return OWN
    return curriculum.credit_system or NONE


def choose_credits(draft: Draft, report: AuditReport) -> None:
    """Draw the choice of a credit system, and the hours it leads to."""
    curriculum = draft.current
    options = [NONE, *SYSTEMS, OWN]
    kind = st.selectbox(
        say("credits_choice"),
        options,
        index=options.index(_kind(curriculum)),
        format_func=lambda k: say(f"credits_{k.replace('-', '_')}"),
        key=f"credits-{draft.version}",
        placeholder=say("choose"),
    )
    hours = None
    if kind == OWN:
        hours = st.number_input(
            say("credits_hours"),
            min_value=0.5,
            max_value=100.0,
            value=float(curriculum.credit_hours or 16),
            step=0.5,
            key=f"credit-hours-{draft.version}",
        )
    told = {"credit_hours": hours, "credit_system": kind if kind in CREDIT_SYSTEMS else None}
    if kind == OWN:
        told["credit_system"] = curriculum.credit_system
    changed = Curriculum.model_validate({**curriculum.model_dump(by_alias=True), **told})
    if conversion(changed) != conversion(curriculum):
        draft.change(changed)
        st.rerun()
    st.caption(say(f"credits_about_{kind.replace('-', '_')}"))
    st.caption(hours_line(report))


def hours_line(report: AuditReport) -> str:
    """Return what the courses come to in class hours, and on how many courses that rests."""
    hours = report.hours
    low, high = (f"{round(end, 1):g}" for end in hours.class_hours)
    amount = low if low == high else f"{low}–{high}"
    if not hours.told + hours.converted:
        amount = UNKNOWN
    told = {"told": hours.told, "converted": hours.converted, "unknown": hours.unknown}
    return say("credits_come_to", hours=amount, **told)
