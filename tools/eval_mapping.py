"""Fit the mapping on the dev outlines, measure it on both splits, and print it as Markdown.

    python tools/eval_mapping.py [--dev]      # --dev: the test outlines are not looked at

Writes the parameters of the package, and, between their marks, the tables of docs/mapping.md and
the README.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import mapping_kappa
from fit_mapping import FILE, fit, kept
from mapping_measures import MEASURES, Proposal, Share, over_outlines
from mapping_methods import Method, names_alone, ours, tfidf_alone
from mapping_set import Outline, outlines

from aiknowledge.algorithms.mapping.parameters import parameters, parameters_text
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import LANGUAGES, Language
from aiknowledge.stores import open_store

ROOT = Path(__file__).parent.parent
PAGE, README = ROOT / "docs" / "mapping.md", ROOT / "README.md"
BEGIN, END = "<!-- figures: made by make eval -->", "<!-- end of figures -->"
LANGUAGE_NAMES: dict[Language, str] = {"en": "English", "zh": "Chinese"}


def reference_folder() -> Path:
    """Return the folder of reference data."""
    return Path(os.environ.get("AIKNOWLEDGE_REFERENCE_DATA", ROOT.parent / "shared" / "data"))


def methods(system: KnowledgeSystem, dev: Sequence[Outline]) -> dict[str, Method]:
    """Return the methods by the name they are printed under."""
    return {
        "this package": ours(system),
        "exact names alone": names_alone(system),
        "TF-IDF alone": tfidf_alone(system, dev),
    }


def table(rows: Mapping[str, Mapping[Language, list[Proposal]]]) -> Iterator[str]:
    """Yield the lines of a table: a row per language, method and figure."""
    yield "| language | figure | method | share | of | 95 % (lines) | 95 % (outlines) |"
    yield "|---|---|---|---|---|---|---|"
    for language in LANGUAGES:
        for figure, measure in MEASURES.items():
            for method, found in rows.items():
                if not found[language]:
                    continue
                share: Share = measure(found[language])
                cells = (
                    LANGUAGE_NAMES[language],
                    figure,
                    method,
                    f"{share.value:.3f}",
                    str(share.total),
                    _range(*share.interval),
                    _range(*over_outlines(found[language], measure)),
                )
                yield f"| {' | '.join(cells)} |"


def _range(low: float, high: float) -> str:
    return f"{low:.2f} to {high:.2f}"


def agreement() -> Iterator[str]:
    """Yield the table of Cohen's kappa of the two readings."""
    folder = mapping_kappa.FOLDER
    first, second = (mapping_kappa.targets(folder / f"labels-{n}.tsv") for n in "ab")
    yield "| lines | count | same targets | line and id | anything or nothing |"
    yield "|---|---|---|---|---|"
    for name, lines in mapping_kappa.groups(mapping_kappa.table(folder / "lines.tsv")).items():
        figures = (f"{v:.2f}" for v in mapping_kappa.agreement(first, second, lines))
        yield f"| {name} | {len(lines)} | {' | '.join(figures)} |"


def summary(rows: Mapping[str, Mapping[Language, list[Proposal]]]) -> str:
    """Return the small table of the README: a row per language and method."""
    figures = list(MEASURES)[:4]
    lines = [f"| language | method | {' | '.join(figures)} |", "|---" * (2 + len(figures)) + "|"]
    for language in LANGUAGES:
        for method, found in rows.items():
            cells = (f"{MEASURES[f](found[language]).value:.2f}" for f in figures)
            lines.append(f"| {LANGUAGE_NAMES[language]} | {method} | {' | '.join(cells)} |")
    return "\n".join(lines)


def page_text(rows: Mapping[str, Mapping[str, Mapping[Language, list[Proposal]]]]) -> str:
    """Return the figures of the splits as Markdown."""
    lines: list[str] = []
    for split, found in rows.items():
        note = "" if split == "test" else ": weights and aliases were made on these"
        lines += [f"### {split.capitalize()} outlines{note}", "", *table(found), ""]
    lines += ["### Agreement of two readings (Cohen's kappa)", "", *agreement()]
    return "\n".join(lines)


def put(page: Path, text: str) -> None:
    """Write *text* between the marks of a page."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Fit, measure, print and keep."""
    system = open_store().load()
    found = kept(fit(system, reference_folder()), dt.datetime.now(dt.UTC).date())
    FILE.write_text(parameters_text(found), encoding="utf-8")
    parameters.cache_clear()
    dev = list(outlines(reference_folder(), "dev"))
    held = {"dev": dev}
    if "--dev" not in sys.argv:
        held = {"test": list(outlines(reference_folder(), "test")), **held}
    compared = methods(system, dev)
    rows = {
        split: {name: method(mine) for name, method in compared.items()}
        for split, mine in held.items()
    }
    text = page_text(rows)
    print(text)
    if "test" in rows:
        put(PAGE, text)
        put(README, summary(rows["test"]))


if __name__ == "__main__":
    main()
