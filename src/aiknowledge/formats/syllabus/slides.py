"""Slides (.pptx): each title is a heading, each paragraph a bullet of its level."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Span, refusal, spread
from aiknowledge.formats.syllabus.packed import content_types, whole
from aiknowledge.stopping import stop_if_asked


def read_slides(name: str, raw: bytes) -> Document:
    """Return the slides of a presentation in order; slides that are mere pictures are told.

    Raises:
        DataError: the file is damaged.
    """
    from pptx import Presentation
    from pptx.exc import PythonPptxError

    if b"macroEnabled" in content_types(name, raw):
        raise refusal(
            "macros", name, "a presentation with macros (.pptm)", "save it as .pptx, without macros"
        )
    document = Document(name)
    with whole(name, "presentation", ".pptx", PythonPptxError):
        _slides(Presentation(io.BytesIO(raw)).slides, document)
    return document


def _slides(slides: Any, document: Document) -> None:
    pictures = []
    for n, slide in enumerate(slides, 1):
        stop_if_asked()
        before = len(document.blocks)
        _slide(slide, n, document)
        if len(document.blocks) == before and any(hasattr(s, "image") for s in slide.shapes):
            pictures.append(str(n))
    if pictures:
        message = worded(
            "without text, only pictures: slide {pictures}", pictures=", ".join(pictures)
        )
        document.tell("scanned", message, "give their text", "error")


def _slide(slide: Any, n: int, document: Document) -> None:
    place = f"slide {n}"
    title = slide.shapes.title
    if title is not None and title.has_text_frame and title.text_frame.text.strip():
        text = " ".join(title.text_frame.text.split())
        # The first slide is the title of the whole.
        document.blocks.append(Block(text, place, heading=1 if n == 1 else 2))
    for shape in _shapes(slide.shapes):
        if title is not None and shape.shape_id == title.shape_id:
            continue
        if shape.has_text_frame:
            _paragraphs(shape.text_frame, place, document)
        elif getattr(shape, "has_table", False) and shape.has_table:
            document.blocks.append(_table(shape.table, place))
    if slide.has_notes_slide:
        notes = slide.notes_slide.notes_text_frame
        text = " ".join(notes.text.split()) if notes is not None else ""
        if text:
            document.tell(
                "speaker-notes",
                worded("{place}: {notes}", place=place, notes=text[:300]),
                "nothing",
                "information",
            )


def _shapes(shapes: Any) -> Iterator[Any]:
    """Yield the shapes of a slide, those of groups among them."""
    waiting = list(shapes)
    while waiting:
        shape = waiting.pop(0)
        if hasattr(shape, "shapes"):
            waiting = [*shape.shapes, *waiting]
        else:
            yield shape


def _paragraphs(frame: Any, place: str, document: Document) -> None:
    for paragraph in frame.paragraphs:
        text = " ".join(paragraph.text.split())
        if text:
            document.blocks.append(Block(text, place, bullet=paragraph.level + 1))


def _table(table: Any, place: str) -> Any:
    rows = []
    for row in table.rows:
        rows.append(
            [
                Span(cell.text, cell.span_height, cell.span_width)
                for cell in row.cells
                if not cell.is_spanned
            ]
        )
    return spread(f"{place} table", rows)
