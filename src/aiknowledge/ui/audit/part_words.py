"""The words of the parts of the Audit page, from coverage to rules."""

from __future__ import annotations

from aiknowledge.model import Language

PART_WORDS: dict[str, dict[Language, str]] = {
    "credits_now": {"en": "Credits count as: {kind}.", "zh": "学分折算方式：{kind}。"},
    "nothing": {"en": "none", "zh": "（无）"},
    "basis": {"en": "What these figures rest on", "zh": "这些数字的依据"},
    "about_programme": {
        "en": "Where this programme is from, and doubtful prints",
        "zh": "方案出处与存疑之处",
    },
    "about_source": {"en": "Source: {title}, {year}.", "zh": "来源：{title}，{year}。"},
    "about_doubts": {"en": "Doubtful prints", "zh": "原文存疑之处"},
    "about_notes": {"en": "Notes on courses", "zh": "课程说明"},
    "about_line": {"en": "line {line}", "zh": "第{line}行"},
    "about_note": {"en": "{course}: {note}", "zh": "{course}：{note}"},
    "about_doubt": {
        "en": "{printed} is read here as “{reading}”. {why}",
        "zh": "{printed}在本系统中理解为“{reading}”。{why}",
    },
    "list_open": {
        "en": "The list of courses may not be complete: what is missing here is “not listed”, "
        "never claimed to be absent.",
        "zh": "课程列表可能不完整：此处缺少的内容仅为“未列出”，并不断言没有开设。",
    },
    "upload_next": {
        "en": "Next: choose a file above. No table yet? Download the template, fill in a row per "
        "course (only the name is needed), and bring it here.",
        "zh": "下一步：在上方选择文件。还没有表格？下载模板，每门课程填一行（只有名称必填），"
        "再上传。",
    },
    "upload_failed": {
        "en": "Nothing was used. Correct the file, or start from the template, and choose it "
        "again.",
        "zh": "文件未被采用。请修改文件，或从模板开始，然后重新选择。",
    },
    # ── coverage ──
    "covers": {
        "en": "{n} of {of} points are taught by some listed course.",
        "zh": "{of}个知识点中有{n}个由所列课程讲授。",
    },
    "nothing_next": {
        "en": "Coverage is unknown, not none. Next: say what each course teaches under “What "
        "courses teach”, or bring your own table with course names that tell it.",
        "zh": "覆盖情况未知，而非没有。下一步：在“课程内容”中填写各课程所教的知识点，"
        "或上传课程名称明确的课程表。",
    },
    "coverage_by": {"en": "Coverage by", "zh": "覆盖情况"},
    "by_area": {"en": "by area", "zh": "按领域"},
    "by_unit": {"en": "by unit", "zh": "按单元"},
    "by_tier": {"en": "by tier", "zh": "按层级"},
    "by_track": {"en": "by track", "zh": "按方向"},
    "track": {"en": "Track", "zh": "方向"},
    "track_help": {
        "en": "A track is a category of electives: who takes all of it, with the required courses, "
        "can meet this much.",
        "zh": "方向即一类选修课：修完该类全部课程及必修课，可学到这些内容。",
    },
    "hours_possible": {"en": "Hours: can be met", "zh": "课时：可学到"},
    "hours_guaranteed": {"en": "Hours: by everybody", "zh": "课时：人人学到"},
    "grid_title": {"en": "Which course teaches what", "zh": "哪门课程教什么"},
    "grid_choice": {"en": "Columns of the picture", "zh": "图中的列"},
    "grid_keys": {
        "en": "Arrow keys walk through the cells, Enter opens one.",
        "zh": "方向键在单元格间移动，回车键打开。",
    },
    "download_picture": {"en": "Picture {what} (SVG)", "zh": "图片（{what}，SVG）"},
    "download_grid": {"en": "Table {what} (CSV)", "zh": "表格（{what}，CSV）"},
    "worst_title": {"en": "The selection that covers least", "zh": "覆盖最少的选课"},
    "worst_text": {
        "en": "A student who keeps every rule but chooses most narrowly meets {n} of {of} points; "
        "{sure} of them are met in every selection.",
        "zh": "在遵守全部规则的前提下，选课最窄的学生学到{of}个知识点中的{n}个；其中{sure}个"
        "无论怎样选课都能学到。",
    },
    "worst_proof": {
        "en": "Proved: all admissible selections were searched (integer programming), and none "
        "covers fewer points.",
        "zh": "已证明：对全部可行的选课方案求解整数规划，没有方案覆盖得更少。",
    },
    "worst_unproved": {
        "en": "Not proved: time ran out, so a selection that covers less may exist.",
        "zh": "未能证明：时间用尽，可能存在覆盖更少的方案。",
    },
    "worst_impossible": {
        "en": "No selection of the listed courses keeps all rules. Look at the rules: one of them "
        "asks for more than the courses offer.",
        "zh": "所列课程中没有满足全部规则的选课方案。请检查规则：其中有要求超出所开课程。",
    },
    "worst_courses": {"en": "The {n} courses of this selection", "zh": "该方案的{n}门课程"},
    "in_selection": {"en": "In this selection", "zh": "是否在方案中"},
    "taken_yes": {"en": "✓ taken", "zh": "✓ 修读"},
    "taken_no": {"en": "✕ left out", "zh": "✕ 未修读"},
    "required": {"en": "required", "zh": "必修"},
    # ── gaps, topics ──
    "not_decidable_gaps": {
        "en": "Not decidable: the source does not print all courses, so whether these points are "
        "taught cannot be told from it.",
        "zh": "无法判定：来源没有列出全部课程，因此不能据此断定这些知识点是否讲授。",
    },
    "waived_head": {"en": "Accepted", "zh": "已接受"},
    "waived_mark": {"en": "✓ accepted", "zh": "✓ 已接受"},
    "tab_topics": {"en": "CS2023 topics", "zh": "CS2023主题"},
    "topic": {"en": "Topic", "zh": "主题"},
    "topic_unit": {"en": "Unit of CS2023", "zh": "CS2023单元"},
    "missing": {"en": "Points missing", "zh": "缺少的知识点"},
    "not_sure": {"en": "Not in every selection", "zh": "并非人人学到"},
    "topics_text": {
        "en": "{covered} of {of} core topics of CS2023 are covered, {partly} partly.",
        "zh": "CS2023的{of}个核心主题中覆盖{covered}个，部分覆盖{partly}个。",
    },
    "topics_sure": {
        "en": "In every selection of courses: {n} of {of}.",
        "zh": "无论怎样选课都覆盖：{of}个中的{n}个。",
    },
    "topics_help": {
        "en": "A topic is covered by one point that matches it exactly or is broader, or by all "
        "the "
        "points that lie within it; as far as our alignment to the Gamma pre-release goes.",
        "zh": "若有一个知识点与主题完全对应或更宽，或其下全部知识点都已讲授，则视为覆盖；"
        "依据本体系与Gamma预发布版的对应关系。",
    },
    "topics_undecided": {
        "en": "Topics not decidable, since only related points are aligned to them: {n}.",
        "zh": "有{n}个主题无法判定：仅对应到相关知识点。",
    },
    "topics_open": {"en": "Only what is not covered", "zh": "只看未覆盖的主题"},
    "topics_all": {"en": "Every topic is covered.", "zh": "全部主题均已覆盖。"},
    # ── order, repetition, rules ──
    "order_text": {
        "en": "Taught too early: {early}. Students must bring {bring} points, {unmet} of them "
        "needed "
        "directly and neither taught nor assumed here.",
        "zh": "教得过早：{early}处。学生须具备{bring}个知识点，其中{unmet}个被直接用到，"
        "却既未讲授也未列为先修。",
    },
    "some_terms": {
        "en": "Judged on the {known} of {of} courses that tell their term.",
        "zh": "仅就注明学期的课程判断：{of}门中的{known}门。",
    },
    "violation_where": {
        "en": " (courses: {first}; {second})",
        "zh": "（所在课程：{first}；{second}）",
    },
    "unmet_help": {
        "en": "Teach them, list them as assumed, or accept them with a reason.",
        "zh": "可讲授这些内容、列为先修，或注明理由后接受。",
    },
    "needed_by_head": {"en": "Needed by", "zh": "用于"},
    "needed_count": {"en": "Points", "zh": "数目"},
    "entry_list": {"en": "Show the list", "zh": "显示清单"},
    "links_missing_help": {
        "en": "Pairs: {n}. The first course uses what only the second teaches, and does not "
        "require "
        "it.",
        "zh": "{n}对：前一门课程用到只有后一门讲授的内容，却未把它列为先修。",
    },
    "links_reversed_help": {
        "en": "Pairs: {n}. The first course uses what only the second teaches, but the second "
        "comes in a later term, or requires the first. Listing it as a prerequisite would not "
        "help: change the order of the courses, or where the points are taught.",
        "zh": "{n}对：前一门课程用到只有后一门讲授的内容，但后一门学期更晚，或以前一门为先修。"
        "列为先修无济于事，需调整课程顺序或讲授位置。",
    },
    "links_unused_help": {
        "en": "Pairs: {n}. The first course requires the second, and none of its points needs it.",
        "zh": "{n}对：前一门课程以后一门为先修，但没有知识点用到它。",
    },
    "because_of": {"en": "Because of", "zh": "因为"},
    "repeats_help": {
        "en": "Points taught to the same level by several courses, accepted ones left out.",
        "zh": "由多门课程教到同一层次的知识点，已接受的不计。",
    },
    "repetition_text": {
        "en": "{n} points are taught by several courses: {spiral} deepen as planned, {plain} "
        "repeat "
        "the same level ({hours:g} class hours at stake), {open} are not decidable.",
        "zh": "{n}个知识点由多门课程讲授：{spiral}个螺旋上升，{plain}个重复同一层次"
        "（涉及{hours:g}课时），{open}个无法判定。",
    },
    "repetition_open": {
        "en": "Not decidable: without terms nobody can tell which course comes first.",
        "zh": "无法判定：缺少学期，不知道哪门课程在先。",
    },
    "letters": {
        "en": "I introduced, R reinforced, M mastered; ◌ inferred from a title.",
        "zh": "I初步介绍，R深化，M掌握；◌表示由课程名称推断。",
    },
    "levels_title": {"en": "Levels", "zh": "层次"},
    "levels_text": {
        "en": "Introduced and never deepened: {shallow}; reinforced or mastered but never "
        "introduced: "
        "{missing}; mastered too early: {early}; not decidable: {open}.",
        "zh": "只引入未深化：{shallow}个；未引入即深化或掌握：{missing}个；过早要求掌握："
        "{early}个；"
        "无法判定：{open}个。",
    },
    "levels_open": {
        "en": "Not decidable: terms are unknown, or a course that the source does not list could "
        "introduce or deepen the point.",
        "zh": "无法判定：学期未知，或来源未列出的课程可能引入或加深该知识点。",
    },
    "level_fault": {"en": "What is odd", "zh": "问题"},
    "fault_introduced_only": {
        "en": "introduced, never reinforced",
        "zh": "只引入，未深化",
    },
    "fault_never_introduced": {
        "en": "reinforced or mastered, never introduced",
        "zh": "未引入即深化或掌握",
    },
    "fault_mastered_too_early": {
        "en": "mastered before it is introduced or reinforced",
        "zh": "引入或深化之前已要求掌握",
    },
    "silent": {
        "en": "Courses linked to no point yet ({n}): {names}",
        "zh": "{n}门课程尚未与知识点建立联系：{names}",
    },
    "rules_text": {
        "en": "Rules met: {met}. Not met: {failed} (accepted: {accepted}). Not decidable: {open}.",
        "zh": "{met}条规则满足，{failed}条不满足（已接受{accepted}条），{open}条无法判定。",
    },
    "open_unknown": {
        "en": "Not decidable: {unknown} courses do not tell what this rule asks about. Fill it in "
        "under “Edit”.",
        "zh": "无法判定：{unknown}门课程未注明该规则所问的内容。可在“编辑方案”中补充。",
    },
    "open_incomplete": {
        "en": "Not decidable: the rule is not met by what is listed, but the list is not complete "
        "({unknown} listed courses do not tell).",
        "zh": "无法判定：所列内容未达到要求，但课程列表并不完整（所列课程中有{unknown}门未注明）。",
    },
    "open_list": {
        "en": "Not decidable: what is listed does not meet the rule, but the list is not complete.",
        "zh": "无法判定：所列内容未达到要求，但课程列表并不完整。",
    },
    "character": {"en": "What the programme is like", "zh": "方案的特点"},
}
