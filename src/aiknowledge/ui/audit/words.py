"""The words of the audit pages."""

from __future__ import annotations

from aiknowledge.model import Language

AUDIT_WORDS: dict[str, dict[Language, str]] = {
    "audit": {"en": "Audit", "zh": "审核"},
    "audit_intro": {
        "en": "What does a programme cover, miss, repeat and teach too early? Choose one from the "
        "report or bring your own table; only this app reads it, and sends it nowhere.",
        "zh": "一个培养方案覆盖了什么、缺了什么、重复了什么、哪些教得过早？可选择报告中的方案，"
        "也可上传自己的课程表；上传的内容只由本应用读取，不会发往别处。",
    },
    "choose_curriculum": {"en": "Programme", "zh": "培养方案"},
    "own_table": {"en": "My own table …", "zh": "我自己的表格……"},
    "illustrative": {"en": "our example", "zh": "自编"},
    "template": {"en": "recommendation", "zh": "建议模板"},
    "upload_programme": {
        "en": "A table of courses (.xlsx, .docx or .csv) with English or Chinese headings, or YAML",
        "zh": "课程表（.xlsx、.docx或.csv，表头中英文均可），或YAML",
    },
    "download_template": {"en": "Download a template", "zh": "下载模板"},
    "columns_step": {
        "en": "Which column holds what? Guessed from the headings; correct it where it is wrong.",
        "zh": "各列分别是什么？已按表头推测，如有错误请更正。",
    },
    "no_column": {"en": "(none)", "zh": "（无）"},
    "role_name": {"en": "Course name", "zh": "课程名称"},
    "role_code": {"en": "Course code", "zh": "课程代码"},
    "role_credits": {"en": "Credits", "zh": "学分"},
    "role_theory_hours": {"en": "Theory hours", "zh": "理论学时"},
    "role_practice_hours": {"en": "Practice hours", "zh": "实践学时"},
    "role_hours": {"en": "Total hours", "zh": "总学时"},
    "role_term": {"en": "Term", "zh": "开课学期"},
    "role_category": {"en": "Category", "zh": "课程类别"},
    "role_obligation": {"en": "Required or elective", "zh": "必修或选修"},
    "role_provider": {"en": "Provider", "zh": "开课单位"},
    "role_prerequisites": {"en": "Prerequisites", "zh": "先修课程"},
    "download_yaml": {"en": "Download the programme (YAML)", "zh": "下载培养方案（YAML）"},
    "group": {"en": "Group", "zh": "分组"},
    "outside": {"en": "Outside the system", "zh": "体系之外"},
    "outside_help": {
        "en": "Counted for credits and rules, never a gap: sciences, languages, sports …",
        "zh": "计入学分与规则，但不算缺口：如理科、外语、体育等。",
    },
    "rule_text": {"en": "Rule", "zh": "规则"},
    "rule_group": {"en": "Within the group", "zh": "适用分组"},
    "rule_least_credits": {"en": "Least credits", "zh": "最少学分"},
    "rule_least_courses": {"en": "Least courses", "zh": "最少课程数"},
    "rule_least_categories": {"en": "Least categories", "zh": "最少类别数"},
    "refused": {
        "en": "{n} cells cannot be read, so nothing is used yet. Mend them and upload again:",
        "zh": "有{n}处无法读取，因此尚未采用。请修改后重新上传：",
    },
    "noted": {"en": "{n} things noted while reading", "zh": "读取时注意到{n}处"},
    "where": {"en": "Where", "zh": "位置"},
    "what": {"en": "What", "zh": "问题"},
    "mend": {"en": "How to mend it", "zh": "如何修改"},
    "against": {"en": "Against", "zh": "对照标准"},
    "whole_system": {"en": "all 400 points", "zh": "全部400个知识点"},
    "cs2023": {
        "en": "CS2023 core topics (Gamma pre-release)",
        "zh": "CS2023核心主题（Gamma预发布版）",
    },
    "covered": {"en": "Can be met", "zh": "可学到"},
    "everybody": {"en": "Met by everybody", "zh": "人人学到"},
    "violations": {"en": "Taught too early", "zh": "教得过早"},
    "repeats": {"en": "Plain repetitions", "zh": "单纯重复"},
    "tab_grid": {"en": "Coverage", "zh": "覆盖"},
    "tab_gaps": {"en": "Gaps", "zh": "缺口"},
    "tab_order": {"en": "Order", "zh": "顺序"},
    "tab_levels": {"en": "Repetition", "zh": "重复"},
    "tab_rules": {"en": "Rules", "zh": "规则"},
    "tab_compare": {"en": "Compare", "zh": "比较"},
    "tab_close": {"en": "Close gaps", "zh": "补齐缺口"},
    "close_catalogue": {"en": "Courses to choose from", "zh": "可供选择的课程"},
    "close_reach": {"en": "Goal", "zh": "目标"},
    "close_brought": {
        "en": "Students bring, because nobody here teaches it: {names}",
        "zh": "此处无人讲授、须由学生自备：{names}",
    },
    "close_unreachable": {
        "en": "Even all of these courses together do not reach it.",
        "zh": "即使加上全部这些课程也达不到。",
    },
    "close_nothing": {"en": "Nothing needs to be added.", "zh": "无需增补。"},
    "overlay_dispute": {
        "en": "Changed here: {about} is disputed. {reason} ({by}, {date})",
        "zh": "本地修改：对“{about}”提出异议。{reason}（{by}，{date}）",
    },
    "overlay_need": {
        "en": "Changed here: {about} was added. {reason} ({by}, {date})",
        "zh": "本地修改：新增“{about}”。{reason}（{by}，{date}）",
    },
    "overlay_override": {
        "en": "Changed here: {about} was overridden. {reason} ({by}, {date})",
        "zh": "本地修改：改写“{about}”。{reason}（{by}，{date}）",
    },
    "tab_impact": {"en": "Impact", "zh": "影响"},
    "grid_alt": {"en": "Courses and the units they teach", "zh": "课程与所教单元"},
    "grid_help": {
        "en": "A number counts the points of a unit that a course teaches; dashed and hatched "
        "means inferred from the title. Press a cell to see the points. {n} units are touched by "
        "no listed course.",
        "zh": "数字为该课程所教的单元知识点数；虚线加斜纹表示由课程名称推断。点击单元格查看知识点。"
        "另有{n}个单元没有任何所列课程涉及。",
    },
    "grid_cell": {
        "en": "{course}: {n} of {of} points of {unit}",
        "zh": "{course}：{unit}{n}/{of}个知识点",
    },
    "grid_cell_inferred": {
        "en": "{course}: {n} of {of} points of {unit}, inferred",
        "zh": "{course}：{unit}{n}/{of}个知识点，推断",
    },
    "point": {"en": "Point", "zh": "知识点"},
    "unit": {"en": "Unit", "zh": "单元"},
    "level": {"en": "Level", "zh": "层次"},
    "introduced": {"en": "introduced", "zh": "初步介绍"},
    "reinforced": {"en": "reinforced", "zh": "深化"},
    "mastered": {"en": "mastered", "zh": "掌握"},
    "state": {"en": "State", "zh": "状态"},
    "inferred": {"en": "inferred", "zh": "推断"},
    "confirmed": {"en": "confirmed", "zh": "已确认"},
    "rejected": {"en": "rejected", "zh": "已否定"},
    "confidence": {"en": "Confidence", "zh": "置信度"},
    "evidence": {"en": "Evidence", "zh": "依据"},
    "by_title": {"en": "title", "zh": "课程名"},
    "title_names": {"en": "{kind}: {name}", "zh": "课程名含{kind}“{name}”"},
    "possible": {"en": "Can be met", "zh": "可学到"},
    "guaranteed": {"en": "By everybody", "zh": "人人学到"},
    "tier": {"en": "Tier", "zh": "层级"},
    "core": {"en": "core", "zh": "核心"},
    "extended": {"en": "extended", "zh": "扩展"},
    "elective": {"en": "elective", "zh": "选修"},
    "blocks": {"en": "Points that need it", "zh": "依赖它的知识点数"},
    "kind": {"en": "Kind", "zh": "类型"},
    "spiral": {"en": "planned spiral", "zh": "螺旋上升"},
    "repetition": {"en": "plain repetition", "zh": "单纯重复"},
    "undecided": {"en": "not decidable (no terms)", "zh": "无法判定（缺学期）"},
    "by_shortage": {"en": "Rank by shortage of people", "zh": "按人才紧缺程度排列"},
    "by_shortage_help": {
        "en": "By supply-demand ratios printed in the report for China (2019 to 2020), for the "
        "kinds of work that expect a point.",
        "zh": "依据报告所载中国2019至2020年的供需比，按需要该知识点的岗位类型排列。",
    },
    "judge_name": {
        "en": "Your name (kept with what you confirm)",
        "zh": "您的姓名（与确认结果一并保存）",
    },
    "somebody": {"en": "a visitor", "zh": "访客"},
    "save_database": {"en": "Save to the database", "zh": "保存到数据库"},
    "saved_database": {
        "en": "Saved. Everybody sees it when their page is next drawn.",
        "zh": "已保存，其他人刷新页面后即可看到。",
    },
    "save_overlay": {"en": "Save to the overlay", "zh": "保存到附加层"},
    "saved_overlay": {
        "en": "Saved. It counts for everybody after the next start.",
        "zh": "已保存，下次启动后对所有人生效。",
    },
    "no_gaps": {
        "en": "No gap: every point is taught somewhere.",
        "zh": "没有缺口：每个知识点都有课程讲授。",
    },
    "no_obligations": {
        "en": "The source does not say which courses are required, so what everybody meets cannot "
        "be told.",
        "zh": "来源未说明哪些课程为必修，因此无法判断人人都能学到什么。",
    },
    "no_terms": {
        "en": "No course tells its term, so nothing can be said about the order of terms.",
        "zh": "没有课程注明学期，因此无法判断学期顺序。",
    },
    "no_violation": {
        "en": "No point is taught in an earlier term than one of its prerequisites.",
        "zh": "没有知识点早于其先修知识点的学期讲授。",
    },
    "entry_profile": {"en": "What students must bring", "zh": "学生须具备的基础"},
    "entry_text": {
        "en": "{n} points are needed but taught nowhere here.",
        "zh": "有{n}个知识点被需要但此处未讲授。",
    },
    "unmet": {"en": "Needed, taught nowhere, assumed by nobody", "zh": "被需要、未讲授也未假定"},
    "links_missing": {
        "en": "Course prerequisites that points call for",
        "zh": "知识点要求而未列的先修课程",
    },
    "links_reversed": {
        "en": "Courses in the wrong order for their points",
        "zh": "与知识点次序相反的课程",
    },
    "links_unused": {
        "en": "Course prerequisites that no point needs",
        "zh": "知识点并不需要的先修课程",
    },
    "other_curriculum": {"en": "Compare with", "zh": "与之比较"},
    "both": {"en": "Both", "zh": "两者都有"},
    "only_in": {"en": "Only {name}", "zh": "仅{name}"},
    "only_listed": {"en": "Listed only by {name}", "zh": "仅{name}列出"},
    "nothing_taught": {
        "en": "No course of this programme is linked to a point yet.",
        "zh": "该方案的课程尚未与知识点建立联系。",
    },
    "close_intro": {
        "en": "The additions of least credits with which this programme reaches a goal, what the "
        "additions themselves need included. Courses come from a programme whose credits are "
        "known.",
        "zh": "用最少学分的增补使本方案达到目标，并计入增补课程自身的先修需要。"
        "可选课程来自学分已知的方案。",
    },
    "close_result": {
        "en": "The cheapest repair costs {credits:g} credits: {courses} new courses and {points} "
        "points added to courses; {new} points become taught.",
        "zh": "代价最小的方案需{credits:g}学分：新增{courses}门课程，"
        "在现有课程中加入{points}个知识点；"
        "共新增讲授{new}个知识点。",
    },
    "judge_help": {
        "en": "You know the course? Correct level, hours and state; the audit follows at once.",
        "zh": "了解这门课程？可更正层次、课时和状态，审核结果随即更新。",
    },
    "gaps_text": {
        "en": "{n} points are taught by no listed course ({core} of them core), those that block "
        "most first; {accepted} more are accepted.",
        "zh": "有{n}个知识点没有任何所列课程讲授（其中核心{core}个），按影响大小排列；"
        "另有{accepted}个已接受。",
    },
    "not_listed_text": {
        "en": "{n} points are not listed ({core} of them core); the list of courses is not "
        "complete, "
        "so they may still be taught; {accepted} more are accepted.",
        "zh": "有{n}个知识点未列出（其中核心{core}个）；课程列表并不完整，因此仍可能开设；"
        "另有{accepted}个已接受。",
    },
    "no_rules": {
        "en": "No rule is stated. Add one under “Edit”.",
        "zh": "没有规则。可在“编辑方案”中添加。",
    },
    "edit_help": {
        "en": "Change cells, add rows at the end, select rows to delete them. Every change can be "
        "undone; what you opened stays as it is.",
        "zh": "可修改单元格、在末尾添加行，或选中行后删除。每一步都可撤销，打开的内容不会被改动。",
    },
    "undo": {"en": "Undo the last change", "zh": "撤销上一步"},
}
