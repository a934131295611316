"""What every page shares: the system, the language, the address bar."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from pathlib import Path
from typing import cast

import streamlit as st
from streamlit.navigation.page import Page
from streamlit.runtime.scriptrunner import get_script_run_ctx

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.graph.overlay import edits_on
from aiknowledge.model import DEPTHS, Curriculum, Depth, Language
from aiknowledge.stores import Store, open_store
from aiknowledge.stores.overlays import with_overlays
from aiknowledge.ui.escape import markdown_text
from aiknowledge.ui.look import language_of
from aiknowledge.ui.telling import in_language
from aiknowledge.ui.words import word


@st.cache_resource(show_spinner=False, max_entries=4)
def system_at(
    address: str | None, overlays: tuple[str, ...] = (), stamp: str = ""
) -> KnowledgeSystem:
    """Return the system at an address, read once for all visitors; it is never changed.

    A database has another *stamp* after every write to it; then it is read again.
    """
    system = open_store(address).load()
    if overlays:
        system = with_overlays(system, map(Path, overlays))
    assert system.graph is not None
    return system


def current_system() -> KnowledgeSystem:
    """Return the system that this app was started on."""
    overlays = os.environ.get("AIKNOWLEDGE_OVERLAYS", "")
    told = tuple(o for o in overlays.split(os.pathsep) if o)
    return system_at(os.environ.get("AIKNOWLEDGE_DATA"), told, st.session_state.get("stamp", ""))


def shared_store() -> Store | None:
    """Return the database that this app was started on, or None where it is a folder."""
    address = os.environ.get("AIKNOWLEDGE_DATA") or ""
    return open_store(address) if "://" in address else None


def refresh() -> None:
    """See whether somebody has written to the database, and forget what no longer holds.

    Raises:
        StoreError: the database does not answer.
    """
    store = shared_store()
    if store is None:
        return
    stamp = st.session_state["stamp"] = store.stamp()
    if _seen().setdefault("stamp", stamp) != stamp:
        st.cache_data.clear()
        _seen()["stamp"] = stamp


@st.cache_resource(show_spinner=False)
def _seen() -> dict[str, str]:
    """The stamp that what all visitors share rests on."""
    return {}


def overlay_note(points: Iterable[str]) -> None:
    """Say what overlays changed about *points*, if anything: the answer rests on it."""
    for edit in edits_on(current_system(), points):
        about = point_label(edit.point)
        if edit.prerequisite:
            about += f" ← {point_label(edit.prerequisite)}"
        values = {"about": about, "reason": edit.reason, "by": edit.by, "date": edit.date}
        st.info(markdown_text(say(f"overlay_{edit.kind}", **values)))


def current_language() -> Language:
    """Return the language chosen in the header."""
    return cast(Language, st.session_state.get("lang") or "en")


def usual_language() -> Language:
    """Return the language of the visitor's browser, where pages have it."""
    return language_of(st.context.locale)


def follow_address() -> None:
    """Let fields forget what they hold where the visitor went back or forward.

    Otherwise a field would write what it held before into the address that was gone to.
    """
    if went_back():
        for key in _kept():
            st.session_state.pop(key, None)


def went_back() -> bool:
    """Return whether this run was asked for by the browser's Back or Forward."""
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def write_address(values: Mapping[str, str | Sequence[str] | None]) -> None:
    """Write values into the address at once, as one step of Back; None takes one out."""
    before = {key: st.query_params.get_all(key) for key in st.query_params}
    said = {key: [v] if isinstance(v, str) else list(v or ()) for key, v in values.items()}
    after = {key: texts for key, texts in {**before, **said}.items() if texts}
    if after != before:
        st.query_params.from_dict(after)


def choose(
    label: str, options: Sequence[str], key: str, *, default: str, names: Callable[[str], str]
) -> str:
    """Draw a choice that the address bar keeps by its id, whatever the language."""
    start_field(key, options, default)
    shown = st.segmented_control(label, options, format_func=names, key=key, required=True)
    chosen = shown or default
    write_address({key: chosen if chosen != default else None})
    return chosen


def keep_choice(
    label: str, options: Sequence[str], key: str, names: Callable[[str], str], default: str = ""
) -> str:
    """Draw a box of many options; the address keeps the one chosen by its id."""
    first = default if default in options else options[0]
    start_field(key, options, first)
    chosen = st.selectbox(label, options, format_func=names, key=key, placeholder=say("choose"))
    unknown_note(key)
    _kept()[key] = chosen
    write_address({key: chosen if chosen != first else None})
    return chosen


def start_field(
    key: str, options: Container[str], default: str, *, said: str | None = None
) -> None:
    """Let a field start with what the address says under *said*, and follow it back and forward."""
    follow(key)
    if st.session_state.get(key) in options:
        return
    asked = st.query_params.get(said or key) or ""
    st.session_state[key] = asked if asked in options else default
    if asked and asked not in options and asked != _kept()[key]:
        st.session_state[f"unknown-{key}"] = (asked, default)


def unknown_note(key: str) -> None:
    """Say that the address named what is not there, until the visitor chooses something else."""
    asked, instead = st.session_state.get(f"unknown-{key}", ("", ""))
    if asked and st.session_state[key] == instead:
        st.warning(markdown_text(say("choice_unknown", name=asked)))
    else:
        st.session_state.pop(f"unknown-{key}", None)


def follow(*keys: str) -> None:
    """Let fields start anew from the address whenever the visitor goes back or forward."""
    for key in keys:
        _kept().setdefault(key, "")


def _kept() -> dict[str, str]:
    """Return the fields that the address keeps, each with what was chosen in it last."""
    kept: dict[str, str] = st.session_state.setdefault("kept", {})
    return kept


def choose_depth() -> Depth:
    """Draw the choice of depth."""
    return cast(Depth, choose(say("depth"), DEPTHS, "depth", default="explain", names=say))


def say(key: str, **values: object) -> str:
    """Return a text of the pages in the language chosen."""
    return word(key, current_language(), **values)


def tell(told: str) -> str:
    """Return what the library told, such as ``str(error)``, in the language chosen."""
    return in_language(told, current_language())


def listed(names: Iterable[str]) -> str:
    """Return names one after another, as the language chosen does."""
    return ("、" if current_language() == "zh" else ", ").join(names)


def joined(*sentences: str) -> str:
    """Return sentences one after another; Chinese sets no space between them."""
    return ("" if current_language() == "zh" else " ").join(sentences)


def point_label(point: str) -> str:
    """Return the name of a point in the language chosen."""
    return current_system().graph.point(point).name.in_language(current_language())


def goal_label(reference: str) -> str:
    """Return the name of ``kind:id`` in the language chosen; units and areas with their code.

    A programme is named with its institution.
    """
    kind, _, id = reference.partition(":")
    record = current_system().record(kind, id)
    language = current_language()
    name: str = record.name.in_language(language)  # type: ignore[attr-defined]
    if isinstance(record, Curriculum) and record.institution:
        return f"{record.institution.in_language(language)} · {name}"
    return f"{id} · {name}" if kind in ("unit", "area") else name


def goal_choices() -> list[str]:
    """Return every point, unit and area as kind:id, points first."""
    by_kind = current_system().by_kind
    return [f"{kind}:{id}" for kind in ("point", "unit", "area") for id in by_kind[kind]]


def place(name: str) -> Page:
    """Return a page of the app, to link to or to switch to."""
    page: Page = st.session_state["places"][name]
    return page


def open_record(kind: str | None, id: str | None) -> None:
    """Put a point, unit or area into the address of Explore, or take it out again."""
    write_address({other: id if other == kind else None for other in ("point", "unit", "area")})
