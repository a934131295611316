"""From the pieces of a sentence to a tree of and, or and k-of-n.

A slash binds strongest, then "either … or", "both … and" and "two of …"; what plain
connectives and commas mean is decided in `joining`.
"""

from __future__ import annotations

from collections.abc import Sequence

from aiknowledge.formats.requirement.joining import joined
from aiknowledge.formats.requirement.tokens import Token
from aiknowledge.graph.requirements import all_of, any_of, parts
from aiknowledge.model import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    RequiredCourse,
    RequiredCredits,
    Requirement,
)

_SEPARATORS = ("and", "or", "comma", "semicolon")
_OPERANDS = ("code", "open", "either", "both", "count", "credits")


class Parser:
    """Reads one sentence; what it could not place stands in `unread`."""

    def __init__(self, tokens: Sequence[Token], *, and_first: bool = False) -> None:
        """Take the pieces of the sentence."""
        self.tokens = list(tokens)
        self.at = 0
        self.and_first = and_first
        self.unread: list[str] = []

    def parse(self) -> Requirement | None:
        """Return the tree of the whole sentence, or None where it names nothing."""
        found = []
        while self.at < len(self.tokens):
            tree = self._list()
            if tree is not None:
                found.append(tree)
            self.at += 1  # a bracket that nothing opened
        return all_of(found)

    # ── lists of operands ────────────────────────────────────────────────────────────────────
    def _list(self) -> Requirement | None:
        """Read operands and separators up to the closing bracket or the end."""
        items: list[Requirement] = []
        separators: list[str] = []
        pending = ""
        while self.at < len(self.tokens) and self._kind() != "close":
            if self._kind() in _SEPARATORS:
                pending += self._separator()
                continue
            if self._kind() == "concurrent":
                items = self._concurrent(items)
                continue
            item = self._operand()
            if item is not None:
                if items:
                    separators.append(pending)
                items.append(item)
                pending = ""
        return joined(items, separators, and_first=self.and_first)

    def _concurrent(self, items: list[Requirement]) -> list[Requirement]:
        self.at += 1
        return [*items[:-1], at_the_latest(items[-1], "by")] if items else items

    def _separator(self) -> str:
        kind = self._kind()
        self.at += 1
        return {"comma": ",", "semicolon": ";"}.get(kind, kind)

    # ── one operand ──────────────────────────────────────────────────────────────────────────
    def _operand(self) -> Requirement | None:
        """Read one operand, with the ones tied to it by slashes."""
        found = [self._atom()]
        while self._kind() == "slash":
            self.at += 1
            if self._kind() in (*_OPERANDS, "words"):
                found.append(self._atom())
        return any_of(f for f in found if f is not None)

    def _atom(self) -> Requirement | None:
        token = self.tokens[self.at]
        self.at += 1
        match token.kind:
            case "code":
                return RequiredCourse(course=token.text)
            case "credits":
                return RequiredCredits(credits=float(token.text))
            case "open":
                inside = self._list()
                self.at += 1
                return inside
            case "either":
                return self._either()
            case "both":
                return self._both()
            case "count":
                return self._count(int(token.text))
            case "words":
                return self._words(token.text)
            case _:
                return None

    def _words(self, text: str) -> Requirement | None:
        """Return words that stand alone as a condition; those beside an operand are put aside."""
        before = self.tokens[self.at - 2].kind if self.at > 1 else "start"
        beside = before in ("code", "close", "credits", "concurrent") or self._kind() in _OPERANDS
        if beside or not any(c.isalpha() for c in text):
            self.unread.append(text)
            return None
        return Condition(condition=text.strip(" .:-"))

    def _either(self) -> Requirement | None:
        """Read alternatives up to the last one, which "or" brings in.

        "And" joins an alternative to the one before it, as in "either A and B, or C", except
        right after a bare "or": "either A or B and C" asks for C besides.
        """
        items: list[Requirement] = []
        last = ""
        while self._more():
            start = self.at
            between = self._separators()
            ties = between == "and" and last != "or"
            beyond = "or" in last and not ties and "or" not in between
            if (items and beyond) or not self._more():
                self.at = start
                break
            if self._kind() == "concurrent":
                items = self._concurrent(items)
                continue
            item = self._operand()
            if item is None:
                continue
            if ties and items:
                items[-1] = AllOf(all=(*_conjuncts(items[-1]), item))
            else:
                items.append(item)
                last = between if "or" in between else last
        return any_of(items)

    def _both(self) -> Requirement | None:
        """Read what "both … and …" or "all of …" ties together."""
        items: list[Requirement] = []
        tied = False
        while self._more():
            start = self.at
            between = self._separators()
            beyond = items and ("or" in between or (tied and "and" not in between))
            if beyond or not self._more() or self._kind() == "concurrent":
                self.at = start
                break
            tied = tied or "and" in between
            item = self._operand()
            if item is not None:
                items.append(item)
        return all_of(items)

    def _count(self, count: int) -> Requirement | None:
        """Read a list of which *count* are needed; its last comma may read "and"."""
        items: list[Requirement] = []
        ended = False
        while self._more():
            start = self.at
            between = self._separators()
            beyond = items and "and" in between and ended
            if beyond or not self._more() or self._kind() == "concurrent":
                self.at = start
                break
            ended = ended or "or" in between or "and" in between
            item = self._operand()
            if item is not None:
                items.append(item)
        return _at_least(count, items)

    def _more(self) -> bool:
        return self._kind() not in ("end", "close", "semicolon")

    def _separators(self) -> str:
        found = ""
        while self._kind() in ("and", "or", "comma"):
            found += self._separator()
        return found

    def _kind(self) -> str:
        return self.tokens[self.at].kind if self.at < len(self.tokens) else "end"


def at_the_latest(requirement: Requirement, when: str) -> Requirement:
    """Return a requirement whose courses may be taken at the same time ("by") or must be ("with").

    >>> at_the_latest(RequiredCourse(course="A"), "by")
    RequiredCourse(course='A', when='by')
    """
    match requirement:
        case RequiredCourse():
            return requirement.model_copy(update={"when": when})
        case AllOf():
            return AllOf(all=tuple(at_the_latest(p, when) for p in requirement.all))
        case AnyOf():
            return AnyOf(any=tuple(at_the_latest(p, when) for p in requirement.any))
        case AtLeast():
            inside = tuple(at_the_latest(p, when) for p in requirement.of)
            return AtLeast(count=requirement.count, of=inside)
        case _:
            return requirement


def _conjuncts(requirement: Requirement) -> tuple[Requirement, ...]:
    return parts(requirement) if isinstance(requirement, AllOf) else (requirement,)


def _at_least(count: int, items: list[Requirement]) -> Requirement | None:
    if count == 1 or not items:
        return any_of(items)
    return all_of(items) if count >= len(items) else AtLeast(count=count, of=tuple(items))
