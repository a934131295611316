"""The words of editing a programme: a draft, maps by hand, courses, groups and rules."""

from __future__ import annotations

from aiknowledge.model import Language

EDIT_WORDS: dict[str, dict[Language, str]] = {
    # ── a draft ──
    "changed": {
        "en": "**Changes in this visit: {n}**. They count everywhere on this page, and are lost "
        "when "
        "you leave unless you keep them.",
        "zh": "**本次共修改{n}处**。修改在本页各处生效；若不保存，离开后即丢失。",
    },
    "undo_all": {"en": "Undo all", "zh": "全部撤销"},
    "download_as_table": {"en": "Download as a table (CSV)", "zh": "下载为课程表（CSV）"},
    "download_as_table_help": {
        "en": "In the columns of the template. A table holds no groups, rules or points; YAML "
        "does.",
        "zh": "采用模板的列。表格不含分组、规则和知识点，YAML包含全部内容。",
    },
    "no_overlay": {
        "en": "To keep changes for everybody, start the app with a folder of your department: "
        "aiknowledge --overlay DIR app. Without one, take the YAML file home and bring it again.",
        "zh": "若要为所有人保留修改，请以本单位文件夹启动：aiknowledge --overlay DIR app。"
        "否则请下载YAML文件，下次再上传。",
    },
    "no_place": {
        "en": "To keep these changes, take the YAML file home and bring it again.",
        "zh": "若要保留这些修改，请下载YAML文件，下次再上传。",
    },
    "not_saved": {"en": "Nothing was saved: {reason}", "zh": "未能保存：{reason}"},
    # ── maps by hand ──
    "tab_maps": {"en": "What courses teach", "zh": "课程内容"},
    "maps_text": {
        "en": "Links between courses and points: {n} confirmed, {open} inferred.",
        "zh": "课程与知识点的联系中，{n}处已确认，{open}处为推断。",
    },
    "maps_help": {
        "en": "Set level, hours and state in the table; whatever you change by hand counts as "
        "confirmed. ◌ inferred, ● confirmed, ✕ rejected.",
        "zh": "可在表中设置层次、课时和状态；手工修改的即视为已确认。◌推断，●已确认，✕已否定。",
    },
    "maps_none": {
        "en": "No point is linked to this course yet. Add the first one below.",
        "zh": "该课程尚未与知识点建立联系，请在下方添加。",
    },
    "said_by": {"en": "By", "zh": "由"},
    "confirm_all": {"en": "Confirm all {n} inferred links", "zh": "确认全部{n}处推断"},
    "add_point": {"en": "Add a point", "zh": "添加知识点"},
    "add_point_hint": {
        "en": "type an English or Chinese name",
        "zh": "输入中文或英文名称",
    },
    "add": {"en": "Add", "zh": "添加"},
    "no_courses": {
        "en": "There is no course yet. Add one under “Edit”.",
        "zh": "还没有课程，请在“编辑方案”中添加。",
    },
    # ── editing ──
    "tab_edit": {"en": "Edit", "zh": "编辑方案"},
    "edit_text": {
        "en": "Courses: {courses}. Rules of selection: {rules}.",
        "zh": "{courses}门课程，{rules}条选课规则。",
    },
    "groups": {"en": "Groups", "zh": "分组"},
    "groups_help": {
        "en": "A group is made by naming it at a course. Rename it here, and its rules follow; "
        "empty "
        "the name, and the group and its rules go.",
        "zh": "在课程中填写组名即建立分组。在此改名，规则随之更改；"
        "清空名称则解散分组并删除其规则。",
    },
    "groups_none": {
        "en": "No group yet: write a name into the column Group of some courses.",
        "zh": "尚无分组：请在课程的“分组”列填写名称。",
    },
    "group_help": {
        "en": "Rules of selection may speak of a group.",
        "zh": "选课规则可针对某一分组。",
    },
    "from_enterprise": {"en": "From an enterprise", "zh": "企业提供"},
    "from_enterprise_help": {
        "en": "Empty means that nobody says.",
        "zh": "留空表示未注明。",
    },
    "rules_title": {"en": "Rules of selection", "zh": "选课规则"},
    "rules_help": {
        "en": "What a student takes from a group (or from all courses, where none is named), or "
        "what "
        "share of courses enterprises provide.",
        "zh": "学生须从某一分组（未指定则为全部课程）中修读的数量，或企业提供课程的比例。",
    },
    "rule_most_credits": {"en": "Most credits", "zh": "最多学分"},
    "rule_least_enterprise_share": {"en": "Least share from enterprises", "zh": "企业提供最低比例"},
    "rule_share_help": {
        "en": "Between 0 and 1: 0.3 is 30 %.",
        "zh": "0到1之间：0.3即30%。",
    },
    "credits_choice": {"en": "How credits count", "zh": "学分如何折算"},
    "credits_no_system": {"en": "not declared", "zh": "未声明"},
    "credits_ects": {"en": "ECTS", "zh": "ECTS欧洲学分"},
    "credits_chinese_16": {"en": "Chinese, 16 class hours", "zh": "国内学分（16课时）"},
    "credits_us_semester": {"en": "US semester", "zh": "美国学期制学分"},
    "credits_us_quarter": {"en": "US quarter", "zh": "美国季度制学分"},
    "credits_own_hours": {"en": "own hours per credit", "zh": "自定每学分课时"},
    "credits_hours": {"en": "Class hours of one credit", "zh": "每学分课时"},
    "credits_about_no_system": {
        "en": "Without a declared system credits are not converted: hours stay unknown.",
        "zh": "未声明学分制时不作换算，课时为未知。",
    },
    "credits_about_ects": {
        "en": "25 to 30 hours of all work (ECTS Users' Guide 2015); class hours are taken as a "
        "part "
        "of them, since ECTS fixes none.",
        "zh": "每学分25至30小时全部学习时间（ECTS指南2015）；ECTS不规定课时，按其中一部分估算。",
    },
    "credits_about_chinese_16": {
        "en": "16 class hours of theory for a credit, by custom; practice often takes more.",
        "zh": "按惯例每学分16课时理论课；实践课往往更多。",
    },
    "credits_about_us_semester": {
        "en": "About 15 class hours and 45 hours of all work (34 CFR 600.2).",
        "zh": "约15课时，全部学习时间45小时（34 CFR 600.2）。",
    },
    "credits_about_us_quarter": {
        "en": "10 to 12 class hours and 30 to 36 hours of all work (34 CFR 600.2).",
        "zh": "10至12课时，全部学习时间30至36小时（34 CFR 600.2）。",
    },
    "credits_about_own_hours": {
        "en": "As you declare it for this programme.",
        "zh": "按您为本方案所作的声明。",
    },
    "credits_come_to": {
        "en": "The courses come to {hours} class hours: {told} tell theirs, {converted} by their "
        "credits, {unknown} unknown.",
        "zh": "全部课程共{hours}课时：{told}门注明课时，{converted}门由学分折算，{unknown}门未知。",
    },
}
