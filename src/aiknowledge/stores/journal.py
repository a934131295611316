"""A file of lines that grows at its end, each line safe on the disk before it is confirmed.

A line is the CRC-32 of its text, a tab, and the text: JSON without line ends. So a line that was
cut off, or that the disk or an editor changed, is recognised, and all others can still be used.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from aiknowledge.atomic import write_text


@dataclass(frozen=True, slots=True)
class Lines:
    """The sound lines of a journal with their numbers, and the numbers of damaged ones.

    `open_end`: the last line lacks its end; it may be sound all the same.
    `cut_off`: it lacks more than that, and is none of the lines.
    """

    sound: tuple[tuple[int, str], ...] = ()
    damaged: tuple[int, ...] = ()
    open_end: bool = False
    cut_off: bool = False


def read_lines(path: Path) -> Lines:
    """Return the lines of a journal; one that is not there is empty.

    A last line without its end was being written when the program or machine stopped: it was
    never confirmed, unless it is whole.
    """
    try:
        rows = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return Lines()
    texts = [(n, _text(row)) for n, row in enumerate(rows, 1) if row.strip()]
    open_end = rows[-1] != b""
    cut_off = open_end and bool(texts) and texts[-1] == (len(rows), None)
    if cut_off:
        texts.pop()
    return Lines(
        sound=tuple((n, text) for n, text in texts if text is not None),
        damaged=tuple(n for n, text in texts if text is None),
        open_end=open_end,
        cut_off=cut_off,
    )


def append_lines(path: Path, texts: Iterable[str]) -> None:
    """Add lines to a journal that ends with a line end; they are on the disk on return."""
    new = not path.exists()
    data = b"".join(_line(t) for t in texts)
    with path.open("ab", buffering=0) as out:
        while data:
            data = data[out.write(data) :]
        os.fsync(out.fileno())
    if new:
        sync_folder(path.parent)


def write_lines(path: Path, texts: Iterable[str]) -> None:
    """Replace a journal by these lines in one step."""
    write_text(path, b"".join(_line(t) for t in texts).decode("utf-8"))
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names of a folder on the disk, where the platform can do that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _line(text: str) -> bytes:
    data = text.encode("utf-8")
    return b"%08x\t%s\n" % (zlib.crc32(data), data)


def _text(row: bytes) -> str | None:
    """Return the text of a line, or None where it is not as it was written."""
    told, tab, data = row.removesuffix(b"\r").partition(b"\t")
    if not tab or told != b"%08x" % zlib.crc32(data):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
