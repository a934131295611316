"""What a file is, by its content; its name counts only between kinds of text."""

from __future__ import annotations

import re
from typing import Literal

from aiknowledge.errors import DataError, worded
from aiknowledge.formats.syllabus.blocks import refusal
from aiknowledge.formats.syllabus.packed import open_packed, read_part

Kind = Literal["docx", "xlsx", "pptx", "pdf", "html", "latex", "markdown", "csv", "text"]
"""The kinds of file that a syllabus may be."""

_BY_NAME: dict[str, Kind] = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "xlsx": "xlsx", "xlsm": "xlsx", "pptx": "pptx",
    "pptm": "pptx", "pdf": "pdf", "html": "html", "htm": "html", "xhtml": "html", "tex": "latex",
    "ltx": "latex", "md": "markdown", "markdown": "markdown", "csv": "csv", "tsv": "csv",
    "txt": "text", "text": "text",
}  # fmt: skip
SUFFIXES = frozenset(_BY_NAME)
"""The endings of files that may be syllabi."""
OLD = {"doc": ".docx", "wps": ".docx", "dot": ".docx", "rtf": ".docx", "odt": ".docx",
       "pages": ".docx",
       "xls": ".xlsx", "et": ".xlsx", "ods": ".xlsx", "numbers": ".xlsx",
       "ppt": ".pptx", "dps": ".pptx", "odp": ".pptx", "key": ".pptx"}  # fmt: skip
"""Kinds that are not read, and what to save them as."""
_MAIN = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx"}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b",
    re.I | re.S,
)


def suffix(name: str) -> str:
    """Return the ending of a file's name, in small letters.

    >>> suffix("大纲.DOCX"), suffix("README")
    ('docx', '')
    """
    return name.rpartition(".")[2].lower() if "." in name else ""


def packed_kind(name: str, raw: bytes) -> Kind | None:
    """Return the kind of a file that is no text; None for a text.

    Raises:
        DataError: it is of a kind that is not read; the message says what to save it as.
    """
    if not raw.strip():
        raise refusal("empty", name, "the file is empty", "choose the file again")
    if b"%PDF-" in raw[:1024]:
        return "pdf"
    if raw.startswith(b"PK"):
        return _zip_kind(name, raw)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise _old_office(name, raw)
    if raw.startswith(b"{\\rtf"):
        raise _save_as(name, "Rich Text", ".docx")
    if raw.startswith(_PICTURES):
        raise refusal(
            "picture", name, "this is a picture, it holds no text", "give the text itself"
        )
    if (
        suffix(name) in ("docx", "xlsx", "pptx", "docm", "xlsm", "pptm", "pdf")
        and b"\0" in raw[:4096]
    ):
        raise refusal(
            "damaged",
            name,
            worded("this is no .{suffix} file", suffix=suffix(name)),
            "fetch or save it again",
        )
    return None


def text_kind(name: str, text: str) -> Kind:
    r"""Return the kind of a text, by its first words and then by its name.

    >>> text_kind("a.txt", "<!doctype html><p>"), text_kind("a.md", "# A"), text_kind("a", "Week 1")
    ('html', 'markdown', 'text')
    """
    if _HTML.match(text[:20_000]):
        return "html"
    if re.search(r"\\documentclass\b|\\begin\{document\}", text[:50_000]):
        return "latex"
    named = _BY_NAME.get(suffix(name), "text")
    return named if named in ("markdown", "csv", "html", "latex") else "text"


def expected_kind(name: str) -> Kind | None:
    """Return the kind that a file's name promises."""
    return _BY_NAME.get(suffix(name))


def _zip_kind(name: str, raw: bytes) -> Kind:
    with open_packed(name, raw) as packed:
        names = packed.namelist()
        if "mimetype" in names and b"opendocument" in read_part(name, packed, "mimetype"):
            raise _save_as(name, "OpenDocument", OLD.get(suffix(name), ".docx"))
    for folder, kind in _MAIN.items():
        if any(n.startswith(folder) for n in names):
            return kind  # type: ignore[return-value]
    if any(n.startswith("Index/") for n in names):
        raise _save_as(name, "Apple", OLD.get(suffix(name), ".docx"))
    raise refusal(
        "folder-of-files",
        name,
        "a zip of several files, not one syllabus",
        "give it as a folder of syllabi",
    )


def _old_office(name: str, raw: bytes) -> DataError:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return refusal("encrypted", name, "a password protects this file", "save it without one")
    for stream, program, new in (
        ("WordDocument", "Word", ".docx"),
        ("Workbook", "Excel", ".xlsx"),
        ("PowerPoint Document", "PowerPoint", ".pptx"),
    ):
        if stream.encode("utf-16-le") in raw:
            return _save_as(
                name, worded("an older {program}", program=program), OLD.get(suffix(name), new)
            )
    return _save_as(
        name, worded("an older {program}", program="Office"), OLD.get(suffix(name), ".docx")
    )


def _save_as(name: str, program: str, new: str) -> DataError:
    return refusal(
        "old-kind",
        name,
        worded("a file of {program}, which is not read", program=program),
        worded("save as {new}", new=new),
    )
