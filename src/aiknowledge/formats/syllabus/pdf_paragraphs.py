"""Lines of print as paragraphs: wrapped lines joined, headings told by their letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from aiknowledge.formats.syllabus.blocks import Block, Table
from aiknowledge.formats.syllabus.labels import label_of
from aiknowledge.formats.syllabus.marks import mark_of
from aiknowledge.formats.syllabus.pdf_lines import Line
from aiknowledge.text import has_han

_LARGER = 1.12
"""How many times the size of the text the letters of a heading have, at least."""
_LONGEST_HEADING = 120
_INDENT = 6.0
"""Points of one step to the right."""


def paragraphs(flow: Sequence[Line | Table]) -> list[Block | Table]:
    """Return the blocks of a document's lines and tables, in order."""
    body, sizes = _sizes([x for x in flow if isinstance(x, Line)])
    edges = _edges([x for x in flow if isinstance(x, Line)])
    blocks: list[Block | Table] = []
    before: Line | None = None
    text = ""
    for x in flow:
        if (
            isinstance(x, Line)
            and before is not None
            and _goes_on(before, x, text, edges[before.page, before.column][1])
        ):
            text = joined(text, x.text)
            before = x
            previous = blocks[-1]
            if isinstance(previous, Block):
                blocks[-1] = _renamed(previous, text)
            continue
        if isinstance(x, Table):
            blocks.append(x)
            before, text = None, ""
            continue
        before, text = x, x.text
        indent = max(0, round((x.x0 - edges[x.page, x.column][0]) / _INDENT))
        blocks.append(
            Block(_clean(text), f"page {x.page}", _heading(x, body, sizes), indent=indent)
        )
    return blocks


def wraps(before: Line, line: Line, right: float) -> bool:
    """Return whether a line goes on from the one before: its first word had no room there."""
    space = 0.0 if has_han(line.text[:1]) else 0.25 * line.size
    return before.x1 + space + line.first > right + 0.5


def joined(text: str, more: str) -> str:
    """Return two lines as one: no space between Han characters, no hyphen inside a word.

    >>> joined("regu-", "larisation"), joined("反向", "传播"), joined("gradient", "descent")
    ('regularisation', '反向传播', 'gradient descent')
    """
    if re.search(r"[a-z]-$", text) and more[:1].islower():
        return text[:-1] + more
    tight = has_han(text[-1:]) or has_han(more[:1])
    tight = tight or re.search(r"[，。；：、（《]$", text) is not None
    return text + ("" if tight else " ") + more


def _goes_on(before: Line, line: Line, text: str, right: float) -> bool:
    if mark_of(line.text).style or abs(before.size - line.size) > 0.6 or before.bold != line.bold:
        return False
    same = (before.page, before.column) == (line.page, line.column)
    if same and line.top - before.bottom > 0.9 * line.size:
        return False
    if not same and not (line.text[:1].islower() or has_han(line.text[:1])):
        return False
    if re.search(r"[.。!?！？:：]$", text) and not line.text[:1].islower():
        return wraps(before, line, right) and len(text) > 60 and not label_of(line.text)
    return wraps(before, line, right)


def _renamed(block: Block, text: str) -> Block:
    return Block(_clean(text), block.place, block.heading, block.bullet, block.indent)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _sizes(lines: Sequence[Line]) -> tuple[float, list[float]]:
    """Return the size of most letters, and the larger ones from the largest down."""
    counts: Counter[float] = Counter()
    for line in lines:
        counts[line.size] += len(line.text)
    body = counts.most_common(1)[0][0] if counts else 0.0
    return body, sorted((s for s in counts if s > body * _LARGER), reverse=True)


def _edges(lines: Sequence[Line]) -> dict[tuple[int, int], tuple[float, float]]:
    """Return where the lines of each column begin and end; one wide line does not set the end."""
    columns: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        columns.setdefault((line.page, line.column), []).append(line)
    return {
        key: (min(line.x0 for line in found), sorted(line.x1 for line in found)[-2:][0])
        for key, found in columns.items()
    }


def _heading(line: Line, body: float, sizes: Sequence[float]) -> int:
    """Return the depth of a heading, 0 for a line of text."""
    if len(line.text) > _LONGEST_HEADING:
        return 0
    if line.size in sizes:
        return 1 + min(sizes.index(line.size), 4)
    if line.bold and not re.search(r"[.。;；,，]$", line.text):
        return 2 + min(len(sizes), 4)
    return 0
