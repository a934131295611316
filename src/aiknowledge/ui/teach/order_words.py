"""The words of the Teach page's later steps: coverage, order, moves, entry, downloads."""

from __future__ import annotations

from aiknowledge.model import Language

TEACH_ORDER_WORDS: dict[str, dict[Language, str]] = {
    "teach_basis_counts": {
        "en": "{judged} of {lines} lines are judged.",
        "zh": "共{lines}行，已判定{judged}行。",
    },
    "teach_covers_text": {
        "en": "Units that the syllabus touches, and the class hours it prints beside those "
        "recommended for the points taught.",
        "zh": "大纲涉及的单元，以及大纲学时与所讲知识点建议课时的对照。",
    },
    "teach_profile": {"en": "Beside a profile", "zh": "与人才画像对照"},
    "teach_no_profile": {"en": "no profile", "zh": "不对照"},
    "teach_nothing_taught": {
        "en": "No point counts as taught yet: confirm lines in step 1.",
        "zh": "尚无计为讲授的知识点，请先在第1步确认。",
    },
    "teach_untouched": {
        "en": "Units of the profile that the syllabus does not touch: {n}",
        "zh": "画像要求但大纲未涉及的单元：{n}个",
    },
    "teach_profile_missing": {
        "en": "{n} of the {all} points that the profile expects are not taught here.",
        "zh": "该画像要求的{all}个知识点中有{n}个在此未讲授。",
    },
    "teach_profile_list": {"en": "Those {n} points", "zh": "这{n}个知识点"},
    "teach_col_taught": {"en": "Points taught", "zh": "讲授知识点"},
    "teach_col_of_confirmed": {"en": "Of them confirmed", "zh": "其中已确认"},
    "teach_col_share": {"en": "Share", "zh": "比例"},
    "teach_col_hours": {"en": "Class hours printed", "zh": "大纲课时"},
    "teach_col_recommended": {"en": "Class hours recommended", "zh": "建议课时"},
    "teach_col_profile": {"en": "Of the profile", "zh": "画像要求"},
    "teach_brings_title": {"en": "What students bring", "zh": "学生已有基础"},
    "teach_brings_text": {
        "en": "Asked once: what do students know when the course begins? It is not counted as "
        "missing, nor as out of order.",
        "zh": "只需回答一次：课程开始时学生已掌握什么？这些内容不计为缺失，也不计为顺序问题。",
    },
    "teach_brings": {"en": "They bring", "zh": "已掌握"},
    "teach_preset_school": {"en": "School knowledge only", "zh": "仅中学知识"},
    "teach_preset_maths": {"en": "First-year mathematics", "zh": "大学基础数学"},
    "teach_preset_both": {"en": "Mathematics and computing foundations", "zh": "数学与计算基础"},
    "teach_programme": {"en": "Earlier courses of a programme", "zh": "培养方案中的先修课程"},
    "teach_no_programme": {"en": "no programme", "zh": "不指定"},
    "teach_own_course": {"en": "This syllabus is its course", "zh": "本大纲对应的课程"},
    "teach_course_unsaid": {
        "en": "any (all its courses may come before)",
        "zh": "不指定（其全部课程都可在先）",
    },
    "teach_confirmed_only": {"en": "Count confirmed matches only", "zh": "只计已确认的匹配"},
    "teach_assume_entry": {
        "en": "Demand at entry what no line teaches",
        "zh": "未讲授的先修内容视为入学要求",
    },
    "teach_faults": {
        "en": "Taught before what it needs ({n}), weightiest first",
        "zh": "早于先修内容讲授（{n}组），影响大的在前",
    },
    "teach_only_possible": {
        "en": "Nothing is surely out of order; possible faults are listed below.",
        "zh": "没有确定的顺序问题；可能的问题列在下方。",
    },
    "teach_possible": {
        "en": "Possible: the early line may preview, or teach in a way that does without ({n})",
        "zh": "可能的问题：前面或仅为预览，或所用讲法无需先修内容（{n}）",
    },
    "teach_possible_text": {
        "en": "Readers of syllabi called nearly half of these real.",
        "zh": "审阅人认为其中近一半确实存在问题。",
    },
    "teach_picture_alt": {
        "en": "Weeks across, {n} groups of points: a circle where the needed point is first "
        "taught, triangles where it is needed before",
        "zh": "横轴为周次，共{n}组知识点：圆点为先修内容首次讲授的周次，三角为更早需要它的周次",
    },
    "teach_late": {"en": "needed point is first taught", "zh": "先修内容首次讲授"},
    "teach_early": {"en": "already needed here", "zh": "此时已经需要"},
    "teach_hollow": {"en": "proposed, not confirmed", "zh": "建议，尚未确认"},
    "teach_clock_week": {"en": "Week", "zh": "周次"},
    "teach_clock_session": {"en": "Session", "zh": "讲次"},
    "teach_clock_section": {"en": "Section", "zh": "章节"},
    "teach_clock_line": {"en": "Line", "zh": "行号"},
    "teach_col_early": {"en": "Taught too early", "zh": "过早讲授"},
    "teach_col_when": {"en": "In week", "zh": "讲授周次"},
    "teach_col_needs": {"en": "Needs", "zh": "需要"},
    "teach_col_late": {"en": "First taught in week", "zh": "首次讲授周次"},
    "teach_col_why": {"en": "Why", "zh": "原因"},
    "teach_reasons": {"en": "Why", "zh": "原因"},
    "teach_no_weeks": {
        "en": "The syllabus prints no weeks; its lines were taken in their order.",
        "zh": "大纲没有注明周次，按各行的先后顺序判断。",
    },
    "teach_moves_text": {
        "en": "The fewest lines that have to change their week so that nothing comes before what "
        "it needs.",
        "zh": "为使任何内容都不早于其先修内容，至少需要移动哪些行。",
    },
    "teach_keep_load": {
        "en": "Let no week grow by more than a fifth of its hours (takes longer)",
        "zh": "每周学时最多增加五分之一（计算较久）",
    },
    "teach_possible_stay": {
        "en": "Possible faults stay as they are; whether they are faults, you know best.",
        "zh": "可能的问题保持不变，是否需要调整请自行判断。",
    },
    "teach_additions": {
        "en": "Besides, {n} points ({hours:g} class hours) are needed that no line teaches: add "
        "them, or let students bring them (step 5).",
        "zh": "此外还需要{n}个大纲未讲授的知识点（{hours:g}课时）："
        "可补充讲授，或要求学生事先具备（第5步）。",
    },
    "teach_next": {"en": "Next: {step}", "zh": "下一步：{step}"},
    "teach_col_line": {"en": "Line", "zh": "行"},
    "teach_col_text": {"en": "In the syllabus", "zh": "大纲原文"},
    "teach_col_from": {"en": "From", "zh": "原周次"},
    "teach_col_to": {"en": "To", "zh": "调整到"},
    "teach_nobody": {"en": "nobody", "zh": "无"},
    "teach_col_point": {"en": "Point", "zh": "知识点"},
    "teach_col_source": {"en": "Taught before in", "zh": "先修课程已讲授"},
    "teach_col_for": {"en": "Needed for", "zh": "用于"},
    "teach_for_help": {
        "en": "Needed for: the points of the syllabus that need it directly; where none does, "
        "in brackets the points between that do.",
        "zh": "“用于”列：大纲中直接需要它的知识点；若没有，则在括号中列出直接需要它的中间知识点。",
    },
    "teach_see_entry": {"en": " (step 5)", "zh": "（见第5步）"},
    "teach_entry_split": {
        "en": "{provided} of them are taught in earlier courses of the programme, {nobody} by "
        "nobody.",
        "zh": "其中{provided}个由培养方案的先修课程讲授，{nobody}个没有课程讲授。",
    },
    "teach_more_rows": {"en": "{n} more", "zh": "另有{n}个"},
    "teach_take_text": {
        "en": "Everything says what is confirmed, by whom and when, and what is only proposed.",
        "zh": "所有文件都注明哪些已由谁在何时确认，哪些只是建议。",
    },
    "teach_take_yaml": {"en": "The course (YAML)", "zh": "课程文件（YAML）"},
    "teach_take_yaml_help": {
        "en": "Points with level, hours, status and evidence; a course of our own file kind.",
        "zh": "知识点及其程度、课时、状态和依据，为本系统的课程格式。",
    },
    "teach_take_xlsx": {"en": "Confirmation sheet (XLSX)", "zh": "确认表（XLSX）"},
    "teach_take_xlsx_help": {
        "en": "To fill in offline; no macros. Load it below when it comes back.",
        "zh": "可离线填写，不含宏；填好后在下方载入。",
    },
    "teach_take_md": {"en": "The map to read (Markdown)", "zh": "匹配结果（Markdown）"},
    "teach_take_md_help": {"en": "Week by week, for a report.", "zh": "按周列出，可用于报告。"},
    "teach_take_sssom": {"en": "Mappings (SSSOM TSV)", "zh": "映射表（SSSOM TSV）"},
    "teach_take_sssom_help": {
        "en": "For other tools: author, date, justification, confidence.",
        "zh": "供其他工具使用：作者、日期、理由、置信度。",
    },
    "teach_take_map": {"en": "The map itself (JSON)", "zh": "匹配文件（JSON）"},
    "teach_take_map_help": {
        "en": "Bring it here again to go on where you stopped.",
        "zh": "重新上传即可继续。",
    },
    "teach_take_order": {"en": "Order and moves (text)", "zh": "顺序与调整（文本）"},
    "teach_make": {"en": "Prepare: {what}", "zh": "生成：{what}"},
    "teach_take_order_help": {
        "en": "Faults with reasons, what students bring, units.",
        "zh": "顺序问题及原因、学生基础、各单元。",
    },
    "teach_sheet_back": {"en": "A sheet that was filled in", "zh": "载入已填写的确认表"},
    "teach_sheet_text": {
        "en": "What others decided here meanwhile is never overwritten; such rows are listed.",
        "zh": "不会覆盖他人在此期间作出的决定，冲突的行会列出。",
    },
    "teach_sheet": {"en": "Confirmation sheet (.xlsx)", "zh": "确认表（.xlsx）"},
    "teach_sheet_limits": {"en": "Up to 20 MB", "zh": "不超过20 MB"},
    "teach_merged": {"en": "Taken over: {n} lines.", "zh": "已采用：{n}行。"},
    "teach_conflicts": {
        "en": "{n} rows were not taken over:",
        "zh": "{n}行未采用：",
    },
    "teach_col_place": {"en": "Where", "zh": "位置"},
    "teach_col_sheet": {"en": "The sheet says", "zh": "确认表"},
    "teach_col_here": {"en": "Here stands", "zh": "当前"},
    "teach_conflict_another_line": {
        "en": "the line reads differently by now",
        "zh": "该行内容已变",
    },
    "teach_conflict_no_candidate": {
        "en": "the line has no such match by now",
        "zh": "该行已无此匹配",
    },
    "teach_conflict_judged_meanwhile": {
        "en": "somebody judged it otherwise meanwhile",
        "zh": "他人已作不同判定",
    },
    "teach_conflict_nothing_and_something": {
        "en": "the line teaches nothing and something at once",
        "zh": "同时标记为涉及与不涉及",
    },
    "teach_conflict_unknown_point": {
        "en": "no point or unit has this name",
        "zh": "没有此名称的知识点或单元",
    },
    "teach_kept_title": {"en": "Where your work is kept", "zh": "工作保存在哪里"},
    "teach_kept": {
        "en": "Saved as you go in your workspace: {name}",
        "zh": "已随时保存到工作区：{name}",
    },
    "teach_kept_soon": {
        "en": "Your own syllabus is saved in your workspace from the first verdict on.",
        "zh": "对自己的大纲作出第一个判定后，将自动保存到工作区。",
    },
    "teach_no_overlay": {
        "en": "Start the app with --overlay DIR to keep confirmed courses for your department.",
        "zh": "用 --overlay DIR 启动应用，即可为院系保存已确认的课程。",
    },
    "teach_course_saved": {"en": "The course is saved.", "zh": "课程已保存。"},
    "teach_save_course": {"en": "Save the course for the department", "zh": "为院系保存该课程"},
}
