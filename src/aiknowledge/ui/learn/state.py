"""The state of the Learn page: the address says the wishes, the keeper what is known and done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from aiknowledge.model import DEPTHS, Depth, Known, SavedPlan, Tick
from aiknowledge.ui.learn import keeper
from aiknowledge.ui.learn.address import KEYS, Wishes, of_address, to_address
from aiknowledge.ui.state import current_system, went_back, write_address

_LAST = "learn_last"


def wishes() -> Wishes:
    """Return what the address wishes; where it wishes nothing, what this visit wished last."""
    query = {key: st.query_params.get_all(key) for key in (*KEYS, "known")}
    if not query["goal"] and not went_back() and (last := st.session_state.get(_LAST)):
        query.update(last)
        write_address(last)
    asked = of_address(query, current_system())
    _keep(asked)
    return asked


def put(asked: Wishes) -> None:
    """Write wishes into the address, and keep them as this person's last plan."""
    said = to_address(asked)
    write_address({key: said.get(key) for key in KEYS})
    _keep(asked)
    keeper.note(_plan_to_keep(asked))


def change(**values: Any) -> None:
    """Change some of the wishes."""
    put(replace(wishes(), **values))


def drop_brought() -> None:
    """Take what a link brought out of the address."""
    st.query_params.pop("known", None)


def bound(key: str, value: Any, write: Callable[[Any], None]) -> dict[str, Any]:
    """Return the key and callback of a widget that shows *value* and hands on what is chosen.

    The address is the truth: the widget is set to it before every run.
    """
    st.session_state[key] = value
    return {"key": key, "on_change": lambda: write(st.session_state[key])}


def said_known(asked: Wishes) -> tuple[Known, ...]:
    """Return what this person says to know, and what a link brings; ticks are not in it."""
    present = current_system().by_kind["point"]
    noted = {e.known.point: e.known for e in _entries() if e.known and e.known.point in present}
    for known in asked.brought:
        former = noted.get(known.point)
        if former is None or DEPTHS.index(former.depth) < DEPTHS.index(known.depth):
            noted[known.point] = known
    return tuple(noted[p] for p in sorted(noted))


def ticked() -> dict[str, Tick]:
    """Return the ticks by point."""
    present = current_system().by_kind["point"].keys()
    return {t.point: t for t in keeper.progress().ticks(present)}


def tick(point: str, depth: Depth, done: bool) -> None:
    """Tick a step as done today, or take the tick back."""
    plan = _plan_to_keep(wishes())
    if done:
        keeper.note([Tick(point=point, date=dt.date.today(), depth=depth), *plan])
    else:
        keeper.note(plan, back=[("tick", point)])


def _entries() -> list[Any]:
    return [e for e in keeper.progress().entries if not e.gone]


def _plan_to_keep(asked: Wishes) -> list[SavedPlan]:
    """Return the plan where it differs from the one that is kept."""
    plan = asked.saved()
    return [plan] if plan and plan not in keeper.progress().plans() else []


def _keep(asked: Wishes) -> None:
    if asked.goals:
        st.session_state[_LAST] = to_address(asked)
    else:
        st.session_state.pop(_LAST, None)
