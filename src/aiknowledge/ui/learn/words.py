"""The words of the Learn page: goals, what is known, the diagnostic, time."""

from __future__ import annotations

from aiknowledge.model import Language

LEARN_WORDS: dict[str, dict[Language, str]] = {
    "learn_intro": {
        "en": "Say what you want to be able to do. You get the next steps for this week, why each "
        "is there, and where to study it; later weeks stay folded.",
        "zh": "说出你想学会什么，即可得到本周要学的内容、每一步的理由和学习资料；"
        "后面的各周先收起。",
    },
    "plan_told": {
        "en": "Weeks: **{weeks}** · about **{learner:g} hours of your own** · points to learn: "
        "**{points}**",
        "zh": "共**{weeks}周**，自学约**{learner:g}小时**，要学**{points}**个知识点。",
    },
    "to_plan": {"en": "↓ To the plan", "zh": "↓ 查看计划"},
    "your_plan": {"en": "Your plan", "zh": "你的计划"},
    # ── goals ──
    "step_goal": {"en": "1 · What do you want to learn?", "zh": "1 · 你想学什么？"},
    "goal_box": {"en": "Add a goal", "zh": "添加目标"},
    "goal_hint": {
        "en": "Type a topic, unit, profile or course, in English or Chinese",
        "zh": "输入知识点、单元、人才画像或课程，中英文均可",
    },
    "goal_typed": {"en": "Search for what you typed", "zh": "查找所输入的内容"},
    "goal_nothing": {
        "en": "Nothing found: press Enter for what is similar",
        "zh": "没有找到，按回车查找相近内容",
    },
    "goal_meant": {"en": "“{words}” may mean:", "zh": "“{words}”可能是指："},
    "goal_not_found": {
        "en": "Nothing to learn is called “{words}”. Try fewer letters, or the other language.",
        "zh": "没有找到“{words}”。请减少字数，或换一种语言。",
    },
    "goal_drop": {"en": "Remove the goal {name}", "zh": "移除目标：{name}"},
    "depth_of": {"en": "How deep: {name}", "zh": "学习程度：{name}"},
    "expected": {"en": "as the profile expects", "zh": "按画像要求"},
    "no_goal": {
        "en": "Choose a goal first: type it in the box, or begin with one of these.",
        "zh": "请先选择目标：在输入框中输入，或从下列示例开始。",
    },
    "example_goal": {"en": "Example: {name}", "zh": "示例：{name}"},
    "role_box": {
        "en": "Or start from what a role or a certificate asks for",
        "zh": "或从岗位、证书的要求开始",
    },
    "continue_plan": {"en": "Continue your plan: {goals}", "zh": "继续上次的计划：{goals}"},
    # ── what is known ──
    "step_known": {"en": "2 · What do you know already?", "zh": "2 · 你已经掌握什么？"},
    "known_none": {
        "en": "Nothing is noted. Without it, the plan starts from school knowledge.",
        "zh": "尚无记录。若不填写，计划将从中学知识开始。",
    },
    "known_count": {"en": "{n} points are noted as known.", "zh": "已记录掌握{n}个知识点。"},
    "known_edit": {"en": "Add or change by hand", "zh": "手动添加或修改"},
    "known_box": {"en": "I know this point, unit or area", "zh": "我已掌握的知识点、单元或领域"},
    "known_hint": {"en": "Type a name, in English or Chinese", "zh": "输入名称，中英文均可"},
    "known_drop": {"en": "I do not know {name}", "zh": "我并未掌握：{name}"},
    "rusty": {"en": "rusty", "zh": "已生疏"},
    "rusty_help": {
        "en": "You knew it once; refreshing it takes about a third of its hours.",
        "zh": "曾经掌握，温习约需原学时的三分之一。",
    },
    "brought": {
        "en": "This link also says what its sender knows: {n} points. They count for this plan, "
        "but are not noted as yours.",
        "zh": "此链接还带有发送者已掌握的{n}个知识点，仅用于本计划，未记入你的进度。",
    },
    "brought_keep": {"en": "I know these too", "zh": "这些我也掌握"},
    "brought_drop": {"en": "Leave them out", "zh": "不采用"},
    # ── the diagnostic ──
    "diag_start": {"en": "Find out by a few questions", "zh": "用几个问题来判断"},
    "diag_go_on": {"en": "Go on with the questions ({n} answered)", "zh": "继续回答（已答{n}题）"},
    "diag_left": {
        "en": "About {left} questions left · {done} answered",
        "zh": "大约还剩{left}题 · 已答{done}题",
    },
    "diag_can_you": {"en": "Can you do this?", "zh": "你能做到吗？"},
    "reply_yes": {"en": "Yes", "zh": "会"},
    "reply_partly": {"en": "Partly", "zh": "部分会"},
    "reply_no": {"en": "No", "zh": "不会"},
    "reply_skip": {"en": "Skip", "zh": "跳过"},
    "diag_undo": {"en": "Undo the last answer", "zh": "撤销上一个回答"},
    "diag_stop": {"en": "Stop here", "zh": "到此为止"},
    "diag_result": {"en": "What your answers say", "zh": "根据你的回答"},
    "diag_take": {"en": "Take this as what I know", "zh": "以此作为我已掌握的内容"},
    "diag_take_likely": {
        "en": "Take the {n} likely ones, too",
        "zh": "连同很可能已掌握的{n}个一起记录",
    },
    "diag_more": {"en": "Go on asking", "zh": "继续提问"},
    "diag_again": {"en": "Start over", "zh": "重新开始"},
    "diag_close": {"en": "Close", "zh": "关闭"},
    "undo_diagnosed": {
        "en": "Your answers were noted as what you know.",
        "zh": "已按回答记录掌握情况。",
    },
    # ── time ──
    "step_time": {"en": "3 · How much time do you have?", "zh": "3 · 你有多少时间？"},
    "per_week": {"en": "Hours a week", "zh": "每周学习小时数"},
    "more_settings": {"en": "Start date, order and more", "zh": "开始日期、顺序等"},
    "start_date": {"en": "First day of week 1", "zh": "第1周的第一天"},
    "start_date_help": {
        "en": "With a date, weeks have dates, and the page tells you when you fall behind.",
        "zh": "设定后各周带有日期，落后时会提醒。",
    },
    "factor": {"en": "Learner hours per class hour", "zh": "每课时对应的自学小时数"},
    "factor_help": {
        "en": "Class hours times this factor are the hours of your own. 2.5 is usual: lecture, "
        "reading and exercises together.",
        "zh": "课时乘以该系数即为自学小时数。通常取2.5，包括听课、阅读和练习。",
    },
    "order": {"en": "Order", "zh": "学习顺序"},
    "order_unit": {"en": "unit by unit", "zh": "逐个单元"},
    "order_soonest": {"en": "soonest goal first", "zh": "最快达到的目标优先"},
    "order_depth_first": {"en": "what a point needs right before it", "zh": "先修内容紧接在前"},
    "share_refresh": {
        "en": "Percent of its hours that a rusty point takes",
        "zh": "温习已生疏内容占原学时的百分比",
    },
    "share_deepen": {
        "en": "Percent of its hours to deepen a point",
        "zh": "加深已有内容占原学时的百分比",
    },
    "share_note": {
        "en": "A third and a half are our estimates, not findings; change them where you know "
        "better.",
        "zh": "三分之一和二分之一是我们的估计，并非研究结论，可自行调整。",
    },
    "with_help": {"en": "With helpful points", "zh": "加入辅助知识点"},
    "with_help_help": {
        "en": "Adds points that help but are not required; their hours are counted apart.",
        "zh": "加入有帮助但非必需的知识点，其学时另计。",
    },
    "zero_hours": {
        "en": "With 0 hours a week no plan is possible. Set the hours a week on this page to 1 or "
        "more.",
        "zh": "每周0小时无法制定计划。请在本页将每周学习小时数设为1以上。",
    },
    "zero_factor": {
        "en": "The learner hours per class hour must be more than 0; 2.5 is usual.",
        "zh": "每课时对应的自学小时数必须大于0，通常取2.5。",
    },
    "no_way": {
        "en": "No plan can be made from this. Change the goals or the settings on this page.",
        "zh": "无法据此制定计划，请修改本页的目标或设置。",
    },
    "address_fault": {
        "en": "The link says “{what}”, which this system does not understand. It was left out.",
        "zh": "链接中的“{what}”无法识别，已忽略。",
    },
}
