"""Two programmes side by side: a picture, what both teach, what only one lists."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.algorithms.audit import Comparison, Teaching, compare
from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit.case import Case
from aiknowledge.ui.audit.compare_data import comparison_data, comparison_rows, full_name
from aiknowledge.ui.audit.compare_picture import two_curricula
from aiknowledge.ui.audit.pictures import comparison_svg
from aiknowledge.ui.audit.rows import point_names
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, goal_label, keep_choice, say


def compare_part(case: Case) -> None:
    """Draw this programme beside another; the address keeps which."""
    system, language, mine = current_system(), current_language(), case.curriculum
    if not case.linked:
        st.write(say("nothing_next"))
        return
    others = {c.id: c for c in system.curricula if c.id != case.draft.key}
    others = {i: c for i, c in others.items() if any(k.teaches for k in c.courses)}
    if not others:
        st.info(say("compare_none"))
        return
    chosen = keep_choice(
        say("other_curriculum"), list(others), "with", lambda i: full_name(others[i], language)
    )
    other = others[chosen]
    found = compare(system, Teaching(mine), Teaching(other))
    names = (full_name(mine, language), full_name(other, language))
    st.write(
        text(
            say(
                "compare_text",
                common=len(found.common),
                similarity=found.similarity,
                a=names[0],
                b=names[1],
                share_a=found.share_a,
                share_b=found.share_b,
            )
        )
    )
    heads = _heads(found, names)
    counts = zip(heads, (len(found.only_a), len(found.only_b)), strict=True)
    st.markdown("\n".join(f"- {text(say('named', what=head, names=n))}" for head, n in counts))
    if not (found.only_a_decidable and found.only_b_decidable):
        st.caption(say("compare_open"))
    if any(Teaching(c).inferred_share for c in (mine, other)):
        st.caption(say("compare_inferred"))
    data = comparison_data(system, found, mine, other, language)
    picked = two_curricula(data, f"two-{case.draft.key}-{chosen}")
    if picked:
        st.session_state["two_cell"] = (chosen, picked)
    key, cell = st.session_state.get("two_cell", ("", None))
    if key == chosen and cell:
        _points(found, cell, heads)
    with st.expander(say("as_table")):
        st.dataframe(comparison_rows(data, "unit", *heads, language), hide_index=True)
    _files(data, heads, " / ".join(names))


def _heads(found: Comparison, names: tuple[str, str]) -> tuple[str, str]:
    """Return the heads of the two columns; *only* is claimed where the other list is whole."""
    only_a = "only_in" if found.only_a_decidable else "only_listed"
    only_b = "only_in" if found.only_b_decidable else "only_listed"
    return say(only_a, name=names[0]), say(only_b, name=names[1])


def _points(found: Comparison, cell: tuple[str, str], heads: tuple[str, str]) -> None:
    kind, id = cell
    system, language = current_system(), current_language()
    inside = frozenset(system.points_of(kind, id))
    with st.container(border=True):
        st.header(text(goal_label(f"{kind}:{id}")))
        columns = st.columns(3)
        named = ((say("both"), found.common), (heads[0], found.only_a), (heads[1], found.only_b))
        for column, (head, points) in zip(columns, named, strict=True):
            names = point_names(system, (p for p in points if p in inside), language)
            column.markdown(say("aside", told=f"**{text(head)}**", aside=len(names)))
            column.markdown("\n".join(f"- {text(n)}" for n in names) or say("nothing"))


def _files(data: dict[str, object], heads: tuple[str, str], title: str) -> None:
    language = current_language()
    with st.container(horizontal=True):
        for variant in ("area", "unit"):
            st.download_button(
                say("download_picture", what=say(f"by_{variant}")),
                partial(comparison_svg, data, variant, title),
                f"compare-{variant}.svg",
                "image/svg+xml",
                on_click="ignore",
                key=f"two-svg-{variant}",
            )
        rows = comparison_rows(data, "unit", *heads, language)
        st.download_button(
            say("download_csv"),
            table_csv(rows),
            "compare.csv",
            "text/csv",
            key="two-csv",
            on_click="ignore",
        )
