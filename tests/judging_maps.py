"""A small map for the tests of judging: three lines, two points, a unit."""

from __future__ import annotations

import datetime as dt

from aiknowledge.algorithms.judging import Signature
from aiknowledge.graph import KnowledgeSystem
from aiknowledge.model import (
    Area,
    ClassHours,
    MappedLine,
    Match,
    Point,
    Syllabus,
    SyllabusLine,
    SyllabusMap,
    SystemInfo,
    Text,
    Unit,
)

LI = Signature("Li", dt.date(2026, 11, 24))
WANG = Signature("Wang", dt.date(2026, 11, 25))
POINTS = (
    Point(id="svm", name=Text(en="Support vector machine", zh="支持向量机"), tier="core"),
    Point(id="kernel", name=Text(en="Kernel trick", zh="核技巧"), tier="extended"),
    Point(id="tree", name=Text(en="Decision tree", zh="决策树"), tier="core"),
)
SYSTEM = KnowledgeSystem(
    SystemInfo(id="s", version="1"),
    (
        Area(
            id="A",
            name=Text(en="Learning"),
            units=(
                Unit(id="U", name=Text(en="Kernels", zh="核方法"), points=POINTS[:2]),
                Unit(id="V", name=Text(en="Trees"), points=POINTS[2:]),
            ),
        ),
    ),
)


def match(id: str, confidence: float, kind: str = "point") -> Match:
    """A proposal with evidence."""
    told = {"id": id, "kind": kind, "score": 1.0, "confidence": confidence, "evidence": ("svm",)}
    return Match.model_validate(told)


def small_map() -> SyllabusMap:
    """Line 1 teaches svm (sure) or kernel (perhaps), line 2 all of U, line 3 nothing sure."""
    lines = (
        SyllabusLine(number=1, text="SVM and kernels", week=1, hours=ClassHours(theory=2)),
        SyllabusLine(number=2, text="=HYPERLINK(1)", week=2, hours=ClassHours(theory=4)),
        SyllabusLine(number=3, text="Guest lecture", week=3),
    )
    rows = (
        MappedLine(line=lines[0], matches=(match("svm", 0.9), match("kernel", 0.4))),
        MappedLine(line=lines[1], matches=(match("U", 0.85, "unit"), match("svm", 0.3))),
        MappedLine(line=lines[2], matches=(match("tree", 0.1),), nothing=True),
    )
    syllabus = Syllabus(name="ML", checksum="c" * 64, lines=lines)
    return SyllabusMap(syllabus=syllabus, system="s", system_version="1", lines=rows)
