"""Where to study a point: its references as a list, links where there are."""

from __future__ import annotations

from collections.abc import Iterator

from aiknowledge.model import Point
from aiknowledge.reports.references import in_reading_order, reference_name
from aiknowledge.ui.escape import markdown_text as text
from aiknowledge.ui.state import current_language, current_system, say


def references(point: Point) -> Iterator[str]:
    """Yield where to study a point as Markdown, the language of the page first."""
    system, language = current_system(), current_language()
    for study in in_reading_order(point, language):
        source = system.source.get(study.source)
        name = text(reference_name(system, study))
        url = source.url if source else None
        linked = f"[{name}]({url})" if url and url.startswith(("https://", "http://")) else name
        cost = say(study.cost)
        yield f"- {linked}（{cost}）" if language == "zh" else f"- {linked} ({cost})"
