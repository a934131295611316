"""Read a formal expression: codes, and, or, brackets; [X] may be taken at the same time."""

from __future__ import annotations

import re

from aiknowledge.errors import InputError, worded
from aiknowledge.formats.requirement.grammar import at_the_latest
from aiknowledge.graph.requirements import all_of, any_of
from aiknowledge.model import RequiredCourse, Requirement

_PIECE = re.compile(r"\s*(&&|\|\||[()\[\]&|,;]|[^()\[\]&|,;]+)")
_WORDS = re.compile(r"\s+(and|or)\s+", re.I)
_AND, _OR = ("and", "&&", "&", ";"), ("or", "||", "|", ",")
_LONGEST = 200
_CLOSING = {"(": ")", "[": "]"}


def parse_expression(text: str) -> Requirement | None:
    """Return the tree of an expression such as ``(A OR B) AND [C]``; and binds tighter than or.

    Raises:
        InputError: the brackets do not match or an operand is missing; the message says where.

    >>> from aiknowledge.graph.requirements import course_ids
    >>> tree = parse_expression("(CS 1 OR CS 2) AND [MATH 3]")
    >>> course_ids(tree), tree.all[1].when
    (('CS 1', 'CS 2', 'MATH 3'), 'by')
    """
    pieces = [p for p in _pieces(text) if p]
    if not pieces:
        return None
    tree, rest = _either(pieces, text)
    if rest:
        raise InputError(
            worded(
                "{rest!r} stands where the expression should end: {text}", rest=rest[0], text=text
            )
        )
    return tree


def _pieces(text: str) -> list[str]:
    marked = _WORDS.sub(lambda m: " && " if m[1].lower() == "and" else " || ", f" {text} ")
    return [" ".join(p.split()) for p in _PIECE.findall(marked)]


def _either(pieces: list[str], text: str) -> tuple[Requirement | None, list[str]]:
    found, rest = [], pieces
    while True:
        part, rest = _both(rest, text)
        found.append(part)
        if not rest or rest[0] not in _OR:
            return any_of(f for f in found if f is not None), rest
        rest = rest[1:]


def _both(pieces: list[str], text: str) -> tuple[Requirement | None, list[str]]:
    found, rest = [], pieces
    while True:
        part, rest = _one(rest, text)
        found.append(part)
        if not rest or rest[0] not in _AND:
            return all_of(f for f in found if f is not None), rest
        rest = rest[1:]


def _one(pieces: list[str], text: str) -> tuple[Requirement | None, list[str]]:
    if not pieces or pieces[0] in (*_AND, *_OR, ")", "]"):
        raise InputError(worded("a course is missing after an operator: {text}", text=text))
    if pieces[0] not in _CLOSING:
        if len(pieces[0]) > _LONGEST or not pieces[0].isprintable():
            raise InputError(worded("this is a sentence, no course: {pieces}", pieces=pieces[0]))
        return RequiredCourse(course=pieces[0]), pieces[1:]
    inside, rest = _either(pieces[1:], text)
    if not rest or rest[0] != _CLOSING[pieces[0]]:
        raise InputError(
            worded("a bracket {pieces!r} is not closed: {text}", pieces=pieces[0], text=text)
        )
    if pieces[0] == "[" and inside is not None:
        inside = at_the_latest(inside, "by")
    return inside, rest[1:]
