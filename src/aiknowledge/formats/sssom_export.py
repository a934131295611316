"""A map as an SSSOM table: a row per judged or proposed match, with author, date and confidence.

Matentzoglu et al., *A Simple Standard for Sharing Ontological Mappings* (2022),
doi:10.1093/database/baac035. Lost: weeks, hours, levels, and lines without a match.
"""

from __future__ import annotations

import csv
import io
from urllib.parse import quote

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, MappedLine, Match, SyllabusMap
from aiknowledge.model.syllabus import MatchPredicate

FORMULA = ("=", "+", "-", "@")
"""A cell that begins so would be computed by a spreadsheet; it is written with a quote before."""
COLUMNS = (
    *("subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id"),
    *("object_label", "mapping_justification", "author_label", "mapping_date", "confidence"),
    *("match_string", "mapping_tool", "comment"),
)
"""The columns written, as SSSOM names them."""
_PREDICATES: dict[MatchPredicate, str] = {
    "exact": "skos:exactMatch",
    "broader": "skos:broadMatch",
    "narrower": "skos:narrowMatch",
    "related": "skos:relatedMatch",
}
_HEADER = """\
#curie_map:
#  line: https://w3id.org/{system}/syllabus/{syllabus}/line/
#  point: https://w3id.org/{system}/point/
#  unit: https://w3id.org/{system}/unit/
#  semapv: https://w3id.org/semapv/vocab/
#  skos: http://www.w3.org/2004/02/skos/core#
#license: https://creativecommons.org/licenses/by/4.0/
#mapping_set_id: https://w3id.org/{system}/syllabus/{syllabus}
"""


def sssom_table(system: KnowledgeSystem, mapped: SyllabusMap, language: Language) -> str:
    """Return the rows as SSSOM: confirmed and rejected matches, and proposed ones that are taken.

    A rejected match has the modifier Not. A match that a person judged was curated by hand; any
    other was found by comparing words, by the tool named.
    """
    name = quote(mapped.syllabus.name.replace(" ", "-"), safe="")
    out = io.StringIO()
    out.write(_HEADER.format(system=quote(mapped.system, safe=""), syllabus=name))
    if mapped.system_version:
        out.write(f"#object_source_version: {_cell(mapped.system_version)!r}\n")
    table = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in mapped.lines:
        for match in row.matches:
            if match.state == "rejected" or match in row.taken:
                table.writerow([_cell(c) for c in _row(system, row, match, language)])
    return out.getvalue()


def _row(
    system: KnowledgeSystem, row: MappedLine, match: Match, language: Language
) -> tuple[object, ...]:
    record = system.by_kind[match.kind].get(match.id)
    named = record.name.in_language(language) if record is not None else match.id  # type: ignore[attr-defined]
    judged = match.state != "proposed"
    return (
        f"line:{row.line.number}",
        row.line.text,
        _PREDICATES[match.predicate],
        "Not" if match.state == "rejected" else "",
        f"{match.kind}:{quote(match.id, safe='')}",
        named,
        "semapv:ManualMappingCuration" if judged else "semapv:LexicalMatching",
        match.by if judged else "",
        match.date if judged else "",
        match.confidence,
        "|".join(word.replace("|", " ") for word in match.evidence),
        "" if judged else "aiknowledge",
        "" if judged else "proposed, not confirmed",
    )


def _cell(value: object) -> str:
    """Return a value as a cell; tabs and line ends would break the table."""
    text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    plain = " ".join(text.split()).replace('"', "'")
    return "'" + plain if isinstance(value, str) and plain.startswith(FORMULA) else plain
