"""Rows as a table file that a spreadsheet opens and never computes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be computed by a spreadsheet; it is written with a quote before."""

NUMBER = re.compile(r"[+-]?\d+(\.\d+)?%?")
"""A cell that is only a number, with its sign."""


def table_csv(rows: Sequence[Mapping[str, object]], columns: Sequence[str] = ()) -> str:
    r"""Return rows as CSV with a byte order mark; *columns* are named even where no row is.

    >>> table_csv([{"name": "=1+1", "hours": 2.0, "term": None}])
    "\ufeffname,hours,term\n'=1+1,2,\n"
    >>> table_csv([{"change": "-2", "sum": "-2+3"}])
    "\ufeffchange,sum\n-2,'-2+3\n"
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    names = list(columns) or list(rows[0] if rows else ())
    table.writerow(names)
    for row in rows:
        table.writerow([_safe(row.get(name)) for name in names])
    return "\ufeff" + out.getvalue()


def cell(value: object) -> str:
    """Return a value as it stands in a table; what is not known stands empty.

    >>> cell(2.0), cell(None)
    ('2', '')
    """
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _safe(value: object) -> str:
    shown = cell(value)
    computed = isinstance(value, str) and shown.startswith(FORMULA) and not NUMBER.fullmatch(shown)
    return "'" + shown if computed else shown
