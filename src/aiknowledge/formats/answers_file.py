"""Answers of a diagnosis in a file: our JSON, or a line per answer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from aiknowledge.algorithms.diagnostic import Answer
from aiknowledge.atomic import write_text
from aiknowledge.errors import InputError, StoreError

_LINE = re.compile(r"\s*(.*[^\s,，:：])[\s,，:：]+([^\s,，:：]+)\s*")
LONGEST = 5_000_000
"""Characters; no file of answers comes near."""


def read_answers(path: Path) -> list[Answer]:
    """Return the answers of a file, in its order, the points as they are named there.

    A JSON document holds them under ``answers``, or is itself a list of ``{point, answer}`` or a
    mapping of points to answers. In any other file each line ends with the answer:
    ``vectors, yes`` or ``vectors yes``.

    Raises:
        InputError: the file cannot be read, or a place in it is no answer.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read the answers {path}: {error}") from error
    if len(text) > LONGEST:
        raise InputError(f"{path} is too long for a file of answers")
    try:
        rows = _document_rows(text) if text.lstrip()[:1] in ("{", "[") else _line_rows(text)
        return [Answer.of(point, reply) for point, reply in rows]
    except InputError as error:
        raise InputError(f"{path}: {error}") from error


def write_answers(path: Path, answers: Iterable[Answer]) -> None:
    """Replace a file by *answers*, in one step, so that `read_answers` gives them back.

    Raises:
        StoreError: the file cannot be written.
    """
    document = {"answers": answers_json(answers)}
    try:
        write_text(path, json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror or error}") from error


def answers_json(answers: Iterable[Answer]) -> list[dict[str, str]]:
    """Return answers as a list of documents.

    >>> answers_json([Answer("vectors", "yes")])
    [{'point': 'vectors', 'answer': 'yes'}]
    """
    return [{"point": a.point, "answer": a.reply} for a in answers]


def _document_rows(text: str) -> list[tuple[str, str]]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}") from error
    if isinstance(document, dict):
        document = document.get("answers", document)
    if isinstance(document, dict):
        document = [{"point": p, "answer": a} for p, a in document.items()]
    if not isinstance(document, list):
        raise InputError("the document holds no list of answers")
    return [_row(number, item) for number, item in enumerate(document, 1)]


def _row(number: int, item: Any) -> tuple[str, str]:
    if isinstance(item, dict):
        point, reply = item.get("point"), item.get("answer", item.get("reply"))
        if isinstance(point, str) and isinstance(reply, str):
            return point, reply
    raise InputError(f"entry {number} must name a point and an answer")


def _line_rows(text: str) -> list[tuple[str, str]]:
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.strip() == "point,answer":
            continue
        parts = _LINE.fullmatch(line)  # a name may hold commas and spaces itself
        if parts is None:
            raise InputError(f"line {number} must name a point and an answer, not {line!r}")
        rows.append((parts[1], parts[2]))
    return rows
