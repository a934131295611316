"""A map as the workbench takes it: lines with their candidates, every text in one language."""

from __future__ import annotations

from typing import Any, get_args

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, Level, MappedLine, Match, MatchPredicate, SyllabusMap
from aiknowledge.reports.syllabus_map_text import match_name
from aiknowledge.ui.escape import unturned
from aiknowledge.ui.words import word

LIKELY = 0.25
"""Candidates below this confidence are folded away, but the first one and those judged."""
MARKS = {"confirmed": "✓", "empty": "∅", "sure": "?", "open": "…"}
"""Signs of the states of a line: what is not confirmed looks different without colour, too."""


def state_of(row: MappedLine) -> str:
    """Return how a line stands: confirmed, empty (teaches nothing), sure (proposed), or open."""
    if row.settled:
        return "confirmed" if row.taken else "empty"
    return "sure" if row.taken else "open"


def workbench_data(
    system: KnowledgeSystem, mapped: SyllabusMap, language: Language
) -> dict[str, Any]:
    """Return the lines of a map with candidates, and the words of the workbench."""
    return {
        "key": f"{mapped.syllabus.checksum}:{language}",
        "lines": [_line(system, row, language) for row in mapped.lines],
        "names": dict(_names(system, language)),
        "levels": [[level, word(level, language)] for level in get_args(Level)],
        "relations": [[r, word(f"teach_{r}", language)] for r in get_args(MatchPredicate)],
        "words": {key: word(f"teach_w_{key}", language) for key in WORD_KEYS},
    }


WORD_KEYS = (
    *("lines", "teaches", "confirm", "none", "open", "more", "other", "add", "level", "relation"),
    *("because", "hours", "nothing", "comma", "theory", "practice", "rejected", "save_hours"),
)


def _names(system: KnowledgeSystem, language: Language) -> list[tuple[str, str]]:
    points = [(p.name.in_language(language), p.id) for p in system.graph]
    units = [(f"{u.id} · {u.name.in_language(language)}", u.id) for u in system.units.values()]
    return points + units


def _line(system: KnowledgeSystem, row: MappedLine, language: Language) -> dict[str, Any]:
    line, state = row.line, state_of(row)
    taken = [match_name(system, m, language) for m in row.taken]
    when = word("week", language, n=line.week) if line.week else ""
    said = word(f"teach_state_{state}", language)
    return {
        "n": line.number,
        "when": when,
        "text": unturned(line.text),
        "headings": unturned(" › ".join(line.headings)),
        "hours": [line.hours.theory, line.hours.practice] if line.hours else None,
        "state": state,
        "mark": MARKS[state],
        "settled": row.settled,
        "taken": word("teach_w_comma", language).join(taken) or word("teach_w_nothing", language),
        "speech": unturned(f"{when} {line.text}: {said}"),
        "said": said,
        "matches": [_match(system, row, m, language) for m in row.matches],
    }


def _match(
    system: KnowledgeSystem, row: MappedLine, match: Match, language: Language
) -> dict[str, Any]:
    own = match.state == "confirmed" and not match.evidence and match.confidence == 1
    return {
        "id": match.id,
        "name": match_name(system, match, language),
        "meaning": _meaning(system, match, language),
        "chosen": match in row.taken,
        "rejected": match.state == "rejected",
        "likely": match.confidence >= LIKELY
        or match.state != "proposed"
        or match == row.matches[0],
        "sure": word("teach_own_choice", language) if own else f"{match.confidence:.0%}",
        "share": match.confidence,
        "because": list(match.evidence),
        "relation": match.predicate,
        "level": match.level,
        "told": match.level_evidence,
        "by": f"{match.by}, {match.date}" if match.by else "",
    }


def _meaning(system: KnowledgeSystem, match: Match, language: Language) -> str:
    """Return what a point is, or what a unit holds; nothing for the unlikely, who are many."""
    record: Any = system.by_kind[match.kind].get(match.id)
    if record is None or (match.confidence < LIKELY and match.state == "proposed"):
        return ""
    told = record.definition if match.kind == "point" else record.summary
    return told.in_language(language) if told else ""
