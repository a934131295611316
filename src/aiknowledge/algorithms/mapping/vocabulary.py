"""The word lists of mapping, as the package's file holds them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from aiknowledge.model import Record
from aiknowledge.model.base import Language


class Vocabulary(Record):
    """Words that need no looking up, or that mean the course and not its subject."""

    silent: tuple[str, ...]
    """Words that names and lines have or lack without another meaning."""
    spellings: dict[str, str]
    """British and irregular forms, with the form they are compared in."""
    filler: dict[Language, tuple[str, ...]]
    """Words that tell next to nothing about the subject: introduction, 基本概念."""
    organising: dict[Language, tuple[str, ...]]
    """Words by which a line organises the course: exam, 答疑."""


@cache
def vocabulary() -> Vocabulary:
    """Return the word lists that ship with the package."""
    text = (files(__package__) / "vocabulary.json").read_text(encoding="utf-8")
    return Vocabulary.model_validate(json.loads(text))
