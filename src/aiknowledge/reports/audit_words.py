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
        "core": "核心",
        "extended": "扩展",
    },
}
