"""What a change does, as figures: the difference is that of what stands beside it."""

from __future__ import annotations

import pytest

from aiknowledge.ui.audit.impact_part import figure_row


@pytest.mark.parametrize(
    ("before", "after", "form", "shown"),
    [
        (0.2649, 0.2251, "%", ["26%", "23%", "−3 percentage points"]),
        (0.2, 0.204, "%", ["20%", "20%", "0"]),
        (4, 3, "g", ["4", "3", "−1"]),
        (None, 0.5, "%", ["—", "50%", "—"]),
    ],
)
def test_differences_add_up_to_the_eye(before, after, form: str, shown: list[str]) -> None:
    """26 % to 23 % is three points less, whatever the digits behind are."""
    assert list(figure_row("x", before, after, form).values())[1:] == shown
