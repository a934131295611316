"""Every word of the pages, in English and Chinese; a test fails where one is missing."""

from __future__ import annotations

from aiknowledge.model import Language
from aiknowledge.ui.app_words import APP_WORDS
from aiknowledge.ui.audit.change_words import CHANGE_WORDS
from aiknowledge.ui.audit.edit_words import EDIT_WORDS
from aiknowledge.ui.audit.own_words import OWN_WORDS
from aiknowledge.ui.audit.part_words import PART_WORDS
from aiknowledge.ui.audit.words import AUDIT_WORDS
from aiknowledge.ui.courses.words import COURSE_WORDS
from aiknowledge.ui.learn.plan_words import LEARN_PLAN_WORDS
from aiknowledge.ui.learn.words import LEARN_WORDS
from aiknowledge.ui.patience_words import PATIENCE_WORDS
from aiknowledge.ui.teach.words import TEACH_WORDS

_SHARED: dict[str, dict[Language, str]] = {
    "aside": {"en": "{told} ({aside})", "zh": "{told}（{aside}）"},
    "named": {"en": "{what}: {names}", "zh": "{what}：{names}"},
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
    "avoidable": {
        "en": "some usual ways of teaching do without it",
        "zh": "有的常见讲法可以不用",
    },
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
    "sources_are": {"en": "Sources: {titles}", "zh": "来源：{titles}"},
    "plan_this": {"en": "Plan a path to this point", "zh": "规划到达此知识点的路径"},
    "hours": {"en": "{hours:g} class hours", "zh": "{hours:g}课时"},
    "choose": {"en": "Choose…", "zh": "请选择……"},
    "week": {"en": "Week {n}", "zh": "第{n}周"},
    "download_csv": {"en": "Download as a table (CSV)", "zh": "下载表格（CSV）"},
    "choice_unknown": {
        "en": "The link names “{name}”, which is not in this system.",
        "zh": "链接所指的“{name}”不在本体系中。",
    },
    "unknown": {
        "en": "There is no point called “{name}” in this system.",
        "zh": "本体系中没有名为“{name}”的知识点。",
    },
}
WORDS: dict[str, dict[Language, str]] = {
    **_SHARED,
    **APP_WORDS,
    **COURSE_WORDS,
    **AUDIT_WORDS,
    **LEARN_WORDS,
    **LEARN_PLAN_WORDS,
    **TEACH_WORDS,
    **PART_WORDS,
    **EDIT_WORDS,
    **OWN_WORDS,
    **CHANGE_WORDS,
    **PATIENCE_WORDS,
}


def word(key: str, language: Language, **values: object) -> str:
    """Return a text of the pages, with *values* put in.

    >>> word("week", "zh", n=2)
    '第2周'
    """
    return WORDS[key][language].format(**values)
