"""Markdown: headings, nested lists and tables, as CommonMark reads them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Span, spread
from aiknowledge.formats.syllabus.limits import DEEPEST

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_markdown(name: str, text: str) -> Document:
    r"""Return the blocks of a Markdown document; HTML inside it is read as text.

    >>> [(b.text, b.heading, b.bullet) for b in read_markdown("a", "# A\n- b\n  - c").blocks]
    [('A', 1, 0), ('b', 0, 1), ('c', 0, 2)]
    """
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    document = Document(name)
    reader = _Reader(document)
    for token in parser.parse(_without_front_matter(text, document)):
        reader.take(token)
    if reader.deepest >= DEEPEST - 1:
        document.tell(
            "too-deep",
            worded("lists inside each other deeper than {deepest}", deepest=DEEPEST),
            "flatten them",
            "error",
        )
    return document


def _without_front_matter(text: str, document: Document) -> str:
    """Return the text without a leading block of settings between --- lines, which is told."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---", 4)
    if end < 0:
        return text
    settings = " ".join(text[4:end].split())
    title = re.search(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", text[4:end], re.M)
    if title:
        document.blocks.append(Block(title[1], "line 2", heading=1))
    document.tell(
        "front-matter",
        worded("settings left out: {settings}", settings=settings[:300]),
        "nothing",
        "information",
    )
    # As many empty lines, so that the places of the others stay right.
    after = text.find("\n", end + 1)
    return "\n" * text[:after].count("\n") + text[after:] if after > 0 else ""


class _Reader:
    """Turns the flat list of tokens into blocks."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.heading = self.lists = self.deepest = self.line = 0
        self.first_of_item = False
        self.rows: list[list[Span]] | None = None

    def take(self, token: Token) -> None:
        """Take the next token of the document."""
        self.deepest = max(self.deepest, token.level)
        if token.map:
            self.line = token.map[0] + 1
        kind = token.type
        if kind == "heading_open":
            self.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self.heading = 0
        elif kind in ("bullet_list_open", "ordered_list_open"):
            self.lists += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists -= 1
        elif kind == "list_item_open":
            self.first_of_item = True
        elif kind.startswith("t"):
            self._table(kind)
        if kind in ("inline", "fence", "code_block", "html_block"):
            self._text(token)

    def _table(self, kind: str) -> None:
        if kind == "table_open":
            self.rows = []
        elif kind == "tr_open" and self.rows is not None:
            self.rows.append([])
        elif kind == "table_close" and self.rows is not None:
            n = sum(1 for b in self.document.blocks if not isinstance(b, Block)) + 1
            self.document.blocks.append(spread(f"table {n}", self.rows))
            self.rows = None

    def _text(self, token: Token) -> None:
        text = _words(token)
        if self.rows is not None and self.rows:
            self.rows[-1].append(Span("" if text == "^" else text))
            return
        for n, line in enumerate(text.split("\n")):
            if line.strip():
                bullet = self.lists if self.first_of_item or n == 0 else self.lists + 1
                place = f"line {self.line + n}"
                self.document.blocks.append(
                    Block(line.strip(), place, self.heading, bullet if self.lists else 0)
                )
                self.first_of_item = False


def _words(token: Token) -> str:
    """Return the words of a token without emphasis and the addresses of links."""
    if token.type == "html_block":
        from bs4 import BeautifulSoup

        return BeautifulSoup(token.content, "html.parser").get_text(" ")
    if not token.children:
        return token.content
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        breaks.get(child.type, "" if child.type == "html_inline" else child.content)
        for child in token.children
    )
