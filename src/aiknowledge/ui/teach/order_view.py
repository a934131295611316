"""The steps after confirming: what it covers, the order, what to move, what students bring."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import streamlit as st

from aiknowledge.algorithms.judging import confirmed_points
from aiknowledge.algorithms.syllabus_order import Moves, OrderFault, SyllabusOrder
from aiknowledge.model import Profile, SyllabusMap
from aiknowledge.reports.order_text import GROUPS, OrderText
from aiknowledge.reports.tables import cell, table_csv
from aiknowledge.ui.courses.file_view import text_table
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, joined, keep_choice, say
from aiknowledge.ui.teach.desk import Opened, judged, teach_system
from aiknowledge.ui.teach.order_data import THOROUGH, ask, asked, shown_order, switch
from aiknowledge.ui.teach.order_picture import (
    order_picture,
    order_svg,
    picture_data,
    picture_rows,
    speech,
)

NAMES = 40
"""Names listed in one paragraph before the rest is counted."""


def covers_view(file: Opened) -> None:
    """Draw the units that the syllabus teaches, with hours, beside a profile."""
    system, language, mapped = teach_system(), current_language(), judged(file).map
    st.write(say("teach_covers_text"))
    profiles = {f"profile:{p.id}": p for p in system.profiles}
    names = {k: p.name.in_language(language) for k, p in profiles.items()}
    names[""] = say("teach_no_profile")
    profile = keep_choice(say("teach_profile"), ["", *profiles], "profile", names.__getitem__)
    found = shown_order(mapped, asked(), profile=profile)
    if found is None:
        return
    _basis(mapped, found)
    rows = _unit_rows(found, confirmed_points(system, mapped), bool(profile))
    if not rows:
        st.info(say("teach_nothing_taught"))
        return
    bar = st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)
    look = {say("teach_col_share"): bar}
    touched = [row for row, u in zip(rows, found.units, strict=True) if u.taught]
    if touched:
        st.dataframe(touched, hide_index=True, height="content", column_config=look)
    else:
        st.info(say("teach_nothing_taught"))
    rest = [row for row, u in zip(rows, found.units, strict=True) if not u.taught]
    if rest:
        with st.expander(say("teach_untouched", n=len(rest))):
            st.dataframe(rest, hide_index=True, height="content", column_config=look)
    st.download_button(
        say("download_csv"), table_csv(rows), "units.csv", "text/csv", on_click="ignore"
    )
    if profile:
        record = profiles[profile]
        assert isinstance(record, Profile)
        _missing(found, tuple(system.expected_depths(record)))


def _unit_rows(
    found: SyllabusOrder, confirmed: AbstractSet[str], profile: bool
) -> list[dict[str, object]]:
    system, language = teach_system(), current_language()
    rows: list[dict[str, object]] = []
    for u in found.units:
        row: dict[str, object] = {
            say("unit"): f"{u.unit} · {system.units[u.unit].name.in_language(language)}",
            say("teach_col_taught"): f"{u.taught} / {u.points}",
            say("teach_col_of_confirmed"): _confirmed(found, u.unit, confirmed),
            say("teach_col_share"): round(u.taught / u.points, 2) if u.points else 0.0,
            say("teach_col_hours"): cell(u.hours) if u.taught else "",
            say("teach_col_recommended"): cell(u.recommended) if u.taught else "",
        }
        if profile:
            row[say("teach_col_profile")] = f"{u.met} / {u.expected}" if u.expected else ""
        rows.append(row)
    return rows


def _confirmed(found: SyllabusOrder, unit: str, confirmed: AbstractSet[str]) -> str:
    taught = {p.id for p in teach_system().units[unit].points} & found.teaching.provided
    sure = len(taught & confirmed)
    return f"{'✓' if sure == len(taught) else '?'} {sure}" if taught else ""


def _missing(found: SyllabusOrder, expected: tuple[str, ...]) -> None:
    system, language = teach_system(), current_language()
    missing = [p for p in expected if p not in found.teaching.provided]
    st.write(say("teach_profile_missing", n=len(missing), all=len(expected)))
    names = [system.graph.point(p).name.in_language(language) for p in missing]
    if names:
        with st.expander(say("teach_profile_list", n=len(names))):
            st.write(text("; ".join(names)))


def order_view(file: Opened) -> None:
    """Draw what is taught before what it needs: sentences, the picture, the reasons."""
    mapped, told = judged(file).map, ask()
    left, right = st.columns(2)
    with left:
        switch("basis", "confirmed", say("teach_confirmed_only"))
    with right:
        switch("entry", "assumed", say("teach_assume_entry"))
    told = asked()
    found = shown_order(mapped, told)
    if found is None:
        return
    language = current_language()
    tell = OrderText(teach_system(), mapped, found, language)
    _basis(mapped, found)
    if not found.teaching.points:
        st.info(say("teach_nothing_taught"))
    elif not found.faults:
        st.success(text(tell.sound(say("teach_see_entry"))))
    else:
        _faults(file, tell, found)
    if found.teaching.clock == "line":
        st.caption(say("teach_no_weeks"))
    if found.unplaced:
        st.caption(text(tell.say["unplaced"].format(names=tell.names(found.unplaced))))


def _faults(file: Opened, tell: OrderText, found: SyllabusOrder) -> None:
    language = current_language()
    sure = [f for f in found.faults if not f.possible]
    possible = [f for f in found.faults if f.possible]
    if sure:
        _picture(file, tell, found, sure[:GROUPS])
    else:
        st.success(say("teach_only_possible"))
    rest = sure[GROUPS:]
    if rest:
        with st.expander(text(tell.say["more"].format(n=len(rest)))):
            st.markdown("\n".join(f"- {text(speech(tell, f))}" for f in rest))
    if possible:
        with st.expander(
            say("teach_possible", n=len(possible)), expanded=not sure and len(possible) <= GROUPS
        ):
            st.write(say("teach_possible_text"))
            st.markdown("\n".join(f"- {text(speech(tell, f))}" for f in possible))
    rows = picture_rows(tell, found.faults, language)
    st.download_button(
        say("download_csv"), table_csv(rows), "order.csv", "text/csv", on_click="ignore"
    )


def _picture(
    file: Opened, tell: OrderText, found: SyllabusOrder, faults: Sequence[OrderFault]
) -> None:
    """Draw the sentences first, which a screen reader meets first, then the picture, then why."""
    st.subheader(say("teach_faults", n=sum(not f.possible for f in found.faults)))
    confirmed = confirmed_points(teach_system(), judged(file).map)
    told = (f"{n}. {_sure(f, confirmed)} {text(speech(tell, f))}" for n, f in enumerate(faults, 1))
    st.markdown("\n".join(told))
    data = picture_data(tell, found, faults, current_language(), confirmed)
    picked = order_picture(data, key=f"order-{file.key}")
    if picked:
        st.session_state["teach_fault"] = picked
    st.download_button(
        say("download_svg"), order_svg(data), "order.svg", "image/svg+xml", on_click="ignore"
    )
    st.subheader(say("teach_reasons"))
    for fault in faults:
        chosen = st.session_state.get("teach_fault") == fault.prerequisite
        with st.expander(text(tell.fault(fault)), expanded=chosen):
            st.markdown("\n".join(f"- {text(line)}" for line in tell.too_early(fault)))


def _sure(fault: OrderFault, confirmed: AbstractSet[str]) -> str:
    """Return the sign of a fault: does it rest on confirmed matches only?"""
    points = {fault.prerequisite, *(t.point for t in fault.too_early)}
    return "✓" if points <= confirmed else "?"


def moves_view(file: Opened) -> None:
    """Draw the fewest moves that make the order sound, and how sure that is."""
    mapped = judged(file).map
    st.write(say("teach_moves_text"))
    switch("load", "kept", say("teach_keep_load"))
    found = shown_order(mapped, asked(), seconds=THOROUGH)
    if found is None:
        return
    tell = OrderText(teach_system(), mapped, found, current_language())
    _basis(mapped, found)
    draw = st.info if found.moves.moves else st.success
    draw(text(tell.proof()))
    _move_table(tell, found.moves, "moves")
    if any(f.possible for f in found.faults):
        st.caption(say("teach_possible_stay"))
    if found.additions:
        hours = sum(a.hours for a in found.additions)
        st.write(say("teach_additions", n=len(found.additions), hours=hours))


def _move_table(tell: OrderText, found: Moves, name: str) -> None:
    if not found.moves:
        return
    heads = [say(f"teach_col_{c}") for c in ("line", "text", "from", "to")]
    rows: list[dict[str, object]] = [
        dict(
            zip(
                heads,
                (m.line, tell.text.get(m.line, ""), tell.when(m.week), tell.when(m.to)),
                strict=True,
            )
        )
        for m in found.moves
    ]
    text_table(rows)
    st.download_button(
        say("download_csv"), table_csv(rows), f"{name}.csv", "text/csv", on_click="ignore"
    )


def entry_view(file: Opened) -> None:
    """Draw what students must bring: from earlier courses, or from nobody."""
    mapped, told = judged(file).map, ask()
    found = shown_order(mapped, told)
    if found is None:
        return
    tell = OrderText(teach_system(), mapped, found, current_language())
    _basis(mapped, found)
    first, *rest = tell.entry()
    st.write(text(first))
    must = found.entry
    if not rest:
        return
    heads = [say(f"teach_col_{c}") for c in ("point", "source", "for")]
    rows = [
        dict(
            zip(
                heads,
                (
                    tell.name(p),
                    ", ".join(map(tell.course, must.provided.get(p, ()))) or say("teach_nobody"),
                    tell.needed_for(p),
                ),
                strict=True,
            )
        )
        for p in must.profile
    ]
    nobody = [r for r in rows if r[heads[1]] == say("teach_nobody")]
    if told.programme:
        st.write(say("teach_entry_split", provided=len(rows) - len(nobody), nobody=len(nobody)))
    st.caption(say("teach_for_help"))
    text_table(rows[:NAMES])
    if len(rows) > NAMES:
        with st.expander(say("teach_more_rows", n=len(rows) - NAMES)):
            text_table(rows[NAMES:])
    st.download_button(
        say("download_csv"), table_csv(rows), "entry.csv", "text/csv", on_click="ignore"
    )


def _basis(mapped: SyllabusMap, found: SyllabusOrder) -> None:
    """Say what the answer rests on, so that nobody takes a proposal for a fact."""
    tell = OrderText(teach_system(), mapped, found, current_language())
    judged_lines = sum(row.settled for row in mapped.lines)
    sign = "✓" if found.teaching.basis == "confirmed" else "?"
    told = say("teach_basis_counts", judged=judged_lines, lines=len(mapped.lines))
    st.caption(f"{sign} {joined(text(tell.basis()), told)}")
