"""Take the plan along: files, and a link that restores goals and settings."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from aiknowledge.algorithms.study import StudyPlan
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Known, Language
from aiknowledge.reports.study_plan import plan_csv, plan_ics, plan_json, plan_markdown
from aiknowledge.ui.learn.address import Wishes, known_in_address, to_address
from aiknowledge.ui.learn.plan import Learning
from aiknowledge.ui.state import current_language, current_system, say


def take_view(asked: Wishes, found: Learning, known: tuple[Known, ...]) -> None:
    """Draw the four files and the link."""
    if not found.plan.steps:
        return
    st.header(say("take_along"))
    with st.container(horizontal=True, key="take-files"):
        for label, write, name, mime in (
            ("download_md", _markdown, "path.md", "text/markdown"),
            ("download_plan_csv", _csv, "path.csv", "text/csv"),
            ("download_ics", _ics, "path.ics", "text/calendar"),
            ("download_json", _json, "path.json", "application/json"),
        ):
            # Written when somebody asks for it: most visitors take one of the four, or none.
            st.download_button(
                say(label),
                partial(write, current_system(), found.plan, current_language()),
                name,
                mime,
                key=f"take-{name}",
                on_click="ignore",
            )
    with st.expander(say("share_link"), key="share", on_change="rerun") as room:
        if room.open:
            _link(asked, known)


def _link(asked: Wishes, known: tuple[Known, ...]) -> None:
    st.write(say("share_help"))
    with_known = st.checkbox(say("share_known", n=len(known)), key="share_known")
    said = to_address(asked) | {"lang": [current_language()]}
    if with_known:
        said["known"] = known_in_address(known, current_system())
    base = (st.context.url or "").rstrip("/")
    base = base if base.endswith("/learn") else f"{base}/learn"
    st.code(f"{base}?{urlencode(said, doseq=True, safe=':@~')}", language=None, wrap_lines=True)


# The writers run when the page is not running: they ask nothing of the session.
def _markdown(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    return plan_markdown(system, plan, language)


def _csv(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    return "\ufeff" + plan_csv(system, plan, language)


def _ics(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> bytes:
    dated = plan if plan.start else replace(plan, start=dt.date.today())
    return plan_ics(system, dated, language).encode()


def _json(system: KnowledgeSystem, plan: StudyPlan, language: Language) -> str:
    return json.dumps(plan_json(system, plan, language), ensure_ascii=False, indent=2) + "\n"
