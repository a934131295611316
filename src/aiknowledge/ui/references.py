"""Where to study a point: its references as a list, links where there are."""

from __future__ import annotations

from collections.abc import Iterator

from aiknowledge.model import Point
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, say


def references(point: Point) -> Iterator[str]:
    """Yield where to study a point as Markdown, the language of the page first."""
    system, language = current_system(), current_language()
    for study in sorted(point.study, key=lambda s: s.language != language):
        source = system.source.get(study.source)
        names = [n for n in (source.title if source else study.source, study.locator) if n]
        name = text(("，" if study.language == "zh" else ", ").join(names))
        url = source.url if source else None
        linked = f"[{name}]({url})" if url and url.startswith(("https://", "http://")) else name
        cost = say(study.cost)
        yield f"- {linked}（{cost}）" if language == "zh" else f"- {linked} ({cost})"
