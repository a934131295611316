"""What readers judged of the order faults reported for six syllabi, and what docs/order.md says."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent
FOLDER = PROJECT / "tests" / "data" / "order" / "judged"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside the syllabi."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_the_judged_faults_are_those_reported_today() -> None:
    """Whoever changes what is reported must have it judged again."""
    sys.path.insert(0, str(PROJECT / "tools"))
    from order_sample import COLUMNS, pairs

    assert [tuple(r[c] for c in COLUMNS) for r in rows("pairs.tsv")] == pairs()


def test_two_readers_judged_every_fault_and_the_page_tells_the_outcome() -> None:
    """Both tables hold every pair; the counts and kappa stand in docs/order.md as they are."""
    ids = [r["pair_id"] for r in rows("pairs.tsv")]
    verdicts = []
    for name in ("judge-a.tsv", "judge-b.tsv"):
        judged = rows(name)
        assert [r["pair_id"] for r in judged] == ids
        assert {r["verdict"] for r in judged} <= {"real", "not"}
        assert all(r["why"] for r in judged)
        verdicts.append([r["verdict"] == "real" for r in judged])
    first, second = verdicts
    same = sum(a == b for a, b in zip(first, second, strict=True))
    share = [sum(v) / len(ids) for v in verdicts]
    chance = share[0] * share[1] + (1 - share[0]) * (1 - share[1])
    kappa = (same / len(ids) - chance) / (1 - chance)
    page = " ".join((PROJECT / "docs" / "order.md").read_text(encoding="utf-8").split())
    told = f"{sum(first)} and {sum(second)} of {len(ids)} ({share[0]:.0%} and {share[1]:.0%})"
    assert told in page
    assert f"agree on {same} of {len(ids)} (kappa {kappa:.2f})" in page
