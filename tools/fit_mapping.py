"""Fit the few weights of the mapping on the dev outlines, and its confidence.

The weights are a logistic regression over (line, candidate) pairs, each pair by the piece of the
line that speaks for it most; pieces and weights are chosen in turn. The confidence is Platt's: a
logistic line per language over scores of outlines that the weights had not seen (one left out at a
time). Everything is deterministic; the same set gives the same file.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from mapping_set import Label, Outline, outlines
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from aiknowledge.algorithms.mapping.context import Surroundings
from aiknowledge.algorithms.mapping.features import FEATURES, readings
from aiknowledge.algorithms.mapping.index import MappingIndex, index_of
from aiknowledge.algorithms.mapping.parameters import (
    Calibration,
    Parameters,
)
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import LANGUAGES, Language

Array = NDArray[np.float64]
FILE = Path(__file__).parent.parent / "src/aiknowledge/algorithms/mapping/parameters.json"
ROUNDS, CANDIDATES, PENALTY = 10, 20, 1.0
ACCEPTED_WEIGHT = 0.5
"""How much a right answer counts that is not the one that must be found."""
RECOGNISED = 0.9
"""Share of the nothing lines that name anything at all which the floor recognises on dev."""
DIGITS = 4


@dataclass(frozen=True)
class LinePieces:
    """A dev line: rows of features per piece and target, and which targets are right."""

    outline: str
    language: Language
    rows: Array
    right: NDArray[np.int64]
    weight: Array


def line_pieces(index: MappingIndex, found: Iterable[Outline]) -> list[LinePieces]:
    """Return the features of every line that names something."""
    number = {t.id: n for n, t in enumerate(index.targets)}
    kept = []
    for outline in found:
        around = Surroundings(index, outline.syllabus)
        for line, label in zip(outline.syllabus.lines, outline.labels, strict=True):
            pieces = readings(index, line.text, around.of(line))
            if not pieces:
                continue
            right = np.zeros(len(index.targets), dtype=np.int64)
            weight = np.ones(len(index.targets))
            right[[number[i] for i in label.right]] = 1
            weight[[number[i] for i in label.accept]] = ACCEPTED_WEIGHT
            weight[[number[i] for i in _whole_units(index, number, label)]] = 0
            rows = np.stack([p.rows for p in pieces])
            kept.append(LinePieces(outline.name, outline.language, rows, right, weight))
    return kept


def _whole_units(index: MappingIndex, number: dict[str, int], label: Label) -> list[str]:
    """Return the units that are right beside one of their points.

    They teach the fit nothing: to take the whole unit for a line on one point would be wrong.
    """
    units = {index.targets[number[i]].unit for i in label.targets}
    return [i for i in label.accept if i in units]


def fitted_weights(lines: Sequence[LinePieces], start: Array) -> tuple[Array, float]:
    """Return the weights of the features and the intercept."""
    weights, intercept = start, 0.0
    for _ in range(ROUNDS):
        rows, right, weight = [], [], []
        for line in lines:
            best, _, chosen = candidates(line, weights)
            rows.append(best[chosen])
            right.append(line.right[chosen])
            weight.append(line.weight[chosen])
        model = LogisticRegression(C=PENALTY, max_iter=5000, tol=1e-8)
        model.fit(np.concatenate(rows), np.concatenate(right), np.concatenate(weight))
        weights, intercept = model.coef_[0], float(model.intercept_[0])
    return weights, intercept


def candidates(line: LinePieces, weights: Array) -> tuple[Array, Array, NDArray[np.int64]]:
    """Return each target's best row, its score, and the targets worth a look."""
    scores = line.rows @ weights
    piece = scores.argmax(axis=0)
    best = line.rows[piece, np.arange(scores.shape[1])]
    top = scores.max(axis=0)
    return best, top, np.argsort(-top, kind="stable")[:CANDIDATES]


def unseen_scores(
    lines: Sequence[LinePieces], start: Array
) -> list[tuple[LinePieces, Array, NDArray[np.int64]]]:
    """Return scores of every line by weights fitted without its outline."""
    told = []
    for outline in dict.fromkeys(line.outline for line in lines):
        weights, _ = fitted_weights([x for x in lines if x.outline != outline], start)
        for line in lines:
            if line.outline == outline:
                _, top, chosen = candidates(line, weights)
                told.append((line, top, chosen))
    return told


def calibration(
    told: Iterable[tuple[LinePieces, Array, NDArray[np.int64]]], language: Language
) -> Calibration:
    """Return Platt's line for one language."""
    mine = [x for x in told if x[0].language == language]
    scores = np.concatenate([top[chosen] for _, top, chosen in mine])
    right = np.concatenate([line.right[chosen] for line, _, chosen in mine])
    counts = np.concatenate([line.weight[chosen] > 0 for line, _, chosen in mine])
    model = LogisticRegression(C=1e6, max_iter=5000).fit(scores[counts, None], right[counts])
    slope, shift = float(model.coef_[0][0]), float(model.intercept_[0])
    return Calibration(slope=round(slope, DIGITS), shift=round(shift, DIGITS))


def floor(
    told: Iterable[tuple[LinePieces, Array, NDArray[np.int64]]],
    language: Language,
    found: Calibration,
) -> float:
    """Return the confidence that the best match of a line that teaches has at least.

    The lowest hundredth, from 0.45, below which enough of the lines that map to nothing stay.
    """
    best = [
        found.confidence(float(top[chosen].max()))
        for line, top, chosen in told
        if line.language == language and not line.right.any()
    ]
    steps = [n / 100 for n in range(45, 81)]
    return next(
        (at for at in steps if sum(c < at for c in best) >= RECOGNISED * len(best)), steps[-1]
    )


def labels_version(held: Iterable[Outline]) -> str:
    """Return the start of the SHA-256 of the lines and labels of some outlines."""
    digest = hashlib.sha256()
    for outline in held:
        for line, label in zip(outline.syllabus.lines, outline.labels, strict=True):
            parts = (outline.name, line.text, *line.headings, *label.targets, "|", *label.accept)
            digest.update("\t".join(parts).encode() + b"\n")
    return digest.hexdigest()[:12]


def kept(found: Parameters, date: dt.date) -> Parameters:
    """Return what to write: parameters that are as the file has them keep its date."""
    try:
        held = Parameters.model_validate_json(FILE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        held = found
    same = held.model_copy(update={"date": None}) == found
    return found.model_copy(update={"date": held.date if same and held.date else date})


def fit(system: KnowledgeSystem, reference: Path) -> Parameters:
    """Return the parameters that the dev outlines give."""
    index = index_of(system)
    held = list(outlines(reference, "dev"))
    lines = line_pieces(index, held)
    start = np.ones(len(FEATURES))
    weights, _ = fitted_weights(lines, start)
    told = unseen_scores(lines, start)
    calibrations = {language: calibration(told, language) for language in LANGUAGES}
    floors = {language: floor(told, language, calibrations[language]) for language in LANGUAGES}
    count = sum(len(o.labels) for o in held)
    return Parameters(
        fitted=f"tools/fit_mapping.py on the {count} dev lines of tests/data/mapping",
        labels=labels_version(held),
        weights={f: round(float(w), DIGITS) for f, w in zip(FEATURES, weights, strict=True)},
        calibration=calibrations,
        nothing_below=floors,
    )
