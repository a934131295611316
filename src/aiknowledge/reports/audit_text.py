"""Findings of an audit as sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from aiknowledge.algorithms.audit import AuditReport, CurriculumHours, RuleResult, Share
from aiknowledge.algorithms.audit.order import SequenceViolation
from aiknowledge.algorithms.audit.topics import TopicCoverage
from aiknowledge.model import Curriculum, Language
from aiknowledge.reports.audit_words import WORDS

Name = Callable[[str], str]


def rule_sentence(result: RuleResult, curriculum: Curriculum, language: Language) -> str:
    """Return a rule's outcome with its numbers, and the rule's own words where it has some."""
    say = WORDS[language]
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
    words = words.rstrip(".。")
    colon = "：" if language == "zh" else ": "
    words = words.rstrip("。.")
    return f"{words}{colon if words else ''}{verdict}{colon}{numbers}"


def basis_sentences(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return what the answers of an audit rest on, a sentence each."""
    say = WORDS[language]
    lines = [say["complete" if report.curriculum.complete else "incomplete"]]
    lines += obligation_sentences(report.curriculum, language)
    if report.inferred_share:
        lines.append(inferred_sentence(report.inferred_share, language))
    lines.append(credit_sentence(report.credit_share, language))
    lines += hours_sentences(report.hours, language)
    order = report.order
    lines.append(say["terms"].format(known=order.terms_known, of=order.courses))
    return tuple(lines)


def obligation_sentences(curriculum: Curriculum, language: Language) -> tuple[str, ...]:
    """Return that of some courses nobody says whether they are required, if so."""
    known = all(c.obligation is not None for c in curriculum.courses)
    return () if known else (WORDS[language]["obligations_open"],)


def credit_sentence(share: float | None, language: Language) -> str:
    """Return the share of credits that an answer speaks for, or that none can be given."""
    say = WORDS[language]
    return say["no_credits"] if share is None else say["credit_share"].format(share=share)


def inferred_sentence(share: float, language: Language) -> str:
    """Return how much of what courses teach nobody has confirmed."""
    return WORDS[language]["inferred"].format(share=share)


def hours_sentences(hours: CurriculumHours, language: Language) -> tuple[str, ...]:
    """Return how credits count and what the courses come to; nothing where nothing is told."""
    say = WORDS[language]
    if hours.system is None and not hours.told:
        return (say["no_system"],)
    lines = []
    if hours.system is not None:
        each = _range(hours.system.class_hours)
        lines.append(
            say["system"].format(name=hours.system.name, hours=each, basis=hours.system.basis)
        )
    told = {"told": hours.told, "converted": hours.converted, "unknown": hours.unknown}
    lines.append(say["course_hours"].format(hours=_range(hours.class_hours), **told))
    return tuple(lines)


def _range(ends: tuple[float, float]) -> str:
    low, high = (f"{round(end, 1):g}" for end in ends)
    return low if low == high else f"{low}–{high}"


def character_sentences(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return what a programme is like: practice, enterprises, how its points hang together."""
    say = WORDS[language]
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
    return WORDS[language]["share"].format(
        possible=share.possible,
        wanted=share.wanted,
        most=share.most,
        guaranteed=share.guaranteed,
        least=share.least,
    )


def share_cells(share: Share, language: Language) -> tuple[str, str]:
    """Return coverage by points and by class hours, short enough for a table."""
    say = WORDS[language]["cell"]
    return (
        say.format(share.possible, share.wanted, share.most, share.guaranteed, share.least),
        say.format(
            share.possible_hours,
            share.hours,
            share.most_hours,
            share.guaranteed_hours,
            share.least_hours,
        ),
    )


def hours_sentence(share: Share, language: Language) -> str:
    """Return how many class hours of points are covered, and what that rests on."""
    return WORDS[language]["hours"].format(
        possible=share.possible_hours,
        wanted=share.hours,
        most=share.most_hours,
        guaranteed=share.guaranteed_hours,
        least=share.least_hours,
    )


def topic_verdict_word(verdict: str, decidable: bool, language: Language) -> str:
    """Return a verdict in words; what an incomplete list lacks is only not listed."""
    open_ = verdict == "not covered" and not decidable
    return WORDS[language]["not listed" if open_ else verdict]


def topic_sentences(report: AuditReport, language: Language, name: Name) -> tuple[str, ...]:
    """Return the count of topics covered, then each that is not, with the points it misses."""
    if not report.topics:
        return ()
    say = WORDS[language]
    covered = sum(t.possible == "covered" for t in report.topics)
    sure = sum(t.guaranteed == "covered" for t in report.topics)
    standard, of = report.coverage.standard, len(report.topics)
    head = say["topics"].format(name=standard, covered=covered, of=of, sure=sure)
    told = (_topic_sentence(t, report.coverage.decidable, language, name) for t in report.topics)
    return (head, *(line for line in told if line))


def _topic_sentence(
    topic: TopicCoverage, decidable: bool, language: Language, name: Name
) -> str | None:
    say = WORDS[language]
    label = f"{topic.topic.id.partition(':')[2]} {topic.topic.label}"
    if topic.possible == "undecided":
        return say["related_only"].format(label=label)
    chosen = "chancy" if topic.possible == "covered" else "missing"
    points = topic.not_guaranteed if chosen == "chancy" else topic.missing
    verdict = topic_verdict_word(topic.possible, decidable, language)
    comma = "、" if language == "zh" else ", "
    names = comma.join(map(name, points))
    if chosen == "chancy" and topic.guaranteed == "covered":
        return None
    return say[chosen].format(label=label, verdict=verdict, points=names)


def demand_sentence(figure: Mapping[str, Any], language: Language) -> str:
    """Return a figure of demand, with its year and country, that gaps are ranked by."""
    say = WORDS[language]
    return say[figure["measure"]].format(
        name=figure["name"][language],
        below=say["below"] if figure["below"] else "",
        **{k: figure[k] for k in ("high", "year", "country")},
    )


def violation_sentence(violation: SequenceViolation, language: Language, name: Name) -> str:
    """Return a sequence violation in words."""
    return WORDS[language]["violation"].format(
        dependent=name(violation.dependent),
        prerequisite=name(violation.prerequisite),
        late=violation.dependent_term,
        early=violation.prerequisite_term,
    )
