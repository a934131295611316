"""What mapping looks up, made once per system."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiknowledge.algorithms.mapping.labels import Label, Target, labels, targets
from aiknowledge.algorithms.mapping.retrievers import Names, Ranked, Vectors, character_grams
from aiknowledge.algorithms.mapping.tokens import terms
from aiknowledge.algorithms.mapping.weights import Information
from aiknowledge.graph import KnowledgeSystem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KEPT = "mapping_index"


@dataclass(frozen=True, slots=True)
class MappingIndex:
    """The targets of a system, their labels, and the retrievers over them."""

    targets: tuple[Target, ...]
    labels: tuple[Label, ...]
    labels_of: tuple[tuple[Label, ...], ...]
    information: Information
    names: Names
    grams: Vectors
    words: Vectors
    ranked: Ranked
    is_unit: NDArray[np.bool_]
    unit_number: NDArray[np.int64]
    area_number: NDArray[np.int64]


def index_of(system: KnowledgeSystem) -> MappingIndex:
    """Return the index of a system; it is kept with the system, like its other derived tables."""
    kept = vars(system)
    if _KEPT not in kept:
        kept[_KEPT] = build_index(system)
    index: MappingIndex = kept[_KEPT]
    return index


def build_index(system: KnowledgeSystem) -> MappingIndex:
    """Return the targets and labels of a system, ready to be looked up."""
    import numpy as np

    found = targets(system)
    named = labels(system, found)
    own = tuple(label for label in named if label.kind != "subject")
    by_target: dict[int, list[Label]] = {}
    for label in named:
        by_target.setdefault(label.target, []).append(label)
    units = {id: n for n, id in enumerate(dict.fromkeys(t.unit for t in found))}
    areas = {id: n for n, id in enumerate(dict.fromkeys(t.area for t in found))}
    information = Information([label.forms for label in named])
    return MappingIndex(
        targets=found,
        labels=named,
        labels_of=tuple(tuple(by_target.get(n, ())) for n in range(len(found))),
        information=information,
        names=Names(named, information),
        grams=Vectors(own, len(found), character_grams),
        words=Vectors(own, len(found), terms),
        ranked=Ranked(found, own),
        is_unit=np.array([t.kind == "unit" for t in found], dtype=np.bool_),
        unit_number=np.array([units[t.unit] for t in found], dtype=np.int64),
        area_number=np.array([areas[t.area] for t in found], dtype=np.int64),
    )
