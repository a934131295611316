"""Find the record that a person means by a name or an id."""

from __future__ import annotations

from aiknowledge.errors import AmbiguousNameError, UnknownNameError
from aiknowledge.graph.name_index import NameIndex, Reference
from aiknowledge.graph.system import KINDS, KnowledgeSystem
from aiknowledge.text import allowed_errors, edit_distance, normalise


def resolve(system: KnowledgeSystem, text: str, kinds: tuple[str, ...] = KINDS) -> Reference:
    """Return the (kind, id) that *text* names: id, exact name, alias, then unique prefix.

    ``kind:name`` says the kind. A name that several kinds share means the first of
    point, unit, area, course, curriculum, profile.

    Raises:
        UnknownNameError: nothing is called so; the nearest names are listed.
        AmbiguousNameError: several records of one kind are.
    """
    kind, _, rest = text.partition(":")
    if rest and kind in KINDS:
        return resolve(system, rest.strip(), (kind,))
    for kind in kinds:
        if text in system.by_kind[kind]:
            return kind, text
    index = system.name_index
    wanted = normalise(text)
    for table in (index.names, index.aliases):
        found = [r for r in table.get(wanted, ()) if r[0] in kinds]
        if found and wanted:
            return _only(text, found)
    found = [
        r
        for table in (index.names, index.aliases)
        for name, references in table.items()
        if wanted and name.startswith(wanted)
        for r in references
        if r[0] in kinds
    ]
    if len(set(found)) == 1:
        return found[0]
    if found:
        raise AmbiguousNameError(text, sorted({f"{k}:{i}" for k, i in found})[:8])
    raise UnknownNameError(text, _nearest(index, wanted, kinds), "/".join(kinds))


def _only(text: str, found: list[Reference]) -> Reference:
    first = min(found, key=lambda r: KINDS.index(r[0]))[0]
    same = sorted({r for r in found if r[0] == first})
    if len(same) > 1:
        raise AmbiguousNameError(text, [f"{k}:{i}" for k, i in same])
    return same[0]


def _nearest(index: NameIndex, wanted: str, kinds: tuple[str, ...]) -> list[str]:
    limit = max(2, allowed_errors(wanted))
    scored = {
        (edit_distance(wanted, name, limit), f"{kind}:{id}")
        for table in (index.names, index.aliases)
        for name, references in table.items()
        for kind, id in references
        if kind in kinds
    }
    near = sorted(s for s in scored if s[0] <= limit and wanted)
    return list(dict.fromkeys(name for _, name in near))[:5]
