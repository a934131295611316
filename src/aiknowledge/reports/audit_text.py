"""Findings of an audit as sentences."""

from __future__ import annotations

from collections.abc import Callable

from aiknowledge.algorithms.audit import AuditReport, RuleResult, Share
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.model import Curriculum, Language

Name = Callable[[str], str]
_WORDS: dict[Language, dict[str, str]] = {
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
        "core": "核心",
        "extended": "扩展",
    },
}


def rule_sentence(result: RuleResult, curriculum: Curriculum, language: Language) -> str:
    """Return a rule's outcome with its numbers, and the rule's own words where it has some."""
    say = _WORDS[language]
    verdict = say["passed" if result.passed else "open" if result.passed is None else "failed"]
    tier = result.id.removeprefix("tier-")
    numbers = say[result.kind].format(
        has=result.has,
        needs=result.needs,
        known=result.known,
        of=result.of,
        tier=say.get(tier, tier),
    )
    words = next((r.text.in_language(language) for r in curriculum.rules if r.id == result.id), "")
    colon = "：" if language == "zh" else ": "
    return f"{words}{colon if words else ''}{verdict}{colon}{numbers}"


def basis_sentences(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return what the answers of an audit rest on, a sentence each."""
    say = _WORDS[language]
    lines = [say["complete" if report.curriculum.complete else "incomplete"]]
    if report.inferred_share:
        lines.append(say["inferred"].format(share=report.inferred_share))
    if report.credit_share is None:
        lines.append(say["no_credits"])
    else:
        lines.append(say["credit_share"].format(share=report.credit_share))
    order = report.order
    lines.append(say["terms"].format(known=order.terms_known, of=order.courses))
    return tuple(lines)


def character_sentences(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return what a programme is like: practice, enterprises, how its points hang together."""
    say = _WORDS[language]
    lines = []
    if report.practice_share is not None:
        lines.append(say["practice"].format(share=report.practice_share))
    told = report.enterprise
    if told.known:
        lines.append(
            say["enterprise_share"].format(provided=told.provided, known=told.known, of=told.of)
        )
    if report.cohesion is not None:
        lines.append(say["cohesion"].format(share=report.cohesion))
    return tuple(lines)


def share_sentence(share: Share, language: Language) -> str:
    """Return how much of something is covered."""
    return _WORDS[language]["share"].format(
        possible=share.possible,
        wanted=share.wanted,
        most=share.most,
        guaranteed=share.guaranteed,
        least=share.least,
    )


def violation_sentence(violation: SequenceViolation, language: Language, name: Name) -> str:
    """Return a sequence violation in words."""
    return _WORDS[language]["violation"].format(
        dependent=name(violation.dependent),
        prerequisite=name(violation.prerequisite),
        late=violation.dependent_term,
        early=violation.prerequisite_term,
    )
