"""HTML pages: headings, nested lists and tables; scripts and menus are left out and told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Span, refusal, spread
from aiknowledge.formats.syllabus.limits import DEEPEST, MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from bs4.element import Tag

_LEFT_OUT = ("script", "style", "noscript", "template", "nav", "form", "svg", "iframe", "head")
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "blockquote",
        "pre",
        "figure",
        "figcaption",
        "address",
        "details",
        "summary",
        "body",
        "hr",
        "center",
        "fieldset",
    ]
)
_CLOSED_BY_OTHERS = frozenset(
    ["p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot"]
)
_VOID = frozenset(
    [
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "area",
        "base",
        "embed",
        "source",
        "track",
        "wbr",
    ]
)


def read_web(name: str, text: str) -> Document:
    """Return the blocks of an HTML page.

    Raises:
        DataError: marks stand inside each other too deep.
    """
    from bs4 import BeautifulSoup

    if _depth(text) > DEEPEST:
        raise refusal(
            "too-deep",
            name,
            worded("tags inside each other deeper than {deepest}", deepest=DEEPEST),
            "copy the text of the page into a document",
        )
    soup = BeautifulSoup(text, "lxml")
    document = Document(name)
    _leave_out(soup, document)
    reader = _Reader(document)
    reader.read(soup.body or soup)
    reader.flush()
    return document


def _leave_out(soup: Tag, document: Document) -> None:
    menus = [" ".join(tag.get_text(" ").split()) for tag in soup.find_all(["nav", "form"])]
    for tag in soup.find_all(_LEFT_OUT):
        tag.decompose()
    told = " / ".join(m for m in menus if m)
    if told:
        document.tell(
            "menu-left-out",
            worded("menus and forms: {told}", told=told[:500]),
            "nothing",
            "information",
        )


class _Depth(HTMLParser):
    """Counts how deep tags stand in each other, those that need no end apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open = self.deepest = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Count a tag that opens."""
        if tag not in _VOID and tag not in _CLOSED_BY_OTHERS:
            self.open += 1
            self.deepest = max(self.deepest, self.open)

    def handle_endtag(self, tag: str) -> None:
        """Count a tag that closes."""
        if tag not in _VOID and tag not in _CLOSED_BY_OTHERS:
            self.open = max(self.open - 1, 0)


def _depth(text: str) -> int:
    counter = _Depth()
    counter.feed(text)
    return counter.deepest


class _Reader:
    """Walks the page in order; the words between two block tags are one block."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: list[str] = []
        self.heading = self.bullet = self.tables = 0

    def read(self, tag: Tag) -> None:
        """Turn what stands inside a tag into blocks."""
        from bs4.element import Comment, NavigableString
        from bs4.element import Tag as TagType

        for child in tag.children:
            if isinstance(child, TagType):
                self._tag(child)
            elif isinstance(child, NavigableString) and not isinstance(child, Comment):
                self.words.append(str(child))

    def _tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self.flush()
        elif name == "table" and not tag.find("table"):
            self.flush()
            self._table(tag)
        elif name in _BLOCKS:
            self._block(tag)
        else:
            self.read(tag)

    def _block(self, tag: Tag) -> None:
        self.flush()
        heading, bullet = self.heading, self.bullet
        if re.fullmatch("h[1-6]", tag.name):
            self.heading = int(tag.name[1])
        elif tag.name in ("ul", "ol"):
            self.bullet += 1
        self.read(tag)
        self.flush()
        self.heading, self.bullet = heading, bullet

    def flush(self) -> None:
        """End the block that is being collected."""
        text = " ".join("".join(self.words).split())
        self.words.clear()
        if text:
            n = len(self.document.blocks) + 1
            self.document.blocks.append(Block(text, f"block {n}", self.heading, self.bullet))

    def _table(self, table: Tag) -> None:
        self.tables += 1
        caption = table.find("caption")
        if caption:
            self.words.append(caption.get_text(" "))
            self.flush()
        rows = [
            [
                Span(
                    _cell(cell),
                    _span(cell, "rowspan", MOST_ROWS),
                    _span(cell, "colspan", MOST_COLUMNS),
                )
                for cell in row.find_all(["td", "th"])
            ]
            for row in table.find_all("tr")
        ]
        self.document.blocks.append(spread(f"table {self.tables}", rows))


def _cell(cell: Tag) -> str:
    for mark in cell.find_all(["br", "li", "p", "div"]):
        mark.insert_before("\n")
    lines = (" ".join(line.split()) for line in cell.get_text().split("\n"))
    return "\n".join(line for line in lines if line)


def _span(cell: Tag, name: str, most: int) -> int:
    told = str(cell.get(name) or "1").strip()
    return max(1, min(int(told), most)) if told.isdecimal() and len(told) < 8 else 1
