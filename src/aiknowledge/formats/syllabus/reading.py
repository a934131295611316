"""Any syllabus file as lines: what it is, its blocks, its outline, its lines and findings."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aiknowledge.errors import DataError, Finding, worded
from aiknowledge.formats.syllabus.blocks import Block, Document, Table, refusal
from aiknowledge.formats.syllabus.encoding import decode_text, traditional
from aiknowledge.formats.syllabus.kinds import (
    OLD,
    Kind,
    expected_kind,
    packed_kind,
    suffix,
    text_kind,
)
from aiknowledge.formats.syllabus.limits import LARGEST_FILE, LONGEST_LINE, MOST_LINES
from aiknowledge.formats.syllabus.outline import Outline
from aiknowledge.formats.syllabus.packed import check_parts, open_packed
from aiknowledge.formats.syllabus.settling import settle
from aiknowledge.formats.syllabus.tables import TableReader
from aiknowledge.model.base import Language
from aiknowledge.model.syllabus import TEACHING, Syllabus, SyllabusLine
from aiknowledge.text import has_han

PASTED = "pasted text"


@dataclass(frozen=True, slots=True)
class ReadSyllabus:
    """A syllabus as read, and what was odd about its file."""

    syllabus: Syllabus
    findings: tuple[Finding, ...] = ()


def read_syllabus(source: Path | str | tuple[str, bytes]) -> ReadSyllabus:
    """Return the lines of a syllabus file: .docx .pdf .xlsx .csv .md .html .txt .pptx .tex.

    *source* is a path, or a file's name with its content. The content decides what the file is.
    Weeks, sessions, headings, bullet levels, hours, codes and the kind of each line are read;
    what is no teaching is kept with its kind, and what could not be a line is told.

    >>> read = read_syllabus(("ml.txt", b"Week 1: Linear regression (2h)"))
    >>> [(line.week, line.text, line.hours.theory) for line in read.syllabus.lines]
    [(1, 'Linear regression', 2.0)]

    Raises:
        DataError: the file is missing, too large, encrypted, damaged, or holds no text.
    """
    name, raw = source if isinstance(source, tuple) else _content(Path(source))
    if len(raw) > LARGEST_FILE:
        raise _too_large(name, len(raw))
    document, findings = _document(name, raw)
    return _syllabus(document, findings, hashlib.sha256(raw).hexdigest())


def read_text(text: str, name: str = PASTED) -> ReadSyllabus:
    r"""Return the lines of a text that somebody pasted.

    >>> [line.text for line in read_text("一、线性回归\n二、决策树").syllabus.lines]
    ['线性回归', '决策树']

    Raises:
        DataError: there is no text, or too much.
    """
    raw = text.encode("utf-8", errors="replace")
    if not text.strip():
        raise refusal("empty", name, "there is no text", "paste the syllabus")
    if len(raw) > LARGEST_FILE:
        raise _too_large(name, len(raw))
    document, findings = _text_document(name, raw, pasted=True)
    read = _syllabus(document, findings, hashlib.sha256(raw).hexdigest())
    return ReadSyllabus(read.syllabus.model_copy(update={"file": None}), read.findings)


def _content(path: Path) -> tuple[str, bytes]:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise _too_large(path.name, size)
        return path.name, path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise refusal("unreadable", path.name, reason, "give the path of a file") from error


def _too_large(name: str, size: int) -> DataError:
    most = worded("{largest_file} MB", largest_file=LARGEST_FILE // 1000000)
    message = worded("{size:.0f} MB; at most {most} are read", size=size / 1000000, most=most)
    return refusal("too-large", name, message, "leave out pictures, or give only the syllabus")


def _document(name: str, raw: bytes) -> tuple[Document, list[Finding]]:
    kind = packed_kind(name, raw)
    if kind is None:
        return _text_document(name, raw)
    findings = _misnamed(name, kind)
    if kind != "pdf":
        with open_packed(name, raw) as packed:
            if check_parts(name, packed):
                message = "the file holds macros; they were not carried out"
                findings.append(Finding("macros", name, message, "nothing", "information"))
    return _reader(kind)(name, raw), findings


def _reader(kind: Kind) -> Callable[[str, bytes], Document]:
    """Return the reader of a kind; its libraries are loaded only now."""
    if kind == "docx":
        from aiknowledge.formats.syllabus.word import read_word

        return read_word
    if kind == "xlsx":
        from aiknowledge.formats.syllabus.sheets import read_workbook

        return read_workbook
    if kind == "pptx":
        from aiknowledge.formats.syllabus.slides import read_slides

        return read_slides
    from aiknowledge.formats.syllabus.pdf import read_pdf

    return read_pdf


def _text_document(
    name: str, raw: bytes, *, pasted: bool = False
) -> tuple[Document, list[Finding]]:
    text, findings = decode_text(name, raw)
    if not text.strip():
        raise refusal("empty", name, "the file holds no text", "choose the file again")
    kind = text_kind(name, text)
    if not pasted:
        findings += _misnamed(name, kind)
    return _text_reader(kind)(name, text), findings


def _text_reader(kind: Kind) -> Callable[[str, str], Document]:
    if kind == "html":
        from aiknowledge.formats.syllabus.web import read_web

        return read_web
    if kind == "latex":
        from aiknowledge.formats.syllabus.latex import read_latex

        return read_latex
    if kind == "markdown":
        from aiknowledge.formats.syllabus.markdown import read_markdown

        return read_markdown
    if kind == "csv":
        from aiknowledge.formats.syllabus.sheets import read_csv

        return read_csv
    from aiknowledge.formats.syllabus.plain import read_plain

    return read_plain


def _misnamed(name: str, kind: Kind) -> list[Finding]:
    promised = expected_kind(name)
    if promised == kind or (promised is None and suffix(name) not in OLD):
        return []
    message = worded(
        "the name ends in .{suffix}, but the content is {kind}", suffix=suffix(name), kind=kind
    )
    return [Finding("wrong-name", name, message, "rename the file", "information")]


def _syllabus(document: Document, findings: list[Finding], checksum: str) -> ReadSyllabus:
    blocks = _bounded(document)
    drafts = _outline(blocks).drafts
    lines, title, more = settle(drafts)
    if not lines:
        raise refusal("no-text", document.name, "no text was found", "give a file with text in it")
    text = "\n".join(line.text for line in lines)
    every = [*findings, *document.findings, *_placed(document.name, more)]
    every += traditional(document.name, text)
    if not any(line.kind in TEACHING for line in lines):
        message = "no line that teaches was found"
        mend = "see which lines were set aside, and mark those that teach"
        every.append(Finding("nothing-taught", document.name, message, mend, "warning"))
    syllabus = Syllabus(
        name=title or _stem(document.name),
        title=title,
        language=_language(lines),
        file=document.name,
        checksum=checksum,
        lines=tuple(lines),
        notes=tuple(f"{f.code}: {f.message}" for f in every),
    )
    return ReadSyllabus(syllabus, tuple(every))


def _outline(blocks: Sequence[Block | Table]) -> Outline:
    """Return the outline of blocks and tables in their order."""
    outline = Outline()
    tables = TableReader(outline)
    run: list[Block] = []
    before: Block | Table | None = None
    for block in blocks:
        if isinstance(block, Block):
            run.append(block)
        else:
            outline.feed(run)
            run = []
            tables.add(block, follows_table=isinstance(before, Table))
        before = block
    outline.feed(run)
    return outline


def _bounded(document: Document) -> list[Block | Table]:
    """Return the blocks, long ones cut into pieces; too many are refused."""
    found: list[Block | Table] = []
    cells = 0
    for block in document.blocks:
        if isinstance(block, Table):
            cells += sum(map(len, block.rows))
            found.append(_bounded_table(block, document))
        else:
            found += _pieces(block, document)
        if len(found) + cells // 10 > MOST_LINES:
            raise refusal(
                "too-large",
                document.name,
                worded("more than {most_lines} lines", most_lines=MOST_LINES),
                "give the syllabus of one course",
            )
    return found


def _pieces(block: Block, document: Document) -> list[Block]:
    if len(block.text) <= LONGEST_LINE:
        return [block]
    _tell_long(document, block.place, len(block.text))
    return [replace(block, text=text) for text in _cut(block.text)]


def _bounded_table(table: Table, document: Document) -> Table:
    long = [c for row in table.rows for c in row if len(c.text) > LONGEST_LINE]
    if not long:
        return table
    for cell in dict.fromkeys(long):
        _tell_long(document, table.place, len(cell.text))
    return Table(
        table.place,
        tuple(
            tuple(replace(c, text="\n".join(_cut(c.text))) if c in long else c for c in row)
            for row in table.rows
        ),
    )


def _cut(text: str) -> list[str]:
    return [text[at : at + LONGEST_LINE] for at in range(0, len(text), LONGEST_LINE)]


def _tell_long(document: Document, place: str, size: int) -> None:
    document.findings.append(
        Finding(
            "long-line",
            f"{document.name}, {place}",
            worded("{size} characters in one line; it was cut into pieces", size=size),
            "write one topic on a line",
            "warning",
        )
    )


def _placed(name: str, findings: Sequence[Finding]) -> list[Finding]:
    return [Finding(f.code, f"{name}, {f.where}", f.message, f.mend, f.severity) for f in findings]


def _language(lines: Sequence[SyllabusLine]) -> Language:
    """Return Chinese where most lines hold Han characters."""
    return "zh" if sum(has_han(line.text) for line in lines) * 2 > len(lines) else "en"


def _stem(name: str) -> str:
    base = re.split(r"[\\/]", name)[-1]
    return base.rpartition(".")[0] or base
