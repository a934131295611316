"""What readers judged of the order faults of twelve syllabi, and what docs/order.md says."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
FOLDER = PROJECT / "tests" / "data" / "order" / "judged"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside the syllabi."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("table", ["pairs", "minor"])
def test_the_judged_faults_are_those_reported_today(table: str) -> None:
    """Whoever changes what is reported must have it judged again."""
    sys.path.insert(0, str(PROJECT / "tools"))
    from order_sample import COLUMNS, pairs

    held = [tuple(r[c] for c in COLUMNS) for r in rows(f"{table}.tsv")]
    assert held == pairs(minor=table == "minor")


def test_the_page_tells_what_two_readers_judged() -> None:
    """How many faults each calls real, the sure and the possible ones, and Cohen's kappa of all."""
    page = " ".join((PROJECT / "docs" / "order.md").read_text(encoding="utf-8").split())
    every: list[tuple[bool, bool]] = []
    for table in ("pairs", "minor"):
        judged = rows(f"{table}.tsv")
        assert {r[k] for r in judged for k in ("reader_a", "reader_b")} <= {"real", "not"}
        assert all(r["why_a"] and r["why_b"] for r in judged)
        told = [(r["reader_a"] == "real", r["reader_b"] == "real") for r in judged]
        first, second, size = sum(a for a, _ in told), sum(b for _, b in told), len(told)
        assert (
            f"{first} and {second} of {size} ({first / size:.0%} and {second / size:.0%})" in page
        )
        every += told
    same = sum(a == b for a, b in every)
    first, second, size = sum(a for a, _ in every), sum(b for _, b in every), len(every)
    chance = (first * second + (size - first) * (size - second)) / size**2
    kappa = (same / size - chance) / (1 - chance)
    assert f"agree on {same} of {size} (kappa {kappa:.2f})" in page
