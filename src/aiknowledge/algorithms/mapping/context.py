"""What the headings above a line and the rest of the course say about its meaning."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from aiknowledge.algorithms.mapping.features import Context, greatest, pieces
from aiknowledge.algorithms.mapping.index import MappingIndex
from aiknowledge.model import Syllabus, SyllabusLine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_FADING = 0.6
"""How much less each heading further out counts."""
_SMOOTHING = 3.0


class Surroundings:
    """The contexts of the lines of one syllabus; each heading is looked up once."""

    def __init__(self, index: MappingIndex, syllabus: Syllabus) -> None:
        self._index = index
        self._near: dict[str, Numbers] = {}
        self._title = syllabus.title or syllabus.name
        self._course = self._shares([self._title, *(line.text for line in syllabus.lines)])

    def of(self, line: SyllabusLine) -> Context:
        """Return the context of one line."""
        import numpy as np

        heading = np.zeros(len(self._index.targets))
        above = [*announced(line.text), *reversed(line.headings), self._title]
        for step, text in enumerate(above):
            heading = np.maximum(heading, _FADING**step * self._units_near(text))
        return Context(heading, self._course)

    def _units_near(self, text: str) -> Numbers:
        """Return, per target, how near *text* is to its unit, by names and words."""
        import numpy as np

        if text not in self._near:
            near = np.zeros(len(self._index.targets))
            for piece, named in pieces(self._index, text):
                near = np.maximum(near, self._index.words.scores(piece) ** 2)
                for hit in named:
                    target = self._index.labels[hit.label].target
                    near[target] = max(near[target], hit.cover)
            self._near[text] = greatest(near, self._index.unit_number)
        return self._near[text]

    def _shares(self, texts: Iterable[str]) -> Numbers:
        """Return, per target, the share of the course's named things that lie in its area."""
        import numpy as np

        numbers = self._index.area_number
        counts = np.zeros(int(numbers.max(initial=0)) + 1)
        for text in texts:
            hits = {
                int(numbers[self._index.labels[n.label].target])
                for n in self._index.names.found(text)
                if n.cover > 0.4
            }
            for area in hits:
                counts[area] += 1 / len(hits)
        shares: Numbers = counts / (counts.sum() + _SMOOTHING)
        return shares[numbers]


def announced(line: str) -> tuple[str, ...]:
    """Return what a line says before a colon: it is a heading for what follows.

    >>> announced("模型压缩：剪枝、量化"), announced("Kernel trick")
    (('模型压缩',), ())
    """
    before, colon, _ = line.replace("：", ":").partition(":")
    return (before,) if colon and before.strip() else ()
