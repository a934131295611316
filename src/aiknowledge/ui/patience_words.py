"""Words of waiting: what is being done, for how long, and that it was cancelled."""

from __future__ import annotations

from aiknowledge.model import Language

PATIENCE_WORDS: dict[str, dict[Language, str]] = {
    "patience_line": {
        "en": "{doing} … {told} {seconds} s",
        "zh": "{doing}……{told} 已用{seconds}秒",
    },
    "patience_begun": {"en": "Please wait: {doing}.", "zh": "{doing}，请稍候。"},
    "patience_heard": {
        "en": "{doing}: still at work after {seconds} seconds.",
        "zh": "{doing}：仍在进行，已用{seconds}秒。",
    },
    "patience_done": {"en": "{doing}: done.", "zh": "{doing}：已完成。"},
    "patience_stopped": {"en": "{doing}: cancelled.", "zh": "{doing}：已取消。"},
    "patience_cancel": {"en": "Cancel", "zh": "取消"},
    "patience_cancelled": {
        "en": "Cancelled: {doing}. Nothing was changed. “Start again” takes it up from the start.",
        "zh": "已取消：{doing}。没有任何更改。点击“重新开始”可从头计算。",
    },
    "patience_again": {"en": "Start again", "zh": "重新开始"},
    "doing_budget": {
        "en": "Looking for the most goals that fit the budget",
        "zh": "正在寻找预算内最多能达成的目标",
    },
    "doing_teachers": {
        "en": "Looking for the fewest courses that teach what is missing",
        "zh": "正在寻找能补足所缺内容的最少课程",
    },
    "doing_diagnostic": {"en": "Preparing the first question", "zh": "正在准备第一道题"},
    "doing_audit": {"en": "Auditing the programme", "zh": "正在审核培养方案"},
    "doing_impact": {"en": "Computing what the changes do", "zh": "正在计算改动的影响"},
    "doing_close": {"en": "Looking for the cheapest repair", "zh": "正在寻找学分最少的补救方案"},
    "doing_read": {"en": "Reading the file", "zh": "正在读取文件"},
    "doing_titles": {
        "en": "Finding what courses teach by their titles",
        "zh": "正在根据课程名称推断教学内容",
    },
    "doing_map": {
        "en": "Reading the syllabus and finding its points",
        "zh": "正在读取教学大纲并匹配知识点",
    },
    "doing_order": {"en": "Checking the order of the weeks", "zh": "正在检查各周的先后顺序"},
    "doing_xlsx": {"en": "Writing the sheet", "zh": "正在生成确认表"},
    "doing_plan": {"en": "Looking for a plan", "zh": "正在寻找修课方案"},
    "doing_figures": {
        "en": "Computing the figures of all courses",
        "zh": "正在计算全部课程的指标",
    },
}
