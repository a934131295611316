"""The words of the Teach page."""

from __future__ import annotations

from aiknowledge.model import Language
from aiknowledge.ui.teach.order_words import TEACH_ORDER_WORDS

_BRING: dict[str, dict[Language, str]] = {
    "teach": {"en": "Teach", "zh": "教学"},
    "door_teach_example": {
        "en": "Example: a syllabus with two planted order faults",
        "zh": "示例：一份特意埋入两处顺序问题的大纲",
    },
    "teach_intro": {
        "en": "What happens next: each line of the syllabus is matched to knowledge points, you "
        "confirm or correct the matches, and the page then says what the course covers, what is "
        "out of order, what to move, and what students must bring.",
        "zh": "接下来：系统把大纲的每一行与知识点匹配，由你确认或修改，"
        "然后给出课程的覆盖范围、顺序问题、调整建议以及学生需要的基础。",
    },
    "teach_upload": {
        "en": "Your syllabus: .docx, .pdf, .xlsx, .csv, .md, .html, .txt, .pptx or .tex; several "
        "files or a .zip for a programme",
        "zh": "教学大纲：.docx、.pdf、.xlsx、.csv、.md、.html、.txt、.pptx或.tex；"
        "多个文件或.zip可一次处理整个专业",
    },
    "teach_limits": {"en": "Up to 40 MB each", "zh": "每个文件不超过40 MB"},
    "teach_example": {"en": "Try the example", "zh": "试用示例"},
    "teach_paste": {"en": "Paste text instead", "zh": "改为粘贴文本"},
    "teach_paste_here": {"en": "The text of the syllabus", "zh": "大纲文本"},
    "teach_paste_go": {"en": "Use this text", "zh": "使用该文本"},
    "teach_private": {
        "en": "What you bring stays in this visit; download the map to go on another day.",
        "zh": "上传的内容只保留在本次访问中；如需日后继续，请下载匹配文件。",
    },
    "teach_go_on": {"en": "Go on where you stopped", "zh": "继续上次的工作"},
    "teach_forget": {"en": "Delete", "zh": "删除"},
    "teach_forgotten": {"en": "{name} is deleted.", "zh": "已删除{name}。"},
    "teach_bring_back": {"en": "Bring it back", "zh": "恢复"},
    "bring_back_named": {"en": "Bring back {name}", "zh": "恢复“{name}”"},
    "teach_gone": {
        "en": "The syllabus of this address is no longer here: files that are brought stay for one "
        "visit. Bring it again, or the map that you downloaded.",
        "zh": "该地址对应的大纲已不存在：上传的文件只保留在一次访问中。"
        "请重新上传大纲或已下载的匹配文件。",
    },
    "teach_another": {"en": "Another syllabus", "zh": "换一份大纲"},
    "teach_holds": {
        "en": "**{title}** · {n} lines that teach",
        "zh": "**{title}** · {n}行教学内容",
    },
    "teach_holds_many": {
        "en": "**{n} of {all} files** could be read and mapped.",
        "zh": "{all}个文件中有**{n}个**可以读取并匹配。",
    },
    "teach_is_example": {
        "en": "(our example; two faults of order are planted in it)",
        "zh": "（自带示例，其中特意埋入两处顺序问题）",
    },
    "teach_remarks": {"en": "Remarks about the file: {n}", "zh": "关于文件的说明：{n}条"},
    "teach_found": {"en": "{where}: {what}", "zh": "位于{where}：{what}"},
    "bad_damaged": {
        "en": "The file is damaged or no such document. Open it in its program, save it again, and "
        "bring it once more.",
        "zh": "文件已损坏或格式不符。请用原程序打开并重新保存后再上传。",
    },
    "bad_empty": {
        "en": "The file is empty. Choose the file again.",
        "zh": "文件是空的。请重新选择文件。",
    },
    "bad_encrypted": {
        "en": "A password protects the file. Save it without one and bring it again.",
        "zh": "文件有密码保护。请取消密码后重新上传。",
    },
    "bad_entities": {
        "en": "The file declares entities, as no Office program does, so it is not read. Open it "
        "in Office and save it again.",
        "zh": "文件含有办公软件不会生成的实体声明，因此不予读取。请用办公软件重新保存。",
    },
    "bad_folder_of_files": {
        "en": "This is a zip of several files. Name it .zip to treat it as a programme.",
        "zh": "这是包含多个文件的压缩包。请以.zip为扩展名上传，作为一个专业处理。",
    },
    "bad_macros": {
        "en": "The file holds macros; they are never carried out. Where it was refused, save it "
        "without them.",
        "zh": "文件含有宏，宏不会被执行。如被拒绝，请另存为不含宏的文件。",
    },
    "bad_no_text": {
        "en": "No text was found in the file. Bring one with text, or paste the text.",
        "zh": "文件中没有找到文字。请上传含文字的文件，或粘贴文本。",
    },
    "bad_old_kind": {
        "en": "This older kind of file is not read. Save it as .docx, .xlsx or .pptx.",
        "zh": "不支持这种旧格式。请另存为.docx、.xlsx或.pptx。",
    },
    "bad_picture": {
        "en": "This is a picture. Run text recognition on it, or paste the text.",
        "zh": "这是图片。请先做文字识别，或粘贴文本。",
    },
    "bad_scanned": {
        "en": "This PDF is a scan without text. Run text recognition on it, or paste the text.",
        "zh": "该PDF是扫描件，没有文字。请先做文字识别，或粘贴文本。",
    },
    "bad_too_large": {
        "en": "The file is larger than a syllabus can be. Bring only the syllabus of one course.",
        "zh": "文件过大。请只上传一门课程的大纲。",
    },
    "bad_too_deep": {
        "en": "The marks in this file stand inside each other too deeply. Copy its text into a "
        "plain document.",
        "zh": "文件的标记嵌套过深。请把文字复制到普通文档中。",
    },
    "bad_too_slow": {
        "en": "Reading took too long and was stopped. Save only the pages of the syllabus.",
        "zh": "读取时间过长，已停止。请只保存大纲所在的页面。",
    },
    "bad_unknown_encoding": {
        "en": "The encoding of the text cannot be told. Save it as UTF-8.",
        "zh": "无法判断文本编码。请另存为UTF-8。",
    },
    "bad_outside_folder": {
        "en": "A name in the zip leads out of its folder, so that file was left out. Pack the "
        "folder again.",
        "zh": "压缩包中有文件路径指向文件夹之外，已略过。请重新打包。",
    },
    "bad_wrong_name": {
        "en": "The name of the file says another kind than its content; the content counts.",
        "zh": "文件扩展名与内容不符，以内容为准。",
    },
    "bad_nothing_taught": {
        "en": "No line that teaches was found. See below which lines were set aside; a heading "
        "such as “Weekly plan” above the topics helps.",
        "zh": "没有找到教学内容。请查看下方未计入的内容；在内容前加上“教学内容”标题会有帮助。",
    },
    "bad_no_map": {
        "en": "This is no map that this system can use. Bring the syllabus itself.",
        "zh": "该匹配文件无法使用。请上传大纲原文件。",
    },
    "bad_wrong_value": {
        "en": "A cell of the sheet holds no state or level that is known; nothing of the sheet was "
        "taken over. Choose from the list in that cell and load the sheet again.",
        "zh": "确认表中有无法识别的状态或程度，未采用该表的任何内容。"
        "请在该单元格中从列表选择后重新载入。",
    },
    "bad_encoding": {
        "en": "The encoding of the text was guessed; see whether letters look wrong.",
        "zh": "文本编码由程序推断，请核对是否有乱码。",
    },
    "bad_traditional_characters": {
        "en": "The text is in Traditional characters, which are not matched to points.",
        "zh": "文本为繁体字，不与知识点匹配，请转换为简体字。",
    },
    "bad_included_files": {
        "en": "The file includes others, which were not read.",
        "zh": "文件引用了其他文件，这些内容未读取。",
    },
    "bad_front_matter": {
        "en": "Settings at the head of the file were left out.",
        "zh": "文件开头的设置未计入。",
    },
    "bad_speaker_notes": {
        "en": "Speaker notes were left out.",
        "zh": "演讲者备注未计入。",
    },
    "bad_menu_left_out": {
        "en": "Menus and forms of the page were left out.",
        "zh": "网页的菜单和表单未计入。",
    },
    "bad_page_margin": {
        "en": "Page headers and footers were left out.",
        "zh": "页眉和页脚未计入。",
    },
    "bad_notes_left_out": {
        "en": "Notes and comments were left out.",
        "zh": "脚注和批注未计入。",
    },
    "bad_table_cut": {
        "en": "A table is too large; only a part of it was read.",
        "zh": "表格过大，只读取了一部分。",
    },
    "bad_long_line": {
        "en": "A very long line was cut into pieces. Write one topic on a line.",
        "zh": "有一行过长，已拆分。请每行写一个主题。",
    },
    "bad_empty_page": {
        "en": "A page holds no text. Look whether text is missing.",
        "zh": "有页面没有文字，请核对是否缺少内容。",
    },
    "bad_too_long": {
        "en": "The file has too many pages; only the first were read.",
        "zh": "文件页数过多，只读取了前面的页面。",
    },
    "bad_description_only": {
        "en": "There is no list of topics; the description of the course was taken instead.",
        "zh": "没有主题列表，已改用课程简介。",
    },
    "bad_other": {
        "en": "The file is not quite as expected. What was found:",
        "zh": "文件与预期不完全相符，发现：",
    },
    "teach_steps": {"en": "Steps", "zh": "步骤"},
    "step_confirm": {"en": "1 · Confirm", "zh": "1 · 确认"},
    "step_covers": {"en": "2 · What it covers", "zh": "2 · 覆盖范围"},
    "step_order": {"en": "3 · Order", "zh": "3 · 顺序"},
    "step_moves": {"en": "4 · What to move", "zh": "4 · 调整"},
    "step_entry": {"en": "5 · What students bring", "zh": "5 · 学生基础"},
    "step_take": {"en": "6 · Take it home", "zh": "6 · 下载"},
    "teach_course": {"en": "Course to work on", "zh": "当前课程"},
    "teach_all_maps": {"en": "Download all maps (.zip)", "zh": "下载全部匹配文件（.zip）"},
    "teach_col_course": {"en": "Course", "zh": "课程"},
    "teach_col_confirmed": {"en": "Lines confirmed", "zh": "已确认行数"},
    "teach_col_waiting": {"en": "Lines that wait", "zh": "待确认行数"},
    "teach_col_points": {"en": "Points confirmed", "zh": "已确认知识点"},
    "teach_col_proposed": {"en": "Points proposed", "zh": "建议知识点"},
}
_CONFIRM: dict[str, dict[Language, str]] = {
    "teach_progress": {
        "en": "{judged} of {lines} lines judged, {waiting} wait",
        "zh": "共{lines}行，已判定{judged}行，待确认{waiting}行",
    },
    "teach_name": {
        "en": "Your name (stands on what you confirm)",
        "zh": "姓名（记录在确认结果中）",
    },
    "teach_least": {"en": "Confidence at least", "zh": "置信度不低于"},
    "teach_bulk": {"en": "Confirm {n} lines at once", "zh": "一次确认{n}行"},
    "teach_last_step": {
        "en": "Last: {what}; lines {lines}; {by}",
        "zh": "上一步：{what}；行{lines}；{by}",
    },
    "teach_no_step": {
        "en": "Tip: confirm the sure lines at once, then look at the rest one by one.",
        "zh": "提示：先一次确认可靠的行，再逐行查看其余内容。",
    },
    "teach_did_sure": {"en": "several lines confirmed at once", "zh": "批量确认"},
    "teach_did_settle": {"en": "a line confirmed", "zh": "确认一行"},
    "teach_did_nothing": {"en": "a line teaches none of these", "zh": "标记为不涉及"},
    "teach_did_reopen": {"en": "a line opened again", "zh": "重新打开一行"},
    "teach_did_choose": {"en": "another point chosen", "zh": "另选知识点"},
    "teach_did_hours": {"en": "hours changed", "zh": "修改学时"},
    "teach_did_sheet": {"en": "a sheet taken over", "zh": "采用确认表"},
    "teach_marks": {
        "en": "✓ confirmed · ∅ confirmed: teaches none of these · ? proposed and counted until you "
        "judge the line · … nothing likely enough; have a look",
        "zh": "✓ 已确认 · ∅ 已确认：不涉及 · ? 建议，在你判定之前计入 · "
        "… 没有足够可靠的匹配，请查看",
    },
    "teach_state_confirmed": {"en": "confirmed", "zh": "已确认"},
    "teach_state_empty": {"en": "confirmed: none of these", "zh": "已确认：不涉及"},
    "teach_state_sure": {"en": "proposed, not confirmed", "zh": "建议，尚未确认"},
    "teach_state_open": {"en": "no sure match, not confirmed", "zh": "无可靠匹配，尚未确认"},
    "teach_own_choice": {"en": "your choice", "zh": "人工选择"},
    "teach_exact": {"en": "the same", "zh": "一致"},
    "teach_broader": {"en": "point is broader", "zh": "知识点更宽"},
    "teach_narrower": {"en": "point is narrower", "zh": "知识点更窄"},
    "teach_related": {"en": "related", "zh": "相关"},
    "teach_w_lines": {"en": "Lines of the syllabus", "zh": "大纲各行"},
    "teach_w_teaches": {"en": "This line teaches", "zh": "该行讲授"},
    "teach_w_confirm": {"en": "Confirm and go on", "zh": "确认并继续"},
    "teach_w_none": {"en": "None of these", "zh": "以上都不是"},
    "teach_w_open": {"en": "Open again", "zh": "重新打开"},
    "teach_w_comma": {"en": ", ", "zh": "、"},
    "teach_w_more": {"en": "Less likely", "zh": "可能性较低"},
    "teach_w_other": {"en": "Another point or unit", "zh": "其他知识点或单元"},
    "teach_w_add": {"en": "Add", "zh": "添加"},
    "teach_w_level": {"en": "Level", "zh": "程度"},
    "teach_w_relation": {"en": "Relation", "zh": "关系"},
    "teach_w_because": {"en": "because of", "zh": "依据"},
    "teach_w_hours": {"en": "Class hours:", "zh": "课时："},
    "teach_w_nothing": {"en": "nothing of the map", "zh": "不涉及知识图谱"},
    "teach_w_theory": {"en": "theory", "zh": "理论"},
    "teach_w_practice": {"en": "practice", "zh": "实践"},
    "teach_w_rejected": {"en": "rejected", "zh": "已否决"},
    "teach_w_save_hours": {"en": "Set", "zh": "设定"},
    "teach_not_understood": {
        "en": "That could not be understood; nothing was changed.",
        "zh": "无法识别该操作，未作任何修改。",
    },
    "teach_not_kept": {
        "en": "The map could not be kept in the workspace ({reason}); download it instead.",
        "zh": "无法保存到工作区（{reason}），请下载匹配文件。",
    },
    "teach_aside": {"en": "Set aside: {n} lines", "zh": "未计入的内容：{n}行"},
    "teach_aside_text": {
        "en": "These lines were read and kept, but are not counted as teaching.",
        "zh": "以下各行已读取并保留，但不计为教学内容。",
    },
    "teach_aside_choose": {
        "en": "Do some of them teach? Choose them",
        "zh": "其中有教学内容吗？请选择",
    },
    "teach_aside_go": {"en": "They teach", "zh": "计为教学"},
    "teach_did_aside": {"en": "lines taken as teaching", "zh": "计为教学内容"},
    "teach_kind_objective": {"en": "Objectives", "zh": "课程目标"},
    "teach_kind_prerequisite": {"en": "Prerequisites", "zh": "先修课程"},
    "teach_kind_assessment": {"en": "Assessment", "zh": "考核方式"},
    "teach_kind_reading": {"en": "Readings", "zh": "参考资料"},
    "teach_kind_boilerplate": {"en": "Everything else", "zh": "其他"},
    "teach_second_title": {"en": "A second reader", "zh": "第二位审阅人"},
    "teach_second_text": {
        "en": "A colleague judges the same lines without seeing your verdicts; kappa then says how "
        "far the two of you agree beyond chance.",
        "zh": "由同事在看不到你的结论的情况下独立判定，随后用Kappa系数衡量两人的一致程度。",
    },
    "teach_second_toggle": {"en": "Judge as the second reader", "zh": "以第二审阅人身份判定"},
    "teach_no_kappa": {
        "en": "No line has been judged by both yet.",
        "zh": "尚无两人都判定过的行。",
    },
    "teach_kappa": {
        "en": "Cohen's kappa **{kappa}** on {items} verdicts about {lines} lines judged by both.",
        "zh": "Cohen's Kappa：**{kappa}**（两人都判定的{lines}行，共{items}个结论）。",
    },
    "teach_new": {"en": "No fitting point? Create one", "zh": "没有合适的知识点？新建一个"},
    "teach_new_overlay": {
        "en": "The point is written into your department's folder, with your name and the date.",
        "zh": "新知识点写入本院系的附加层，并记录姓名和日期。",
    },
    "teach_new_visit": {
        "en": "The app runs without a department's folder, so the point stays in this visit; "
        "download it to keep it.",
        "zh": "当前没有院系附加层，新知识点只保留在本次访问中，可下载保存。",
    },
    "teach_new_line": {"en": "Line that teaches it", "zh": "讲授它的行"},
    "teach_new_name": {"en": "Name of the point", "zh": "知识点名称"},
    "teach_new_meaning": {"en": "What it is, in a sentence", "zh": "一句话定义"},
    "teach_new_unit": {"en": "Unit that it belongs to", "zh": "所属单元"},
    "teach_new_reason": {"en": "Why it is needed", "zh": "新建理由"},
    "teach_new_go": {"en": "Create and confirm", "zh": "新建并确认"},
    "teach_new_missing": {
        "en": "A name and a reason are needed; nothing was created.",
        "zh": "请填写名称和理由；未新建任何内容。",
    },
    "teach_new_file": {
        "en": "Download your points in {area} (YAML)",
        "zh": "下载{area}领域中你新建的知识点（YAML）",
    },
}
TEACH_WORDS: dict[str, dict[Language, str]] = {**_BRING, **_CONFIRM, **TEACH_ORDER_WORDS}
