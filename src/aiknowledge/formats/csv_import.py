"""Read points and needs from anyone's CSV tables.

Every row that cannot be used is a finding with file and line. What the tables do not say
(depths, reasons, Chinese names) stays unsaid; points without a unit go to the unit `imported`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from aiknowledge.errors import Finding, InputError, cycle_finding
from aiknowledge.formats.table import read_table
from aiknowledge.graph import KnowledgeSystem, circular_groups, find_cycle
from aiknowledge.model import Area, ClassHours, Need, Point, SystemInfo, Text, Unit
from aiknowledge.text import has_han

_POSITIVE = {"1", "1.0", "true", "yes", "y"}
Edge = tuple[str, str]
"""A prerequisite and its dependent."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns; None takes the first that is usual."""

    id: str | None = None
    name: str | None = None
    hours: str | None = None
    prerequisite: str | None = None
    dependent: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What the tables held: counts, findings, and the system made of what is sound."""

    system: KnowledgeSystem
    findings: tuple[Finding, ...]
    counts: dict[str, int]

    @property
    def sound(self) -> bool:
        """Whether nothing had to be left out."""
        return not any(f.severity == "error" for f in self.findings)


_USUAL = {
    "id": ("id", "course_id", "concept", "code", "point"),
    "name": ("name", "title", "label"),
    "hours": ("hours", "class_hours"),
    "prerequisite": ("prerequisite", "prerequisite_course_id", "candidate_prerequisite", "source"),
    "dependent": ("dependent", "concept", "course_id", "point", "target"),
}


def import_csv(
    requires: Path | None, points: Path | None = None, *, columns: Columns | None = None
) -> Imported:
    """Return the system in two tables: points, and needs between them.

    Without a table of points, the ids are those in the needs. With a label column, only rows
    labelled 1 (or true, yes) are needs; the others still name points. A need inside a circle,
    or with an end that no point has, is a finding and left out, as are repeated rows.

    Raises:
        InputError: a file cannot be read as a table, or lacks a column.
    """
    columns = columns or Columns()
    if requires is None and points is None:
        raise InputError("name a table: --points FILE, --requires FILE, or both")
    findings: list[Finding] = []
    records = dict(_points(points, columns, findings)) if points else {}
    edges = (
        dict(_edges(requires, columns, findings, records, open_ids=points is None))
        if requires
        else {}
    )
    circles = _circles(edges, findings)
    sound = {e for e in edges if e not in circles}
    needs: dict[str, list[Need]] = {i: [] for i in records}
    for prerequisite, dependent in sorted(sound):
        needs[dependent].append(Need(point=prerequisite))
    made = tuple(p.model_copy(update={"requires": tuple(needs[i])}) for i, p in records.items())
    counts = {"points": len(made), "requires": len(sound), "left_out": len(edges) - len(sound)}
    return Imported(_system(made), tuple(findings), counts)


def _system(points: tuple[Point, ...]) -> KnowledgeSystem:
    name = Text(en="Imported", zh="导入")
    unit = Unit(id="imported", name=name, points=points)
    area = Area(id="imported-area", name=name, units=(unit,))
    return KnowledgeSystem(info=SystemInfo(id="imported"), areas=(area,))


def _column(wanted: str | None, role: str, names: list[str], path: Path) -> str:
    if wanted is not None:
        if wanted in names:
            return wanted
        raise InputError(f"{path.name} has no column {wanted!r}; it has {', '.join(names)}")
    for usual in _USUAL[role]:
        if usual in names:
            return usual
    raise InputError(
        f"{path.name}: which column is the {role}? it has {', '.join(names)}; "
        f"say --{role}-column NAME"
    )


def _points(path: Path, columns: Columns, findings: list[Finding]) -> Iterator[tuple[str, Point]]:
    table = read_table(path)
    findings += table.findings
    names = list(table.columns)
    id_column = _column(columns.id, "id", names, path)
    name_column = columns.name or next((n for n in _USUAL["name"] if n in names), id_column)
    hours_column = columns.hours or next((n for n in _USUAL["hours"] if n in names), None)
    for column in (name_column, hours_column):
        if column is not None:
            _column(column, "name", names, path)
    seen: dict[str, int] = {}
    for line, row in table.rows:
        where, id = f"{path.name}:{line}", row.get(id_column, "")
        if not id:
            findings.append(Finding("missing-id", where, "this row has no id", "give it one"))
        elif id in seen:
            message = f"{id} already stands on line {seen[id]}"
            findings.append(Finding("duplicate-id", where, message, "remove one of the rows"))
        else:
            seen[id] = line
            hours = _hours(row.get(hours_column, "") if hours_column else "", where, findings)
            yield id, _point(id, row.get(name_column) or id, hours)


def _point(id: str, name: str, hours: float | None = None) -> Point:
    text = Text(zh=name) if has_han(name) else Text(en=name.replace("_", " "))
    return Point(id=id, name=text, class_hours=None if hours is None else ClassHours(theory=hours))


def _hours(text: str, where: str, findings: list[Finding]) -> float | None:
    if not text:
        return None
    try:
        hours = float(text)
    except ValueError:
        hours = -1.0
    if not 0 <= hours < 10_000:
        message = f"{text!r} is no number of hours"
        findings.append(Finding("wrong-value", where, message, "write a number, or leave it empty"))
        return None
    return hours


def _edges(
    path: Path,
    columns: Columns,
    findings: list[Finding],
    records: dict[str, Point],
    *,
    open_ids: bool,
) -> Iterator[tuple[Edge, int]]:
    """Yield each need with its line, once; add the ids it names where there is no point table."""
    table = read_table(path)
    findings += table.findings
    names = list(table.columns)
    before = _column(columns.prerequisite, "prerequisite", names, path)
    after = _column(columns.dependent, "dependent", names, path)
    label = _column(columns.label, "label", names, path) if columns.label else None
    seen: dict[Edge, int] = {}
    for line, row in table.rows:
        where, edge = f"{path.name}:{line}", (row.get(before, ""), row.get(after, ""))
        if not all(edge):
            findings.append(
                Finding("missing-id", where, "this row lacks an end", "name both points")
            )
            continue
        if open_ids:
            for id in (edge[1], edge[0]):
                records.setdefault(id, _point(id, id))
        if label is not None and row.get(label, "").lower() not in _POSITIVE:
            continue
        fault = _edge_fault(edge, records, seen)
        if fault:
            findings.append(Finding(fault[0], where, *fault[1:]))
            continue
        if edge[::-1] in seen:
            message = f"{edge[0]} and {edge[1]} require each other (line {seen[edge[::-1]]})"
            findings.append(Finding("mutual-pair", where, message, "keep one of the two"))
        seen[edge] = line
        yield edge, line


def _edge_fault(
    edge: Edge, records: dict[str, Point], seen: dict[Edge, int]
) -> tuple[str, str, str] | None:
    prerequisite, dependent = edge
    unknown = [e for e in edge if e not in records]
    if prerequisite == dependent:
        return "self-requirement", f"{dependent} requires itself", "remove this row"
    if unknown:
        return "unknown-id", f"{unknown[0]!r} is no point", "add the point or correct the id"
    if edge in seen:
        message = f"already stands on line {seen[edge]}"
        return "duplicate-edge", message, "remove one of the rows"
    return None


def _circles(edges: dict[Edge, int], findings: list[Finding]) -> set[Edge]:
    """Return the needs inside circles, and report one circle of each group and each edge in it."""
    needs: dict[str, set[str]] = {}
    for prerequisite, dependent in edges:
        needs.setdefault(dependent, set()).add(prerequisite)
        needs.setdefault(prerequisite, set())
    inside: set[Edge] = set()
    for group in circular_groups(needs):
        circle = {(q, p) for p in group for q in needs[p] & group}
        inside |= circle
        cycle = find_cycle({p: needs[p] & group for p in group})
        finding = cycle_finding(cycle, f"{len(group)} points")
        findings.append(finding)
        for q, p in sorted(circle, key=edges.__getitem__):
            findings.append(
                Finding(
                    "inside-cycle",
                    f"line {edges[q, p]}",
                    f"{p} requires {q} inside a circle of {len(group)} points",
                    "left out with --keep-going; remove it, or another need of the circle",
                    "warning",
                )
            )
    return inside
