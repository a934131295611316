"""The pages of a PDF as blocks: columns, tables, headings by size, running heads left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from aiknowledge.errors import Finding, worded
from aiknowledge.formats.syllabus.blocks import Document, Table, refusal
from aiknowledge.formats.syllabus.limits import MOST_PAGES
from aiknowledge.formats.syllabus.marks import mark_of
from aiknowledge.formats.syllabus.outline import OUTLINE
from aiknowledge.formats.syllabus.pdf_lines import (
    Line,
    Word,
    columns_of,
    gutter_of,
    is_clear,
    lines_of,
)
from aiknowledge.formats.syllabus.pdf_paragraphs import paragraphs
from aiknowledge.formats.syllabus.pdf_tables import table_of
from aiknowledge.formats.syllabus.pdf_unruled import with_unruled_tables

_MARGIN = 0.09
"""Share of the page's height, at the top and at the bottom, where running heads stand."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|第)?\s*\d{1,4}\s*(?:页)?(?:\s*(?:/|of|共)\s*\d{1,4}\s*页?)?\W*", re.I
)
_COUNTED = re.compile(r"^\d{1,4}\b|\b\d{1,4}$")
_LEAST_TEXT = 20
_MOST_CHARACTERS = 40_000
"""Of one page; more is a hostile or broken page."""


def read_pages(name: str, raw: bytes) -> Document:
    """Return the blocks of a PDF.

    Raises:
        DataError: it is encrypted, damaged or holds no text.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    document = Document(name)
    try:
        with pdfplumber.open(io.BytesIO(raw)) as opened:
            _read(opened, document)
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, (PDFPasswordIncorrect, PDFEncryptionError)):
            raise refusal(
                "encrypted", name, "a password protects this file", "save it without one"
            ) from error
        raise refusal(
            "damaged", name, "the PDF breaks off or is damaged", "save it as a PDF again"
        ) from error
    return document


def _read(opened: Any, document: Document) -> None:
    pages = opened.pages
    if not pages:
        raise refusal("damaged", document.name, "the PDF has no page", "save it as a PDF again")
    if len(pages) > MOST_PAGES:
        message = worded(
            "{count} pages; the first {most_pages} were read",
            count=len(pages),
            most_pages=MOST_PAGES,
        )
        document.tell("too-long", message, "save only the pages of the syllabus", "error")
    sheets: list[_Sheet] = []
    pictures, blank = [], []
    for n, page in enumerate(pages[:MOST_PAGES], 1):
        if len(page.chars) > _MOST_CHARACTERS:
            raise refusal(
                "too-large",
                document.name,
                worded("page {n} has {count} characters", n=n, count=len(page.chars)),
                "save it as a PDF again, or as .docx",
            )
        if not page.chars and page.images:
            pictures.append(n)
        elif not page.chars:
            blank.append(n)
        sheets.append(_sheet(page, n))
        page.close()
    flow = [x for sheet in _with_gutters(sheets) for x in _flow(sheet)]
    _tell_pictures(document, pictures, flow)
    if blank:
        message = worded(
            "no text on page {blank}: empty, drawn, or damaged", blank=", ".join(map(str, blank))
        )
        document.tell("empty-page", message, "look whether text is missing there")
    flow = _without_running_heads(flow, opened, document)
    document.blocks += paragraphs(with_unruled_tables(flow))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What stands on a page: words outside tables, tables, and where two columns part."""

    number: int
    words: list[Word]
    tables: list[tuple[float, Table]]
    gutter: float | None


def _sheet(page: Any, n: int) -> _Sheet:
    tables = _tables(page)
    inside: list[list[Word]] = [[] for _ in tables]
    outside: list[Word] = []
    for word in page.extract_words(extra_attrs=["size", "fontname"]):
        # Standard fonts name their bullet by its number only.
        word["text"] = word["text"].replace("(cid:127)", "•")
        at = next((k for k, t in enumerate(tables) if _within(word, t.bbox)), None)
        (outside if at is None else inside[at]).append(word)
    made = []
    for k, found in enumerate(tables):
        place = f"page {n}" if len(tables) == 1 else f"page {n} table {k + 1}"
        made.append((float(found.bbox[1]), table_of(found, inside[k], place)))
    return _Sheet(n, outside, made, gutter_of(outside, float(page.width)))


def _with_gutters(sheets: list[_Sheet]) -> list[_Sheet]:
    """Return the pages with columns also where one is short, as on a last page."""
    known = [s.gutter for s in sheets if s.gutter is not None]
    if len(known) * 3 < len(sheets) or not known:
        return sheets
    usual = median(known)
    return [
        replace(s, gutter=usual) if s.gutter is None and is_clear(s.words, usual) else s
        for s in sheets
    ]


def _flow(sheet: _Sheet) -> list[Line | Table]:
    """Return the lines and tables of a page in reading order."""
    flow: list[tuple[float, Line | Table]] = list(sheet.tables)
    for column, group in enumerate(columns_of(sheet.words, sheet.gutter)):
        for line in lines_of(group):
            flow.append((line.top, replace(line, page=sheet.number, column=column)))
    # With one column, tables stand between the lines; with two they come first.
    if sheet.gutter is None:
        flow.sort(key=lambda f: f[0])
    return [x for _, x in flow]


def _tables(page: Any) -> list[Any]:
    """Return the ruled tables of a page that have two columns and two rows at least."""
    if not page.edges:
        return []
    return [t for t in page.find_tables() if len(t.rows) > 1 and len(t.columns) > 1]


def _within(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _tell_pictures(document: Document, pictures: list[int], flow: list[Line | Table]) -> None:
    letters = sum(
        len(x.text) if isinstance(x, Line) else sum(len(c.text) for row in x.rows for c in row)
        for x in flow
    )
    if letters < _LEAST_TEXT and pictures:
        raise refusal(
            "scanned",
            document.name,
            "this PDF is a scan: pictures without text",
            "run text recognition on it, or give the text itself",
        )
    if letters == 0:
        raise refusal(
            "no-text",
            document.name,
            "no text was found in this PDF",
            "give the text itself, or a .docx",
        )
    if pictures:
        told = ", ".join(map(str, pictures))
        document.tell(
            "scanned",
            worded("without text, only pictures: page {told}", told=told),
            "give their text",
            "error",
        )
    strange = sum(x.text.count("(cid:") for x in flow if isinstance(x, Line))
    if strange * 20 > letters:
        raise refusal(
            "no-text",
            document.name,
            "the letters of this PDF have no meaning to programs",
            "save it as .docx, or copy its text",
        )


def _without_running_heads(
    flow: list[Line | Table], opened: Any, document: Document
) -> list[Line | Table]:
    """Return the flow without heads, feet and page numbers that repeat; they are told."""
    height = float(opened.pages[0].height)
    near = [
        x
        for x in flow
        if isinstance(x, Line) and (x.top < _MARGIN * height or x.bottom > (1 - _MARGIN) * height)
    ]
    pages = len({x.page for x in flow if isinstance(x, Line)})
    seen = Counter(_shape(x) for x in near)
    dropped = {
        id(x)
        for x in near
        if _PAGE_NUMBER.fullmatch(x.text) or (seen[_shape(x)] > 1 and seen[_shape(x)] * 2 >= pages)
    }
    texts = list(dict.fromkeys(x.text for x in near if id(x) in dropped))
    if texts:
        shown = " / ".join(texts[:20])
        document.findings.append(
            Finding(
                "page-margin",
                document.name,
                worded("left out at page edges: {shown}", shown=shown),
                "nothing",
                "information",
            )
        )
    return [x for x in flow if id(x) not in dropped]


def _shape(line: Line) -> tuple[str, int]:
    """Return what makes two running heads one: words without a page number, and the height."""
    words = line.text if mark_of(line.text).style in OUTLINE else _COUNTED.sub("", line.text)
    return words, round(line.top / 4)
