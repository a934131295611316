"""Every word of the pages, in English and Chinese; a test fails where one is missing."""

from __future__ import annotations

from aiknowledge.model import Language
from aiknowledge.ui.app_words import APP_WORDS
from aiknowledge.ui.audit_words import AUDIT_WORDS
from aiknowledge.ui.course_words import COURSE_WORDS

_SHARED: dict[str, dict[Language, str]] = {
    "learn": {"en": "Learn", "zh": "学习"},
    "language": {"en": "Language", "zh": "语言"},
    "back": {"en": "Back to the map", "zh": "返回全图"},
    "depth": {"en": "How deep?", "zh": "学到什么程度？"},
    "use": {"en": "use", "zh": "会用"},
    "explain": {"en": "explain", "zh": "讲清"},
    "build": {"en": "build", "zh": "实现"},
    "steps_back": {"en": "Steps back", "zh": "向前追溯几步"},
    "definition": {"en": "What it is", "zh": "定义"},
    "can_do": {"en": "You have it when you can", "zh": "掌握的标志"},
    "needs": {"en": "What it needs directly, and why", "zh": "直接先修及原因"},
    "needs_nothing": {
        "en": "School knowledge is enough to begin.",
        "zh": "具备中学知识即可开始。",
    },
    "leads": {"en": "What it leads to", "zh": "它通向哪里"},
    "leads_nothing": {"en": "No other point needs it.", "zh": "没有其他知识点需要它。"},
    "helped": {"en": "Also helpful", "zh": "有帮助"},
    "all_needed": {
        "en": "{points} points come first at this depth, {hours:g} class hours in all.",
        "zh": "在这一程度上需先学{points}个知识点，共{hours:g}课时。",
    },
    "chain": {"en": "Prerequisite chain", "zh": "先修链"},
    "chain_alt": {
        "en": "Prerequisite chain of {name}: {shown} points shown, left is earlier",
        "zh": "“{name}”的先修链：显示{shown}个知识点，左边先学",
    },
    "more_left": {
        "en": "{n} more points lie further to the left.",
        "zh": "左侧还有{n}个知识点未显示。",
    },
    "as_list": {"en": "The same as a list", "zh": "文字列表"},
    "neighbourhood": {"en": "Free exploration", "zh": "自由探索"},
    "neighbourhood_help": {
        "en": "The points within {steps} steps. Drag to move, scroll to zoom.",
        "zh": "{steps}步以内的知识点。拖动平移，滚动缩放。",
    },
    "download_html": {"en": "Download as one HTML file", "zh": "下载为单个HTML文件"},
    "study": {"en": "Where to learn it", "zh": "学习资料"},
    "free": {"en": "free", "zh": "免费"},
    "paid": {"en": "paid", "zh": "付费"},
    "sources": {"en": "Sources", "zh": "来源"},
    "plan_this": {"en": "Plan a path to this point", "zh": "规划到达此知识点的路径"},
    "hours": {"en": "{hours:g} class hours", "zh": "{hours:g}课时"},
    "learn_intro": {
        "en": "Say what you want to know and what you know already; the path holds only what is "
        "missing, in an order that works.",
        "zh": "选择想学的内容和已经掌握的内容，路径只列出缺少的知识点，并按可行的顺序排列。",
    },
    "goal": {"en": "I want to learn", "zh": "我想学"},
    "known": {"en": "I already know", "zh": "我已掌握"},
    "choose": {"en": "Choose…", "zh": "请选择……"},
    "per_week": {"en": "Hours a week", "zh": "每周学习小时数"},
    "factor": {
        "en": "Learner hours per class hour",
        "zh": "每课时对应的自学小时数",
    },
    "no_goal": {
        "en": "Choose a goal above. A good first one: Language agents.",
        "zh": "请先在上方选择目标，例如“语言智能体与工具使用”。",
    },
    "nothing_left": {
        "en": "You know all of it already. Choose another goal, or a greater depth.",
        "zh": "目标内容你已全部掌握。请换一个目标，或选择更深的程度。",
    },
    "plan_total": {
        "en": "**{weeks} weeks** · {points} points · {hours:g} class hours · about {learner:g} "
        "hours of your own",
        "zh": "**{weeks}周** · {points}个知识点 · {hours:g}课时 · 自学约{learner:g}小时",
    },
    "totals": {
        "en": "Class hours to use {use:g}, to explain {explain:g}, to build {build:g}.",
        "zh": "所需课时：会用{use:g}，讲清{explain:g}，实现{build:g}。",
    },
    "assumed": {
        "en": "Taken as known, because what you know needs it: {names}",
        "zh": "因为你已掌握的内容需要它们，以下也视为已掌握：{names}",
    },
    "week": {"en": "Week {n}", "zh": "第{n}周"},
    "weeks": {"en": "weeks {n} to {m}", "zh": "第{n}至{m}周"},
    "why": {"en": "Why this?", "zh": "为什么学这个？"},
    "for": {"en": "For {name}: {reason}", "zh": "用于“{name}”：{reason}"},
    "is_goal": {"en": "This is your goal.", "zh": "这是你的目标。"},
    "download_md": {"en": "Download as a checklist (Markdown)", "zh": "下载清单（Markdown）"},
    "download_csv": {"en": "Download as a table (CSV)", "zh": "下载表格（CSV）"},
    "unknown": {
        "en": "There is no point called “{name}” in this system.",
        "zh": "本体系中没有名为“{name}”的知识点。",
    },
}
WORDS: dict[str, dict[Language, str]] = {**_SHARED, **APP_WORDS, **COURSE_WORDS, **AUDIT_WORDS}


def word(key: str, language: Language, **values: object) -> str:
    """Return a text of the pages, with *values* put in.

    >>> word("week", "zh", n=2)
    '第2周'
    """
    return WORDS[key][language].format(**values)
