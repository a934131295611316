"""What readers judged of the order faults reported for six syllabi, and what docs/order.md says."""

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


@pytest.mark.parametrize("table", ["pairs", "minor"])
def test_two_readers_judged_every_fault_and_the_page_tells_the_outcome(table: str) -> None:
    """Both judged every fault; the counts and kappa stand in docs/order.md as they are."""
    judged = rows(f"{table}.tsv")
    verdicts = [[r[reader] for r in judged] for reader in ("reader_a", "reader_b")]
    assert {v for told in verdicts for v in told} <= {"real", "not"}
    assert all(r["why_a"] and r["why_b"] for r in judged)
    first, second = (sum(v == "real" for v in told) for told in verdicts)
    size = len(judged)
    same = sum(a == b for a, b in zip(*verdicts, strict=True))
    chance = (first * second + (size - first) * (size - second)) / size**2
    kappa = (same / size - chance) / (1 - chance)
    page = " ".join((PROJECT / "docs" / "order.md").read_text(encoding="utf-8").split())
    assert f"{first} and {second} of {size} ({first / size:.0%} and {second / size:.0%})" in page
    assert f"agree on {same} of {size} (kappa {kappa:.2f})" in page
