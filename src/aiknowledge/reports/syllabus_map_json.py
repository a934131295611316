"""The document of the command `map`."""

from __future__ import annotations

from typing import Any

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, MappedLine, Match, SyllabusMap
from aiknowledge.model.syllabus import TEACHING


def map_document(system: KnowledgeSystem, found: SyllabusMap, language: Language) -> dict[str, Any]:
    """Return the lines with their matches, the points taken, and what was set aside.

    `points` are those of confirmed matches, and of proposed ones that are sure enough to need no
    second look; a unit stands for its points. `unmapped` are the lines that likely teach nothing
    of the system: their matches are only the nearest.
    """
    syllabus = found.syllabus
    return {
        "syllabus": syllabus.title or syllabus.name,
        "language": syllabus.language,
        "system": found.system,
        "system_version": found.system_version,
        "lines": [_line(system, line, language) for line in found.lines],
        "points": list(found.points(system.points_of)),
        "unmapped": [line.line.number for line in found.lines if line.unmapped],
        "set_aside": [
            {"line": line.number, "kind": line.kind, "text": line.text}
            for line in syllabus.lines
            if line.kind not in TEACHING
        ],
        "notes": list(syllabus.notes),
    }


def _line(system: KnowledgeSystem, mapped: MappedLine, language: Language) -> dict[str, Any]:
    line = mapped.line
    hours = line.hours
    return {
        "line": line.number,
        "text": line.text,
        "kind": line.kind,
        "headings": list(line.headings),
        "week": line.week,
        "last_week": line.last_week,
        "hours": {"theory": hours.theory, "practice": hours.practice} if hours else None,
        "matches": [_match(system, match, language) for match in mapped.matches],
        "settled": mapped.settled,
    }


def _match(system: KnowledgeSystem, match: Match, language: Language) -> dict[str, Any]:
    return {
        "id": match.id,
        "kind": match.kind,
        "name": _name(system, match, language),
        "score": match.score,
        "confidence": match.confidence,
        "sure": match.sure,
        "predicate": match.predicate,
        "level": match.level,
        "level_evidence": match.level_evidence,
        "level_inferred": match.state == "proposed",
        "evidence": list(match.evidence),
        "state": match.state,
    }


def _name(system: KnowledgeSystem, match: Match, language: Language) -> str:
    """Return the name of a match's target; its id where the system no longer has it."""
    if match.kind == "unit":
        unit = system.units.get(match.id)
        return unit.name.in_language(language) if unit else match.id
    if match.id in system.graph:
        return system.graph.point(match.id).name.in_language(language)
    return match.id
