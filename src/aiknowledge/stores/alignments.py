"""Alignments as SSSOM tables: one file per external vocabulary.

Matentzoglu et al., *A Simple Standard for Sharing Ontological Mappings* (2022),
doi:10.1093/database/baac035.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable

from pydantic import ValidationError

from aiknowledge.errors import Finding, worded
from aiknowledge.model import Alignment

_COLUMNS = tuple(Alignment.model_fields)


def read_alignments(text: str, where: str) -> tuple[list[Alignment], list[Finding]]:
    """Return the rows of an SSSOM table, and a finding for each that is none."""
    numbered = [(n, r) for n, r in enumerate(text.splitlines(), 1) if not r.startswith("#")]
    table = csv.DictReader((r for _, r in numbered), delimiter="\t", quoting=csv.QUOTE_NONE)
    rows: list[Alignment] = []
    findings: list[Finding] = []
    for (n, _), row in zip(numbered[1:], table, strict=False):
        try:
            rows.append(Alignment.model_validate({str(k): v for k, v in row.items() if v}))
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                message = worded(
                    "{name}: {problem}", name=".".join(map(str, fault["loc"])), problem=fault["msg"]
                )
                findings.append(Finding("wrong-value", f"{where}:{n}", message, "correct the row"))
    return rows, findings


def write_alignments(alignments: Iterable[Alignment], system: str) -> dict[str, str]:
    """Return SSSOM tables by file name, one per prefix of the subjects, rows in their order."""
    by_prefix: dict[str, list[Alignment]] = defaultdict(list)
    for row in alignments:
        by_prefix[row.subject_id.partition(":")[0]].append(row)
    return {f"{p}.sssom.tsv": _table(p, rows, system) for p, rows in sorted(by_prefix.items())}


def _table(prefix: str, rows: Iterable[Alignment], system: str) -> str:
    out = io.StringIO()
    out.write(
        "#curie_map:\n"
        f"#  {prefix}: https://w3id.org/{system}/{prefix}/\n"
        "#  semapv: https://w3id.org/semapv/vocab/\n"
        "#  skos: http://www.w3.org/2004/02/skos/core#\n"
        "#license: https://creativecommons.org/licenses/by/4.0/\n"
        f"#mapping_set_id: https://w3id.org/{system}/alignments/{prefix}\n"
    )
    table = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
    table.writerow(_COLUMNS)
    for row in rows:
        values = row.model_dump(mode="json")
        table.writerow([_cell(values[c]) for c in _COLUMNS])
    return out.getvalue()


def _cell(value: object) -> str:
    """Return a value as a cell; tabs and line ends would break the table."""
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    return " ".join(text.split())
