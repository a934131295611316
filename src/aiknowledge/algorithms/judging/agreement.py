"""How far two readers of one syllabus agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiknowledge.model import MappedLine, SyllabusMap


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of two readers on the lines that both have judged.

    An item is a line with one of the points or units that either reader saw on it; the verdict is
    whether the line teaches it. `share` is the share of items with the same verdict, `kappa`
    Cohen's kappa; None where nothing was judged by both, or chance alone explains everything.
    """

    lines: int
    items: int
    share: float | None
    kappa: float | None
    differing: tuple[tuple[int, str], ...]


def agreement(first: SyllabusMap, second: SyllabusMap) -> Agreement:
    """Return how far two readers' maps of one syllabus agree."""
    others = {row.line.number: row for row in second.lines if row.settled}
    pairs: list[tuple[bool, bool]] = []
    differing: list[tuple[int, str]] = []
    lines = 0
    for row in first.lines:
        other = others.get(row.line.number)
        if other is None or not row.settled:
            continue
        lines += 1
        for id, a, b in _verdicts(row, other):
            pairs.append((a, b))
            if a != b:
                differing.append((row.line.number, id))
    share = sum(a == b for a, b in pairs) / len(pairs) if pairs else None
    return Agreement(lines, len(pairs), share, cohens_kappa(pairs), tuple(differing))


def _verdicts(row: MappedLine, other: MappedLine) -> list[tuple[str, bool, bool]]:
    first, second = ({m.id for m in r.taken} for r in (row, other))
    seen = dict.fromkeys([*(m.id for m in row.matches), *(m.id for m in other.matches)])
    return [(id, id in first, id in second) for id in seen]


def cohens_kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Return Cohen's kappa of two readers' yes and no; None where chance explains everything.

    Cohen, *A coefficient of agreement for nominal scales* (1960): (observed - expected) /
    (1 - expected), where expected is what two readers of the same habits agree on by chance.

    >>> cohens_kappa([(True, True)] * 4 + [(False, False)] * 3 + [(True, False)] * 2
    ...     + [(False, True)])
    0.4
    """
    if not pairs:
        return None
    size = len(pairs)
    observed = sum(a == b for a, b in pairs)
    yes_a, yes_b = sum(a for a, _ in pairs), sum(b for _, b in pairs)
    expected = yes_a * yes_b + (size - yes_a) * (size - yes_b)
    if expected == size * size:
        return None
    return (observed * size - expected) / (size * size - expected)
