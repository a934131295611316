"""A programme table as a curriculum, with everything that is wrong in it, cell by cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from aiknowledge.errors import Finding, InputError, worded
from aiknowledge.formats.course_findings import course_findings
from aiknowledge.formats.programme.columns import ROLES, find_header, guess_columns
from aiknowledge.formats.programme.grids import Grid, cell_name
from aiknowledge.formats.programme.naming import programme_id, programme_name, text_of
from aiknowledge.formats.programme.prerequisites import requirement_by_name
from aiknowledge.formats.values import credits_in, term_in
from aiknowledge.model import ClassHours, Course, Curriculum
from aiknowledge.model.courses import Obligation
from aiknowledge.text import normalise

_TOTAL = re.compile(r"合计|小计|总计|total|subtotal", re.I)
_REQUIRED, _ELECTIVE = (
    re.compile(r"必修|required|compulsory|core", re.I),
    re.compile(r"选修|任选|限选|elective|optional", re.I),
)
_ENTERPRISE = re.compile(r"公司|企业|集团|百度|华为|阿里|腾讯|enterprise|industry|inc\b|ltd", re.I)


@dataclass(frozen=True, slots=True)
class ReadProgramme:
    """A curriculum as read, its findings, and which column was taken for what."""

    curriculum: Curriculum
    findings: tuple[Finding, ...]
    columns: Mapping[str, int]
    headings: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether there is no error among the findings."""
        return not any(f.severity == "error" for f in self.findings)


def read_programme(
    grid: Grid, name: str, columns: Mapping[str, int] | None = None
) -> ReadProgramme:
    """Return the curriculum in a table; columns are guessed from the headings unless given.

    Rows of totals are set aside with a finding; a row that only names a group gives its name to
    the rows below. Bad credits, hours and terms, repeated courses and prerequisites that name no
    course of the table are findings with their cell.

    Raises:
        InputError: no column holds the names of courses.
    """
    at, height, headings = find_header(grid)
    chosen = dict(columns if columns is not None else guess_columns(headings))
    unknown = sorted(chosen.keys() - set(ROLES))
    if unknown or "name" not in chosen:
        told = ", ".join(h for h in headings if h) or "nothing"
        raise InputError(
            worded(
                "{name}: which column holds the course names? It has {told}",
                name=grid.name,
                told=told,
            )
        )
    findings: list[Finding] = []
    rows = _rows(grid, at + height, chosen, findings)
    ids = [cells["code"] or cells["name"] for _, cells, _ in rows]
    by_name = {normalise(cells["name"]): ids[n] for n, (_, cells, _) in enumerate(rows)}
    by_name.update(
        {normalise(cells["code"]): ids[n] for n, (_, cells, _) in enumerate(rows) if cells["code"]}
    )
    courses = tuple(
        _course(grid, ids[n], row, cells, group, chosen, by_name, findings)
        for n, (row, cells, group) in enumerate(rows)
    )
    findings += _layout(grid, at, height)
    id = programme_id(name.rpartition(".")[0])
    curriculum = Curriculum(id=id, name=programme_name(name), complete=True, courses=courses)
    every = (*findings, *course_findings(curriculum, grid.name))
    return ReadProgramme(curriculum, every, chosen, headings)


def _layout(grid: Grid, at: int, height: int) -> list[Finding]:
    """Return what was made of merged cells and of a heading of two rows."""
    found = []
    if grid.merged:
        where = f"{grid.name}!{', '.join(grid.merged)}"
        message = "merged cells were read as if each held the text"
        found.append(Finding("merged-cells", where, message, "look over these rows", "information"))
    if height > 1:
        where = f"{grid.place(at, 0)}:{cell_name(at + height - 1, len(grid.rows[at]) - 1)}"
        message = "two rows were read as one heading"
        found.append(
            Finding("two-heading-rows", where, message, "look over the columns", "information")
        )
    return found


Cells = dict[str, str]
"""A row's cells by role."""
Row = tuple[int, Cells, str]
"""A row's number, its cells by role, and the group heading it stands under."""


def _rows(grid: Grid, start: int, columns: Mapping[str, int], findings: list[Finding]) -> list[Row]:
    found: list[Row] = []
    group = ""
    seen: dict[str, int] = {}
    for n in range(start, len(grid.rows)):
        row = grid.rows[n]
        cells = {role: row[columns[role]] if role in columns else "" for role in ROLES}
        filled = {c for c in row if c}
        name = cells["name"]
        if not filled:
            continue
        if _TOTAL.search(" ".join(filled)) and not cells["code"]:
            where = grid.place(n, columns["name"])
            findings.append(
                Finding("total-row", where, "a row of totals", "set aside", "information")
            )
        elif len(filled) == 1:
            group = next(iter(filled))
        elif not name:
            where = grid.place(n, columns["name"])
            message = "this row names no course"
            findings.append(Finding("missing-id", where, message, "give it a name"))
        elif normalise(cells["code"] or name) in seen:
            first = seen[normalise(cells["code"] or name)]
            where = grid.place(n, columns["name"])
            message = worded("{name} already stands in row {first}", name=name, first=first + 1)
            findings.append(Finding("duplicate-id", where, message, "remove one of the rows"))
        else:
            seen[normalise(cells["code"] or name)] = n
            found.append((n, cells, group))
    return found


def _course(
    grid: Grid,
    id: str,
    row: int,
    cells: Cells,
    group: str,
    columns: Mapping[str, int],
    by_name: Mapping[str, str],
    findings: list[Finding],
) -> Course:
    def where(role: str) -> str:
        return grid.place(row, columns.get(role, columns["name"]))

    tree, unknown = requirement_by_name(cells["prerequisites"], by_name)
    for word in unknown:
        message = worded("{word!r} is no course of this table", word=word)
        mend = "add the course, correct the name, or leave it: it is kept as a condition"
        findings.append(Finding("unknown-course", where("prerequisites"), message, mend, "warning"))
    about = " ".join((cells["obligation"], cells["category"], group))
    return Course(
        id=id,
        name=text_of(cells["name"]),
        code=cells["code"] or None,
        credits=credits_in(cells["credits"], where("credits"), findings),
        class_hours=_hours(cells, where, findings),
        category=cells["category"] or None,
        group=group or cells["category"] or None,
        obligation=_obligation(about),
        provider=cells["provider"] or None,
        from_enterprise=bool(_ENTERPRISE.search(cells["provider"])) if cells["provider"] else None,
        term=term_in(cells["term"], where("term"), findings),
        requires=tree,
    )


def _obligation(text: str) -> Obligation | None:
    if _ELECTIVE.search(text):
        return "elective"
    return "required" if _REQUIRED.search(text) else None


def _hours(cells: Cells, where: Callable[[str], str], findings: list[Finding]) -> ClassHours | None:
    theory = _number(cells["theory_hours"], where("theory_hours"), findings)
    practice = _number(cells["practice_hours"], where("practice_hours"), findings)
    total = _number(cells["hours"], where("hours"), findings)
    if theory is None and practice is None:
        # A total alone does not tell how much of it is practice.
        return None
    if theory is None and total is not None and practice is not None:
        theory = max(total - practice, 0.0)
    if practice is None and total is not None and theory is not None:
        practice = max(total - theory, 0.0)
    return ClassHours(theory=theory or 0.0, practice=practice or 0.0)


def _number(text: str, where: str, findings: list[Finding]) -> float | None:
    if not text:
        return None
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(?:h|学时|课时)?", text, re.I)
    if match:
        return float(match[1])
    message = worded("{text!r} is no number of hours", text=text)
    findings.append(Finding("wrong-value", where, message, "write a number, or leave it empty"))
    return None
