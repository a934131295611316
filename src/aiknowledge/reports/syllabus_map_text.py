"""A map as a Markdown document: week by week what is taught, and how sure that is."""

from __future__ import annotations

import re
from typing import Any

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import TEACHING, Language, MappedLine, Match, SyllabusMap

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")
WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "week": "Week {n}",
        "no_week": "Without a week",
        "head": "line|in the syllabus|point or unit|level|state|confidence|confirmed by",
        "nothing": "nothing of the system",
        "aside": "Set aside",
        "counts": "{judged} of {lines} lines are judged; the others are proposals that nobody has "
        "confirmed yet.",
        "proposed": "? proposed",
        "confirmed": "✓ confirmed",
        "rejected": "✗ rejected",
        "introduced": "introduced",
        "reinforced": "reinforced",
        "mastered": "mastered",
    },
    "zh": {
        "week": "第{n}周",
        "no_week": "未注明周次",
        "head": "行|大纲原文|知识点或单元|程度|状态|置信度|确认人",
        "nothing": "不涉及本体系",
        "aside": "未计入的内容",
        "counts": "{lines}行中已判定{judged}行，其余为尚无人确认的建议。",
        "proposed": "? 建议",
        "confirmed": "✓ 已确认",
        "rejected": "✗ 已否决",
        "introduced": "初步",
        "reinforced": "巩固",
        "mastered": "掌握",
    },
}


def map_markdown(system: KnowledgeSystem, mapped: SyllabusMap, language: Language) -> str:
    """Return a map as Markdown: a table per week, and the lines set aside."""
    say, syllabus = WORDS[language], mapped.syllabus
    judged = sum(row.settled for row in mapped.lines)
    out = [f"# {_text(syllabus.title or syllabus.name)}", ""]
    out += [say["counts"].format(judged=judged, lines=len(mapped.lines)), ""]
    weeks: dict[int | None, list[MappedLine]] = {}
    for row in mapped.lines:
        weeks.setdefault(row.line.week, []).append(row)
    heads = say["head"].split("|")
    for week, rows in weeks.items():
        out += [f"## {say['week'].format(n=week) if week else say['no_week']}", ""]
        out += [_cells(heads), _cells(["---"] * len(heads))]
        out += [line for row in rows for line in _rows(system, row, language)]
        out.append("")
    aside = [x for x in syllabus.lines if x.kind not in TEACHING]
    if aside:
        out += [f"## {say['aside']}", "", *(f"- {_text(x.text)}" for x in aside), ""]
    return "\n".join(out)


def _rows(system: KnowledgeSystem, row: MappedLine, language: Language) -> list[str]:
    say, line = WORDS[language], row.line
    head = [str(line.number), _text(line.text)]
    if not row.taken:
        state = say["confirmed"] if row.settled else say["proposed"]
        return [_cells([*head, say["nothing"], "", state, "", ""])]
    return [
        _cells(
            [
                *head,
                _text(match_name(system, m, language)),
                say[m.level],
                say[m.state],
                f"{m.confidence:.2f}",
                _text(f"{m.by}, {m.date}") if m.by else "",
            ]
        )
        for m in row.taken
    ]


def match_name(system: KnowledgeSystem, match: Match, language: Language) -> str:
    """Return the name of a match's target, a unit with its code; the id where it is gone."""
    record: Any = system.by_kind[match.kind].get(match.id)
    if record is None:
        return match.id
    name: str = record.name.in_language(language)
    return f"{match.id} · {name}" if match.kind == "unit" else name


def _cells(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _text(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
