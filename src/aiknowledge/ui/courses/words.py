"""The words of the Courses page and of the findings in its files."""

from __future__ import annotations

from aiknowledge.model import Language

COURSE_WORDS: dict[str, dict[Language, str]] = {
    "courses": {"en": "Courses", "zh": "课程"},
    "courses_intro": {
        "en": "Upload a programme or catalogue, then choose a course: you see what it requires, "
        "how much hangs on it, and the shortest way to it. Files are kept in memory only.",
        "zh": "上传培养方案或课程目录，再选择一门课程：可以看到它的先修要求、有多少课程依赖它，"
        "以及到达它的最短方案。文件只保存在内存中。",
    },
    "upload": {
        "en": "Programme or catalogue (CSV or .xlsx)",
        "zh": "培养方案或课程目录（CSV或.xlsx）",
    },
    "upload_button": {"en": "Upload", "zh": "上传文件"},
    "upload_limits": {"en": "Up to 40 MB", "zh": "不超过40 MB"},
    "try_example": {"en": "Try a small example", "zh": "试用小型示例"},
    "file_shapes": {"en": "What the file looks like", "zh": "文件格式"},
    "shape_listed": {
        "en": "One row per course. Prerequisites with and, or and brackets, or as catalogues write "
        "them: “Corequisite: AI 301”, “two of AI 310, AI 320, AI 330”, “30 credits”.",
        "zh": "每门课程一行。先修要求可用 and、or 与括号表示，也可按英文目录的写法："
        "“Corequisite: AI 301”“two of AI 310, AI 320, AI 330”“30 credits”。",
    },
    "shape_grouped": {
        "en": "One row per prerequisite: one course of each group is enough.",
        "zh": "每条先修关系一行：同一组中有一门即可。",
    },
    "shape_plan": {
        "en": "The CurricularAnalytics layout: a head, then one row per course; all listed are "
        "needed.",
        "zh": "CurricularAnalytics 格式：先是表头信息，然后每门课程一行；所列课程均须修读。",
    },
    "example_file": {"en": "Download the example file", "zh": "下载示例文件"},
    "is_example": {
        "en": "A programme that we invented to show this page; no institution offers it.",
        "zh": "这是为演示本页而虚构的培养方案，并非任何学校的真实方案。",
    },
    "file_holds": {"en": "**{name}**: {n} courses.", "zh": "**{name}**：{n}门课程。"},
    "file_unreadable": {
        "en": "This file cannot be read as a table of courses. It must be .xlsx, or CSV text "
        "(UTF-8 or GB 18030); its first line names the columns, one of them the course codes, for "
        "example code, course or id.",
        "zh": "无法将此文件读作课程表。需要.xlsx文件，或CSV文本（UTF-8或GB 18030），首行为列名，"
        "其中一列为课程代码，例如“课程代码”“课程编号”或code。",
    },
    "file_refused": {
        "en": "Nothing was taken from {name}: {n} faults must be mended first. Each is listed "
        "with its row.",
        "zh": "未采用{name}：须先改正{n}处错误，均已列出所在行。",
    },
    "findings": {
        "en": "{warnings} warnings, {notes} remarks on this file",
        "zh": "此文件有{warnings}条警告、{notes}条说明",
    },
    "download_findings": {"en": "Download all findings (CSV)", "zh": "下载全部问题（CSV）"},
    "finding_where": {"en": "Where", "zh": "位置"},
    "severity": {"en": "Kind", "zh": "类别"},
    "error": {"en": "error", "zh": "错误"},
    "warning": {"en": "warning", "zh": "警告"},
    "information": {"en": "remark", "zh": "说明"},
    "finding_what": {"en": "What, and how to mend it", "zh": "问题与改法"},
    "details": {"en": "Details", "zh": "详情"},
    "row": {"en": "line {line}", "zh": "第{line}行"},
    "finding_id": {"en": "no course code: give one", "zh": "缺少课程代码：请补上"},
    "finding_twice": {
        "en": "course listed twice: remove one row",
        "zh": "课程重复：请删去其中一行",
    },
    "finding_value": {
        "en": "not a number: write one, or leave it empty",
        "zh": "不是数字：请填写数字或留空",
    },
    "finding_term": {
        "en": "no term: number the terms 1, 2, 3 …",
        "zh": "学期无效：请用1、2、3……编号",
    },
    "finding_range": {
        "en": "credits left open: they count as unknown",
        "zh": "学分不确定：按未知处理",
    },
    "finding_encoding": {
        "en": "other encoding in this line: save the whole file as UTF-8",
        "zh": "此行编码不同：请将整个文件存为UTF-8",
    },
    "finding_shape": {
        "en": "no line “Course ID …”: keep the head of the layout",
        "zh": "缺少“Course ID”行：请保留该格式的表头",
    },
    "finding_unlisted": {
        "en": "names a course that the file does not list: it counts as free to take",
        "zh": "所要求的课程未列在文件中：视为可随时修读",
    },
    "finding_self": {
        "en": "requires itself: that is left out",
        "zh": "课程要求自身：已忽略",
    },
    "finding_circle": {
        "en": "courses require each other: mark them as co-requisites",
        "zh": "课程互为先修：请标为同修课程",
    },
    "finding_never": {
        "en": "cannot all be taken: make a prerequisite a co-requisite, or drop it",
        "zh": "无法全部修读：请将其中一项先修改为同修，或删去",
    },
    "finding_nothing": {
        "en": "names no course: nothing is required",
        "zh": "未写明课程：按无先修要求处理",
    },
    "finding_two_ways": {
        "en": "and mixed with or: add brackets",
        "zh": "“与”“或”混用：请加括号",
    },
    "course": {"en": "Course", "zh": "课程"},
    "course_choose": {
        "en": "Choose a course (type its code or name)",
        "zh": "选择课程（输入代码或名称）",
    },
    "course_unknown": {
        "en": "There is no course “{name}” in this file.",
        "zh": "此文件中没有课程“{name}”。",
    },
    "course_waits": {
        "en": "The link names the course “{name}”, but no file is open. Open its file first.",
        "zh": "链接指向课程“{name}”，但尚未打开文件，请先打开包含该课程的文件。",
    },
    "course_unlisted": {
        "en": "This file names the course but does not list it, so nothing is known that it "
        "requires.",
        "zh": "此文件提到该课程但未列出，因此不知道它有何先修要求。",
    },
    "course_credits": {"en": "{credits:g} credits", "zh": "{credits:g}学分"},
    "requires": {"en": "Requires", "zh": "先修要求"},
    "course_needed_by": {"en": "Named by {n}", "zh": "被{n}门课程列为先修"},
    "course_picture": {"en": "What comes first", "zh": "先修课程图"},
    "picture_legend": {
        "en": "Left comes first. What leads straight into a course is all needed; of what meets in "
        "an orange gate, one (“or”) or the number in it is enough. Dashed: may or must share a "
        "term. Filled: in the plan below. Click a course to open it.",
        "zh": "左边在前。直接连到课程的都须修读；汇入橙色门的为可选课程，修一门（“或”）"
        "或门中所标门数即可。虚线：可以或必须同学期修读。填色：在下方方案中。点击课程可打开它。",
    },
    "course_alt": {
        "en": "Courses before {name}, left is earlier",
        "zh": "“{name}”的先修课程，左边在前",
    },
    "courses_more_left": {
        "en": "{n} more courses lie further to the left, +n beside a box; take more steps to see "
        "them.",
        "zh": "左侧还有{n}门课程未显示（框旁的+n）；增加步数即可看到。",
    },
    "course_free": {
        "en": "Nothing comes first: this course can be taken at once.",
        "zh": "没有先修课程，可以直接修读。",
    },
    "gate_or": {"en": "or", "zh": "或"},
    "gate_and": {"en": "and", "zh": "与"},
    "gate_of": {"en": "{n} of", "zh": "选{n}"},
    "line_by": {"en": "same term OK", "zh": "可同学期"},
    "line_with": {"en": "same term", "zh": "须同学期"},
    "again": {
        "en": "{course} again, further right: these courses name each other in a circle",
        "zh": "{course}（已在右侧）：这些课程循环地相互列为先修",
    },
    "names_hidden": {"en": " (names {n} more, not shown)", "zh": "（另有{n}门先修课程未显示）"},
    "see_above": {"en": " (see above)", "zh": "（见上）"},
    "all_these": {"en": "all of these:", "zh": "以下全部："},
    "some_of_these": {"en": "{n} of these:", "zh": "以下任选{n}项："},
    "download_svg": {"en": "Download the picture (SVG)", "zh": "下载图片（SVG）"},
    "figures": {"en": "How much hangs on it", "zh": "课程的影响"},
    "figures_line": {
        "en": "blocking {blocking} · delay {delay} · centrality {centrality} · complexity "
        "{complexity:g} (blocking and delay together)",
        "zh": "阻塞{blocking} · 延迟{delay} · 中心度{centrality} · "
        "复杂度{complexity:g}（阻塞与延迟之和）",
    },
    "figures_printed": {
        "en": "Among the courses around this one, some choice of alternatives leads round in a "
        "circle, so no range over all choices is given ({circle}). The figures above count the "
        "first alternative printed of each course, and no other.",
        "zh": "在与本课程相关的课程中，某些替代选择会构成循环，因此不给出所有选择下的范围"
        "（{circle}）。以上数字只计各课程所列的第一个替代课程。",
    },
    "figures_circle": {
        "en": "No figures: chains through this course have no end. {circle}.",
        "zh": "无法计算：经过本课程的链没有终点。{circle}。",
    },
    "all_figures": {"en": "All courses, hardest first", "zh": "全部课程（按复杂度）"},
    "all_figures_show": {
        "en": "Show the figures of all {n} courses",
        "zh": "显示全部{n}门课程的数据",
    },
    "all_totals": {
        "en": "{n} courses; in total blocking {blocking:.15g}, delay {delay:.15g}, centrality "
        "{centrality:.15g}, complexity {complexity:.15g}. Where a course offers alternatives, "
        "the first one printed counts.",
        "zh": "共{n}门课程；合计阻塞{blocking:.15g}、延迟{delay:.15g}、中心度{centrality:.15g}、"
        "复杂度{complexity:.15g}。有替代课程时，以所列第一门计。",
    },
    "all_bounds": {
        "en": "Over all choices of alternatives, each course taken for itself, complexity adds up "
        "to between {least:.15g} and {greatest:.15g}.",
        "zh": "若考虑所有替代选择（逐门课程分别取值），复杂度合计在{least:.15g}至"
        "{greatest:.15g}之间。",
    },
    "all_circle": {
        "en": "Some choices of alternatives lead round in circles ({circle}), so no range over all "
        "choices is given. {n} courses on, before or after a circle of first alternatives are "
        "left out: chains through them have no end.",
        "zh": "某些替代选择会构成循环（{circle}），因此不给出所有选择下的范围。"
        "另有{n}门课程位于由首个替代课程构成的循环之中或其前后，经过它们的链没有终点，未列入。",
    },
    "blocking": {"en": "Blocking", "zh": "阻塞"},
    "delay": {"en": "Delay", "zh": "延迟"},
    "centrality": {"en": "Centrality", "zh": "中心度"},
    "complexity": {"en": "Complexity", "zh": "复杂度"},
    "name": {"en": "Name", "zh": "名称"},
    "credits": {"en": "Credits", "zh": "学分"},
    "course_plan": {"en": "The shortest way to it", "zh": "到达它的最短方案"},
    "fewest": {"en": "As few as possible", "zh": "尽量少的"},
    "fewest_courses": {"en": "courses", "zh": "课程数"},
    "fewest_credits": {"en": "credits", "zh": "学分"},
    "taken": {"en": "Already taken", "zh": "已修课程"},
    "ignore_concurrency": {
        "en": "Take co-requisites in earlier terms too",
        "zh": "同修课程也须提前修读",
    },
    "terms": {"en": "Number of terms", "zh": "学期数"},
    "most_credits": {"en": "Most credits in a term", "zh": "每学期最多学分"},
    "any_number": {"en": "any", "zh": "不限"},
    "step": {"en": "Step", "zh": "步骤"},
    "term": {"en": "Term", "zh": "学期"},
    "plan_credits": {"en": "; {credits:g} credits in all", "zh": "；共{credits:g}学分"},
    "plan_optimal": {
        "en": "{credits:g} credits in {n} courses; proved: no plan has fewer than {bound:g}",
        "zh": "共{credits:g}学分、{n}门课程；已证明任何方案都不少于{bound:g}学分",
    },
    "plan_bound": {
        "en": "{credits:g} credits in {n} courses; no plan has fewer than {bound:g} credits",
        "zh": "共{credits:g}学分、{n}门课程；任何方案都不少于{bound:g}学分",
    },
    "no_credits": {
        "en": "The file does not tell the credits of this course, so a plan counts courses only.",
        "zh": "文件未列出此课程的学分，因此方案只按课程数计算。",
    },
    "terms_first": {"en": "set the terms first", "zh": "请先填写学期数"},
    "no_plan": {"en": "There is no such plan.", "zh": "没有可行的方案。"},
    "no_selection": {
        "en": "No selection of courses meets all requirements, co-requisites included.",
        "zh": "没有任何选课方案能满足全部要求（包括同修要求）。",
    },
    "conditions": {
        "en": "No choice of courses decides these; ask the department:",
        "zh": "以下条件无法仅凭选课判断，请咨询开课单位：",
    },
    "download_plan": {"en": "Download the plan (CSV)", "zh": "下载方案（CSV）"},
    "download_table": {"en": "Download the table (CSV)", "zh": "下载表格（CSV）"},
}
