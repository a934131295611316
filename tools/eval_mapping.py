"""Fit the mapping on the dev outlines, measure it on both splits, and print it as Markdown.

    python tools/eval_mapping.py [--dev]      # --dev: the test outlines are not looked at

Writes the parameters of the package, and between its marks the table of docs/mapping.md.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import mapping_kappa
from fit_mapping import FILE, fit
from mapping_measures import MEASURES, Proposal, Share, over_outlines
from mapping_methods import Method, names_alone, ours, tfidf_alone
from mapping_set import Outline, outlines

from aiknowledge.algorithms.mapping.parameters import parameters, parameters_text
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import LANGUAGES, Language
from aiknowledge.stores import open_store

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "mapping.md"
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


def report(system: KnowledgeSystem, splits: Sequence[str]) -> str:
    """Return the figures of the splits as Markdown."""
    reference = reference_folder()
    dev = list(outlines(reference, "dev"))
    compared = methods(system, dev)
    lines: list[str] = []
    for split in splits:
        held = dev if split == "dev" else list(outlines(reference, split))
        rows = {name: method(held) for name, method in compared.items()}
        note = "" if split == "test" else ": weights and aliases were made on these"
        lines += [f"### {split.capitalize()} outlines{note}", "", *table(rows), ""]
    lines += ["### Agreement of two readings (Cohen's kappa)", "", *agreement(), ""]
    return "\n".join(lines)


def main() -> None:
    """Fit, measure, print and keep."""
    system = open_store().load()
    FILE.write_text(parameters_text(fit(system, reference_folder())), encoding="utf-8")
    parameters.cache_clear()
    only_dev = "--dev" in sys.argv
    text = report(system, ["dev"] if only_dev else ["test", "dev"])
    print(text)
    if not only_dev:
        before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
        after = rest.split(END)[1]
        PAGE.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
