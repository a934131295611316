"""Map a syllabus: for every teaching line the points it likely teaches, with reasons."""

from __future__ import annotations

from aiknowledge.algorithms.mapping.context import Surroundings
from aiknowledge.algorithms.mapping.features import FEATURES, readings
from aiknowledge.algorithms.mapping.index import MappingIndex, index_of
from aiknowledge.algorithms.mapping.levels import heading_words, level_at, level_words
from aiknowledge.algorithms.mapping.matching import (
    Candidate,
    candidates,
    evidence,
    predicate,
)
from aiknowledge.algorithms.mapping.parameters import Calibration, parameters
from aiknowledge.algorithms.mapping.tokens import words_at
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import Language
from aiknowledge.model.syllabus import (
    TEACHING,
    MappedLine,
    Match,
    Syllabus,
    SyllabusLine,
    SyllabusMap,
)
from aiknowledge.stopping import stop_if_asked
from aiknowledge.text import has_han

CANDIDATES = 8
"""How many matches a line keeps for a person to choose from."""
LEAST = 0.05
"""The confidence from which on the best match of each piece of a line is seen at once."""


def map_syllabus(system: KnowledgeSystem, syllabus: Syllabus) -> SyllabusMap:
    """Return the points and units proposed for every teaching line, best first.

    Three retrievers (names, character grams, ranked text) are fused with the context of the line
    by a small linear model; its score is calibrated to a confidence. A line that names nothing, or
    only organises the course, has no matches or is marked `nothing`; its candidates stay to choose
    from. Nothing is confirmed: every match is *proposed*, and its level is inferred.

    >>> from aiknowledge.graph import KnowledgeSystem
    >>> from aiknowledge.model import Area, Point, SystemInfo, Text, Unit
    >>> points = (Point(id="svm", name=Text(en="Support vector machine", zh="支持向量机")),)
    >>> unit = Unit(id="U", name=Text(en="Kernels"), points=points)
    >>> system = KnowledgeSystem(
    ...     SystemInfo(id="s"), (Area(id="A", name=Text(en="Learning"), units=(unit,)),))
    >>> lines = (SyllabusLine(number=1, text="理解支持向量机"),)
    >>> found = map_syllabus(system, Syllabus(name="Course", lines=lines))
    >>> [(m.id, m.level, m.evidence) for m in found.lines[0].matches][0]
    ('svm', 'reinforced', ('支持向量机',))
    """
    index = index_of(system)
    around = Surroundings(index, syllabus)
    return SyllabusMap(
        syllabus=syllabus,
        system=system.info.id,
        system_version=system.info.version,
        lines=tuple(
            map_line(index, line, around) for line in syllabus.lines if line.kind in TEACHING
        ),
    )


def map_line(index: MappingIndex, line: SyllabusLine, around: Surroundings) -> MappedLine:
    """Return one line with its matches."""
    import numpy as np

    stop_if_asked()
    fitted = parameters()
    language: Language = "zh" if has_han(line.text) else "en"
    found = readings(index, line.text, around.of(line))
    calibration = fitted.calibration[language]
    weights = np.array([fitted.weights[f] for f in FEATURES])
    least = calibration.score(LEAST)
    matches = tuple(
        _match(index, line, c, calibration)
        for c in candidates(index, found, weights, least, CANDIDATES)
    )
    best = max((m.confidence for m in matches), default=0.0)
    return MappedLine(line=line, matches=matches, nothing=best < fitted.nothing_below[language])


def auto_accepted(match: Match) -> bool:
    """Return whether a match is sure enough to be taken without a second look.

    Confidence is calibrated on labelled syllabi: of the matches accepted, about nine in ten and
    more are right; docs/mapping.md prints the figures.
    """
    return match.sure


def _match(
    index: MappingIndex, line: SyllabusLine, candidate: Candidate, calibration: Calibration
) -> Match:
    target = index.targets[candidate.target]
    used = evidence(index, candidate, line.text)
    words = level_words(line.text) or heading_words(line.headings)
    told = level_at(words, used[0].start if used else 0)
    confidence = calibration.confidence(candidate.score)
    return Match(
        id=target.id,
        kind=target.kind,
        score=round(candidate.score, 4),
        confidence=round(confidence, 4),
        predicate=predicate(index, candidate),
        level=told.level if told else "introduced",
        level_evidence=told.words if told else None,
        evidence=words_at(line.text, used),
    )
