"""The words of a plan: its weeks, what is ready, the whole way, budgets, files and progress."""

from __future__ import annotations

from aiknowledge.model import Language

LEARN_PLAN_WORDS: dict[str, dict[Language, str]] = {
    # ── the plan by week ──
    "plan_view": {"en": "Show", "zh": "显示"},
    "view_weeks": {"en": "Weeks", "zh": "按周"},
    "view_ready": {"en": "Ready now", "zh": "现在可学"},
    "view_way": {"en": "Whole way", "zh": "全程"},
    "view_fit": {"en": "Does it fit?", "zh": "时间够吗？"},
    "nothing_left": {
        "en": "You know all of it already. Choose another goal, or a greater depth.",
        "zh": "目标内容你已全部掌握。请换一个目标，或选择更深的程度。",
    },
    "all_done": {
        "en": "Every step is done. Choose another goal, or go deeper into this one.",
        "zh": "全部步骤已完成。可以换一个目标，或加深当前目标。",
    },
    "stands": {"en": "{done} of {of} steps done", "zh": "已完成{done}/{of}步"},
    "behind": {
        "en": "By the calendar this is week {now}; the first open step stands in week {n}. That "
        "happens: lay the rest anew, no tick is lost.",
        "zh": "按日历现在是第{now}周，而第一个未完成的步骤在第{n}周。这很正常："
        "可重新安排余下内容，已完成的步骤不会丢失。",
    },
    "lay_anew": {"en": "Lay the rest anew from this week", "zh": "从本周起重新安排"},
    "of_your_time": {"en": "{hours:g} hours of your own", "zh": "自学{hours:g}小时"},
    "from_date": {"en": "from {start}", "zh": "{start}起"},
    "one_week": {"en": "Week {n}", "zh": "第{n}周"},
    "weeks": {"en": "Weeks {n} to {m}", "zh": "第{n}至{m}周"},
    "after_week": {"en": "After week {n} you can: {can_do}", "zh": "第{n}周后你能够：{can_do}"},
    "knows": {"en": "show that you know {name}.", "zh": "说明自己已掌握{name}。"},
    "then": {"en": "Then", "zh": "接下来"},
    "stretch": {
        "en": "{weeks}, to {crown} · {hours:g} hours",
        "zh": "{weeks}，学到{crown} · {hours:g}小时",
    },
    "where_to_study": {"en": "Where to study:", "zh": "学习资料："},
    "show_stretches": {
        "en": "Show {n} more milestones, to week {week}",
        "zh": "再显示{n}个阶段（至第{week}周）",
    },
    "week_buffer": {
        "en": "Free week: catch up, repeat, rest.",
        "zh": "缓冲周：补进度、复习、休息。",
    },
    "week_missed": {"en": "Missed.", "zh": "缺席。"},
    "continued": {"en": "{name}, continued", "zh": "{name}（续）"},
    "to_use": {"en": "enough to use it", "zh": "达到会用"},
    "to_explain": {"en": "until you can explain it", "zh": "达到讲清"},
    "to_build": {"en": "until you can build it", "zh": "达到实现"},
    "task_deepen": {"en": "deepen what you know", "zh": "在已有基础上加深"},
    "task_refresh": {"en": "refresh", "zh": "温习"},
    "advised": {"en": "helpful, not required", "zh": "辅助，非必需"},
    "why": {"en": "Why this?", "zh": "为什么学这个？"},
    "for": {"en": "For {name}: {reason}", "zh": "用于“{name}”：{reason}"},
    "helps_with": {"en": "Helps with {name}", "zh": "有助于“{name}”"},
    "toward": {"en": "Toward {goal}: {chain}", "zh": "通向“{goal}”：{chain}"},
    "part_of_goal": {"en": "Part of your goal {goal}", "zh": "属于目标“{goal}”"},
    "is_goal": {"en": "This is your goal.", "zh": "这是你的目标。"},
    "done_steps": {"en": "Done: {n} steps", "zh": "已完成：{n}步"},
    "missed_weeks": {"en": "I missed some weeks", "zh": "我缺席了几周"},
    "missed_help": {
        "en": "What is not done moves behind the weeks you missed; no tick is lost.",
        "zh": "未完成的内容顺延到缺席的几周之后，已完成的步骤不会丢失。",
    },
    "missed_count": {"en": "Weeks missed", "zh": "缺席周数"},
    # ── ready now ──
    "ready_intro": {
        "en": "You have all that these points need. Those that unlock most of your goal come "
        "first.",
        "zh": "以下知识点的先修你都已具备，能解锁最多目标内容的排在前面。",
    },
    "unlocks": {"en": "unlocks {n} points of the goal", "zh": "可解锁目标中的{n}个知识点"},
    "unlocks_nothing": {"en": "an end in itself", "zh": "本身即为目标"},
    "at_once": {"en": "at once: {names}", "zh": "学完即可学：{names}"},
    "tick_done": {"en": "Done", "zh": "完成"},
    "tick_done_help": {"en": "Tick {name} as done", "zh": "将“{name}”标记为完成"},
    "ready_more": {"en": "{n} more", "zh": "另有{n}个"},
    "ready_csv": {"en": "Download what is ready (CSV)", "zh": "下载可学清单（CSV）"},
    "review_list": {"en": "Review", "zh": "复习"},
    "review_help": {
        "en": "What you learnt last, or is rusty: the rest of the way stands on it.",
        "zh": "最近学完的或已生疏的内容，后面的学习以此为基础。",
    },
    "review_none": {
        "en": "Nothing to review until something is known or ticked.",
        "zh": "记录已掌握的内容或完成步骤后，这里会列出需复习的知识点。",
    },
    # ── the whole way ──
    "plan_total": {
        "en": "{points} points: {hours:g} class hours × {factor:g} = about **{learner:g} hours of "
        "your own**, laid into **{weeks} weeks** with every sixth one free. A step that does not "
        "fit into the rest of a week begins the next one, so a week may hold less than "
        "{per_week:g} hours.",
        "zh": "{points}个知识点：{hours:g}课时×{factor:g}＝**自学约{learner:g}小时**，"
        "排为**{weeks}周**，每六周留一周缓冲。本周余下时间学不完的知识点从下一周开始，"
        "因此有的周不足{per_week:g}小时。",
    },
    "help_total": {
        "en": "Helpful points beside it: {hours:g} class hours, about {learner:g} of your own.",
        "zh": "另有辅助知识点：{hours:g}课时，自学约{learner:g}小时。",
    },
    "timeline": {"en": "Week by week, as a picture", "zh": "时间线"},
    "timeline_list": {"en": "The same as a list", "zh": "文字列表"},
    "timeline_help": {
        "en": "A bar is a unit; grey columns are free weeks; ◆ ends a milestone; the dashed line "
        "is where you stand. Press a bar to see its first week.",
        "zh": "每条为一个单元；灰色列为缓冲周；◆为阶段结束；虚线为当前位置。"
        "点击条形可查看其第一周。",
    },
    "timeline_alt": {
        "en": "Timeline of {weeks} weeks with {units} bars, earlier to the left",
        "zh": "共{weeks}周的时间线，{units}条，左边先学",
    },
    "timeline_left": {"en": "← more weeks to the left: {n}", "zh": "← 左侧还有{n}周"},
    "timeline_right": {"en": "more weeks to the right: {n} →", "zh": "右侧还有{n}周 →"},
    "timeline_weeks": {"en": "Week", "zh": "周"},
    "timeline_free": {"en": "free or missed week", "zh": "缓冲周或缺席周"},
    "timeline_bar": {
        "en": "{name}: weeks {first} to {last}, {points} points, {hours:g} hours of your own, "
        "{done} done",
        "zh": "{name}：第{first}至{last}周，{points}个知识点，自学{hours:g}小时，已完成{done}个",
    },
    "timeline_bar_one": {
        "en": "{name}: week {first}, {points} points, {hours:g} hours of your own, {done} done",
        "zh": "{name}：第{first}周，{points}个知识点，自学{hours:g}小时，已完成{done}个",
    },
    "timeline_svg": {"en": "Download the timeline (SVG)", "zh": "下载时间线（SVG）"},
    "timeline_csv": {"en": "Download the timeline (CSV)", "zh": "下载时间线（CSV）"},
    "three_depths": {"en": "Shorter or deeper", "zh": "更短或更深"},
    "your_hours": {"en": "Hours of your own", "zh": "自学小时数"},
    "leaves": {
        "en": "What “{depth}” leaves unexplained: {n} points that “{longer}” brings",
        "zh": "只求“{depth}”时不涉及的{n}个知识点（“{longer}”才需要）",
    },
    "longest_chain": {"en": "The longest chain", "zh": "最长先修链"},
    "longest_chain_help": {
        "en": "{n} points, each needed by the next, {hours:g} class hours: no order of study is "
        "shorter than that.",
        "zh": "共{n}个知识点，前一个是后一个的先修，{hours:g}课时：任何学习顺序都不会更短。",
    },
    "show_chain": {"en": "Show the chain", "zh": "显示这条链"},
    "assumed_count": {"en": "Taken as known too: {n} points", "zh": "同时视为已掌握：{n}个知识点"},
    "assumed": {
        "en": "Taken as known, because what you know needs it: {names}",
        "zh": "因为你已掌握的内容需要它们，以下也视为已掌握：{names}",
    },
    # ── budget and courses ──
    "budget_title": {"en": "A budget of hours", "zh": "学时预算"},
    "budget": {"en": "Hours of your own that you have in all", "zh": "你总共有多少自学小时"},
    "budget_help": {
        "en": "0 means no budget. With one goal of many points, each point counts alone.",
        "zh": "0表示不设预算。若只有一个包含多个知识点的目标，则逐点计算。",
    },
    "budget_none": {
        "en": "Set the hours you have, and the page says whether the goals fit, and if not, which "
        "do.",
        "zh": "填写可用时间后，会说明目标能否完成；若不能，哪些可以。",
    },
    "by_courses": {"en": "By courses instead", "zh": "改为修课"},
    "by_courses_help": {
        "en": "Choose a programme to see which of its courses teach what you still miss.",
        "zh": "选择一份培养方案，查看哪些课程讲授你尚缺的内容。",
    },
    "programme": {"en": "Programme", "zh": "培养方案"},
    "cover_confirmed": {
        "en": "Cheapest courses by confirmed maps: {courses}",
        "zh": "仅按已确认的对应关系，最省的课程组合：{courses}",
    },
    "cover_all": {
        "en": "With maps inferred from titles too: {courses}",
        "zh": "连同由课程名推断的对应关系：{courses}",
    },
    "cover_credits": {"en": "{courses}; {credits:g} credits", "zh": "{courses}；{credits:g}学分"},
    "cover_proved": {"en": "(proved)", "zh": "（已证明）"},
    "cover_not_proved": {"en": "(not proved)", "zh": "（未证明）"},
    "no_course": {"en": "none", "zh": "无"},
    "taught_of": {
        "en": "Together they teach {n} of the {of} points that you miss.",
        "zh": "合计讲授你所缺{of}个知识点中的{n}个。",
    },
    "how_sure": {"en": "How sure", "zh": "可信度"},
    "who_teaches": {"en": "Who teaches what ({n} rows)", "zh": "各课程讲授内容（{n}行）"},
    "who_teaches_csv": {"en": "Download who teaches what (CSV)", "zh": "下载讲授内容（CSV）"},
    # ── files and link ──
    "take_along": {"en": "Take it along", "zh": "带走计划"},
    "download_md": {"en": "Download as a checklist (Markdown)", "zh": "下载清单（Markdown）"},
    "download_plan_csv": {"en": "Download the steps (CSV)", "zh": "下载步骤表（CSV）"},
    "download_ics": {"en": "Download for a calendar (iCalendar)", "zh": "下载日历（iCalendar）"},
    "download_json": {"en": "Download everything (JSON)", "zh": "下载全部（JSON）"},
    "share_link": {"en": "A link to this plan", "zh": "本计划的链接"},
    "share_help": {
        "en": "It restores goals and settings. What you know stays with you unless you ask for it.",
        "zh": "可恢复目标与设置。除非勾选，否则不包含你已掌握的内容。",
    },
    "share_known": {
        "en": "Also say what I know ({n} points)",
        "zh": "同时包含我已掌握的内容（{n}个）",
    },
    # ── progress ──
    "own_data": {
        "en": "Your progress: where it is, take it, delete it",
        "zh": "我的进度：保存、导出、删除",
    },
    "kept_on_disk": {
        "en": "What you note is saved on this computer, in this folder, and sent nowhere:",
        "zh": "你的记录保存在本机的以下文件夹中，不会发送到任何地方：",
    },
    "not_kept": {
        "en": "Ticks and answers are not kept here: loading this page anew loses them.",
        "zh": "这里不保存勾选和作答：重新载入本页即会丢失。",
    },
    "take_progress": {"en": "Download the progress", "zh": "下载学习进度"},
    "kept_in_session": {
        "en": "Nothing of yours is kept on the server. Your progress lives in this page: download "
        "it before you leave, and bring it back next time.",
        "zh": "服务器不保存你的任何记录。进度只存在于当前页面：离开前请下载，下次再导入。",
    },
    "kept_in_space": {
        "en": "What you note is kept on this server, in your private space.",
        "zh": "你的记录保存在本服务器上你的私有空间中。",
    },
    "own_count": {"en": "{n} entries", "zh": "共{n}条记录"},
    "export_all": {"en": "Export all (JSON)", "zh": "导出全部（JSON）"},
    "import_progress": {"en": "Bring a progress file", "zh": "导入进度文件"},
    "progress_limits": {"en": "JSON, up to 40 MB", "zh": "JSON文件，不超过40 MB"},
    "progress_unreadable": {
        "en": "The progress file could not be read whole. What you had is unchanged, and what was "
        "sound has been added.",
        "zh": "进度文件未能完整读取。原有记录不变，完好的部分已加入。",
    },
    "delete_all": {"en": "Delete all", "zh": "全部删除"},
    "delete_help": {
        "en": "Deletes what is noted as known, ticks, answers and plans. You can undo it until "
        "you leave the page.",
        "zh": "删除已掌握记录、完成标记、回答和计划。离开页面前可以撤销。",
    },
    "progress_mended": {
        "en": "The saved progress was mended; the file as it was is kept beside it.",
        "zh": "已修复保存的进度，原文件保留在旁。",
    },
    "progress_moved": {
        "en": "Points that you noted are called otherwise today; your notes moved with them.",
        "zh": "你记录过的部分知识点已更名，记录已随之转移。",
    },
    "progress_unplaced": {
        "en": "Points that you noted are not in this system; the notes are kept.",
        "zh": "你记录过的部分知识点不在本体系中，记录仍予保留。",
    },
    "workspace_refused": {
        "en": "Your progress cannot be saved on this computer. It lives in this page only: export "
        "it before you leave.",
        "zh": "无法在本机保存进度，记录只存在于当前页面，离开前请导出。",
    },
    "understood": {"en": "Understood", "zh": "知道了"},
    "undo_change": {"en": "Undo", "zh": "撤销"},
    "undo_noted": {"en": "Noted as known.", "zh": "已记为掌握。"},
    "undo_forgotten": {"en": "Taken back from what you know.", "zh": "已从掌握内容中移除。"},
    "undo_took_in": {"en": "The file was taken in.", "zh": "文件已导入。"},
    "undo_deleted": {"en": "Everything was deleted.", "zh": "已全部删除。"},
}
