"""The words of what is accepted and what would change: waivers, compare, impact, close."""

from __future__ import annotations

from aiknowledge.model import Language

CHANGE_WORDS: dict[str, dict[Language, str]] = {
    # ── accepting ──
    "waive": {"en": "Accept …", "zh": "接受……"},
    "waive_undo": {"en": "Take back", "zh": "撤回"},
    "waive_some": {
        "en": "Accept findings with a reason (accepted: {n})",
        "zh": "注明理由后接受（已接受{n}项）",
    },
    "waive_which": {"en": "Which ones?", "zh": "接受哪些？"},
    "waive_reason": {"en": "Why is it accepted?", "zh": "接受的理由"},
    "waive_date": {"en": "Date", "zh": "日期"},
    "waive_needs": {
        "en": "A reason and a name are needed.",
        "zh": "须填写理由和姓名。",
    },
    "waive_confirm": {"en": "Accept", "zh": "确认接受"},
    "waived_told": {
        "en": "✓ accepted: {reason} ({by}, {date})",
        "zh": "✓ 已接受：{reason}（{by}，{date}）",
    },
    "waive_elsewhere": {
        "en": "This is kept elsewhere (another folder, or the database); take it out there.",
        "zh": "该项保存在别处（另一个文件夹或数据库），请在那里撤回。",
    },
    "download_waivers": {
        "en": "Download what was accepted ({n})",
        "zh": "下载已接受的事项（{n}项）",
    },
    "download_waivers_help": {
        "en": "Put waivers.yaml into the folder of your department (--overlay), and the command "
        "line knows it too.",
        "zh": "将waivers.yaml放入本单位文件夹（--overlay），命令行也会采用。",
    },
    # ── compare ──
    "compare_none": {
        "en": "There is no other programme to compare with.",
        "zh": "没有其他培养方案可供比较。",
    },
    "compare_text": {
        "en": "{common} points are in both; similarity {similarity:.0%} (common over all). That is "
        "{share_a:.0%} of {a} and {share_b:.0%} of {b}.",
        "zh": "共有{common}个相同知识点，相似度{similarity:.0%}（相同/全部）；"
        "占{a}的{share_a:.0%}，占{b}的{share_b:.0%}。",
    },
    "compare_open": {
        "en": "Where a list of courses is not complete, “only” is not claimed: the other may teach "
        "it without listing it.",
        "zh": "课程列表不完整时不断言“仅有”：另一方可能开设而未列出。",
    },
    "compare_inferred": {
        "en": "◌ marks a programme whose links are inferred from course titles, in part or all.",
        "zh": "◌表示该方案与知识点的联系全部或部分由课程名称推断。",
    },
    "compare_alt": {
        "en": "{a} and {b} side by side",
        "zh": "{a}与{b}并列比较",
    },
    "compare_legend": {
        "en": "solid: both; hatched: only this one; press a name to see the points",
        "zh": "实心：两者都有；斜纹：仅此方案；点击名称查看知识点",
    },
    "compare_cell": {
        "en": "{name}: {common} of {of} points in both, {a} only left, {b} only right",
        "zh": "{name}：{of}个知识点中两者都有{common}个，仅左侧{a}个，仅右侧{b}个",
    },
    "as_table": {"en": "The same as a table", "zh": "同样内容的表格"},
    # ── impact ──
    "impact_ask": {
        "en": "What would change if …? Choose a change below; several add up, and the address of "
        "this page keeps them.",
        "zh": "如果……会怎样？请在下方选择改动；可叠加多项，网址会保留这些选择。",
    },
    "change_kind": {"en": "Change", "zh": "改动"},
    "do_remove": {"en": "remove a course", "zh": "删除课程"},
    "do_move": {"en": "move a course", "zh": "调整学期"},
    "do_add": {"en": "add a course", "zh": "增加课程"},
    "do_teach": {"en": "teach a point", "zh": "讲授知识点"},
    "do_drop": {"en": "drop a point", "zh": "去掉知识点"},
    "change_remove": {"en": "remove {course}", "zh": "删除{course}"},
    "change_move": {"en": "move {course} to term {term}", "zh": "把{course}调到第{term}学期"},
    "change_add": {"en": "add {course} in term {term}", "zh": "在第{term}学期增加{course}"},
    "change_teach": {
        "en": "teach {point} in {course} ({level})",
        "zh": "在{course}中讲授{point}（{level}）",
    },
    "change_drop": {"en": "drop {point} from {course}", "zh": "从{course}中去掉{point}"},
    "take_out": {"en": "Take out", "zh": "移除"},
    "impact_text": {
        "en": "No longer taught: {uncovered} points; newly taught: {covered}; new order faults: "
        "{violations}; rules broken: {rules}; points that would lack prerequisites: {lacking} "
        "(up to "
        "{hours:g} class hours).",
        "zh": "不再讲授：{uncovered}个知识点；新增讲授：{covered}个；新增顺序问题：{violations}处；"
        "不再满足的规则：{rules}条；先修内容缺失的知识点：{lacking}个（最多{hours:g}课时）。",
    },
    "figure": {"en": "Figure", "zh": "指标"},
    "before": {"en": "Before", "zh": "之前"},
    "after": {"en": "After", "zh": "之后"},
    "difference": {"en": "Difference", "zh": "变化"},
    "percentage_points": {"en": "{n} percentage points", "zh": "{n}个百分点"},
    "figure_courses": {"en": "Courses", "zh": "课程数"},
    "rules_met": {"en": "Rules met", "zh": "满足的规则"},
    "uncovered": {"en": "No longer taught ({n})", "zh": "不再讲授（{n}）"},
    "newly_covered": {"en": "Newly taught ({n})", "zh": "新增讲授（{n}）"},
    "rules_broken": {"en": "Rules broken ({n})", "zh": "不再满足的规则（{n}）"},
    "violations_created": {"en": "New order faults ({n})", "zh": "新增的顺序问题（{n}）"},
    "violations_resolved": {"en": "Order faults resolved ({n})", "zh": "消除的顺序问题（{n}）"},
    "paths_lengthened": {
        "en": "Points whose prerequisites are now missing ({n})",
        "zh": "先修内容因此缺失的知识点（{n}）",
    },
    "path_longer": {
        "en": "{point}: {hours:g} class hours more to make up",
        "zh": "{point}：需补{hours:g}课时",
    },
    "impact_do": {"en": "Make these changes in my draft", "zh": "在草稿中采用这些改动"},
    "impact_do_help": {
        "en": "The programme as loaded stays as it is; every change can be undone.",
        "zh": "原方案不变，每处修改都可撤销。",
    },
    # ── close ──
    "close_no_offer": {
        "en": "No programme here tells all its credits, so nothing can be offered.",
        "zh": "此处没有学分齐全的方案，无可供选择的课程。",
    },
    "to_rules": {"en": "a rule", "zh": "规则"},
    "to_profile": {"en": "a profile", "zh": "人才画像"},
    "to_unit": {"en": "a unit", "zh": "单元"},
    "reach_core": {"en": "all core points", "zh": "全部核心知识点"},
    "reach_tiers": {
        "en": "all core and 80 % of the extended points",
        "zh": "全部核心知识点及80%的扩展知识点",
    },
    "close_points": {
        "en": "Points may also be added to courses that are there",
        "zh": "也可把知识点加入现有课程",
    },
    "close_try_points": {
        "en": "Switch on above that points may also be added to courses that are there.",
        "zh": "可在上方允许把知识点加入现有课程。",
    },
    "close_points_need": {
        "en": "Adding points needs to know what a credit stands for: choose it under “Edit”.",
        "zh": "加入知识点需要知道学分如何折算：请在“编辑方案”中选择。",
    },
    "close_bring": {
        "en": "Students may bring what nobody here teaches",
        "zh": "此处无人讲授的内容可由学生自备",
    },
    "close_now": {
        "en": "Now {n} of the {of} points asked for are taught.",
        "zh": "目标所要求的{of}个知识点中，目前讲授{n}个。",
    },
    "close_proved": {
        "en": "Proved by the solver: no addition of fewer credits reaches the goal.",
        "zh": "求解器已证明：没有学分更少的增补能达到目标。",
    },
    "close_bound": {
        "en": "Not proved: time ran out; none is cheaper than {bound:g} credits.",
        "zh": "未能证明：时间用尽；任何方案都不少于{bound:g}学分。",
    },
    "close_time": {
        "en": "No answer: either the needs of the additions cannot be met, or time ran out. Let "
        "students bring what nobody teaches, or choose a smaller goal.",
        "zh": "没有结果：增补课程的先修需要无法满足，或时间用尽。可允许学生自备基础，或缩小目标。",
    },
    "what_to_add": {"en": "Add", "zh": "增补"},
    "where_to": {"en": "Where", "zh": "位置"},
    "new_course": {"en": "as a course of its own", "zh": "作为新课程"},
    "close_do": {"en": "Make this repair in my draft", "zh": "在草稿中采用该补齐方案"},
}
