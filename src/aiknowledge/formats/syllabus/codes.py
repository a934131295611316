"""Indicator codes: CO3, 课程目标2, 毕业要求3.2, or 1.2 in a column of indicators."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"(?<![A-Za-z0-9])((?:CO|CLO|LO|ILO|PO|PLO|SLO|PI|GA|OBE)[\s\-]?\d{1,2}(?:[.\-]\d{1,2})?)(?!\d)"
    r"|((?:课程|教学|学习)?目标\s*\d{1,2}(?:\.\d{1,2})?)"
    r"|(?:毕业要求|指标点?|观测点)\s*(\d{1,2}(?:[.．\-]\d{1,2})?)"
)
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2}[.．]\d{1,2})(?![\d.])")


def codes_in(text: str, *, column: bool = False) -> tuple[str, ...]:
    """Return the codes that a text names, in its order; *column*: a number alone is one, too.

    >>> codes_in("支撑毕业要求3.2，课程目标1"), codes_in("CO1, CO 3"), codes_in("Python 3.2")
    (('3.2', '课程目标1'), ('CO1', 'CO3'), ())
    >>> codes_in("1.2; 2.1", column=True)
    ('1.2', '2.1')
    """
    found = [
        (m.start(), re.sub(r"\s", "", m[1] or m[2] or m[3]).replace("．", "."))
        for m in _NAMED.finditer(text)
    ]
    if column:
        named = _NAMED.sub(lambda m: " " * len(m[0]), text)
        found += [(m.start(), m[1].replace("．", ".")) for m in _DOTTED.finditer(named)]
    return tuple(dict.fromkeys(code for _, code in sorted(found)))
