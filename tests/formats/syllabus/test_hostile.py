"""Files that are broken or mean harm: one clear line each, in little time and memory."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from formats import syllabus_files as made
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from aiknowledge.errors import DataError
from aiknowledge.formats.syllabus import read_syllabus, read_text
from aiknowledge.formats.syllabus.limits import LARGEST_FILE, MOST_LINES, MOST_PAGES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


def with_part(raw: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A packed document with one part changed."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts[part] = change(parts.get(part, b""))
    return made.packed(parts)


def canvas(
    draw: Callable[[Canvas], object], encrypt: object = None, compress: bool = False
) -> bytes:
    """A PDF that a function draws."""
    out = io.BytesIO()
    paper = Canvas(out, encrypt=encrypt, pageCompression=int(compress))
    draw(paper)
    paper.save()
    return out.getvalue()


def scanned(paper: Canvas) -> None:
    """Two pages that are pictures."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    for _ in range(2):
        paper.drawImage(ImageReader(Image.new("RGB", (60, 80), "white")), 0, 0, 500, 700)
        paper.showPage()


def small_sheet() -> bytes:
    """A small workbook."""
    return made.sheet([["周次", "教学内容"], [1, "搜索"]])


def docm() -> bytes:
    """A Word document that says it holds macros."""
    return with_part(
        made.chinese_word(),
        "[Content_Types].xml",
        lambda b: b.replace(
            b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
            b"vnd.ms-word.document.macroEnabled.main",
        ),
    )


def locked() -> bytes:
    """A PDF that asks for a password."""
    lock = pdfencrypt.StandardEncryption("secret", "owner")
    return canvas(lambda paper: paper.drawString(50, 700, "Week 1: search"), lock)


REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "empty.docx": ("empty", lambda: b""),
    "blank.txt": ("empty", lambda: b" \n\t "),
    "cut.docx": ("damaged", lambda: made.chinese_word()[:9000]),
    "cut.pdf": ("damaged", lambda: made.two_column_pdf()[:3000]),
    "garbage.pdf": ("damaged", lambda: b"%PDF-1.4 garbage"),
    "no-parts.docx": ("damaged", lambda: made.packed({"word/document.xml": b"<a/>"})),
    "text.xlsx": ("damaged", lambda: b"\0\1\2\3 no sheet"),
    "locked.pdf": ("encrypted", locked),
    "locked.docx": ("encrypted", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "old.doc": ("old-kind", lambda: OLE + "WordDocument".encode("utf-16-le")),
    "old.wps": ("old-kind", lambda: OLE + "WordDocument".encode("utf-16-le")),
    "old.xls": ("old-kind", lambda: OLE + "Workbook".encode("utf-16-le")),
    "old.ppt": ("old-kind", lambda: OLE + "PowerPoint Document".encode("utf-16-le")),
    "rich.rtf": ("old-kind", lambda: b"{\\rtf1 hello}"),
    "open.odt": (
        "old-kind",
        lambda: made.packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    ),
    "scan.pdf": ("scanned", lambda: canvas(scanned)),
    "blank.pdf": ("no-text", lambda: canvas(lambda paper: paper.showPage())),
    "photo.pdf": ("picture", lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 99),
    "bytes.txt": ("no-text", lambda: bytes(range(256)) * 50),
    "bomb.docx": ("too-large", lambda: made.packed({"word/document.xml": b"0" * 50_000_000})),
    "bomb.xlsx": (
        "too-large",
        lambda: made.packed({f"xl/{n}.xml": b"0" * 900_000 for n in range(60)}),
    ),
    "entities.docx": (
        "entities",
        lambda: with_part(
            made.chinese_word(),
            "word/document.xml",
            lambda b: b.replace(b"?>", b"?>" + ENTITIES, 1),
        ),
    ),
    "entities.xlsx": (
        "entities",
        lambda: with_part(small_sheet(), "xl/worksheets/sheet1.xml", lambda b: ENTITIES + b),
    ),
    "merged.xlsx": (
        "too-large",
        lambda: with_part(
            small_sheet(),
            "xl/worksheets/sheet1.xml",
            lambda b: b.replace(
                b"</sheetData>",
                b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            ),
        ),
    ),
    "macros.docm": ("macros", docm),
    "deep.html": ("too-deep", lambda: b"<html><body>" + b"<div>" * 100_000 + b"x"),
    "deep.tex": ("too-deep", lambda: b"\\documentclass{a}\\begin{document}" + b"{" * 50_000),
    "lines.txt": ("too-large", lambda: b"x\n" * (MOST_LINES + 1)),
    "several.zip": ("folder-of-files", lambda: made.packed({"a.txt": b"x", "b.txt": b"y"})),
}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_a_file_that_cannot_be_read_gets_one_clear_line(name: str) -> None:
    """The code says what is wrong, the line names the file and what to do."""
    code, make = REFUSED[name]
    raw = make()
    start = time.perf_counter()
    with pytest.raises(DataError) as caught:
        read_syllabus((name, raw))
    assert time.perf_counter() - start < 10
    (finding,) = caught.value.findings
    assert finding.code == code
    assert str(caught.value).startswith(f"{name}: error: ")
    assert "\n" not in str(caught.value)
    assert finding.mend


def test_old_kinds_say_what_to_save_as() -> None:
    """The new ending of the same program."""
    for name, new in (
        ("a.doc", ".docx"),
        ("a.wps", ".docx"),
        ("a.xls", ".xlsx"),
        ("a.ppt", ".pptx"),
    ):
        with pytest.raises(DataError, match=f"save as \\{new}"):
            read_syllabus((name, OLE))


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Its size is asked for, not its content."""
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    start = time.perf_counter()
    with pytest.raises(DataError, match="100 MB; at most 40 MB are read"):
        read_syllabus(path)
    assert time.perf_counter() - start < 0.1
    with pytest.raises(DataError, match="at most 40 MB"):
        read_text("x" * (LARGEST_FILE + 1))


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    """With the system's reason."""
    with pytest.raises(DataError, match=r"a\.docx: error: unreadable: No such file"):
        read_syllabus(tmp_path / "a.docx")


def test_macros_are_never_carried_out_and_told() -> None:
    """The words are read all the same."""
    for raw, name, part in (
        (made.chinese_word(), "a.docx", "word/vbaProject.bin"),
        (small_sheet(), "a.xlsm", "xl/vbaProject.bin"),
    ):
        found = read_syllabus((name, with_part(raw, part, lambda _: b"macro")))
        assert found.findings[0].code == "macros"
        assert any(line.kind == "topic" for line in found.syllabus.lines)


def test_a_cell_at_the_end_of_the_sheet_does_not_make_billions_of_cells() -> None:
    """The far cell is told, the near ones are read."""
    far = (
        b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    )
    raw = with_part(
        small_sheet(), "xl/worksheets/sheet1.xml", lambda b: b.replace(b"</sheetData>", far)
    )
    found = read_syllabus(("a.xlsx", raw))
    assert [line.text for line in found.syllabus.lines if line.kind == "topic"] == ["搜索"]
    assert [f.code for f in found.findings] == ["table-cut"]


def test_pdf_pages_above_the_limit_are_told() -> None:
    """The first pages are read, in bounded time."""

    def draw(paper: Canvas) -> None:
        for n in range(1, 301):
            paper.drawString(50, 700, f"Topic number {n} of the handbook")
            paper.showPage()

    start = time.perf_counter()
    found = read_syllabus(("a.pdf", canvas(draw)))
    assert time.perf_counter() - start < 30
    assert found.findings[0].code == "too-long"
    assert "300 pages" in found.findings[0].message
    assert len(found.syllabus.lines) == MOST_PAGES


def test_a_pdf_that_swells_is_refused_before_it_is_unpacked() -> None:
    """Two hundred kilobytes that unpack to two hundred megabytes."""
    packed = zlib.compress(b" " * 200_000_000, 1)
    raw = (
        b"%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n" + packed + b"\nendstream endobj\n%%EOF"
    )
    with pytest.raises(DataError, match="too-large"):
        read_syllabus(("a.pdf", raw))


def test_a_pdf_with_a_damaged_page_tells_that_text_may_be_missing() -> None:
    """The other page is read."""

    def draw(paper: Canvas) -> None:
        for n in (1, 2):
            for row in range(40):
                paper.drawString(
                    50, 750 - 15 * row, f"Topic {n}.{row} of the course and {row * row}"
                )
            paper.showPage()

    raw = bytearray(canvas(draw, compress=True))
    streams = [m.end() for m in re.finditer(rb"(?<!end)stream\r?\n", bytes(raw))]
    raw[streams[0] + 60 : streams[0] + 70] = b"5" * 10
    found = read_syllabus(("a.pdf", bytes(raw)))
    assert "empty-page" in {f.code for f in found.findings}
    assert any("Topic 2.39" in (line.written or line.text) for line in found.syllabus.lines)


def test_the_reader_of_pdf_has_a_limit_of_memory() -> None:
    """The process that reads cannot take the memory of the app."""
    code = (
        "from aiknowledge.formats.syllabus import pdf_process\n"
        "pdf_process._limit()\n"
        "try:\n    bytearray(3_000_000_000)\nexcept MemoryError:\n    print('held')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "held\n", done.stderr


def test_very_long_lines_are_cut_and_told() -> None:
    """Nothing of them is lost, and no pattern runs away."""
    for text in (
        "线性回归、" * 40_000,
        "(" * 200_000 + "x",
        "Week 1" * 30_000,
        "1." * 90_000 + "a",
    ):
        start = time.perf_counter()
        found = read_text(text)
        assert time.perf_counter() - start < 5
        assert [f.code for f in found.findings if f.code == "long-line"] == ["long-line"]
        assert (
            sum(len(line.written or line.text) for line in found.syllabus.lines) >= len(text) - 100
        )


NAMES = ("a.docx", "a.xlsx", "a.pptx", "a.pdf", "a.html", "a.md", "a.tex", "a.csv", "a.txt", "a")
STARTS = (b"", b"PK\x03\x04", b"<html>", b"\\documentclass{", b"\xff\xfe", OLE[:8])


def message(name: str, raw: bytes) -> str:
    """What is said of a file that is refused; nothing where it is read."""
    try:
        read_syllabus((name, raw))
    except DataError as error:
        return str(error)
    return ""


@given(st.sampled_from(NAMES), st.sampled_from(STARTS), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, start: bytes, rest: bytes) -> None:
    """Never another error than ours, and always in one line."""
    assert "\n" not in message(name, start + rest)


@given(st.integers(0, 20_000), st.integers(0, 255))
def test_a_document_with_a_changed_byte_is_read_or_refused(at: int, byte: int) -> None:
    """Damage anywhere in a Word file."""
    raw = bytearray(DOCUMENT)
    raw[at % len(raw)] = byte
    assert "\n" not in message("a.docx", bytes(raw))


DOCUMENT = made.chinese_word()


PACKED = {
    "a.docx": made.chinese_word(),
    "a.xlsx": made.sheet([["周次", "教学内容"], [1, "搜索"]], ["A1:B1"]),
    "a.pptx": made.slides([("AI", [(0, "Search"), (1, "Games")])]),
}
PARTS = {name: sorted(zipfile.ZipFile(io.BytesIO(raw)).namelist()) for name, raw in PACKED.items()}
SNIPPETS = (b"", b"<w:p>", b"</w:tc>", b'"', b"999999999", b"&x;", b"-1", b"<a/>", b"\xff")


@given(
    st.sampled_from(sorted(PACKED)),
    st.integers(0, 60),
    st.integers(0, 10_000),
    st.integers(0, 60),
    st.sampled_from(SNIPPETS),
)
def test_a_document_with_a_malformed_part_is_read_or_refused(
    name: str, part: int, at: int, length: int, put: bytes
) -> None:
    """Damage inside the parts, which the packing does not show."""
    parts = PARTS[name]

    def change(content: bytes) -> bytes:
        start = at % max(len(content), 1)
        return content[:start] + put + content[start + length :]

    raw = with_part(PACKED[name], parts[part % len(parts)], change)
    assert "\n" not in message(name, raw)
