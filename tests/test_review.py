"""The blind readers' judgements, and what the README prints of them."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

GRAPH = Path(__file__).parent.parent / "graph"


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table of the review."""
    with (GRAPH / "review" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def cohens_kappa(first: list[str], second: list[str]) -> float:
    """Agreement beyond chance; Cohen (1960), doi:10.1177/001316446002000104."""
    count = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / count
    shares = Counter(first), Counter(second)
    chance = sum(shares[0][k] * shares[1][k] for k in shares[0]) / count**2
    return (observed - chance) / (1 - chance)


def test_kappa_of_a_known_table() -> None:
    """20 yes-yes, 15 no-no, 5 and 10 split: 0.4."""
    first = ["yes"] * 25 + ["no"] * 25
    second = ["yes"] * 20 + ["no"] * 5 + ["yes"] * 10 + ["no"] * 15
    assert cohens_kappa(first, second) == pytest.approx(0.4)


def test_two_readers_agree() -> None:
    """Kappa of at least 0.60 on 150 pairs, and printed as it is."""
    rows = table("judgements.tsv")
    assert [r["pair"] for r in rows] == [str(n) for n in range(1, 151)]
    kappa = cohens_kappa([r["reader_1"] for r in rows], [r["reader_2"] for r in rows])
    assert kappa >= 0.60
    assert f"kappa between them is {kappa:.2f}" in " ".join(
        (GRAPH / "README.md").read_text(encoding="utf-8").split()
    )


def test_the_readers_against_what_was_drawn() -> None:
    """Counts by kind of pair, as the README prints them."""
    drawn = {r["pair"]: r["drawn_as"] for r in table("pairs.tsv")}
    assert Counter(drawn.values()) == {"need": 75, "turned round": 35, "near miss": 40}
    yes = {
        (reader, kind): sum(
            r[reader] == "yes" for r in table("judgements.tsv") if drawn[r["pair"]] == kind
        )
        for reader in ("reader_1", "reader_2")
        for kind in ("need", "turned round", "near miss")
    }
    assert [yes[r, "need"] for r in ("reader_1", "reader_2")] == [62, 59]
    assert [yes[r, "turned round"] for r in ("reader_1", "reader_2")] == [0, 0]
    assert [yes[r, "near miss"] for r in ("reader_1", "reader_2")] == [4, 4]
