"""Drafts as the lines of a syllabus: kinds settled by what stands under and before them."""

from __future__ import annotations

import re

from aiknowledge.errors import Finding
from aiknowledge.formats.syllabus.drafts import Draft
from aiknowledge.formats.syllabus.splitting import topics_in
from aiknowledge.model.knowledge import ClassHours
from aiknowledge.model.syllabus import TEACHING, SyllabusLine
from aiknowledge.stopping import stop_if_asked

_SPLIT = ("topic", "key-point", "difficult-point")
_LONGEST_TITLE = 80
_TITLE_WORDS = re.compile(
    r"[《》]|(?:课程)?(?:教学)?(?:大纲|进度表|日历|计划|安排)\s*$"
    r"|\b(?:course )?(?:syllabus|outline|schedule)\b(?: (?:for|of)\b)?",
    re.I,
)


def settle(drafts: list[Draft]) -> tuple[list[SyllabusLine], str | None, list[Finding]]:
    """Return the lines of a document, its course's title, and findings."""
    findings: list[Finding] = []
    title = _title(drafts)
    for parent in (p for d in drafts if d.kind in TEACHING for p in d.parents):
        parent.children += 1
    _set_front_matter_aside(drafts)
    _rescue_description(drafts, findings)
    _drop_totals(drafts)
    lines: list[SyllabusLine] = []
    for draft in drafts:
        stop_if_asked()
        _settle_heading(draft)
        for text in _texts(draft):
            lines.append(_line(draft, text, len(lines) + 1))
    return lines, title, findings


def _title(drafts: list[Draft]) -> str | None:
    """Set the line with the course's name aside, and return the name."""
    labelled = next((d for d in drafts if d.about == "title" and d.text != d.written), None)
    first = _first_heading(drafts)
    found = first if first and len(drafts) > 1 and _is_title(first, drafts) else None
    if found:
        found.kind = "boilerplate"
        for draft in drafts:
            if found in draft.parents:
                draft.headings = draft.headings[1:]
    name = labelled.text if labelled else found.text if found else None
    return (_TITLE_WORDS.sub("", name).strip(" :：-–—|") or name) if name else None


def _first_heading(drafts: list[Draft]) -> Draft | None:
    """Return the first line, or the first heading where only a few loose lines stand before it."""
    for draft in drafts[:4]:
        if draft.heading:
            return draft
        if draft.structural or draft.bullet:
            break
    return drafts[0] if drafts else None


def _is_title(first: Draft, drafts: list[Draft]) -> bool:
    if first.in_table or first.bullet or first.about or first.mark or first.kind not in TEACHING:
        return False
    if first.heading:
        alone = all(not d.heading or d.heading > first.heading for d in drafts if d is not first)
        under = [d for d in drafts if first in d.parents]
        empty = len(under) < 4 and not any(d.structural or d.bullet for d in under)
        return alone or (empty and _has_shape(drafts))
    short = len(first.text) <= _LONGEST_TITLE and not re.search(r"[。.!?;；,，、:：]", first.text)
    return short and _has_shape(drafts)


def _has_shape(drafts: list[Draft]) -> bool:
    """Return whether a document has weeks, chapters, tables or a section of topics."""
    return any(d.mark or d.in_table or d.heading > 1 or d.about == "topic" for d in drafts[1:])


def _set_front_matter_aside(drafts: list[Draft]) -> None:
    """Set aside loose lines before the first heading, label, week or table, where there is one."""
    shaped = [n for n, d in enumerate(drafts) if n and d.structural]
    teaches = any(d.mark or d.in_table or d.heading > 1 or (d.about == "topic") for d in drafts[1:])
    if not shaped or not teaches:
        return
    for draft in drafts[: shaped[0]]:
        if draft.kind in TEACHING and not draft.structural and not draft.bullet:
            draft.kind = "boilerplate"


def _rescue_description(drafts: list[Draft], findings: list[Finding]) -> None:
    """Let a course's description teach where nothing else in the document does."""
    if any(d.kind in TEACHING for d in drafts):
        return
    told = [
        d
        for d in drafts
        if (d.about == "description" and d.text != d.written)
        or any(p.about == "description" for p in d.parents)
    ]
    for draft in told:
        draft.kind = "topic"
    if told:
        message = "there is no list of topics; the course's description was taken as the topics"
        mend = "give the topics one by one"
        findings.append(Finding("description-only", told[0].place, message, mend, "warning"))


def _drop_totals(drafts: list[Draft]) -> None:
    """Leave to a heading only those of its hours that the lines under it do not have."""
    for draft in drafts:
        draft.given = draft.hours
    with_hours = {id(d) for d in drafts if d.hours is not None}
    for draft in drafts:
        above = next((p for p in reversed(draft.parents) if id(p) in with_hours), None)
        if id(draft) in with_hours and above is not None and above.hours and draft.given:
            theory = max(above.hours.theory - draft.given.theory, 0.0)
            practice = max(above.hours.practice - draft.given.practice, 0.0)
            above.hours = ClassHours(theory=theory, practice=practice)


def _settle_heading(draft: Draft) -> None:
    if draft.kind == "topic" and draft.opens and not draft.bullet and draft.children:
        draft.kind = "heading"
    if draft.bare and draft.mark and draft.kind in ("topic", "heading"):
        draft.kind = "boilerplate"  # the number of a week teaches nothing itself


def _texts(draft: Draft) -> tuple[str, ...]:
    if draft.kind not in _SPLIT or draft.whole or draft.children:
        return (draft.text,)
    return topics_in(draft.text) or (draft.text,)


def _line(draft: Draft, text: str, number: int) -> SyllabusLine:
    parts = len(_texts(draft))
    hours = draft.hours
    if hours is not None and parts > 1:
        hours = hours.model_copy(
            update={"theory": hours.theory / parts, "practice": hours.practice / parts}
        )
    return SyllabusLine(
        number=number,
        text=text,
        kind=draft.kind,
        headings=draft.headings,
        level=draft.level,
        week=draft.week,
        last_week=draft.last_week,
        session=draft.session,
        hours=hours if hours and hours.total else None,
        shared_by=draft.shared_by * parts if hours else 1,
        requirement=draft.requirement,
        codes=draft.codes,
        place=draft.place,
        written=draft.written if draft.written != text else None,
    )
