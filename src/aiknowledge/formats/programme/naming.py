"""What a programme is called, and the id that follows from it."""

from __future__ import annotations

import re
import unicodedata

from aiknowledge.model import Curriculum, Text
from aiknowledge.text import has_han

_LONGEST = 60


def programme_id(name: str) -> str:
    """Return the id of a programme with a name: letters of any script, digits and hyphens.

    >>> programme_id("AI major (2026)"), programme_id("人工智能专业"), programme_id("…")
    ('ai-major-2026', '人工智能专业', 'programme')
    """
    words = re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", name).lower())
    return words.strip("-_")[:_LONGEST].strip("-_") or "programme"


def programme_name(file: str) -> Text:
    """Return what a programme is called at first: as its file is, without the ending.

    >>> programme_name("人工智能专业.xlsx").zh
    '人工智能专业'
    """
    return text_of(file.rpartition(".")[0] or file)


def renamed(curriculum: Curriculum, name: str) -> Curriculum:
    """Return a programme under another name; an id that followed from the old one follows.

    >>> plan = Curriculum(id="table", name=Text(en="table"), complete=False)
    >>> renamed(plan, "AI major").id
    'ai-major'
    """
    told = {programme_id(t) for t in (curriculum.name.en, curriculum.name.zh) if t}
    id = programme_id(name) if curriculum.id in told else curriculum.id
    return curriculum.model_copy(update={"id": id, "name": text_of(name)})


def text_of(words: str) -> Text:
    """Return words as a text in the language whose letters they are in."""
    return Text(zh=words) if has_han(words) else Text(en=words)
