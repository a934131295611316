"""The words in which findings of an audit are said, in English and Chinese."""

from __future__ import annotations

from aiknowledge.model import Language

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "passed": "met",
        "failed": "not met",
        "open": "not decidable",
        "credits": "the courses offer {has:g} credits, {needs:g} are asked for ({known} of {of} "
        "courses tell theirs)",
        "courses": "{has:g} courses are offered, {needs:g} are asked for",
        "categories": "{has:g} categories are offered, {needs:g} are asked for",
        "enterprise": "enterprises provide {has:.0%} of the listed courses, {needs:.0%} are asked "
        "for ({known} of {of} courses tell who provides them)",
        "tier": "every student meets {has:.0%} of the {tier} points, {needs:.0%} are asked for",
        "complete": "The source prints the whole list of courses.",
        "incomplete": "The source prints part of the list: what is not listed may still be taught, "
        "so gaps read “not listed” and rules that fail are not decidable.",
        "obligations_open": "Of some courses nobody says whether they are required: what everybody "
        "meets counts only those that are.",
        "inferred": "{share:.0%} of the links between courses and points are inferred from course "
        "titles and confirmed by nobody; read them as a first guess, not as a finding about the "
        "institution.",
        "credit_share": "The answers speak for {share:.0%} of the credits.",
        "no_credits": "Not every course tells its credits, so no share of credits can be given.",
        "terms": "{known} of {of} courses tell their term; order is judged on these only.",
        "share": "{possible} of {wanted} points ({most:.0%}) can be met, {guaranteed} "
        "({least:.0%}) by everybody",
        "violation": "{dependent} is taught in term {late}, before {prerequisite} in term {early}",
        "cohesion": "{share:.0%} of the points taught build on each other.",
        "enterprise_share": "Enterprises provide {provided} of {known} courses whose provider is "
        "known, of {of} in all.",
        "practice": "{share:.0%} of the class hours are practice.",
        "hours": "Of the {wanted:g} class hours of these points {possible:g} ({most:.0%}) can be "
        "met, {guaranteed:g} ({least:.0%}) by everybody: the system's estimate of each point, "
        "not the hours that the courses spend.",
        "cell": "{:g} of {:g} ({:.0%}), {:g} ({:.0%}) sure",
        "no_system": "No credit system is declared, so credits are not converted to hours.",
        "system": "Credits count as {name}: {hours} class hours each ({basis}).",
        "course_hours": "The courses come to {hours} class hours: {told} tell theirs, {converted} "
        "by their credits, {unknown} unknown.",
        "covered": "covered",
        "partly": "partly",
        "not covered": "not covered",
        "not listed": "not listed",
        "undecided": "undecided",
        "topics": "Topics of {name}, as far as its alignment goes (related points decide nothing): "
        "{covered} of {of} covered, {sure} in every selection.",
        "missing": "{label}: {verdict}; missing: {points}",
        "chancy": "{label}: {verdict}, but not in every selection: {points}",
        "related_only": "{label}: undecided, only related points are aligned",
        "below": "less than ",
        "supply per demand": "Ranked by: {name}, {below}{high:g} people for each place "
        "({country}, {year}).",
        "share of companies": "Ranked by, after that: {name}, urgently wanted by {high:.0%} of "
        "companies ({country}, {year}).",
        "worst": "The selection that covers least ({proof}) meets {points} of {wanted} points; its "
        "electives: {electives}.",
        "proved": "proved",
        "unproved": "not proved, time ran out",
        "none": "none",
        "no_selection": "No selection of courses meets the rules; what is sure counts required "
        "courses only.",
        "track": "Track {name}: {share}.",
        "entry": "Students must bring {n} points: {points}.",
        "unmet": "Needed but taught nowhere, {n} points (by how many): {points}.",
        "entry_open": "Students must bring {n} points, unless courses that are not listed teach "
        "them: {points}.",
        "unmet_open": "Needed and not listed, {n} points (by how many): {points}.",
        "no_links": "No course tells what it requires; {n} links between courses would follow from "
        "their points.",
        "missing_link": "{course} does not require {other}, though {n} of its points build on it: "
        "{needs}.",
        "reversed_links": "{n} times a course builds on one that comes in a later term or requires "
        "it itself, a matter of order, not of prerequisites to list: {pairs}.",
        "unused_link": "{course} requires {other}, and none of its points needs it.",
        "more": "… and {n} more; --json lists all",
        "repeated": "Taught more than once: {spiral} points deepen as planned, {n} repeat the "
        "level ({hours:g} class hours), {open} cannot be judged without terms. Repeated: {points}.",
        "odd": "{fault}, {n} points: {points}.",
        "introduced only": "Introduced, never reinforced",
        "never introduced": "Reinforced or mastered, never introduced",
        "mastered too early": "Mastered before it is introduced or reinforced",
        "levels_open": "The levels of {n} points cannot be judged: terms are unknown or the list "
        "is not complete.",
        "core": "core",
        "extended": "extended",
    },
    "zh": {
        "passed": "满足",
        "failed": "不满足",
        "open": "无法判定",
        "credits": "课程共提供{has:g}学分，要求{needs:g}学分（{of}门课程中{known}门注明学分）",
        "courses": "共提供{has:g}门课程，要求{needs:g}门",
        "categories": "共提供{has:g}个类别，要求{needs:g}个",
        "enterprise": "所列课程中企业提供的占{has:.0%}，要求{needs:.0%}"
        "（{of}门课程中{known}门注明提供方）",
        "tier": "每名学生都能学到{tier}知识点的{has:.0%}，要求{needs:.0%}",
        "complete": "来源列出了全部课程。",
        "incomplete": "来源只列出部分课程：未列出的内容也可能开设，故缺口记为“未列出”，"
        "未通过的规则无法判定。",
        "obligations_open": "部分课程未注明必修或选修：“人人都学到”只计注明必修的课程。",
        "inferred": "课程与知识点的联系中有{share:.0%}系由课程名称推断，尚无人确认；"
        "请视为初步推测，而非对该校的结论。",
        "credit_share": "以下结论覆盖{share:.0%}的学分。",
        "no_credits": "并非每门课程都注明学分，因此无法给出学分占比。",
        "terms": "{of}门课程中{known}门注明学期，顺序只就这些课程判断。",
        "share": "{wanted}个知识点中可学到{possible}个（{most:.0%}），"
        "人人都学到{guaranteed}个（{least:.0%}）",
        "violation": "“{dependent}”安排在第{late}学期，早于第{early}学期的“{prerequisite}”",
        "cohesion": "所教知识点中有{share:.0%}彼此衔接。",
        "enterprise_share": "共{of}门课程，其中{known}门注明提供方，企业提供{provided}门。",
        "practice": "课时中实践占{share:.0%}。",
        "hours": "这些知识点共{wanted:g}课时，其中可学到{possible:g}课时（{most:.0%}），"
        "人人都学到{guaranteed:g}课时（{least:.0%}）；"
        "课时为本体系对各知识点的估计，并非课程实际所用。",
        "cell": "{:g}/{:g}（{:.0%}），必学{:g}（{:.0%}）",
        "no_system": "未声明学分制，因此不把学分换算为课时。",
        "system": "学分制：{name}，每学分{hours}课时（{basis}）。",
        "course_hours": "全部课程共{hours}课时：{told}门注明课时，{converted}门由学分换算，"
        "{unknown}门未知。",
        "covered": "已覆盖",
        "partly": "部分覆盖",
        "not covered": "未覆盖",
        "not listed": "未列出",
        "undecided": "无法判定",
        "topics": "按{name}的对应关系逐主题判断（仅相关的知识点不作依据）："
        "{of}个主题中覆盖{covered}个，任何选课方案都覆盖{sure}个。",
        "missing": "{label}：{verdict}；缺少：{points}",
        "chancy": "{label}：{verdict}，但并非任何选课方案都覆盖：{points}",
        "related_only": "{label}：无法判定，只对应到相关知识点",
        "below": "不足",
        "supply per demand": "排序依据：{name}，供需比{below}{high:g}（{country}，{year}年）。",
        "share of companies": "其次依据：{name}，{high:.0%}的企业急需（{country}，{year}年）。",
        "worst": "覆盖最少的选课方案（{proof}）在{wanted}个知识点中学到{points}个；"
        "所选选修课：{electives}。",
        "proved": "已证明",
        "unproved": "时间用尽，未能证明",
        "none": "无",
        "no_selection": "没有任何选课方案满足规则；“人人学到”只计必修课程。",
        "track": "方向{name}：{share}。",
        "entry": "学生须自备{n}个知识点：{points}。",
        "unmet": "被用到但无课程讲授的知识点{n}个（括号内为依赖它的数目）：{points}。",
        "entry_open": "学生须自备{n}个知识点，除非由未列出的课程讲授：{points}。",
        "unmet_open": "被用到但未列出的知识点{n}个（括号内为依赖它的数目）：{points}。",
        "no_links": "没有课程注明先修要求；按知识点推算，课程之间应有{n}处衔接。",
        "missing_link": "“{course}”未把“{other}”列为先修，但有{n}个知识点以其为基础：{needs}。",
        "reversed_links": "有{n}处课程用到学期更晚或以其为先修的课程的内容，属于顺序问题，"
        "不宜列为先修：{pairs}。",
        "unused_link": "“{course}”以“{other}”为先修，但没有知识点用到它。",
        "more": "……另有{n}项，--json列出全部",
        "repeated": "多次讲授：{spiral}个知识点按螺旋上升加深，{n}个重复同一层次（{hours:g}课时），"
        "{open}个因缺学期无法判定。重复者：{points}。",
        "odd": "{fault}的知识点{n}个：{points}。",
        "introduced only": "只引入、未加强",
        "never introduced": "未引入即加强或掌握",
        "mastered too early": "引入或加强之前已要求掌握",
        "levels_open": "{n}个知识点的层次无法判定：学期未知，或课程清单不完整。",
        "core": "核心",
        "extended": "扩展",
    },
}
