"""Choose goals: one box over everything that can be learnt, in both languages; a row per goal."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from aiknowledge.algorithms import search
from aiknowledge.model import DEPTHS, Goal, GoalKind, Language, Profile
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.learn.address import Wishes
from aiknowledge.ui.learn.state import bound, put, wishes
from aiknowledge.ui.state import current_language, current_system, goal_label, say

GOAL_KINDS: tuple[GoalKind, ...] = ("unit", "point", "area", "profile", "course")
"""What may be a goal, in the order of the box."""
KNOWN_KINDS: tuple[GoalKind, ...] = ("unit", "point", "area")
EXAMPLES = ("unit:DL14", "unit:DL05", "profile:data-scientist")


TYPED_CSS = """<style>
[data-key="__creatable__"] [data-item-hl] {{ font-size: 0; }}
[data-key="__creatable__"] [data-item-hl]::before {{ content: "{typed}"; font-size: 14px; }}
[role="listbox"]:not(:has([role="option"]:not([data-key="__creatable__"])))
[data-item-hl]::before {{
  content: "{nothing}" !important;
}}
</style>"""
"""The page server calls words that no name holds "Add: …", in English only."""


@st.cache_data(max_entries=8, show_spinner=False)
def labels(language: Language, kinds: tuple[GoalKind, ...]) -> Mapping[str, str]:
    """Return every goal as kind:id with its name in both languages and its kind.

    A course, profile or unit that stands for no point is left out: there is nothing to learn.
    """
    system = current_system()
    places = {c.id: k.id for k in reversed(system.curricula) for c in k.courses}
    found = {}
    for kind in kinds:
        for id in system.by_kind[kind]:
            if not system.points_of(kind, id):
                continue
            reference = f"{kind}:{id}"
            names = [goal_label(reference), _other_name(kind, id, language)]
            if kind == "course" and id in places:
                names.append(goal_label(f"curriculum:{places[id]}").partition(" · ")[0])
            names.append(say(f"kind_{kind}"))
            found[reference] = " · ".join(dict.fromkeys(n for n in names if n))
    return found


def _other_name(kind: str, id: str, language: Language) -> str:
    name = current_system().record(kind, id).name  # type: ignore[attr-defined]
    other: str | None = name.en if language == "zh" else name.zh
    return other or ""


def goals_box(asked: Wishes) -> None:
    """Draw the box, what the typed words may mean, and a row per goal."""
    st.header(say("step_goal"))
    found = labels(current_language(), GOAL_KINDS)
    st.html(TYPED_CSS.format(typed=say("goal_typed"), nothing=say("goal_nothing")))
    chosen = {g.reference for g in asked.goals}
    st.selectbox(
        say("goal_box"),
        [r for r in found if r not in chosen],
        index=None,
        format_func=lambda r: found.get(r, r),
        placeholder=say("goal_hint"),
        key="goal_box",
        accept_new_options=True,
        on_change=_add,
    )
    _meant()
    for goal in asked.goals:
        _row(goal)


def _add() -> None:
    wanted = st.session_state["goal_box"]
    st.session_state["goal_box"] = None
    st.session_state.pop("goal_words", None)
    if wanted in labels(current_language(), GOAL_KINDS):
        add_goal(wanted)
    elif wanted and wanted.strip():
        st.session_state["goal_words"] = wanted.strip()[:200]


def add_goal(reference: str) -> None:
    """Take one more goal, given as kind:id."""
    st.session_state.pop("goal_words", None)
    kind, _, id = reference.partition(":")
    put(wishes().with_goal(Goal.model_validate({"kind": kind, "id": id})))


def _meant() -> None:
    """Draw what free words may mean: aliases, parts of names and typing errors are understood."""
    words = st.session_state.get("goal_words")
    if not words:
        return
    found = labels(current_language(), GOAL_KINDS)
    near = [f"{h.kind}:{h.id}" for h in search(current_system(), words, limit=12)]
    near = [r for r in near if r in found][:6]
    if not near:
        st.warning(text(say("goal_not_found", words=words)))
        return
    st.caption(text(say("goal_meant", words=words)))
    for reference in near:
        st.button(
            text(found[reference]),
            key=f"meant-{reference}",
            type="tertiary",
            on_click=add_goal,
            args=(reference,),
        )


def _row(goal: Goal) -> None:
    reference = goal.reference
    with st.container(border=True, key=f"goal-{goal.kind}-{goal.id}", gap="xsmall"):
        name = goal_label(reference)
        head = st.container(horizontal=True, vertical_alignment="center")
        head.markdown(f"**{text(name)}** · {say(f'kind_{goal.kind}')}", width="stretch")
        head.button(
            "✕",
            key=f"drop-{reference}",
            help=text(say("goal_drop", name=name)),
            type="tertiary",
            on_click=lambda: put(wishes().without_goal(reference)),
        )
        record = current_system().record(goal.kind, goal.id)
        own = isinstance(record, Profile)
        options = (["expected"] if own else []) + list(DEPTHS)
        shown = goal.depth or ("expected" if own else "explain")

        def write(depth: str | None) -> None:
            kept = goal.model_copy(update={"depth": depth if depth in DEPTHS else None})
            put(wishes().with_goal(kept))

        st.segmented_control(
            text(say("depth_of", name=name)),
            options,
            format_func=say,
            label_visibility="collapsed",
            required=True,
            **bound(f"depth-{reference}", shown, write),
        )


def first_steps() -> None:
    """Draw what to do while there is no goal: examples that run in one click, and the roles."""
    st.info(say("no_goal"))
    there = labels(current_language(), GOAL_KINDS)
    for reference in (r for r in EXAMPLES if r in there):
        st.button(
            say("example_goal", name=text(goal_label(reference))),
            key=f"example-{reference}",
            on_click=add_goal,
            args=(reference,),
        )
    roles = [r for r in there if r.startswith("profile:")]
    if roles:
        st.selectbox(
            say("role_box"),
            roles,
            index=None,
            format_func=goal_label,
            placeholder=say("choose"),
            key="role_box",
            on_change=_add_role,
        )


def _add_role() -> None:
    if role := st.session_state["role_box"]:
        add_goal(role)
