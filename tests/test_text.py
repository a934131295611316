"""One way to compare words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aiknowledge.text import edit_distance, normalise


@pytest.mark.parametrize(
    ("left", "right"),
    [("Back-Propagation", "back propagation"), ("Ｋ均值", "k均值"), ("A*搜索", "A搜索")],
)
def test_spelling_variants_are_one_word(left: str, right: str) -> None:
    """Case, width, spaces, hyphens and punctuation do not matter."""
    assert normalise(left) == normalise(right)


@given(st.text(max_size=30))
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is its own normal form."""
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("left", "right", "distance"),
    [("kitten", "sitting", 3), ("abcd", "acbd", 1), ("", "ab", 2), ("same", "same", 0)],
)
def test_edit_distance_is_exact_within_its_limit(left: str, right: str, distance: int) -> None:
    """Swapped neighbours are one error; beyond the limit only that is said."""
    assert edit_distance(left, right, 5) == distance
    assert edit_distance(left, right, 1) == min(distance, 2)
