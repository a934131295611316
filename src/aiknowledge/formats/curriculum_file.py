"""A curriculum or catalogue file of any kind we read, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from aiknowledge.errors import Finding, InputError
from aiknowledge.formats.catalogue import CatalogueColumns, read_catalogue
from aiknowledge.formats.course_findings import course_findings
from aiknowledge.formats.curricular_analytics import is_curricular_analytics, read_plan
from aiknowledge.formats.table import decode, read_bytes
from aiknowledge.model import Curriculum


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
    """Return the curriculum in a CSV file: CurricularAnalytics layout, or a table of courses.

    *source* is a path, or the name and content of an uploaded file. A table has one row per
    course, with an expression or sentence of prerequisites, or one row per prerequisite with a
    group. Circles, dangling and repeated ids, bad credits and terms are findings, all of them.

    Raises:
        InputError: the file cannot be read as text, or no column holds courses.
    """
    name, raw = (source.name, read_bytes(source)) if isinstance(source, Path) else source
    if name.lower().endswith((".xls", ".xlsx", ".ods")):
        raise InputError(f"{name} is a spreadsheet; save it as CSV (UTF-8)")
    text, odd = decode(name, raw)
    if is_curricular_analytics(text):
        curriculum, findings = read_plan(name, text)
    else:
        curriculum, findings = read_catalogue(name, text, columns or CatalogueColumns())
    every = (*odd, *findings, *course_findings(curriculum, name))
    return ReadCurriculum(curriculum, every)
