"""The points that a standard asks for: the system, a profile, another curriculum, an alignment."""

from __future__ import annotations

from aiknowledge.graph.names import resolve
from aiknowledge.graph.system import KINDS, KnowledgeSystem


def standard_points(system: KnowledgeSystem, name: str | None) -> tuple[str, frozenset[str] | None]:
    """Return the name of a standard and its points; None as points means the whole system.

    *name* is an alignment's prefix such as ``cs2023-gamma``, or names a profile, curriculum,
    course, area, unit or point.

    Raises:
        UnknownNameError: nothing is called so.
        AmbiguousNameError: several records are.
    """
    if name is None:
        return "system", None
    aligned = {a.object_id for a in system.alignments if a.subject_id.startswith(f"{name}:")}
    if aligned:
        return name, frozenset(aligned)
    kind, id = resolve(system, name, tuple(reversed(KINDS)))
    return f"{kind}:{id}", frozenset(system.points_of(kind, id))
