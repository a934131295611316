"""What an audit found, a line each: selections, tracks, order, repetition, levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from aiknowledge.algorithms.audit import AuditReport
from aiknowledge.algorithms.audit.order import CourseLink
from aiknowledge.model import Language
from aiknowledge.reports.audit_text import Name, share_sentence
from aiknowledge.reports.audit_words import WORDS

_SHOWN = 10


def finding_sentences(report: AuditReport, language: Language, name: Name) -> tuple[str, ...]:
    """Return what a committee asks beyond coverage, long lists cut; JSON has them whole."""
    return (
        *selection_sentences(report, language),
        *order_sentences(report, language, name),
        *level_sentences(report, language, name),
    )


def selection_sentences(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return the selection that covers least, and what each track covers."""
    say, covered = WORDS[language], report.coverage
    worst = covered.worst
    if not worst.possible:
        lines = [say["no_selection"]]
    else:
        optional = [
            c.name.in_language(language)
            for c in report.curriculum.courses
            if c.id in worst.courses and c.obligation != "required"
        ]
        lines = [
            say["worst"].format(
                points=len(worst.points & covered.points),
                wanted=len(covered.points),
                proof=say["proved" if worst.proved else "unproved"],
                electives=_joined(optional, language) or say["none"],
            )
        ]
    book = report.curriculum.phrasebook(language)
    for track, share in covered.tracks.items():
        name = book.get(track, track)
        lines.append(say["track"].format(name=name, share=share_sentence(share, language)))
    return tuple(lines)


def order_sentences(report: AuditReport, language: Language, name: Name) -> tuple[str, ...]:
    """Return what students bring, what nobody teaches, and course prerequisites that do not fit."""
    say, order = WORDS[language], report.order
    lines = []
    open_ = "" if report.coverage.decidable else "_open"
    if order.entry_profile:
        points = _joined(map(name, order.entry_profile), language)
        lines.append(say[f"entry{open_}"].format(n=len(order.entry_profile), points=points))
    if order.unmet:
        points = _joined((f"{name(u.point)} ({len(u.needed_by)})" for u in order.unmet), language)
        lines.append(say[f"unmet{open_}"].format(n=len(order.unmet), points=points))
    if not order.requirements_known:
        lines.append(say["no_links"].format(n=len(order.suggested_links)))
        return (*lines, *_reversed(report, language))
    kinds = {"missing_link": order.suggested_links, "unused_link": order.unused_links}
    for key, links in kinds.items():
        lines += [_link(say[key], report, link, language, name) for link in links[:_SHOWN]]
        if len(links) > _SHOWN:
            lines.append(say["more"].format(n=len(links) - _SHOWN))
    return (*lines, *_reversed(report, language))


def _reversed(report: AuditReport, language: Language) -> tuple[str, ...]:
    """Return the courses that use what a later course teaches, in one sentence."""
    names = {c.id: c.name.in_language(language) for c in report.curriculum.courses}
    links = report.order.reversed_links
    pairs = _joined((f"{names[x.prerequisite]} → {names[x.course]}" for x in links), language)
    say = WORDS[language]["reversed_links"]
    return (say.format(n=len(links), pairs=pairs),) if links else ()


def _link(words: str, report: AuditReport, link: CourseLink, language: Language, name: Name) -> str:
    names = {c.id: c.name.in_language(language) for c in report.curriculum.courses}
    needs = _joined((f"{name(q)} → {name(p)}" for q, p in link.needs), language)
    return words.format(
        course=names[link.course], other=names[link.prerequisite], needs=needs, n=len(link.needs)
    )


def level_sentences(report: AuditReport, language: Language, name: Name) -> tuple[str, ...]:
    """Return repetition with its class hours, and what is odd about levels."""
    say, levels = WORDS[language], report.levels
    plain = [r for r in levels.repetitions if r.planned is False]
    counts = Counter(r.planned for r in levels.repetitions)
    lines = []
    if levels.repetitions:
        hours = sum(r.hours for r in plain)
        points = _joined((name(r.point) for r in plain), language) or say["none"]
        lines.append(
            say["repeated"].format(
                spiral=counts[True], open=counts[None], n=len(plain), hours=hours, points=points
            )
        )
    for fault in ("introduced only", "never introduced", "mastered too early"):
        odd = [p for p, f in levels.faults.items() if f == fault]
        if odd:
            points = _joined(map(name, odd), language)
            lines.append(say["odd"].format(fault=say[fault], n=len(odd), points=points))
    if levels.undecided:
        lines.append(say["levels_open"].format(n=levels.undecided))
    return tuple(lines)


def _joined(words: Iterable[str], language: Language) -> str:
    """Return words in a list, the first ten of many."""
    every = list(words)
    comma = "、" if language == "zh" else ", "
    return comma.join(every[:_SHOWN]) + (" …" if len(every) > _SHOWN else "")
