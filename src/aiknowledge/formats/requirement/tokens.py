"""Cut a catalogue sentence into course codes, connectives and other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal[
    "code",
    "and",
    "or",
    "slash",
    "comma",
    "semicolon",
    "open",
    "close",
    "either",
    "both",
    "count",
    "credits",
    "concurrent",
    "words",
]

_NO_CODE = "AND|OR|EITHER|BOTH|PLUS|UOC|WAM|IN|OF|ONE|TWO|ANY|LEVEL|GPA|YEAR|STAGE|UG|PG"
_CODE = re.compile(
    rf"""(?<![A-Za-z0-9])
    (?P<subject>(?!(?:{_NO_CODE})\b)[A-Za-z&]{{2,8}}(?=\d{{3,4}})      # COMP1511, Elec3705
      |(?!(?:{_NO_CODE})\b)[A-Z][A-Z&]{{0,7}}
       (?:\ +(?!(?:{_NO_CODE})\b)[A-Z&]{{1,7}}){{0,2}}\ *)             # Q SCI 292, B PHYS 324
    (?P<number>\d{{2,4}}(?:[A-Z]{{1,2}}(?![a-zA-Z]))?)""",
    re.X,
)
_NUMBER = re.compile(r"\d{3,4}[A-Z]{0,2}\b")
_WORD = re.compile(r"[^\s,;()\[\]/&，；、（）和与及或以]+")
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "1": 1, "2": 2, "3": 3, "4": 4}
_LONGEST_CODE = 60
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "concurrent",
        re.compile(
            r"(?:,\s*)?(?:any of )?(?:either of )?(?:\b(?:which|all|both)\b[\w\s]*?)?"
            r"\bmay be taken concurrently\b|\((?:or )?concurrent(?:ly)?\)"
            r"|\bas (?:a )?co-?requisite(?: or pre-?requisite)?\b|或同时修读|可同时修读",
            re.I,
        ),
    ),
    (
        "credits",
        re.compile(r"\b(\d{1,3})\s*(?:UOC|units? of credit|credits?|credit hours|学分)", re.I),
    ),
    (
        "count",
        re.compile(
            r"\b(?:at least\s+|any\s+)?(one|two|three|four|five|[1-4])\s+(?:courses?\s+)?"
            r"(?:of|from)(?:\s+the)?(?:\s+following)?(?:\s+courses?)?\b:?",
            re.I,
        ),
    ),
    ("either", re.compile(r"\beither\b|\bany of\b", re.I)),
    ("both", re.compile(r"\bboth\b|\ball of\b", re.I)),
    ("and", re.compile(r"(?<![A-Za-z])and\b(?!/or)|&&|&|\bplus\b|和|与|以及|及", re.I)),
    ("or", re.compile(r"(?<![A-Za-z])and/or\b|(?<![A-Za-z])or\b|\|\||或者|或", re.I)),
    ("slash", re.compile(r"/")),
    ("semicolon", re.compile(r"[;；]")),
    ("comma", re.compile(r"[,，、]")),
    ("open", re.compile(r"[(\[（]")),
    ("close", re.compile(r"[)\]）]")),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence: its kind, and the code, number or words it stands for."""

    kind: Kind
    text: str = ""


def course_codes(text: str) -> list[str]:
    """Return the course codes that a text names, in order, spaces made one.

    >>> course_codes("either ESS 211, ESS  212 or Q SCI 292")
    ['ESS 211', 'ESS 212', 'Q SCI 292']
    """
    return [t.text for t in tokens(text) if t.kind == "code"]


def tokens(text: str, listed: frozenset[str] = frozenset()) -> list[Token]:
    """Return the pieces of a sentence; a bare number takes the subject of the code before it.

    Codes that do not look like one, such as "CA 1", are known by being *listed*.

    >>> [t.text or t.kind for t in tokens("A pass in MATH1131/1141 and PHYS 121")]
    ['A pass in', 'MATH1131', 'slash', 'MATH1141', 'and', 'PHYS 121']
    >>> [(t.kind, t.text) for t in tokens("CA 1 or CA 12", frozenset({"CA 1", "CA 12"}))]
    [('code', 'CA 1'), ('or', ''), ('code', 'CA 12')]
    """
    found: list[Token] = []
    words: list[str] = []
    for token in _pieces(text, _unusual(listed)):
        if token.kind == "words":
            words.append(token.text)
            continue
        if words:
            found.append(Token("words", " ".join(words)))
            words = []
        found.append(token)
    return [*found, Token("words", " ".join(words))] if words else found


def looks_like_a_code(text: str) -> bool:
    """Return whether a text has the usual form of a course code.

    >>> looks_like_a_code("Q SCI 292"), looks_like_a_code("30 credits")
    (True, False)
    """
    return _CODE.fullmatch(text) is not None


@lru_cache(maxsize=8)
def _unusual(listed: frozenset[str]) -> Mapping[str, str]:
    """Return the codes that only the list gives away, by their capitals."""
    plain = {"AND", "OR", "EITHER", "BOTH", ""}
    return {
        c.upper(): c
        for c in sorted(listed)
        if not looks_like_a_code(c) and c.upper() not in plain and len(c) <= _LONGEST_CODE
    }


def _listed_at(text: str, at: int, unusual: Mapping[str, str]) -> int:
    """Return where the longest unusual code that starts at *at* ends; *at* where none does."""
    for end in range(min(len(text), at + _LONGEST_CODE), at, -1):
        if text[at:end].upper() in unusual and _ends_word(text, end):
            return end
    return at


def _pieces(text: str, unusual: Mapping[str, str]) -> Iterator[Token]:
    at, subject, length, carries = 0, "", 0, False
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        end = _listed_at(text, at, unusual) if unusual and _starts_word(text, at) else at
        if end > at:
            yield Token("code", unusual[text[at:end].upper()])
            at = end
            continue
        code = _CODE.match(text, at)
        if code and _starts_word(text, at):
            subject, number = code["subject"], code["number"]
            length = len(number.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            yield Token("code", _spaced(subject) + number)
            at, carries = code.end(), True
            continue
        bare = _NUMBER.match(text, at)
        if bare and carries and _starts_word(text, at) and length == _digits(bare.group()):
            yield Token("code", _spaced(subject) + bare.group())
            at = bare.end()
            continue
        for kind, pattern in _PATTERNS:
            match = pattern.match(text, at)
            if match and match.group():
                yield _token(kind, match)
                at = match.end()
                break
        else:
            carries = False
            word = _WORD.match(text, at)
            yield Token("words", word.group() if word else text[at])
            at = word.end() if word else at + 1


def _token(kind: Kind, match: re.Match[str]) -> Token:
    if kind == "count":
        return Token(kind, str(_COUNTS[match[1].lower()]))
    return Token(kind, match[1] if kind == "credits" else "")


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isascii() and text[at - 1].isalnum())


def _ends_word(text: str, end: int) -> bool:
    plain = end < len(text) and text[end].isascii() and text[end].isalnum()
    return not (plain and text[end - 1].isascii())


def _digits(number: str) -> int:
    return sum(c.isdigit() for c in number)


def _spaced(subject: str) -> str:
    """Return the subject in capitals with single spaces, and the one before its number if any."""
    return re.sub(r"\s+", " ", subject).upper()
