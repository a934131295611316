"""Show texts of the data as texts, never as markup."""

from __future__ import annotations

import re

_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def markdown_text(text: str) -> str:
    r"""Return *text* so that Markdown shows it letter by letter.

    >>> markdown_text("A* <b>")
    'A\\* \\<b\\>'
    """
    return _MARKUP.sub(r"\\\1", unturned(text)).replace("\n", " ")


def unturned(text: str) -> str:
    r"""Return *text* without the marks that turn the direction of what follows.

    >>> unturned("\u202eabc")
    'abc'
    """
    return _TURNS.sub("", text)
