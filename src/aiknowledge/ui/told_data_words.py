"""What is told about data, stores and requests, in Chinese, by its English form."""

from __future__ import annotations

_CHECKS: dict[str, str] = {
    "{former} is {kind}, but leads to {count} ids": "{former}已变更（{kind}），却对应{count}个编号",
    "{former} is {kind} since {version}, and there again": "{former}自{version}起已变更"
    "（{kind}），却又再次出现",
    "{former} became {id!r}, which is not there": "{former}变更为“{id}”，但后者不存在",
    "{id} stood in version {version} and is gone": "{id}在版本{version}中存在，现已消失",
    "name {ends} under to": "请在to一栏填写变更后的编号",
    "correct the id, or add a row": "请改正编号，或补充一行",
    "give the new record another id": "请给新记录另取编号",
    "add a row: renamed, split, merged or retired": "请补充一行：更名、拆分、合并或停用",
    "points of {id} take {total:g} class hours, the unit says {hours:g}": "{id}各知识点共"
    "{total:g}课时，单元写的是{hours:g}课时",
    "correct one": "请改正其中之一",
    "{id} takes {hours:g} class hours": "{id}需要{hours:g}课时",
    "a point takes 0.75 to 3: split or merge it": "一个知识点应为0.75至3课时：请拆分或合并",
    "{id} has no {name}": "{id}缺少{name}",
    "write its {name}": "请填写{name}",
    "add its {name}": "请补充{name}",
    "{id}: {steps} has no text in {language}": "{id}：{steps}缺少{language}文本",
    "write the {language} text": "请补写{language}文本",
    "{id} requires {point} without a reason": "{id}以{point}为先修，但没有理由",
    "finish: without it the learner cannot … in this point": "请写明：不先学它，在本知识点就不能……",
    "{id} requires nothing and nothing requires it": "{id}没有先修，也不是任何知识点的先修",
    "say what it needs, or what needs it": "请写明它的先修，或以它为先修的知识点",
    "id {id!r}": "编号“{id}”",
    "use 2 to 60 of a-z, 0-9 and -": "请用2至60个小写字母、数字或连字符",
    "{id} has none": "{id}没有来源",
    "name a source of sources.yaml": "请从sources.yaml中选一个来源",
    "{id} ({low}) requires {point} ({high})": "{id}（{low}）以{point}（{high}）为先修",
    "is the need reversed? otherwise waive it with the reason": "方向是否写反？若没有，"
    "请说明理由并豁免",
    "move a point to another unit, or drop a need between these units": "请把知识点移到其他单"
    "元，或删除这些单元之间的一条先修关系",
    "{id} requires {point}, already implied by {chain}": "{id}以{point}为先修，"
    "但{chain}已包含该关系",
    "remove this need": "请删除这条先修关系",
    "{subject_id} aligns to {object_id!r}, which is no point": "{subject_id}对应"
    "“{object_id}”，但没有这个知识点",
    "{subject_id} aligns to {object_id} twice": "{subject_id}与{object_id}的对应重复",
    "{id} expects {expects!r}, which is no point, unit or area": "{id}要求“{expects}”，"
    "但没有这个知识点、单元或领域",
    "{id} covers {unit!r}, which is no unit": "{id}覆盖“{unit}”，但没有这个单元",
    "{id} contains {lower!r}, which is no profile": "{id}包含“{lower}”，但没有这个人才画像",
    "{id} {field} {point!r}, which is no point": "{id}提到“{point}”，但没有这个知识点",
    "correct the id, or see changes.yaml for what became of it": "请改正编号，或在changes.yaml中"
    "查看其变更",
    "a profile cannot contain itself; drop one of these": "人才画像不能包含自身，请删除其中一项",
    "keep one of the rows": "请保留其中一行",
    "{id} stands {n} times": "{id}出现{n}次",
    "{id} stands twice in {id2}": "{id}在{id2}中出现两次",
    "stands twice": "重复出现",
    "keep one": "请保留一个",
    "{id} is helped by {other!r}, which is no point": "“{other}”对{id}有帮助，但没有这个知识点",
    "{id} requires {point!r}, which is no point": "{id}以“{point}”为先修，但没有这个知识点",
    "{id} requires {point} twice": "{id}以{point}为先修，写了两次",
    "{id} requires itself": "{id}以自身为先修",
    "{id} names {other!r}, which is no point": "{id}提到“{other}”，但没有这个知识点",
    "{source!r} is no source": "没有来源“{source}”",
    "correct the id": "请改正编号",
    "correct the id or add the source to sources.yaml": "请改正编号，或在sources.yaml中补充来源",
    "correct the id or add the point": "请改正编号，或补充该知识点",
    "correct the id or remove it": "请改正编号，或将其删除",
    "give one another id": "请给其中一个另取编号",
    "give it another id": "请另取编号",
    "keep one of the two": "请保留其中之一",
    "each arrow reads 'is needed by'; drop the need that a learner could do "
    "without": "箭头表示“是……的先修”；请删除学习者可以没有的那条先修关系",
    "{unknown!r} is no point": "没有知识点“{unknown}”",
    "a {kind} names no prerequisite": "此项修改没有写明先修知识点",
    "name the prerequisite": "请写明先修知识点",
    "{point} does not require {prerequisite}": "{point}不以{prerequisite}为先修",
    "dispute a need that is there": "只能对已有的先修关系提出异议",
    "point {p} stands in the system already": "知识点{p}已在体系中",
    "point {id} stands in the system already": "知识点{id}已在体系中",
    "give it another id, or write an edit": "请另取编号，或写成一项修改",
}
_STORES: dict[str, str] = {
    "{reason} (error {number})": "系统拒绝读写（错误{number}）",
    " (and {n} more; `aiknowledge check` lists all)": "（另有{n}处）",
    "{finding}{rest}": "{finding}{rest}",
    "{where}: {severity}: {code}: {message} ({mend})": "{where}：{message}（{mend}）",
    "no {kind} is called {name!r}{hint}": "没有名为“{name}”的记录{hint}",
    "; did you mean: {candidates}?": "；是否指：{candidates}？",
    "{name!r} may mean: {listed}; use one of these ids": "“{name}”可能指：{listed}；"
    "请使用其中一个编号",
    "{former} is not in this system": "本体系中没有{former}",
    "what was said of {former} must be decided again": "关于{former}的记录需要重新确认",
    "{former} has no place any more ({kind} in {version})": "{former}已不再使用（版本{version}）",
    "{former} -> {to} ({kind} in {version})": "{former} → {to}（版本{version}）",
    "{where}: {fate}": "{fate}",
    "no store serves {scheme}://…; name a folder, or use neo4j://HOST:7687": "不支持{scheme}://"
    "地址；请给出文件夹，或使用neo4j://主机:7687",
    "{root} is not empty; name a new folder": "{root}不是空文件夹；请指定新文件夹",
    "{root} is no folder; name a folder with system.yaml and areas/": "{root}不是文件夹；"
    "请指定含有system.yaml和areas/的文件夹",
    "{root} holds no knowledge system; it needs system.yaml and "
    "areas/*.yaml": "{root}中没有知识体系；应含有system.yaml和areas/*.yaml",
    "{name} is no field of this record": "此记录没有{name}字段",
    "correct the name, or put the text into note": "请改正字段名，或把文字写入note",
    "{name}: {problem}": "{name}的值不符合要求",
    "correct the value": "请改正该值",
    "correct the row": "请改正此行",
    "correct or remove it": "请改正或删除",
    "is no list": "不是列表",
    "write a list of records": "请写成记录的列表",
    "larger than {largest_file} MB": "超过{largest_file} MB",
    "split the file": "请拆分文件",
    "byte {start}": "第{start}字节",
    "save the file as UTF-8": "请把文件另存为UTF-8编码",
    "{problem}": "格式有误",
    "correct the YAML on this line": "请改正此行的YAML",
    "anchors and aliases are not read": "不支持锚点和别名",
    "write the value out": "请直接写出该值",
    "tag {tag}": "标签{tag}",
    "remove the tag": "请删除标签",
    "key {key!r} stands twice": "键“{key}”重复出现",
    "another program is writing to {parent}; close it and try again": "另一个程序正在写入"
    "{parent}；请关闭后重试",
    "there is no unit {unit}; name a unit of the system": "没有单元{unit}；请选择体系中的单元",
    "{name} is no progress file: it holds no entries": "{name}不是进度文件：没有记录",
    "{name} is of the format {held}; this reads {format}": "{name}的格式是{held}；"
    "本应用读取{format}",
    "{name} is no progress file: its system: {fault}": "{name}不是进度文件：所属体系有误",
    "{name} is no progress file: it is not UTF-8 text": "{name}不是进度文件：不是UTF-8文本",
    "{name} is damaged or no progress file: {error}": "{name}已损坏，或不是进度文件",
    "{path} was written by another version of this program ({form})": "{path}由本程序的另一版本"
    "写成（{form}）",
    "more than {largest} MB are kept; delete some first": "保存的内容超过{largest} MB；"
    "请先删除一部分",
    "{name} leads out of the folder": "{name}指向文件夹之外",
    "an unfinished last line was left out; it had not been confirmed": "最后一行未写完，已略去；"
    "该内容当时尚未确认保存",
    "{name} is damaged ({lines}); it is kept as {kept}, and the {count} sound "
    "entries are used": "{name}已损坏，原文件保留为{kept}，现使用其中{count}条完好的记录",
    "the former progress is kept as {name}": "原进度保留为{name}",
    "points have moved; the former progress is kept as {kept}": "知识点编号有变更；"
    "原进度保留为{kept}",
    "cannot use the workspace {folder}: {reason}": "无法使用工作文件夹{folder}",
    "the shipped graph is missing; install the package again, or use --data": "缺少自带的知识图"
    "谱；请重新安装，或用--data指定",
}
_REQUESTS: dict[str, str] = {
    "{course!r} is no course of {id}": "“{course}”不是{id}中的课程",
    "{id} does not teach {point}": "{id}不讲授{point}",
    "{course} is in the curriculum already": "{course}已在培养方案中",
    "no course is called {course!r}": "没有名为“{course}”的课程",
    "no course is called {missing} in this catalogue": "课程目录中没有名为“{missing}”的课程",
    "{unknown}: the catalogue tells no credits": "课程目录中没有{unknown}的学分",
    "{nameless}: the catalogue tells no credits": "课程目录中没有{nameless}的学分",
    "{unknown}: the catalogue tells no credits to cap": "课程目录中没有{unknown}的学分，"
    "无法限制每学期学分",
    "credits of single points need a declared credit system (credit hours)": "计算单个知识点的学"
    "分，需先注明学分制（每学分学时）",
    "{id} counts {credit_system} credits and the catalogue {other} ones; name one system for "
    "both": "{id}的学分制是{credit_system}，课程目录的是{other}；请统一学分制",
    "{reply!r} is no answer for {point}; use {replies}": "“{reply}”不是有效的回答；请使用{replies}",
    "a diagnosis needs at least one goal": "诊断至少需要一个目标",
    "confidence must be more than 0.5 and at most 1, not {confidence:g}": "置信度应大于0.5且不超"
    "过1，而不是{confidence:g}",
    "{point} is not asked about for {goals}": "目标{goals}不涉及{point}",
    "{name} must be at least 0 and less than 0.5, not {rate:g}": "失误率和猜对率应不小于0且小于0"
    ".5，而不是{rate:g}",
    "progress on the system {system} cannot be merged with {system2}": "{system}体系的进度不能与"
    "{system2}体系的进度合并",
    "the budget must be more than 0 hours": "可用时间应大于0小时",
    "a budget compares at most {most_goals} goals, not {count}": "可用时间内最多比较{most_goals}"
    "个目标，现有{count}个",
    "{reference} stands for no point, so there is nothing to learn": "{reference}不含知识点，"
    "没有可学的内容",
    "the soonest order compares at most {most_goals} goals, not {count}": "“最先完成”的顺序最"
    "多比较{most_goals}个目标，现有{count}个",
    "the share of hours for rusty or deepened points lies between 0 and 1": "生疏或加深的知识点"
    "所需学时比例应在0与1之间",
    "the factor of learner hours per class hour must be more than 0": "每课时对应的学习小时数应"
    "大于0",
    "the start date {start} lies too far ahead": "开始日期{start}太远",
    "the number of missed weeks lies between 0 and {most_weeks}": "缺席周数应在0与{most_weeks}之间",
    "hours per week must be more than 0": "每周小时数应大于0",
    "a buffer week comes every 2 weeks at the most; 0 means none": "缓冲周最多每2周一次；0表示没有",
    "{per_week:g} hours a week would take more than {most_weeks} weeks": "每周{per_week:g}小时将"
    "超过{most_weeks}周",
    "terms and the most credits of a term must be more than 0": "学期数和每学期学分上限应大于0",
    "a calendar needs a start date (--start YYYY-MM-DD)": "日历需要开始日期",
}
TOLD_OF_DATA: dict[str, str] = {**_CHECKS, **_STORES, **_REQUESTS}
