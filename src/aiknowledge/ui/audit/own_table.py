"""The table that a visitor brought to Audit: held for the visit, kept where work is kept."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import streamlit as st

from aiknowledge.atomic import write_text
from aiknowledge.formats.programme.naming import programme_id
from aiknowledge.model import Curriculum
from aiknowledge.stores.yaml_text import write_yaml
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.space import own_folder
from aiknowledge.ui.state import say, tell, went_back, write_address
from aiknowledge.ui.telling import reason

HERE = "here"
"""How an address names a table that only this visit holds."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file as it was brought, or as it is kept under its name."""

    name: str
    raw: bytes
    kept: bool = False

    @property
    def key(self) -> str:
        """What differs for each content."""
        return sha256(self.name.encode("utf-8", "replace") + b"\0" + self.raw).hexdigest()[:16]


def held() -> Table | None:
    """Return the table of the visit, or the kept one of the address; say so where it is gone."""
    asked = st.query_params.get("table")
    if went_back() and asked != st.session_state.get("own_at"):
        _set(None, st.session_state.get("own_table"))
    table: Table | None = st.session_state.get("own_table")
    if table is None and asked:
        table = st.session_state["own_table"] = kept(asked)
        if table is None:
            st.info(say("own_gone"))
    return table


def hold(table: Table | None) -> None:
    """Work on this table from now on; None leads back to the ways to bring one."""
    _set(table, None if table else st.session_state.get("own_table"))
    write_address({"table": None})


def _set(table: Table | None, before: Table | None) -> None:
    now: dict[str, object] = {
        "own_table": table,
        "own_before": before,
        "own_columns": {},
        "own_at": None,
    }
    st.session_state.update({**now, "own_number": number() + 1})


def table_address() -> str | None:
    """Return how the address names the table of the visit; who goes back goes by the address."""
    asked = st.query_params.get("table")
    held: str | None = None if went_back() else st.session_state.get("own_at")
    return asked or held


def _at(name: str) -> None:
    st.session_state["own_at"] = name
    write_address({"table": name})


def before() -> Table | None:
    """Return the table that was set aside last, until another is brought."""
    table: Table | None = st.session_state.get("own_before")
    return table


def number() -> int:
    """Return how many tables were brought or set aside: boxes start anew with each."""
    return int(st.session_state.get("own_number", 0))


# ── kept where this person's work is kept ────────────────────────────────────────────────────
def keep_table(table: Table, curriculum: Curriculum) -> None:
    """Keep the programme of a table as it stands now; the address then leads back to it."""
    folder = _folder()
    if folder is None:
        _at(HERE)
        return
    path = folder / _kept_name(folder, table)
    now = (str(path), hash(curriculum))
    if st.session_state.get("own_written") != now:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_text(path, write_yaml(curriculum))
        except OSError as error:
            st.warning(text(say("own_not_kept", reason=tell(reason(error)))))
            return
        st.session_state["own_written"] = now
    _at(path.name)


def kept_names() -> list[str]:
    """Return the names of the programmes kept, the latest first."""
    folder = _folder()
    if folder is None:
        return []
    try:
        paths = sorted(folder.glob("*.yaml"), key=lambda p: -p.stat().st_mtime)
    except OSError:
        return []
    return [p.name for p in paths]


def kept(name: str) -> Table | None:
    """Return a kept programme by its name; only names that the list shows are opened."""
    folder = _folder()
    if folder is None or name not in kept_names():
        return None
    try:
        return Table(name, (folder / name).read_bytes(), kept=True)
    except OSError:
        return None


def keeps() -> bool:
    """Whether there is a place that keeps this person's programmes."""
    return own_folder() is not None


def _folder() -> Path | None:
    own = own_folder()
    return own / "programmes" if own else None


def _kept_name(folder: Path, table: Table) -> str:
    """Return the name under which a table is kept; what an earlier visit kept stays beside it."""
    if table.kept:
        return table.name
    names: dict[str, str] = st.session_state.setdefault("own_names", {})
    stem = f"{programme_id(Path(table.name).stem)}-{table.key[:6]}"
    if table.key not in names:
        names[table.key] = free_name(stem, kept_names())
    return names[table.key]


def free_name(stem: str, taken: Sequence[str]) -> str:
    """Return the name of a YAML file that is not taken yet.

    >>> free_name("plan", ["plan.yaml"])
    'plan-2.yaml'
    """
    tried = (f"{stem}-{n}.yaml" if n > 1 else f"{stem}.yaml" for n in itertools.count(1))
    return next(name for name in tried if name not in taken)
