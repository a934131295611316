"""A curriculum or catalogue file of any kind we read, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aiknowledge.errors import Finding, InputError, worded
from aiknowledge.formats.catalogue import CODES, CatalogueColumns, read_catalogue
from aiknowledge.formats.course_findings import course_findings
from aiknowledge.formats.curricular_analytics import is_curricular_analytics, read_plan
from aiknowledge.formats.programme import find_header, guess_columns, read_grids, read_programme
from aiknowledge.formats.table import decode, read_bytes
from aiknowledge.model import Curriculum
from aiknowledge.text import normalise


@dataclass(frozen=True, slots=True)
class ReadCurriculum:
    """A curriculum as read, with every finding; `sound` where nothing had to be left out."""

    curriculum: Curriculum
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Whether there is no error among the findings."""
        return not any(f.severity == "error" for f in self.findings)


def read_curriculum(
    source: Path | tuple[str, bytes], columns: CatalogueColumns | None = None
) -> ReadCurriculum:
    """Return the curriculum in a table: CSV, or the largest table of an .xlsx or .docx file.

    A CSV file is of the CurricularAnalytics layout, a catalogue, or a programme table.

    *source* is a path, or the name and content of an uploaded file. A table has one row per
    course, with an expression or sentence of prerequisites, or one row per prerequisite with a
    group. Circles, dangling and repeated ids, bad credits and terms are findings, all of them.

    Raises:
        InputError: the file cannot be read as text, or no column holds courses.
    """
    name, raw = _content(source) if isinstance(source, Path) else source
    if name.lower().endswith((".xls", ".ods")):
        raise InputError(
            worded(
                "{name} is a spreadsheet of another kind; save it as .xlsx or CSV (UTF-8)",
                name=name,
            )
        )
    if name.lower().endswith(_TABLES):
        return _programme(name, raw)
    text, odd = decode(name, raw)
    if is_curricular_analytics(text):
        curriculum, findings = read_plan(name, text)
    elif columns in (None, CatalogueColumns()) and _is_programme(name, text):
        return _programme(name, raw)
    else:
        curriculum, findings = read_catalogue(name, text, columns or CatalogueColumns())
    every = (*odd, *findings, *course_findings(curriculum, name))
    return ReadCurriculum(curriculum, every)


_TABLES = (".xlsx", ".xlsm", ".docx")
_TOP = 20_000
"""Characters in which the heading of a table stands."""
_ONLY_PROGRAMMES = {"theory_hours", "practice_hours", "hours", "obligation"}


def _content(path: Path) -> tuple[str, bytes]:
    if not path.name.lower().endswith(_TABLES):
        return path.name, read_bytes(path)
    try:
        return path.name, path.read_bytes()
    except OSError as error:
        raise InputError(
            worded("cannot read {path}: {strerror}", path=path, strerror=error.strerror)
        ) from error


def _is_programme(name: str, text: str) -> bool:
    """Return whether a CSV has the columns of a programme table, which no catalogue has.

    Those are class hours, whether a course is required, or names of courses without codes.
    """
    top = text if len(text) <= _TOP else text[:_TOP].rpartition("\n")[0]
    try:
        grid = read_grids(name, top.encode())[0]
    except InputError:
        return False
    _, _, headings = find_header(grid)
    roles = guess_columns(headings).keys()
    nameless = {normalise(h) for h in headings}.isdisjoint(CODES)
    return "name" in roles and (nameless or not roles.isdisjoint(_ONLY_PROGRAMMES))


def _programme(name: str, raw: bytes) -> ReadCurriculum:
    """Return the largest table of a file as a programme; that there are others is told."""
    grid, *others = read_grids(name, raw)
    read = read_programme(grid, name)
    findings = [
        Finding(
            "other-table",
            other.name,
            worded(
                "a smaller table of {count} rows was not read; {name} was",
                count=len(other.rows),
                name=grid.name,
            ),
            "put all courses into one table, or keep this one in a file of its own",
            "information",
        )
        for other in others
    ]
    return ReadCurriculum(read.curriculum, (*read.findings, *findings))
