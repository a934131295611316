"""What changes do to a curriculum, a line each, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aiknowledge.algorithms.audit import Impact
from aiknowledge.model import Language
from aiknowledge.reports.audit_text import (
    Name,
    credit_sentence,
    rule_sentence,
    share_sentence,
    violation_sentence,
)

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "uncovered": "No longer taught: {n} points",
        "covered": "Newly taught: {n} points",
        "rules": "Rules broken: {n}",
        "created": "Taught too early now: {n} points",
        "resolved": "No longer taught too early: {n} points",
        "paths": "Longer ways: {n} points lack {hours:g} more class hours of what they build on",
        "path": "{point}: {hours:g} class hours more",
        "metrics": "Metrics: {changes}",
        "same": "unchanged",
        "circle": "not defined, courses require each other in circles",
        "before": "Before: {share}.",
        "after": "After: {share}.",
        "blocking": "blocking",
        "delay": "delay",
        "centrality": "centrality",
        "complexity": "complexity",
    },
    "zh": {
        "uncovered": "不再讲授的知识点：{n}个",
        "covered": "新增讲授的知识点：{n}个",
        "rules": "不再满足的规则：{n}条",
        "created": "新出现的顺序问题：{n}处",
        "resolved": "已消除的顺序问题：{n}处",
        "paths": "路径变长：{n}个知识点所依赖的内容共缺少{hours:g}课时",
        "path": "{point}：多{hours:g}课时",
        "metrics": "指标变化：{changes}",
        "same": "不变",
        "circle": "课程互为先修，无法定义",
        "before": "变化前：{share}。",
        "after": "变化后：{share}。",
        "blocking": "阻断",
        "delay": "延迟",
        "centrality": "中心度",
        "complexity": "复杂度",
    },
}


def impact_sentences(found: Impact, language: Language, name: Name) -> tuple[str, ...]:
    """Return every part of an impact with its lines below, before and after at the end."""
    say = _WORDS[language]
    rules = [rule_sentence(r, found.after.curriculum, language) for r in found.rules_broken]
    created, resolved = (
        [violation_sentence(v, language, name) for v in violations]
        for violations in (found.violations_created, found.violations_resolved)
    )
    paths = [say["path"].format(point=name(p.point), hours=p.hours) for p in found.paths_lengthened]
    hours = sum(p.hours for p in found.paths_lengthened)
    return (
        *_part(say["uncovered"], [name(p) for p in found.uncovered]),
        *_part(say["covered"], [name(p) for p in found.covered]),
        *_part(say["rules"], rules),
        *_part(say["created"], created),
        *_part(say["resolved"], resolved),
        *_part(say["paths"], paths, hours),
        say["metrics"].format(changes=_metrics(found, say)),
        *_before_and_after(found, language),
    )


def _part(words: str, lines: Sequence[str], hours: float = 0) -> Iterable[str]:
    return (words.format(n=len(lines), hours=hours), *(f"  {line}" for line in lines))


def _metrics(found: Impact, say: dict[str, str]) -> str:
    if not found.metrics_delta:
        return say["circle"]
    changed = (f"{say[f]} {by:+g}" for f, by in found.metrics_delta.items() if by)
    return ", ".join(changed) or say["same"]


def _before_and_after(found: Impact, language: Language) -> Iterable[str]:
    for time, report in (("before", found.before), ("after", found.after)):
        share = share_sentence(report.coverage.whole, language)
        yield f"{_WORDS[language][time].format(share=share)} " + credit_sentence(
            report.credit_share, language
        )
