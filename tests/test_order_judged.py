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


@pytest.mark.parametrize("table", ["pairs", "possible"])
def test_the_judged_faults_are_those_reported_today(table: str) -> None:
    """Whoever changes what is reported must have it judged again."""
    sys.path.insert(0, str(PROJECT / "tools"))
    from order_sample import COLUMNS, pairs

    held = [tuple(r[c] for c in COLUMNS) for r in rows(f"{table}.tsv")]
    assert held == pairs(possible=table == "possible")


READERS = "abcd"


def test_the_page_tells_what_four_readers_judged() -> None:
    """How many faults each calls real, the sure and the possible ones, and Cohen's kappa of two."""
    page = " ".join((PROJECT / "docs" / "order.md").read_text(encoding="utf-8").split())
    every: list[tuple[bool, ...]] = []
    for table in ("pairs", "possible"):
        judged = rows(f"{table}.tsv")
        assert {r[f"reader_{k}"] for r in judged for k in READERS} <= {"real", "not"}
        assert all(r[f"why_{k}"] for r in judged for k in READERS)
        told = [tuple(r[f"reader_{k}"] == "real" for k in READERS) for r in judged]
        a, b, c, d = (sum(reader) for reader in zip(*told, strict=True))
        assert f"{a} and {b} of {len(told)} (two later readers: {c} and {d})" in page
        every += told
    same = sum(told[0] == told[1] for told in every)
    first, second, size = (*map(sum, list(zip(*every, strict=True))[:2]), len(every))
    chance = (first * second + (size - first) * (size - second)) / size**2
    kappa = (same / size - chance) / (1 - chance)
    assert f"agree on {same} of {size} (kappa {kappa:.2f})" in page
