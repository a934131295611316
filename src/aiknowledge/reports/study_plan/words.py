"""The words of a written study plan, in both languages."""

from __future__ import annotations

from aiknowledge.model import Language

WORDS: dict[str, dict[Language, str]] = {
    "title": {"en": "Study plan: {goals}", "zh": "学习计划：{goals}"},
    "total": {
        "en": "{points} points: {hours:g} class hours × {factor:g} = {learner:g} learner hours, "
        "{weeks} weeks at up to {per_week:g} learner hours a week",
        "zh": "{points}个知识点：{hours:g}课时×{factor:g}＝自学约{learner:g}小时，"
        "每周至多{per_week:g}小时，共{weeks}周",
    },
    "help_total": {
        "en": "Helpful, beside the path: {hours:g} class hours, {learner:g} learner hours",
        "zh": "另有辅助知识点：{hours:g}课时，自学约{learner:g}小时",
    },
    "left": {
        "en": "Still to do: {hours:g} class hours, {learner:g} learner hours",
        "zh": "尚需：{hours:g}课时，自学约{learner:g}小时",
    },
    "routes": {
        "en": "Class hours by depth: use {use:g}, explain {explain:g}, build {build:g}",
        "zh": "各深度所需课时：会用{use:g}，讲清{explain:g}，实现{build:g}",
    },
    "leaves_use": {
        "en": "At use, unexplained remain: {names}",
        "zh": "只求会用，以下内容不作解释：{names}",
    },
    "leaves_explain": {
        "en": "At explain, left out remain: {names}",
        "zh": "只求讲清，以下内容不涉及：{names}",
    },
    "assumed": {"en": "Taken as known too: {names}", "zh": "同时视为已掌握：{names}"},
    "chain": {
        "en": "Longest chain, {hours:g} class hours: {names}",
        "zh": "最长先修链，{hours:g}课时：{names}",
    },
    "milestone": {
        "en": "Milestone, weeks {first} to {last}. You can now: {can_do}",
        "zh": "里程碑（第{first}至{last}周）。现在你能够：{can_do}",
    },
    "milestone_one": {
        "en": "Milestone, week {first}. You can now: {can_do}",
        "zh": "里程碑（第{first}周）。现在你能够：{can_do}",
    },
    "knows": {"en": "show that you know {name}.", "zh": "说明自己已掌握{name}。"},
    "week": {
        "en": "Week {n} · {hours:g} learner hours",
        "zh": "第{n}周 · 自学{hours:g}小时",
    },
    "week_dated": {
        "en": "Week {n} · from {start} · {hours:g} learner hours",
        "zh": "第{n}周 · {start}起 · 自学{hours:g}小时",
    },
    "buffer": {
        "en": "Week {n} · buffer: catch up, repeat, rest",
        "zh": "第{n}周 · 缓冲周：补进度、复习、休息",
    },
    "missed": {"en": "Week {n} · missed", "zh": "第{n}周 · 缺席"},
    "continues": {"en": "{name}, continued", "zh": "{name}（续）"},
    "hours": {"en": "{hours:g} h", "zh": "{hours:g}课时"},
    "about": {"en": "{name} ({about})", "zh": "{name}（{about}）"},
    "deepen": {"en": "deepen", "zh": "深化"},
    "refresh": {"en": "refresh", "zh": "温习"},
    "advised": {"en": "helpful, not required", "zh": "辅助，非必需"},
    "for": {"en": "for {name}: {reason}", "zh": "用于{name}：{reason}"},
    "helps": {"en": "helps with {name}", "zh": "有助于{name}"},
    "leads": {"en": "toward {goal}: {chain}", "zh": "通向{goal}：{chain}"},
    "part": {"en": "part of the goal {goal}", "zh": "属于目标{goal}"},
    "more_goals": {"en": "and {n} more goals", "zh": "另有{n}个目标"},
    "study": {"en": "study: {title} ({cost})", "zh": "学习资料：{title}（{cost}）"},
    "free": {"en": "free", "zh": "免费"},
    "paid": {"en": "paid", "zh": "付费"},
    "nothing": {
        "en": "Nothing to learn: all of it is known already.",
        "zh": "无需学习：目标已全部掌握。",
    },
    "known_goal": {"en": "{name} is known already.", "zh": "{name}已经掌握。"},
    "past": {
        "en": "The start date {start} lies in the past; the weeks are dated from it all the same.",
        "zh": "开始日期{start}已过；各周仍按该日期排定。",
    },
    "calendar_week": {"en": "Week {n}: {units}", "zh": "第{n}周：{units}"},
    "fits": {
        "en": "It fits: {least:g} of {budget:g} class hours ({learner_least:g} of "
        "{learner_budget:g} learner hours).",
        "zh": "预算足够：需{least:g}课时，预算{budget:g}课时（自学{learner_least:g}小时，"
        "预算{learner_budget:g}小时）。",
    },
    "fits_not": {
        "en": "It does not fit into {budget:g} class hours ({learner_budget:g} learner hours): at "
        "least {least:g} class hours ({learner_least:g} learner hours) are needed.",
        "zh": "预算{budget:g}课时（自学{learner_budget:g}小时）不够：至少需要{least:g}课时"
        "（自学{learner_least:g}小时）。",
    },
    "reachable": {
        "en": "Best inside the budget: {n} of {of} goals in {hours:g} class hours: {names}",
        "zh": "预算内最多可达{of}个目标中的{n}个，用{hours:g}课时：{names}",
    },
    "reachable_none": {
        "en": "No goal fits into the budget.",
        "zh": "预算内一个目标也达不到。",
    },
    "proved": {
        "en": "Proved: no set of goals inside the budget is better.",
        "zh": "已证明：预算内没有更好的目标组合。",
    },
    "bound": {
        "en": "Not proved to the end: no more than {bound} goals fit.",
        "zh": "尚未完全证明：预算内至多可达{bound}个目标。",
    },
    "taught_in": {"en": "Taught in {curriculum}:", "zh": "{curriculum}中开设："},
    "taught_row": {"en": "{point}: {courses}", "zh": "{point}：{courses}"},
    "confirmed": {"en": "confirmed", "zh": "已确认"},
    "inferred": {"en": "inferred", "zh": "推断"},
    "introduced": {"en": "introduced", "zh": "引入"},
    "reinforced": {"en": "reinforced", "zh": "强化"},
    "mastered": {"en": "mastered", "zh": "掌握"},
    "cover_confirmed": {
        "en": "Cheapest cover by confirmed maps: {courses}",
        "zh": "仅按已确认的对应关系，最省的课程组合：{courses}",
    },
    "cover_all": {
        "en": "Cheapest cover with inferred maps too: {courses}",
        "zh": "连同推断的对应关系，最省的课程组合：{courses}",
    },
    "cover_credits": {
        "en": "{courses} ({credits:g} credits)",
        "zh": "{courses}（{credits:g}学分）",
    },
    "cover_count": {
        "en": "{courses} ({n} courses; credits are not all known)",
        "zh": "{courses}（{n}门课；学分不全）",
    },
    "cover_none": {"en": "no course", "zh": "没有课程"},
    "cover_bound": {
        "en": "not proved; none takes less than {bound:g}",
        "zh": "未证明最省；下界为{bound:g}",
    },
    "untaught": {"en": "Taught by no course: {names}", "zh": "没有课程讲授：{names}"},
}


def word(language: Language, key: str, **values: object) -> str:
    """Return one text of the plan with its values put in.

    >>> word("en", "hours", hours=2.0)
    '2 h'
    """
    return WORDS[key][language].format(**values)
