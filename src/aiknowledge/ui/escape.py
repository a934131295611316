"""Show texts of the data as texts, never as markup."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def markdown_text(text: str) -> str:
    r"""Return *text* so that Markdown shows it letter by letter.

    >>> markdown_text("A* <b>")
    'A\\* \\<b\\>'
    """
    return _MARKUP.sub(r"\\\1", text).replace("\n", " ")
