"""The columns of a confirmation sheet, and its words in both languages."""

from __future__ import annotations

from typing import get_args

from aiknowledge.model import Language, Level
from aiknowledge.model.syllabus import MatchState

FORMAT = "aiknowledge-confirmation-sheet/1"
"""The form and version of a sheet."""
COLUMNS = (
    *("line", "week", "text", "name", "confidence", "because", "relation"),
    *("level", "state", "other", "id", "level_before", "state_before"),
)
"""The columns of a sheet, in their order."""
HIDDEN = ("id", "level_before", "state_before")
"""What the sheet needs to be read back; nobody has to look at it."""
WIDTHS = {"line": 6, "week": 7, "text": 46, "name": 34, "confidence": 11, "because": 26}
"""The width of columns that need more or less than usual, in characters."""
CANDIDATES = 4
"""So many candidates of a line are offered, and all that were judged or are taken."""
STATES: tuple[MatchState, ...] = get_args(MatchState)
"""The states between which a reader chooses."""
LEVELS: tuple[Level, ...] = get_args(Level)
"""The levels between which a reader chooses."""

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "sheet": "Confirm",
        "line": "line",
        "week": "week",
        "text": "in the syllabus",
        "name": "point or unit",
        "confidence": "confidence",
        "because": "because of",
        "relation": "relation",
        "level": "level",
        "state": "state",
        "other": "another point or unit",
        "id": "id",
        "level_before": "level before",
        "state_before": "state before",
        "none": "none of these, or another one →",
        "proposed": "proposed",
        "confirmed": "confirmed",
        "rejected": "rejected",
        "introduced": "introduced",
        "reinforced": "reinforced",
        "mastered": "mastered",
        "exact": "exact",
        "broader": "broader",
        "narrower": "narrower",
        "related": "related",
        "help": "Choose a state per row. On the last row of a line, “confirmed” says that the line "
        "teaches none of these; write the name of another point beside it if there is one. Then "
        "load the file again: nothing that others decided meanwhile is overwritten.",
    },
    "zh": {
        "sheet": "确认表",
        "line": "行",
        "week": "周",
        "text": "大纲原文",
        "name": "知识点或单元",
        "confidence": "置信度",
        "because": "依据",
        "relation": "关系",
        "level": "程度",
        "state": "状态",
        "other": "其他知识点或单元",
        "id": "编号",
        "level_before": "原程度",
        "state_before": "原状态",
        "none": "以上都不是，或另填→",
        "proposed": "建议",
        "confirmed": "确认",
        "rejected": "否决",
        "introduced": "初步",
        "reinforced": "巩固",
        "mastered": "掌握",
        "exact": "一致",
        "broader": "更宽",
        "narrower": "更窄",
        "related": "相关",
        "help": "请为每一行选择状态。每组最后一行选“确认”表示该行不讲授以上任何知识点；"
        "如有其他知识点，请在旁边填写名称。填好后重新载入本文件，他人已作的决定不会被覆盖。",
    },
}
"""The words of a sheet by language."""
