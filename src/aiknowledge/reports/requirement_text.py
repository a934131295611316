"""A requirement between courses, said back as a sentence."""

from __future__ import annotations

from collections.abc import Callable

from aiknowledge.model import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Language,
    RequiredCourse,
    RequiredCredits,
    Requirement,
)

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "and": " and ",
        "or": " or ",
        "count": "{count} of {list}",
        "comma": ", ",
        "open": "(",
        "close": ")",
        "by": "{course} (may be taken in the same term)",
        "with": "{course} (in the same term)",
        "credits": "{credits:g} credits before",
        "nothing": "no prerequisites",
    },
    "zh": {
        "and": "与",
        "or": "或",
        "count": "{list}中的{count}门",
        "comma": "、",
        "open": "（",
        "close": "）",
        "by": "{course}（可同学期修读）",
        "with": "{course}（须同学期修读）",
        "credits": "已修满{credits:g}学分",
        "nothing": "无先修要求",
    },
}


def requirement_sentence(
    requirement: Requirement | None,
    language: Language = "en",
    name: Callable[[str], str] = lambda course: course,
) -> str:
    """Return a requirement in words; brackets stand wherever alternatives meet what is needed.

    >>> one, two = RequiredCourse(course="CS 1"), RequiredCourse(course="CS 2")
    >>> beside = RequiredCourse(course="MATH 3", when="by")
    >>> requirement_sentence(AllOf(all=(AnyOf(any=(one, two)), beside)))
    '(CS 1 or CS 2) and MATH 3 (may be taken in the same term)'
    """
    if requirement is None:
        return _WORDS[language]["nothing"]
    return _say(requirement, _WORDS[language], name, inside=False)


def _say(tree: Requirement, say: dict[str, str], name: Callable[[str], str], inside: bool) -> str:
    match tree:
        case RequiredCourse(when="before"):
            return name(tree.course)
        case RequiredCourse():
            return say[tree.when].format(course=name(tree.course))
        case RequiredCredits():
            return say["credits"].format(credits=tree.credits)
        case Condition():
            return f"“{tree.condition}”"
        case AllOf():
            text = say["and"].join(_say(p, say, name, inside=True) for p in tree.all)
        case AnyOf():
            text = say["or"].join(_say(p, say, name, inside=True) for p in tree.any)
        case AtLeast():
            listed = say["comma"].join(_say(p, say, name, inside=True) for p in tree.of)
            text = say["count"].format(count=tree.count, list=listed)
    return f"{say['open']}{text}{say['close']}" if inside else text
