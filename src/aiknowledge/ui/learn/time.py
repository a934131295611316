"""How much time there is: hours a week, from when, in which order."""

from __future__ import annotations

from functools import partial

import streamlit as st

from aiknowledge.ui.learn.address import MOST_FACTOR, MOST_HOURS, ORDERS, Wishes
from aiknowledge.ui.learn.state import bound, change
from aiknowledge.ui.state import say


def time_box(asked: Wishes) -> None:
    """Draw the hours and, folded away, the other settings."""
    st.header(say("step_time"))
    st.number_input(
        say("per_week"),
        0.0,
        MOST_HOURS,
        step=1.0,
        format="%g",
        **bound("per_week", asked.hours, lambda h: change(hours=h if h is not None else 0.0)),
    )
    with st.expander(say("more_settings"), key="more-settings"):
        st.date_input(
            say("start_date"),
            help=say("start_date_help"),
            format="YYYY-MM-DD",
            **bound("start_date", asked.start, lambda d: change(start=d)),
        )
        st.number_input(
            say("factor"),
            0.0,
            MOST_FACTOR,
            step=0.5,
            format="%g",
            help=say("factor_help"),
            **bound("factor", asked.factor, lambda f: change(factor=f if f is not None else 0.0)),
        )
        st.selectbox(
            say("order"),
            ORDERS,
            format_func=lambda o: say(f"order_{o.replace('-', '_')}"),
            **bound("order", asked.order, lambda o: change(order=o)),
            placeholder=say("choose"),
        )
        for share in ("refresh", "deepen"):
            st.number_input(
                say(f"share_{share}"),
                0,
                100,
                step=5,
                help=say("share_note"),
                **bound(share, getattr(asked, share), partial(_share, share)),
            )
        st.checkbox(
            say("with_help"),
            help=say("with_help_help"),
            **bound("with_help", asked.helpful, lambda h: change(helpful=bool(h))),
        )


def _share(which: str, percent: int | None) -> None:
    change(**{which: percent or 0})
