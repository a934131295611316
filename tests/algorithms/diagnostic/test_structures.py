"""The definitions on listed states, against published examples."""

from __future__ import annotations

import pytest

from aiknowledge.algorithms.diagnostic.answers import fit
from aiknowledge.algorithms.diagnostic.questions import best_question
from aiknowledge.algorithms.diagnostic.structures import (
    base,
    bayes,
    chances_of,
    inner_fringe,
    is_union_closed,
    neighbours,
    notions,
    outer_fringe,
    states_of,
    union_closed,
)

# The example of the kst vignette, xpl of kstMatrix, and the Doignon-Falmagne example of pks.
KST = states_of(["", "a", "ab", "ac", "de", "abde", "acde", "abcde"])
XPL = ["", "a", "b", "ab", "ac", "abc", "bc", "abd", "abcd"]
XPL_WEIGHTS = dict(
    zip(map(frozenset, XPL), (0.02, 0.1, 0.07, 0.01, 0.4, 0.17, 0.07, 0.08, 0.08), strict=True)
)
DOIGNON_FALMAGNE = states_of(["", "a", "b", "ab", "abc", "abd", "abcd", "abce", "abcde"])


def letters(*words: str) -> set[str]:
    """The states or groups, as words."""
    return {"".join(sorted(w)) for w in words}


def test_the_vignette_structure() -> None:
    """Notions, neighbours, fringe, union closure and base of the kst vignette."""
    ab = frozenset("ab")
    assert letters(*notions(KST)) == {"a", "b", "c", "de"}
    assert neighbours(KST, ab) == states_of(["a"])
    assert inner_fringe(KST, ab) | outer_fringe(KST, ab) == {"b"}
    assert not is_union_closed(KST)
    closed = union_closed(KST)
    assert is_union_closed(closed)
    assert closed - KST == states_of(["abc", "ade"])
    assert len(closed) == 10
    assert base(closed) == states_of(["a", "ab", "ac", "de"])


@pytest.mark.parametrize(("state", "outer"), [("", "ab"), ("a", "bc"), ("ab", "cd"), ("bc", "a")])
def test_outer_fringes_of_xpl(state: str, outer: str) -> None:
    """What a learner is ready for, where a point has alternative prerequisites."""
    assert outer_fringe(states_of(XPL), frozenset(state)) == set(outer)


@pytest.mark.parametrize(("state", "inner"), [("abc", "abc"), ("ac", "c")])
def test_inner_fringes_of_xpl(state: str, inner: str) -> None:
    """What a learner learnt last, where a point has alternative prerequisites."""
    assert inner_fringe(states_of(XPL), frozenset(state)) == set(inner)


def test_the_base_of_xpl_spans_it() -> None:
    """The states are exactly the unions of the base."""
    assert base(states_of(XPL)) == states_of(["a", "b", "ac", "bc", "abd"])
    assert union_closed(states_of(["a", "b", "ac", "bc", "abd"])) == states_of(XPL)


def test_half_split_asks_b_first() -> None:
    """The point whose chance is nearest one half is asked."""
    chances = chances_of(XPL_WEIGHTS)
    assert {p: round(c, 9) for p, c in chances.items()} == {
        "a": 0.84,
        "b": 0.48,
        "c": 0.72,
        "d": 0.16,
    }
    assert best_question(chances) == "b"
    assert best_question(chances, slip=0.1, guess=0.1) == "b"


def test_a_right_answer_to_c_moves_every_state_as_published() -> None:
    """Bayes with slip 0.2 and guess 0.1, to the six digits of the reference."""
    after = bayes(XPL_WEIGHTS, "c", fit("yes", 0.2, 0.1))
    expected = (
        *(0.003311, 0.016556, 0.011589, 0.001656, 0.529801),
        *(0.225166, 0.092715, 0.013245, 0.105960),
    )
    assert list(after.values()) == pytest.approx(expected, abs=5e-7)


@pytest.mark.parametrize(
    ("state", "inner", "outer"), [("ab", "ab", "cd"), ("abc", "c", "de"), ("abd", "d", "c")]
)
def test_the_doignon_falmagne_example(state: str, inner: str, outer: str) -> None:
    """Fringes of the nine states, and that the two fringes together identify a state."""
    assert outer_fringe(DOIGNON_FALMAGNE, frozenset(state)) == set(outer)
    assert inner_fringe(DOIGNON_FALMAGNE, frozenset(state)) == set(inner)
    assert inner_fringe(DOIGNON_FALMAGNE, frozenset("abcd")) == {"c", "d"}
    fringes = {
        (inner_fringe(DOIGNON_FALMAGNE, s), outer_fringe(DOIGNON_FALMAGNE, s))
        for s in DOIGNON_FALMAGNE
    }
    assert len(fringes) == len(DOIGNON_FALMAGNE)
