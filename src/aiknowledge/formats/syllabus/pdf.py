"""PDF files, read in a process of their own that is given so much time and memory and no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from aiknowledge.errors import DataError, Finding, Worded, worded
from aiknowledge.formats.syllabus.blocks import Block, Cell, Document, Table, refusal
from aiknowledge.formats.syllabus.limits import PDF_SECONDS
from aiknowledge.stopping import stop_if_asked

_MODULE = "aiknowledge.formats.syllabus.pdf_process"
_PACKAGES = str(Path(__file__).parents[3])
_LOOK = 0.2
"""Seconds between two looks whether the reading is still wanted."""


def read_pdf(name: str, raw: bytes) -> Document:
    """Return the blocks of a PDF in reading order.

    Raises:
        DataError: it is encrypted, damaged, without text, or takes too much time or memory.
    """
    try:
        failed, printed, complaints = _read_apart(name, raw)
    except subprocess.TimeoutExpired as error:
        raise refusal(
            "too-slow",
            name,
            worded("reading took longer than {pdf_seconds} seconds", pdf_seconds=PDF_SECONDS),
            "save only the pages of the syllabus as a PDF",
        ) from error
    if failed:
        raise refusal(
            "damaged",
            name,
            "this PDF cannot be read, or not in the memory allowed",
            "save it as a PDF again, or as .docx",
        )
    document = _document(name, json.loads(printed))
    if b"Data-loss" in complaints:  # so the library tells a part that it could not unpack
        message = "a part of this PDF is damaged; text may be missing"
        document.tell("damaged", message, "save it as a PDF again", "error")
    return document


def _read_apart(name: str, raw: bytes) -> tuple[int, bytes, bytes]:
    """Return the exit code of the process that reads, and what it printed and complained of.

    It is ended where its time is over, and where somebody asks to stop.
    """
    paths = os.pathsep.join(filter(None, (_PACKAGES, os.environ.get("PYTHONPATH", ""))))
    with tempfile.TemporaryFile() as given:  # a pipe could fill while nobody looks
        given.write(raw)
        given.seek(0)
        with subprocess.Popen(
            [sys.executable, "-P", "-m", _MODULE, name],
            stdin=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": paths},
        ) as process:
            try:
                printed, complaints = _printed(process)
            finally:
                process.kill()  # nothing where it has ended
    return process.returncode, printed, complaints


def _printed(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    until = time.monotonic() + PDF_SECONDS
    while True:
        stop_if_asked()
        try:
            return process.communicate(timeout=_LOOK)
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise


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
