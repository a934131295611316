"""Word documents (.docx): headings, lists with their levels, tables with merged cells, in order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Span, refusal, spread, tell_cut
from aiknowledge.formats.syllabus.limits import MOST_COLUMNS, MOST_ROWS
from aiknowledge.formats.syllabus.packed import content_types, whole
from aiknowledge.stopping import stop_if_asked

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.I)
_LIST = re.compile(r"list (?:bullet|number|paragraph)(?:\s*(\d))?", re.I)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " "}


def read_word(name: str, raw: bytes) -> Document:
    """Return the blocks of a Word document; notes and page headers are told.

    Raises:
        DataError: the file is damaged.
    """
    from docx import Document as open_document
    from docx.exceptions import PythonDocxError
    from docx.opc.exceptions import PackageNotFoundError

    if b"macroEnabled" in content_types(name, raw):
        raise refusal(
            "macros", name, "a document with macros (.docm)", "save it as .docx, without macros"
        )
    document = Document(name)
    with whole(name, "Word document", ".docx", PythonDocxError, PackageNotFoundError):
        opened = open_document(io.BytesIO(raw))
        _Reader(document, _styles(opened), _numbered_styles(opened)).read(opened.element.body)
        _tell_margins(opened, document)
        _tell_notes(opened, document)
    return document


def _styles(opened: Any) -> dict[str, str]:
    return {s.style_id: s.name or "" for s in opened.styles}


def _numbered_styles(opened: Any) -> dict[str, int]:
    """Return the styles that make a list by themselves, with the level of the list."""
    found = {}
    for style in opened.styles:
        number = style.element.find(f"{_W}pPr/{_W}numPr")
        if number is not None:
            level = number.find(f"{_W}ilvl")
            found[style.style_id] = int(level.get(f"{_W}val")) if level is not None else 0
    return found


def _tell_margins(opened: Any, document: Document) -> None:
    """Keep the texts of page headers and footers as a note."""
    texts = []
    for section in opened.sections:
        for part in (section.header, section.footer):
            texts += [p.text.strip() for p in part.paragraphs if p.text.strip()]
    told = " / ".join(dict.fromkeys(texts))
    if told:
        document.tell(
            "page-margin",
            worded("page headers and footers left out: {told}", told=told[:500]),
            "nothing",
            "information",
        )


def _tell_notes(opened: Any, document: Document) -> None:
    """Keep the texts of footnotes, endnotes and comments as a note."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    texts = []
    for part in opened.part.package.iter_parts():
        if re.search(r"/(?:footnotes|endnotes|comments)\.xml$", str(part.partname)):
            root = etree.fromstring(part.blob, parser)
            texts += [" ".join(_text(p).split()) for p in root.iter(f"{_W}p")]
    told = " / ".join(t for t in texts if t)
    if told:
        document.tell(
            "notes-left-out",
            worded("notes and comments: {told}", told=told[:500]),
            "nothing",
            "information",
        )


class _Reader:
    """Walks the body of a document: paragraphs and tables as they follow each other."""

    def __init__(
        self, document: Document, styles: dict[str, str], numbered: dict[str, int]
    ) -> None:
        self.document, self.styles, self.numbered = document, styles, numbered
        self.paragraphs = self.tables = 0

    def read(self, body: Any) -> None:
        """Turn the paragraphs and tables of a body into blocks."""
        for element in _children(body):
            stop_if_asked()
            if element.tag == f"{_W}p":
                self._paragraph(element)
            elif element.tag == f"{_W}tbl":
                self._table(element)

    def _paragraph(self, element: Any) -> None:
        self.paragraphs += 1
        lines = _text(element).split("\n")
        heading, bullet = self._heading(element), self._bullet(element)
        for n, line in enumerate(lines):
            if line.strip():
                deeper = bullet + 1 if bullet and n else bullet
                place = f"paragraph {self.paragraphs}"
                self.document.blocks.append(
                    Block(" ".join(line.split()), place, heading, 0 if heading else deeper)
                )

    def _style(self, element: Any) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        return str(style.get(f"{_W}val")) if style is not None else ""

    def _heading(self, element: Any) -> int:
        name = self.styles.get(self._style(element), "")
        if name.lower() in ("title", "标题"):
            return 1
        match = _HEADING.fullmatch(name)
        outline = element.find(f"{_W}pPr/{_W}outlineLvl")
        if match is None and outline is not None and outline.get(f"{_W}val", "9") < "9":
            return int(outline.get(f"{_W}val")) + 2
        return int(match[1]) + 1 if match else 0

    def _bullet(self, element: Any) -> int:
        """Return the depth of a list paragraph from 1; 0 where it is none."""
        number = element.find(f"{_W}pPr/{_W}numPr")
        style = self._style(element)
        if number is not None:
            id, level = number.find(f"{_W}numId"), number.find(f"{_W}ilvl")
            if id is not None and id.get(f"{_W}val") == "0":
                return 0
            return 1 + (int(level.get(f"{_W}val")) if level is not None else 0)
        match = _LIST.fullmatch(self.styles.get(style, ""))
        if match and "paragraph" not in match[0].lower():
            return int(match[1] or 1)
        return self.numbered[style] + 1 if style in self.numbered else 0

    def _table(self, element: Any) -> None:
        self.tables += 1
        place = f"table {self.tables}"
        rows = [_cells(row) for row in element.findall(f"{_W}tr")]
        tell_cut(self.document, place, len(rows), max(map(len, rows), default=0))
        self.document.blocks.append(spread(place, _merged(rows[:MOST_ROWS])))


def _children(body: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables of a body, also those inside a content control."""
    for element in body:
        if element.tag == f"{_W}sdt":
            content = element.find(f"{_W}sdtContent")
            yield from _children(content if content is not None else ())
        else:
            yield element


def _text(paragraph: Any) -> str:
    """Return the words of a paragraph as shown: insertions in, deletions and field codes out."""
    pieces = []
    # A text box is written twice, the second time for old programs.
    twice = {n for old in paragraph.iter(_FALLBACK) for n in old.iter()}
    for node in paragraph.iter():
        if node in twice:
            continue
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in _BREAKS:
            pieces.append(_BREAKS[node.tag])
    return "".join(pieces)


_RawCell = tuple[str, int, str]
"""Text, columns covered, and "restart", "continue" or nothing for merging downwards."""


def _cells(row: Any) -> list[_RawCell]:
    found = []
    for cell in row.findall(f"{_W}tc")[:MOST_COLUMNS]:
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        merge = cell.find(f"{_W}tcPr/{_W}vMerge")
        told = str(span.get(f"{_W}val")) if span is not None else "1"
        columns = min(int(told), MOST_COLUMNS) if told.isdecimal() and len(told) < 6 else 1
        down = "" if merge is None else merge.get(f"{_W}val", "continue")
        text = "\n".join(_text(p) for p in cell.iter(f"{_W}p"))
        found.append((text.strip("\n"), max(columns, 1), down))
    return found


def _merged(rows: list[list[_RawCell]]) -> list[list[Span]]:
    """Return the cells as spans: one that goes on from above is part of the cell there."""
    starts: dict[int, tuple[int, int]] = {}
    heights: dict[tuple[int, int], int] = {}
    for r, row in enumerate(rows):
        column = 0
        for n, (_, columns, down) in enumerate(row):
            if down == "continue" and column in starts:
                heights[starts[column]] += 1
            else:
                starts[column] = (r, n)
                heights[r, n] = 1
            column += columns
    return [
        [
            Span(text, heights[r, n], columns)
            for n, (text, columns, _) in enumerate(row)
            if (r, n) in heights
        ]
        for r, row in enumerate(rows)
    ]
