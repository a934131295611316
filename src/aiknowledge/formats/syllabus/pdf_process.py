"""The process that reads one PDF from its input and prints blocks as JSON.

A PDF may unpack to any size and loop anywhere; a limit of the operating system holds both.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from typing import Any

from aiknowledge.errors import DataError, Finding, Worded
from aiknowledge.formats.syllabus.blocks import Document, Table
from aiknowledge.formats.syllabus.limits import PDF_MEMORY, PDF_SECONDS
from aiknowledge.formats.syllabus.pdf_pages import read_pages
from aiknowledge.formats.syllabus.pdf_streams import check_streams


def main() -> None:
    """Read a PDF from standard input and print its blocks, or the findings that refuse it."""
    _limit()
    name = sys.argv[1]
    try:
        raw = sys.stdin.buffer.read()
        check_streams(name, raw)
        told = _told(read_pages(name, raw))
    except DataError as error:
        told = {"refused": True, "blocks": [], "findings": _findings(error.findings)}
    sys.stdout.buffer.write(json.dumps(told).encode("utf-8"))


def _limit() -> None:
    """Take no more memory and processor time than a syllabus needs, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit of the caller stays
        return
    resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY, PDF_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PDF_SECONDS, PDF_SECONDS))


def _told(document: Document) -> dict[str, Any]:
    blocks = [
        _table(block) if isinstance(block, Table) else dataclasses.asdict(block)
        for block in document.blocks
    ]
    return {"refused": False, "blocks": blocks, "findings": _findings(document.findings)}


def _table(table: Table) -> dict[str, Any]:
    cells = {(c.row, c.column): c.text for row in table.rows for c in row}
    return {
        "place": table.place,
        "cells": [[r, c, text] for (r, c), text in cells.items()],
        "rows": [[[c.row, c.column] for c in row] for row in table.rows],
    }


def _findings(findings: Sequence[Finding]) -> list[list[Any]]:
    return [[f.code, f.where, _plain(f.message), f.mend, f.severity] for f in findings]


def _plain(message: str) -> str | list[Any]:
    """Return a message as JSON that keeps its form and values apart."""
    return [message.form, message.values] if isinstance(message, Worded) else message


if __name__ == "__main__":
    main()
