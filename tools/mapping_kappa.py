"""Print how far the two readings of the syllabus lines agree: Cohen's kappa, by language.

Three questions, each of both readings: is the whole set of targets the same (a line is one
case, each set one category); does this id belong to this line (every line with every id that
either reading uses is one case, yes or no); does the line map to anything (yes or no)?
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "tests" / "data" / "mapping"
Targets = Mapping[str, frozenset[str]]


def cohens_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Return agreement beyond chance of two readings; Cohen (1960), 10.1177/001316446002000104.

    >>> round(cohens_kappa("yyyyyynnnn", "yyyyynnnny"), 2)
    0.58
    """
    count = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / count
    shares = Counter(first), Counter(second)
    chance = sum(shares[0][k] * shares[1][k] for k in shares[0]) / count**2
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a tab-separated file; quotation marks mean themselves."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def targets(path: Path) -> dict[str, frozenset[str]]:
    """Return the targets of each line of one reading."""
    return {row["line_id"]: frozenset(row["targets"].split()) for row in table(path)}


def agreement(first: Targets, second: Targets, lines: Sequence[str]) -> tuple[float, float, float]:
    """Return kappa over target sets, over pairs of line and id, and over anything or nothing."""
    ids = sorted({i for reading in (first, second) for line in lines for i in reading[line]})
    pairs = [[i in reading[line] for line in lines for i in ids] for reading in (first, second)]
    sets = [[reading[line] for line in lines] for reading in (first, second)]
    anything = [[bool(s) for s in one] for one in sets]
    return cohens_kappa(*sets), cohens_kappa(*pairs), cohens_kappa(*anything)


def groups(rows: Sequence[Mapping[str, str]]) -> dict[str, list[str]]:
    """Return the line ids of every language, of both, and of the lines of the test split."""
    found: dict[str, list[str]] = {}
    for row in rows:
        for name in (row["language"], "all", *(["test"] if row["split"] == "test" else [])):
            found.setdefault(name, []).append(row["line_id"])
    return dict(sorted(found.items()))


def main(folder: Path = FOLDER) -> None:
    """Print a row for each group of lines."""
    first, second = (targets(folder / f"labels-{name}.tsv") for name in "ab")
    print("lines", "count", "same targets", "line and id", "anything", sep="\t")
    for name, lines in groups(table(folder / "lines.tsv")).items():
        figures = (f"{value:.2f}" for value in agreement(first, second, lines))
        print(name, len(lines), *figures, sep="\t")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
