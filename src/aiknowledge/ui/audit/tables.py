"""Tables with their file beside them, and points in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from aiknowledge.reports.tables import table_csv
from aiknowledge.ui.audit.rows import Row
from aiknowledge.ui.state import current_language, say

MOST_SHOWN = 12
"""Names listed in one line before the rest is counted."""


def table(
    rows: Sequence[Row], file: str, alt: str, columns: Mapping[str, Any] | None = None
) -> None:
    """Draw rows as a table and offer them as CSV."""
    if not rows:
        return
    st.dataframe(rows, hide_index=True, column_config=columns, alt=alt)
    st.download_button(
        say("download_csv"),
        table_csv(rows),
        f"{file}.csv",
        "text/csv",
        key=f"csv-{file}",
        on_click="ignore",
    )


def share_columns() -> dict[str, Any]:
    """Return the columns of shares as bars that carry their figure."""
    heads = ("possible", "guaranteed", "hours_possible", "hours_guaranteed")
    bar = st.column_config.ProgressColumn
    return {say(h): bar(say(h), format="percent", min_value=0, max_value=1) for h in heads}


def some(names: Iterable[str]) -> str:
    """Return the first names of many, and how many more there are."""
    every = list(names)
    comma = "、" if current_language() == "zh" else ", "
    rest = len(every) - MOST_SHOWN
    return comma.join(every[:MOST_SHOWN]) + (f" … (+{rest})" if rest > 0 else "")
