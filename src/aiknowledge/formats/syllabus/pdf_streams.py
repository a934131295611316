"""The packed parts of a PDF are measured before a library unpacks them."""

from __future__ import annotations

import re
import zlib

from aiknowledge.errors import worded
from aiknowledge.formats.syllabus.blocks import refusal
from aiknowledge.formats.syllabus.limits import LARGEST_STREAM, LARGEST_STREAMS

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_STEP = 1_000_000


def check_streams(name: str, raw: bytes) -> None:
    """Refuse a PDF one of whose parts, or all together, unpack to more than a syllabus needs.

    Raises:
        DataError: a part swells beyond the limit.
    """
    total = 0
    for start in _STREAM.finditer(raw):
        size = _unpacked(raw, start.end())
        total += size
        if size > LARGEST_STREAM or total > LARGEST_STREAMS:
            message = worded(
                "{count:,} bytes that unpack to more than {largest_stream:,}",
                count=len(raw),
                largest_stream=LARGEST_STREAM,
            )
            raise refusal("too-large", name, message, "this is no syllabus; save it anew")


def _unpacked(raw: bytes, start: int) -> int:
    """Return the size of a part unpacked, or a size above the limit; 0 where it is not packed."""
    if raw[start : start + 1] != b"\x78":
        return 0
    packed = zlib.decompressobj()
    size = 0
    rest = raw[start : start + _STEP]
    try:
        while rest and not packed.eof and size <= LARGEST_STREAM:
            size += len(packed.decompress(rest, _STEP))
            rest = packed.unconsumed_tail
            if not rest:
                start += _STEP
                rest = raw[start : start + _STEP]
    except zlib.error:
        return size
    return size
