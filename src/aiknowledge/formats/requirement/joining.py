"""What plain connectives and commas between operands mean.

Weakest first: a semicolon; a connective after a comma; and; or. Between "or" and "and" without
comma or bracket a catalogue does not say which is meant. Alternatives are held together then
("A or B and C": one of A and B, and also C), for catalogues mostly list them so; `and_first`
gives the other reading.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aiknowledge.graph.requirements import all_of, any_of
from aiknowledge.model import Requirement

Items = Sequence[Requirement]
"""The operands of an expression, in their order."""
Separators = Sequence[str]
"""What stands between two operands, commas and connectives run together: ``","``, ``",or"``."""


def joined(items: Items, separators: Separators, *, and_first: bool = False) -> Requirement | None:
    """Return the operands of a list as one requirement; commas alone mean that all are needed.

    >>> from aiknowledge.graph.requirements import course_ids
    >>> from aiknowledge.model import RequiredCourse
    >>> tree = joined([RequiredCourse(course=c) for c in "ABCD"], [",", ",and", "or"])
    >>> [course_ids(part) for part in tree.all]
    [('A',), ('B',), ('C', 'D')]
    """
    if len(items) < 2:
        return items[0] if items else None
    if any(";" in s for s in separators):
        every = all("or" in s for s in separators if ";" in s)
        return _split(items, separators, lambda s: ";" in s, "or" if every else "and", and_first)
    used = {word for s in separators for word in ("and", "or") if word in s}
    if len(used) < 2:
        return _join(used.pop() if used else "and", items)
    after_comma = {w for s in separators for w in ("and", "or") if s == f",{w}"}
    if len(after_comma) == 1:
        weakest = after_comma.pop()
        return _split(items, separators, _weakest_at(separators, weakest), weakest, and_first)
    weakest = "or" if and_first else "and"
    return _split(items, separators, lambda s: weakest in s, weakest, and_first)


def _weakest_at(separators: Separators, word: str) -> Callable[[str], bool]:
    """Return which separators split a list whose weakest connective is *word* after a comma.

    Plain commas split too where each piece between them is a list of its own, as in "A or B, C
    or D, and E".
    """
    pieces: list[list[str]] = [[]]
    for s in separators:
        if s.startswith(","):
            pieces.append([])
        else:
            pieces[-1].append(s)
    commas_too = all(pieces[:-1])
    return lambda s: s == f",{word}" or (commas_too and s == ",")


def _split(
    items: Items, separators: Separators, at: Callable[[str], bool], word: str, and_first: bool
) -> Requirement | None:
    groups: list[tuple[list[Requirement], list[str]]] = [([items[0]], [])]
    for item, separator in zip(items[1:], separators, strict=True):
        if at(separator):
            groups.append(([item], []))
        else:
            groups[-1][0].append(item)
            groups[-1][1].append(separator)
    solved: list[Requirement] = []
    for inside, between in groups:
        if all(s in (",", "") for s in between):
            solved += inside
        else:
            whole = joined(inside, between, and_first=and_first)
            solved += [whole] if whole is not None else []
    return _join(word, solved)


def _join(word: str, items: Items) -> Requirement | None:
    return any_of(items) if word == "or" else all_of(items)
