"""The words of the start page, the header, Explore and Data."""

from __future__ import annotations

from aiknowledge.model import Language

APP_WORDS: dict[str, dict[Language, str]] = {
    "start": {"en": "Start", "zh": "首页"},
    "start_title": {"en": "What do you want to do?", "zh": "你想做什么？"},
    "start_intro": {
        "en": "One map of what AI education teaches: {areas} areas, {units} units, {points} "
        "knowledge points, and what each needs first. Choose a door; each has a worked example.",
        "zh": "一张人工智能教育的知识图谱：{areas}个领域、{units}个单元、{points}个知识点，"
        "以及每个知识点的先修要求。请选择入口，每个入口都有一个完整示例。",
    },
    "door_learn": {"en": "Learn something", "zh": "我要学习"},
    "door_learn_text": {
        "en": "What must I learn first, in what order, how long will it take, and why?",
        "zh": "先学什么、按什么顺序、需要多长时间、为什么？",
    },
    "door_learn_example": {
        "en": "Example: the way to language agents",
        "zh": "示例：通向语言智能体的学习路径",
    },
    "door_teach": {"en": "Plan a course", "zh": "我要备课"},
    "door_teach_text": {
        "en": "Which points does my syllabus teach, in a workable order, and what must students "
        "bring?",
        "zh": "我的教学大纲覆盖哪些知识点，顺序是否可行，学生需要具备什么基础？",
    },
    "door_audit": {"en": "Review a programme", "zh": "我要审查培养方案"},
    "door_audit_text": {
        "en": "What do our programmes cover, miss, repeat and teach too early, and what is the "
        "cheapest repair?",
        "zh": "培养方案覆盖了什么、缺少什么、重复了什么、哪些教得过早，怎样修补代价最小？",
    },
    "door_audit_example": {
        "en": "Example: a four-term plan with planted faults",
        "zh": "示例：一份特意埋入问题的四学期方案",
    },
    "start_more": {"en": "Or look around", "zh": "或者随便看看"},
    "see_map": {"en": "The map of all points", "zh": "全部知识点的地图"},
    "see_courses": {
        "en": "Courses: prerequisites, figures and plans from a catalogue",
        "zh": "课程：从课程目录得到先修关系、指标与修读方案",
    },
    "see_data": {
        "en": "What the data are, and how far they are checked",
        "zh": "数据说明与审核情况",
    },
    "search": {"en": "Find anything", "zh": "搜索"},
    "search_hint": {
        "en": "point, unit, course, programme or profile, e.g. attention, SVD, Nanjing",
        "zh": "知识点、单元、课程、培养方案或人才画像，例如：注意力、SVD、南京大学",
    },
    "no_hit": {
        "en": "Nothing is called that. Try fewer letters, or the other language.",
        "zh": "没有找到。请减少字数，或换一种语言。",
    },
    "kind_subject": {"en": "subject", "zh": "学科"},
    "kind_point": {"en": "point", "zh": "知识点"},
    "kind_unit": {"en": "unit", "zh": "单元"},
    "kind_area": {"en": "area", "zh": "领域"},
    "kind_course": {"en": "course", "zh": "课程"},
    "kind_curriculum": {"en": "programme", "zh": "培养方案"},
    "kind_profile": {"en": "profile", "zh": "人才画像"},
    "explore": {"en": "Explore", "zh": "浏览"},
    "explore_intro": {
        "en": "{areas} areas, {units} units, {points} points. Each square is a knowledge point: "
        "choose one to see what it needs and where it leads.",
        "zh": "{areas}个领域、{units}个单元、{points}个知识点。每个方块是一个知识点，"
        "点击查看它需要什么、通向哪里。",
    },
    "map_hint": {
        "en": "Point at a square, or reach it with the Tab key, to read its name here; press it to "
        "open it. On a touch screen the first touch tells the name, the second opens.",
        "zh": "用鼠标指向方块，或用Tab键移到方块上，此处显示其名称，点击打开。"
        "触屏上第一次轻触显示名称，再次轻触打开。",
    },
    "map_shows": {"en": "Mark the points by", "zh": "知识点标记方式"},
    "map_area": {"en": "area", "zh": "所属领域"},
    "map_tier": {"en": "how essential", "zh": "重要程度"},
    "map_goal": {"en": "what a goal needs", "zh": "目标所需程度"},
    "map_programme": {"en": "what a programme covers", "zh": "方案覆盖情况"},
    "map_choose_goal": {"en": "Goal", "zh": "目标"},
    "map_choose_programme": {"en": "Programme", "zh": "培养方案"},
    "mark_core": {"en": "core", "zh": "核心"},
    "mark_extended": {"en": "extended", "zh": "拓展"},
    "mark_elective": {"en": "elective", "zh": "选修"},
    "mark_use": {"en": "needed even to use it", "zh": "会用就需要"},
    "mark_explain": {"en": "needed to explain it", "zh": "讲清才需要"},
    "mark_build": {"en": "needed to build it", "zh": "实现才需要"},
    "mark_goal": {"en": "the goal itself", "zh": "目标本身"},
    "mark_confirmed": {"en": "taught, confirmed", "zh": "已讲授（已确认）"},
    "mark_inferred": {"en": "taught, inferred from titles", "zh": "已讲授（由课程名推断）"},
    "mark_untaught": {"en": "not taught", "zh": "未讲授"},
    "mark_unneeded": {"en": "not needed", "zh": "不需要"},
    "map_as_table": {"en": "The map as a table", "zh": "以表格查看地图"},
    "mark_column": {"en": "Mark", "zh": "标记"},
    "download_points": {"en": "Download as a table (CSV) ", "zh": "下载表格（CSV） "},
    "unit_taught_by": {"en": "Taught by", "zh": "讲授课程"},
    "unit_points": {"en": "Its points, in an order that works", "zh": "知识点（按可行的学习顺序）"},
    "unit_plan": {"en": "Plan a path to the whole unit", "zh": "规划学完本单元的路径"},
    "area_units": {"en": "Its units", "zh": "所含单元"},
    "recommended": {"en": "{hours:g} class hours recommended", "zh": "建议{hours:g}课时"},
    "record_unknown": {
        "en": "There is no unit or area called “{name}” in this system.",
        "zh": "本体系中没有名为“{name}”的单元或领域。",
    },
    "taught_inferred": {"en": "inferred", "zh": "推断"},
    "nobody_teaches": {
        "en": "No loaded programme is said to teach any of it.",
        "zh": "已载入的培养方案都没有讲授这部分内容。",
    },
    "about": {"en": "Data", "zh": "数据"},
    "about_text": {
        "en": "In the shape reported for the 2019 Basic AI Course Knowledge System (7 areas, 81 "
        "units, 400 points); names, definitions and links are ours. The original runs to over "
        "90,000 words and its names are not public. This is not an edition of it.",
        "zh": "本体系采用2019年“人工智能基础课程知识体系”所报道的规模（7个领域、81个单元、"
        "400个知识点），名称、定义与联系均由我们编写。原体系超过9万字，其名称并未公开；"
        "本项目不是它的任何版本。",
    },
    "about_version": {
        "en": "Version {version} of {date}. Licence of the data: {licence}.",
        "zh": "版本{version}，日期{date}。数据许可：{licence}。",
    },
    "review": {"en": "State of review", "zh": "审阅状态"},
    "review_text": {
        "en": "Drafted by one reader and read again by a second one; both were language models. No "
        "named expert has confirmed a point yet: where one does, the point will say so.",
        "zh": "每个知识点由一位读者起草、另一位读者复核，二者均为语言模型。"
        "目前尚无署名专家确认任何知识点；一经确认，会在该知识点中注明。",
    },
    "review_drafted": {"en": "{n} points drafted", "zh": "起草{n}个知识点"},
    "review_second": {"en": "{n} points read by a second reader", "zh": "复核{n}个知识点"},
    "review_expert": {"en": "{n} points confirmed by an expert", "zh": "专家确认{n}个知识点"},
    "about_programmes": {"en": "Programmes and profiles", "zh": "培养方案与人才画像"},
    "about_programmes_text": {
        "en": "{curricula} programmes and {profiles} profiles as the report prints them. What "
        "their courses teach is inferred from titles until somebody confirms it.",
        "zh": "{curricula}份培养方案和{profiles}个人才画像，按报告原文收录。"
        "课程讲授的内容由课程名推断，直到有人确认为止。",
    },
    "checks": {"en": "Checks", "zh": "检查"},
    "checks_clean": {
        "en": "No error was found: every id, need, text and source is in order.",
        "zh": "没有发现错误：编号、先修、文本与来源均符合要求。",
    },
    "checks_found": {
        "en": "{errors} errors, {warnings} warnings were found.",
        "zh": "发现{errors}个错误、{warnings}个警告。",
    },
    "figures_of_graph": {"en": "The graph in figures", "zh": "图谱概况"},
    "figures_text": {
        "en": "{requires} direct needs, each with its reason; {helped_by} hints; the longest chain "
        "has {longest} steps; {roots} points need nothing; {cross:.0%} of the needs cross areas.",
        "zh": "{requires}条直接先修关系，每条都有理由；{helped_by}条建议；最长链有{longest}步；"
        "{roots}个知识点无先修；{cross:.0%}的先修关系跨领域。",
    },
    "bibliography": {"en": "Sources ({n})", "zh": "来源（{n}）"},
    "source_title": {"en": "Title", "zh": "题名"},
    "source_authors": {"en": "Authors", "zh": "作者"},
    "source_year": {"en": "Year", "zh": "年份"},
    "source_where": {"en": "Where", "zh": "出处"},
    "source_cost": {"en": "Cost", "zh": "费用"},
    "downloads": {"en": "Downloads", "zh": "下载"},
    "download_all": {"en": "All data (ZIP of YAML)", "zh": "全部数据（YAML压缩包）"},
    "download_points_csv": {"en": "All points (CSV)", "zh": "全部知识点（CSV）"},
    "download_needs_csv": {"en": "All needs with reasons (CSV)", "zh": "全部先修关系及理由（CSV）"},
    "add_own": {"en": "Add your own", "zh": "加入自己的数据"},
    "add_own_text": {
        "en": "A programme table goes in on the Audit page, a catalogue on the Courses page, a "
        "syllabus on the Teach page. A department's own points, needs and waivers live in a folder "
        "laid over these data, which stay as they are:",
        "zh": "培养方案表格在“审核”页上传，课程目录在“课程”页上传，教学大纲在“教学”页上传。"
        "本系自己的知识点、先修关系和豁免放在单独的文件夹中，叠加在这些数据之上，原数据不变：",
    },
    "space": {"en": "What is kept of you", "zh": "你的数据"},
    "space_local": {
        "en": "Your progress, plans, maps of syllabi and own programmes are kept on this "
        "computer, in this folder, and sent nowhere:",
        "zh": "你的学习进度、计划、大纲映射和自己的培养方案保存在本机的以下文件夹中，"
        "不会发送到任何地方：",
    },
    "space_nothing": {
        "en": "Nothing. What you do lives as long as this page is open; take it home as files.",
        "zh": "不保存任何内容。你的操作只在本页打开期间有效，请以文件形式带走。",
    },
    "space_make": {"en": "Keep my work behind a private link", "zh": "用私密链接保存我的工作"},
    "space_link": {
        "en": "Your work is kept on this server. This link leads back to it:",
        "zh": "你的工作保存在本服务器上。用以下链接即可返回：",
    },
    "space_link_care": {
        "en": "Keep it like a password: who has it sees your work. While the "
        "space is open, it stands in the address bar, too. The server knows only a hash.",
        "zh": "请像密码一样保管：任何持有者都能看到你的工作。"
        "空间打开期间，地址栏中也含有该链接的密钥。服务器只保存其散列值。",
    },
    "space_open": {
        "en": "Your work is kept in a private space",
        "zh": "你的工作保存在私密空间中",
    },
    "space_unknown": {
        "en": "This private link opens nothing here. It may be mistyped, or its space was removed.",
        "zh": "该私密链接无效：可能输入有误，或对应的空间已被移除。",
    },
    "space_not_own": {
        "en": "The private link was not opened: you are logged in. Log out to open it.",
        "zh": "你已登录，未打开该私密链接。请退出登录后再打开。",
    },
    "space_person": {
        "en": "Your work is kept on this server, in a space that only your login opens.",
        "zh": "你的工作保存在本服务器上，只有用你的账号登录才能打开。",
    },
    "space_person_care": {
        "en": "The folder is named by a hash; your name and e-mail address are not kept. Log out "
        "when you leave a shared computer.",
        "zh": "文件夹以散列值命名，不保存你的姓名和邮箱。使用公用电脑时，离开前请退出登录。",
    },
    "space_log_in": {
        "en": "Or log in, at the top of the page: then your work is kept in a space of your own.",
        "zh": "也可以在页面顶部登录，你的工作将保存在自己的空间中。",
    },
    "log_in": {"en": "Log in", "zh": "登录"},
    "log_out": {"en": "Log out", "zh": "退出登录"},
    "login_as": {"en": "Logged in as {name}", "zh": "当前用户：{name}"},
    "login_failed": {
        "en": "The login is not set up completely. Tell whoever runs this server:",
        "zh": "登录尚未配置完成。请告知本服务器的管理员：",
    },
    "login_nobody": {
        "en": "The login did not say who you are (issuer and subject); nothing is kept. Tell "
        "whoever runs this server.",
        "zh": "登录服务未说明你的身份（缺少签发者和主体），因此不会保存任何内容。"
        "请告知本服务器的管理员。",
    },
    "space_export": {"en": "Export all (ZIP)", "zh": "全部导出（ZIP）"},
    "space_delete": {"en": "Delete all", "zh": "全部删除"},
    "space_deleted": {"en": "All of it is deleted.", "zh": "已全部删除。"},
    "space_undo": {"en": "Bring it back", "zh": "恢复"},
    "space_failed": {"en": "That did not work:", "zh": "操作未成功："},
    "area": {"en": "Area", "zh": "领域"},
    "points": {"en": "Points", "zh": "知识点"},
    "units": {"en": "Units", "zh": "单元"},
    "class_hours": {"en": "Class hours", "zh": "课时"},
    "place_courses": {"en": "Courses: prerequisites and figures", "zh": "课程：先修与指标"},
}
