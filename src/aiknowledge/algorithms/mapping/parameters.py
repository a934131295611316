"""The few numbers fitted on labelled syllabi, with how and when they were fitted."""

from __future__ import annotations

import datetime as dt
import json
import math
from functools import cache
from importlib.resources import files

from pydantic import Field

from aiknowledge.model import Record
from aiknowledge.model.base import Language

_FILE = "parameters.json"


class Calibration(Record):
    """Platt's line from a score to a probability, 1 / (1 + exp(-(slope · score + shift)))."""

    slope: float
    shift: float

    def score(self, confidence: float) -> float:
        """Return the score that has this confidence.

        >>> round(Calibration(slope=2, shift=-1).score(0.5), 6)
        0.5
        """
        return (math.log(confidence / (1 - confidence)) - self.shift) / self.slope

    def confidence(self, score: float) -> float:
        """Return the probability that a match of this score is right.

        >>> Calibration(slope=1, shift=0).confidence(0)
        0.5
        """
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.slope * score + self.shift))))


class Parameters(Record):
    """The weights of the features, the calibration per language, and one threshold."""

    fitted: str = Field(description="by what, on which lines")
    labels: str = Field(description="version of those lines and labels: start of their SHA-256")
    date: dt.date | None = Field(default=None, description="when they were fitted")
    weights: dict[str, float]
    calibration: dict[Language, Calibration]
    nothing_below: dict[Language, float] = Field(
        description="a line that teaches has a match this sure"
    )


@cache
def parameters() -> Parameters:
    """Return the parameters that ship with the package."""
    text = (files(__package__) / _FILE).read_text(encoding="utf-8")
    return Parameters.model_validate(json.loads(text))


def parameters_text(found: Parameters) -> str:
    """Return the canonical text of parameters, as the package's file holds it."""
    return json.dumps(found.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"
