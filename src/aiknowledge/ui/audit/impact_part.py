"""Impact: what changes do to a programme, before and after on one page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from aiknowledge.algorithms.audit import AuditReport, Impact, apply_changes
from aiknowledge.algorithms.course_metrics import curriculum_metrics
from aiknowledge.graph import CourseGraph
from aiknowledge.reports.audit_text import rule_sentence, violation_sentence
from aiknowledge.ui.audit.cache import impact_of
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.changes_view import catalogue, changes_in_address, draw_changes
from aiknowledge.ui.audit.rows import UNKNOWN, Row
from aiknowledge.ui.audit.tables import table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.patience import patiently
from aiknowledge.ui.state import current_language, current_system, point_label, say


def impact_part(case: Case) -> None:
    """Draw the changes asked about, and what they do."""
    held = changes_in_address(case)
    if not held:
        st.write(say("impact_ask"))
    draw_changes(case, held)
    if not held:
        return
    changes = tuple(c for _, c in held)
    offers = catalogue(case)
    key = f"{case.key}:{'|'.join(t for t, _ in held)}"
    work = partial(impact_of, key, current_system(), case.curriculum, changes, offers)
    found = patiently("impact", key, say("doing_impact"), work)
    if found is None:
        return
    hours = max((p.hours for p in found.paths_lengthened), default=0)
    told = {"uncovered": len(found.uncovered), "covered": len(found.covered)}
    told |= {"violations": len(found.violations_created), "rules": len(found.rules_broken)}
    st.write(say("impact_text", hours=hours, lacking=len(found.paths_lengthened), **told))
    table(_rows(found), "impact", say("tab_impact"))
    _lists(case, found)
    if st.button(say("impact_do"), key="impact-do", help=say("impact_do_help")):
        case.draft.change(apply_changes(case.draft.current, changes, offers))
        st.query_params.pop("change", None)
        st.rerun()


_FIGURES: tuple[tuple[str, Callable[[AuditReport], float | None], str], ...] = (
    ("figure_courses", lambda r: len(r.curriculum.courses), "g"),
    ("covered", lambda r: r.coverage.whole.most, "%"),
    (
        "everybody",
        lambda r: r.coverage.whole.least if r.coverage.obligations_known else None,
        "%",
    ),
    ("hours_possible", lambda r: r.coverage.whole.most_hours, "%"),
    ("violations", lambda r: len(r.order.violations) if r.order.terms_known else None, "g"),
    ("repeats", lambda r: sum(x.planned is False for x in r.levels.repetitions), "g"),
    ("entry_profile", lambda r: len(r.order.entry_profile), "g"),
    ("rules_met", lambda r: sum(x.passed is True for x in r.rules), "g"),
)


def _rows(found: Impact) -> list[Row]:
    """Return each figure before and after; what nothing decides is a dash."""
    rows = [
        figure_row(say(name), figure(found.before), figure(found.after), form)
        for name, figure, form in _FIGURES
    ]
    if found.metrics_delta:
        curriculum = found.before.curriculum
        quarters = curriculum.calendar == "quarter"
        before = curriculum_metrics(CourseGraph(curriculum.courses), quarters=quarters)
        for name, change in found.metrics_delta.items():
            held = round(before.total(name), 1)
            rows.append(figure_row(say(name), held, held + change, "g"))
    return rows


def figure_row(name: str, before: float | None, after: float | None, form: str) -> Row:
    """Return a figure before and after, and the difference of what the eye sees.

    *form* is ``%`` for a share from 0 to 1, else ``g``; None is a figure that nothing decides.
    """

    def shown(value: float | None) -> str:
        """Return a figure as it stands in the table."""
        if value is None:
            return UNKNOWN
        return f"{value:.0%}" if form == "%" else f"{value:g}"

    step = UNKNOWN
    if before is not None and after is not None:
        change = _seen(after, form) - _seen(before, form)
        signed = f"{change:+g}".replace("-", "−")
        step = say("percentage_points", n=signed) if form == "%" else signed
        step = step if change else "0"
    return {
        say("figure"): name,
        say("before"): shown(before),
        say("after"): shown(after),
        say("difference"): step,
    }


def _seen(value: float, form: str) -> float:
    """Return a figure as the eye sees it, so that differences add up."""
    return round(100 * value) if form == "%" else round(value, 1)


def _lists(case: Case, found: Impact) -> None:
    language = current_language()
    after = found.after.curriculum
    _list("uncovered", [point_label(p) for p in found.uncovered])
    _list("newly_covered", [point_label(p) for p in found.covered])
    _list("rules_broken", [rule_sentence(r, after, language) for r in found.rules_broken])
    for key, violations in (
        ("violations_created", found.violations_created),
        ("violations_resolved", found.violations_resolved),
    ):
        _list(key, [violation_sentence(v, language, point_label) for v in violations])
    longest = sorted(found.paths_lengthened, key=lambda p: (-p.hours, p.point))
    _list(
        "paths_lengthened",
        [say("path_longer", point=point_label(p.point), hours=p.hours) for p in longest],
    )


def _list(key: str, lines: list[str]) -> None:
    if lines:
        with st.expander(say(key, n=len(lines)), expanded=len(lines) <= 10):
            st.markdown("\n".join(f"- {text(line)}" for line in lines))
