"""The sentences about the order of a syllabus."""

from __future__ import annotations

from aiknowledge.model import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "confirmed": "Rests on confirmed matches.",
        "proposed": "Rests partly on proposed matches that nobody has confirmed yet.",
        "sound": "Every point comes after what it needs.",
        "sound_of_taught": "Of what this syllabus teaches, every point comes after what it needs. "
        "{n} needed points are taught by none of its lines{where}.",
        "fault": "{late} comes only in {late_when}; taught before it, though in need of it ({n}):",
        "early": "{point} ({when}): {reasons}",
        "more": "Further groups, not shown: {n}",
        "step": "{dependent} needs {prerequisite}: {reason}",
        "unmet": "Needed, and taught by no line: {names}",
        "entry": "Students must bring {n} points, {hours:g} class hours:",
        "provided": "{name}: taught before in {courses}",
        "nobody": "{name}: nobody teaches it",
        "no_entry": "Students must bring nothing beyond what was named.",
        "move": "line {line} from {week} to {to}: {text}",
        "moves": "Fewest moves that make the order sound: {n}, proved.",
        "moves_bound": (
            "Moves that make the order sound: {n}; at least {least} are needed (not proved)."
        ),
        "no_moves": "Nothing has to move.",
        "unfinished": (
            "Time ran out before a sound order was found; moves needed at least: {least}."
        ),
        "impossible": "No order is sound while every week may grow by a fifth at most.",
        "any_load": "Without that limit, fewest moves {n}: {moves}",
        "additions": "What nobody teaches must be demanded at entry (below), or added: {n} points, "
        "{hours:g} class hours.",
        "first_needed": ", first needed in {when}",
        "week": "week {n}",
        "session": "session {n}",
        "section": "section {n}",
        "possible": "(possible) ",
        "line": "line {n}",
        "unit": "{unit}: {taught} of {points} points{hours}{profile}",
        "unit_hours": ", {hours:g} class hours printed, {recommended:g} recommended",
        "unit_recommended": ", {recommended:g} class hours recommended",
        "unit_profile": ", {met} of {expected} that the profile expects",
        "unplaced": "On lines without a week, so in no order: {names}",
        "between": "({names})",
        "and": ", ",
    },
    "zh": {
        "confirmed": "依据已确认的匹配。",
        "proposed": "部分依据尚无人确认的建议匹配。",
        "sound": "每个知识点都排在其先修之后。",
        "sound_of_taught": "就本大纲所讲内容而言，每个知识点都排在其先修之后。"
        "另有{n}个需要的知识点大纲未讲授{where}。",
        "fault": "“{late}”排在{late_when}，晚于需要它的{n}个知识点：",
        "early": "{point}（{when}）：{reasons}",
        "more": "另有{n}组",
        "step": "“{dependent}”需要“{prerequisite}”：{reason}",
        "unmet": "需要但没有讲授：{names}",
        "entry": "学生需事先具备{n}个知识点，合{hours:g}课时：",
        "provided": "{name}：先修课程{courses}已讲授",
        "nobody": "{name}：没有课程讲授",
        "no_entry": "除已说明的基础外，学生无需其他准备。",
        "move": "第{line}行由{week}移至{to}：{text}",
        "moves": "移动{n}次即可理顺顺序，已证明不能更少。",
        "moves_bound": "移动{n}次可理顺顺序；至少需要{least}次（未能证明最少）。",
        "no_moves": "无需移动。",
        "unfinished": "时间用尽，未找到可行顺序；至少需要移动{least}次。",
        "impossible": "若每周学时最多增加五分之一，则没有可行的顺序。",
        "any_load": "不受此限时移动{n}次即可：{moves}",
        "additions": "没有讲授的内容须作为先修要求（见下），或补充讲授："
        "{n}个知识点，{hours:g}课时。",
        "first_needed": "，最早在{when}用到",
        "week": "第{n}周",
        "session": "第{n}讲",
        "section": "第{n}部分",
        "possible": "（可能）",
        "line": "第{n}行",
        "unit": "{unit}：{points}个知识点中讲授{taught}个{hours}{profile}",
        "unit_hours": "，大纲{hours:g}课时，建议{recommended:g}课时",
        "unit_recommended": "，建议{recommended:g}课时",
        "unit_profile": "，人才画像要求{expected}个，讲授{met}个",
        "unplaced": "所在行没有周次，无法判断顺序：{names}",
        "between": "（{names}）",
        "and": "、",
    },
}
