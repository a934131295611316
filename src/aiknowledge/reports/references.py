"""Where to study a point, in the same order and the same words on a page and in a file."""

from __future__ import annotations

from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language, Point, Study


def in_reading_order(point: Point, language: Language) -> list[Study]:
    """Return where to study a point: what is in the reader's language first."""
    return sorted(point.study, key=lambda s: s.language != language)


def reference_name(system: KnowledgeSystem, study: Study) -> str:
    """Return the title of a study reference and the place in it, set as its language does."""
    source = system.source.get(study.source)
    names = [n for n in (source.title if source else study.source, study.locator) if n]
    return ("，" if study.language == "zh" else ", ").join(names)
