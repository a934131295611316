"""Accept a finding with a reason, a name and a date; it stays listed, marked, until undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from aiknowledge.algorithms.audit.waiving import waiver_of
from aiknowledge.model import Waiver
from aiknowledge.stores.yaml_text import plain, write_yaml
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.keeper import keeper
from aiknowledge.ui.audit.keeping import ask_name
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_system, say


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding that may be accepted: its code, what it is about, and its words."""

    code: str
    subject: str
    object: str
    label: str

    @property
    def key(self) -> str:
        """A key of the finding, for widgets."""
        return f"{self.code}-{self.subject}-{self.object}"


def waivers() -> tuple[Waiver, ...]:
    """Return what is accepted: in the overlays, and in this visit."""
    return current_system().waivers + tuple(_of_this_visit())


def _of_this_visit() -> list[Waiver]:
    held: list[Waiver] = st.session_state.setdefault("waivers", [])
    return held


def waived(case: Case, finding: Finding) -> Waiver | None:
    """Return the waiver of a finding, if somebody accepts it."""
    return waiver_of(
        case.waivers, finding.code, finding.subject, finding.object, case.curriculum.id
    )


def waived_among(case: Case, code: str, subjects: Iterable[str]) -> frozenset[str]:
    """Return those of *subjects* about which a finding is accepted for this programme."""
    id = case.curriculum.id
    return frozenset(s for s in subjects if waiver_of(case.waivers, code, s, id))


def open_count(case: Case, findings: Iterable[Finding]) -> int:
    """Return how many of some findings nobody accepts."""
    return sum(waived(case, f) is None for f in findings)


def finding_line(case: Case, finding: Finding, sign: str = "") -> None:
    """Draw a finding as a line with its button: accept it, or take that back."""
    waiver = waived(case, finding)
    left, right = st.columns([5, 1], vertical_alignment="center")
    left.markdown(f"{sign or '▸'} {text(finding.label)}")
    if waiver is not None:
        left.caption(_told(waiver))
        if right.button(say("waive_undo"), key=f"undo-{finding.key}", width="stretch"):
            _take_back(waiver)
    elif right.button(say("waive"), key=f"waive-{finding.key}", width="stretch"):
        st.session_state["accepting"] = finding.key
    if waiver is None and st.session_state.get("accepting") == finding.key:
        _form([finding], finding.key)


def accept_some(case: Case, findings: Sequence[Finding], key: str) -> None:
    """Draw the choice among many findings to accept, and those accepted with their undo."""
    open_ = {f.key: f for f in findings if waived(case, f) is None}
    done = [(f, w) for f in findings if (w := waived(case, f)) is not None]
    with st.expander(say("waive_some", n=len(done)), expanded=False):
        chosen = st.multiselect(
            say("waive_which"),
            list(open_),
            format_func=lambda k: open_[k].label if k in open_ else k,
            placeholder=say("choose"),
            key=f"accept-{key}",
        )
        picked = [open_[k] for k in chosen if k in open_]
        if picked:
            _form(picked, key)
        for finding, waiver in done:
            left, right = st.columns([5, 1], vertical_alignment="center")
            left.markdown(f"✓ {text(finding.label)}")
            left.caption(_told(waiver))
            if right.button(say("waive_undo"), key=f"undo-{finding.key}", width="stretch"):
                _take_back(waiver)


def _told(waiver: Waiver) -> str:
    values = {"reason": waiver.reason, "by": waiver.by, "date": waiver.date}
    return text(say("waived_told", **values))


def _form(findings: Sequence[Finding], key: str) -> None:
    with st.container(border=True):
        reason = (
            st.text_input(say("waive_reason"), key=f"reason-{key}", max_chars=500) or ""
        ).strip()
        left, right = st.columns([3, 2])
        with left:
            name = ask_name(key)
        date = right.date_input(say("waive_date"), value="today", key=f"date-{key}")
        ready = bool(reason and name and isinstance(date, dt.date))
        if not ready:
            st.caption(say("waive_needs"))
        if st.button(say("waive_confirm"), type="primary", disabled=not ready, key=f"do-{key}"):
            assert isinstance(date, dt.date)
            _accept(findings, reason, name, date)


def _accept(findings: Sequence[Finding], reason: str, name: str, date: dt.date) -> None:
    made = [
        Waiver(
            finding=f.code, subject=f.subject, object=f.object, reason=reason, by=name, date=date
        )
        for f in findings
    ]
    place = keeper()
    if place is None:
        _of_this_visit().extend(made)
    elif not place.accept(made):
        return
    st.session_state.pop("accepting", None)
    st.rerun()


def _take_back(waiver: Waiver) -> None:
    if waiver in _of_this_visit():
        _of_this_visit().remove(waiver)
    else:
        place = keeper()
        if place is None:
            st.error(say("waive_elsewhere"))
            return
        if not place.take_back(waiver):
            return
    st.rerun()


def waivers_file() -> None:
    """Draw the waivers of this visit as a file for an overlay folder, where there are any."""
    held = _of_this_visit()
    if held:
        st.download_button(
            say("download_waivers", n=len(held)),
            write_yaml([plain(w) for w in held]),
            "waivers.yaml",
            "text/yaml",
            help=say("download_waivers_help"),
            key="waivers-file",
            on_click="ignore",
        )
