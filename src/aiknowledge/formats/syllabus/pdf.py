"""PDF files, read in a process of their own that is given so much time and memory and no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from aiknowledge.errors import DataError, Finding, Worded, worded
from aiknowledge.formats.syllabus.blocks import Block, Cell, Document, Table, refusal
from aiknowledge.formats.syllabus.limits import PDF_SECONDS

_MODULE = "aiknowledge.formats.syllabus.pdf_process"
_PACKAGES = str(Path(__file__).parents[3])


def read_pdf(name: str, raw: bytes) -> Document:
    """Return the blocks of a PDF in reading order.

    Raises:
        DataError: it is encrypted, damaged, without text, or takes too much time or memory.
    """
    paths = os.pathsep.join(filter(None, (_PACKAGES, os.environ.get("PYTHONPATH", ""))))
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", _MODULE, name],
            input=raw,
            capture_output=True,
            timeout=PDF_SECONDS,
            env={**os.environ, "PYTHONPATH": paths},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise refusal(
            "too-slow",
            name,
            worded("reading took longer than {pdf_seconds} seconds", pdf_seconds=PDF_SECONDS),
            "save only the pages of the syllabus as a PDF",
        ) from error
    if done.returncode:
        raise refusal(
            "damaged",
            name,
            "this PDF cannot be read, or not in the memory allowed",
            "save it as a PDF again, or as .docx",
        )
    document = _document(name, json.loads(done.stdout))
    if b"Data-loss" in done.stderr:  # so the library tells a part that it could not unpack
        message = "a part of this PDF is damaged; text may be missing"
        document.tell("damaged", message, "save it as a PDF again", "error")
    return document


def _document(name: str, told: dict[str, Any]) -> Document:
    findings = [
        Finding(code, where, Worded(*said) if isinstance(said, list) else said, mend, severity)
        for code, where, said, mend, severity in told["findings"]
    ]
    if told["refused"]:
        raise DataError(findings)
    blocks: list[Block | Table] = []
    for block in told["blocks"]:
        if "rows" in block:
            # A cell that several places share must stay one cell.
            cells = {(r, c): Cell(text, r, c) for r, c, text in block["cells"]}
            rows = tuple(tuple(cells[r, c] for r, c in row) for row in block["rows"])
            blocks.append(Table(block["place"], rows))
        else:
            blocks.append(Block(**block))
    return Document(name, blocks, findings)
