"""Which question to ask next: the one whose answer tells most."""

from __future__ import annotations

from collections.abc import Mapping
from math import log2


def entropy(chance: float) -> float:
    """Return the bits of a yes-or-no with this chance of yes.

    >>> entropy(0.5), entropy(1.0)
    (1.0, 0.0)
    """
    if chance <= 0 or chance >= 1:
        return 0.0
    return -chance * log2(chance) - (1 - chance) * log2(1 - chance)


def information(chance: float, *, slip: float = 0.0, guess: float = 0.0) -> float:
    """Return the bits that a yes or no tells about what a learner knows.

    *chance* is that of knowing the point asked. Slips and guesses depend on nothing else, so this
    is the mutual information of the answer and the whole state. Without them, and with equal ones,
    it is largest where the chance is nearest one half: the half-split rule.

    >>> information(0.5), round(information(0.5, slip=0.1, guess=0.1), 3)
    (1.0, 0.531)
    """
    yes = chance * (1 - slip) + (1 - chance) * guess
    return entropy(yes) - chance * entropy(slip) - (1 - chance) * entropy(guess)


def best_question(
    chances: Mapping[str, float], *, slip: float = 0.0, guess: float = 0.0
) -> str | None:
    """Return the point whose answer tells most, the first of equals by id; None of no points.

    >>> best_question({"a": 0.84, "b": 0.48, "c": 0.72, "d": 0.16})
    'b'
    """
    told = {p: round(information(c, slip=slip, guess=guess), 12) for p, c in chances.items()}
    return min(told, key=lambda p: (-told[p], p), default=None)
