"""Read a catalogue sentence: labels, sentences, and what is only advice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aiknowledge.formats.requirement.grammar import Parser, at_the_latest
from aiknowledge.formats.requirement.tokens import Token, tokens
from aiknowledge.graph.requirements import all_of
from aiknowledge.model import Requirement

_LABEL = re.compile(
    r"(?P<either>\bpre-?\s?requ?i?si\w*(?:/s)?\s+or\s+co-?\s?requ?i?si\w*(?:/s)?\s*:?)"
    r"|(?P<co>(?<!\bas\s)(?<!\bas\sa\s)\bco(?:re)?-?\s?re?q\w*(?:/s)?\s*:?"
    r"|\bconcurrent enrolment in\b|同修课程[:：]?)"
    r"|(?P<pre>(?<!\bor\s)\bpre-?\s?req\w*(?:/s)?\s*:?|\bpre\s*:|先修课程?[:：]?|预修课程?[:：]?)"
    r"|(?P<not>\bexclu\w+\s*:?|\banti-?requisites?\s*:?|\bequivalents?\s*:)",
    re.I,
)
_SENTENCE_END = re.compile(r"\.(?=\s|$)|。|\n")
_ADVICE = re.compile(r"recommend|advis|assumed knowledge|not permitted|建议", re.I)
_NOTHING = re.compile(r"\W*(?:none|n/?a|nil|no|无|没有)?\W*", re.I)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence requires; the other reading where it leaves one open; words put aside."""

    requirement: Requirement | None
    other: Requirement | None = None
    unread: tuple[str, ...] = ()


def parse_sentence(text: str, listed: frozenset[str] = frozenset()) -> Reading:
    """Return what a catalogue's sentence requires, as a tree.

    A list after "corequisite" may be taken at the same time; what stands after "exclusion" and
    in sentences of advice is put aside. Words that stand as an alternative of their own ("or
    permission of the instructor") are kept as a condition. Codes of an unusual form are known
    by being *listed*.

    >>> from aiknowledge.graph.requirements import course_ids
    >>> reading = parse_sentence("Prerequisite: COMP1511 or DPST1091; and either MATH1081 or 1231")
    >>> [course_ids(part) for part in reading.requirement.all]
    [('COMP1511', 'DPST1091'), ('MATH1081', 'MATH1231')]
    """
    first, unread = _read(text, listed, and_first=False)
    second, _ = _read(text, listed, and_first=True)
    return Reading(first, second if second != first else None, tuple(unread))


def _read(
    text: str, listed: frozenset[str], *, and_first: bool
) -> tuple[Requirement | None, list[str]]:
    found: list[Requirement] = []
    unread: list[str] = []
    for label, segment in _segments(text):
        for sentence in _SENTENCE_END.split(segment):
            if _NOTHING.fullmatch(sentence):
                continue
            pieces = tokens(sentence, listed)
            if label == "not" or _ADVICE.search(sentence) or not _asks(pieces):
                unread.append(sentence.strip())
                continue
            parser = Parser(pieces, and_first=and_first)
            tree = parser.parse()
            unread += parser.unread
            if tree is not None:
                found.append(at_the_latest(tree, "by") if label in ("co", "either") else tree)
    return all_of(found), unread


def _asks(pieces: list[Token]) -> bool:
    return any(p.kind in ("code", "credits") for p in pieces)


def _segments(text: str) -> list[tuple[str, str]]:
    """Return (label, text) pieces; what stands before the first label counts as prerequisites."""
    found: list[tuple[str, str]] = []
    label, start = "pre", 0
    for match in _LABEL.finditer(text):
        found.append((label, text[start : match.start()]))
        label, start = str(match.lastgroup), match.end()
    found.append((label, text[start:]))
    return [(name, piece) for name, piece in found if piece.strip()]
