"""Packed documents (.docx, .xlsx, .pptx) are measured before a library unpacks them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

from aiknowledge.errors import DataError, worded
from aiknowledge.formats.syllabus.blocks import refusal
from aiknowledge.formats.syllabus.limits import (
    HIGHEST_RATIO,
    LARGEST_UNPACKED,
    LARGEST_XML,
    MOST_PARTS,
)

_TEXTS = (".xml", ".rels", ".vml")
_DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)


def open_packed(name: str, raw: bytes) -> zipfile.ZipFile:
    """Return a packed file whose sizes are within the limits.

    Raises:
        DataError: it is damaged, encrypted, or larger unpacked than a syllabus can be.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise damaged(name) from error
    parts = packed.infolist()
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED or any(map(_swells, parts)):
        message = worded(
            "{count:,} bytes that unpack to {unpacked:,} in {count2} parts",
            count=len(raw),
            unpacked=unpacked,
            count2=len(parts),
        )
        raise refusal("too-large", name, message, "this is no syllabus; save it anew")
    if any(part.flag_bits & 1 for part in parts):
        raise refusal("encrypted", name, "a password protects this file", "save it without one")
    return packed


def check_parts(name: str, packed: zipfile.ZipFile) -> bool:
    """Return whether a packed document holds macros; they are never carried out.

    Raises:
        DataError: a part is damaged, too large, or declares entities, as Office never does.
    """
    texts = [p for p in packed.infolist() if p.filename.lower().endswith(_TEXTS)]
    if sum(part.file_size for part in texts) > LARGEST_XML:
        raise refusal(
            "too-large",
            name,
            worded("more than {largest_xml:,} bytes of text", largest_xml=LARGEST_XML),
            "this is no syllabus of one course",
        )
    for part in texts:
        content = read_part(name, packed, part.filename)
        if any(word in content for word in _DECLARATIONS):
            raise refusal(
                "entities",
                name,
                worded("{filename} declares entities", filename=part.filename),
                "open it in Office and save it again",
            )
    return any(p.filename.lower().endswith("vbaproject.bin") for p in packed.infolist())


def read_part(name: str, packed: zipfile.ZipFile, part: str) -> bytes:
    """Return the content of one part, never more than its stated size.

    Raises:
        DataError: the part is damaged.
    """
    import zlib

    try:
        return packed.read(part)
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
    ) as error:
        raise damaged(name) from error


def content_types(name: str, raw: bytes) -> bytes:
    """Return the part of an Office file that says what it is."""
    with open_packed(name, raw) as packed:
        return read_part(name, packed, "[Content_Types].xml")


@contextmanager
def whole(name: str, kind: str, suffix: str, *errors: type[Exception]) -> Iterator[None]:
    """Turn what a library says of a damaged document into our error.

    A part that is missing or malformed shows as any of these, wherever the library needs it.
    *errors* are the library's own.

    Raises:
        DataError: the document is damaged.
    """
    shown: tuple[type[Exception], ...] = (
        KeyError,
        IndexError,
        ValueError,
        TypeError,
        AttributeError,
        SyntaxError,
        OSError,
        *errors,
    )
    try:
        yield
    except shown as error:
        mend = worded("open it in its program and save it again as {suffix}", suffix=suffix)
        raise refusal(
            "damaged", name, worded("this is no whole {kind}", kind=kind), mend
        ) from error


def damaged(name: str) -> DataError:
    """Return the error for a file that breaks off or whose packing is broken."""
    return refusal("damaged", name, "the file breaks off or is damaged", "fetch or save it again")


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > 1_000_000 and part.file_size > HIGHEST_RATIO * max(
        part.compress_size, 1
    )
